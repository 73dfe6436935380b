package org.businessleaderaward;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.SNSEvent;
import com.amazonaws.services.lambda.runtime.events.ScheduledEvent;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.AttributeValue;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.StreamRecord;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.businessleaderaward.access.Links;
import org.businessleaderaward.access.People;
import org.businessleaderaward.access.Person;
import org.businessleaderaward.gateway.Room;
import org.businessleaderaward.mail.MailReports;
import org.businessleaderaward.mail.Transport;
import org.businessleaderaward.programme.Edition;
import org.businessleaderaward.programme.EditionFixtures;
import org.businessleaderaward.programme.EditionState;
import org.businessleaderaward.programme.Editions;
import org.businessleaderaward.programme.editions.ClockWorker;
import org.businessleaderaward.storage.EmbeddedStorage;
import org.businessleaderaward.storage.Outcome;
import org.businessleaderaward.storage.Storage;
import org.businessleaderaward.storage.TableOf;
import org.businessleaderaward.storage.TestFolder;
import org.businessleaderaward.storage.Transactions;
import org.businessleaderaward.storage.WriteSet;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;

/**
 * The whole award as it runs, on an empty real store of its own: every function with all that it
 * needs and the permissions of its role, a clock that the test moves, and a mailbox in the place of
 * the mail service.
 */
public final class TestAward {
  /** Address of the site. */
  public static final String SITE = "https://award.example";

  /** Address of the secretariat's first member. */
  public static final String SECRETARIAT_MAIL = "first@example.org";

  /** When it is unless the test moves the clock: within the fixtures' call. */
  public static final Instant START = Instant.parse("2026-02-01T12:00:00Z");

  /** A link of a letter, with what it says before its secret. */
  private static final Pattern LINK = Pattern.compile("/(?:\\?[a-z=]+)?#(\\S+)");

  private final SetClock clock = new SetClock(START);
  private final List<Transport.Message> mailbox = new CopyOnWriteArrayList<>();
  private final Storage storage;
  private final GenericApplicationContext context = new GenericApplicationContext();

  /** Whose passkey is on which authenticator, by the person's id. */
  final Map<String, TestAuthenticator> authenticators = new ConcurrentHashMap<>();

  /** Starts it; the interceptors watch every request to the store. */
  public TestAward(ExecutionInterceptor... interceptors) {
    this(
        EmbeddedStorage.fresh(
            Stream.concat(Stream.of(new RoleGuard()), Arrays.stream(interceptors))
                .toArray(ExecutionInterceptor[]::new)));
  }

  /** Starts it on this store. */
  TestAward(Storage storage) {
    this.storage = storage;
    context
        .getEnvironment()
        .getPropertySources()
        .addFirst(
            new MapPropertySource(
                "test",
                Map.of(
                    "SITE_URL", SITE,
                    "SECRETARIAT_MAIL", SECRETARIAT_MAIL,
                    "SNAPSHOT_FOLDER", folder("snapshots"),
                    "EXPORT_FOLDER", folder("data"),
                    "PAGE_FOLDER", folder("pages"),
                    "EVIDENCE_FOLDER", folder("evidence"),
                    "TALLY_KEY_FOLDER", folder("vote-keys"))));
    context.register(Functions::register);
    instead(Storage.class, storage);
    instead(Transport.class, mailbox::add);
    instead(Clock.class, clock);
    context.refresh();
  }

  private static String folder(String name) {
    return TestFolder.fresh(name).toString();
  }

  private <T> void instead(Class<T> type, T bean) {
    context.registerBean(
        "test" + type.getSimpleName(), type, () -> bean, definition -> definition.setPrimary(true));
  }

  /** The server's clock. */
  public SetClock clock() {
    return clock;
  }

  /** Anything that the functions are made of. */
  public <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  /** One of several of a kind. */
  public <T> T bean(Class<T> type, String name) {
    return context.getBean(name, type);
  }

  /** The function behind a room, at work under its role. */
  public <I, O> Function<I, O> room(Room room) {
    return function(room.id());
  }

