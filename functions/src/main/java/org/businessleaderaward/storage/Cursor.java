package org.businessleaderaward.storage;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.businessleaderaward.crypto.ConstantTime;
import org.businessleaderaward.crypto.Sha256;

/**
 * Opaque cursors. A cursor holds the sort part of a key only, and a fingerprint of the query that
 * made it. The partition always comes from the query, and so from the caller's scope: a forged
 * cursor can start a page elsewhere in what its maker may read anyway, and never in anything else.
 */
public final class Cursor {
  private static final int FINGERPRINT = 9;

  private Cursor() {}

  /**
   * Writes a cursor.
   *
   * @param query what identifies the query: the partition and whatever narrows it
   * @param position the sort part of the last key
   */
  public static String write(String query, String position) {
    return writer(query).apply(position);
  }

  /** Writes the cursors of a query, whose fingerprint is taken once. */
  public static UnaryOperator<String> writer(String query) {
    var fingerprint = Sha256.of(query).first(FINGERPRINT);
    return position -> {
      var text = position.getBytes(StandardCharsets.UTF_8);
      var bytes = Arrays.copyOf(fingerprint, FINGERPRINT + text.length);
      System.arraycopy(text, 0, bytes, FINGERPRINT, text.length);
      return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    };
  }

  /** The position in a cursor that this query made; empty for anything else. */
  public static Optional<String> read(String query, String cursor) {
    byte[] bytes;
    try {
      bytes = Base64.getUrlDecoder().decode(cursor);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
    var given = Arrays.copyOf(bytes, FINGERPRINT);
    if (bytes.length <= FINGERPRINT
        || !ConstantTime.same(given, Sha256.of(query).first(FINGERPRINT))) {
      return Optional.empty();
    }
    return Optional.of(
        new String(bytes, FINGERPRINT, bytes.length - FINGERPRINT, StandardCharsets.UTF_8));
  }
}
