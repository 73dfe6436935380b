package org.businessleaderaward.directory.proposals;

import java.net.URI;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.businessleaderaward.access.People;
import org.businessleaderaward.audit.Act;
import org.businessleaderaward.audit.AuditLog;
import org.businessleaderaward.directory.entries.Entry;
import org.businessleaderaward.directory.entries.History;
import org.businessleaderaward.directory.entries.OnRecord;
import org.businessleaderaward.directory.entries.Source;
import org.businessleaderaward.directory.letters.DirectoryLetter;
import org.businessleaderaward.directory.letters.RefusalReason;
import org.businessleaderaward.directory.register.Entries;
import org.businessleaderaward.directory.register.EntryWrites;
import org.businessleaderaward.gateway.Connection;
import org.businessleaderaward.gateway.PageRequest;
import org.businessleaderaward.gateway.UserError;
import org.businessleaderaward.mail.Mail;
import org.businessleaderaward.mail.Outbox;
import org.businessleaderaward.storage.Outcome;
import org.businessleaderaward.storage.Transactions;
import org.jspecify.annotations.Nullable;

/**
 * Decides on corrections: each is decided once, in whole or in parts, on the state of the entry
 * that the decider has seen. The entry, the decision, the log's entry and the mail are one write.
 */
public final class CorrectionDesk {
  private static final String DECIDED = "DECIDED";
  private static final UserError NOT_FOUND =
      UserError.at("NOT_FOUND", "There is no such correction.", "input", "correction");
  private static final UserError ALREADY_DECIDED =
      UserError.at(
          "ALREADY_DECIDED", "This correction was decided on before.", "input", "correction");
  private static final UserError CHANGED_MEANWHILE =
      UserError.of(
          "CHANGED_MEANWHILE",
          "Somebody changed this entry in the meantime. Look at it again; nothing was written.");
  private static final UserError EXTERNAL_ID_TAKEN =
      UserError.of(
          EntryWrites.EXTERNAL_ID_TAKEN,
          "Another entry has an identifier that this one would get. Are both the same?");
  private static final UserError NO_FIELDS =
      UserError.at("REQUIRED", "Choose fields that the correction changes.", "input", "fields");

  private final Corrections corrections;
  private final Entries entries;
  private final EntryWrites writes;
  private final People people;
  private final Outbox outbox;
  private final AuditLog log;
  private final Transactions transactions;

  CorrectionDesk(
      Corrections corrections,
      Entries entries,
      EntryWrites writes,
      People people,
      Outbox outbox,
      AuditLog log,
      Transactions transactions) {
    this.corrections = corrections;
    this.entries = entries;
    this.writes = writes;
    this.people = people;
    this.outbox = outbox;
    this.log = log;
    this.transactions = transactions;
  }

  /**
   * Answer to a decision.
   *
   * @param decided whether it was recorded
   * @param userErrors why it was refused
   */
  public record Payload(boolean decided, List<UserError> userErrors) {
    public static Payload refused(UserError why) {
      return new Payload(false, List.of(why));
    }
  }

  /**
   * What waits, oldest first, each beside its entry; one request more for all entries, and one for
   * those that the changes name.
   */
  public Connection<CorrectionOnBoard> waiting(PageRequest wanted) {
    var page = corrections.pending(wanted);
    var ids =
        page.edges().stream()
            .map(edge -> edge.node().entry())
            .collect(Collectors.toCollection(LinkedHashSet::new));
    var found = entries.look(ids);
    var board =
        page.map(correction -> CorrectionOnBoard.of(correction, found.get(correction.entry())));
    var named =
        board.edges().stream()
            .flatMap(edge -> edge.node().ids())
            .collect(Collectors.toCollection(LinkedHashSet::new));
    var others = named.isEmpty() ? Map.<String, OnRecord>of() : entries.look(named);
    return board.map(on -> on.naming(others));
  }

