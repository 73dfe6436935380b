package org.businessleaderaward.access;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.businessleaderaward.crypto.ConstantTime;
import org.businessleaderaward.crypto.Sha256;
import org.businessleaderaward.crypto.Tokens;
import org.businessleaderaward.gateway.Refusal;
import org.businessleaderaward.gateway.Scope;
import org.businessleaderaward.storage.Pause;
import org.businessleaderaward.storage.WriteSet;
import org.jspecify.annotations.Nullable;

/**
 * Sessions: one per person, begun by opening a link, ended by leaving, by {@link #IDLE} without a
 * request or after {@link #LONGEST}. That of the browser in which somebody begins a draft lasts
 * longer, until it is submitted: a draft is written over weeks, by somebody who has no account. And
 * a nominator has up to {@link #MOST_DEVICES}: who begins on a phone goes on at a desk, and comes
 * back. The cookie is the person's id, a full stop and a secret of 256 bits, so that one read tells
 * who is calling; only the secret's hash is stored.
 */
public final class Sessions {
  /** How long a session lives without a request. */
  public static final Duration IDLE = Duration.ofMinutes(30);

  /** How long a session lives at most. */
  public static final Duration LONGEST = Duration.ofHours(8);

  /**
   * How long it lives where a draft was begun, without a request; as long as a draft that nobody
   * touches. Where the call closes later it lives until then.
   */
  public static final Duration IDLE_WHILE_WRITING = Duration.ofDays(60);

  /**
   * On how many devices a nominator is in at once; one more takes the place of the one least seen.
   */
  public static final int MOST_DEVICES = 5;

  private static final Duration NOTED_EVERY = Duration.ofMinutes(1);
  private static final int ATTEMPTS = 5;

  /** A hundred first saves that meet, of one draft, begin a hundred sessions of one person. */
  private static final int ATTEMPTS_TO_BEGIN = 40;

  private static final Pause PAUSE = new Pause(Duration.ofMillis(10), Duration.ofMillis(300));

  private final People people;

  /** Sessions of these persons. */
  public Sessions(People people) {
    this.people = people;
  }

  /**
   * Begins a session for a person who has just been put on record with a draft, and sets its
   * cookie.
   *
   * @param closesAt when the call closes in which a nominator began the draft
   * @throws IllegalStateException when there is no such person
   */
  public void begin(Scope scope, String personId, Instant closesAt) {
    for (int attempt = 1; attempt <= ATTEMPTS_TO_BEGIN; attempt++) {
      var item = people.item(personId);
      if (item == null) {
        throw new IllegalStateException("no person to begin a session for");
      }
      var writesUntil = item.role() == Role.NOMINATOR ? closesAt : null;
      if (begin(scope, item, writesUntil, Caller.Standing.AT_DOOR)) {
        return;
      }
      PAUSE.after(attempt);
    }
    throw new IllegalStateException("the person kept changing while a session was begun");
  }

  /**
   * Begins a session in the place of the one there was, of a nominator only in that of the same
   * browser, if nobody else wrote the person since it was read. Who opens a link where they began
   * the draft goes on as before.
   *
   * @param minted when the link was made that is opened
   */
  boolean begin(Scope scope, PersonItem item, Instant minted) {
    var within = isLive(scope, item);
    var standing = item.open(minted, within, scope.now());
    return begin(scope, item, within ? item.sessionWritesUntil : null, standing);
  }

  private boolean begin(
      Scope scope, PersonItem item, @Nullable Instant writesUntil, Caller.Standing standing) {
    var secret = Tokens.fresh();
    if (item.role() == Role.NOMINATOR && !isLive(scope, item)) {
      Devices.layAside(item);
    }
    item.startSession(Sha256.of(secret).hex(), writesUntil, scope.now());
    item.sessionStanding = item.role().isBehindPasskey() ? standing.name() : null;
    if (!people.write(item)) {
      return false;
    }
    scope.setSessionCookie(item.id() + "." + secret, longest(item).toSeconds());
    scope.setCaller(item.caller());
    return true;
  }

  /**
   * Another secret for the session of a request. Whoever copied the cookie of before is out once it
   * is written.
   *
   * @param token what the cookie becomes
   */
  public record Renewal(String token) {
    /** What tells the renewed session from every other; no secret. */
    public String name() {
      return nameOf(token);
    }
  }

