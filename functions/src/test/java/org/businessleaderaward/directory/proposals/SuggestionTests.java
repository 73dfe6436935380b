package org.businessleaderaward.directory.proposals;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.businessleaderaward.TestAward;
import org.businessleaderaward.TestBrowser;
import org.businessleaderaward.access.Person;
import org.businessleaderaward.access.Role;
import org.businessleaderaward.audit.Act;
import org.businessleaderaward.audit.AuditLog;
import org.businessleaderaward.directory.entries.EntryId;
import org.businessleaderaward.directory.entries.PartialDate;
import org.businessleaderaward.directory.entries.Partnership;
import org.businessleaderaward.directory.entries.PartnershipKind;
import org.businessleaderaward.directory.entries.Source;
import org.businessleaderaward.directory.register.Entries;
import org.businessleaderaward.directory.search.DirectoryIndex;
import org.businessleaderaward.gateway.PageRequest;
import org.businessleaderaward.gateway.Room;
import org.businessleaderaward.language.Language;
import org.businessleaderaward.limits.Allowance;
import org.businessleaderaward.storage.TableOf;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class SuggestionTests {
  private static final String SUGGEST =
      """
      mutation ($input: SuggestPartnershipInput!) { suggestPartnership(input: $input) {
        suggestion { id status name summary countries themes kind sourceUrl suggestedAt }
        userErrors { code field message } } }
      """;
  private static final String TRACK = "query ($id: ID!) { suggestion(id: $id) { id status } }";

  private final TestAward award = new TestAward();
  private final TestBrowser partner = award.browser(Room.PARTNERS);

  @Test
  void takesASuggestionMailsAReceiptAndPublishesNothing() {
    var answer = suggest(input());
    assertThat(answer.refusal("suggestPartnership")).isEmpty();
    var id = idOf(answer);
    assertThat(id).matches("suggestion-[0-9a-f]{32}");
    assertThat(statusOf(id)).isEqualTo("PENDING");
    assertThat(award.deliverMail())
        .singleElement()
        .satisfies(
            letter -> {
              assertThat(letter.to()).isEqualTo("someone@example.org");
              assertThat(letter.text())
                  .contains("Zanzibar ferries", "/en/partners/status/?id=" + id + "\n");
            });
    assertThat(award.dump(TableOf.DIRECTORY))
        .noneMatch(item -> text(item, "pk").startsWith("PARTNERSHIP"));
  }

  @Test
  void publishesAnAcceptedSuggestionWithItsSourceAndRecordsTheDecision() {
    var id = idOf(suggest(input()));
    var secretariat = secretariat();
    assertThat(secretariat.send("Suggestions", Map.of("first", 10)).body().toString())
        .contains(id)
        .contains("someone@example.org");

    var decision = decide(secretariat, id, true);

    assertThat(decision.data("decideSuggestion", "decided").asBoolean()).isTrue();
    assertThat(statusOf(id)).isEqualTo("ACCEPTED");
    assertThat(secretariat.send("Suggestions", Map.of("first", 10)).body().toString())
        .doesNotContain(id);
    award.bean(DirectoryIndex.class).begin();
    var _ = award.function("index").apply(award.inserted(TableOf.DIRECTORY));
    var found =
        ask(
            award.browser(Room.PUBLIC),
            "{ partnerships(first: 5, search: \"zanzibar\") { edges { node { id name countries sources { url document } } } } }",
            Map.of());
    var node = found.data("partnerships", "edges").path(0).path("node");
    assertThat(node.path("id").asString())
        .matches("partnership-zanzibar-ferries-[0-9a-f]{8}-[0-9a-z]");
    assertThat(node.path("sources").path(0).path("url").asString())
        .isEqualTo("https://example.org/ferries");
    assertThat(node.path("sources").path(0).path("document").asString())
        .isEqualTo("Ferries of Zanzibar");
    assertThat(
            award
                .bean(AuditLog.class)
                .newest("directory", new PageRequest(5, Optional.empty()))
                .edges())
        .singleElement()
        .satisfies(
            edge -> {
              assertThat(edge.node().act().act()).isEqualTo("SUGGESTION_ACCEPTED");
              assertThat(edge.node().act().subject()).isEqualTo(id);
              assertThat(edge.node().act().actor()).startsWith("SECRETARIAT:person-");
            });
  }

  @Test
  void publishesWhatTheSecretariatWroteOtherwiseAndRecordsWhichFields() {
    var id = idOf(suggest(input()));
    var said = new HashMap<String, Object>();
    said.put("suggestion", id);
    said.put("accept", true);
    said.put("name", "Ferries of Zanzibar against trafficking");
    said.put("summary", "Ferry companies that train their crews to look out for victims.");
    said.put("kind", "TRAINING");
    said.put("themes", List.of("PREVENTION", "PROTECTION"));
    said.put("countries", List.of("TZ", "KE"));
    said.put("startedOn", "2024-05");
    said.put("sourceTitle", "Crew handbook");
    said.put("sourceUrl", "https://example.org/handbook");
    assertThat(
            secretariat()
                .send("DecideSuggestion", Map.of("input", said))
                .refusal("decideSuggestion"))
        .isEmpty();

    var published = new ArrayList<Partnership>();
    award.bean(Entries.class).eachPartnership(published::add);
    assertThat(published)
        .singleElement()
        .satisfies(
            entry -> {
              assertThat(entry.name().in(Language.EN))
                  .isEqualTo("Ferries of Zanzibar against trafficking");
              assertThat(entry.id()).startsWith("partnership-ferries-of-zanzibar-");
              assertThat(entry.kind()).isEqualTo(PartnershipKind.TRAINING);
              assertThat(entry.countries()).containsExactly("TZ", "KE");
              assertThat(entry.startedOn()).isEqualTo(new PartialDate("2024-05"));
              assertThat(entry.endedOn()).isNull();
              assertThat(entry.sources())
                  .containsExactly(
                      Source.ofAll("Crew handbook", null, "https://example.org/handbook"));
              assertThat(newestAct().detail())
                  .isEqualTo(entry.id() + " name kind countries startedOn sourceUrl");
            });
    assertThat(award.deliverMail())
        .last()
        .satisfies(letter -> assertThat(letter.text()).contains("Zanzibar ferries"));
  }

  @Test
  void refusesToPublishWhatNoSuggestionMaySay() {
    var id = idOf(suggest(input()));
    var secretariat = secretariat();
    var said = new HashMap<String, Object>();
    said.put("suggestion", id);
    said.put("accept", true);
    said.put("name", "ab");
    said.put("summary", "Too short.");
    said.put("themes", List.of());
    said.put("countries", List.of("UK"));
    said.put("startedOn", "last year");
    said.put("endedOn", "2024-13");
    said.put("sourceUrl", "javascript:alert(1)");
    var errors =
        secretariat
            .send("DecideSuggestion", Map.of("input", said))
            .data("decideSuggestion", "userErrors");
    assertThat(
            errors
                .valueStream()
                .map(e -> e.path("field").path(1).asString() + " " + e.path("code").asString()))
        .containsExactly(
            "name TOO_SHORT",
            "summary TOO_SHORT",
            "themes REQUIRED",
            "countries INVALID_COUNTRY",
            "startedOn INVALID_DATE",
            "endedOn INVALID_DATE",
            "sourceTitle REQUIRED",
            "sourceUrl INVALID_URL");
    assertThat(statusOf(id)).isEqualTo("PENDING");
    assertThat(award.dump(TableOf.DIRECTORY))
        .noneMatch(item -> text(item, "pk").startsWith("PARTNERSHIP"));
  }

  @Test
  void decidesOnEachSuggestionOnce() {
    var id = idOf(suggest(input()));
    var secretariat = secretariat();
    assertThat(decide(secretariat, id, false).refusal("decideSuggestion")).isEmpty();
    assertThat(statusOf(id)).isEqualTo("REFUSED");
    assertThat(decide(secretariat, id, true).refusal("decideSuggestion"))
        .isEqualTo("ALREADY_DECIDED");
    assertThat(
            decide(secretariat, "suggestion-" + "0".repeat(32), true).refusal("decideSuggestion"))
        .isEqualTo("NOT_FOUND");
    assertThat(award.dump(TableOf.DIRECTORY))
        .noneMatch(item -> text(item, "pk").startsWith("PARTNERSHIP"));
  }

  @Test
  void letsNobodyDecideWithoutASession() {
    var id = idOf(suggest(input()));
    assertThat(decide(award.browser(Room.SECRETARIAT), id, true).error())
        .isEqualTo("UNAUTHENTICATED");
    assertThat(award.browser(Room.SECRETARIAT).send("Suggestions", Map.of("first", 10)).error())
        .isEqualTo("UNAUTHENTICATED");
    assertThat(statusOf(id)).isEqualTo("PENDING");
  }

  @Test
  void givesARepeatTheFirstAnswerAndMailsOnce() {
    var input = input();
    var first = suggest(input);
    award.clock().forward(Duration.ofHours(3));
    assertThat(suggest(input).data("suggestPartnership"))
        .isEqualTo(first.data("suggestPartnership"));
    assertThat(award.deliverMail()).hasSize(1);
  }

  /** Row 41 of the attacks and faults. */
  @Test
  void row41RefusesOneKeyWithTwoPayloads() {
    var input = input();
    suggest(input);
    input.put("name", "Another name");
    assertThat(suggest(input).refusal("suggestPartnership")).isEqualTo("KEY_REUSED");
    assertThat(award.deliverMail()).hasSize(1);
  }

  @Test
  void makesOneSuggestionOfTheSameSentManyTimesAtOnce() throws Exception {
    var input = input();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var sent =
          IntStream.range(0, Allowance.SUGGESTIONS.most())
              .mapToObj(i -> threads.submit(() -> idOf(suggest(input))))
              .toList();
      var ids = new java.util.HashSet<String>();
      for (var each : sent) {
        ids.add(each.get());
      }
      assertThat(ids).hasSize(1);
    }
    assertThat(award.deliverMail()).hasSize(1);
  }

  @Test
  void takesOnlySoManyFromOneAddressInAnHour() {
    for (int i = 0; i < Allowance.SUGGESTIONS.most(); i++) {
      assertThat(suggest(input()).refusal("suggestPartnership")).isEmpty();
    }
    assertThat(suggest(input()).refusal("suggestPartnership")).isEqualTo("TOO_MANY_SUGGESTIONS");
    var elsewhere = award.browser(Room.PARTNERS).at("192.0.2.7");
    assertThat(ask(elsewhere, SUGGEST, Map.of("input", input())).refusal("suggestPartnership"))
        .isEmpty();
    award.clock().forward(Duration.ofHours(1));
    assertThat(suggest(input()).refusal("suggestPartnership")).isEmpty();
    assertThat(award.dump(TableOf.DIRECTORY).toString()).doesNotContain("192.0.2.1");
    assertThat(award.dump(TableOf.ACCESS).toString()).doesNotContain("192.0.2.1");
  }

  @Test
  void row58TakesOnlySoManyFromOneNetworkInADay() {
    var apart = Allowance.SUGGESTIONS.within().dividedBy(Allowance.SUGGESTIONS.most());
    for (int i = 0; i < Allowance.SUGGESTIONS_IN_A_DAY.most(); i++) {
      assertThat(suggest(input()).refusal("suggestPartnership")).isEmpty();
      award.clock().forward(apart);
    }
    assertThat(suggest(input()).refusal("suggestPartnership"))
        .isEqualTo("TOO_MANY_SUGGESTIONS_TODAY");
    assertThat(suggest(award.browser(Room.PARTNERS).at("192.0.2.7"))).isEmpty();
    award.clock().forward(Allowance.SUGGESTIONS_IN_A_DAY.within());
    assertThat(suggest(input()).refusal("suggestPartnership")).isEmpty();
  }

  @Test
  void row59TakesTheAddressesOfOneIpv6NetworkForOneCaller() {
    for (int i = 0; i < Allowance.SUGGESTIONS.most(); i++) {
      assertThat(suggest(award.browser(Room.PARTNERS).at("2001:db8:1:2::" + i))).isEmpty();
    }
    assertThat(suggest(award.browser(Room.PARTNERS).at("2001:db8:1:2:ffff::1")))
        .isEqualTo("TOO_MANY_SUGGESTIONS");
    assertThat(suggest(award.browser(Room.PARTNERS).at("2001:db8:1:3::1"))).isEmpty();
  }

  @Test
  void row53TakesASuggestionWithoutAReceiptOnceAMailboxHadEnough() {
    for (int i = 0; i <= Allowance.MAILS_FROM_NETWORK_TO_ADDRESS.most(); i++) {
      assertThat(suggest(input()).refusal("suggestPartnership")).isEmpty();
    }
    assertThat(award.deliverMail()).hasSize(Allowance.MAILS_FROM_NETWORK_TO_ADDRESS.most());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Win at https://evil.example/now",
        "Win at www.evil.example",
        "Win at EVIL.example/now",
        "Win at https:\u2060//evil\uff0eexample",
        "Write to bad@evil.example",
        "Write to bad\uff20evil\u3002example"
      })
  void row53MailsNoLinkAndNoAddressThatSomebodyTyped(String name) {
    var input = input();
    input.put("name", name);
    assertThat(suggest(input).refusal("suggestPartnership")).isEmpty();
    assertThat(award.deliverMail())
        .singleElement()
        .satisfies(
            letter -> {
              assertThat(letter.text() + letter.html() + letter.subject())
                  .doesNotContainPattern("(?i)evil[.\u3002\uff0e]example|bad[@\uff20]");
              assertThat(letter.text()).containsIgnoringCase("evil");
            });
  }

  @Test
  void takesNothingThatFillsInAFieldWhichPeopleDoNotSee() {
    var input = input();
    input.put("website", "https://spam.example");
    assertThat(suggest(input).refusal("suggestPartnership")).isEqualTo("LOOKS_AUTOMATED");
    assertThat(award.dump(TableOf.DIRECTORY)).isEmpty();
    assertThat(award.deliverMail()).isEmpty();
  }

  @Test
  void tellsEveryFlawWithItsField() {
    var input = input();
    input.put("idempotencyKey", "1");
    input.put("name", "ab");
    input.put("summary", "x".repeat(2001));
    input.put("themes", List.of());
    input.put("countries", List.of("UK"));
    input.put("sourceUrl", "javascript:alert(1)");
    input.put("email", "nobody");
    var errors = suggest(input).data("suggestPartnership", "userErrors");
    assertThat(
            errors
                .valueStream()
                .map(e -> e.path("field").path(1).asString() + " " + e.path("code").asString()))
        .containsExactly(
            "idempotencyKey INVALID_KEY",
            "name TOO_SHORT",
            "summary TOO_LONG",
            "themes REQUIRED",
            "countries INVALID_COUNTRY",
            "sourceUrl INVALID_URL",
            "email INVALID_EMAIL");
    assertThat(award.dump(TableOf.DIRECTORY)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ftp://example.org/x",
        "https://",
        "https://localhost/x",
        "https://a:b@example.org/",
        "https://example.org/a b",
        "//example.org/x"
      })
  void takesOnlyAddressesOfPublicPages(String address) {
    var input = input();
    input.put("sourceUrl", address);
    assertThat(suggest(input).refusal("suggestPartnership")).isEqualTo("INVALID_URL");
  }

  /** Row 50 of the attacks and faults: text in any script is kept exactly. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "شراكة ضد الاتجار بالبشر",
        "打击人口贩运伙伴关系",
        "Партнерство \u202eпротив\u202c",
        "𐍈𐍈𐍈 👩🏽‍🚀 Ḉ",
        "<script>alert(1)</script>",
        "=cmd()|' /C calc'!A0"
      })
  void row50KeepsTextOfAnyScriptExactly(String name) {
    var input = input();
    input.put("name", name);
    var answer = suggest(input);
    assertThat(answer.data("suggestPartnership", "suggestion", "name").asString()).isEqualTo(name);
  }

  /** Row 50 of the attacks and faults: what cannot be kept is refused with the field's name. */
  @ParameterizedTest
  @CsvSource({"name, 0", "summary, 0", "name, 10", "name, 55357", "summary, 56832", "name, 127"})
  void row50RefusesTextThatCannotBeKeptWithTheFieldsName(String field, int character) {
    var input = input();
    input.put(field, "A text that is long enough " + (char) character);
    var error = suggest(input).data("suggestPartnership", "userErrors").path(0);
    assertThat(error.path("code").asString()).isEqualTo("INVALID_TEXT");
    assertThat(error.path("field").path(1).asString()).isEqualTo(field);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "suggestion-1", "partnership-x", "SUGGESTION#x"})
  void knowsNothingOfAnIdThatIsNone(String id) {
    assertThat(ask(partner, TRACK, Map.of("id", id)).data("suggestion").isNull()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "Zanzibar ferries, zanzibar-ferries-",
    "Ça va: été!, ca-va-ete-",
    "打击, ''",
    "--- a --, a-"
  })
  void writesIntoAnIdWhatOfANameCanStandThere(String name, String slug) {
    assertThat(EntryId.slug(name)).isEqualTo(slug);
    assertThat(EntryId.isOne("partnership-" + EntryId.slug(name) + "0f")).isTrue();
  }

  private Act newestAct() {
    return award
        .bean(AuditLog.class)
        .newest("directory", new PageRequest(1, Optional.empty()))
        .edges()
        .getFirst()
        .node()
        .act();
  }

  private TestBrowser secretariat() {
    var secretary =
        award.put(
            Person.newcomer(
                Role.SECRETARIAT,
                "edition-2026",
                "A Secretary",
                "secretary@example.org",
                Language.EN));
    return award.enter(Room.SECRETARIAT, secretary.id());
  }

  private static TestBrowser.Answer decide(TestBrowser browser, String id, boolean accept) {
    return browser.send(
        "DecideSuggestion",
        Map.of(
            "input",
            accept
                ? Map.of("suggestion", id, "accept", true, "sourceTitle", "Ferries of Zanzibar")
                : Map.of("suggestion", id, "accept", false, "reason", "DUPLICATE")));
  }

  private TestBrowser.Answer suggest(Map<String, ?> input) {
    return ask(partner, SUGGEST, Map.of("input", input));
  }

  /** Suggests something else; gives the refusal's code. */
  private String suggest(TestBrowser browser) {
    return ask(browser, SUGGEST, Map.of("input", input())).refusal("suggestPartnership");
  }

  private String statusOf(String id) {
    return ask(partner, TRACK, Map.of("id", id)).data("suggestion", "status").asString();
  }

  private static String idOf(TestBrowser.Answer answer) {
    return answer.data("suggestPartnership", "suggestion", "id").asString();
  }

  private static TestBrowser.Answer ask(
      TestBrowser browser, String query, Map<String, ?> variables) {
    return browser.post(
        JsonMapper.shared().writeValueAsString(Map.of("query", query, "variables", variables)));
  }

  private static String text(
      Map<String, software.amazon.awssdk.services.dynamodb.model.AttributeValue> item,
      String name) {
    return java.util.Objects.requireNonNull(item.get(name)).s();
  }

  private static Map<String, Object> input() {
    var input = SuggestionInputs.partnership("someone@example.org");
    input.put("themes", List.of("PREVENTION", "PROTECTION"));
    input.put("sourceUrl", "https://example.org/ferries");
    return input;
  }
}
