package org.businessleaderaward.programme.editions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.lambda.runtime.events.ScheduledEvent;
import java.util.ArrayList;
import java.util.List;
import org.businessleaderaward.TestAward;
import org.businessleaderaward.audit.Act;
import org.businessleaderaward.audit.AuditLog;
import org.businessleaderaward.audit.AuditQueue;
import org.businessleaderaward.audit.AuditVerifier;
import org.businessleaderaward.programme.Due;
import org.businessleaderaward.programme.EditionFixtures;
import org.businessleaderaward.programme.EditionState;
import org.businessleaderaward.programme.Editions;
import org.businessleaderaward.storage.Transactions;
import org.junit.jupiter.api.Test;

/** What holds up what, when something that is due fails. */
class ClockWorkerTests {
  @Test
  void doesTheRestBeforeItFails() {
    var award = new TestAward();
    award.put(EditionFixtures.in(EditionState.CALL_OPEN));
    var done = new ArrayList<String>();
    Due failing =
        (edition, _) -> {
          throw new IllegalStateException(edition.id());
        };
    var worker =
        new ClockWorker(
            award.bean(Editions.class),
            List.of(failing, (edition, _) -> done.add(edition.id())),
            award.bean(AuditQueue.class),
            award.clock());
    assertThatThrownBy(() -> worker.accept(new ScheduledEvent()))
        .isInstanceOf(IllegalStateException.class);
    assertThat(done).isNotEmpty().hasSameSizeAs(award.bean(Editions.class).all());
  }

  /** Whoever did it died before it was in the log. */
  @Test
  void putsIntoTheLogWhatWasLeftWaiting() {
    var award = new TestAward();
    var edition = EditionFixtures.in(EditionState.CALL_OPEN);
    award.put(edition);
    var act = new Act(edition.id(), award.clock().instant(), "somebody", "SUBMITTED", "n", "NOM-1");
    award.bean(Transactions.class).commit(set -> award.bean(AuditQueue.class).add(set, act));
    var log = award.bean(AuditLog.class);
    assertThat(log.details(edition.id(), "SUBMITTED")).isEmpty();
    award.runClock();
    award.runClock();
    assertThat(log.details(edition.id(), "SUBMITTED")).containsExactly("NOM-1");
    assertThat(log.verify(edition.id())).isInstanceOf(AuditVerifier.Verdict.Intact.class);
  }
}
