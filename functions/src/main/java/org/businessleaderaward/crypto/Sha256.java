package org.businessleaderaward.crypto;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/** A SHA-256 (FIPS 180-4), 32 bytes. Nothing else of this code obtains one. */
public final class Sha256 {
  private final byte[] bytes;

  private Sha256(byte[] bytes) {
    this.bytes = bytes;
  }

  /** That of a text in UTF-8. */
  public static Sha256 of(String text) {
    return of(text.getBytes(StandardCharsets.UTF_8));
  }

  /** That of these bytes, one part after the other. */
  public static Sha256 of(byte[]... parts) {
    var digest = digest();
    for (var part : parts) {
      digest.update(part);
    }
    return of(digest);
  }

  /** That of a file, which is never in memory as a whole. */
  public static Sha256 of(Path file) throws IOException {
    try (var in = new HashedStream(Files.newInputStream(file))) {
      in.transferTo(OutputStream.nullOutputStream());
      return in.hash();
    }
  }

  /** That of what a digest was given. */
  static Sha256 of(MessageDigest digest) {
    return new Sha256(digest.digest());
  }

  static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** In lower-case hexadecimal, 64 characters. */
  public String hex() {
    return HexFormat.of().formatHex(bytes);
  }

  /** All 32 bytes. */
  public byte[] bytes() {
    return bytes.clone();
  }

  /** The first bytes, where fewer do. */
  public byte[] first(int length) {
    return Arrays.copyOf(bytes, length);
  }

  /** The first bytes in base64url without padding. */
  public String base64url(int length) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(first(length));
  }
}
