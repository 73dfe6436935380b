package org.businessleaderaward.directory.exports;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.businessleaderaward.directory.entries.Entry;
import org.businessleaderaward.directory.entries.EntryId;
import org.businessleaderaward.directory.entries.Organisation;
import org.businessleaderaward.directory.entries.Participant;
import org.businessleaderaward.directory.entries.Partnership;
import org.businessleaderaward.directory.entries.Relation;
import org.businessleaderaward.directory.register.Entries;

/**
 * Where those went that were taken out, so that what is exported names no entry that is not there:
 * one that was merged means the other, and one that was withdrawn is left out, as in the public
 * room.
 */
final class Successors {
  private static final int HOPS = 8;

  /** Where each went that was taken out; to nothing when it was withdrawn. */
  private final Map<String, Optional<String>> gone = new HashMap<>();

  /** Reads what was taken out. */
  Successors(Entries entries) {
    entries.eachRemoved(
        removed -> gone.put(removed.id(), Optional.ofNullable(removed.mergedInto())));
  }

  /** The partnership with those that take part, and those that it stands to, as they are now. */
  Partnership resolved(Partnership entry) {
    var participants =
        now(
            entry.participants(),
            Participant::organisation,
            (each, id) -> new Participant(each.role(), id, each.sources()));
    return entry.withOthers(participants, relations(entry));
  }

  /** The organisation with those that it stands to as they are now. */
  Organisation resolved(Organisation entry) {
    return entry.withOthers(relations(entry));
  }

  /** None to itself, as of a part that was merged into the whole. */
  private List<Relation> relations(Entry entry) {
    var related =
        now(
            entry.relations(),
            Relation::to,
            (each, id) -> new Relation(each.kind(), id, each.sources()));
    return related.stream().filter(relation -> !relation.to().equals(entry.id())).toList();
  }

  private interface Renaming<T> {
    T to(T part, String id);
  }

  private <T> List<T> now(List<T> parts, Function<T, String> id, Renaming<T> renamed) {
    return parts.stream()
        .flatMap(each -> now(id.apply(each)).map(there -> renamed.to(each, there)))
        .toList();
  }

  private Stream<String> now(String id) {
    var there = EntryId.read(id);
    for (int hop = 0; hop < HOPS && there.isPresent() && gone.containsKey(there.get()); hop++) {
      there = gone.getOrDefault(there.get(), Optional.empty());
    }
    return there.stream();
  }
}
