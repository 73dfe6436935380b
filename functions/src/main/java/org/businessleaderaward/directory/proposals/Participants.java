package org.businessleaderaward.directory.proposals;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.businessleaderaward.directory.entries.EntryId;
import org.businessleaderaward.directory.entries.Organisation;
import org.businessleaderaward.directory.register.Entries;
import org.businessleaderaward.language.Language;

/**
 * The organisations of a suggestion as the directory has them now: an entry under its own id and
 * name, and where it was merged into another, that one.
 *
 * @param organisations all of them, in their order
 * @param entries ids of those of them that are in the directory
 */
record Participants(List<SuggestedOrganisation> organisations, Set<String> entries) {
  /** One request for all; none when no entry is named, or more than a suggestion may have. */
  static Participants of(List<SuggestedOrganisation> all, Language language, Entries register) {
    var ids =
        all.stream()
            .flatMap(
                each ->
                    Stream.concat(
                        Stream.ofNullable(each.organisation()),
                        each.relations().stream().map(SuggestedRelation::id)))
            .flatMap(id -> EntryId.read(id).stream())
            .filter(id -> id.startsWith(Organisation.ID_PREFIX))
            .collect(Collectors.toSet());
    if (ids.isEmpty() || all.size() > OrganisationRules.MOST_PARTICIPANTS) {
      return new Participants(all, Set.of());
    }
    var found = register.organisations(ids);
    var there = new HashSet<String>();
    var now =
        all.stream()
            .map(
                each -> {
                  var id = each.organisation();
                  var entry = id == null ? null : EntryId.read(id).map(found::get).orElse(null);
                  if (entry == null) {
                    return each.with(related(each, found, there, language));
                  }
                  there.add(entry.id());
                  return each.as(entry, language);
                })
            .toList();
    return new Participants(now, Set.copyOf(there));
  }

  private static List<SuggestedRelation> related(
      SuggestedOrganisation each,
      Map<String, Organisation> found,
      Set<String> there,
      Language language) {
    return each.relations().stream()
        .map(
            relation -> {
              var other = found.get(relation.id());
              if (other == null) {
                return relation;
              }
              there.add(other.id());
              return new SuggestedRelation(relation.kind(), other.id(), other.name().in(language));
            })
        .toList();
  }
}
