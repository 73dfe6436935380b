package org.businessleaderaward.local.archive;

import org.businessleaderaward.storage.TableOf;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * Where an award is kept.
 *
 * @param store the tables
 * @param prefix what the tables' names begin with
 * @param evidence the files of evidence
 * @param keys the keys of its votes
 * @param address where people find it, without a slash at the end; empty when it has no address of
 *     its own, as on this machine
 */
public record Award(
    DynamoDbClient store, String prefix, StoredFiles evidence, VoteKeys keys, String address) {
  /** The name of a table. */
  String table(TableOf table) {
    return table.tableName(prefix);
  }
}
