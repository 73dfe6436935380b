package org.businessleaderaward.local.archive;

import java.util.Map;
import org.businessleaderaward.storage.TableOf;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * That an archive is being taken into a store, and how far that has come; so that one that was
 * broken off goes on, and nothing else is taken in between. It lies in the programme's table, where
 * no edition has such a key, and goes when all is there.
 */
final class ImportMark {
  private static final Map<String, AttributeValue> KEY =
      Map.of("pk", AttributeValue.fromS("IMPORT"), "sk", AttributeValue.fromS("IMPORT"));

  private static final String ARCHIVE = "archive";
  private static final String STEPS = "steps";

  private final Award award;
  private final String archive;

  ImportMark(Award award, String archive) {
    this.award = award;
    this.archive = archive;
  }

  /**
   * How many steps are done.
   *
   * @throws ArchiveFailure when the store is not empty, or another archive is being taken in
   */
  int steps() throws ArchiveFailure {
    var mark =
        award.store().getItem(r -> r.tableName(table()).key(KEY).consistentRead(true)).item();
    if (mark.isEmpty()) {
      for (var table : TableOf.values()) {
        isEmpty(award.table(table));
      }
      return 0;
    }
    if (!ItemJson.text(mark, ARCHIVE).equals(archive)) {
      throw new ArchiveFailure(
          "The import of another archive was interrupted here. Continue with that one, or use an empty store.");
    }
    return Integer.parseInt(ItemJson.text(mark, STEPS));
  }

  private void isEmpty(String table) throws ArchiveFailure {
    if (award.store().scan(r -> r.tableName(table).limit(1).consistentRead(true)).count() > 0) {
      throw new ArchiveFailure(
          "There is something in the table %s. An archive can only be imported into an empty store: on this machine name a new folder in DATA_DIR, on AWS a stack that was made with FirstCall=none."
              .formatted(table));
    }
  }

  void put(int steps) {
    award
        .store()
        .putItem(
            r ->
                r.tableName(table())
                    .item(
                        Map.of(
                            "pk",
                            AttributeValue.fromS("IMPORT"),
                            "sk",
                            AttributeValue.fromS("IMPORT"),
                            ARCHIVE,
                            AttributeValue.fromS(archive),
                            STEPS,
                            AttributeValue.fromS(Integer.toString(steps)))));
  }

  void remove() {
    award.store().deleteItem(r -> r.tableName(table()).key(KEY));
  }

  private String table() {
    return award.table(TableOf.PROGRAMME);
  }
}
