package org.businessleaderaward.access;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.businessleaderaward.gateway.Connection;
import org.businessleaderaward.gateway.PageRequest;
import org.businessleaderaward.gateway.Scope;
import org.businessleaderaward.language.Language;
import org.businessleaderaward.mail.Deliveries;
import org.businessleaderaward.mail.MailAddress;
import org.businessleaderaward.storage.Keyed;
import org.businessleaderaward.storage.Paging;
import org.businessleaderaward.storage.Storage;
import org.businessleaderaward.storage.TableOf;
import org.businessleaderaward.storage.WriteSet;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable;
import software.amazon.awssdk.enhanced.dynamodb.Key;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;

/** The persons on record. */
public final class People {
  /** What a module does when somebody comes in by a link that was mailed to them. */
  public interface CameIn {
    /** Somebody came in, which confirms their address; done again, it does nothing more. */
    void by(Person person, Instant now);
  }

  /** What a module keeps of somebody for as long as they are on a committee. */
  public interface Membership {
    /** Adds that it is gone, with whoever leaves or is erased. */
    void remove(WriteSet set, Person left);
  }

  /**
   * How far the last mail came to a nominator or nominee to whom one came back once.
   *
   * @param person id of the person
   * @param subject id of the nomination
   * @param state how far it came; null when nothing was sent to the address on record
   * @param at when that was noted
   */
  public record Returned(
      String person, Role role, String subject, Deliveries.@Nullable State state, Instant at) {
    /** Where it is listed among those of its edition. */
    public String place() {
      return AccessKeys.notedAt(at, person);
    }

    private static Returned of(Person person, Instant at) {
      return new Returned(person.id(), person.role(), person.subject(), person.delivery(), at);
    }
  }

  private static final TableSchema<PersonItem> MOVED = Storage.keeping(PersonItem.SCHEMA);

  private final DynamoDbTable<PersonItem> table;

  /** The persons in this storage. */
  public People(Storage storage) {
    this.table = storage.table(TableOf.ACCESS, PersonItem.SCHEMA);
  }

  /** Adds a new person to the set; refused as {@code person} when the id is taken. */
  public void add(WriteSet set, Person person) {
    add(set, person, false);
  }

  /** The same of a member of the secretariat who may read, and change nothing. */
  public void add(WriteSet set, Person person, boolean reads) {
    var item = PersonItem.of(person);
    item.reads = reads ? true : null;
    set.put(table, item, "person", WriteSet.ABSENT);
  }

  /**
   * Adds a change of how a person is called and spoken to. Links and the session stay. A person
   * that is gone is passed over.
   */
  public void change(WriteSet set, String id, String name, String email, Language language) {
    var item = item(id);
    if (item != null) {
      item.write(name, email, language);
      put(set, item);
    }
  }

  /**
   * The same of what a person says of themselves in a request. When that is another address, every
   * link from before is dead, and every session but that of the request.
   */
  public void correct(
      WriteSet set, Scope scope, String id, String name, String email, Language language) {
    var item = item(id);
    if (item != null) {
      if (!MailAddress.isSame(item.person().email(), email)) {
        item.leaveAddress(scope.sessionToken().map(Sessions::hash).orElse(""));
        item.noteMail(null, scope.now());
      }
      item.write(name, email, language);
      put(set, item);
    }
  }

  /**
   * Adds that a person is written to at another address, with a mail on its way: every link and the
   * session from before are dead. A person that is gone is passed over.
   */
  public void readdress(WriteSet set, String id, String email, Instant now) {
    var item = item(id);
    if (item != null) {
      item.write(item.person().name(), email, item.person().language());
      item.startGeneration();
      item.awaitMail(now);
      put(set, item);
    }
  }

  /** Adds the removal of a person; links and session of somebody who is gone open nothing. */
  public void remove(WriteSet set, String id) {
    set.delete(table, key(id), "person", null);
  }

  /** Holds a set to a person being on record; else it is refused as {@code person}. */
  public void requirePresent(WriteSet set, String id) {
    set.check(table, key(id), "person", WriteSet.PRESENT);
  }

  /** A person by id. */
  public Optional<Person> find(String id) {
    return Optional.ofNullable(item(id)).map(PersonItem::person);
  }

  /**
   * All that is on record of a person but what opens the room, by name, as an export says it; empty
   * of a person that is gone.
   */
  public Map<String, Object> told(String id) {
    var item = item(id);
    return item == null ? Map.of() : ToldPerson.of(item);
  }

