package org.businessleaderaward.programme.laureates;

import graphql.schema.DataFetchingEnvironment;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.businessleaderaward.access.Callers;
import org.businessleaderaward.gateway.RoomFields;
import org.businessleaderaward.gateway.RoomWiring;
import org.businessleaderaward.gateway.Scope;
import org.businessleaderaward.gateway.UserError;
import org.businessleaderaward.language.PlainText;
import org.businessleaderaward.language.Texts;
import org.jspecify.annotations.Nullable;

/** The laureates' profiles in the secretariat's room. */
public final class LaureateFields implements RoomFields {
  private final Callers callers;
  private final LaureateDesk desk;

  LaureateFields(Callers callers, LaureateDesk desk) {
    this.callers = callers;
    this.desk = desk;
  }

  @Override
  public void addTo(RoomWiring wiring) {
    wiring
        .query("laureateProfile", this::find)
        .field(
            "LaureateProfile",
            "ceremonyOn",
            env -> Objects.requireNonNull(env.<LaureateProfile>getSource()).ceremonyDay())
        .mutation("saveLaureateProfile", this::save);
  }

  private @Nullable LaureateProfile find(DataFetchingEnvironment env) {
    var laureate = Objects.requireNonNull(env.<String>getArgument("laureate"));
    return desk.find(callers.require(env), laureate).orElse(null);
  }

  private LaureateProfilePayload save(DataFetchingEnvironment env) {
    var caller = callers.require(env);
    Map<String, Object> input = Objects.requireNonNull(env.getArgument("input"));
    LocalDate on;
    try {
      on = day((String) input.get("ceremonyOn"));
    } catch (DateTimeParseException e) {
      return new LaureateProfilePayload(
          desk.find(caller, laureate(input)).orElse(null),
          List.of(UserError.at("DAY_INVALID", "Give a day, or none.", "input", "ceremonyOn")));
    }
    return desk.save(
        caller,
        new LaureateProfile(
            caller.edition(),
            laureate(input),
            texts(input, "story", PlainText::asLines),
            texts(input, "deeds", PlainText::asLines),
            on,
            texts(input, "ceremonyPlace", PlainText::asLine),
            texts(input, "ceremony", PlainText::asLines),
            1L + (Integer) Objects.requireNonNull(input.get("version")),
            Scope.of(env).now(),
            caller.personId()));
  }

  private static String laureate(Map<String, Object> input) {
    return (String) Objects.requireNonNull(input.get("laureate"));
  }

  private static @Nullable LocalDate day(@Nullable String sent) {
    return sent == null || sent.isBlank() ? null : LocalDate.parse(sent.strip());
  }

  @SuppressWarnings("unchecked")
  private static Texts texts(
      Map<String, Object> input, String name, UnaryOperator<String> asMeant) {
    var sent = new HashMap<String, Object>();
    ((Map<String, String>) Objects.requireNonNull(input.get(name)))
        .forEach((tag, text) -> sent.put(tag, text == null ? null : asMeant.apply(text)));
    return new Texts(Texts.sent(sent).given());
  }
}
