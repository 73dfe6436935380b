package org.businessleaderaward.nominations.consent;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.businessleaderaward.access.Caller;
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
 * waits, which goes once the nominator has confirmed an address.
 */
final class RemindNominees {
  static final Duration BETWEEN = Duration.ofDays(1);

  private final Nominations nominations;
  private final Askings askings;
  private final Editions editions;
  private final ConsentDesk desk;

  RemindNominees(Nominations nominations, Askings askings, Editions editions, ConsentDesk desk) {
    this.nominations = nominations;
    this.askings = askings;
    this.editions = editions;
    this.desk = desk;
  }

  /** Writes to the nominees of nominations of the caller's edition. */
  RemindNomineesPayload remind(Caller by, List<String> ids, Instant now) {
    var edition = editions.get(by.edition());
    var stored = nominations.findSubmitted(by.edition(), ids);
    return new RemindNomineesPayload(
        ids.stream()
            .map(
                id ->
                    new RemindNomineesPayload.Reminded(
                        id,
                        refusal(stored.get(id), edition, now)
                            .map(why -> List.of(why.userError()))
                            .orElseGet(() -> desk.ask(by, id, null, now).userErrors())))
            .toList());
  }

  /** What the desk does not look at, since an officer may want it of one all the same. */
  private Optional<NominationRefusal> refusal(
      @Nullable Nomination stored, Edition edition, Instant now) {
    if (stored == null) {
      return Optional.empty();
    }
    if (!NomineeAnswers.areTaken(edition)) {
      return Optional.of(NominationRefusal.ANSWER_CLOSED);
    }
    if (stored.status() == NominationStatus.INELIGIBLE) {
      return Optional.of(NominationRefusal.CONFLICT);
    }
    return askings
        .find(stored.id())
        .filter(asking -> asking.mailedAt == null || now.isBefore(asking.mailedAt.plus(BETWEEN)))
        .map(
            asking ->
                asking.isAsked() ? NominationRefusal.JUST_SENT : NominationRefusal.NOT_ASKED_YET);
  }
}
