package org.businessleaderaward.directory.desk;

import graphql.schema.DataFetchingEnvironment;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.businessleaderaward.directory.entries.WithdrawalReason;
import org.businessleaderaward.directory.proposals.CorrectionDesk;
import org.businessleaderaward.directory.proposals.CorrectionOnBoard;
import org.businessleaderaward.directory.proposals.EntryField;
import org.businessleaderaward.directory.proposals.Moderation;
import org.businessleaderaward.directory.proposals.NamedEntry;
import org.businessleaderaward.directory.staff.DirectoryStaff;
import org.businessleaderaward.gateway.Connection;
import org.businessleaderaward.gateway.PageRequest;
import org.businessleaderaward.gateway.RoomFields;
import org.businessleaderaward.gateway.RoomWiring;
import org.businessleaderaward.gateway.Scope;
import org.jspecify.annotations.Nullable;

/** Corrections and published entries in the secretariat's room. */
public final class EntryDeskFields implements RoomFields {
  private final CorrectionDesk corrections;
  private final EntryDesk entries;
  private final DirectoryStaff staff;

  EntryDeskFields(CorrectionDesk corrections, EntryDesk entries, DirectoryStaff staff) {
    this.corrections = corrections;
    this.entries = entries;
    this.staff = staff;
  }

  @Override
  public void addTo(RoomWiring wiring) {
    wiring
        .query("corrections", this::waiting)
        .query("entryOnDesk", this::look)
        .mutation("decideCorrection", this::decide)
        .mutation("verifyEntry", this::verify)
        .mutation("mergeEntries", this::merge)
        .mutation("undoMerge", this::undoMerge)
        .mutation("withdrawEntry", this::withdraw)
        .mutation("restoreEntry", this::restore);
  }

  /** A correction as the schema shows it. */
  record BoardCorrection(
      String id,
      Instant suggestedAt,
      String entry,
      String name,
      String language,
      String reason,
      String sourceUrl,
      @Nullable String email,
      @Nullable String organisation,
      @Nullable Instant seen,
      List<CorrectionOnBoard.FieldChange> changes,
      List<NamedEntry> named) {
    static BoardCorrection of(CorrectionOnBoard on) {
      var it = on.correction();
      return new BoardCorrection(
          it.id(),
          it.suggestedAt(),
          it.entry(),
          it.name(),
          it.language().name(),
          it.reason(),
          it.sourceUrl(),
          it.by() == null ? it.email() : null,
          it.by() == null ? null : it.by().organisation(),
          on.seen(),
          on.changes(),
          on.named());
    }
  }

  private Connection<BoardCorrection> waiting(DataFetchingEnvironment env) {
    staff.require(env);
    return corrections.waiting(PageRequest.of(env)).map(BoardCorrection::of);
  }

  private EntryDesk.@Nullable OnDesk look(DataFetchingEnvironment env) {
    staff.require(env);
    String id = Objects.requireNonNull(env.getArgument("id"));
    return entries.look(id).orElse(null);
  }

  private CorrectionDesk.Payload decide(DataFetchingEnvironment env) {
    var caller = staff.require(env);
    var input = input(env);
    var now = Scope.of(env).now();
    var id = String.valueOf(input.get("correction"));
    if (Boolean.TRUE.equals(input.get("accept"))) {
      var fields = EnumSet.noneOf(EntryField.class);
      if (input.get("fields") instanceof Collection<?> given) {
        given.forEach(field -> fields.add(EntryField.valueOf(String.valueOf(field))));
      }
      return corrections.accept(id, fields, edits(input), seen(input), caller.actor(), now);
    }
    var reason = CorrectionDesk.reason(input);
    return reason == null
        ? CorrectionDesk.Payload.refused(Moderation.NO_REASON)
        : corrections.refuse(id, reason, caller.actor(), now);
  }

  private static Map<EntryField, String> edits(Map<String, Object> input) {
    var edits = new EnumMap<EntryField, String>(EntryField.class);
    if (input.get("edits") instanceof Collection<?> given) {
      for (var each : given) {
        var edit = (Map<?, ?>) each;
        edits.put(
            EntryField.valueOf(String.valueOf(edit.get("field"))),
            String.valueOf(edit.get("text")).strip());
      }
    }
    return edits;
  }

  private EntryDesk.Payload verify(DataFetchingEnvironment env) {
    var caller = staff.require(env);
    var input = input(env);
    return entries.verify(
        String.valueOf(input.get("entry")), seen(input), caller.actor(), Scope.of(env).now());
  }

  private EntryDesk.Payload merge(DataFetchingEnvironment env) {
    var caller = staff.require(env);
    var input = input(env);
    return entries.merge(
        String.valueOf(input.get("entry")),
        String.valueOf(input.get("into")),
        caller.actor(),
        Scope.of(env).now());
  }

  private EntryDesk.Payload undoMerge(DataFetchingEnvironment env) {
    var caller = staff.require(env);
    return entries.undoMerge(
        String.valueOf(input(env).get("entry")), caller.actor(), Scope.of(env).now());
  }

  private EntryDesk.Payload withdraw(DataFetchingEnvironment env) {
    var caller = staff.require(env);
    var input = input(env);
    return entries.withdraw(
        String.valueOf(input.get("entry")),
        seen(input),
        WithdrawalReason.valueOf(String.valueOf(input.get("reason"))),
        caller.actor(),
        Scope.of(env).now());
  }

  private EntryDesk.Payload restore(DataFetchingEnvironment env) {
    var caller = staff.require(env);
    return entries.restore(
        String.valueOf(input(env).get("entry")), caller.actor(), Scope.of(env).now());
  }

  private static Instant seen(Map<String, Object> input) {
    return input.get("seen") instanceof Instant seen ? seen : Instant.EPOCH;
  }

  private static Map<String, Object> input(DataFetchingEnvironment env) {
    return Objects.requireNonNull(env.getArgument("input"));
  }
}
