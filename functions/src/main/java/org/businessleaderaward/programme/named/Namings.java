package org.businessleaderaward.programme.named;

import java.util.List;
import java.util.Optional;
import org.businessleaderaward.programme.ProgrammeKeys;
import org.businessleaderaward.programme.pictures.Jpeg;
import org.businessleaderaward.storage.Keyed;
import org.businessleaderaward.storage.Storage;
import org.businessleaderaward.storage.TableOf;
import org.businessleaderaward.storage.WriteSet;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable;
import software.amazon.awssdk.enhanced.dynamodb.model.QueryConditional;

/** What an edition's advisers and jurors said of being named, and their pictures. */
final class Namings {
  /** More than an edition has of them. */
  private static final int MOST = 200;

  private static final String LABEL = "naming";

  private final DynamoDbTable<NamingItem> table;
  private final DynamoDbTable<MemberPictureItem> pictures;

  Namings(Storage storage) {
    this.table = storage.table(TableOf.PROGRAMME, NamingItem.SCHEMA);
    this.pictures = storage.table(TableOf.PROGRAMME, MemberPictureItem.SCHEMA);
  }

  /** What is on record of a person; empty when they have said nothing. */
  Optional<NamingItem> find(String edition, String person) {
    if (!Keyed.canBeId(person)) {
      return Optional.empty();
    }
    var key = ProgrammeKeys.named(edition, person);
    return Optional.ofNullable(table.getItem(r -> r.key(key).consistentRead(true)));
  }

  /** What is on record of an edition's members. */
  List<MemberNaming> all(String edition) {
    var partition = ProgrammeKeys.allNamed(edition);
    var all = QueryConditional.keyEqualTo(key -> key.partitionValue(partition));
    return table
        .query(r -> r.queryConditional(all).limit(MOST).consistentRead(true))
        .items()
        .stream()
        .limit(MOST)
        .map(NamingItem::naming)
        .toList();
  }

  /** The picture of a person, where there is one. */
  Optional<Jpeg> picture(String edition, String person) {
    if (!Keyed.canBeId(person)) {
      return Optional.empty();
    }
    var key = ProgrammeKeys.memberPicture(edition, person);
    return Optional.ofNullable(pictures.getItem(r -> r.key(key).consistentRead(true)))
        .map(MemberPictureItem::jpeg);
  }

  /**
   * Adds that an item as it was read says what it says now; somebody else may be faster.
   *
   * @param before what it said when it was read
   */
  void put(WriteSet set, String edition, NamingItem item, MemberNaming before) {
    dropPictureNoLongerShown(set, edition, before, item.naming());
    set.put(table, item, LABEL, null);
  }

  /**
   * The same of one that is written from what is there by then.
   *
   * @param sent the new picture; null when none was sent
   */
  void putContended(
      WriteSet set, String edition, NamingItem item, MemberNaming next, @Nullable Jpeg sent) {
    if (sent == null) {
      dropPictureNoLongerShown(set, edition, item.naming(), next);
    } else {
      set.put(pictures, MemberPictureItem.of(edition, item.sk(), sent), LABEL, null);
    }
    item.write(next);
    set.putContended(table, item, LABEL, null);
  }

  /** Adds that the picture is deleted, when it is no longer shown. */
  private void dropPictureNoLongerShown(
      WriteSet set, String edition, MemberNaming before, MemberNaming next) {
    if (before.portrait() != null && next.portrait() == null) {
      removePicture(set, edition, before.person());
    }
  }

  private void removePicture(WriteSet set, String edition, String person) {
    set.delete(pictures, ProgrammeKeys.memberPicture(edition, person), LABEL, null);
  }

  /** Adds that nothing is left of it, nor of the picture. */
  void remove(WriteSet set, String edition, String person) {
    set.delete(table, ProgrammeKeys.named(edition, person), LABEL, null);
    removePicture(set, edition, person);
  }

  /** Leaves nothing of it, nor of the picture. */
  void remove(String edition, String person) {
    table.deleteItem(ProgrammeKeys.named(edition, person));
    pictures.deleteItem(ProgrammeKeys.memberPicture(edition, person));
  }
}
