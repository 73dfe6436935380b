package org.businessleaderaward.directory.proposals;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.businessleaderaward.directory.entries.Entry;
import org.businessleaderaward.directory.entries.OnRecord;
import org.businessleaderaward.directory.register.Entries;
import org.businessleaderaward.language.Language;

/**
 * An entry that a correction names by its id.
 *
 * @param name in the correction's language, or else in English or the first on record
 * @param language which of them that is
 */
public record NamedEntry(String id, String name, Language language) {
  /** The ids of entries that a field names. */
  static Stream<String> ids(EntryField field, String text) {
    return field == EntryField.PARTICIPANTS || field == EntryField.RELATIONS
        ? EntryLists.items(field, text).stream().map(EntryLists::what)
        : Stream.of();
  }

  /** The ids of entries that a correction would put into its entry. */
  static Stream<String> ids(Correction correction) {
    return correction.values().entrySet().stream()
        .flatMap(value -> ids(value.getKey(), value.getValue()))
        .distinct();
  }

  /** Those that are there. */
  static List<NamedEntry> of(Stream<String> ids, Map<String, OnRecord> found, Language language) {
    return ids.flatMap(
            id ->
                found.get(id) instanceof Entry entry
                    ? Stream.of(
                        new NamedEntry(
                            id, entry.name().in(language), entry.name().languageFor(language)))
                    : Stream.empty())
        .toList();
  }

  /** The names that these name, by their own ids; one request for all of them, none for none. */
  public static Map<String, List<NamedEntry>> of(List<Correction> all, Entries entries) {
    var ids = all.stream().flatMap(NamedEntry::ids).collect(Collectors.toSet());
    var found = ids.isEmpty() ? Map.<String, OnRecord>of() : entries.look(ids);
    return all.stream()
        .collect(Collectors.toMap(Correction::id, one -> of(ids(one), found, one.language())));
  }
}
