package org.businessleaderaward.nominations.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.businessleaderaward.Functions;
import org.businessleaderaward.audit.AuditVerifier;
import org.businessleaderaward.nominations.NominationFixtures;
import org.businessleaderaward.programme.EditionFixtures;
import org.businessleaderaward.storage.EmbeddedStorage;
import org.businessleaderaward.storage.Storage;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;

/**
 * What twenty processes have between them: everything that the functions are made of twenty times,
 * and nothing in common but a store that is some milliseconds away. {@code ManyProcessesIT} has
 * twenty real ones, and {@code bench/nominations/run processes} measures them.
 */
class ManyProcessesTests {
  private static final int PROCESSES = 20;
  private static final int NOMINATIONS = 60;

  /** The head of the log, an entry, and that it waits no longer. */
  private static final int ONE = 3;

  private static final Duration WAY = Duration.ofMillis(10);

  /** A draft, and how it is submitted. */
  private record Wanted(String nomination, Submission submission) {}

  private final NominationFixtures fixtures = new NominationFixtures();
  private final AtomicInteger tries = new AtomicInteger();
  private final AtomicInteger mostAtOnce = new AtomicInteger();

  @Test
  void row77TakesEachOnceAndLeavesNoNumberOut() throws Exception {
    var drafted =
        IntStream.range(0, NOMINATIONS)
            .mapToObj(i -> fixtures.drafted(NominationFixtures.complete("N" + i)))
            .map(draft -> new Wanted(draft.id(), NominationFixtures.submission(draft)))
            .toList();
    var processes = IntStream.range(0, PROCESSES).mapToObj(_ -> process()).toList();
    var first = handIn(drafted, processes);
    assertThat(first)
        .containsExactlyInAnyOrderElementsOf(
            IntStream.rangeClosed(1, NOMINATIONS).mapToObj("NOM-2026-%04d"::formatted).toList());
    assertThat(fixtures.audit.verify("edition-2026"))
        .isEqualTo(new AuditVerifier.Verdict.Intact(NOMINATIONS));
    // Before numbers were drawn by themselves, 300. A client that waited long sends one again.
    assertThat(tries).as("none waits for another").hasValueLessThan(NOMINATIONS * 3 / 2);
    // They did meet, or this would show nothing.
    assertThat(mostAtOnce).as("several go into the log at once").hasValueGreaterThan(ONE);
    // As a browser does that got no answer, and comes to another process.
    assertThat(handIn(drafted, processes.reversed())).isEqualTo(first);
  }

  private static List<String> handIn(List<Wanted> drafted, List<Submissions> processes)
      throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var running = new ArrayList<Future<SubmitNominationPayload>>();
      for (int i = 0; i < drafted.size(); i++) {
        var wanted = drafted.get(i);
        var process = processes.get(i % PROCESSES);
        running.add(
            threads.submit(
                () ->
                    process.submit(
                        wanted.nomination(), wanted.submission(), EditionFixtures.CALL_OPENS)));
      }
      var references = new ArrayList<String>();
      for (var one : running) {
        var receipt = one.get().receipt();
        references.add(receipt == null ? one.get().userErrors().toString() : receipt.reference());
      }
      return references;
    }
  }

  private Submissions process() {
    var prefix = fixtures.storage.prefix();
    var storage = Storage.of(EmbeddedStorage.client(prefix, new Way()), prefix);
    var context = new GenericApplicationContext();
    context
        .getEnvironment()
        .getPropertySources()
        .addFirst(new MapPropertySource("test", Map.of("SITE_URL", "https://award.example")));
    context.register(Functions::register);
    context.registerBean("away", Storage.class, () -> storage, bean -> bean.setPrimary(true));
    context.refresh();
    return context.getBean(Submissions.class);
  }

  private static boolean isSubmission(TransactWriteItemsRequest request) {
    return request.transactItems().stream()
        .anyMatch(item -> item.put() != null && item.put().tableName().endsWith("-nominations"));
  }

  private final class Way implements ExecutionInterceptor {
    @Override
    public void beforeTransmission(
        Context.BeforeTransmission context, ExecutionAttributes attributes) {
      if (context.request() instanceof TransactWriteItemsRequest request) {
        if (isSubmission(request)) {
          tries.incrementAndGet();
        } else {
          mostAtOnce.accumulateAndGet(request.transactItems().size(), Math::max);
        }
      }
      try {
        Thread.sleep(WAY);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
