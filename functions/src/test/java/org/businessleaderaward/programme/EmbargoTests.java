package org.businessleaderaward.programme;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.businessleaderaward.TestAward;
import org.businessleaderaward.access.Person;
import org.businessleaderaward.access.Role;
import org.businessleaderaward.gateway.Room;
import org.businessleaderaward.language.Language;
import org.businessleaderaward.language.LocalizedText;
import org.businessleaderaward.programme.cycle.Cycle;
import org.businessleaderaward.programme.cycle.Move;
import org.businessleaderaward.programme.cycle.Obstacle;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is told of a laureate before the embargo ends, and from then on. */
class EmbargoTests {
  private static final Instant PUBLIC_AT = Instant.parse("2026-08-01T10:00:00Z");
  private static final Laureate LAUREATE =
      new Laureate(
          "nomination-a",
          "Secret Name",
          "Chair",
          "Secret Company",
          "AT",
          LocalizedText.english("Why."));

  private static final String EVERYTHING =
      """
      { currentEdition { state publicAt laureates { name company citation } }
        editions(first: 5) { edges { node { state publicAt laureates { name } } } }
        node(id: "edition-2026") { ... on Edition { state publicAt laureates { name } } } }
      """;

  private final TestAward award = new TestAward();

  @BeforeEach
  void announcesUnderEmbargo() {
    award.put(
        EditionFixtures.in(EditionState.ANNOUNCED)
            .withLaureates(List.of(LAUREATE))
            .withPublicAt(PUBLIC_AT));
  }

  @Test
  void row27TellsNobodyAMillisecondBeforeAndEverybodyAtTheInstant() {
    award.clock().set(PUBLIC_AT.minusMillis(1));
    assertThat(ask().getBody())
        .contains("COUNTED")
        .doesNotContain("Secret", "ANNOUNCED", "2026-08-01T10:00:00Z");
    award.clock().set(PUBLIC_AT);
    assertThat(ask().getBody())
        .contains("ANNOUNCED", "Secret Name", "Secret Company", "2026-08-01T10:00:00Z")
        .doesNotContain("COUNTED");
  }

  @Test
  void tellsNoRoomButTheSecretariats() {
    award.clock().set(PUBLIC_AT.minusMillis(1));
    for (var role : List.of(Role.ADVISER, Role.JUROR, Role.SECRETARIAT)) {
      var person =
          award.put(Person.newcomer(role, "edition-2026", "P", "p@example.org", Language.EN));
      var operation =
          switch (role) {
            case ADVISER -> "AdviserRoom";
            case JUROR -> "JurorRoom";
            default -> "SecretariatRoom";
          };
      var body =
          award.enter(role.room(), person.id()).send(operation, Map.of("language", "EN")).body();
      assertThat(body.toString().contains("ANNOUNCED"))
          .as("%s is told", role)
          .isEqualTo(role == Role.SECRETARIAT);
    }
  }

  @Test
  void letsNoCacheKeepWhatWasTrueBeforeTheInstantBeyondIt() {
    award.clock().set(PUBLIC_AT.minus(Duration.ofMinutes(5)));
    assertThat(caching()).isEqualTo("public, max-age=60");
    award.clock().set(PUBLIC_AT.minusMillis(10_500));
    assertThat(caching()).isEqualTo("public, max-age=10");
    award.clock().set(PUBLIC_AT.minusMillis(400));
    assertThat(caching()).isEqualTo("no-store");
    award.clock().set(PUBLIC_AT);
    assertThat(caching()).isEqualTo("public, max-age=60");
  }

  @Test
  void letsNoCacheKeepTheStatusOfAWindowBeyondItsEdge() {
    award.clock().set(EditionFixtures.CALL_CLOSES.minusSeconds(7));
    var query = "{ currentEdition { windows { status } } }";
    assertThat(ask(query).getHeaders()).containsEntry("Cache-Control", "public, max-age=7");
  }

  @Test
  void isAnnouncedAnewOnlyUntilTheEmbargoEnds() {
    var edition = award.bean(Editions.class).get("edition-2026");
    var before = PUBLIC_AT.minusSeconds(1);
    var later = PUBLIC_AT.plusSeconds(60);
    assertThat(Cycle.announce(edition, List.of(LAUREATE), later, before))
        .isEqualTo(new Move.Made(edition.withPublicAt(later)));
    assertThat(Cycle.announce(edition, List.of(LAUREATE), later, PUBLIC_AT))
        .isEqualTo(new Move.Refused(Obstacle.WRONG_STATE));
    var counted = EditionFixtures.in(EditionState.COUNTED);
    assertThat(Cycle.announce(counted, List.of(LAUREATE), before, PUBLIC_AT))
        .isEqualTo(new Move.Refused(Obstacle.EMBARGO_PAST));
    assertThat(
            Cycle.announce(
                counted, List.of(LAUREATE), PUBLIC_AT.plus(Duration.ofDays(400)), PUBLIC_AT))
        .isEqualTo(new Move.Refused(Obstacle.EMBARGO_TOO_LONG));
  }

  @Test
  void isNotArchivedUnderEmbargo() {
    var edition = award.bean(Editions.class).get("edition-2026");
    assertThat(Cycle.archive(edition, PUBLIC_AT.minusMillis(1)))
        .isEqualTo(new Move.Refused(Obstacle.WRONG_STATE));
    assertThat(Cycle.archive(edition, PUBLIC_AT))
        .isEqualTo(new Move.Made(edition.withState(EditionState.ARCHIVED)));
  }

  private APIGatewayProxyResponseEvent ask() {
    return ask(EVERYTHING);
  }

  private String caching() {
    return String.valueOf(ask().getHeaders().get("Cache-Control"));
  }

  private APIGatewayProxyResponseEvent ask(String query) {
    var event =
        new APIGatewayProxyRequestEvent()
            .withHttpMethod("GET")
            .withHeaders(Map.of("Accept", "application/json"))
            .withQueryStringParameters(Map.of("query", query));
    return award
        .<APIGatewayProxyRequestEvent, APIGatewayProxyResponseEvent>room(Room.PUBLIC)
        .apply(event);
  }
}
