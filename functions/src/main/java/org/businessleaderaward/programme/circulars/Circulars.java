package org.businessleaderaward.programme.circulars;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.businessleaderaward.access.Person;
import org.businessleaderaward.access.Role;
import org.businessleaderaward.access.reach.ConfirmedOrCounted;
import org.businessleaderaward.mail.MailAddress;
import org.businessleaderaward.mail.Outbox;
import org.businessleaderaward.programme.Due;
import org.businessleaderaward.programme.Edition;
import org.businessleaderaward.programme.EditionState;
import org.businessleaderaward.programme.Editions;
import org.businessleaderaward.programme.ProgrammeKeys;
import org.businessleaderaward.storage.Keyed;
import org.businessleaderaward.storage.Outcome;
import org.businessleaderaward.storage.Paging;
import org.businessleaderaward.storage.Storage;
import org.businessleaderaward.storage.TableOf;
import org.businessleaderaward.storage.Transactions;
import org.businessleaderaward.storage.WriteSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable;
import software.amazon.awssdk.enhanced.dynamodb.Key;

/**
 * Writes circulars. A part of an audience is written to in one transaction with how far it came, so
 * that whatever ends a run, nobody is written to twice and the next run goes on. Made-up editions
 * are passed over.
 */
public final class Circulars implements Due {
  /** How many parts one run writes of one circular. */
  private static final int PARTS = 40;

  private static final String LABEL = "circular";

  private static final Logger LOG = LoggerFactory.getLogger(Circulars.class);

  private final Map<Audience.Of, Audience> audiences;
  private final Editions editions;
  private final ConfirmedOrCounted allowed;
  private final Outbox outbox;
  private final Transactions transactions;
  private final DynamoDbTable<CircularItem> table;

  /** Writes to these audiences. */
  public Circulars(
      Storage storage,
      List<Audience> audiences,
      Editions editions,
      ConfirmedOrCounted allowed,
      Outbox outbox,
      Transactions transactions) {
    this.editions = editions;
    this.audiences =
        audiences.stream().collect(Collectors.toMap(Audience::of, Function.identity()));
    this.allowed = allowed;
    this.outbox = outbox;
    this.transactions = transactions;
    this.table = storage.table(TableOf.PROGRAMME, CircularItem.SCHEMA);
  }

  /** Adds a circular to the set, in the place of one of the same id. */
  public void add(WriteSet set, String edition, Circular circular) {
    var item = CircularItem.of(edition, circular);
    var before = find(edition, circular.id());
    before.ifPresent(found -> item.setVersion(found.version()));
    set.put(table, item, LABEL, null);
  }

  /** Puts a circular on record, unless there is one of the same id, be it done. */
  public void begin(String edition, Circular circular) {
    if (find(edition, circular.id()).isEmpty()) {
      transactions.commit(set -> set.put(table, CircularItem.of(edition, circular), LABEL, null));
    }
  }

  /** When a circular was due, if it is on record. */
  public Optional<Instant> dueAt(String edition, String id) {
    return find(edition, id).map(item -> item.dueAt);
  }

  @Override
  public void perform(Edition edition, Instant now) {
    if (edition.sample()) {
      return;
    }
    for (var item : Paging.of(table, ProgrammeKeys.circulars(edition.id())).all()) {
      if (isTakenBack(edition, item)) {
        sayTakenBack(edition, item, now);
      } else if (item.isDue(now) && (!item.isAnnouncement() || edition.isPublic(now))) {
        writeIfKnown(edition, item, now);
      }
    }
  }

  /** What only a newer version knows waits for it, and holds up nothing behind it. */
  private void writeIfKnown(Edition edition, CircularItem item, Instant now) {
    if (item.isKnown()) {
      if (item.news().isSoStill(edition)) {
        write(edition, item, now);
      }
    } else {
      LOG.warn(
          "circular {} of {} ({}) is passed over: a newer version put it on record",
          item.sk(),
          edition.id(),
          item.template);
    }
  }

  /** Whether an announcement waits for its instant that was taken back meanwhile. */
  private static boolean isTakenBack(Edition edition, CircularItem item) {
    return item.isAnnouncement() && item.doneAt == null && edition.state() == EditionState.COUNTED;
  }

  /**
   * Puts what the secretariat is to be told in the place of the announcement. The edition may have
   * been announced since it was read: then nothing is written.
   */
  private void sayTakenBack(Edition edition, CircularItem announced, Instant now) {
    var instead =
        CircularItem.of(
            edition.id(),
            new Circular(
                Circular.ANNOUNCED, new News.TakenBack(), List.of(Audience.Of.SECRETARIAT), now));
    instead.setVersion(announced.version());
    var outcome =
        transactions.commit(
            set -> {
              set.put(table, instead, LABEL, null);
              editions.requireUnchanged(set, edition);
            });
    if (outcome instanceof Outcome.Committed) {
      instead.setVersion(announced.version() + 1);
      write(edition, instead, now);
    }
  }

  private void write(Edition edition, CircularItem item, Instant now) {
    boolean mine = true;
    for (int part = 0; part < PARTS && mine && item.doneAt == null; part++) {
      mine = writePart(edition, item, now);
    }
  }

  /** Whether it was written; not when another run was faster. */
  private boolean writePart(Edition edition, CircularItem item, Instant now) {
    var audience = audiences.get(Keyed.stored(Audience.Of.class, item.audiences.getFirst()));
    var part =
        audience == null
            ? new Audience.Part(List.of(), Optional.empty())
            : audience.part(edition, Optional.ofNullable(item.position));
    var news = item.news();
    var readers =
        part.people().stream().filter(person -> mayBeWritten(person, edition, item, now)).toList();
    var version = item.version();
    item.wrote(part.next(), now);
    var outcome =
        transactions.commit(
            set -> {
              set.put(table, item, LABEL, null);
              readers.stream()
                  .map(person -> person.mail(news.letter(person, edition.name())))
                  .forEach(mail -> outbox.add(set, mail, now));
            });
    item.setVersion(version + 1);
    return outcome instanceof Outcome.Committed;
  }

  /**
   * Anybody can begin any number of nominations with the address of somebody else: until a link
   * that was mailed to it is opened, no more goes there than may go to one mailbox.
   */
  private boolean mayBeWritten(Person person, Edition edition, CircularItem item, Instant now) {
    if (!MailAddress.isPlausible(person.email())) {
      return false;
    }
    var occasion = String.join(" ", "circular", edition.id(), item.sk(), person.id());
    return person.role() != Role.NOMINATOR
        || allowed.heldUntil(person.id(), person.email(), occasion, now).isEmpty();
  }

  private Optional<CircularItem> find(String edition, String id) {
    var key = Key.builder().partitionValue(ProgrammeKeys.circulars(edition)).sortValue(id).build();
    return Optional.ofNullable(table.getItem(r -> r.key(key).consistentRead(true)));
  }
}
