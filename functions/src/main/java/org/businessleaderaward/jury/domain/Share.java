package org.businessleaderaward.jury.domain;

/**
 * Votes or points as a share of the jurors who judged, so that nobody is weaker for recusals.
 * Compared as exact fractions: one of two and two of four are level. Whom nobody judged has less
 * than anybody.
 *
 * @param part the votes or points; less than 2^32
 * @param jurors how many judged
 */
public record Share(long part, int jurors) implements Comparable<Share> {
  @Override
  public int compareTo(Share other) {
    return jurors == 0 || other.jurors == 0
        ? Boolean.compare(jurors > 0, other.jurors > 0)
        : Long.compare(part * other.jurors, other.part * jurors);
  }
}
