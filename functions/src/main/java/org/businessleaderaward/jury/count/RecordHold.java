package org.businessleaderaward.jury.count;

import java.util.List;
import org.businessleaderaward.audit.AuditLog;
import org.businessleaderaward.crypto.Sha256;
import org.businessleaderaward.jury.record.VoteRecord;

/**
 * Says whether the result on record is the one that was counted: whether the record's file has the
 * hash that the count wrote into the audit log and mailed to every juror, and says the same as the
 * result.
 */
final class RecordHold {
  private final CountRecords counts;
  private final RecordFiles files;
  private final AuditLog audit;

  RecordHold(CountRecords counts, RecordFiles files, AuditLog audit) {
    this.counts = counts;
    this.files = files;
    this.audit = audit;
  }

  /** Whether it is. */
  boolean holds(String edition) {
    return counts.result(edition).filter(result -> holds(edition, result)).isPresent();
  }

  private boolean holds(String edition, ResultItem result) {
    var file = files.file(edition, result);
    var hash = Sha256.of(file).hex();
    if (!hash.equals(result.sha256())
        || !audit.details(edition, CountBallots.COUNTED).equals(List.of(hash))) {
      return false;
    }
    var record = VoteRecord.read(file);
    return record.count().ranking().equals(result.ranking())
        && record.board().ballots().size() == result.ballots();
  }
}
