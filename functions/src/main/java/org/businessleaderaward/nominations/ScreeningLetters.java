package org.businessleaderaward.nominations;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.businessleaderaward.access.People;
import org.businessleaderaward.mail.Mail;
import org.businessleaderaward.mail.Outbox;
import org.businessleaderaward.storage.WriteSet;

/**
 * What is written to those concerned when a nomination is screened: to the nominator whatever was
 * decided; to the nominee, who was asked before, when it will not be assessed, and when that is
 * taken back.
 */
final class ScreeningLetters {
  private static final String UNDONE = "screening-undone";

  private final People people;
  private final Outbox outbox;

  ScreeningLetters(People people, Outbox outbox) {
    this.people = people;
    this.outbox = outbox;
  }

  /** Adds the letters about a decision that moved a nomination. */
  void add(WriteSet set, NominationStatus before, Nomination screened, Instant now) {
    switch (screened.status()) {
      case ELIGIBLE -> {
        outbox.add(set, toNominator(screened, "nomination-eligible"), now);
        if (before == NominationStatus.INELIGIBLE) {
          toNominee(screened, UNDONE).ifPresent(mail -> outbox.add(set, mail, now));
        }
      }
      case INELIGIBLE -> {
        outbox.add(set, toNominator(screened, "nomination-ineligible"), now);
        toNominee(screened, "nominee-ineligible").ifPresent(mail -> outbox.add(set, mail, now));
      }
      case SUBMITTED -> {
        outbox.add(set, toNominator(screened, UNDONE), now);
        if (before == NominationStatus.INELIGIBLE) {
          toNominee(screened, UNDONE).ifPresent(mail -> outbox.add(set, mail, now));
        }
      }
      case DRAFT, SHORTLISTED, WITHDRAWN, DECLINED ->
          throw new IllegalArgumentException("not screened: " + screened.status());
    }
  }

  private static Mail toNominator(Nomination nomination, String template) {
    return new Mail(
        nomination.person(),
        nomination.nominator().email(),
        nomination.language(),
        template,
        values(nomination),
        Optional.empty());
  }

  /** To the address at which the nominee is asked, which may not be the nominator's. */
  private Optional<Mail> toNominee(Nomination nomination, String template) {
    return Optional.ofNullable(nomination.consent())
        .flatMap(consent -> people.find(consent.person()))
        .map(
            nominee ->
                new Mail(
                    nominee.id(),
                    nominee.email(),
                    nominee.language(),
                    template,
                    values(nomination),
                    Optional.empty()));
  }

  private static Map<String, String> values(Nomination nomination) {
    var receipt = nomination.receipt();
    return Map.of(
        "reference",
        receipt == null ? "" : receipt.reference(),
        "nominee",
        nomination.facts().name());
  }
}
