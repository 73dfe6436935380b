package org.businessleaderaward.gateway;

import graphql.schema.DataFetchingEnvironment;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.businessleaderaward.limits.Network;
import org.jspecify.annotations.Nullable;

/**
 * One request: when it came, from where, with which session's cookie; and what goes back beside the
 * answer. The instant is read once from the server's clock, so that one request sees one time.
 */
public final class Scope {
  private final Room room;
  private final Instant now;
  private final String requestId;
  private final Network network;
  private final @Nullable String sessionToken;
  private final List<String> cookies = new ArrayList<>();
  private final Map<Class<?>, Object> kept = new HashMap<>();
  private final Map<String, Object> said = new LinkedHashMap<>();
  private @Nullable Object caller;
  private @Nullable String operation;
  private long cost;
  private boolean withKey;
  private RateMeter.@Nullable Standing standing;
  private @Nullable Instant changesAt;
  private boolean silent;

  public Scope(
      Room room, Instant now, String requestId, Network network, @Nullable String sessionToken) {
    this.room = room;
    this.now = now;
    this.requestId = requestId;
    this.network = network;
    this.sessionToken = sessionToken;
  }

  /** The request that a data fetcher answers. */
  public static Scope of(DataFetchingEnvironment environment) {
    Scope scope = environment.getGraphQlContext().get(Scope.class);
    if (scope == null) {
      throw new IllegalStateException("executed outside a request");
    }
    return scope;
  }

  public Room room() {
    return room;
  }

  /** When the request came in, by the server's clock. */
  public Instant now() {
    return now;
  }

  /** The id that is in the answer and in each line of the log. */
  public String requestId() {
    return requestId;
  }

  /** Where the request came from, as API Gateway or the edge saw it. */
  public Network network() {
    return network;
  }

  /** The value of the room's session cookie. */
  public Optional<String> sessionToken() {
    return Optional.ofNullable(sessionToken);
  }

  /** Who is calling, once {@code access} has found out; it alone reads and writes this. */
  public Optional<Object> caller() {
    return Optional.ofNullable(caller);
  }

  /** Remembers who is calling for the rest of the request; null to forget. */
  public void setCaller(@Nullable Object caller) {
    this.caller = caller;
  }

  /** Sets the room's session cookie for at most so many seconds; 0 seconds deletes it. */
  public void setSessionCookie(String value, long maxAgeSeconds) {
    cookies.add(
        "%s=%s; Path=/; Max-Age=%d; HttpOnly; Secure; SameSite=Strict"
            .formatted(room.cookieName(), value, maxAgeSeconds));
  }

  /** Says that part of the answer is true until an instant only; of several the first counts. */
  public void changesAt(Instant instant) {
    if (changesAt == null || instant.isBefore(changesAt)) {
      changesAt = instant;
    }
  }

  /** The first instant at which the answer may be another; empty when none is known. */
  Optional<Instant> changesAt() {
    return Optional.ofNullable(changesAt);
  }

  /**
   * What a part of the room keeps for as long as this request takes, all operations of it together;
   * made when it is first asked for.
   */
  public <T> T kept(Class<T> type, Supplier<T> making) {
    return type.cast(kept.computeIfAbsent(type, _ -> making.get()));
  }

  /** Says something of the answer's data beside it, under a name in {@code extensions}. */
  public void say(String name, Object value) {
    said.put(name, value);
  }

  Map<String, Object> said() {
    return said;
  }

  /** The name of the operation, for the log. */
  Optional<String> operation() {
    return Optional.ofNullable(operation);
  }

  void setOperation(@Nullable String operation) {
    this.operation = operation;
  }

  /** Whether the caller has a key, which API Gateway has checked. */
  public boolean hasKey() {
    return withKey;
  }

  /** How many names its caller may give in a list. */
  public int mostNames() {
    return OperationLimits.names(withKey);
  }

  void setKey() {
    withKey = true;
  }

  /**
   * Keeps from the log what became of the operation, as of a ballot: that it was answered is all.
   */
  public void keepSilent() {
    silent = true;
  }

  /** The same, and has the log call it by the name of another operation of the room, often sent. */
  public void keepSilentAs(String other) {
    silent = true;
    operation = other;
  }

  boolean isSilent() {
    return silent;
  }

  /** What the operation costs, in points; 0 before it is known. */
  long cost() {
    return cost;
  }

  void setCost(long cost) {
    this.cost = cost;
  }

  /** What the caller has left, where that is counted. */
  Optional<RateMeter.Standing> standing() {
    return Optional.ofNullable(standing);
  }

  void setStanding(RateMeter.Standing standing) {
    this.standing = standing;
  }

  /** The values of the answer's {@code Set-Cookie} so far. */
  public List<String> cookies() {
    return List.copyOf(cookies);
  }
}
