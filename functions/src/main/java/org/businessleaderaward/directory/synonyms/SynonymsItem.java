package org.businessleaderaward.directory.synonyms;

import java.util.List;
import org.businessleaderaward.directory.DirectoryKeys;
import org.businessleaderaward.storage.Versioned;
import software.amazon.awssdk.enhanced.dynamodb.EnhancedType;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;

/**
 * All groups of synonyms: one item, so that how many there may be is held by each write. That it is
 * written tells the worker, by the table's stream.
 */
public final class SynonymsItem extends Versioned {
  public static final TableSchema<SynonymsItem> SCHEMA =
      versioned(SynonymsItem.class, SynonymsItem::new)
          .addAttribute(
              EnhancedType.listOf(
                  EnhancedType.documentOf(SynonymGroupItem.class, SynonymGroupItem.SCHEMA)),
              a -> a.name("groups").getter(i -> i.groups).setter((i, v) -> i.groups = v))
          .build();

  List<SynonymGroupItem> groups = List.of();

  /** A state that follows the one of this version; 0 for the first. */
  static SynonymsItem of(List<SynonymGroup> groups, long version) {
    var item = new SynonymsItem();
    item.setKey(DirectoryKeys.SYNONYMS, DirectoryKeys.ITEM);
    item.groups = groups.stream().map(SynonymGroupItem::of).toList();
    item.setVersion(version);
    return item;
  }

  List<SynonymGroup> synonyms() {
    return groups.stream().map(SynonymGroupItem::group).toList();
  }
}