  /**
   * Takes the chosen fields into the entry.
   *
   * @param edits what fields should say instead of what was proposed
   * @param seen when the entry last changed, as the decider saw it
   */
  public Payload accept(
      String id,
      Set<EntryField> fields,
      Map<EntryField, String> edits,
      Instant seen,
      String actor,
      Instant now) {
    var item = corrections.item(id);
    if (item == null) {
      return Payload.refused(NOT_FOUND);
    }
    var correction = item.correction();
    if (correction.status() != SuggestionStatus.PENDING) {
      return Payload.refused(ALREADY_DECIDED);
    }
    if (fields.isEmpty() || !correction.values().keySet().containsAll(fields)) {
      return Payload.refused(NO_FIELDS);
    }
    var entry = entries.find(correction.entry());
    if (entry.isEmpty() || !entry.get().updatedAt().equals(seen)) {
      return Payload.refused(CHANGED_MEANWHILE);
    }
    var values = new EnumMap<>(correction.values());
    values.keySet().retainAll(fields);
    var current = EntryTexts.of(entry.get(), correction.language());
    var flaws = Edits.flaws(values, edits, current);
    var made = Edits.made(values, edits);
    if (flaws.isEmpty()) {
      flaws = CorrectedLists.flaws(made, current, entry.get(), entries);
    }
    if (!flaws.isEmpty()) {
      return new Payload(false, flaws);
    }
    var changed =
        EntryTexts.with(entry.get(), made, correction.language(), source(correction), now);
    var whole = edits.isEmpty() && fields.containsAll(correction.values().keySet());
    var after = checked(entry.get(), changed, correction, whole);
    item.decide(null);
    var taken = fields.stream().sorted().map(EntryField::name).collect(Collectors.joining(" "));
    return payload(
        transactions.commit(
            set -> {
              corrections.forget(set, item, correction.email(), DECIDED);
              writes.replace(set, entry.get(), after);
              log.add(
                  set,
                  new Act(Moderation.LOG, now, actor, "CORRECTION_ACCEPTED", after.id(), taken));
              letter(correction, null).ifPresent(mail -> outbox.add(set, mail, now));
            }));
  }

  /** Refuses it, with a reason. */
  public Payload refuse(String id, RefusalReason reason, String actor, Instant now) {
    var item = corrections.item(id);
    if (item == null) {
      return Payload.refused(NOT_FOUND);
    }
    var correction = item.correction();
    if (correction.status() != SuggestionStatus.PENDING) {
      return Payload.refused(ALREADY_DECIDED);
    }
    item.decide(reason);
    return payload(
        transactions.commit(
            set -> {
              corrections.forget(set, item, correction.email(), DECIDED);
              log.add(
                  set,
                  new Act(
                      Moderation.LOG,
                      now,
                      actor,
                      "CORRECTION_REFUSED",
                      correction.entry(),
                      reason.name()));
              letter(correction, reason).ifPresent(mail -> outbox.add(set, mail, now));
            }));
  }

  /**
   * To the contact of the organisation, or to who proposed it; nobody who is gone is written to.
   */
  private Optional<Mail> letter(Correction correction, @Nullable RefusalReason refusal) {
    var letter = DirectoryLetter.decision(correction.name(), refusal);
    var by = correction.by();
    if (by == null) {
      return Optional.of(correction.email())
          .filter(email -> !email.isEmpty())
          .map(email -> new Mail(correction.id(), email, correction.language(), letter));
    }
    return people.find(by.contact()).map(contact -> contact.mail(letter));
  }

  /**
   * An entry that says all that an organisation has said of it was checked by the organisation when
   * it said so: if nothing of it changed since, and nothing was left out.
   */
  private static Entry checked(Entry before, Entry after, Correction correction, boolean whole) {
    if (correction.by() == null || !whole || before.updatedAt().isAfter(correction.suggestedAt())) {
      return after;
    }
    var history = after.history();
    return after.withHistory(
        new History(
            history.addedAt(),
            history.updatedAt(),
            correction.suggestedAt(),
            History.Verifier.ORGANISATION));
  }

  private static Source source(Correction correction) {
    var address = correction.sourceUrl();
    return Source.ofAll(String.valueOf(URI.create(address).getHost()), null, address);
  }

  private static Payload payload(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Committed() -> new Payload(true, List.of());
      case Outcome.Refused(var label) ->
          Payload.refused(
              switch (label) {
                case DECIDED -> ALREADY_DECIDED;
                case EntryWrites.EXTERNAL_ID_TAKEN -> EXTERNAL_ID_TAKEN;
                default -> CHANGED_MEANWHILE;
              });
    };
  }

  /** The reason in an input. */
  public static @Nullable RefusalReason reason(Map<String, Object> input) {
    var given = new HashMap<>(input).get("reason");
    return given == null ? null : RefusalReason.valueOf(given.toString());
  }
}
