package org.businessleaderaward.jury.trusteeship;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.businessleaderaward.access.Caller;
import org.businessleaderaward.audit.Act;
import org.businessleaderaward.audit.AuditLog;
import org.businessleaderaward.gateway.UserError;
import org.businessleaderaward.jury.letters.TrusteeLetter.Taken;
import org.businessleaderaward.jury.proofs.EncryptedShare;
import org.businessleaderaward.jury.proofs.KeyTerms;
import org.businessleaderaward.jury.proofs.PartialDecryption;
import org.businessleaderaward.jury.record.PublishedKey;
import org.businessleaderaward.jury.trustees.KeyChoice;
import org.businessleaderaward.jury.trustees.PublishedKeys;
import org.businessleaderaward.jury.trustees.TrusteeState;
import org.businessleaderaward.jury.trustees.TrusteeStates;
import org.businessleaderaward.storage.Outcome;
import org.businessleaderaward.storage.Transactions;
import org.jspecify.annotations.Nullable;

/**
 * A trustee's steps to the key of a vote, each taken once and in its order: publish, send the
 * shares, confirm those that were received. What is wrong in form, or does not prove, is not taken.
 */
final class TrusteeSteps {
  private static final int LONGEST_SECRET = 2000;
  private static final int LONGEST_CREDENTIAL = 1400;

  private static final UserError ROUND_OVER =
      UserError.of("ROUND_OVER", "Trustees were chosen anew; load what is there now.");
  private static final UserError DONE_BEFORE =
      UserError.of("DONE_BEFORE", "You have taken this step; it is taken once.");
  private static final UserError NOT_YET =
      UserError.of("NOT_YET", "The others have not all taken the step before this one.");
  private static final UserError BAD_PROOF =
      UserError.of("BAD_PROOF", "This is not in its form, or does not prove what it must.");

  /** A step, as the log and the trustee's mail have it. */
  private enum Step {
    COMMITTED(Taken.COMMITMENT),
    SENT_SHARES(Taken.SHARES),
    CONFIRMED(Taken.CONFIRMATION);

    private final Taken taken;

    Step(Taken taken) {
      this.taken = taken;
    }

    String act() {
      return "TRUSTEE_" + name();
    }
  }

  private final PublishedKeys keys;
  private final TrusteeStates states;
  private final StepNotes notes;
  private final AuditLog audit;
  private final Transactions transactions;
  private final SecureRandom random = new SecureRandom();

  TrusteeSteps(
      PublishedKeys keys,
      TrusteeStates states,
      StepNotes notes,
      AuditLog audit,
      Transactions transactions) {
    this.keys = keys;
    this.states = states;
    this.notes = notes;
    this.audit = audit;
    this.transactions = transactions;
  }

  /** Publishes what belongs to the caller's secret, which is kept wrapped. */
  Optional<UserError> publish(
      Caller caller,
      int round,
      PublishedKey.Trustee key,
      TrusteeState.KeptSecret kept,
      Instant now) {
    var seat = TrusteeSeat.of(caller, keys, states);
    if (seat.choice().round() != round) {
      return Optional.of(ROUND_OVER);
    }
    if (seat.own() != null) {
      return Optional.of(DONE_BEFORE);
    }
    var tooLong = tooLong(kept);
    if (tooLong.isPresent()) {
      return tooLong;
    }
    var terms = seat.choice().terms(caller.edition());
    if (!SentForm.holds(() -> isProven(key, terms, seat.number()))) {
      return Optional.of(BAD_PROOF);
    }
    var done = TrusteeState.committed(seat.number(), key, kept, now);
    return write(seat, done, Step.COMMITTED, now);
  }

