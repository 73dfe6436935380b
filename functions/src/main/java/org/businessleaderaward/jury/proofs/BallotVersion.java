package org.businessleaderaward.jury.proofs;

import java.util.Collection;
import java.util.HexFormat;
import java.util.List;

/**
 * Which ballot it is.
 *
 * @param id 16 bytes in lower-case hexadecimal
 * @param version 1 for the first one cast for a seat, and so on
 */
public record BallotVersion(String id, int version) {
  /** How many bytes an id has. */
  public static final int ID_BYTES = 16;

  public BallotVersion {
    StepFails.unless(id.matches("[0-9a-f]{32}"), "1.1.4", "a ballot's id has 16 bytes");
    StepFails.unless(version >= 1, "1.6.4", "versions begin at 1");
  }

  byte[] idBytes() {
    return HexFormat.of().parseHex(id);
  }

  /** The roll of an edition whose ballots have these ids: their seats, ascending. */
  public static List<String> roll(String edition, Collection<String> ids) {
    return ids.stream().map(id -> new BallotVersion(id, 1).seat(edition)).sorted().toList();
  }

  /** The seat of this ballot in the roll, in lower-case hexadecimal (step 1.6.3). */
  public String seat(String edition) {
    return HexFormat.of().formatHex(TaggedHash.of(Tag.SEAT, edition).bytes(idBytes()).hash());
  }
}
