package org.businessleaderaward.programme;

import software.amazon.awssdk.enhanced.dynamodb.Key;

/** The keys of the programme's table: all editions in one partition, by id. */
final class ProgrammeKeys {
  /** The partition of every edition. */
  static final String EDITIONS = "EDITIONS";

  private ProgrammeKeys() {}

  static Key edition(String id) {
    return Key.builder().partitionValue(EDITIONS).sortValue(id).build();
  }
}
