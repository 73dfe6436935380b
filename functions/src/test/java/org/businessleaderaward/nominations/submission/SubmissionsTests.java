package org.businessleaderaward.nominations.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.businessleaderaward.audit.AuditQueue;
import org.businessleaderaward.audit.AuditVerifier;
import org.businessleaderaward.gateway.PageRequest;
import org.businessleaderaward.gateway.UserError;
import org.businessleaderaward.nominations.Nomination;
import org.businessleaderaward.nominations.NominationFixtures;
import org.businessleaderaward.nominations.NominationStatus;
import org.businessleaderaward.nominations.Receipt;
import org.businessleaderaward.programme.EditionFixtures;
import org.businessleaderaward.programme.EditionState;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

class SubmissionsTests {
  private static final Instant OPEN = EditionFixtures.CALL_OPENS;
  private final NominationFixtures fixtures = new NominationFixtures();

  @Test
  void row37GivesTheReceiptOfTheFirstToARepeat() {
    var drafted = fixtures.drafted(NominationFixtures.complete("A"));
    var wanted = NominationFixtures.submission(drafted);
    var first = fixtures.submissions.submit(drafted.id(), wanted, OPEN);
    var second = fixtures.submissions.submit(drafted.id(), wanted, OPEN.plusSeconds(9));
    assertThat(first.receipt()).isEqualTo(new Receipt("NOM-2026-0001", OPEN));
    assertThat(second).isEqualTo(first);
  }

  @Test
  void answersARepeatAfterTheCallHasClosed() {
    var drafted = fixtures.drafted(NominationFixtures.complete("A"));
    var wanted = NominationFixtures.submission(drafted);
    var first = fixtures.submissions.submit(drafted.id(), wanted, OPEN);
    fixtures.move(EditionState.SCREENING);
    assertThat(fixtures.submissions.submit(drafted.id(), wanted, EditionFixtures.CALL_CLOSES))
        .isEqualTo(first);
  }

  @Test
  void row41RefusesOneKeyForTwoPayloads() {
    var drafted = fixtures.drafted(NominationFixtures.complete("A"));
    var wanted = NominationFixtures.submission(drafted);
    fixtures.submissions.submit(drafted.id(), wanted, OPEN);
    var other =
        new Submission(wanted.key(), wanted.version() + 1, true, true, NominationFixtures.HERE);
    assertThat(codes(fixtures.submissions.submit(drafted.id(), other, OPEN)))
        .containsExactly("KEY_REUSED");
  }

  @Test
  void row27TakesASubmissionUntilTheLastMillisecondOfTheCall() {
    var inTime = fixtures.drafted(NominationFixtures.complete("A"));
    var late = fixtures.drafted(NominationFixtures.complete("B"));
    var closes = EditionFixtures.CALL_CLOSES;
    assertThat(submit(inTime, closes.minusMillis(1)).receipt()).isNotNull();
    assertThat(codes(submit(late, closes))).containsExactly("CALL_CLOSED");
    assertThat(codes(submit(late, OPEN.minusMillis(1)))).containsExactly("CALL_CLOSED");
  }

  @Test
  void namesEverythingThatIsMissing() {
    var drafted = fixtures.drafted(NominationFixtures.empty());
    var answer =
        fixtures.submissions.submit(
            drafted.id(),
            new Submission("key-12345678", 1, false, false, NominationFixtures.HERE),
            OPEN);
    assertThat(answer.userErrors())
        .hasSize(13)
        .allMatch(error -> error.code().equals("REQUIRED"))
        .extracting(UserError::field)
        .contains(List.of("nominee", "name"), List.of("declaresAccuracy"));
    assertThat(fixtures.nominations.find(drafted.id()).orElseThrow().status())
        .isEqualTo(NominationStatus.DRAFT);
  }

  @Test
  void handsInTheVersionThatTheNominatorSawAndNoOther() {
    var drafted = fixtures.drafted(NominationFixtures.complete("A"));
    var stale =
        new Submission(
            "key-12345678", (int) drafted.version() + 1, true, true, NominationFixtures.HERE);
    assertThat(codes(fixtures.submissions.submit(drafted.id(), stale, OPEN)))
        .containsExactly("CONFLICT");
  }

  @Test
  void refusesKeysThatAreNone() {
    var drafted = fixtures.drafted(NominationFixtures.complete("A"));
    for (var key : new String[] {"", "short", "with#separator", "x".repeat(101)}) {
      assertThat(
              codes(
                  fixtures.submissions.submit(
                      drafted.id(),
                      new Submission(key, 1, true, true, NominationFixtures.HERE),
                      OPEN)))
          .containsExactly("INVALID_KEY");
    }
  }

  @Test
  void row37TakesOneOfAHundredRepeatsAtOnceAndGivesAllTheSameReceipt() throws Exception {
    var drafted = fixtures.drafted(NominationFixtures.complete("A"));
    var wanted = NominationFixtures.submission(drafted);
    var answers = atOnce(100, i -> () -> fixtures.submissions.submit(drafted.id(), wanted, OPEN));
    assertThat(answers).extracting(SubmitNominationPayload::receipt).doesNotContainNull();
    assertThat(answers).containsOnly(answers.getFirst());
    assertThat(board()).hasSize(1);
  }

