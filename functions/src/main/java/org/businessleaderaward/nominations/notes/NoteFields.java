package org.businessleaderaward.nominations.notes;

import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.businessleaderaward.access.Callers;
import org.businessleaderaward.gateway.RoomFields;
import org.businessleaderaward.gateway.RoomWiring;
import org.businessleaderaward.gateway.Scope;
import org.businessleaderaward.language.PlainText;
import org.businessleaderaward.nominations.BoardNomination;

/** The notes about the nominations of the secretariat's board. */
public final class NoteFields implements RoomFields {
  private final Callers callers;
  private final NoteDesk desk;

  NoteFields(Callers callers, NoteDesk desk) {
    this.callers = callers;
    this.desk = desk;
  }

  @Override
  public void addTo(RoomWiring wiring) {
    wiring
        .field("BoardNomination", "notes", this::notes)
        .mutation("writeNote", this::write)
        .mutation("withdrawNote", this::withdraw);
  }

  private List<BoardNote> notes(DataFetchingEnvironment env) {
    BoardNomination nomination = Objects.requireNonNull(env.getSource());
    return desk.of(callers.require(env), nomination.id());
  }

  private NotesPayload write(DataFetchingEnvironment env) {
    return desk.add(
        callers.require(env),
        text(env, "nomination"),
        text(env, "idempotencyKey"),
        PlainText.asLines(text(env, "text")),
        Scope.of(env).now());
  }

  private NotesPayload withdraw(DataFetchingEnvironment env) {
    return desk.withdraw(
        callers.require(env), text(env, "nomination"), text(env, "note"), Scope.of(env).now());
  }

  private static String text(DataFetchingEnvironment env, String field) {
    Map<String, Object> input = Objects.requireNonNull(env.getArgument("input"));
    return (String) Objects.requireNonNull(input.get(field));
  }
}
