package org.businessleaderaward.advisory.assignment;

import java.time.Instant;
import java.util.Optional;
import org.businessleaderaward.access.Caller;
import org.businessleaderaward.advisory.AdvisoryRefusal;
import org.businessleaderaward.gateway.UserError;
import org.businessleaderaward.nominations.Candidates;
import org.businessleaderaward.nominations.deadlines.LateArrivals;
import org.businessleaderaward.programme.EditionState;
import org.businessleaderaward.programme.Editions;
import org.businessleaderaward.programme.cycle.Cycle;
import org.businessleaderaward.programme.cycle.EditionActs;
import org.businessleaderaward.programme.cycle.EditionPayload;
import org.businessleaderaward.programme.cycle.Obstacle;
import org.jspecify.annotations.Nullable;

/**
 * Ends screening and begins advice. Only what is eligible and has the consent of its nominee is
 * assigned; the rest stays as it is. The assignments are written first, a part at a time, and each
 * part only while the edition is still as it was read; nobody sees them before the edition has
 * moved on. When it breaks off in between, it is simply done again: what was left of the last
 * attempt and is not dealt this time is taken away.
 */
public final class OpenAdvice {
  private static final int MOST_ADVISERS = 10;

  private final Dealer dealer;
  private final AssignmentParts parts;
  private final LateArrivals arrivals;
  private final Candidates candidates;
  private final Editions editions;
  private final EditionActs acts;

  OpenAdvice(
      Dealer dealer,
      AssignmentParts parts,
      LateArrivals arrivals,
      Candidates candidates,
      Editions editions,
      EditionActs acts) {
    this.dealer = dealer;
    this.parts = parts;
    this.arrivals = arrivals;
    this.candidates = candidates;
    this.editions = editions;
    this.acts = acts;
  }

  /**
   * How the caller's edition would be dealt out now.
   *
   * @param each how many advisers read each nomination, 1 to 10
   * @param seed decides among what is equally good
   * @return empty while there is nothing to deal or nobody to deal to
   */
  Optional<Dealing> preview(Caller by, int each, String seed) {
    var edition = editions.get(by.edition());
    if (edition.state() != EditionState.SCREENING || wrong(each, seed) != null) {
      return Optional.empty();
    }
    var eligible = candidates.all(edition.id());
    return eligible.isEmpty() || !dealer.hasAdvisers(edition.id())
        ? Optional.empty()
        : Optional.of(dealer.afresh(edition, eligible, each, seed).dealing());
  }

  /**
   * Begins advice in the caller's edition.
   *
   * @param each how many advisers read each nomination, 1 to 10
   * @param seed decides among what is equally good; null for one drawn here
   */
  public EditionPayload open(Caller by, int each, @Nullable String seed, Instant now) {
    var chosen = seed == null ? Seed.draw() : seed.strip();
    var wrong = wrong(each, chosen);
    if (wrong != null) {
      return EditionPayload.refused(wrong);
    }
    var edition = editions.get(by.edition());
    if (edition.state() != EditionState.SCREENING) {
      return EditionPayload.refused(Obstacle.WRONG_STATE.userError());
    }
    if (arrivals.look(edition.id()).hasUnscreened()) {
      return EditionPayload.refused(AdvisoryRefusal.NOT_ALL_SCREENED.userError());
    }
    var eligible = candidates.all(edition.id());
    if (eligible.size() < Cycle.FEWEST_FINALISTS) {
      return EditionPayload.refused(AdvisoryRefusal.NOT_ENOUGH_ELIGIBLE.userError());
    }
    if (!dealer.hasAdvisers(edition.id())) {
      return EditionPayload.refused(AdvisoryRefusal.NO_ADVISERS.userError());
    }
    var plan = dealer.afresh(edition, eligible, each, chosen);
    if (!parts.write(edition, plan, eligible, AssignmentParts.NOBODY)) {
      return EditionPayload.refused(Obstacle.CHANGED.userError());
    }
    // Something may have been submitted, or entered by an officer, while the parts were written.
    var arrived = arrivals.look(edition.id());
    if (arrived.hasUnscreened()) {
      return EditionPayload.refused(AdvisoryRefusal.NOT_ALL_SCREENED.userError());
    }
    var done = plan.dealing().done(now);
    return acts.perform(
        new EditionActs.Deed(edition.id(), now, by.actor(), "ADVICE_OPENED", done.detail()),
        e -> Cycle.openAdvice(e, now),
        (set, e) -> {
          dealer.put(set, e.id(), done);
          arrivals.requireNoMore(set, arrived);
        });
  }

  private static @Nullable UserError wrong(int each, String seed) {
    if (each < 1 || each > MOST_ADVISERS) {
      return AdvisoryRefusal.OUT_OF_RANGE.at("advisersPerNomination");
    }
    return Seed.isPlain(seed) ? null : AdvisoryRefusal.SEED_NOT_PLAIN.at("seed");
  }
}
