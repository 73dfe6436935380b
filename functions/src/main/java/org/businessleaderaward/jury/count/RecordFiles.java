package org.businessleaderaward.jury.count;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.businessleaderaward.jury.JuryKeys;
import org.businessleaderaward.jury.record.VoteRecord;
import org.businessleaderaward.storage.Storage;
import org.businessleaderaward.storage.TableOf;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable;

/**
 * The files of records, in parts, since an item of the store has room for 400 KB. Parts lie under
 * the hash of their file, so that two counts at the same moment, whose proofs differ, do not mix
 * them: the one whose result was written is the record.
 */
public final class RecordFiles {
  /** How many bytes a part has; the last has what is left. */
  static final int PART = 256 * 1024;

  private final DynamoDbTable<RecordPartItem> table;

  public RecordFiles(Storage storage) {
    this.table = storage.table(TableOf.JURY, RecordPartItem.SCHEMA);
  }

  /** How many parts a file of a length has. */
  static int parts(int length) {
    return (length + PART - 1) / PART;
  }

  /** Writes a record's file. */
  void put(VoteRecord record) {
    var file = new String(record.bytes(), StandardCharsets.US_ASCII);
    for (int part = 1; part <= parts(file.length()); part++) {
      var item = new RecordPartItem();
      item.setKey(JuryKeys.result(record.rule().edition()), JuryKeys.part(record.sha256(), part));
      item.text = file.substring((part - 1) * PART, Math.min(part * PART, file.length()));
      table.putItem(item);
    }
  }

  /** A part of a record's file, by its number from 1. */
  Optional<String> part(String edition, String sha256, int number) {
    var key = JuryKeys.of(JuryKeys.result(edition), JuryKeys.part(sha256, number));
    return Optional.ofNullable(table.getItem(r -> r.key(key).consistentRead(true)))
        .map(item -> Objects.requireNonNull(item.text));
  }

  /** The whole file, as far as it is there. */
  byte[] file(String edition, ResultItem result) {
    return IntStream.rangeClosed(1, parts(result.length()))
        .mapToObj(number -> part(edition, result.sha256(), number).orElse(""))
        .collect(Collectors.joining())
        .getBytes(StandardCharsets.UTF_8);
  }
}
