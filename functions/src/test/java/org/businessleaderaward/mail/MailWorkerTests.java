package org.businessleaderaward.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse.BatchItemFailure;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.AttributeValue;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.StreamRecord;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.businessleaderaward.SetClock;
import org.businessleaderaward.TestAward;
import org.businessleaderaward.access.Person;
import org.businessleaderaward.access.Role;
import org.businessleaderaward.language.Language;
import org.businessleaderaward.language.LocalizedText;
import org.businessleaderaward.storage.EmbeddedStorage;
import org.businessleaderaward.storage.Storage;
import org.businessleaderaward.storage.Transactions;
import org.businessleaderaward.wiring.SiteUrl;
import org.junit.jupiter.api.Test;

class MailWorkerTests {
  private final Storage storage = EmbeddedStorage.fresh();
  private final SetClock clock = new SetClock(TestAward.START);
  private final List<Transport.Message> sent = new CopyOnWriteArrayList<>();
  private final Map<String, Deliveries.State> noted = new HashMap<>();

  @Test
  void sendsAMailInTheReadersLanguageWithALinkMadeForIt() {
    var id = add(Language.FR, "ada@example.org");
    assertThat(failures(worker(sent::add), inserted(id))).isEmpty();
    assertThat(sent).singleElement().satisfies(this::isTheInvitation);
    assertThat(noted).containsEntry("person-1", Deliveries.State.SENT);
  }

  private void isTheInvitation(Transport.Message letter) {
    assertThat(letter.to()).isEqualTo("ada@example.org");
    assertThat(letter.subject()).isEqualTo("Invitation au jury : Award 2026");
    assertThat(letter.text()).contains("\nhttps://award.example/fr/jury/#secret\n");
    assertThat(letter.html()).contains("<a href=\"https://award.example/fr/jury/#secret\"");
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
    for (int attempt = 1; attempt < Dispatch.MOST_ATTEMPTS; attempt++) {
      assertThat(failures(worker, event)).containsExactly("100");
    }
    assertThat(failures(worker, event)).isEmpty();
    assertThat(sent).extracting(Transport.Message::to).containsExactly("b@example.org");
    assertThat(noted).containsEntry("person-1", Deliveries.State.FAILED);
  }

  @Test
  void dropsALinkForSomebodyWhoMayNotComeInAnyMore() {
    var worker = worker(sent::add, person -> Optional.empty());
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
    return worker(transport, person -> Optional.of("secret"));
  }

  private MailWorker worker(Transport transport, LinkMinter links) {
    return new MailWorker(
        new Dispatch(
            storage,
            new Letters(new LetterTexts(), links, new SiteUrl(TestAward.SITE)),
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
    var records = new ArrayList<DynamodbEvent.DynamodbStreamRecord>();
    for (var id : ids) {
      var record = new DynamodbEvent.DynamodbStreamRecord();
      record.setEventName("INSERT");
      record.setDynamodb(
          new StreamRecord()
              .withSequenceNumber(String.valueOf(100 + records.size()))
              .withKeys(
                  Map.of(
                      "pk", new AttributeValue(MailKeys.recipient("person-1")),
                      "sk", new AttributeValue(id))));
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
