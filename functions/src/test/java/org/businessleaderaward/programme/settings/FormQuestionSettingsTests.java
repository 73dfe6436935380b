package org.businessleaderaward.programme.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.businessleaderaward.TestAward;
import org.businessleaderaward.TestBrowser;
import org.businessleaderaward.access.Person;
import org.businessleaderaward.access.Role;
import org.businessleaderaward.gateway.Room;
import org.businessleaderaward.language.Language;
import org.businessleaderaward.programme.Edition;
import org.businessleaderaward.programme.EditionFixtures;
import org.businessleaderaward.programme.EditionState;
import org.businessleaderaward.programme.Editions;
import org.businessleaderaward.programme.form.FormQuestion;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How the secretariat sets what an edition asks nominators besides, through its room. */
class FormQuestionSettingsTests {
  private static final String EDITION = "edition-2026";

  private final TestAward award = new TestAward();
  private TestBrowser office = award.browser(Room.SECRETARIAT);

  @BeforeEach
  void prepares() {
    award.put(EditionFixtures.in(EditionState.DRAFT));
    var member =
        award.put(Person.newcomer(Role.SECRETARIAT, EDITION, "S", "s@example.org", Language.EN));
    office = award.enter(Room.SECRETARIAT, member.id());
  }

  @Test
  void setsQuestionsAndKeepsTheIdentifiersOfThoseOnRecord() {
    assertThat(set(List.of(number("How many?"), choice("Which?", "A", "B")))).isEmpty();
    var first = edition().formQuestions();
    assertThat(first).extracting(FormQuestion::id).allMatch(id -> id.startsWith("question-"));
    assertThat(first.getLast().options()).hasSize(2);
    var sent = office.send("Settings").data("settings", "formQuestions");
    assertThat(sent.path(1).path("options").path(1).path("text").path("fr").asString())
        .isEqualTo("B");
    var again = choice("Which one?", "A", "B");
    again.put("id", first.getLast().id());
    assertThat(set(List.of(again))).isEmpty();
    assertThat(edition().formQuestions())
        .extracting(FormQuestion::id)
        .containsExactly(first.getLast().id());
    assertThat(office.send("AuditLog", Map.of("first", 5)).body().toString())
        .contains("QUESTIONS_SET", first.getLast().id());
  }

  @Test
  void refusesWhatNobodyCouldAnswerAndNamesTheField() {
    var few = choice("Which?", "A");
    var lengthy = asked("LONG_TEXT", "Why?");
    lengthy.put("words", 19);
    var crossed = number("How many?");
    crossed.put("least", 5);
    crossed.put("most", 4);
    var unknown = number("How many?");
    unknown.put("id", "question-none");
    var nothing = number("");
    assertThat(fields(List.of(few, lengthy, crossed, unknown, nothing)))
        .containsExactlyInAnyOrder(
            "OPTIONS_COUNT formQuestions.0.options",
            "WORDS_RANGE formQuestions.1.words",
            "BOUNDS formQuestions.2.most",
            "NOT_FOUND formQuestions.3",
            "REQUIRED formQuestions.4.question");
    var many = Stream.generate(() -> number("How many?")).limit(13).toList();
    assertThat(fields(many)).containsExactly("QUESTIONS_COUNT formQuestions");
    assertThat(edition().formQuestions()).isEmpty();
  }

  /** An edition is one item of the store, and has criteria besides. */
  @Test
  void refusesTextsThatAreTooLongTogether() {
    var options = Stream.generate(() -> "问".repeat(120)).limit(12).toArray(String[]::new);
    var large = Stream.generate(() -> choice("问".repeat(300), options)).limit(4).toList();
    assertThat(fields(large)).containsExactly("QUESTIONS_TOO_LONG formQuestions");
    assertThat(fields(large.subList(0, 3))).isEmpty();
  }

  @Test
  void opensNoCallBeforeEveryQuestionIsThereInEveryLanguage() {
    var asked = number("How many?");
    asked.put("question", Map.of("en", "How many?"));
    assertThat(set(List.of(asked))).isEmpty();
    assertThat(office.send("Settings").data("settings", "missing"))
        .extracting(gap -> gap.path("language").asString() + gap.path("field"))
        .contains("FR[\"formQuestions\",\"0\",\"question\"]")
        .hasSize(5);
    assertThat(office.send("OpenCall").refusal("openCall")).isEqualTo("TEXTS_MISSING");
  }

