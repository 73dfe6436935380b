package org.businessleaderaward.nominations.decisions;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.businessleaderaward.access.Caller;
import org.businessleaderaward.audit.Act;
import org.businessleaderaward.audit.AuditLog;
import org.businessleaderaward.gateway.UserError;
import org.businessleaderaward.nominations.told.DecisionKind;
import org.businessleaderaward.programme.Editions;
import org.businessleaderaward.storage.Outcome;
import org.businessleaderaward.storage.Transactions;
import org.jspecify.annotations.Nullable;

/**
 * Releases the letters of a kind, at once or from an instant on; until then the release can be
 * stopped. Which letters they are is fixed then: what is decided later waits for another release.
 */
final class ReleaseLetters {
  /** The most letters of one release; those that came first are taken. */
  static final int MOST = 2_000;

  static final Duration LONGEST_EMBARGO = Duration.ofDays(366);

  /** So many go while the secretariat waits for the answer; the clock sends the others. */
  private static final int AT_ONCE = 40;

  private final WaitingLetters waiting;
  private final LetterDesk desk;
  private final Batches batches;
  private final SendLetters send;
  private final Editions editions;
  private final AuditLog audit;
  private final Transactions transactions;

  ReleaseLetters(
      WaitingLetters waiting,
      LetterDesk desk,
      Batches batches,
      SendLetters send,
      Editions editions,
      AuditLog audit,
      Transactions transactions) {
    this.waiting = waiting;
    this.desk = desk;
    this.batches = batches;
    this.send = send;
    this.editions = editions;
    this.audit = audit;
    this.transactions = transactions;
  }

  /**
   * A release.
   *
   * @param kind of which kind
   * @param fingerprint that of the batch which the caller last saw, so that no other letters go
   * @param at from when on they are sent; empty for at once
   */
  record Wanted(DecisionKind kind, String fingerprint, Optional<Instant> at) {}

  /** Releases letters of the caller's edition. */
  LetterBatchPayload release(Caller by, Wanted wanted, Instant now) {
    var edition = editions.get(by.edition());
    var item = batches.of(by.edition(), wanted.kind);
    var at = wanted.at.map(instant -> instant.truncatedTo(ChronoUnit.SECONDS)).orElse(now);
    var all =
        waiting.of(edition, now).stream().filter(letter -> letter.kind() == wanted.kind).toList();
    var refusal = refusal(LetterBatch.of(item, all), wanted, at, now);
    if (refusal != null) {
      return answer(by, item, now, refusal);
    }
    var going =
        all.stream()
            .filter(letter -> !letter.held())
            .map(WaitingLetter::nomination)
            .limit(MOST)
            .toList();
    item.release(by.personId(), going, at, now);
    var detail = String.join(" ", wanted.kind.name(), String.valueOf(going.size()), at.toString());
    if (!commit(by, item, "LETTERS_RELEASED", detail, now)) {
      return answer(by, item, now, LetterRefusal.CONFLICT.userError());
    }
    var released = batches.of(by.edition(), wanted.kind);
    if (released.isDue(now)) {
      send.send(edition, released, AT_ONCE, now);
    }
    return answer(by, item, now, null);
  }

  private static @Nullable UserError refusal(
      LetterBatch batch, Wanted wanted, Instant at, Instant now) {
    if (batch.release() != null) {
      return LetterRefusal.LETTERS_RELEASED.userError();
    }
    if (batch.waiting() == 0) {
      return LetterRefusal.NOTHING_WAITS.userError();
    }
    if (!batch.fingerprint().equals(wanted.fingerprint)) {
      return LetterRefusal.CONFLICT.userError();
    }
    if (at.isBefore(now)) {
      return LetterRefusal.LETTERS_LATE.at("input", "at");
    }
    return at.isAfter(now.plus(LONGEST_EMBARGO))
        ? LetterRefusal.LETTERS_FAR.at("input", "at")
        : null;
  }

  /**
   * Stops a release that is not due yet: its letters wait again.
   *
   * @param version the version of the batch that the caller last saw
   */
  LetterBatchPayload stop(Caller by, DecisionKind kind, long version, Instant now) {
    var item = batches.of(by.edition(), kind);
    if (!item.isReleased() || item.isDue(now)) {
      return answer(by, item, now, LetterRefusal.LETTERS_SENT.userError());
    }
    if (item.version() != version) {
      return answer(by, item, now, LetterRefusal.CONFLICT.userError());
    }
    var letters = item.nominations.size();
    var due = Objects.requireNonNull(item.dueAt);
    item.end();
    var detail = String.join(" ", kind.name(), String.valueOf(letters), due.toString());
    return answer(
        by,
        item,
        now,
        commit(by, item, "LETTERS_STOPPED", detail, now)
            ? null
            : LetterRefusal.CONFLICT.userError());
  }

  private boolean commit(Caller by, BatchItem item, String act, String detail, Instant now) {
    var outcome =
        transactions.commit(
            set -> {
              batches.put(set, item);
              audit.add(set, new Act(by.edition(), now, by.actor(), act, by.edition(), detail));
            });
    return outcome instanceof Outcome.Committed;
  }

  private LetterBatchPayload answer(
      Caller by, BatchItem item, Instant now, @Nullable UserError why) {
    return new LetterBatchPayload(
        desk.batch(by, batches.of(by.edition(), item.kind()), now),
        why == null ? List.of() : List.of(why));
  }
}
