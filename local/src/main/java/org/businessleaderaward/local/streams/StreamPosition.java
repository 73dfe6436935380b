package org.businessleaderaward.local.streams;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.businessleaderaward.local.DurableFile;

/**
 * How far a worker has read its stream: the shard and the sequence number of the last record that
 * is done. Kept in a file, so that a killed server goes on from there.
 */
final class StreamPosition {
  private final Path file;

  StreamPosition(Path folder, String worker) {
    this.file = folder.resolve(worker + ".position");
  }

  /** The last sequence number that is done in a shard; empty when none is. */
  Optional<String> lastDone(String shard) {
    try {
      if (!Files.exists(file)) {
        return Optional.empty();
      }
      var parts = Files.readString(file).strip().split(" ", 2);
      return parts.length == 2 && parts[0].equals(shard) ? Optional.of(parts[1]) : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Notes that everything up to a record is done. */
  void done(String shard, String sequenceNumber) {
    try {
      DurableFile.write(file, shard + " " + sequenceNumber + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
