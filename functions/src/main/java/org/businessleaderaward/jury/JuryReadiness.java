package org.businessleaderaward.jury;

import java.time.Instant;
import java.util.List;
import org.businessleaderaward.jury.count.Releases;
import org.businessleaderaward.jury.roll.JuryRoll;
import org.businessleaderaward.jury.roll.Seat;
import org.businessleaderaward.programme.Edition;
import org.businessleaderaward.programme.Readiness;

/** What the jury must have before the vote opens, and before the count is released. */
final class JuryReadiness implements Readiness {
  private final JuryRoll roll;
  private final Releases releases;

  JuryReadiness(JuryRoll roll, Releases releases) {
    this.roll = roll;
    this.releases = releases;
  }

  @Override
  public List<Item> of(Edition edition, Instant now) {
    var rule = edition.decisionRule();
    int quorum = rule == null ? 1 : rule.quorum();
    return switch (edition.state()) {
      case ADVICE -> {
        var seats = roll.all(edition.id());
        yield List.of(
            new Item("CHAIR_INVITED", seats.stream().anyMatch(Seat::chair)),
            new Item("JURORS_INVITED", seats.size() >= quorum));
      }
      case VOTING -> {
        var release = releases.find(edition.id(), now);
        long ballots = roll.all(edition.id()).stream().filter(Seat::voted).count();
        boolean confirmed = !release.lapsed();
        yield List.of(
            new Item("QUORUM_REACHED", ballots >= quorum),
            new Item(
                "COUNT_CONFIRMED_BY_SECRETARIAT",
                confirmed && release.secretariatConfirmedAt() != null),
            new Item("COUNT_CONFIRMED_BY_CHAIR", confirmed && release.chairConfirmedAt() != null));
      }
      case DRAFT, CALL_OPEN, SCREENING, COUNTED, ANNOUNCED, ARCHIVED -> List.of();
    };
  }
}
