package org.businessleaderaward.local.streams;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.businessleaderaward.local.DurableFile;
import software.amazon.awssdk.services.dynamodb.model.Record;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where records go that a worker could not do after its last attempt, so that the rest go on: a
 * file each, with where the record is and why it failed, not with what it holds.
 */
final class DeadLetters {
  private final Path folder;
  private final JsonMapper json = JsonMapper.builder().build();

  DeadLetters(Path folder) {
    this.folder = folder;
  }

  void add(String worker, Record record, String reason) {
    var keys = new TreeMap<String, String>();
    record.dynamodb().keys().forEach((name, value) -> keys.put(name, String.valueOf(value.s())));
    var sequenceNumber = record.dynamodb().sequenceNumber();
    var letter =
        Map.of("worker", worker, "sequenceNumber", sequenceNumber, "keys", keys, "reason", reason);
    try {
      DurableFile.write(
          folder.resolve(worker + "-" + sequenceNumber + ".dead.json"),
          json.writeValueAsString(letter));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
