package org.businessleaderaward.nominations.notes;

import java.util.Comparator;
import java.util.List;
import org.businessleaderaward.nominations.NominationKeys;
import org.businessleaderaward.storage.Paging;
import org.businessleaderaward.storage.Storage;
import org.businessleaderaward.storage.TableOf;
import org.businessleaderaward.storage.WriteSet;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable;

/** The notes on record, by edition and nomination. */
public final class Notes {
  private final DynamoDbTable<NoteItem> table;

  public Notes(Storage storage) {
    this.table = storage.table(TableOf.NOMINATIONS, NoteItem.SCHEMA);
  }

  /** All about a nomination of an edition, the first one first. */
  public List<Note> of(String edition, String nomination) {
    return stored(edition, nomination).stream()
        .map(NoteItem::read)
        .sorted(Comparator.comparing(Note::writtenAt).thenComparing(Note::id))
        .toList();
  }

  /** Deletes all about a nomination of an edition; gives how many there were. */
  public int erase(String edition, String nomination) {
    var all = stored(edition, nomination);
    all.forEach(item -> table.deleteItem(item.key()));
    return all.size();
  }

  /** Adds a note, if there is none of its id. */
  void add(WriteSet set, Note note) {
    set.put(table, NoteItem.of(note), "NOTE_THERE", WriteSet.ABSENT);
  }

  /** Adds that a note is withdrawn, if it is still there. */
  void withdraw(WriteSet set, Note withdrawn) {
    set.put(table, NoteItem.of(withdrawn), "NOTE_GONE", WriteSet.PRESENT);
  }

  private List<NoteItem> stored(String edition, String nomination) {
    return Paging.of(table, NominationKeys.partition(nomination))
        .startingWith(NominationKeys.notes(edition))
        .all();
  }
}
