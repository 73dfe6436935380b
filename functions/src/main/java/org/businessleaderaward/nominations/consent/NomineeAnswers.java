package org.businessleaderaward.nominations.consent;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.businessleaderaward.access.Caller;
import org.businessleaderaward.access.reach.ConfirmedOrCounted;
import org.businessleaderaward.audit.Act;
import org.businessleaderaward.audit.AuditLog;
import org.businessleaderaward.gateway.Refusal;
import org.businessleaderaward.gateway.UserError;
import org.businessleaderaward.mail.Mail;
import org.businessleaderaward.mail.Outbox;
import org.businessleaderaward.nominations.Nomination;
import org.businessleaderaward.nominations.NominationRefusal;
import org.businessleaderaward.nominations.NominationStatus;
import org.businessleaderaward.nominations.Nominations;
import org.businessleaderaward.nominations.domain.NomineeFacts;
import org.businessleaderaward.nominations.domain.NomineeRules;
import org.businessleaderaward.nominations.duplicates.Duplicates;
import org.businessleaderaward.nominations.erasure.Erasure;
import org.businessleaderaward.nominations.letters.ErasedReader;
import org.businessleaderaward.nominations.letters.NominationLetter;
import org.businessleaderaward.nominations.told.DecisionLetters;
import org.businessleaderaward.programme.Edition;
import org.businessleaderaward.programme.EditionState;
import org.businessleaderaward.programme.Editions;
import org.businessleaderaward.storage.Outcome;
import org.businessleaderaward.storage.Transactions;
import org.jspecify.annotations.Nullable;

/**
 * The nominee's answer. To agree, and to correct one's own facts, is possible until advice begins;
 * to decline, also after having agreed, until the laureate is public, whoever that is: an answer
 * that depended on it would tell. Who declines has everything erased that was written about them. A
 * finalist who does so while the jury votes, or after it has, stays on the ballots by the
 * identifier alone and is passed over; what was announced of them under embargo is taken back.
 */
public final class NomineeAnswers {
  private static final int ATTEMPTS = 5;
  private static final Set<EditionState> BEFORE_ADVICE =
      EnumSet.of(EditionState.CALL_OPEN, EditionState.SCREENING);

  private final Nominations nominations;
  private final Askings askings;
  private final Editions editions;
  private final AuditLog audit;
  private final DecisionLetters letters;
  private final ConfirmedOrCounted allowed;
  private final Outbox outbox;
  private final Transactions transactions;
  private final Erasure erasure;
  private final Duplicates duplicates;
  private final TakenBack takenBack;

  NomineeAnswers(
      Nominations nominations,
      Askings askings,
      Editions editions,
      AuditLog audit,
      DecisionLetters letters,
      ConfirmedOrCounted allowed,
      Outbox outbox,
      Transactions transactions,
      Erasure erasure,
      Duplicates duplicates,
      TakenBack takenBack) {
    this.nominations = nominations;
    this.askings = askings;
    this.editions = editions;
    this.audit = audit;
    this.letters = letters;
    this.allowed = allowed;
    this.outbox = outbox;
    this.transactions = transactions;
    this.erasure = erasure;
    this.duplicates = duplicates;
    this.takenBack = takenBack;
  }

  /** Whether nominees of an edition may agree now. */
  static boolean areTaken(Edition edition) {
    return BEFORE_ADVICE.contains(edition.state());
  }

  /** Whether a nominee may agree and correct now. */
  static boolean mayAgree(Nomination nomination, Edition edition) {
    return nomination.consent() != null
        && nomination.status() != NominationStatus.WITHDRAWN
        && areTaken(edition);
  }

  /**
   * Whether a nominee may decline now, and the nominator have what was submitted erased: of what is
   * withdrawn, always.
   */
  public static boolean mayDecline(Nomination nomination, Edition edition, Instant now) {
    if (nomination.status() == NominationStatus.WITHDRAWN) {
      return true;
    }
    return switch (edition.state()) {
      case DRAFT, CALL_OPEN, SCREENING, ADVICE, VOTING, COUNTED -> true;
      case ANNOUNCED, ARCHIVED ->
          edition.isUnderEmbargo(now) || !edition.finalists().contains(nomination.id());
    };
  }

