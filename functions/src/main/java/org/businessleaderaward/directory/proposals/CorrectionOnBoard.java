package org.businessleaderaward.directory.proposals;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.businessleaderaward.directory.entries.Entry;
import org.businessleaderaward.directory.entries.OnRecord;
import org.jspecify.annotations.Nullable;

/**
 * A correction with the entry as it is now.
 *
 * @param seen when the entry last changed, which a decision must name; null when the entry is gone
 * @param named the entries that the changes name by their ids
 */
public record CorrectionOnBoard(
    Correction correction,
    @Nullable Instant seen,
    List<FieldChange> changes,
    List<NamedEntry> named) {
  /**
   * A change of one field, side by side.
   *
   * @param current what the entry says now
   * @param proposed what it should say
   */
  public record FieldChange(EntryField field, String current, String proposed) {
    private Stream<String> ids() {
      return Stream.of(current, proposed).flatMap(text -> NamedEntry.ids(field, text));
    }
  }

  static CorrectionOnBoard of(Correction correction, @Nullable OnRecord found) {
    var entry = found instanceof Entry there ? there : null;
    Map<EntryField, String> current =
        entry == null ? Map.of() : EntryTexts.of(entry, correction.language());
    var changes =
        correction.values().entrySet().stream()
            .map(
                each ->
                    new FieldChange(
                        each.getKey(), current.getOrDefault(each.getKey(), ""), each.getValue()))
            .toList();
    return new CorrectionOnBoard(
        correction, entry == null ? null : entry.updatedAt(), changes, List.of());
  }

  /** The ids of entries that the changes name. */
  Stream<String> ids() {
    return changes.stream().flatMap(FieldChange::ids).distinct();
  }

  /** The same with the names of those of these entries that it names. */
  CorrectionOnBoard naming(Map<String, OnRecord> others) {
    var names = NamedEntry.of(ids(), others, correction.language());
    return new CorrectionOnBoard(correction, seen, changes, names);
  }
}
