package org.businessleaderaward.access;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.businessleaderaward.language.Language;
import org.businessleaderaward.mail.Deliveries;
import org.businessleaderaward.mail.MailAddress;
import org.businessleaderaward.storage.Versioned;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.EnhancedType;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;

/**
 * A person as stored, with the session that the person may have. A nominator may have some others
 * beside it; the one of a request is turned to before anything else is asked or done of it.
 */
final class PersonItem extends Versioned {
  static final TableSchema<PersonItem> SCHEMA =
      versioned(PersonItem.class, PersonItem::new)
          .extend(listedIn(AccessKeys.BY_EDITION))
          .addAttribute(
              String.class, a -> a.name("id").getter(i -> i.id).setter((i, v) -> i.id = v))
          .addAttribute(
              String.class, a -> a.name("role").getter(i -> i.role).setter((i, v) -> i.role = v))
          .addAttribute(
              String.class,
              a -> a.name("edition").getter(i -> i.edition).setter((i, v) -> i.edition = v))
          .addAttribute(
              String.class,
              a -> a.name("subject").getter(i -> i.subject).setter((i, v) -> i.subject = v))
          .addAttribute(
              String.class, a -> a.name("name").getter(i -> i.name).setter((i, v) -> i.name = v))
          .addAttribute(
              String.class, a -> a.name("email").getter(i -> i.email).setter((i, v) -> i.email = v))
          .addAttribute(
              String.class,
              a -> a.name("language").getter(i -> i.language).setter((i, v) -> i.language = v))
          .addAttribute(
              Long.class,
              a ->
                  a.name("generation").getter(i -> i.generation).setter((i, v) -> i.generation = v))
          .addAttribute(
              Instant.class,
              a ->
                  a.name("lastSeenAt").getter(i -> i.lastSeenAt).setter((i, v) -> i.lastSeenAt = v))
          .addAttribute(
              String.class,
              a -> a.name("delivery").getter(i -> i.delivery).setter((i, v) -> i.delivery = v))
          .addAttribute(
              Instant.class,
              a ->
                  a.name("deliveryAt").getter(i -> i.deliveryAt).setter((i, v) -> i.deliveryAt = v))
          .addAttribute(
              Instant.class,
              a ->
                  a.name("confirmedAt")
                      .getter(i -> i.confirmedAt)
                      .setter((i, v) -> i.confirmedAt = v))
          .addAttribute(
              String.class,
              a ->
                  a.name("sessionHash")
                      .getter(i -> i.sessionHash)
                      .setter((i, v) -> i.sessionHash = v))
          .addAttribute(
              Instant.class,
              a ->
                  a.name("sessionStartedAt")
                      .getter(i -> i.sessionStartedAt)
                      .setter((i, v) -> i.sessionStartedAt = v))
          .addAttribute(
              Instant.class,
              a ->
                  a.name("sessionSeenAt")
                      .getter(i -> i.sessionSeenAt)
                      .setter((i, v) -> i.sessionSeenAt = v))
          .addAttribute(
              Instant.class,
              a ->
                  a.name("sessionWritesUntil")
                      .getter(i -> i.sessionWritesUntil)
                      .setter((i, v) -> i.sessionWritesUntil = v))
          .addAttribute(
              String.class,
              a ->
                  a.name("sessionStanding")
                      .getter(i -> i.sessionStanding)
                      .setter((i, v) -> i.sessionStanding = v))
          .addAttribute(
              EnhancedType.listOf(
                  EnhancedType.documentOf(OtherSessionItem.class, OtherSessionItem.SCHEMA)),
              a ->
                  a.name("otherSessions")
                      .getter(i -> i.otherSessions)
                      .setter((i, v) -> i.otherSessions = v))
          .addAttribute(
              Instant.class,
              a -> a.name("openedAt").getter(i -> i.openedAt).setter((i, v) -> i.openedAt = v))
          .addAttribute(
              Boolean.class,
              a -> a.name("reads").getter(i -> i.reads).setter((i, v) -> i.reads = v))
          .build();

  @Nullable String id;
  @Nullable String role;
  @Nullable String edition;
  @Nullable String subject;
  @Nullable String name;
  @Nullable String email;
  @Nullable String language;
  @Nullable Long generation;
  @Nullable Instant lastSeenAt;
  @Nullable String delivery;
  @Nullable Instant deliveryAt;
  @Nullable Instant confirmedAt;
  @Nullable String sessionHash;
  @Nullable Instant sessionStartedAt;
  @Nullable Instant sessionSeenAt;

  /** Until when that of the browser lasts in which its owner begins a draft; null of another's. */
  @Nullable Instant sessionWritesUntil;

  /** How far its owner has come, where the room is behind a passkey; null is at the door. */
  @Nullable String sessionStanding;

  /** Those on the nominator's other devices; null without any. */
  @Nullable List<OtherSessionItem> otherSessions;

