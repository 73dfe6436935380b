package org.businessleaderaward.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.businessleaderaward.audit.AuditVerifier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Many write at once from processes that know nothing of each other. How long it takes says more of
 * this machine than of the code: {@code bench/nominations} measures it, for a minute.
 */
class StormIT {
  private static final Storm.Plan PLAN = new Storm.Plan(20, 100, 50, Duration.ofMillis(10));

  @TempDir Path folder;

  @Test
  void row77LosesNothingOfWhatTwentyProcessesAreHandedAtOnce() throws Exception {
    try (var storm = new Storm(PLAN, folder)) {
      var result = storm.run();
      assertThat(result.refused()).isEmpty();
      assertThat(result.references()).isEqualTo(storm.expected());
      assertThat(result.sameReceipt()).isTrue();
      assertThat(result.log()).isEqualTo(new AuditVerifier.Verdict.Intact(storm.entries()));
      // They did meet, or this would show nothing.
      assertThat(result.tries()).isGreaterThan(PLAN.nominations());
    }
  }
}
