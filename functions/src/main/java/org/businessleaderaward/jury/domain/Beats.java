package org.businessleaderaward.jury.domain;

/** Who beats whom by a method on direct comparisons; a relation without cycles. */
public interface Beats {
  /** Whether one finalist beats another. */
  boolean beats(String one, String other);
}
