package org.businessleaderaward.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.introspection.IntrospectionQuery;
import java.time.Duration;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.businessleaderaward.gateway.Rooms.Answered;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Attacks on the public room by what is asked: refused before any field is read. */
class AttackTests {
  private final CountedReads reads = new CountedReads(Room.PUBLIC);
  private final Rooms room = Rooms.of(Room.PUBLIC, reads);

  @Test
  void row1RefusesAHundredAndOneAliases() {
    refused(room.post(aliases(101)));
  }

  @Test
  void row1TakesTwentyAliasesAndRefusesTwentyOne() {
    refused(room.post(aliases(21)));
    assertThat(room.post(aliases(20)).status()).isEqualTo(200);
  }

  @Test
  void row1CountsTheAliasesOfAFragmentAtEachSpread() {
    refused(
        room.post(
            "{ a: currentEdition { ...F } b: currentEdition { ...F } } fragment F on Edition { "
                + times(10, i -> "y" + i + ": year ")
                + "}"));
  }

  @Test
  void row2RefusesABatchOfTen() {
    var one = Map.of("query", "{ currentEdition { id } }");
    var batch = IntStream.range(0, 10).mapToObj(i -> one).toList();
    var answer = room.answer(room.call("POST").withBody(Rooms.JSON.writeValueAsString(batch)));
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body().toString()).contains("batches are not taken");
    assertThat(reads.count()).isZero();
  }

  @Test
  void row3TakesADepthOfEightAndRefusesNine() {
    refused(room.post(nested(9)));
    assertThat(room.post(nested(8)).code()).isEqualTo("VALIDATION_FAILED");
  }

  @Test
  void row3CountsTheDepthThroughFragments() {
    refused(room.post("{ a { b { c { d { ...F } } } } } fragment F on Edition " + nested(5)));
  }

  @Test
  void row4RefusesAFragmentBombInATenthOfASecond() {
    var bomb =
        "{ currentEdition { ...F0 } } "
            + times(
                20, i -> "fragment F%d on Edition { ...F%d ...F%d } ".formatted(i, i + 1, i + 1))
            + "fragment F20 on Edition { id }";
    refused(room.post(bomb));
    var fastest = IntStream.range(0, 5).mapToLong(i -> nanosToRefuse(bomb)).min().orElseThrow();
    assertThat(Duration.ofNanos(fastest)).isLessThan(Duration.ofMillis(100));
  }

  @Test
  void row4RefusesFragmentsThatSpreadEachOther() {
    var answer =
        room.post(
            "{ currentEdition { ...A } } fragment A on Edition { ...B } fragment B on Edition {"
                + " ...A }");
    assertThat(answer.status()).isEqualTo(400);
    assertThat(reads.count()).isZero();
  }

  @Test
  void row5RefusesFiveHundredRepeatsOfAField() {
    refused(room.post("{ currentEdition { " + times(490, i -> "id ") + "} }"));
    refused(room.post("{ " + times(500, i -> "__typename ") + "}"));
  }

  @Test
  void row5TakesTenRepeatsAndRefusesElevenEvenInInlineFragments() {
    refused(room.post("{ currentEdition { " + times(11, i -> "... { id } ") + "} }"));
    refused(room.post("{ currentEdition { " + times(11, i -> "id ") + "} }"));
    assertThat(room.post("{ currentEdition { " + times(10, i -> "id ") + "} }").status())
        .isEqualTo(200);
  }

  @Test
  void row6ReportsAtMostFiveErrorsOfTenUnknownDirectives() {
    var answer = room.post("{ currentEdition " + times(10, i -> "@unknown" + i + " ") + "{ id } }");
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body().get("errors")).hasSize(5);
    assertThat(reads.count()).isZero();
  }

  @Test
  void row6RefusesTwentyOneDirectives() {
    refused(
        room.post(
            "{ currentEdition { " + times(21, i -> "... @include(if: true) { id } ") + "} }"));
  }

  @Test
  void row7TakesAThousandTokensAndRefusesOneMore() {
    refused(room.post(tokens(1_001)));
    assertThat(room.post(tokens(1_000)).status()).isEqualTo(200);
  }

  @Test
  void row7TakesFifteenThousandCharactersAndRefusesOneMore() {
    refused(room.post(padded(15_001)));
    assertThat(room.post(padded(15_000)).status()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1000000", "51", "0", "-1", "99999999999999999999"})
  void row9RefusesAPageOutOfBoundsBeforeAnyRead(String first) {
    refused(room.post("{ partnerships(first: " + first + ") { edges { cursor } } }"));
  }

  @Test
  void row9RefusesAPageOutOfBoundsThatAVariableAsksFor() {
    var query = "query P($n: Int!) { partnerships(first: $n) { edges { cursor } } }";
    refused(room.post(Map.of("query", query, "variables", Map.of("n", 1_000_000))));
    refused(room.post("query P($n: Int = 51) { editions(first: $n) { edges { cursor } } }"));
    assertThat(room.post(Map.of("query", query, "variables", Map.of("n", 50))).status())
        .isEqualTo(200);
  }

  @Test
  void row9RefusesPagesThatTogetherCostTooMuch() {
    var page = "partnerships(first: 50) { edges { node { id kind themes countries } } } ";
    refused(room.post("{ " + times(20, i -> "p" + i + ": " + page) + "}"));
    assertThat(room.post("{ " + times(4, i -> "p" + i + ": " + page) + "}").code())
        .isNotEqualTo("LIMIT_EXCEEDED");
  }

  @Test
  void row10RefusesCircularIntrospection() {
    refused(room.post("{ __schema { types { fields { type { fields { name } } } } } }"));
  }

  @Test
  void row10AnswersTheStandardIntrospectionQuery() {
    var answer = room.post(IntrospectionQuery.INTROSPECTION_QUERY);
    assertThat(answer.body().path("errors").toString()).isEmpty();
    assertThat(answer.body().at("/data/__schema/queryType/name").asString()).isEqualTo("Query");
  }

  private long nanosToRefuse(String query) {
    var began = System.nanoTime();
    refused(room.post(query));
    return System.nanoTime() - began;
  }

  private void refused(Answered answer) {
    assertThat(answer.code()).as(answer.body().toString()).isEqualTo("LIMIT_EXCEEDED");
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body().has("data")).isFalse();
    assertThat(reads.count()).isZero();
  }

  private static String aliases(int count) {
    return "{ " + times(count, i -> "a" + i + ": currentEdition { id } ") + "}";
  }

  private static String nested(int depth) {
    return times(depth, i -> "{ f" + i + " ") + "} ".repeat(depth);
  }

  /** A list of texts brings a document to any number of tokens. */
  private static String tokens(int count) {
    return "{ partnerships(first: 1, filter: { countries: ["
        + "\"AT\" ".repeat(count - 22)
        + "] }) { edges { cursor } } }";
  }

  private static String padded(int characters) {
    var query = "{ currentEdition { id } }";
    return query + " ".repeat(characters - query.length());
  }

  private static String times(int count, IntFunction<String> part) {
    return IntStream.range(0, count).mapToObj(part).collect(Collectors.joining());
  }
}