  /** Sends the caller's shares, once all have published. */
  Optional<UserError> send(Caller caller, int round, List<String> shares, Instant now) {
    var seat = TrusteeSeat.of(caller, keys, states);
    var own = seat.own();
    if (seat.choice().round() != round) {
      return Optional.of(ROUND_OVER);
    }
    if (own == null || seat.all().size() < seat.choice().trustees()) {
      return Optional.of(NOT_YET);
    }
    if (own.sentAt() != null) {
      return Optional.of(DONE_BEFORE);
    }
    if (!SentForm.holds(() -> areShares(seat, own, shares))) {
      return Optional.of(
          UserError.of(
              "BAD_SHARES",
              "Send each trustee an encrypted share of 130 bytes, made for what all have"
                  + " published."));
    }
    return write(seat, own.sending(shares, now), Step.SENT_SHARES, now);
  }

  /** Confirms that the received shares are right, by the part in the rehearsal. */
  Optional<UserError> confirm(Caller caller, int round, String part, Instant now) {
    var seat = TrusteeSeat.of(caller, keys, states);
    var own = seat.own();
    if (seat.choice().round() != round) {
      return Optional.of(ROUND_OVER);
    }
    if (own == null || !allHave(seat, state -> state.sentAt() != null)) {
      return Optional.of(NOT_YET);
    }
    if (own.confirmedAt() != null) {
      return Optional.of(DONE_BEFORE);
    }
    var published = seat.published();
    var terms = seat.choice().terms(caller.edition());
    boolean isRight =
        SentForm.holds(
            () -> {
              var read = PartialDecryption.read(SentForm.bytes(part));
              return published.rehearsal(terms).isRight(seat.number(), read, random);
            });
    return isRight
        ? write(seat, own.confirming(part, now), Step.CONFIRMED, now)
        : Optional.of(BAD_PROOF);
  }

  /** In its one form, since it is what the record will hold. */
  private static boolean isProven(PublishedKey.Trustee key, KeyTerms terms, int number) {
    var read = PublishedKey.trustee(key);
    return PublishedKey.written(read).equals(key) && read.isProven(terms, number);
  }

  /** Whether they are for this list of trustees, and from whoever has the sender's secret. */
  private static boolean areShares(TrusteeSeat seat, TrusteeState own, List<String> shares) {
    var list = seat.published().hash();
    var sender = PublishedKey.trustee(own.key()).sharesKey();
    SentForm.require(shares.size() == seat.choice().trustees(), "a share for each");
    for (var to : seat.all().values()) {
      var way =
          new EncryptedShare.Way(
              seat.caller().edition(),
              list,
              seat.number(),
              to.number(),
              PublishedKey.trustee(to.key()).sharesKey());
      var share = EncryptedShare.read(SentForm.bytes(shares.get(to.number() - 1)));
      SentForm.require(share.isSentBy(way, sender), "sent by another, or for another list");
    }
    return true;
  }

  private static boolean allHave(TrusteeSeat seat, Predicate<TrusteeState> done) {
    KeyChoice choice = seat.choice();
    return seat.all().size() == choice.trustees() && seat.all().values().stream().allMatch(done);
  }

  private Optional<UserError> write(TrusteeSeat seat, TrusteeState done, Step step, Instant now) {
    var caller = seat.caller();
    var edition = caller.edition();
    var outcome =
        transactions.commit(
            set -> {
              states.put(set, edition, seat.choice(), done);
              keys.checkStill(set, edition, seat.choice());
              notes.add(set, caller, step.taken, now);
              audit.add(
                  set, new Act(edition, now, caller.actor(), step.act(), caller.personId(), null));
            });
    return switch (outcome) {
      case Outcome.Committed() -> Optional.empty();
      case Outcome.Refused(String condition) when condition.equals(TrusteeStates.CHANGED) ->
          Optional.of(DONE_BEFORE);
      case Outcome.Refused(String condition) -> Optional.of(ROUND_OVER);
    };
  }

  private static Optional<UserError> tooLong(TrusteeState.KeptSecret kept) {
    return kept.byText().length() > LONGEST_SECRET
            || isLonger(kept.byPasskey(), LONGEST_SECRET)
            || isLonger(kept.credential(), LONGEST_CREDENTIAL)
        ? Optional.of(UserError.of("TOO_LONG", "The wrapped secret is longer than any is."))
        : Optional.empty();
  }

  private static boolean isLonger(@Nullable String text, int most) {
    return text != null && text.length() > most;
  }
}
