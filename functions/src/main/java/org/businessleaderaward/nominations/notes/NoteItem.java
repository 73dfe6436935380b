package org.businessleaderaward.nominations.notes;

import java.time.Instant;
import org.businessleaderaward.nominations.NominationKeys;
import org.businessleaderaward.storage.Keyed;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;

/** A stored note, in the partition of its nomination: what erases that one erases it, too. */
final class NoteItem extends Keyed {
  static final TableSchema<NoteItem> SCHEMA =
      keyed(NoteItem.class, NoteItem::new)
          .addAttribute(
              String.class,
              a -> a.name("edition").getter(i -> i.edition).setter((i, v) -> i.edition = v))
          .addAttribute(
              String.class,
              a ->
                  a.name("nomination").getter(i -> i.nomination).setter((i, v) -> i.nomination = v))
          .addAttribute(
              String.class, a -> a.name("note").getter(i -> i.note).setter((i, v) -> i.note = v))
          .addAttribute(
              String.class,
              a -> a.name("author").getter(i -> i.author).setter((i, v) -> i.author = v))
          .addAttribute(
              String.class, a -> a.name("text").getter(i -> i.text).setter((i, v) -> i.text = v))
          .addAttribute(
              Instant.class,
              a -> a.name("writtenAt").getter(i -> i.writtenAt).setter((i, v) -> i.writtenAt = v))
          .addAttribute(
              Instant.class,
              a ->
                  a.name("withdrawnAt")
                      .getter(i -> i.withdrawnAt)
                      .setter((i, v) -> i.withdrawnAt = v))
          .build();

  String edition = "";
  String nomination = "";
  String note = "";
  String author = "";
  String text = "";
  Instant writtenAt = Instant.EPOCH;
  @Nullable Instant withdrawnAt;

  static NoteItem of(Note note) {
    var item = new NoteItem();
    item.setKey(
        NominationKeys.partition(note.nomination()),
        NominationKeys.note(note.edition(), note.id()));
    item.edition = note.edition();
    item.nomination = note.nomination();
    item.note = note.id();
    item.author = note.author();
    item.text = note.text();
    item.writtenAt = note.writtenAt();
    item.withdrawnAt = note.withdrawnAt();
    return item;
  }

  Note read() {
    return new Note(edition, nomination, note, author, text, writtenAt, withdrawnAt);
  }
}
