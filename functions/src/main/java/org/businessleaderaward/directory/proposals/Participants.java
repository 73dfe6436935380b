package org.businessleaderaward.directory.proposals;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.businessleaderaward.directory.entries.EntryId;
import org.businessleaderaward.directory.entries.Organisation;
import org.businessleaderaward.directory.entries.Partnership;
import org.businessleaderaward.directory.register.Entries;
import org.businessleaderaward.language.Language;

/**
 * The entries that a suggestion names as the directory has them now: each under its own id and
 * name, and where it was merged into another, that one.
 *
 * @param organisations all organisations, in their order
 * @param lists of the partnership; none of an organisation that is suggested alone
 * @param entries ids of those that are in the directory
 */
record Participants(
    List<SuggestedOrganisation> organisations, SuggestedLists lists, Set<String> entries) {
  /**
   * One request for all of a sort; none when no entry is named, or more organisations than a
   * suggestion may have.
   */
  static Participants of(
      List<SuggestedOrganisation> all, SuggestedLists lists, Language language, Entries register) {
    var ids =
        Stream.concat(
                lists.ids(Partnership.ID_PREFIX), all.stream().flatMap(SuggestedOrganisation::ids))
            .collect(Collectors.toSet());
    if (ids.isEmpty() || all.size() > OrganisationRules.MOST_PARTICIPANTS) {
      return new Participants(all, lists, Set.of());
    }
    var found = register.entries(ids);
    var there = new HashSet<String>();
    var now =
        all.stream()
            .map(
                each -> {
                  var id = each.organisation();
                  if (id != null
                      && EntryId.read(id).map(found::get).orElse(null)
                          instanceof Organisation entry) {
                    there.add(entry.id());
                    return each.as(entry, language);
                  }
                  return each.with(each.lists().as(found, there, language));
                })
            .toList();
    return new Participants(now, lists.as(found, there, language), Set.copyOf(there));
  }
}
