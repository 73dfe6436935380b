package org.businessleaderaward.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import graphql.schema.DataFetcher;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.businessleaderaward.crypto.Sha256;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is particular to rooms whose callers have sessions. */
class SessionRoomTests {
  private static final GraphQlRequest NOTHING =
      new GraphQlRequest(Optional.empty(), Optional.empty(), Map.of(), Optional.empty(), false);

  private static final String LEAVE = operation(Room.JURY, "LeaveJury");

  private final CountedReads reads = new CountedReads(Room.JURY);
  private final Rooms room = Rooms.of(Room.JURY, reads);

  @ParameterizedTest
  @CsvSource({
    "https://award.example,,200",
    ",,200",
    "https://award.example,same-origin,200",
    ",same-origin,200",
    "https://evil.example,,403",
    "http://award.example,,403",
    "https://award.example:8443,,403",
    "https://sub.award.example,,403",
    "null,,403",
    "https://evil.example,same-origin,403",
    ",cross-site,403",
    ",same-site,403",
    ",none,403",
    "https://award.example,cross-site,403"
  })
  void row13RefusesAForeignOrigin(String origin, String fetchSite, int status) {
    var call = room.call("POST").withBody(body(Map.of("query", LEAVE)));
    if (origin != null) {
      Rooms.with(call, "Origin", origin);
    }
    if (fetchSite != null) {
      Rooms.with(call, "Sec-Fetch-Site", fetchSite);
    }
    assertThat(room.answer(call).status()).isEqualTo(status);
    assertThat(reads.count()).isEqualTo(status == 200 ? 1 : 0);
  }

