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
public final class StreamPosition {
  private final Path file;

  /** The position that a folder keeps of a worker. */
  public StreamPosition(Path folder, String worker) {
    this.file = folder.resolve(worker + ".position");
  }

  /** The last record that is done, and in which shard. */
  public record Done(String shard, String sequenceNumber) {
    /** Records of a shard come by rising numbers. */
    public long number() {
      return Long.parseLong(sequenceNumber);
    }
  }

  /** The last that is done; empty when none is. */
  public Optional<Done> lastDone() {
    try {
      if (!Files.exists(file)) {
        return Optional.empty();
      }
      var parts = Files.readString(file).strip().split(" ", 2);
      return parts.length == 2 ? Optional.of(new Done(parts[0], parts[1])) : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The last sequence number that is done in a shard; empty when none is. */
  Optional<String> lastDone(String shard) {
    return lastDone().filter(done -> done.shard().equals(shard)).map(Done::sequenceNumber);
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
