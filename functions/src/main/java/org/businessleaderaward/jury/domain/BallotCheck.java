package org.businessleaderaward.jury.domain;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Checks what is inside a ballot against the frozen rule.
 *
 * @param rule the rule
 */
public record BallotCheck(FrozenRule rule) {

  /**
   * What is wrong, if anything.
   *
   * @param ballotId the ballot as which it is on record
   * @param version the version as which it is on record
   * @param recusals the juror's recusals
   * @param plaintext what was inside
   */
  public Optional<BallotProblem> problem(
      String ballotId, int version, Recusals recusals, byte[] plaintext) {
    if (plaintext.length != rule.paddedLength()) {
      return Optional.of(BallotProblem.MALFORMED);
    }
    var content = BallotContent.read(plaintext);
    if (content.isEmpty()) {
      return Optional.of(BallotProblem.MALFORMED);
    }
    return problem(ballotId, version, recusals, content.get());
  }

  private Optional<BallotProblem> problem(
      String ballotId, int version, Recusals recusals, BallotContent content) {
    if (!content.edition().equals(rule.edition())
        || !content.ballotId().equals(ballotId)
        || content.version() != version) {
      return Optional.of(BallotProblem.MISLABELLED);
    }
    var ratings = content.ballot().ratings();
    var known = new HashSet<>(rule.finalists());
    if (!known.containsAll(ratings.keySet()) || !ratings.values().stream().allMatch(this::fits)) {
      return Optional.of(BallotProblem.OUT_OF_RULE);
    }
    var recused = recusals.before(version);
    if (ratings.keySet().stream().anyMatch(recused::contains)) {
      return Optional.of(BallotProblem.RECUSED);
    }
    known.removeAll(recused);
    boolean complete =
        ratings.keySet().equals(known)
            && ratings.values().stream().allMatch(l -> l.size() == rule.criteria().size());
    return complete ? Optional.empty() : Optional.of(BallotProblem.INCOMPLETE);
  }

  private boolean fits(Map<String, Integer> levels) {
    var criteria =
        rule.criteria().stream()
            .map(FrozenRule.WeightedCriterion::id)
            .collect(Collectors.toUnmodifiableSet());
    return criteria.containsAll(levels.keySet())
        && levels.values().stream().allMatch(level -> level >= 0 && level < rule.levels());
  }
}
