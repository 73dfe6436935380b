package org.businessleaderaward.nominations;

import java.time.Instant;
import java.util.List;
import org.businessleaderaward.nominations.consent.Askings;
import org.businessleaderaward.programme.Edition;
import org.businessleaderaward.programme.Readiness;
import org.businessleaderaward.programme.cycle.Cycle;

/** What an edition must have in nominations before it moves on. */
final class NominationsReadiness implements Readiness {
  private final Nominations nominations;
  private final Askings askings;

  NominationsReadiness(Nominations nominations, Askings askings) {
    this.nominations = nominations;
    this.askings = askings;
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
              new Item("CONSENTS_IN", !askings.isAnybodyWaiting(edition.id())));
      case DRAFT, ADVICE, VOTING, COUNTED, ANNOUNCED, ARCHIVED -> List.of();
    };
  }

  private boolean has(int count, Edition edition, NominationStatus status) {
    return nominations.hasAtLeast(count, edition.id(), status);
  }
}
