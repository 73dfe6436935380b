package org.businessleaderaward.jury.roll;

import java.security.SecureRandom;
import java.util.Collection;
import org.businessleaderaward.jury.domain.ConflictGate;

/**
 * A juror's seat.
 *
 * @param edition id of the edition
 * @param person id of the juror
 * @param ballotId id of the juror's ballot, drawn by lot
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
  private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";
  private static final int LENGTH = 26;

  /** A new seat with a ballot id that says nothing of the juror. */
  public static Seat drawn(String edition, String person, boolean chair) {
    var ballotId = new StringBuilder("ballot-");
    for (int i = 0; i < LENGTH; i++) {
      ballotId.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
    }
    return new Seat(edition, person, ballotId.toString(), chair, false, ConflictGate.SHUT, 0);
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