  /** A function, at work under its role. */
  @SuppressWarnings("unchecked")
  public <I, O> Function<I, O> function(String name) {
    Function<I, O> function = context.getBean(name, Function.class);
    return input -> RoleGuard.as(name, () -> function.apply(input));
  }

  /** Lets the worker {@code clock} do what is due, under its role. */
  public void runClock() {
    RoleGuard.as(
        "clock",
        () -> {
          bean(ClockWorker.class).accept(new ScheduledEvent());
          return true;
        });
  }

  /** Lets the worker {@code bounces} take what the mail service reports, under its role. */
  public void takeReport(SNSEvent event) {
    RoleGuard.as(
        "bounces",
        () -> {
          bean(MailReports.class).accept(event);
          return true;
        });
  }

  /** Puts an edition on record. */
  public void put(Edition edition) {
    write(set -> bean(Editions.class).put(set, edition));
  }

  /** Puts a person on record, and gives them back. */
  public Person put(Person person) {
    write(set -> bean(People.class).add(set, person));
    return person;
  }

  /** Writes in one transaction. */
  public void write(Consumer<WriteSet> parts) {
    var outcome = bean(Transactions.class).commit(parts);
    assertThat(outcome).isEqualTo(new Outcome.Committed());
  }

  /** The token of a new link for a person. */
  public String mint(String person) {
    var address = bean(People.class).find(person).orElseThrow().email();
    return bean(Links.class).mint(person, address).orElseThrow().token();
  }

  /** The token of the link in a mail. */
  public static String tokenIn(String text) {
    var link = LINK.matcher(text);
    assertThat(link.find()).as(text).isTrue();
    return link.group(1);
  }

  /**
   * A browser in a room that a person entered: by a new link, and a passkey where one is asked for.
   */
  public TestBrowser enter(Room room, String person) {
    if (room == Room.SECRETARIAT) {
      putEditionOf(person);
      return atTheDoor(room, person).passDoor();
    }
    return atTheDoor(room, person);
  }

  /** The mail about a passkey names the edition. */
  private void putEditionOf(String person) {
    var id = bean(People.class).find(person).orElseThrow().edition();
    if (bean(Editions.class).find(id).isEmpty()) {
      var year = Integer.parseInt(id.substring(id.length() - 4));
      put(EditionFixtures.named(id, year, EditionState.CALL_OPEN, false));
    }
  }

  /** The same by the link alone, as for whoever stole it. */
  public TestBrowser atTheDoor(Room room, String person) {
    var browser = browser(room);
    assertThat(browser.open(mint(person)).refusal("openLink")).isEmpty();
    return browser;
  }

  /** A browser that has not been here before. */
  public TestBrowser browser(Room room) {
    return new TestBrowser(this, room);
  }

  /** Runs the mail worker on everything in the outbox, and gives all mail sent so far. */
  public List<Transport.Message> deliverMail() {
    var _ = function("mail").apply(inserted(TableOf.OUTBOX));
    return List.copyOf(mailbox);
  }

  /** What the stream of a table brings when each of its items has just been inserted. */
  public DynamodbEvent inserted(TableOf table) {
    var records = new ArrayList<DynamodbEvent.DynamodbStreamRecord>();
    for (var item : dump(table)) {
      var record = new DynamodbEvent.DynamodbStreamRecord();
      record.setEventID("event-" + records.size());
      record.setEventName("INSERT");
      record.setDynamodb(
          new StreamRecord()
              .withSequenceNumber(String.valueOf(100 + records.size()))
              .withKeys(Map.of("pk", text(item, "pk"), "sk", text(item, "sk"))));
      records.add(record);
    }
    var event = new DynamodbEvent();
    event.setRecords(records);
    return event;
  }

  /** Every item of a table. */
  public List<Map<String, software.amazon.awssdk.services.dynamodb.model.AttributeValue>> dump(
      TableOf table) {
    return EmbeddedStorage.items(storage, table);
  }

  private static AttributeValue text(
      Map<String, software.amazon.awssdk.services.dynamodb.model.AttributeValue> item,
      String name) {
    return new AttributeValue(java.util.Objects.requireNonNull(item.get(name)).s());
  }
}
