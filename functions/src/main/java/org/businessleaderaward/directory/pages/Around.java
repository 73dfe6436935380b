package org.businessleaderaward.directory.pages;

import java.util.List;
import java.util.Map;
import org.businessleaderaward.directory.entries.Entry;
import org.businessleaderaward.directory.entries.Organisation;
import org.businessleaderaward.directory.entries.Partnership;
import org.businessleaderaward.directory.search.PartnershipNode;
import org.businessleaderaward.language.Language;

/**
 * What an entry's page shows of others.
 *
 * @param organisations those that take part in partnerships, by the id that is on record there
 * @param related entries that others have a relation to, by that id
 * @param takenPartIn the partnerships of an organisation in the order of its page, by language
 */
record Around(
    Map<String, Organisation> organisations,
    Map<String, Entry> related,
    Map<Language, List<PartnershipNode>> takenPartIn) {
  List<PartnershipNode> takenPartIn(Language language) {
    return takenPartIn.getOrDefault(language, List.of());
  }

  List<PartnershipNode.Member> members(Partnership partnership) {
    return new PartnershipNode(partnership, () -> organisations).members();
  }
}
