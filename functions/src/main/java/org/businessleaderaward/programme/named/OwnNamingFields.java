package org.businessleaderaward.programme.named;

import graphql.schema.DataFetchingEnvironment;
import java.util.Map;
import java.util.Objects;
import org.businessleaderaward.access.Caller;
import org.businessleaderaward.access.Callers;
import org.businessleaderaward.gateway.Room;
import org.businessleaderaward.gateway.RoomFields;
import org.businessleaderaward.gateway.RoomWiring;
import org.businessleaderaward.gateway.Scope;
import org.businessleaderaward.language.Language;
import org.jspecify.annotations.Nullable;

/** Whether the caller agrees to be named, in the rooms of advisers and jurors. */
public final class OwnNamingFields implements RoomFields {
  /** What a juror's page sends each time that the room is read. */
  private static final String READING_THE_ROOM = "JurorRoom";

  private final Callers callers;
  private final OwnNaming own;

  OwnNamingFields(Callers callers, OwnNaming own) {
    this.callers = callers;
    this.own = own;
  }

  @Override
  public void addTo(RoomWiring wiring) {
    wiring
        .query("naming", env -> own.of(caller(env)))
        .query("namingPicture", env -> own.picture(caller(env)).orElse(null))
        .mutation("agreeToBeNamed", env -> own.agree(caller(env), wanted(env), Scope.of(env).now()))
        .mutation("declineToBeNamed", env -> own.takeBack(caller(env), Scope.of(env).now()));
  }

  /** A juror's name and the day are known: the log is not to add at which minute they were here. */
  private Caller caller(DataFetchingEnvironment env) {
    var scope = Scope.of(env);
    if (scope.room() == Room.JURY) {
      scope.keepSilentAs(READING_THE_ROOM);
    }
    return callers.require(env);
  }

  private static NamedAs wanted(DataFetchingEnvironment env) {
    Map<String, @Nullable Object> input = Objects.requireNonNull(env.getArgument("input"));
    return new NamedAs(
        text(input, "name"),
        text(input, "position"),
        text(input, "biography"),
        Language.valueOf(text(input, "language")),
        portrait(input));
  }

  @SuppressWarnings("unchecked") // An input of the schema.
  private static @Nullable OwnPortrait portrait(Map<String, @Nullable Object> input) {
    var sent = (Map<String, @Nullable Object>) input.get("portrait");
    return sent == null
        ? null
        : OwnPortrait.sent(
            (String) sent.get("picture"),
            (String) sent.get("kept"),
            text(sent, "credit"),
            (Boolean) Objects.requireNonNull(sent.get("allowed")));
  }

  private static String text(Map<String, @Nullable Object> input, String field) {
    return (String) Objects.requireNonNull(input.get(field));
  }
}
