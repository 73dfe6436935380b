package org.businessleaderaward.jury.count;

import java.util.Optional;
import org.businessleaderaward.crypto.Sha256;

/** The whole file of the record that the count wrote. */
public final class CountedRecord {
  private final CountRecords counts;
  private final RecordFiles files;

  public CountedRecord(CountRecords counts, RecordFiles files) {
    this.counts = counts;
    this.files = files;
  }

  /**
   * The file; empty before there is a result.
   *
   * @throws IllegalStateException when what is stored has not the hash of the result
   */
  public Optional<byte[]> file(String edition) {
    return counts.result(edition).map(result -> file(edition, result));
  }

  private byte[] file(String edition, ResultItem result) {
    var file = files.file(edition, result);
    if (!Sha256.of(file).hex().equals(result.sha256())) {
      throw new IllegalStateException("the record of " + edition + " is not the one counted");
    }
    return file;
  }
}
