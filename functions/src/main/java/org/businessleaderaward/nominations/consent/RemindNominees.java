package org.businessleaderaward.nominations.consent;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.businessleaderaward.access.Caller;
import org.businessleaderaward.access.People;
import org.businessleaderaward.access.Person;
import org.businessleaderaward.mail.MailAddress;
import org.businessleaderaward.mail.UnaskedMail;
import org.businessleaderaward.nominations.Nomination;
import org.businessleaderaward.nominations.NominationRefusal;
import org.businessleaderaward.nominations.NominationStatus;
import org.businessleaderaward.nominations.Nominations;
import org.businessleaderaward.programme.Edition;
import org.businessleaderaward.programme.Editions;
import org.jspecify.annotations.Nullable;

/**
 * Asks several nominees again who have not answered, each as {@link ConsentDesk} asks one, in a
 * transaction and with an entry of the log of its own, whatever comes of the others. Nobody is
 * written to who was within a day, so that what broke off can be sent again; nor whose first mail
 * waits, which goes once the nominator has confirmed an address; nor whose last mail came back. Who
 * is nominated twice is written to once, and no mailbox more often in a day than {@link
 * UnaskedMail} lets.
 */
final class RemindNominees {
  static final Duration BETWEEN = Duration.ofDays(1);

  private final Nominations nominations;
  private final Askings askings;
  private final Editions editions;
  private final People people;
  private final UnaskedMail unasked;
  private final ConsentDesk desk;

  RemindNominees(
      Nominations nominations,
      Askings askings,
      Editions editions,
      People people,
      UnaskedMail unasked,
      ConsentDesk desk) {
    this.nominations = nominations;
    this.askings = askings;
    this.editions = editions;
    this.people = people;
    this.unasked = unasked;
    this.desk = desk;
  }

  /** Writes to the nominees of nominations of the caller's edition. */
  RemindNomineesPayload remind(Caller by, List<String> ids, Instant now) {
    var edition = editions.get(by.edition());
    var stored = nominations.findSubmitted(by.edition(), ids);
    var written = new HashSet<String>();
    return new RemindNomineesPayload(
        ids.stream()
            .map(
                id ->
                    new RemindNomineesPayload.Reminded(
                        id,
                        refusal(stored.get(id), edition, written, now)
                            .map(why -> List.of(why.userError()))
                            .orElseGet(() -> desk.ask(by, id, null, now).userErrors())))
            .toList());
  }

  /** What the desk does not look at, since an officer may want it of one all the same. */
  private Optional<NominationRefusal> refusal(
      @Nullable Nomination stored, Edition edition, Set<String> written, Instant now) {
    if (stored == null) {
      return Optional.empty();
    }
    if (!NomineeAnswers.areTaken(edition)) {
      return Optional.of(NominationRefusal.ANSWER_CLOSED);
    }
    if (stored.status() == NominationStatus.INELIGIBLE) {
      return Optional.of(NominationRefusal.CONFLICT);
    }
    return askings.find(stored.id()).flatMap(asking -> refusal(asking, stored, written, now));
  }

  private Optional<NominationRefusal> refusal(
      AskingItem asking, Nomination stored, Set<String> written, Instant now) {
    if (asking.mailedAt == null) {
      return Optional.of(NominationRefusal.NOT_ASKED_YET);
    }
    if (now.isBefore(asking.mailedAt.plus(BETWEEN))) {
      return Optional.of(NominationRefusal.JUST_SENT);
    }
    var occasion = "question to " + stored.id() + " after " + asking.mailedAt;
    return Optional.ofNullable(stored.consent())
        .flatMap(consent -> people.find(consent.person()))
        .flatMap(nominee -> refusal(nominee, occasion, written, now));
  }

  /** Why a nominee is not written to. One who is, is counted, and not written to once more. */
  private Optional<NominationRefusal> refusal(
      Person nominee, String occasion, Set<String> written, Instant now) {
    var delivery = nominee.delivery();
    if (delivery != null && delivery.isBack()) {
      return Optional.of(NominationRefusal.NOT_REACHED);
    }
    var mailbox = MailAddress.mailbox(nominee.email());
    if (written.contains(mailbox)) {
      return Optional.of(NominationRefusal.JUST_SENT);
    }
    if (unasked.count(nominee.email(), occasion, now).isPresent()) {
      return Optional.of(NominationRefusal.MAILBOX_FULL);
    }
    written.add(mailbox);
    return Optional.empty();
  }
}
