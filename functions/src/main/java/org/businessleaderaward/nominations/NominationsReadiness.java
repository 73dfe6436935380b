package org.businessleaderaward.nominations;

import java.time.Instant;
import java.util.List;
import org.businessleaderaward.nominations.consent.Askings;
import org.businessleaderaward.nominations.decisions.UnreleasedLetters;
import org.businessleaderaward.programme.Edition;
import org.businessleaderaward.programme.Readiness;
import org.businessleaderaward.programme.cycle.Cycle;

/** What an edition must have in nominations before it moves on. */
final class NominationsReadiness implements Readiness {
  private final Nominations nominations;
  private final Askings askings;
  private final UnreleasedLetters unreleased;

  NominationsReadiness(Nominations nominations, Askings askings, UnreleasedLetters unreleased) {
    this.nominations = nominations;
    this.askings = askings;
    this.unreleased = unreleased;
  }

  @Override
  public List<Item> of(Edition edition, Instant now) {
    return switch (edition.state()) {
      case CALL_OPEN ->
          List.of(new Item("NOMINATIONS_RECEIVED", has(1, edition, NominationStatus.SUBMITTED)));
      case SCREENING ->
          List.of(
              new Item("ALL_SCREENED", !has(1, edition, NominationStatus.SUBMITTED)),
              new Item(
                  "ENOUGH_ELIGIBLE",
                  has(Cycle.FEWEST_FINALISTS, edition, NominationStatus.ELIGIBLE)),
              new Item("CONSENTS_IN", !askings.isAnybodyWaiting(edition.id())),
              lettersReleased(edition, now));
      case ADVICE, ANNOUNCED -> List.of(lettersReleased(edition, now));
      case DRAFT, VOTING, COUNTED, ARCHIVED -> List.of();
    };
  }

  private Item lettersReleased(Edition edition, Instant now) {
    return new Item("LETTERS_RELEASED", !unreleased.areThere(edition, now));
  }

  private boolean has(int count, Edition edition, NominationStatus status) {
    return nominations.hasAtLeast(count, edition.id(), status);
  }
}