  /**
   * Agrees, with the facts as the nominee gives them.
   *
   * @param version the version of the nomination that the nominee read
   */
  AcceptNominationPayload accept(Caller nominee, int version, NomineeFacts facts, Instant now) {
    var flaws = NomineeRules.flaws(facts, "input");
    if (!flaws.isEmpty()) {
      return AcceptNominationPayload.refused(flaws.stream().map(NominationRefusal::of).toList());
    }
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      var stored = own(nominee);
      var edition = editions.get(stored.edition());
      var refusal = refusal(stored, version, edition);
      if (refusal != null) {
        return AcceptNominationPayload.refused(List.of(refusal.userError()));
      }
      var accepted = accepted(stored, facts, now);
      if (write(nominee, stored, accepted, now)) {
        return AcceptNominationPayload.of(
            NomineeView.of(accepted.withVersion(stored.version() + 1), edition, now));
      }
    }
    return AcceptNominationPayload.refused(List.of(NominationRefusal.CONFLICT.userError()));
  }

  private Nomination own(Caller nominee) {
    return nominations
        .find(nominee.subject())
        .orElseThrow(() -> new Refusal(Refusal.Code.NOT_FOUND, "there is no such nomination"));
  }

  private static @Nullable NominationRefusal refusal(
      Nomination stored, int version, Edition edition) {
    if (stored.status() == NominationStatus.WITHDRAWN) {
      return NominationRefusal.WITHDRAWN;
    }
    if (!mayAgree(stored, edition)) {
      return NominationRefusal.ANSWER_CLOSED;
    }
    // Nobody agrees to what they have not read.
    return stored.receipt() != null && stored.receipt().version() == version
        ? null
        : NominationRefusal.CONFLICT;
  }

  private static Nomination accepted(Nomination stored, NomineeFacts facts, Instant now) {
    var asWritten = NomineeFacts.of(stored.nominee());
    var consent = Objects.requireNonNull(stored.consent());
    return stored.withConsent(consent.given(now, facts.equals(asWritten) ? null : facts));
  }

  private boolean write(Caller nominee, Nomination stored, Nomination accepted, Instant now) {
    var consent = Objects.requireNonNull(accepted.consent());
    // The first time alone: another time says the same again, with other facts.
    var letter =
        stored.nomineeAgreed()
            ? Optional.<Mail>empty()
            : NominatorLetters.agreed(stored, letters, allowed, now);
    var outcome =
        transactions.commit(
            set -> {
              nominations.put(set, accepted, now);
              duplicates.index(set, stored, accepted);
              askings.remove(set, accepted.id());
              audit.add(
                  set,
                  new Act(
                      accepted.edition(),
                      now,
                      nominee.actor(),
                      "CONSENT_GIVEN",
                      accepted.id(),
                      consent.correction() == null ? null : "with corrected facts"));
              letter.ifPresent(mail -> outbox.add(set, mail, now));
            });
    return outcome instanceof Outcome.Committed;
  }

  /** Declines; empty when it is done, else why it is not. */
  Optional<UserError> decline(Caller nominee, Instant now) {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      var stored = own(nominee);
      if (stored.isErased()) {
        erasure.finish(stored.id());
        return Optional.empty();
      }
      var edition = editions.get(stored.edition());
      if (!mayDecline(stored, edition, now)) {
        return Optional.of(NominationRefusal.DECLINE_CLOSED.userError());
      }
      if (bury(nominee, edition, stored, now)) {
        erasure.finish(stored.id());
        return Optional.empty();
      }
    }
    return Optional.of(NominationRefusal.CONFLICT.userError());
  }

  private boolean bury(Caller nominee, Edition edition, Nomination stored, Instant now) {
    var outcome =
        transactions.commit(
            set -> {
              erasure.begin(set, stored, now);
              editions.dropFinalist(set, edition, stored.id());
              takenBack.settle(set, edition, stored, nominee.actor(), now);
              audit.add(
                  set,
                  new Act(
                      stored.edition(),
                      now,
                      nominee.actor(),
                      "NOMINATION_DECLINED",
                      stored.id(),
                      null));
              outbox.add(set, letter(stored), now);
            });
    return outcome instanceof Outcome.Committed;
  }

  /**
   * The last letter to the nominator. It does not say of whom it speaks, and is addressed apart
   * from the nominator's other mails, which are deleted. Of what was withdrawn before it does not
   * say that it was declined.
   */
  public static Mail letter(Nomination declined) {
    return declined.status() == NominationStatus.WITHDRAWN
        ? erased(declined)
        : lastLetter(declined, new NominationLetter.NominationDeclined(declined.reference()));
  }

  /** The same of a nomination whose nominee did not decline and is forgotten. */
  public static Mail erased(Nomination forgotten) {
    return lastLetter(
        forgotten,
        new NominationLetter.NominationErased(forgotten.reference(), ErasedReader.NOMINATOR));
  }

  private static Mail lastLetter(Nomination gone, NominationLetter letter) {
    return new Mail(gone.id(), gone.nominator().email(), gone.language(), letter);
  }
}
