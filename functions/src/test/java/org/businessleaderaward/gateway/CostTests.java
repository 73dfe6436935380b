package org.businessleaderaward.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.businessleaderaward.TestAward;
import org.businessleaderaward.TestBrowser;
import org.businessleaderaward.TestBrowser.Answer;
import org.businessleaderaward.directory.DirectorySeed;
import org.businessleaderaward.directory.search.DirectoryIndex;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** What the public room says that an operation costs, however its values are given. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CostTests {
  private static final JsonMapper JSON = new JsonMapper();
  private static final String ASKED = "query($n: Int) { partnerships";

  private final TestAward award = new TestAward();

  @BeforeAll
  void fill() {
    award.bean(DirectorySeed.class).load();
    award.bean(DirectoryIndex.class).begin();
  }

  /** The same request written out, and given in another way: the same cost. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          # a list by a variable, and by a variable's default
          { nodes(ids: ["a", "b", "c"]) { id } } | query($i: [ID!]!) { nodes(ids: $i) { id } } | {"i": ["a", "b", "c"]}
          { nodes(ids: ["a", "b", "c"]) { id } } | query($i: [ID!]! = ["a", "b", "c"]) { nodes(ids: $i) { id } } | {}
          { nodes(ids: ["a"]) { id } } | query($i: [ID!]! = ["a", "b", "c"]) { nodes(ids: $i) { id } } | {"i": ["a"]}
          # variables inside a list
          { nodes(ids: ["a", "b", "c"]) { id } } | query($a: ID! = "a", $b: ID!) { nodes(ids: [$a, $b, "c"]) { id } } | {"b": "b"}
          # one value for a list of one
          { nodes(ids: ["a"]) { id } } | { nodes(ids: "a") { id } } | {}
          { nodes(ids: ["a"]) { id } } | query($i: [ID!]!) { nodes(ids: $i) { id } } | {"i": "a"}
          # the length of a page
          { partnerships(first: 9) { edges { cursor } } } | query($n: Int) { partnerships(first: $n) { edges { cursor } } } | {"n": 9}
          { partnerships(first: 9) { edges { cursor } } } | query($n: Int) { partnerships(first: $n) { edges { cursor } } } | {"n": 9.0}
          { partnerships(first: 9) { edges { cursor } } } | query($n: Int = 9) { partnerships(first: $n) { edges { cursor } } } | {}
          { partnerships(first: 9) { edges { cursor } } } | query($n: Int = 9, $m: Int) { partnerships(first: $n, last: $m) { edges { cursor } } } | {}
          { partnerships(last: 9) { edges { cursor } } } | query($n: Int = 7) { partnerships(first: $n, last: 9) { edges { cursor } } } | {"n": null}
          # lists inside an input
          { partnerships(first: 1, filter: { countries: ["AT", "DE"], themes: [PREVENTION] }) { totalCount } } | query($f: PartnershipFilter) { partnerships(first: 1, filter: $f) { totalCount } } | {"f": {"countries": ["AT", "DE"], "themes": "PREVENTION"}}
          { partnerships(first: 1, filter: { countries: ["AT", "DE"], themes: [PREVENTION] }) { totalCount } } | query($f: PartnershipFilter = { countries: ["AT", "DE"], themes: PREVENTION }) { partnerships(first: 1, filter: $f) { totalCount } } | {}
          { partnerships(first: 1, filter: { countries: ["AT", "DE"], themes: [PREVENTION] }) { totalCount } } | query($c: [String!] = ["AT", "DE"], $t: [Theme!]) { partnerships(first: 1, filter: { countries: $c, themes: $t }) { totalCount } } | {"t": ["PREVENTION"]}
          { partnerships(first: 1, filter: { countries: ["AT", "DE"] }) { totalCount } } | query($c: String!, $t: [Theme!]) { partnerships(first: 1, filter: { countries: ["AT", $c], themes: $t }) { totalCount } } | {"c": "DE"}
          """)
  void row52CountsWhatIsGivenInAnotherWayAsIfWrittenOut(
      String written, String other, String variables) {
    var plain = ask(written, "{}");
    var given = ask(other, variables);
    assertThat(plain.body().has("errors")).as(plain.body().toString()).isFalse();
    assertThat(given.body().has("errors")).as(given.body().toString()).isFalse();
    assertThat(given.body().path("data")).isEqualTo(plain.body().path("data"));
    assertThat(cost(given)).isEqualTo(cost(plain));
  }

  @Test
  void row52CountsEveryValueOfAList() {
    assertThat(cost(ask("{ nodes(ids: [\"a\", \"b\", \"c\"]) { id } }", "{}"))).isEqualTo(4);
    assertThat(cost(ask("{ partnerships(first: 2) { totalCount } }", "{}"))).isEqualTo(2);
    assertThat(
            cost(
                ask(
                    "{ partnerships(first: 2, filter: { countries: [\"AT\", \"DE\"] }) {"
                        + " totalCount } }",
                    "{}")))
        .isEqualTo(4);
  }

  /** What a page says of itself costs the same, however many nodes are on it. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{ partnerships(first: %1$d) { totalCount facets { kinds { value count } } edges { cursor } } }",
        "{ partnerships(first: %1$d) { ...A } } fragment A on PartnershipConnection {"
            + " totalCount ...B } fragment B on PartnershipConnection {"
            + " facets { kinds { value count } } all: edges { cursor } }",
        "{ partnerships(last: %1$d) { ... on PartnershipConnection { totalCount } ... {"
            + " facets { kinds { value count } } edges { cursor } } } }",
        "{ partnerships(first: %1$d) { ...A } organisations(first: 1) { pageInfo { ...C } } }"
            + " fragment A on PartnershipConnection { edges { cursor } pageInfo { ...C } }"
            + " fragment C on PageInfo { endCursor hasNextPage }",
      })
  void row52CountsOnceWhatAPageHasOnce(String query) {
    long one = cost(ask(query.formatted(1), "{}"));
    assertThat(cost(ask(query.formatted(50), "{}"))).isEqualTo(one + 49 * 2);
  }

  @Test
  void row52CountsAPageOfNoKnownLengthAsTheLongest() {
    for (var given :
        new String[] {
          "{ partnerships(first: null)", ASKED + "(first: $n)", ASKED + "(first: $n, last: null)"
        }) {
      var answer = ask(given + " { edges { cursor } } }", "{}");
      assertThat(cost(answer)).as(given).isEqualTo(1 + 2L * PageRequest.MOST);
    }
  }

  @Test
  void row51CountsATextThatIsLookedForByItsLettersWrittenOut() {
    assertThat(cost(ask("{ partnerships(first: 1, search: \"abc\") { totalCount } }", "{}")))
        .isEqualTo(2 + 100 + 4 * 3);
    assertThat(cost(ask("{ partnerships(first: 1, search: \"\uFDFA\") { totalCount } }", "{}")))
        .isEqualTo(2 + 100 + 4 * 18);
    assertThat(cost(ask("{ matchOrganisations(names: [\"ab\", \"c\"]) { name } }", "{}")))
        .isEqualTo(3 + 62 + 61);
    assertThat(cost(ask("{ typeahead(text: \"ab\", first: 1) { text } }", "{}")))
        .isEqualTo(2 + 10 + 2 * 2);
    assertThat(cost(ask("{ partnerships(first: 2) { edges { highlights { field } } } }", "{}")))
        .isEqualTo(1 + 2 * 13);
    assertThat(cost(ask("{ voteRecord(edition: \"e\") { part(number: 1) } }", "{}")))
        .isEqualTo(2 + 1000);
    assertThat(
            cost(
                ask(
                    "{ organisations(first: 3) { nodes { partnerships(first: 2) { nodes { id } } } } }",
                    "{}")))
        .isEqualTo(1 + 3 * (1 + 1 + 50 + 2 * 2));
  }

  @Test
  void row51RefusesATextThatUnfoldsIntoTooMany() {
    var search = "query($s: String!) { partnerships(first: 1, search: $s) { totalCount } }";
    var most = "{\"s\": \"" + "\uFDFA".repeat(22) + "\"}";
    assertThat(ask(search, most).body().has("errors")).isFalse();
    var answer = ask(search, most.replace("\uFDFA\"", "\uFDFA\uFDFA\""));
    assertThat(answer.error()).isEqualTo("BAD_REQUEST");
    assertThat(answer.body().toString()).contains("400 characters in normal form");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          query($i: [ID!]! = [%s]) { nodes(ids: $i) { id } } | {}
          query($n: [String!]! = [%s]) { matchOrganisations(names: $n) { name } } | {}
          query($i: [ID!]!) { nodes(ids: $i) { id } } | {"i": [%s]}
          """)
  void row52RefusesMoreValuesThanAPageHas(String query, String variables) {
    var values = String.join(", ", Collections.nCopies(PageRequest.MOST + 1, "\"a\""));
    var answer = ask(query.formatted(values), variables.formatted(values));
    assertThat(answer.error()).isEqualTo("LIMIT_EXCEEDED");
    assertThat(answer.status()).isEqualTo(400);
  }

  @Test
  void row52TakesTenTimesAsManyNamesWithAKeyAndNoMore() {
    var query = "query($n: [String!]!) { matchOrganisations(names: $n) { name sure } }";
    int most = OperationLimits.NAMES_WITH_KEY;
    assertThat(askWithKey(query, names(most + 1)).error()).isEqualTo("LIMIT_EXCEEDED");
    assertThat(ask(query, names(PageRequest.MOST + 1)).error()).isEqualTo("LIMIT_EXCEEDED");
    var answer = askWithKey(query, names(most));
    assertThat(answer.body().has("errors")).as(answer.body().toString()).isFalse();
    assertThat(answer.data("matchOrganisations").size()).isEqualTo(most);
    assertThat(cost(answer)).isEqualTo(1 + most * (2 + 60 + 4L));
    assertThat(answer.body().path("extensions").path("cost").path("limit").asLong())
        .isEqualTo(OperationLimits.COST_WITH_KEY);
  }

  @Test
  void row52HoldsToItsLimitWhoHasAKey() {
    var long200 = "\"" + "a".repeat(200) + "\"";
    var names = "{\"n\": [" + String.join(", ", Collections.nCopies(400, long200)) + "]}";
    var query = "query($n: [String!]!) { matchOrganisations(names: $n) { name } }";
    var answer = askWithKey(query, names);
    assertThat(answer.error()).isEqualTo("LIMIT_EXCEEDED");
    assertThat(answer.body().toString()).contains("at most 100000 points of cost");
  }

  /** The example of {@code docs/decisions/gateway-limits.md}, to the last point. */
  @Test
  void row52TakesTheExampleOfItsDocument() {
    var query =
        "query($n: [String!]!) { matchOrganisations(names: $n) {"
            + " name sure candidates { organisation { id } score reason } } }";
    var answer = askWithKey(query, names(OperationLimits.NAMES_WITH_KEY, "a".repeat(110)));
    assertThat(answer.body().has("errors")).as(answer.body().toString()).isFalse();
    assertThat(cost(answer)).isEqualTo(1 + 500 * (60 + 110 + 3 + 5 * 4L));
  }

  /** What a key pays for is names: all else costs at most what it may without. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{ voteRecord(edition: \"e\") { a: part(number: 1) b: part(number: 2) c: part(number: 3)"
            + " d: part(number: 4) e: part(number: 5) } } | 5006",
        "query($n: [String!]!) { matchOrganisations(names: $n) { candidates { ...C } } }"
            + " fragment C on MatchCandidate { organisation {"
            + " partnerships(first: 1) { totalCount } } } | 13000",
        "query($n: [String!]!) { matchOrganisations(names: $n) { candidates { organisation {"
            + " relations { a: id b: id c: id d: id entry { a: id b: id c: id d: id e: id"
            + " f: id g: id h: id i: id j: id k: id l: id m: id n: id o: id } } } } } } | 5250"
      })
  void row52PaysForNothingButNamesWithAKey(String query, long besides) {
    var answer = askWithKey(query, names(50, "Acme"));
    assertThat(answer.error()).isEqualTo("LIMIT_EXCEEDED");
    assertThat(answer.body().toString())
        .contains("at most 5000 points of cost besides its names, not " + besides);
  }

  /** A picture is a twentieth of a megabyte: sixteen are what a key pays for as well. */
  @Test
  void row52AnswersSixteenPicturesOfMembersAlsoWithAKey() {
    var most = ask(pictures(16), "{}");
    assertThat(most.body().has("errors")).as(most.body().toString()).isFalse();
    assertThat(cost(most)).isEqualTo(16 * 301);
    assertThat(askWithKey(pictures(16), "{}").body().has("errors")).isFalse();
    assertThat(ask(pictures(17), "{}").error()).isEqualTo("LIMIT_EXCEEDED");
    var answer = askWithKey(pictures(17), "{}");
    assertThat(answer.error()).isEqualTo("LIMIT_EXCEEDED");
    assertThat(answer.body().toString()).contains("points of cost besides its names, not 5117");
  }

  private static String pictures(int many) {
    return IntStream.range(0, many)
        .mapToObj("p%d: namedPicture(edition: \"e\", hash: \"a\")"::formatted)
        .collect(Collectors.joining(" ", "{ ", " }"));
  }

  /**
   * What Lambda takes of an answer, 6 MB, is more than the biggest of those for names. Each name is
   * answered alike, so a tenth of them is asked for: all of them would be held to the clock of a
   * busy machine.
   */
  @Test
  void row52AnswersNamesWithinWhatLambdaTakes() {
    var organisation =
        "names { language text original } otherNames { text kind language }"
            + " sources { statements document url paragraph } name url id kind updatedAt"
            + " addedAt originalLanguage acronym";
    int asked = OperationLimits.NAMES_WITH_KEY / 10;
    var answer =
        askWithKey(
            "query($n: [String!]!) { matchOrganisations(names: $n) { candidates { organisation { "
                + organisation
                + " } } } }",
            names(asked, "UN Office"));
    assertThat(answer.body().has("errors")).as(answer.body().toString()).isFalse();
    assertThat(answer.data("matchOrganisations").get(0).path("candidates").size()).isEqualTo(5);
    assertThat(JSON.writeValueAsBytes(answer.body()).length).isLessThan(6_000_000 / 10);
  }

  @Test
  void row52TakesNoMoreIdentifiersForAKey() {
    var ids = String.join(", ", Collections.nCopies(PageRequest.MOST + 1, "\"a\""));
    assertThat(askWithKey("{ nodes(ids: [" + ids + "]) { id } }", "{}").error())
        .isEqualTo("LIMIT_EXCEEDED");
  }

  @Test
  void row52SaysInItsRefusalWhatWouldHaveBeenTheCost() {
    var fields =
        "id kind themes countries startedOn endedOn updatedAt addedAt freshness verifiedAt";
    var all = new StringBuilder("query($n: Int = 50) { ");
    for (int i = 0; i < 9; i++) {
      all.append("p%d: partnerships(first: $n) { edges { node { %s } } } ".formatted(i, fields));
    }
    var answer = ask(all + "}", "{}");
    assertThat(answer.error()).isEqualTo("LIMIT_EXCEEDED");
    assertThat(answer.body().toString())
        .contains("an operation has at most 5000 points of cost, not 5409");
    assertThat(cost(answer)).isEqualTo(5409);
  }

  /** No number, escape or instant that nothing can be made of is a fault. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          query($n: Int) { partnerships(first: $n) { totalCount } } | {"n": 1e999} | LIMIT_EXCEEDED
          query($n: Int) { partnerships(last: $n) { totalCount } } | {"n": -1e999} | LIMIT_EXCEEDED
          query($n: Int) { changes(first: $n) { pageInfo { hasNextPage } } } | {"n": 1e999999999} | LIMIT_EXCEEDED
          { partnerships(first: 1, search: "\\u{80000000}") { totalCount } } | {} | BAD_REQUEST
          { partnerships(first: 1, search: "\\u{110000}") { totalCount } } | {} | BAD_REQUEST
          { changes(first: 1, since: "+999999999-12-31T23:59:59-18:00") { pageInfo { hasNextPage } } } | {} | VALIDATION_FAILED
          { changes(first: 1, since: "-999999999-01-01T00:00:00+18:00") { pageInfo { hasNextPage } } } | {} | VALIDATION_FAILED
          """)
  void row52RefusesWhatNoValueCanBeMadeOf(String query, String variables, String code) {
    assertThat(ask(query, variables).error()).isEqualTo(code);
  }

  private static String names(int many) {
    return names(many, "Acme");
  }

  private static String names(int many, String name) {
    return "{\"n\": [" + String.join(", ", Collections.nCopies(many, '"' + name + '"')) + "]}";
  }

  private Answer ask(String query, String variables) {
    return ask(award.browser(Room.PUBLIC), query, variables);
  }

  private Answer askWithKey(String query, String variables) {
    return ask(award.browser(Room.PUBLIC).withKey(), query, variables);
  }

  private static Answer ask(TestBrowser browser, String query, String variables) {
    // Its variables as they are given: not every number that JSON can say is one of Java's.
    return browser.post(
        "{\"query\": %s, \"variables\": %s}".formatted(JSON.writeValueAsString(query), variables));
  }

  private static long cost(Answer answer) {
    return answer.body().path("extensions").path("cost").path("requested").asLong();
  }
}
