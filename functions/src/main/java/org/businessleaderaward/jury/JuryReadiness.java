package org.businessleaderaward.jury;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.businessleaderaward.jury.count.Releases;
import org.businessleaderaward.jury.roll.JuryRoll;
import org.businessleaderaward.jury.roll.Seat;
import org.businessleaderaward.jury.trustees.KeyChoice;
import org.businessleaderaward.jury.trustees.PublishedKeys;
import org.businessleaderaward.jury.trustees.TrusteeStates;
import org.businessleaderaward.programme.Edition;
import org.businessleaderaward.programme.EditionState;
import org.businessleaderaward.programme.Readiness;

/** What the jury must have before the vote opens, and before the count is released. */
final class JuryReadiness implements Readiness {
  private final JuryRoll roll;
  private final Releases releases;
  private final PublishedKeys keys;
  private final TrusteeStates trustees;

  JuryReadiness(JuryRoll roll, Releases releases, PublishedKeys keys, TrusteeStates trustees) {
    this.roll = roll;
    this.releases = releases;
    this.keys = keys;
    this.trustees = trustees;
  }

  @Override
  public List<Item> of(Edition edition, Instant now) {
    var rule = edition.decisionRule();
    int quorum = rule == null ? 1 : rule.quorum();
    return switch (edition.state()) {
      case ADVICE -> {
        var seats = roll.all(edition.id());
        var convened =
            Stream.of(
                new Item("CHAIR_INVITED", seats.stream().anyMatch(Seat::chair)),
                new Item("JURORS_INVITED", seats.size() >= quorum));
        yield Stream.concat(convened, ofKeyHolders(edition)).toList();
      }
      case VOTING -> {
        var release = releases.find(edition.id(), now);
        long ballots = roll.all(edition.id()).stream().filter(Seat::voted).count();
        boolean confirmed = !release.lapsed();
        var released =
            Stream.of(
                new Item("QUORUM_REACHED", ballots >= quorum),
                new Item(
                    "COUNT_CONFIRMED_BY_SECRETARIAT",
                    confirmed && release.secretariatConfirmedAt() != null),
                new Item(
                    "COUNT_CONFIRMED_BY_CHAIR", confirmed && release.chairConfirmedAt() != null));
        yield Stream.concat(released, ofKeyHolders(edition)).toList();
      }
      case DRAFT, CALL_OPEN, SCREENING, COUNTED, ANNOUNCED, ARCHIVED -> List.of();
    };
  }

  /** Before the vote the key, after it the parts; nothing where the service has the key alone. */
  private Stream<Item> ofKeyHolders(Edition edition) {
    var choice = keys.choice(edition.id());
    if (choice.isAlone()) {
      return Stream.empty();
    }
    if (edition.state() == EditionState.ADVICE) {
      return Stream.of(new Item("KEY_SHARED", keys.find(edition.id(), choice).isPresent()));
    }
    int parts = trustees.notPassedOver(edition.id()) + KeyChoice.SERVICE;
    return Stream.of(new Item("PARTS_SENT", parts >= choice.threshold()));
  }
}
