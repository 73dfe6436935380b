package org.businessleaderaward.nominations.messages;

import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.businessleaderaward.access.Callers;
import org.businessleaderaward.gateway.RoomFields;
import org.businessleaderaward.gateway.RoomWiring;
import org.businessleaderaward.gateway.Scope;
import org.businessleaderaward.language.Language;
import org.businessleaderaward.mail.Previews;
import org.businessleaderaward.nominations.letters.LetterReader;
import org.jspecify.annotations.Nullable;

/** The secretariat's own messages, in its room. */
public final class MessageFields implements RoomFields {
  private final Callers callers;
  private final WriteToSeveral writing;

  MessageFields(Callers callers, WriteToSeveral writing) {
    this.callers = callers;
    this.writing = writing;
  }

  @Override
  public void addTo(RoomWiring wiring) {
    wiring.query("messagePreview", this::preview).mutation("writeToSeveral", this::write);
  }

  private Previews.@Nullable Preview preview(DataFetchingEnvironment env) {
    var input = input(env);
    return writing.preview(
        callers.require(env), text(input, "nomination"), reader(input), message(input));
  }

  private WriteToSeveralPayload write(DataFetchingEnvironment env) {
    List<String> ids = Objects.requireNonNull(env.getArgument("ids"));
    var input = input(env);
    var wanted =
        new WriteToSeveral.Wanted(
            text(input, "idempotencyKey"),
            reader(input),
            messages(input).stream().map(MessageFields::message).toList());
    return writing.write(callers.require(env), ids, wanted, Scope.of(env).now());
  }

  private static OwnMessage message(Map<String, Object> typed) {
    return OwnMessage.typed(
        Language.valueOf(text(typed, "language")), text(typed, "subject"), text(typed, "text"));
  }

  private static LetterReader reader(Map<String, Object> input) {
    return LetterReader.valueOf(text(input, "reader"));
  }

  @SuppressWarnings("unchecked")
  private static List<Map<String, Object>> messages(Map<String, Object> input) {
    return (List<Map<String, Object>>) Objects.requireNonNull(input.get("messages"));
  }

  private static String text(Map<String, Object> input, String field) {
    return (String) Objects.requireNonNull(input.get(field), field);
  }

  private static Map<String, Object> input(DataFetchingEnvironment env) {
    return Objects.requireNonNull(env.getArgument("input"));
  }
}
