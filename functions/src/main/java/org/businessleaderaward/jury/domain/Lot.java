package org.businessleaderaward.jury.domain;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HexFormat;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import org.businessleaderaward.crypto.Sha256;

/**
 * The lot that decides what nothing else does. Its seed is drawn when voting opens and committed to
 * in the frozen rule; it is revealed with the result.
 *
 * @param seed 32 bytes in lower-case hexadecimal
 */
public record Lot(String seed) {
  private static final int BYTES = 32;

  public Lot {
    if (!seed.matches("[0-9a-f]{64}")) {
      throw new IllegalArgumentException("a seed is 32 bytes in lower-case hexadecimal");
    }
  }

  /** Draws a seed. */
  public static Lot draw(RandomGenerator random) {
    var bytes = new byte[BYTES];
    random.nextBytes(bytes);
    return new Lot(HexFormat.of().formatHex(bytes));
  }

  /** SHA-256 of the seed's 32 bytes in lower-case hexadecimal. */
  public String commitment() {
    return Sha256.of(bytes()).hex();
  }

  /**
   * The lot of each finalist: SHA-256 of the seed's bytes followed by the finalist's id in UTF-8,
   * in lower-case hexadecimal. The lowest is drawn.
   */
  public SortedMap<String, String> lots(Collection<String> finalists) {
    var lots = new TreeMap<String, String>();
    for (var finalist : finalists) {
      var hash = Sha256.of(bytes(), finalist.getBytes(StandardCharsets.UTF_8));
      lots.put(finalist, hash.hex());
    }
    return lots;
  }

  private byte[] bytes() {
    return HexFormat.of().parseHex(seed);
  }
}