  /**
   * Tells a person's links from those of before, which open nothing any more; 0 of a person that is
   * gone.
   */
  public long generationOfLinks(String id) {
    var item = item(id);
    return item == null ? 0 : item.generation();
  }

  /** Whether a member of the secretariat may read, and change nothing. */
  public boolean isReader(String id) {
    var item = item(id);
    return item != null && item.reads != null;
  }

  /** Whether somebody has opened a link that was mailed to the address on record. */
  public boolean hasConfirmed(String id) {
    var item = item(id);
    return item != null && item.confirmedAt != null;
  }

  /** Advisers, jurors or the secretariat of an edition, by name; a moment late after a change. */
  public Connection<Person> list(String edition, Role role, PageRequest wanted) {
    return Connection.of(roster(edition, role), wanted).map(PersonItem::person);
  }

  /** The members of the secretariat of an edition, by name, each as they are on record now. */
  List<PersonItem> officers(String edition) {
    return officersWith(edition, "");
  }

  /** The same, with one whom the index may not list yet, if they are a member. */
  List<PersonItem> officersWith(String edition, String id) {
    var listed = roster(edition, Role.SECRETARIAT).all().stream().map(PersonItem::id);
    return Stream.concat(listed, Stream.of(id))
        .distinct()
        .map(this::item)
        .filter(Objects::nonNull)
        .filter(item -> item.role() == Role.SECRETARIAT && item.edition().equals(edition))
        .sorted(Comparator.comparing(item -> AccessKeys.place(item.person().name(), item.id())))
        .toList();
  }

  /**
   * Of an edition's nominators and nominees, from a {@link Returned#place} on, those first that
   * were noted first, so many at most.
   */
  public List<Returned> returned(String edition, String place, int most) {
    return Paging.of(table.index(AccessKeys.BY_EDITION), AccessKeys.returned(edition))
        .from(place)
        .first(most)
        .stream()
        .map(item -> Returned.of(item.person(), Objects.requireNonNull(item.deliveryAt)))
        .toList();
  }

  /** All of them, for acts that concern everybody of a role; these are dozens, not thousands. */
  public List<Person> all(String edition, Role role) {
    return roster(edition, role).all().stream().map(PersonItem::person).toList();
  }

  /**
   * What is put on record for an item of the access table of an award that moves into another
   * store. Whoever waits for a mail has not been reached, since it is given up. At another address
   * the links that people have lead to the old one: they stay behind with the sessions, and nobody
   * has been reached.
   *
   * @param elsewhere whether people find the award at another address from now on
   * @return the item, or a changed one; empty for one that stays behind
   */
  public static Optional<Map<String, AttributeValue>> moved(
      Map<String, AttributeValue> item, boolean elsewhere, Instant now) {
    var kind = item.getOrDefault("sk", AttributeValue.fromS("")).s();
    if (kind.equals(AccessKeys.LINK)) {
      return elsewhere ? Optional.empty() : Optional.of(item);
    }
    if (!kind.equals(AccessKeys.PERSON)) {
      return Optional.of(item);
    }
    var person = MOVED.mapToItem(item);
    if (!elsewhere && !person.awaitsMail()) {
      return Optional.of(item);
    }
    person.noteMail(Deliveries.State.FAILED, now);
    if (elsewhere) {
      person.endSessions();
    }
    return Optional.of(MOVED.itemToMap(person, true));
  }

  private Paging<PersonItem> roster(String edition, Role role) {
    return Paging.of(table.index(AccessKeys.BY_EDITION), AccessKeys.roster(edition, role));
  }

  @Nullable PersonItem item(String id) {
    if (!Keyed.canBeId(id)) {
      return null;
    }
    return table.getItem(r -> r.key(key(id)).consistentRead(true));
  }

  private static Key key(String id) {
    return Key.builder().partitionValue(AccessKeys.person(id)).sortValue(AccessKeys.PERSON).build();
  }

  /**
   * Writes a person if nobody else did since it was read.
   *
   * @return whether it was written
   */
  boolean write(PersonItem item) {
    try {
      table.putItem(item);
      return true;
    } catch (ConditionalCheckFailedException | TransactionConflictException lost) {
      return false;
    }
  }

  /** Adds the write of a person as it was read and changed. */
  void put(WriteSet set, PersonItem item) {
    set.putContended(table, item, "person", null);
  }
}
