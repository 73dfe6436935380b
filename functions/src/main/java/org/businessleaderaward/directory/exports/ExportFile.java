package org.businessleaderaward.directory.exports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.businessleaderaward.crypto.Sha256;

/**
 * A file of an export.
 *
 * @param name its name, the last part of its address
 * @param mediaType what it is, with its encoding
 * @param path where it lies on this machine
 * @param bytes its length
 * @param sha256 SHA-256 of what is in it, in lower-case hexadecimal
 */
record ExportFile(String name, String mediaType, Path path, long bytes, String sha256) {
  static ExportFile of(Path path, String mediaType) throws IOException {
    return new ExportFile(
        String.valueOf(path.getFileName()),
        mediaType,
        path,
        Files.size(path),
        Sha256.of(path).hex());
  }
}
