package org.businessleaderaward.directory.synonyms;

import java.util.List;
import org.businessleaderaward.directory.DirectoryKeys;
import org.businessleaderaward.storage.Storage;
import org.businessleaderaward.storage.TableOf;
import org.businessleaderaward.storage.WriteSet;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable;

/** The groups of synonyms that are kept; one read for all of them. */
public final class Synonyms implements SynonymSource {
  private final DynamoDbTable<SynonymsItem> table;

  /** Keeps them in this storage. */
  public Synonyms(Storage storage) {
    this.table = storage.table(TableOf.DIRECTORY, SynonymsItem.SCHEMA);
  }

  /**
   * Those on record.
   *
   * @param version that whoever changes them names; 0 before the first
   */
  public record Kept(List<SynonymGroup> groups, long version) {}

  @Override
  public List<SynonymGroup> synonyms() {
    return kept().groups();
  }

  /** All of them, as every write before has left them. */
  public Kept kept() {
    var key = DirectoryKeys.key(DirectoryKeys.SYNONYMS);
    var item = table.getItem(r -> r.key(key).consistentRead(true));
    return item == null ? new Kept(List.of(), 0) : new Kept(item.synonyms(), item.version());
  }

  /** Puts others in their place; when somebody else did meanwhile, the set is composed again. */
  public void put(WriteSet set, List<SynonymGroup> groups, long version) {
    set.putContended(table, SynonymsItem.of(groups, version), "synonyms", null);
  }
}
