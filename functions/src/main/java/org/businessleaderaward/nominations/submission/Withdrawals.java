package org.businessleaderaward.nominations.submission;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.businessleaderaward.access.People;
import org.businessleaderaward.access.Role;
import org.businessleaderaward.access.reach.ConfirmedOrCounted;
import org.businessleaderaward.audit.Act;
import org.businessleaderaward.audit.AuditLog;
import org.businessleaderaward.gateway.UserError;
import org.businessleaderaward.limits.Network;
import org.businessleaderaward.mail.Mail;
import org.businessleaderaward.mail.Outbox;
import org.businessleaderaward.nominations.Nomination;
import org.businessleaderaward.nominations.NominationRefusal;
import org.businessleaderaward.nominations.NominationStatus;
import org.businessleaderaward.nominations.Nominations;
import org.businessleaderaward.nominations.consent.Askings;
import org.businessleaderaward.nominations.consent.TakenBack;
import org.businessleaderaward.nominations.domain.TextRules;
import org.businessleaderaward.nominations.evidence.EvidenceStore;
import org.businessleaderaward.nominations.letters.NominationLetter;
import org.businessleaderaward.programme.Edition;
import org.businessleaderaward.programme.Editions;
import org.businessleaderaward.programme.circulars.Circular;
import org.businessleaderaward.programme.circulars.Circulars;
import org.businessleaderaward.storage.Outcome;
import org.businessleaderaward.storage.Transactions;
import org.jspecify.annotations.Nullable;

/**
 * Withdraws nominations, at any time before the laureate is public. One that is withdrawn while the
 * shortlist can still be changed leaves the shortlist, too. Its files of evidence are deleted. The
 * nominator is written to, and once the nominee was asked, the nominee and the secretariat, too.
 */
public final class Withdrawals {
  private static final int LONGEST_REASON = 1_000;

  private final Nominations nominations;
  private final Askings askings;
  private final Editions editions;
  private final People people;
  private final Circulars circulars;
  private final AuditLog audit;
  private final ConfirmedOrCounted allowed;
  private final Outbox outbox;
  private final Transactions transactions;
  private final Supplier<EvidenceStore> evidence;
  private final TakenBack takenBack;

  /** Withdraws from these stores. */
  public Withdrawals(
      Nominations nominations,
      Askings askings,
      Editions editions,
      People people,
      Circulars circulars,
      AuditLog audit,
      ConfirmedOrCounted allowed,
      Outbox outbox,
      Transactions transactions,
      Supplier<EvidenceStore> evidence,
      TakenBack takenBack) {
    this.nominations = nominations;
    this.askings = askings;
    this.editions = editions;
    this.people = people;
    this.circulars = circulars;
    this.audit = audit;
    this.allowed = allowed;
    this.outbox = outbox;
    this.transactions = transactions;
    this.evidence = evidence;
    this.takenBack = takenBack;
  }

  /**
   * Withdraws a nomination.
   *
   * @param reason why; may be empty
   * @param from where the wish comes from
   */
  public WithdrawNominationPayload withdraw(
      String nomination, String reason, Network from, Instant now) {
    var wrong = check(reason);
    if (wrong != null) {
      return WithdrawNominationPayload.refused(wrong);
    }
    var stored = nominations.find(nomination).orElseThrow();
    var edition = editions.get(stored.edition());
    if (stored.status() == NominationStatus.DECLINED) {
      return WithdrawNominationPayload.refused(NominationRefusal.DECLINED.userError());
    }
    if (stored.status() == NominationStatus.WITHDRAWN) {
      // Again, for the first time may have ended between the two.
      evidence.get().deleteAll(stored.edition(), stored.id());
      return WithdrawNominationPayload.refused(NominationRefusal.WITHDRAWN.userError());
    }
    if (edition.isPublic(now)) {
      return WithdrawNominationPayload.refused(NominationRefusal.TOO_LATE.userError());
    }
    return commit(edition, stored, stored.withdrawn(reason.isBlank() ? null : reason), from, now);
  }

  private WithdrawNominationPayload commit(
      Edition edition, Nomination stored, Nomination withdrawn, Network from, Instant now) {
    var nominator = Role.NOMINATOR + ":" + stored.person();
    // Until the nominator's address is confirmed nobody is asked, nor told: anybody can type one.
    boolean asked = askings.wasAsked(stored);
    var letters =
        Stream.concat(
                toNominator(stored).stream(),
                asked ? toNominee(stored).stream() : Stream.<Mail>empty())
            .filter(mail -> mayBeWritten(mail, stored, from, now))
            .toList();
    var outcome =
        transactions.commit(
            set -> {
              nominations.put(set, withdrawn, now);
              askings.remove(set, stored.id());
              editions.dropFinalist(set, edition, stored.id());
              takenBack.settle(set, edition, stored, nominator, now);
              audit.add(
                  set,
                  new Act(
                      stored.edition(), now, nominator, "NOMINATION_WITHDRAWN", stored.id(), null));
              letters.forEach(mail -> outbox.add(set, mail, now));
              if (asked) {
                circulars.add(
                    set,
                    stored.edition(),
                    Circular.ofWithdrawal(stored.id(), stored.reference(), now));
              }
            });
    return switch (outcome) {
      case Outcome.Committed() -> {
        evidence.get().deleteAll(stored.edition(), stored.id());
        yield WithdrawNominationPayload.of(withdrawn.withVersion(stored.version() + 1));
      }
      case Outcome.Refused refused ->
          WithdrawNominationPayload.refused(NominationRefusal.CONFLICT.userError());
    };
  }

  private boolean mayBeWritten(Mail mail, Nomination nomination, Network from, Instant now) {
    var occasion = String.join(" ", "withdrawn", nomination.id(), mail.recipient());
    return allowed.full(mail.recipient(), mail.email(), from, occasion, now).isEmpty();
  }

  private static @Nullable UserError check(String reason) {
    return TextRules.lines(reason, LONGEST_REASON, "input", "reason")
        .map(NominationRefusal::of)
        .orElse(null);
  }

  /** Nobody is written to about a draft that was never submitted. */
  private static Optional<Mail> toNominator(Nomination nomination) {
    return Optional.ofNullable(nomination.receipt())
        .map(
            receipt ->
                nomination.mailToNominator(
                    new NominationLetter.NominationWithdrawn(
                        nomination.nominator().name(),
                        receipt.reference(),
                        nomination.nominee().name())));
  }

  private Optional<Mail> toNominee(Nomination nomination) {
    return Optional.ofNullable(nomination.consent())
        .flatMap(consent -> people.find(consent.person()))
        .map(
            nominee ->
                nominee.mail(
                    new NominationLetter.NomineeWithdrawn(
                        nomination.reference(), nomination.facts().name())));
  }
}
