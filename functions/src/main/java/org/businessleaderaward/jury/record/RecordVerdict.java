package org.businessleaderaward.jury.record;

import java.security.SecureRandom;
import java.util.Optional;
import org.businessleaderaward.crypto.Sha256;
import org.businessleaderaward.jury.proofs.Equations;
import org.businessleaderaward.jury.proofs.StepFails;

/**
 * What a verifier says of a record.
 *
 * @param failure the first step that fails, if one does
 * @param recordSha256 hash of the file
 * @param said what the record says of itself; empty when it cannot be read
 */
public record RecordVerdict(
    Optional<StepFails> failure, String recordSha256, Optional<VoteRecord> said) {

  /**
   * What the reader has in mails; empty where they have none. In lower-case hexadecimal.
   *
   * @param ruleSha256 of the mail that opened the vote
   * @param key fingerprint of the key, of the same mail (step 1.8.8), without spaces
   * @param head of the mail after the close
   * @param recordSha256 of the mail after the count
   */
  public record Mailed(
      Optional<String> ruleSha256,
      Optional<String> key,
      Optional<String> head,
      Optional<String> recordSha256) {
    /** None. */
    public static final Mailed NOTHING =
        new Mailed(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** Verifies the file of a record. */
  public static RecordVerdict of(byte[] file, Mailed mailed, SecureRandom random) {
    var hash = Sha256.of(file).hex();
    VoteRecord record;
    try {
      record = VoteRecord.read(file);
    } catch (StepFails e) {
      return new RecordVerdict(Optional.of(e), hash, Optional.empty());
    }
    try {
      var key = record.rule().context().key();
      new RecordCheck(record, mailed, () -> new Equations(key, random)).run();
      StepFails.unless(
          mailed.recordSha256().orElse(hash).equals(hash), "2.9.1", "the mail says another");
      return new RecordVerdict(Optional.empty(), hash, Optional.of(record));
    } catch (StepFails e) {
      return new RecordVerdict(Optional.of(e), hash, Optional.of(record));
    }
  }
}
