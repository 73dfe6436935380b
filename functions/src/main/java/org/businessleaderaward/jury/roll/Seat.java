package org.businessleaderaward.jury.roll;

import java.security.SecureRandom;
import java.util.Collection;
import java.util.HexFormat;
import org.businessleaderaward.jury.domain.ConflictGate;
import org.businessleaderaward.jury.proofs.BallotVersion;

/**
 * A juror's seat.
 *
 * @param edition id of the edition
 * @param person id of the juror
 * @param ballotId id of the juror's ballot, 16 bytes drawn by lot in lower-case hexadecimal
 * @param chair whether this juror chairs the jury
 * @param voted whether a ballot is on record
 * @param gate where the juror stands with the finalists
 * @param version number of the version on record
 */
public record Seat(
    String edition,
    String person,
    String ballotId,
    boolean chair,
    boolean voted,
    ConflictGate gate,
    long version) {

  private static final SecureRandom RANDOM = new SecureRandom();

  /** A new seat with a ballot id that says nothing of the juror. */
  public static Seat drawn(String edition, String person, boolean chair) {
    var drawn = new byte[BallotVersion.ID_BYTES];
    RANDOM.nextBytes(drawn);
    var ballotId = HexFormat.of().formatHex(drawn);
    return new Seat(edition, person, ballotId, chair, false, ConflictGate.SHUT, 0);
  }

  /** The same seat for somebody else, who declares anew. */
  Seat passedOnTo(String successor) {
    return new Seat(edition, successor, ballotId, chair, false, ConflictGate.SHUT, 0);
  }

  /** Whether a ballot of this juror is still awaited. */
  public boolean isAwaited(Collection<String> finalists) {
    return !voted && !gate.hasNoVote(finalists);
  }

  public Seat withGate(ConflictGate changed) {
    return new Seat(edition, person, ballotId, chair, voted, changed, version);
  }

  public Seat havingVoted() {
    return new Seat(edition, person, ballotId, chair, true, gate, version);
  }
}
