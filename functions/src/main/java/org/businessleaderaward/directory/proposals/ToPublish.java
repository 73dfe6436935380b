package org.businessleaderaward.directory.proposals;

import java.time.Instant;
import java.util.List;
import org.businessleaderaward.directory.entries.Entry;
import org.businessleaderaward.gateway.UserError;

/** What the secretariat would publish of a suggestion. */
interface ToPublish {
  /** Its flaws, each with its field; empty when it can be published. */
  List<UserError> flaws();

  /** The new entries: first what was suggested, then the organisations that come along. */
  List<Entry> entries(Instant now);

  /** The fields that say something else than the suggestion, as the input calls them. */
  List<String> edited();
}
