package org.businessleaderaward.directory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

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
        String.valueOf(path.getFileName()), mediaType, path, Files.size(path), sha256(path));
  }

  private static String sha256(Path path) throws IOException {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      try (var in = new DigestInputStream(Files.newInputStream(path), digest)) {
        in.transferTo(java.io.OutputStream.nullOutputStream());
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
