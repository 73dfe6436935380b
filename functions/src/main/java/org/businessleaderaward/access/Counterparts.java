package org.businessleaderaward.access;

import java.util.List;

/**
 * Who stands in for whom when a second factor is lost: an officer for another member of the
 * secretariat and for the jury's chair, and the chair for the secretariat. {@code jury} knows who
 * the chair is.
 */
@FunctionalInterface
public interface Counterparts {
  /** The ids of those for whom the caller may vouch; none for anybody else. */
  List<String> of(Caller caller);
}