  /** When a link to a room behind a passkey was last opened. */
  @Nullable Instant openedAt;

  /** Whether they may read in the secretariat's room and change nothing; null when they may. */
  @Nullable Boolean reads;

  static PersonItem of(Person person) {
    var item = new PersonItem();
    item.setKey(AccessKeys.person(person.id()), AccessKeys.PERSON);
    item.id = person.id();
    item.role = person.role().name();
    item.edition = person.edition();
    item.subject = person.subject();
    item.generation = 1L;
    item.lastSeenAt = person.lastSeenAt();
    item.delivery = person.delivery() == null ? null : person.delivery().name();
    item.write(person.name(), person.email(), person.language());
    return item;
  }

  /** Takes over how the person is called and written to. Only rosters are listed, by name. */
  void write(String newName, String newEmail, Language newLanguage) {
    if (email == null || !MailAddress.isSame(newEmail, email)) {
      confirmedAt = null;
    }
    name = newName;
    email = newEmail;
    language = newLanguage.name();
    if (role().isOnARoster()) {
      list(AccessKeys.roster(edition(), role()), AccessKeys.place(newName, id()));
    }
  }

  /** Makes every link and session from before worthless. */
  void startGeneration() {
    generation = generation() + 1;
    endSessions();
  }

  void endSessions() {
    endSession();
    otherSessions = null;
  }

  /** The same, of an address that was left; the session with this hash stays. */
  void leaveAddress(String ownSession) {
    generation = generation() + 1;
    Devices.turnTo(this, ownSession);
    if (!ownSession.equals(sessionHash)) {
      endSession();
    }
    otherSessions = null;
  }

  void awaitMail(Instant now) {
    noteMail(Deliveries.State.QUEUED, now);
  }

  /** How far the last mail came; null when none was sent to the address on record. */
  void noteMail(Deliveries.@Nullable State state, Instant now) {
    delivery = state == null ? null : state.name();
    deliveryAt = now;
    if (!place().isEmpty() && role().isOfANomination()) {
      list(AccessKeys.returned(edition()), AccessKeys.notedAt(now, id()));
    }
  }

  boolean awaitsMail() {
    return Deliveries.State.QUEUED.name().equals(delivery);
  }

  /** Takes note that a link which was mailed to the address was opened. */
  void confirm(Instant now) {
    if (confirmedAt == null) {
      confirmedAt = now;
    }
  }

  void startSession(String hash, @Nullable Instant writesUntil, Instant now) {
    sessionHash = hash;
    sessionWritesUntil = writesUntil;
    sessionStartedAt = now;
    sessionStanding = null;
    see(now);
  }

  /** The same session under another secret, in the room: its owner has used the passkey. */
  void renewSession(String hash, Instant now) {
    sessionHash = hash;
    sessionStanding = Caller.Standing.INSIDE.name();
    see(now);
  }

  /**
   * Takes note that a link is opened, and says how far it leads.
   *
   * @param minted when the link was made
   * @param within whether it is opened within the person's own session
   */
  Caller.Standing open(Instant minted, boolean within, Instant now) {
    if (!role().isBehindPasskey()) {
      return Caller.Standing.INSIDE;
    }
    var isFresh = openedAt == null || minted.isAfter(openedAt);
    var goesOn = within && standing() == Caller.Standing.MAY_ENROL;
    var isYoung = now.isBefore(minted.plus(Links.FOR_FIRST_PASSKEY));
    openedAt = now;
    return isYoung && (isFresh || goesOn) ? Caller.Standing.MAY_ENROL : Caller.Standing.AT_DOOR;
  }

  Caller.Standing standing() {
    if (!role().isBehindPasskey()) {
      return Caller.Standing.INSIDE;
    }
    var standing =
        sessionStanding == null
            ? Caller.Standing.AT_DOOR
            : stored(Caller.Standing.class, sessionStanding);
    return standing == Caller.Standing.INSIDE && reads != null ? Caller.Standing.READING : standing;
  }

  void see(Instant now) {
    sessionSeenAt = now;
    lastSeenAt = now;
  }

  void endSession() {
    sessionHash = null;
    sessionStartedAt = null;
    sessionSeenAt = null;
    sessionWritesUntil = null;
    sessionStanding = null;
  }

  String id() {
    return Objects.requireNonNull(id);
  }

  String edition() {
    return Objects.requireNonNull(edition);
  }

  Role role() {
    return stored(Role.class, Objects.requireNonNull(role));
  }

  long generation() {
    return Objects.requireNonNull(generation);
  }

  Person person() {
    return new Person(
        id(),
        role(),
        edition(),
        Objects.requireNonNull(subject),
        Objects.requireNonNull(name),
        Objects.requireNonNull(email),
        stored(Language.class, Objects.requireNonNull(language)),
        lastSeenAt,
        delivery == null ? null : stored(Deliveries.State.class, delivery));
  }

  Caller caller() {
    return person().caller(standing());
  }
}
