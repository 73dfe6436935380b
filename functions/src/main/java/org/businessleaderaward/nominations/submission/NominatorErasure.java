package org.businessleaderaward.nominations.submission;

import java.time.Instant;
import java.util.Optional;
import org.businessleaderaward.access.Caller;
import org.businessleaderaward.access.reach.ConfirmedOrCounted;
import org.businessleaderaward.audit.Act;
import org.businessleaderaward.audit.AuditLog;
import org.businessleaderaward.gateway.Refusal;
import org.businessleaderaward.gateway.UserError;
import org.businessleaderaward.limits.Network;
import org.businessleaderaward.mail.Mail;
import org.businessleaderaward.mail.Outbox;
import org.businessleaderaward.nominations.Nomination;
import org.businessleaderaward.nominations.NominationRefusal;
import org.businessleaderaward.nominations.NominationStatus;
import org.businessleaderaward.nominations.Nominations;
import org.businessleaderaward.nominations.consent.ErasedNominee;
import org.businessleaderaward.nominations.consent.NomineeAnswers;
import org.businessleaderaward.nominations.consent.TakenBack;
import org.businessleaderaward.nominations.drafts.IdleDrafts;
import org.businessleaderaward.nominations.erasure.Erasure;
import org.businessleaderaward.nominations.letters.ErasedReader;
import org.businessleaderaward.nominations.letters.NominationLetter;
import org.businessleaderaward.programme.Edition;
import org.businessleaderaward.programme.Editions;
import org.businessleaderaward.programme.circulars.Circular;
import org.businessleaderaward.programme.circulars.Circulars;
import org.businessleaderaward.storage.Outcome;
import org.businessleaderaward.storage.Transactions;

/**
 * Erases a nomination at its nominator's wish, as long as its nominee may have it erased; what was
 * withdrawn before, at any time. A draft goes without a trace; of what was submitted the reference
 * is left, and that it was withdrawn. Who knew of it is told.
 */
public final class NominatorErasure {
  private static final int ATTEMPTS = 5;

  private final Nominations nominations;
  private final Editions editions;
  private final ErasedNominee nominee;
  private final IdleDrafts drafts;
  private final Erasure erasure;
  private final Circulars circulars;
  private final AuditLog audit;
  private final ConfirmedOrCounted allowed;
  private final Outbox outbox;
  private final Transactions transactions;
  private final TakenBack takenBack;

  NominatorErasure(
      Nominations nominations,
      Editions editions,
      ErasedNominee nominee,
      IdleDrafts drafts,
      Erasure erasure,
      Circulars circulars,
      AuditLog audit,
      ConfirmedOrCounted allowed,
      Outbox outbox,
      Transactions transactions,
      TakenBack takenBack) {
    this.nominations = nominations;
    this.editions = editions;
    this.nominee = nominee;
    this.drafts = drafts;
    this.erasure = erasure;
    this.circulars = circulars;
    this.audit = audit;
    this.allowed = allowed;
    this.outbox = outbox;
    this.transactions = transactions;
    this.takenBack = takenBack;
  }

  /** Erases the caller's nomination; empty when it is done, else why it is not. */
  Optional<UserError> erase(Caller nominator, Network from, Instant now) {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      var stored =
          nominations
              .find(nominator.subject())
              .orElseThrow(
                  () -> new Refusal(Refusal.Code.NOT_FOUND, "there is no such nomination"));
      if (stored.isErased()) {
        erasure.finish(stored.id());
        return Optional.empty();
      }
      if (stored.status() == NominationStatus.DRAFT) {
        if (drafts.discard(stored, now)) {
          return Optional.empty();
        }
        continue;
      }
      var edition = editions.get(stored.edition());
      if (!NomineeAnswers.mayDecline(stored, edition, now)) {
        return Optional.of(NominationRefusal.TOO_LATE.userError());
      }
      if (isBuried(nominator, edition, stored, from, now)) {
        erasure.finish(stored.id());
        return Optional.empty();
      }
    }
    return Optional.of(NominationRefusal.CONFLICT.userError());
  }

  private boolean isBuried(
      Caller nominator, Edition edition, Nomination stored, Network from, Instant now) {
    var toNominator =
        Optional.of(toNominator(stored)).filter(mail -> mayBeWritten(mail, stored, from, now));
    var toNominee = nominee.letter(stored);
    boolean isNew = stored.status() != NominationStatus.WITHDRAWN;
    return transactions.commit(
            set -> {
              erasure.beginWithdrawn(set, stored, now);
              editions.dropFinalist(set, edition, stored.id());
              takenBack.settle(set, edition, stored, nominator.actor(), now);
              audit.add(
                  set,
                  new Act(
                      stored.edition(),
                      now,
                      nominator.actor(),
                      "NOMINATION_WITHDRAWN",
                      stored.id(),
                      isNew ? "and erased" : "before; now erased"));
              toNominator.ifPresent(mail -> outbox.add(set, mail, now));
              toNominee.ifPresent(mail -> outbox.add(set, mail, now));
              if (isNew && toNominee.isPresent()) {
                circulars.add(
                    set,
                    stored.edition(),
                    Circular.ofWithdrawal(stored.id(), stored.reference(), now));
              }
            })
        instanceof Outcome.Committed;
  }

  /** Anybody can give any address as a nominator's. */
  private boolean mayBeWritten(Mail mail, Nomination nomination, Network from, Instant now) {
    var occasion = String.join(" ", "erased", nomination.id());
    return allowed.full(nomination.id(), mail.email(), from, occasion, now).isEmpty();
  }

  /** The last one, addressed apart from the nominator's other mails, which are deleted. */
  private static Mail toNominator(Nomination erased) {
    return new Mail(
        erased.id(),
        erased.nominator().email(),
        erased.language(),
        new NominationLetter.NominationErased(erased.reference(), ErasedReader.NOMINATOR));
  }
}
