package org.businessleaderaward.jury.domain;

/**
 * How strong it is that one finalist wins against another in direct comparison. More winning votes
 * are stronger; with as many, fewer losing votes are (Schulze 2011, section 2.1, "winning votes").
 *
 * <p>Recusals give pairs different numbers of jurors, so that votes are taken as shares of the
 * jurors who judged both, compared as exact fractions. Without recusals the order is Schulze's.
 * With them, a finalist is not weaker for having been judged by fewer.
 *
 * @param winning jurors who put the winner above
 * @param losing jurors who put the loser above
 * @param compared jurors who judged both
 */
public record LinkStrength(int winning, int losing, int compared)
    implements Comparable<LinkStrength> {
  public LinkStrength {
    if (winning <= losing || winning + losing > compared) {
      throw new IllegalArgumentException("not a win: %d:%d".formatted(winning, losing));
    }
  }

  @Override
  public int compareTo(LinkStrength other) {
    int byWinning = compareShares(winning, compared, other.winning, other.compared);
    return byWinning != 0
        ? byWinning
        : compareShares(other.losing, other.compared, losing, compared);
  }

  private static int compareShares(int votes, int of, int otherVotes, int otherOf) {
    return Long.compare((long) votes * otherOf, (long) otherVotes * of);
  }
}
