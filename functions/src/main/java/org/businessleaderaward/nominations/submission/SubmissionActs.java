package org.businessleaderaward.nominations.submission;

import org.businessleaderaward.access.Role;
import org.businessleaderaward.audit.Act;
import org.businessleaderaward.nominations.Nomination;
import org.businessleaderaward.nominations.Receipt;

/** What the log says of versions: whose act each was, the nominator's or that of an officer. */
final class SubmissionActs {
  private SubmissionActs() {}

  /** That a nomination was submitted, or entered. */
  static Act submitted(Nomination nomination, Receipt receipt) {
    var first = new Receipt(receipt.reference(), receipt.submittedAt());
    return act(
        nomination, first, "NOMINATION_SUBMITTED", "NOMINATION_ENTERED", receipt.reference());
  }

  /** That a later version is on record. */
  static Act changed(Nomination nomination, Receipt receipt) {
    var version = "version " + receipt.version();
    return act(nomination, receipt, "NOMINATION_CHANGED", "NOMINATION_CORRECTED", version);
  }

  private static Act act(
      Nomination of, Receipt receipt, String own, String officers, String detail) {
    var entered =
        of.entered().stream().filter(one -> one.version() == receipt.version()).findFirst();
    return new Act(
        of.edition(),
        receipt.versionAt(),
        entered
            .map(by -> Role.SECRETARIAT + ":" + by.by())
            .orElseGet(() -> Role.NOMINATOR + ":" + of.person()),
        entered.isPresent() ? officers : own,
        of.id(),
        detail + entered.map(by -> " " + by.told()).orElse(""));
  }
}
