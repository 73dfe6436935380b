package org.businessleaderaward.directory.entries;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Where the search index is made from. */
public interface EntrySource {
  /** Every organisation. */
  void eachOrganisation(Consumer<Organisation> reader);

  /** Every partnership. */
  void eachPartnership(Consumer<Partnership> reader);

  /** What is left of every entry that was taken out. */
  void eachRemoved(Consumer<RemovedEntry> reader);

  /** What there is under each of these ids. */
  Map<String, OnRecord> look(Collection<String> ids);

  /**
   * Those of the organisations that there are, by the id that was asked for; in place of one that
   * was merged the one that it was merged into.
   */
  Map<String, Organisation> organisations(Set<String> ids);
}
