package org.businessleaderaward.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse.BatchItemFailure;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.AttributeValue;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.StreamRecord;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.businessleaderaward.FilterPattern;
import org.businessleaderaward.SetClock;
import org.businessleaderaward.TestAward;
import org.businessleaderaward.access.Person;
import org.businessleaderaward.access.Role;
import org.businessleaderaward.identity.Identity;
import org.businessleaderaward.language.Language;
import org.businessleaderaward.language.LocalizedText;
import org.businessleaderaward.storage.EmbeddedStorage;
import org.businessleaderaward.storage.Storage;
import org.businessleaderaward.storage.TableOf;
import org.businessleaderaward.storage.Transactions;
import org.businessleaderaward.wiring.SiteUrl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class MailWorkerTests {
  private final Storage storage = EmbeddedStorage.fresh();
  private final SetClock clock = new SetClock(TestAward.START);
  private final List<Transport.Message> sent = new CopyOnWriteArrayList<>();
  private final Map<String, Deliveries.State> noted = new HashMap<>();
  private Stationery paper = TestPreviews.paper("");

  @Test
  void sendsAMailInTheReadersLanguageWithALinkMadeForIt() {
    var id = add(Language.FR, "ada@example.org");
    assertThat(failures(worker(sent::add), inserted(id))).isEmpty();
    assertThat(sent).singleElement().satisfies(this::isTheInvitation);
    assertThat(noted).containsEntry("person-1", Deliveries.State.SENT);
  }

  @Test
  void namesTheAddressToWriteToBelowTheSecretariatWhereThereIsOne() {
    failures(worker(sent::add), inserted(add(Language.EN, "ada@example.org")));
    paper = TestPreviews.paper("award@award.example");
    failures(worker(sent::add), inserted(add(Language.AR, "ada@example.org")));
    assertThat(sent.getFirst().text())
        .endsWith("\nThe secretariat\n" + Identity.read().name().in(Language.EN) + "\n");
    assertThat(sent.getFirst().html()).doesNotContain("award@award.example");
    assertThat(sent.getLast().text()).endsWith("\n\nللاستفسار، اكتبوا إلى award@award.example\n");
    assertThat(sent.getLast().html()).contains(">award@award.example</a></td>");
  }

  private void isTheInvitation(Transport.Message letter) {
    assertThat(letter.to()).isEqualTo("ada@example.org");
    assertThat(letter.subject()).isEqualTo("Invitation au jury\u00a0: Award 2026");
    assertThat(letter.text()).contains("\nhttps://award.example/fr/jury/#secret\n");
    assertThat(letter.html()).contains("href=\"https://award.example/fr/jury/#secret\"");
  }

  /** Whoever erases somebody deletes what the outbox has for them, and tells no carrier. */
  @Test
  void row63HasACarrierForgetWhatIsErasedAndNotWhatWaitsNoLonger() {
    var forgotten = new ArrayList<String>();
    var worker = worker(new Keeping(forgotten));
    var id = add(Language.EN, "ada@example.org");
    new Outbox(storage).erase("person-1");
    var note = event("REMOVE", MailKeys.GIVEN_UP, MailKeys.due(TestAward.START, "mail-2"));
    assertThat(failures(worker, note)).isEmpty();
    assertThat(failures(worker, event("MODIFY", MailKeys.recipient("person-2"), "mail-3")))
        .isEmpty();
    assertThat(failures(worker, event("REMOVE", MailKeys.recipient("person-1"), id))).isEmpty();
    assertThat(forgotten).containsExactly(id);
  }

  private record Keeping(List<String> forgotten) implements Transport {
    @Override
    public void send(Message message) {
      throw new IllegalStateException("nothing is to be sent");
    }

    @Override
    public void forget(String mail) {
      forgotten.add(mail);
    }
  }

  @Test
  void row35SendsOneMailForARecordThatComesThreeTimes() {
    var worker = worker(sent::add);
    var id = add(Language.EN, "ada@example.org");
    assertThat(failures(worker, inserted(id, id))).isEmpty();
    assertThat(failures(worker, inserted(id))).isEmpty();
    assertThat(sent).hasSize(1);
  }

  @Test
  void row35SendsOneMailWhileAnotherWorkerIsStillAtIt() throws Exception {
    var id = add(Language.EN, "ada@example.org");
    var begun = new CountDownLatch(1);
    var end = new CountDownLatch(1);
    var slow =
        worker(
            letter -> {
              begun.countDown();
              await(end);
              sent.add(letter);
            });
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var first = threads.submit(() -> failures(slow, inserted(id)));
      begun.await();
      assertThat(failures(worker(sent::add), inserted(id))).containsExactly("100");
      end.countDown();
      assertThat(first.get()).isEmpty();
    }
    assertThat(failures(worker(sent::add), inserted(id))).isEmpty();
    assertThat(sent).hasSize(1);
  }

  @Test
  void sendsWhatAWorkerThatDiedHadClaimed() {
    var id = add(Language.EN, "ada@example.org");
    var dying =
        worker(
            letter -> {
              throw new StackOverflowError("the process ends here");
            });
    try {
      failures(dying, inserted(id));
    } catch (StackOverflowError gone) {
      assertThat(sent).isEmpty();
    }
    var next = worker(sent::add);
    assertThat(failures(next, inserted(id))).containsExactly("100");
    clock.forward(Dispatch.CLAIM);
    assertThat(failures(next, inserted(id))).isEmpty();
    assertThat(sent).hasSize(1);
  }

  @Test
  void row36ReportsARecordThatCannotBeReadAndSendsTheRest() {
    var event = inserted(add(Language.EN, "a@example.org"), add(Language.EN, "b@example.org"));
    var poison = new DynamodbEvent.DynamodbStreamRecord();
    poison.setEventID("poison");
    poison.setEventName("INSERT");
    poison.setDynamodb(new StreamRecord().withSequenceNumber("99"));
    event.getRecords().addFirst(poison);
    assertThat(failures(worker(sent::add), event)).containsExactly("99");
    assertThat(sent).hasSize(2);
  }

  @Test
  void row36GivesUpAMailThatTheCarrierKeepsRefusing() {
    var worker =
        worker(
            letter -> {
              if (letter.to().startsWith("refused")) {
                throw new IllegalStateException("no such mailbox");
              }
              sent.add(letter);
            });
    var event =
        inserted(add(Language.EN, "refused@example.org"), add(Language.EN, "b@example.org"));
    assertThat(failures(worker, event)).isEmpty();
    for (var wait : Dispatch.WAITS) {
      assertThat(noted).doesNotContainValue(Deliveries.State.FAILED);
      clock.forward(wait);
      runAgain(worker);
    }
    assertThat(sent).extracting(Transport.Message::to).containsExactly("b@example.org");
    assertThat(noted).containsEntry("person-1", Deliveries.State.FAILED);
  }

  /**
   * By which the alarm of template.yaml hears of it; what it said is kept, to be said otherwise.
   */
  @Test
  void saysInTheLogThatAMailIsGivenUpAndKeepsWhatItSaid(CapturedOutput log) {
    var worker = worker(MailWorkerTests::refuse);
    var id = add(Language.EN, "ada@example.org");
    failures(worker, inserted(id));
    for (var wait : Dispatch.WAITS) {
      clock.forward(wait);
      runAgain(worker);
    }
    var alarm = Objects.requireNonNull(FilterPattern.all().get("MailsGivenUp"));
    assertThat(log.getAll().lines()).hasSizeGreaterThan(1);
    assertThat(log.getAll().lines().filter(alarm::finds))
        .singleElement()
        .asString()
        .contains("\"mail " + id + " (juror-invited) is given up\"");
    var key = Map.of("pk", MailKeys.recipient("person-1"), "sk", id);
    assertThat(stored(key)).containsKeys("email", "values");
  }

  @Test
  void sendsWhatWasGivenUpOnceWhenItIsWantedAgain() {
    var refuses = new AtomicBoolean(true);
    var worker =
        worker(
            letter -> {
              if (refuses.get()) {
                refuse(letter);
              }
              sent.add(letter);
            });
    var id = add(Language.EN, "ada@example.org");
    failures(worker, inserted(id));
    for (var wait : Dispatch.WAITS) {
      clock.forward(wait);
      runAgain(worker);
    }
    refuses.set(false);
    runAgain(worker);
    assertThat(sent).isEmpty();
    var again = new DynamodbEvent.DynamodbStreamRecord();
    again.setEventName("AGAIN");
    var event = new DynamodbEvent();
    event.setRecords(List.of(again));
    assertThat(failures(worker, event)).isEmpty();
    assertThat(noted).containsEntry("person-1", Deliveries.State.QUEUED);
    runAgain(worker);
    assertThat(failures(worker, event)).isEmpty();
    runAgain(worker);
    assertThat(sent).hasSize(1);
    assertThat(noted).containsEntry("person-1", Deliveries.State.SENT);
    assertThat(EmbeddedStorage.items(storage, TableOf.OUTBOX)).hasSize(1);
  }

  @Test
  void triesAgainWhenItIsDueAndNotBefore() {
    var id = add(Language.EN, "ada@example.org");
    var attempts = new AtomicInteger();
    var worker =
        worker(
            letter -> {
              if (attempts.incrementAndGet() <= 2) {
                throw new IllegalStateException("too many a second");
              }
              sent.add(letter);
            });
    assertThat(failures(worker, inserted(id))).isEmpty();
    runAgain(worker);
    assertThat(attempts).hasValue(1);
    clock.forward(Dispatch.WAITS.get(0));
    runAgain(worker);
    runAgain(worker);
    assertThat(attempts).hasValue(2);
    clock.forward(Dispatch.WAITS.get(1));
    runAgain(worker);
    assertThat(sent).hasSize(1);
    clock.forward(Dispatch.WAITS.get(2));
    runAgain(worker);
    assertThat(sent).hasSize(1);
  }

  /** The carrier's bad day: nothing is lost, and each run asks it once. */
  @Test
  void losesNoMailInAnOutageOfADay() {
    var down = new AtomicBoolean(true);
    var asked = new AtomicInteger();
    var worker =
        worker(
            letter -> {
              asked.incrementAndGet();
              if (down.get()) {
                throw new IllegalStateException("service unavailable");
              }
              sent.add(letter);
            });
    for (int i = 0; i < 5; i++) {
      failures(worker, inserted(add(Language.EN, "ada" + i + "@example.org")));
    }
    for (int hour = 0; hour < 24; hour++) {
      clock.forward(Duration.ofHours(1));
      int before = asked.get();
      runAgain(worker);
      assertThat(asked.get() - before).isLessThanOrEqualTo(1);
    }
    down.set(false);
    for (int hour = 0; hour < 24; hour++) {
      clock.forward(Duration.ofHours(1));
      runAgain(worker);
    }
    assertThat(sent).hasSize(5);
  }

  @Test
  void passesOverTheNoteOfWhatIsToBeTriedAgain() {
    var worker = worker(MailWorkerTests::refuse);
    failures(worker, inserted(add(Language.EN, "ada@example.org")));
    var event = inserted("000000000000#mail-1");
    event
        .getRecords()
        .getFirst()
        .getDynamodb()
        .setKeys(
            Map.of(
                "pk", new AttributeValue(MailKeys.LATER),
                "sk", new AttributeValue("000000000000#mail-1")));
    assertThat(failures(worker, event)).isEmpty();
  }

  private static void refuse(Transport.Message letter) {
    throw new IllegalStateException("no such mailbox");
  }

  private static void runAgain(MailWorker worker) {
    assertThat(worker.apply(new DynamodbEvent()).getBatchItemFailures()).isEmpty();
  }

  private Map<String, ?> stored(Map<String, String> key) {
    return EmbeddedStorage.client(storage.prefix())
        .getItem(
            r ->
                r.tableName(TableOf.OUTBOX.tableName(storage.prefix()))
                    .key(
                        Map.of(
                            "pk", fromS(key.getOrDefault("pk", "")),
                            "sk", fromS(key.getOrDefault("sk", "")))))
        .item();
  }

  @Test
  void dropsALinkForSomebodyWhoMayNotComeInAnyMore() {
    var worker = worker(sent::add, (person, address) -> Optional.empty());
    assertThat(failures(worker, inserted(add(Language.EN, "ada@example.org")))).isEmpty();
    assertThat(sent).isEmpty();
  }

  @Test
  void passesOverWhatIsNoNewMail() {
    var event = inserted(add(Language.EN, "ada@example.org"), "mail-that-is-gone");
    event.getRecords().getFirst().setEventName("MODIFY");
    assertThat(failures(worker(sent::add), event)).isEmpty();
    assertThat(sent).isEmpty();
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private MailWorker worker(Transport transport) {
    return worker(
        transport,
        (person, address) ->
            Optional.of(
                new LinkMinter.Minted(
                    "secret", Duration.ofDays(30), Instant.EPOCH, Optional.empty())));
  }

  private MailWorker worker(Transport transport, LinkMinter links) {
    return new MailWorker(
        new Dispatch(
            storage,
            new Letters(new LetterTexts(), links, new SiteUrl(TestAward.SITE), paper),
            transport,
            new Notes(noted),
            clock));
  }

  /** Remembers the last note only. */
  private record Notes(Map<String, Deliveries.State> noted) implements Deliveries {
    @Override
    public void note(String person, String mail, State state, Instant at) {
      noted.put(person, state);
    }

    @Override
    public void cameBack(String person, String mail, String address, State how, Instant at) {
      noted.put(person, how);
    }
  }

  private String add(Language language, String email) {
    var outbox = new Outbox(storage);
    var ids = new ArrayList<String>();
    new Transactions(storage)
        .commit(
            set ->
                ids.add(
                    outbox.add(
                        set,
                        juror(language, email).invitation(LocalizedText.english("Award 2026")),
                        clock.instant())));
    return ids.getLast();
  }

  private static Person juror(Language language, String email) {
    return new Person(
        "person-1",
        Role.JUROR,
        "edition-2026",
        "person-1",
        "Ada Sample",
        email,
        language,
        null,
        null);
  }

  private static DynamodbEvent inserted(String... ids) {
    return event("INSERT", MailKeys.recipient("person-1"), ids);
  }

  private static DynamodbEvent event(String name, String partition, String... ids) {
    var records = new ArrayList<DynamodbEvent.DynamodbStreamRecord>();
    for (var id : ids) {
      var record = new DynamodbEvent.DynamodbStreamRecord();
      record.setEventName(name);
      record.setDynamodb(
          new StreamRecord()
              .withSequenceNumber(String.valueOf(100 + records.size()))
              .withKeys(Map.of("pk", new AttributeValue(partition), "sk", new AttributeValue(id))));
      records.add(record);
    }
    var event = new DynamodbEvent();
    event.setRecords(records);
    return event;
  }

  private static List<String> failures(MailWorker worker, DynamodbEvent event) {
    return worker.apply(event).getBatchItemFailures().stream()
        .map(BatchItemFailure::getItemIdentifier)
        .toList();
  }
}
