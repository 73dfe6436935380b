package org.businessleaderaward.directory.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.businessleaderaward.AtOnce;
import org.businessleaderaward.TestBrowser;
import org.businessleaderaward.directory.OrganisationStory;
import org.businessleaderaward.directory.search.DirectoryIndex;
import org.businessleaderaward.directory.synonyms.SynonymGroup;
import org.businessleaderaward.directory.synonyms.Synonyms;
import org.businessleaderaward.language.Language;
import org.businessleaderaward.storage.TableOf;
import org.businessleaderaward.storage.Transactions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

class SynonymDeskTests {
  private final OrganisationStory story = new OrganisationStory();

  @Test
  void areAddedAndWithdrawnAndBothIsInTheLog() {
    var added = add("EN", "dhow", " ferry ");
    assertThat(added.refusal("addSynonyms")).isEmpty();
    add("AR", "مركب", "سفينة");
    assertThat(words()).containsExactly(List.of("مركب", "سفينة"), List.of("dhow", "ferry"));

    var id = added.data("addSynonyms", "synonyms").path(0).path("id").asString();
    var answer = story.office.send("WithdrawSynonyms", Map.of("group", id));
    assertThat(answer.refusal("withdrawSynonyms")).isEmpty();
    assertThat(answer.data("withdrawSynonyms", "synonyms").size()).isEqualTo(1);
    assertThat(words()).containsExactly(List.of("مركب", "سفينة"));
    assertThat(
            story.office.send("WithdrawSynonyms", Map.of("group", id)).refusal("withdrawSynonyms"))
        .isEqualTo("NOT_FOUND");

    var log = story.office.send("AuditLog", Map.of("first", 20, "log", "DIRECTORY"));
    assertThat(log.data("auditLog", "edges").valueStream().map(edge -> edge.path("node")))
        .filteredOn(act -> act.path("subject").asString().equals(id))
        .extracting(act -> act.path("act").asString() + " " + act.path("detail").asString())
        .containsExactly("SYNONYMS_WITHDRAWN EN: dhow, ferry", "SYNONYMS_ADDED EN: dhow, ferry");
  }

  static Stream<Map.Entry<String, List<String>>> refused() {
    return Stream.of(
        Map.entry("SYNONYMS_COUNT", List.of("dhow")),
        Map.entry("SYNONYMS_COUNT", IntStream.range(0, 13).mapToObj(i -> "word" + i).toList()),
        Map.entry("SYNONYM_TOO_LONG", List.of("dhow", "f".repeat(61))),
        Map.entry("SYNONYM_NOT_SOUGHT", List.of("dhow", "the")),
        Map.entry("SYNONYM_NOT_SOUGHT", List.of("dhow", "")),
        Map.entry("SYNONYM_NOT_SOUGHT", List.of("dhow", "one two three four five six seven")),
        Map.entry("SYNONYM_TOO_LONG", List.of("dhow", "\uFDFA".repeat(60))),
        Map.entry("SYNONYM_TWICE", List.of("dhow", "Dhows")),
        Map.entry("INVALID_TEXT", List.of("dhow", "fer\u0000ry")));
  }

  @ParameterizedTest
  @MethodSource
  void refused(Map.Entry<String, List<String>> words) {
    var input = Map.of("language", "EN", "words", words.getValue());
    var added = story.office.send("AddSynonyms", Map.of("input", input));
    assertThat(added.refusal("addSynonyms")).isEqualTo(words.getKey());
    var tried = story.office.send("TrySynonyms", Map.of("input", input, "search", "dhow"));
    assertThat(tried.refusal("trySynonyms")).isEqualTo(words.getKey());
    assertThat(words()).isEmpty();
  }

  @Test
  void areRefusedWhereTheSameAreThereOrThereAreTooMany() {
    add("EN", "dhow", "ferry", "felucca");
    assertThat(add("EN", "Ferries", "dhows").refusal("addSynonyms")).isEqualTo("SYNONYMS_THERE");
    assertThat(add("FR", "ferry", "dhow").refusal("addSynonyms")).isEmpty();

    var synonyms = story.award.bean(Synonyms.class);
    var full = new ArrayList<SynonymGroup>();
    for (int i = 0; i < SynonymDesk.MOST_GROUPS; i++) {
      full.add(new SynonymGroup("synonyms-" + i, Language.EN, longest(i)));
    }
    story
        .award
        .bean(Transactions.class)
        .commit(set -> synonyms.put(set, full, synonyms.kept().version()));
    assertThat(synonyms.synonyms()).as("all that may be kept are").hasSize(100);
    assertThat(add("EN", "skiff", "boat").refusal("addSynonyms")).isEqualTo("SYNONYMS_FULL");
  }

  /** As many and as long as may be, of the letters that take most room. */
  private static List<String> longest(int group) {
    return IntStream.range(0, SynonymDesk.MOST_WORDS)
        .mapToObj(i -> Character.toString(0x20000 + group * 20 + i).repeat(60))
        .toList();
  }

  @Test
  void ofTwoWhoAddAtOnceNeitherIsLost() throws Exception {
    var other = story.secretariat("second@example.org");
    List<Callable<String>> both =
        List.of(
            () -> add("EN", "dhow", "ferry").refusal("addSynonyms"),
            () -> add(other, "EN", "lorry", "truck").refusal("addSynonyms"));
    assertThat(AtOnce.all(both)).containsOnly("");
    assertThat(words())
        .containsExactlyInAnyOrder(List.of("dhow", "ferry"), List.of("lorry", "truck"));
  }

  @Test
  void areTriedWithoutBeingKept() {
    story.award.bean(DirectoryIndex.class).begin();
    var name = story.led.name().in(Language.EN).split(" ", -1)[0];
    var tried =
        story.office.send(
            "TrySynonyms",
            Map.of(
                "input",
                Map.of("language", "EN", "words", List.of("qwertyuiop", name)),
                "search",
                "qwertyuiop"));
    assertThat(tried.data("trySynonyms", "partnerships", "now").asInt()).isZero();
    assertThat(tried.data("trySynonyms", "partnerships", "entries").valueStream())
        .extracting(entry -> entry.path("id").asString())
        .contains(story.led.id());
    assertThat(words()).isEmpty();
    assertThat(story.award.dump(TableOf.AUDIT).toString()).doesNotContain("SYNONYMS");
  }

  private TestBrowser.Answer add(String language, String... words) {
    return add(story.office, language, words);
  }

  private static TestBrowser.Answer add(TestBrowser by, String language, String... words) {
    return by.send(
        "AddSynonyms", Map.of("input", Map.of("language", language, "words", List.of(words))));
  }

  private List<List<String>> words() {
    return story
        .office
        .send("Synonyms", Map.of())
        .data("synonyms")
        .valueStream()
        .map(group -> group.path("words").valueStream().map(JsonNode::asString).toList())
        .toList();
  }
}
