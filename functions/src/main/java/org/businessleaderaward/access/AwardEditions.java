package org.businessleaderaward.access;

import java.util.List;
import java.util.Optional;

/** Tells which editions the award has had; {@code programme} knows. */
public interface AwardEditions {
  /**
   * An edition on record.
   *
   * @param id its id
   * @param year year in which it gives the award
   */
  record One(String id, int year) {}

  /**
   * Every edition of the award that one belongs to, newest first, itself among them. A sample is
   * not of the same award as what is real.
   */
  List<One> together(String edition);

  /** Whether an edition is a sample, which has no part in what is of no edition. */
  boolean isSample(String edition);

  /** The edition whose members one may invite anew; there may be none on record of this id. */
  Optional<String> before(String edition);
}
