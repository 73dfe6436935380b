package org.businessleaderaward.directory.synonyms;

import java.util.List;

/** Where the search index takes the groups of synonyms from. */
public interface SynonymSource {
  /** All of them, in the order in which they were added. */
  List<SynonymGroup> synonyms();
}