  @Test
  void changesOnlyTheWordingOnceTheCallIsOpenAndNothingAfterIt() {
    assertThat(set(List.of(choice("Which?", "A", "B")))).isEmpty();
    assertThat(office.send("OpenCall").refusal("openCall")).isEmpty();
    var before = edition().formQuestions().getFirst();
    var reworded = onRecord(before, "Which of these?", "The first", "The second");
    assertThat(set(List.of(reworded))).isEmpty();
    var after = edition().formQuestions().getFirst();
    assertThat(after.asksAs(before)).isTrue();
    assertThat(after.question().in(Language.RU)).isEqualTo("Which of these?");

    assertThat(set(List.of())).containsExactly("QUESTIONS_FIXED");
    assertThat(set(List.of(reworded, number("And?")))).containsExactly("QUESTIONS_FIXED");
    Map<String, Object> required = new HashMap<>(reworded);
    required.put("required", true);
    assertThat(set(List.of(required))).containsExactly("QUESTIONS_FIXED");
    var other = onRecord(before, "Which?", "A", "B");
    other.put("options", List.of(option(null, "A"), option(null, "B")));
    assertThat(set(List.of(other))).containsExactly("QUESTIONS_FIXED");
    Map<String, Object> inOne = new HashMap<>(reworded);
    inOne.put("question", Map.of("en", "Which?"));
    assertThat(set(List.of(inOne))).containsExactly("TEXTS_MISSING");
    assertThat(edition().formQuestions().getFirst()).isEqualTo(after);

    award.put(edition().withState(EditionState.SCREENING));
    assertThat(set(List.of(reworded))).containsExactly("WRONG_STATE");
  }

  @Test
  void row40TellsWhoSavesSecond() {
    var input = Map.of("version", (int) edition().version() - 1, "formQuestions", List.of());
    assertThat(office.send("SetFormQuestions", Map.of("input", input)).refusal("setFormQuestions"))
        .isEqualTo("CHANGED");
  }

  private Edition edition() {
    return award.bean(Editions.class).get(EDITION);
  }

  private List<String> set(List<Map<String, Object>> questions) {
    return errors(questions).map(Map.Entry::getKey).toList();
  }

  private List<String> fields(List<Map<String, Object>> questions) {
    return errors(questions).map(one -> one.getKey() + " " + one.getValue()).toList();
  }

  private Stream<Map.Entry<String, String>> errors(List<Map<String, Object>> questions) {
    var input = Map.of("version", (int) edition().version(), "formQuestions", questions);
    var answer = office.send("SetFormQuestions", Map.of("input", input));
    assertThat(answer.error()).as("%s", answer.body()).isEmpty();
    var found = new ArrayList<Map.Entry<String, String>>();
    for (var error : answer.data("setFormQuestions", "userErrors")) {
      var path = new ArrayList<String>();
      error.path("field").forEach(part -> path.add(part.asString()));
      found.add(
          Map.entry(
              error.path("code").asString(),
              path.stream().skip(1).collect(Collectors.joining("."))));
    }
    return found.stream();
  }

  private static Map<String, Object> onRecord(
      FormQuestion question, String words, String first, String second) {
    var sent = choice(words, first, second);
    sent.put("id", question.id());
    sent.put(
        "options",
        List.of(
            option(question.options().getFirst().id(), first),
            option(question.options().getLast().id(), second)));
    return sent;
  }

  private static Map<String, Object> number(String question) {
    return asked("NUMBER", question);
  }

  private static Map<String, Object> choice(String question, String... options) {
    var sent = asked("CHOICE", question);
    sent.put("options", Stream.of(options).map(each -> option(null, each)).toList());
    return sent;
  }

  private static Map<String, Object> option(@Nullable String id, String text) {
    var option = new HashMap<String, Object>();
    option.put("id", id);
    option.put("text", inAll(text));
    return option;
  }

  private static Map<String, Object> asked(String kind, String question) {
    return new HashMap<>(
        Map.of(
            "kind", kind,
            "required", false,
            "question", inAll(question),
            "help", Map.of(),
            "options", List.of()));
  }

  private static Map<String, String> inAll(String text) {
    return Stream.of(Language.values()).collect(Collectors.toMap(Language::tag, _ -> text));
  }
}
