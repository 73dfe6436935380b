package org.businessleaderaward.jury.domain;

import java.util.Comparator;

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
  private static final Comparator<LinkStrength> ORDER =
      Comparator.comparing((LinkStrength win) -> new Share(win.winning, win.compared))
          .thenComparing(win -> new Share(win.losing, win.compared), Comparator.reverseOrder());

  public LinkStrength {
    if (winning <= losing || winning + losing > compared) {
      throw new IllegalArgumentException("not a win: %d:%d".formatted(winning, losing));
    }
  }

  @Override
  public int compareTo(LinkStrength other) {
    return ORDER.compare(this, other);
  }
}
