package org.businessleaderaward.directory.register;

import java.time.Instant;
import org.businessleaderaward.directory.DirectoryKeys;
import org.businessleaderaward.storage.Keyed;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;

/** A stored change. */
public final class ChangeItem extends Keyed {
  public static final TableSchema<ChangeItem> SCHEMA =
      keyed(ChangeItem.class, ChangeItem::new)
          .addAttribute(
              String.class, a -> a.name("entry").getter(i -> i.entry).setter((i, v) -> i.entry = v))
          .addAttribute(
              String.class, a -> a.name("kind").getter(i -> i.kind).setter((i, v) -> i.kind = v))
          .addAttribute(
              String.class,
              a ->
                  a.name("mergedInto").getter(i -> i.mergedInto).setter((i, v) -> i.mergedInto = v))
          .addAttribute(
              Instant.class, a -> a.name("at").getter(i -> i.at).setter((i, v) -> i.at = v))
          .build();

  String entry = "";
  String kind = "";
  @Nullable String mergedInto;
  Instant at = Instant.EPOCH;

  public static ChangeItem of(Change change, long number) {
    var item = new ChangeItem();
    item.setKey(DirectoryKeys.CHANGES, DirectoryKeys.change(change.at(), number));
    item.entry = change.entry();
    item.kind = change.kind().name();
    item.mergedInto = change.mergedInto();
    item.at = change.at();
    return item;
  }

  /** What stands right behind the change of a place, to go backwards from: no change is there. */
  static ChangeItem behind(String place) {
    var item = new ChangeItem();
    item.setKey(DirectoryKeys.CHANGES, place + "~");
    return item;
  }

  NumberedChange numbered() {
    return new NumberedChange(DirectoryKeys.numberOfChange(sk()), change());
  }

  Change change() {
    return new Change(entry, stored(Change.Kind.class, kind), mergedInto, at);
  }
}