  /** A new secret for the session of a request. */
  public Renewal renewal(Scope scope) {
    return new Renewal(personIn(scope.sessionToken().orElseThrow()) + "." + Tokens.fresh());
  }

  /**
   * Adds that the session of a request has another secret from now on, its owner having shown a
   * second factor.
   *
   * @param personId whose second factor it was
   * @throws Refusal with {@code UNAUTHENTICATED} when that person has no such session any more
   */
  public void renew(WriteSet set, Scope scope, String personId, Renewal fresh) {
    var item = live(scope);
    if (item == null || !item.id().equals(personId)) {
      throw new Refusal(Refusal.Code.UNAUTHENTICATED, "open your secure link first");
    }
    item.renewSession(hash(fresh.token()), scope.now());
    people.put(set, item);
  }

  /** Sets the cookie of a renewed session, once that is written. */
  public void hand(Scope scope, Renewal fresh) {
    scope.setSessionCookie(fresh.token(), LONGEST.toSeconds());
    scope.setCaller(null);
  }

  /** What tells a session from every other; no secret. */
  static String nameOf(String token) {
    return Sha256.of(token).hex();
  }

  private static String personIn(String token) {
    return token.substring(0, token.indexOf('.'));
  }

  /** Who is calling; empty without a live session for this room. */
  Optional<Caller> find(Scope scope) {
    var item = live(scope);
    if (item == null) {
      return Optional.empty();
    }
    var seen = item.sessionSeenAt;
    if (seen == null || !scope.now().isBefore(seen.plus(NOTED_EVERY))) {
      item.see(scope.now());
      // When another request was faster, it has noted the same.
      people.write(item);
    }
    return Optional.of(item.caller());
  }

  /**
   * Ends the caller's session and deletes its cookie.
   *
   * @return whether there was one
   */
  public boolean end(Scope scope) {
    boolean ended = false;
    for (int attempt = 0; attempt < ATTEMPTS && !ended; attempt++) {
      var item = live(scope);
      if (item == null) {
        break;
      }
      item.endSession();
      ended = people.write(item);
    }
    forget(scope);
    return ended;
  }

  /** What was begun in this browser is submitted: from now on its session is like any other. */
  public void endWriting(Scope scope) {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      var item = live(scope);
      if (item == null || !Devices.isWritten(item)) {
        return;
      }
      if (item.sessionWritesUntil != null) {
        item.startSession(Objects.requireNonNull(item.sessionHash), null, scope.now());
      }
      Devices.endWriting(item);
      if (people.write(item)) {
        return;
      }
    }
  }

  /** Deletes the cookie of somebody whose session is gone, as when the person was erased. */
  public void forget(Scope scope) {
    scope.setSessionCookie("", 0);
    scope.setCaller(null);
  }

  private @Nullable PersonItem live(Scope scope) {
    var token = scope.sessionToken().orElse("");
    int point = token.indexOf('.');
    if (point < 1) {
      return null;
    }
    var item = people.item(token.substring(0, point));
    return item != null && isLive(scope, item) ? item : null;
  }

  /** Whether the caller's session is one of this person's, which is turned to, and lives. */
  private static boolean isLive(Scope scope, PersonItem item) {
    var token = scope.sessionToken().orElse("");
    Devices.turnTo(item, hash(token));
    return item.sessionHash != null
        && ConstantTime.same(item.sessionHash, hash(token))
        && item.role().room() == scope.room()
        && within(item.sessionStartedAt, longest(item), scope.now())
        && isInUse(item, scope.now());
  }

  /** What is stored of a cookie's secret. */
  static String hash(String token) {
    return Sha256.of(token.substring(token.indexOf('.') + 1)).hex();
  }

  private static boolean isInUse(PersonItem item, Instant now) {
    var writesUntil = item.sessionWritesUntil;
    return writesUntil == null
        ? within(item.sessionSeenAt, IDLE, now)
        : now.isBefore(writesUntil) || within(item.sessionSeenAt, IDLE_WHILE_WRITING, now);
  }

  private static Duration longest(PersonItem item) {
    return item.sessionWritesUntil == null ? LONGEST : item.role().linkLifetime();
  }

  private static boolean within(@Nullable Instant since, Duration length, Instant now) {
    return since != null && now.isBefore(since.plus(length));
  }
}
