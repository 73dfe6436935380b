package org.businessleaderaward.nominations.consent;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.businessleaderaward.access.Caller;
import org.businessleaderaward.access.People;
import org.businessleaderaward.access.reach.ConfirmedOrCounted;
import org.businessleaderaward.audit.Act;
import org.businessleaderaward.audit.AuditLog;
import org.businessleaderaward.gateway.UserError;
import org.businessleaderaward.mail.MailAddress;
import org.businessleaderaward.mail.Outbox;
import org.businessleaderaward.nominations.Nomination;
import org.businessleaderaward.nominations.NominationRefusal;
import org.businessleaderaward.nominations.Nominations;
import org.businessleaderaward.nominations.domain.TextRules;
import org.businessleaderaward.nominations.mentions.Mentions;
import org.businessleaderaward.nominations.told.DecisionLetters;
import org.businessleaderaward.programme.Editions;
import org.businessleaderaward.storage.Outcome;
import org.businessleaderaward.storage.Transactions;
import org.jspecify.annotations.Nullable;

/**
 * What the secretariat does about a nominee who has not answered: mails a new link, to another
 * address if the one on record is wrong, or records a consent that was given elsewhere. Both are in
 * the audit log.
 */
final class ConsentDesk {
  private static final Duration BETWEEN = Duration.ofMinutes(1);
  private static final int LONGEST_NOTE = 2_000;

  private final Nominations nominations;
  private final Askings askings;
  private final Editions editions;
  private final People people;
  private final AuditLog audit;
  private final DecisionLetters letters;
  private final ConfirmedOrCounted allowed;
  private final Outbox outbox;
  private final Transactions transactions;
  private final Mentions mentions;

  ConsentDesk(
      Nominations nominations,
      Askings askings,
      Editions editions,
      People people,
      AuditLog audit,
      DecisionLetters letters,
      ConfirmedOrCounted allowed,
      Outbox outbox,
      Transactions transactions,
      Mentions mentions) {
    this.nominations = nominations;
    this.askings = askings;
    this.editions = editions;
    this.people = people;
    this.audit = audit;
    this.letters = letters;
    this.allowed = allowed;
    this.outbox = outbox;
    this.transactions = transactions;
    this.mentions = mentions;
  }

  /**
   * Mails the nominee a new link; earlier ones are dead.
   *
   * @param address where to; null for the address on record
   */
  ConsentPayload ask(Caller by, String id, @Nullable String address, Instant now) {
    var stored = nominations.findSubmitted(by.edition(), id).orElse(null);
    var refusal = refusal(stored);
    if (stored == null || refusal != null) {
      return ConsentPayload.refused(stored, Objects.requireNonNull(refusal));
    }
    if (address != null && !MailAddress.isPlausible(address.strip())) {
      return ConsentPayload.refused(stored, NominationRefusal.INVALID_EMAIL.at("input", "email"));
    }
    var asking = askings.find(id).orElse(null);
    var consent = Objects.requireNonNull(stored.consent());
    var nominee = people.find(consent.person()).orElse(null);
    if (asking == null || nominee == null) {
      return ConsentPayload.refused(stored, NominationRefusal.CONFLICT.userError());
    }
    if (asking.mailedAt != null && now.isBefore(asking.mailedAt.plus(BETWEEN))) {
      return ConsentPayload.refused(stored, NominationRefusal.JUST_SENT.userError());
    }
    asking.ask(now);
    var readdressed = nominee.at(address == null ? nominee.email() : address.strip());
    var edition = editions.get(by.edition());
    var detail = readdressed.email().equals(nominee.email()) ? null : "at another address";
    var outcome =
        transactions.commit(
            set -> {
              askings.put(set, asking);
              people.readdress(set, nominee.id(), readdressed.email(), now);
              mentions.add(set, stored, readdressed.email());
              outbox.add(set, NomineeLetters.question(edition, stored, readdressed, now), now);
              audit.add(
                  set, new Act(by.edition(), now, by.actor(), "NOMINEE_ASKED_ANEW", id, detail));
            });
    return outcome instanceof Outcome.Committed
        ? ConsentPayload.of(stored)
        : ConsentPayload.refused(stored, NominationRefusal.CONFLICT.userError());
  }

  /** Records a consent that was given elsewhere, such as on paper. */
  ConsentPayload record(Caller by, String id, int version, String note, Instant now) {
    var stored = nominations.findSubmitted(by.edition(), id).orElse(null);
    var refusal = refusal(stored);
    if (stored == null || refusal != null) {
      return ConsentPayload.refused(stored, Objects.requireNonNull(refusal));
    }
    if (!NomineeAnswers.mayAgree(stored, editions.get(by.edition()))) {
      return ConsentPayload.refused(stored, NominationRefusal.ANSWER_CLOSED.userError());
    }
    if (stored.version() != version) {
      return ConsentPayload.refused(stored, NominationRefusal.CONFLICT.userError());
    }
    if (note.isBlank()) {
      return ConsentPayload.refused(stored, NominationRefusal.REASON_REQUIRED.at("input", "note"));
    }
    return TextRules.lines(note, LONGEST_NOTE, "input", "note")
        .map(flaw -> ConsentPayload.refused(stored, NominationRefusal.of(flaw)))
        .orElseGet(() -> write(by, stored, note, now));
  }

  private ConsentPayload write(Caller by, Nomination stored, String note, Instant now) {
    var consent = Objects.requireNonNull(stored.consent());
    var agreed = stored.withConsent(consent.givenOnPaper(now, note));
    var letter = NominatorLetters.agreed(stored, letters, allowed, now);
    var outcome =
        transactions.commit(
            set -> {
              nominations.put(set, agreed, now);
              askings.remove(set, stored.id());
              audit.add(
                  set,
                  new Act(by.edition(), now, by.actor(), "CONSENT_RECORDED", stored.id(), null));
              letter.ifPresent(mail -> outbox.add(set, mail, now));
            });
    return outcome instanceof Outcome.Committed
        ? ConsentPayload.of(agreed.withVersion(stored.version() + 1))
        : ConsentPayload.refused(
            nominations.find(stored.id()).orElse(null), NominationRefusal.CONFLICT.userError());
  }

  private static @Nullable UserError refusal(@Nullable Nomination stored) {
    if (stored == null) {
      return NominationRefusal.UNKNOWN.at("input", "nomination");
    }
    return switch (stored.status()) {
      case WITHDRAWN -> NominationRefusal.WITHDRAWN.userError();
      case DECLINED -> NominationRefusal.DECLINED.userError();
      case DRAFT, SUBMITTED, ELIGIBLE, INELIGIBLE, SHORTLISTED ->
          stored.nomineeAgreed() ? NominationRefusal.ALREADY_ANSWERED.userError() : null;
    };
  }
}