  @Test
  void givesAHundredAtOnceAHundredNumbersWithoutAGap() throws Exception {
    var drafted =
        IntStream.range(0, 100)
            .mapToObj(i -> fixtures.drafted(NominationFixtures.complete("N" + i)))
            .toList();
    var answers = atOnce(100, i -> () -> submit(drafted.get(i), OPEN));
    assertThat(answers)
        .extracting(answer -> answer.receipt() == null ? "" : answer.receipt().reference())
        .containsExactlyInAnyOrderElementsOf(
            IntStream.rangeClosed(1, 100).mapToObj("NOM-2026-%04d"::formatted).toList());
    assertThat(fixtures.audit.verify("edition-2026"))
        .isEqualTo(new AuditVerifier.Verdict.Intact(100));
  }

  @Test
  void givesTheNumberBackWhenTheNominationCouldNotBeWritten() {
    var cancels = new CancelsOnce();
    var fixtures = new NominationFixtures(cancels);
    var drafted = fixtures.drafted(NominationFixtures.complete("A"));
    var wanted = NominationFixtures.submission(drafted);
    cancels.armed.set(true);
    assertThatThrownBy(() -> fixtures.submissions.submit(drafted.id(), wanted, OPEN))
        .isInstanceOf(TransactionCanceledException.class);
    assertThat(cancels.armed).isFalse();
    assertThat(fixtures.submissions.submit(drafted.id(), wanted, OPEN).receipt())
        .isEqualTo(new Receipt("NOM-2026-0001", OPEN));
  }

  /** For a reason that does not pass, so that nothing is tried again. */
  private static final class CancelsOnce implements ExecutionInterceptor {
    private final AtomicBoolean armed = new AtomicBoolean();

    @Override
    public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
      if (context.request() instanceof TransactWriteItemsRequest && armed.getAndSet(false)) {
        throw TransactionCanceledException.builder()
            .message("cancelled by the test")
            .cancellationReasons(
                CancellationReason.builder().code("ItemCollectionSizeLimitExceeded").build())
            .build();
      }
    }
  }

  @Test
  void whoeverDiedBeforeTheLogIsPutIntoItByTheRepeat() {
    var dying = new NominationFixtures(new DiesBeforeTheLog());
    var drafted = dying.drafted(NominationFixtures.complete("A"));
    var wanted = NominationFixtures.submission(drafted);
    assertThatThrownBy(() -> dying.submissions.submit(drafted.id(), wanted, OPEN))
        .hasMessageContaining("died");
    assertThat(dying.audit.verify("edition-2026")).isEqualTo(new AuditVerifier.Verdict.Intact(0));
    assertThat(dying.submissions.submit(drafted.id(), wanted, OPEN.plusSeconds(9)).receipt())
        .isEqualTo(new Receipt("NOM-2026-0001", OPEN));
    assertThat(dying.audit.verify("edition-2026")).isEqualTo(new AuditVerifier.Verdict.Intact(1));
  }

  @Test
  void whoeverDiedBeforeTheLogIsPutIntoItByTheClock() {
    var dying = new NominationFixtures(new DiesBeforeTheLog());
    var drafted = dying.drafted(NominationFixtures.complete("A"));
    assertThatThrownBy(
            () ->
                dying.submissions.submit(
                    drafted.id(), NominationFixtures.submission(drafted), OPEN))
        .hasMessageContaining("died");
    var queue = new AuditQueue(dying.storage, dying.audit, dying.transactions);
    queue.chainLeft("edition-2026");
    queue.chainLeft("edition-2026");
    assertThat(dying.audit.verify("edition-2026")).isEqualTo(new AuditVerifier.Verdict.Intact(1));
    assertThat(dying.audit.details("edition-2026", "NOMINATION_SUBMITTED"))
        .containsExactly("NOM-2026-0001");
  }

  /** The first who would put into the log what waits for it. */
  private static final class DiesBeforeTheLog implements ExecutionInterceptor {
    private boolean hasDied;

    @Override
    public void beforeTransmission(
        Context.BeforeTransmission context, ExecutionAttributes attributes) {
      if (!hasDied
          && context.request() instanceof QueryRequest query
          && query.tableName().endsWith("-audit")) {
        hasDied = true;
        throw new IllegalStateException("died");
      }
    }
  }

  private List<Nomination> board() {
    return fixtures
        .nominations
        .list("edition-2026", NominationStatus.SUBMITTED, new PageRequest(50, Optional.empty()))
        .edges()
        .stream()
        .map(edge -> edge.node())
        .toList();
  }

  private SubmitNominationPayload submit(Nomination nomination, Instant now) {
    return fixtures.submissions.submit(
        nomination.id(), NominationFixtures.submission(nomination), now);
  }

  private static List<String> codes(SubmitNominationPayload answer) {
    assertThat(answer.receipt()).isNull();
    return answer.userErrors().stream().map(UserError::code).toList();
  }

  private static <T> List<T> atOnce(int count, IntFunction<Callable<T>> task) throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var running = IntStream.range(0, count).mapToObj(task).map(threads::submit).toList();
      var results = new ArrayList<T>();
      for (var one : running) {
        results.add(one.get());
      }
      return results;
    }
  }
}
