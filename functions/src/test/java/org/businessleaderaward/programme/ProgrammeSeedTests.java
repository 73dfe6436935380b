package org.businessleaderaward.programme;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.businessleaderaward.TestAward;
import org.businessleaderaward.audit.AuditLog;
import org.businessleaderaward.audit.AuditVerifier;
import org.businessleaderaward.gateway.Room;
import org.businessleaderaward.language.Language;
import org.businessleaderaward.language.LocalizedText;
import org.businessleaderaward.programme.cycle.Cycle;
import org.businessleaderaward.storage.EmbeddedStorage;
import org.businessleaderaward.storage.Storage;
import org.businessleaderaward.storage.Transactions;
import org.junit.jupiter.api.Test;

class ProgrammeSeedTests {
  private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");

  private final Storage storage = EmbeddedStorage.fresh();
  private final Editions editions = new Editions(storage);
  private final AuditLog audit = new AuditLog(storage);
  private final ProgrammeSeed seed = new ProgrammeSeed(editions, audit, new Transactions(storage));

  @Test
  void loadsOnceIntoAnEmptyStore() {
    assertThat(seed.load(NOW)).isTrue();
    assertThat(seed.load(NOW.plusSeconds(100_000_000))).isFalse();
    assertThat(editions.all())
        .extracting(Edition::id)
        .isEqualTo(List.of("edition-2026", "edition-2010"));
    assertThat(audit.verify("edition-2026")).isEqualTo(new AuditVerifier.Verdict.Intact(1));
  }

  @Test
  void startsWithAnEditionThatTakesNominationsOnThatDay() {
    seed.load(NOW);
    var current = editions.withOpenCall(NOW).orElseThrow();
    assertThat(current).isEqualTo(editions.current().orElseThrow());
    assertThat(current.criteria()).hasSize(5).allMatch(c -> c.levels().size() == 5);
    assertThat(Cycle.hasWholeCriteria(current)).isTrue();
    assertThat(Cycle.hasWholeCalendar(current)).isTrue();
  }

  @Test
  void saysOfTheFirstEditionOnlyWhatIsOnRecord() {
    var first = ProgrammeSeed.first().orElseThrow();
    assertThat(first.state()).isEqualTo(EditionState.ARCHIVED);
    assertThat(first.windows()).isEmpty();
    assertThat(first.laureates()).isEmpty();
    assertThat(Objects.requireNonNull(first.source()).in(Language.FR)).endsWith("paragraphe 53");
  }

  @Test
  void tellsWhereTheNoteStandsInTheLanguageOfWhoAsks() {
    var award = new TestAward();
    award.put(ProgrammeSeed.first().orElseThrow());
    var query = "{ editions(first: 1, language: ES) { edges { node { source } } } }";
    var answer =
        award
            .<APIGatewayProxyRequestEvent, APIGatewayProxyResponseEvent>room(Room.PUBLIC)
            .apply(
                new APIGatewayProxyRequestEvent()
                    .withHttpMethod("GET")
                    .withHeaders(Map.of("Accept", "application/json"))
                    .withQueryStringParameters(Map.of("query", query)));
    assertThat(answer.getBody()).contains("2010, párrafo 53");
  }

  @Test
  void hasEveryTextInAllSixLanguages() {
    for (var edition :
        List.of(
            ProgrammeSeed.first().orElseThrow(),
            ProgrammeSeed.current(NOW),
            ProgrammeSeed.sample(NOW))) {
      assertThat(texts(edition))
          .allSatisfy(
              text -> {
                assertThat(text.byLanguage()).containsOnlyKeys(Language.values());
                assertThat(text.byLanguage().values())
                    .allMatch(words -> !words.isBlank() && !words.contains("{"));
              });
    }
  }

  @Test
  void marksTheSampleAsMadeUpAndNeverTakesItForTheCurrentEdition() {
    var id = seed.addSample(NOW);
    assertThat(id).isEqualTo("edition-2026-sample");
    assertThat(editions.get(id).sample()).isTrue();
    assertThat(editions.current()).isEmpty();
    assertThat(seed.addSample(NOW)).isEqualTo(id);
  }

  private static Stream<LocalizedText> texts(Edition edition) {
    var criteria =
        edition.criteria().stream()
            .flatMap(c -> Stream.concat(Stream.of(c.name(), c.description()), c.levels().stream()));
    return Stream.concat(
        criteria,
        Stream.of(edition.name(), edition.note(), edition.source()).filter(Objects::nonNull));
  }
}
