package org.businessleaderaward.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.businessleaderaward.audit.AuditVerifier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Twenty processes of the nominators' room, as Lambda has them, and a store that is 10 ms away. How
 * long that takes on a machine that they share with the store says nothing, and is not asked here:
 * {@code bench/nominations/run processes} measures it.
 */
class ManyProcessesIT {
  private static final Storm.Plan PLAN = new Storm.Plan(20, 60, 50, Duration.ofMillis(10));

  @Test
  void row77LosesAndDoublesNothingInTwentyProcesses(@TempDir Path folder) throws Exception {
    try (var storm = new Storm(PLAN, folder)) {
      var result = storm.run();
      assertThat(result.references())
          .as("refused at first: %s", result.refused())
          .hasSameSizeAs(storm.expected())
          .allMatch(reference -> reference.matches("NOM-\\d{4}-\\d{4}"));
      assertThat(result.sameReceipt()).as("to each repeat the receipt of the first").isTrue();
      // Two for each, its own and the log's, which may go in with others; five when both were one,
      // and everybody waited for everybody.
      assertThat(result.tries()).as("none waits for another").isLessThan(PLAN.nominations() * 3L);
      assertThat(result.log()).isEqualTo(new AuditVerifier.Verdict.Intact(storm.entries()));
    }
  }
}
