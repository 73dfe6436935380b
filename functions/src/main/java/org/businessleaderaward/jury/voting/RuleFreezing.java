package org.businessleaderaward.jury.voting;

import com.nimbusds.jose.jwk.RSAKey;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.businessleaderaward.jury.domain.Ballot;
import org.businessleaderaward.jury.domain.BallotContent;
import org.businessleaderaward.jury.domain.CountTerms;
import org.businessleaderaward.jury.domain.FrozenRule;
import org.businessleaderaward.jury.domain.FrozenRule.WeightedCriterion;
import org.businessleaderaward.jury.domain.Lot;
import org.businessleaderaward.programme.Criterion;
import org.businessleaderaward.programme.Edition;

/** Makes an edition's decision rule into the one that is frozen when voting opens. */
final class RuleFreezing {
  private static final int STEP = 1024;
  private static final int LONGEST_VERSION = 999_999;
  private static final int BALLOT_ID_LENGTH = 40;

  private RuleFreezing() {}

  /**
   * Freezes.
   *
   * @return the rule; empty when the edition has no rule, or its criteria have different scales
   */
  static Optional<FrozenRule> freeze(Edition edition, CountTerms terms, Lot lot, RSAKey key) {
    var rule = edition.decisionRule();
    var scales = edition.criteria().stream().map(c -> c.levels().size()).distinct().toList();
    if (rule == null || scales.size() != 1) {
      return Optional.empty();
    }
    return Optional.of(
        new FrozenRule(
            edition.id(),
            rule.method(),
            rule.quorum(),
            scales.getFirst(),
            edition.criteria().stream()
                .map(c -> new WeightedCriterion(c.id(), c.weight()))
                .toList(),
            edition.finalists(),
            lot.commitment(),
            key.getKeyID(),
            paddedLength(edition, scales.getFirst()),
            terms));
  }

  /** The fullest ballot there can be, rounded up to whole kilobytes. */
  private static int paddedLength(Edition edition, int levels) {
    var most = new TreeMap<String, Integer>();
    for (Criterion criterion : edition.criteria()) {
      most.put(criterion.id(), levels - 1);
    }
    var ratings = new TreeMap<String, Map<String, Integer>>();
    edition.finalists().forEach(finalist -> ratings.put(finalist, most));
    var fullest =
        new BallotContent(
            edition.id(), "b".repeat(BALLOT_ID_LENGTH), LONGEST_VERSION, new Ballot(ratings));
    return (fullest.length() + STEP - 1) / STEP * STEP;
  }
}
