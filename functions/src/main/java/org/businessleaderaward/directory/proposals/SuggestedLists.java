package org.businessleaderaward.directory.proposals;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.businessleaderaward.directory.entries.Entry;
import org.businessleaderaward.directory.entries.EntryId;
import org.businessleaderaward.directory.entries.OtherName;
import org.businessleaderaward.directory.entries.Relation;
import org.businessleaderaward.directory.entries.Source;
import org.businessleaderaward.gateway.UserError;
import org.businessleaderaward.language.Language;
import org.businessleaderaward.storage.Keyed;

/**
 * What else a suggested entry is called, and how it stands to others of its sort.
 *
 * @param otherNames without acronyms, and of no language yet
 * @param relations to entries of the directory
 */
public record SuggestedLists(List<OtherName> otherNames, List<SuggestedRelation> relations) {
  /** Neither. */
  public static final SuggestedLists NONE = new SuggestedLists(List.of(), List.of());

  /** The ids of the others that can be such, no more than there may be. */
  Stream<String> ids(String sort) {
    return relations.stream()
        .limit(CorrectedLists.MOST_RELATIONS)
        .flatMap(each -> EntryId.read(each.id()).stream())
        .filter(id -> id.startsWith(sort));
  }

  /**
   * The same with the others as the directory has them now.
   *
   * @param found entries by the ids that were looked for
   * @param there gets the ids of those that there are
   */
  SuggestedLists as(Map<String, Entry> found, Set<String> there, Language language) {
    return with(
        relations.stream()
            .map(
                each -> {
                  var other = found.get(each.id());
                  if (other == null) {
                    return each;
                  }
                  there.add(other.id());
                  return new SuggestedRelation(each.kind(), other.id(), other.name().in(language));
                })
            .distinct()
            .toList());
  }

  /** The same with the names of entries, which an input does not have, as others say them. */
  SuggestedLists withNamesOf(List<SuggestedLists> others) {
    var known = new HashMap<String, String>();
    others.forEach(
        other -> other.relations.forEach(each -> known.putIfAbsent(each.id(), each.name())));
    return with(
        relations.stream()
            .map(
                each ->
                    new SuggestedRelation(
                        each.kind(), each.id(), known.getOrDefault(each.id(), each.name())))
            .toList());
  }

  private SuggestedLists with(List<SuggestedRelation> changed) {
    return new SuggestedLists(otherNames, changed);
  }

  /**
   * Their flaws, each with its field.
   *
   * @param sort what ids of the entry's sort begin with
   * @param entries ids of the entries that there are
   */
  void flaws(List<UserError> flaws, String sort, Set<String> entries) {
    CorrectedLists.flaws(flaws, EntryField.OTHER_NAMES, EntryLists.lines(names()));
    var items = relations.stream().map(each -> EntryLists.item(each.kind().name(), each.id()));
    CorrectedLists.flaws(flaws, EntryField.RELATIONS, EntryTexts.codes(items));
    boolean areThere =
        relations.stream()
            .limit(CorrectedLists.MOST_RELATIONS)
            .allMatch(each -> each.id().startsWith(sort) && entries.contains(each.id()));
    if (!areThere) {
      flaws.add(UserError.at("NOT_FOUND", "Give entries of the directory.", "input", "relations"));
    }
  }

  private Stream<String> names() {
    return otherNames.stream().map(name -> EntryLists.item(name.kind().name(), name.text()));
  }

  /** The other names, in the language in which they were suggested. */
  Stream<OtherName> names(Language language) {
    return otherNames.stream().map(name -> new OtherName(name.kind(), name.text(), language));
  }

  /** The relations that an entry has then. */
  List<Relation> relations(Source source) {
    return relations.stream()
        .map(each -> new Relation(each.kind(), each.id(), List.of(source)))
        .toList();
  }

  /** The other names as an item keeps them. */
  List<String> keptNames() {
    return names().toList();
  }

  /** The relations as an item keeps them. */
  List<Map<String, String>> keptRelations() {
    return relations.stream()
        .map(each -> Map.of("kind", each.kind().name(), "id", each.id(), "name", each.name()))
        .toList();
  }

  /** Those that an item keeps. */
  static SuggestedLists kept(List<String> names, List<Map<String, String>> relations) {
    return new SuggestedLists(
        names.stream()
            .map(
                name ->
                    new OtherName(
                        Keyed.stored(OtherName.Kind.class, EntryLists.kind(name)),
                        EntryLists.what(name),
                        null))
            .toList(),
        relations.stream().map(SuggestedLists::relation).toList());
  }

  private static SuggestedRelation relation(Map<String, String> kept) {
    return new SuggestedRelation(
        Keyed.stored(Relation.Kind.class, Objects.requireNonNull(kept.get("kind"))),
        Objects.requireNonNull(kept.get("id")),
        Objects.requireNonNull(kept.get("name")));
  }
}
