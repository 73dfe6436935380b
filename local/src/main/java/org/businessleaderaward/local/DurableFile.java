package org.businessleaderaward.local;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Writes a file so that after a crash it is there as it was before or as it is now, never half. */
public final class DurableFile {
  private DurableFile() {}

  /**
   * Writes beside the file, forces it to the disk and puts it in place.
   *
   * @throws IOException when it was not written; the file is then as before
   */
  public static void write(Path file, String text) throws IOException {
    var beside = Files.createTempFile(file.getParent(), "." + file.getFileName(), ".part");
    try {
      try (var channel = FileChannel.open(beside, StandardOpenOption.WRITE)) {
        var bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
        while (bytes.hasRemaining()) {
          channel.write(bytes);
        }
        channel.force(true);
      }
      Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(beside);
    }
  }
}
