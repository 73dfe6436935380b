package org.businessleaderaward.nominations.notes;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.businessleaderaward.access.Caller;
import org.businessleaderaward.access.People;
import org.businessleaderaward.access.Person;
import org.businessleaderaward.audit.Act;
import org.businessleaderaward.audit.AuditLog;
import org.businessleaderaward.gateway.UserError;
import org.businessleaderaward.nominations.Nomination;
import org.businessleaderaward.nominations.NominationRefusal;
import org.businessleaderaward.nominations.Nominations;
import org.businessleaderaward.nominations.domain.Draft;
import org.businessleaderaward.nominations.domain.TextRules;
import org.businessleaderaward.storage.Outcome;
import org.businessleaderaward.storage.Transactions;

/**
 * Writes and withdraws the notes of officers about nominations of their edition, at any time while
 * there is anything of the nomination. The log says who wrote or withdrew one, and not what it
 * said.
 */
final class NoteDesk {
  /** The most characters of a note. */
  static final int LONGEST = 2_000;

  /** The most notes about a nomination. */
  static final int MOST = 100;

  private static final Pattern KEY = Pattern.compile("[A-Za-z0-9-]{8,100}");

  private final Notes notes;
  private final Nominations nominations;
  private final People people;
  private final AuditLog audit;
  private final Transactions transactions;

  NoteDesk(
      Notes notes,
      Nominations nominations,
      People people,
      AuditLog audit,
      Transactions transactions) {
    this.notes = notes;
    this.nominations = nominations;
    this.people = people;
    this.audit = audit;
    this.transactions = transactions;
  }

  /** All about a nomination of the reader's edition. */
  List<BoardNote> of(Caller reader, String nomination) {
    return shown(reader, notes.of(reader.edition(), nomination));
  }

  /** Writes a note. What is sent twice under one key is written once. */
  NotesPayload add(Caller by, String nomination, String key, String text, Instant now) {
    if (!KEY.matcher(key).matches()) {
      return refused(by, nomination, NominationRefusal.INVALID_KEY.at("input", "idempotencyKey"));
    }
    if (text.isBlank()) {
      return refused(by, nomination, NominationRefusal.NOTE_REQUIRED.at("input", "text"));
    }
    var flaw = TextRules.lines(text, LONGEST, "input", "text");
    if (flaw.isPresent()) {
      return refused(by, nomination, NominationRefusal.of(flaw.get()));
    }
    var stored = stored(by, nomination);
    if (stored.isEmpty()) {
      return unknown();
    }
    var before = notes.of(by.edition(), nomination);
    var same = before.stream().filter(note -> note.id().equals(key)).findFirst();
    if (same.isPresent()) {
      boolean isSame = same.get().isBy(by.personId()) && same.get().text().equals(text);
      return isSame
          ? new NotesPayload(shown(by, before), List.of())
          : refused(by, nomination, NominationRefusal.KEY_REUSED.at("input", "idempotencyKey"));
    }
    if (before.size() >= MOST) {
      return refused(by, nomination, NominationRefusal.TOO_MANY_NOTES.userError());
    }
    var note = new Note(by.edition(), nomination, key, by.personId(), text, now, null);
    var outcome =
        transactions.commit(
            set -> {
              nominations.requireUnchanged(set, stored.get());
              notes.add(set, note);
              audit.add(set, act(by, nomination, "NOTE_WRITTEN", now));
            });
    return answer(by, nomination, outcome);
  }

  /** Withdraws a note of the caller's own. */
  NotesPayload withdraw(Caller by, String nomination, String id, Instant now) {
    if (stored(by, nomination).isEmpty()) {
      return unknown();
    }
    var own =
        notes.of(by.edition(), nomination).stream()
            .filter(note -> note.id().equals(id) && note.isBy(by.personId()))
            .findFirst();
    if (own.isEmpty()) {
      return refused(by, nomination, NominationRefusal.NO_OWN_NOTE.at("input", "note"));
    }
    if (own.get().withdrawnAt() != null) {
      return new NotesPayload(of(by, nomination), List.of());
    }
    var outcome =
        transactions.commit(
            set -> {
              notes.withdraw(set, own.get().withdrawn(now));
              audit.add(set, act(by, nomination, "NOTE_WITHDRAWN", now));
            });
    return answer(by, nomination, outcome);
  }

  /** What was erased takes no word any more. */
  private Optional<Nomination> stored(Caller by, String nomination) {
    return nominations
        .findSubmitted(by.edition(), nomination)
        .filter(found -> !found.content().equals(Draft.NOTHING));
  }

  private NotesPayload answer(Caller by, String nomination, Outcome outcome) {
    return switch (outcome) {
      case Outcome.Committed() -> new NotesPayload(of(by, nomination), List.of());
      case Outcome.Refused _ -> refused(by, nomination, NominationRefusal.CONFLICT.userError());
    };
  }

  private NotesPayload refused(Caller by, String nomination, UserError why) {
    return stored(by, nomination).isEmpty()
        ? unknown()
        : new NotesPayload(of(by, nomination), List.of(why));
  }

  private static NotesPayload unknown() {
    return new NotesPayload(
        List.of(), List.of(NominationRefusal.UNKNOWN.at("input", "nomination")));
  }

  private static Act act(Caller by, String nomination, String what, Instant now) {
    return new Act(by.edition(), now, by.actor(), what, nomination, null);
  }

  private List<BoardNote> shown(Caller reader, List<Note> all) {
    var names = new HashMap<String, Optional<String>>();
    return all.stream()
        .map(
            note ->
                new BoardNote(
                    note.id(),
                    names
                        .computeIfAbsent(note.author(), id -> people.find(id).map(Person::name))
                        .orElse(null),
                    note.isBy(reader.personId()),
                    note.text(),
                    note.writtenAt(),
                    note.withdrawnAt()))
        .toList();
  }
}