  @Test
  void row14RefusesAValidOperationThatItDoesNotKnow() {
    var answer = room.post("{ edition { id } }");
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.code()).isEqualTo("UNKNOWN_OPERATION");
    assertThat(reads.count()).isZero();
  }

  @Test
  void row14RefusesAKnownOperationWithAnythingAddedToIt() {
    assertThat(room.post(LEAVE + " query More { edition { id } }").status()).isEqualTo(400);
    assertThat(reads.count()).isZero();
  }

  @Test
  void row14RefusesTheOperationOfAnotherRoom() {
    var answer = room.post(operation(Room.SECRETARIAT, "LeaveSecretariat"));
    assertThat(answer.code()).isEqualTo("UNKNOWN_OPERATION");
    assertThat(reads.count()).isZero();
  }

  @Test
  void takesAKnownOperationByItsTextOrByItsHash() {
    assertThat(room.post("\n" + LEAVE.replaceAll("\\s+", "  ") + "\n\n").status()).isEqualTo(200);
    assertThat(room.post(hashed(Sha256.of(LEAVE).hex())).status()).isEqualTo(200);
    assertThat(reads.count()).isEqualTo(2);
  }

  @Test
  void row14RefusesAnUnknownHash() {
    assertThat(room.post(hashed("0".repeat(64))).code()).isEqualTo("UNKNOWN_OPERATION");
  }

  @ParameterizedTest
  @EnumSource(Room.class)
  void everyKnownOperationIsValidInItsRoomAndWithinTheLimits(Room any) {
    // Nothing but its module leads to what is left of an entry.
    var wiring = new RoomWiring().node(Object.class, "RemovedEntry");
    var documents = new Documents(RoomSchema.of(any, wiring));
    for (var text : new TrustedOperations(any).texts()) {
      var reading = documents.read(text, NOTHING, false);
      assertThat(reading).as("%s: %s", text, reading).isInstanceOf(Documents.Reading.Valid.class);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "mutation { a: leave { left } b: leave { left } }",
        "mutation { ...Two } fragment Two on Mutation { a: leave { left } b: leave { left } }",
        "mutation { ... { a: leave { left } b: leave { left } } }"
      })
  void refusesTwoWritesInOneRequestWhoeverKnowsThem(String query) {
    var wiring = new RoomWiring().node(Object.class, "RemovedEntry");
    var documents = new Documents(RoomSchema.of(Room.JURY, wiring));
    assertThatThrownBy(() -> documents.read(query, NOTHING, false))
        .isInstanceOf(HttpRefusal.class)
        .hasMessage("a mutation has one field");
  }

  /**
   * Whatever is none of its operations gets one answer, from which nothing of the schema follows.
   */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{ edition { id } }",
        "{ edition { nothing } }",
        "{ me }",
        "{ nothing }",
        "mutation { castBallot }",
        "mutation { a: leave { left } b: leave { left } }",
        "subscription { leave }",
        "{ __schema { types { name } } }",
        "{ a { b { c { d { e { f { g { h { i { j } } } } } } } } } }",
        "no document {{{",
        "\"\\u{80000000}\"",
        ""
      })
  void row69TellsNothingOfItsSchema(String query) {
    var unknown = room.post("{ nothingOfTheKind }");
    var answer = room.post(query);
    assertThat(answer.status()).isEqualTo(unknown.status());
    assertThat(answer.body().get("errors")).isEqualTo(unknown.body().get("errors"));
    assertThat(answer.body().has("data")).isFalse();
    assertThat(reads.count()).isZero();
  }

  @Test
  void writesNothingWhenAVariableIsWrong() {
    var casts = new AtomicInteger();
    var jury =
        Rooms.of(
            Room.JURY, wiring -> wiring.mutation("castBallot", env -> casts.incrementAndGet()));
    var cast = operation(Room.JURY, "CastBallot");
    for (var variables :
        List.of(
            Map.of(),
            Map.of("input", Map.of("sealed", "x")),
            Map.of("input", Map.of("sealed", 1, "version", "one")),
            Map.of("input", Map.of("sealed", "x", "version", 1, "extra", true)))) {
      var answer = jury.post(Map.of("query", cast, "variables", variables));
      assertThat(answer.status()).as(answer.body().toString()).isEqualTo(400);
      assertThat(answer.body().has("data")).isFalse();
    }
    assertThat(casts).hasValue(0);
  }

  @Test
  void readsTheCookieOfItsOwnRoomOnly() {
    var seen = new AtomicReference<>(Optional.<String>empty());
    DataFetcher<Object> fetcher =
        environment -> {
          seen.set(Scope.of(environment).sessionToken());
          return Map.of("left", true, "userErrors", List.of());
        };
    var jury = Rooms.of(Room.JURY, wiring -> wiring.mutation("leave", fetcher));
    var call = jury.call("POST").withBody(body(Map.of("query", LEAVE)));
    jury.answer(Rooms.with(call, "Cookie", "__Host-advisory=other; __Host-jury=mine; a=b"));
    assertThat(seen.get()).contains("mine");
    jury.answer(Rooms.with(call, "Cookie", "__Host-advisory=other; x__Host-jury=no"));
    assertThat(seen.get()).isEmpty();
  }

  @Test
  void setsACookieThatOnlyTheServerCanRead() {
    DataFetcher<Object> fetcher =
        environment -> {
          Scope.of(environment).setSessionCookie("secret", 1800);
          return Map.of("left", true, "userErrors", List.of());
        };
    var answer = Rooms.of(Room.JURY, wiring -> wiring.mutation("leave", fetcher)).post(LEAVE);
    assertThat(answer.response().getMultiValueHeaders().get("Set-Cookie"))
        .containsExactly(
            "__Host-jury=secret; Path=/; Max-Age=1800; HttpOnly; Secure; SameSite=Strict");
    assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
  }

  @Test
  void setsNoCookieWhenTheMutationFailed() {
    DataFetcher<Object> fetcher =
        environment -> {
          Scope.of(environment).setSessionCookie("secret", 1800);
          throw new IllegalStateException("after the cookie");
        };
    var answer = Rooms.of(Room.JURY, wiring -> wiring.mutation("leave", fetcher)).post(LEAVE);
    assertThat(answer.response().getMultiValueHeaders()).isEmpty();
  }

  private static Map<String, Object> hashed(String hash) {
    return Map.of("extensions", Map.of("persistedQuery", Map.of("sha256Hash", hash)));
  }

  private static String body(Map<String, ?> request) {
    return Rooms.JSON.writeValueAsString(request);
  }

  private static String operation(Room room, String name) {
    return SiteOperation.of(room, name).text();
  }
}
