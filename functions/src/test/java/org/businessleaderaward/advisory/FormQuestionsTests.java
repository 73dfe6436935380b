package org.businessleaderaward.advisory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.businessleaderaward.TestAuthenticator;
import org.businessleaderaward.TestAward;
import org.businessleaderaward.TestBrowser;
import org.businessleaderaward.gateway.Room;
import org.businessleaderaward.nominations.Nominations;
import org.businessleaderaward.programme.EditionFixtures;
import org.businessleaderaward.programme.Editions;
import org.businessleaderaward.storage.TableOf;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An edition that asks questions of its own, from the form to the table and the export. */
class FormQuestionsTests {
  private static final Map<String, String> WHOLE =
      Map.of("line", "=1+1", "reach", "all", "trained", "312");

  private final PersonalDataDesk desk = new PersonalDataDesk();
  private final CommitteeStory story = desk.story;

  @BeforeEach
  void asks() {
    story.award.put(
        EditionFixtures.asking(story.award.bean(Editions.class).get(CommitteeStory.EDITION)));
  }

  @Test
  void takesNoNominationWithoutWhatMustBeAnsweredAndNamesTheQuestion() {
    var browser = story.begin("Bettina");
    assertThat(refused(CommitteeStory.submit(browser, 1), "submitNomination"))
        .containsExactly("REQUIRED[\"answers\",\"reach\"]", "REQUIRED[\"answers\",\"trained\"]");
    assertThat(save(browser, 1, Map.of("reach", "none", "trained", "600")).refusal("saveDraft"))
        .isEmpty();
    assertThat(refused(CommitteeStory.submit(browser, 2), "submitNomination"))
        .containsExactly(
            "UNKNOWN_OPTION[\"answers\",\"reach\"]", "OUT_OF_BOUNDS[\"answers\",\"trained\"]");
    assertThat(save(browser, 2, WHOLE).refusal("saveDraft")).isEmpty();
    assertThat(CommitteeStory.submit(browser, 3).refusal("submitNomination")).isEmpty();
    var answers =
        browser.send("NominationRoom", Map.of("language", "AR")).data("nomination", "answers");
    assertThat(answers).hasSize(3);
    assertThat(answers.toString()).contains("=1+1");
  }

  @Test
  void refusesToSaveAnAnswerToNothingAndKeepsTheDraft() {
    var browser = story.begin("Bettina");
    assertThat(refused(save(browser, 1, Map.of("unknown", "a")), "saveDraft"))
        .containsExactly("UNKNOWN_QUESTION[\"input\",\"answers\",\"0\",\"question\"]");
    assertThat(save(browser, 1, Map.of("line", "Half wri")).refusal("saveDraft")).isEmpty();
  }

  @Test
  void changesAnAnswerUntilTheDeadlineAndKeepsTheOneBefore() {
    var browser = nominate("Bettina");
    var changed = new HashMap<>(WHOLE);
    changed.put("trained", "7");
    var draft = draft("Bettina", 1, changed);
    var wish = Map.of("input", draft, "accurate", true);
    var answer = browser.send("ChangeNomination", wish);
    assertThat(answer.refusal("changeNomination")).isEmpty();
    var nominations = story.award.bean(Nominations.class);
    var id = story.nominations.getLast();
    assertThat(nominations.find(id).orElseThrow().answers().toString()).contains("text=7");
    assertThat(nominations.earlier(id).getFirst().answers().toString()).contains("text=312");
    draft.put("answers", List.of());
    draft.put("version", 2);
    assertThat(refused(browser.send("ChangeNomination", wish), "changeNomination"))
        .containsExactly("REQUIRED[\"answers\",\"reach\"]", "REQUIRED[\"answers\",\"trained\"]");
  }

  @Test
  void showsTheAnswersToTheNomineeAndToAdvisersBehindTheGate() {
    nominate("Bettina");
    var bettina = story.nominations.getLast();
    var seen = story.nominee(bettina).send("NomineeRoom", Map.of("language", "EN"));
    assertThat(seen.body().toString()).contains("\"312\"", "Asked of trained", "All suppliers");
    story.award.clock().forward(Duration.ofMinutes(1));
    story.screen();
    var adviser = story.invite("ada");
    assertThat(story.openAdvice(1).refusal("openAdvice")).isEmpty();
    story.reenter(adviser);
    assertThat(story.assignments(adviser).toString()).doesNotContain("312");
    assertThat(story.declare(adviser, bettina, false).body().toString()).contains("\"312\"");
  }

  @Test
  void tellsThePublicWhatIsAskedAndNothingOfWhatWasAnswered() {
    nominate("Bettina");
    var rules = story.award.browser(Room.PUBLIC).send("AwardRules", Map.of("language", "FR"));
    assertThat(rules.body().toString()).doesNotContain("312", "=1+1");
  }

  @Test
  void row47HasAColumnForEachQuestionInTheTableAndNoFormula() {
    var edition = story.award.bean(Editions.class).get(CommitteeStory.EDITION);
    story.award.put(edition.withFormQuestions(edition.formQuestions().subList(0, 3)));
    nominate("Bettina", Map.of("line", "=1+1", "reach", "all"));
    story.reenterOffice();
    var table = table();
    assertThat(table.lines().findFirst().orElseThrow())
        .endsWith(
            ",Entered by an officer,Email did not arrive,Asked of line,Asked of text,Asked of reach");
    assertThat(table).contains(",'=1+1,,All suppliers\r\n").contains("Amina").contains(",,,\r\n");
  }

  @Test
  void row55GivesOutTheAnswersInWords() {
    nominate("Bettina");
    story.reenterOffice();
    story.secretariat.enrol(new TestAuthenticator(TestAward.SITE));
    var answers = desk.exported("bettina@nominee.example").at("/records/0/answers");
    assertThat(answers)
        .extracting(one -> one.path("question").asString() + ": " + one.path("answer").asString())
        .containsExactly(
            "Asked of line: =1+1",
            "Asked of text: ",
            "Asked of reach: All suppliers",
            "Asked of trained: 312");
  }

  @Test
  void namesAFileThatAnswersWhereverAnswersAreRead() {
    var edition = story.award.bean(Editions.class).get(CommitteeStory.EDITION);
    story.award.put(EditionFixtures.askingForAFile(edition, true));
    var browser = story.begin("Bettina");
    var bettina = story.nominations.getLast();
    assertThat(refused(CommitteeStory.submit(browser, 1), "submitNomination"))
        .containsExactly("REQUIRED[\"answers\",\"proof\"]");
    story.upload(browser, "proof");
    assertThat(CommitteeStory.submit(browser, 2).refusal("submitNomination")).isEmpty();
    var seen = story.nominee(bettina).send("NomineeRoom", Map.of("language", "EN"));
    assertThat(seen.body().toString()).contains("\"name\":\"Proof.pdf\"", "\"question\":\"proof\"");
    story.reenterOffice();
    story.secretariat.enrol(new TestAuthenticator(TestAward.SITE));
    assertThat(table()).contains("Email did not arrive,Asked of proof\r\n", ",Proof.pdf\r\n");
    var exported = desk.exported("bettina@nominee.example").at("/records/0");
    assertThat(exported.at("/answers/0/answer").asString()).isEqualTo("Proof.pdf");
    assertThat(exported.at("/evidenceFiles/0").asString()).isEqualTo("Proof.pdf");
  }

  @Test
  void row43LeavesNothingOfTheAnswersOnceTheNomineeHasDeclined() {
    nominate("Bettina", Map.of("line", "Only here", "reach", "all", "trained", "312"));
    assertThat(stored()).contains("Only here");
    var bettina = story.nominations.getLast();
    story.nominee(bettina).send("DeclineNomination", CommitteeStory.declining(bettina));
    assertThat(stored()).doesNotContain("Only here");
  }

  private String table() {
    var wanted = Map.of("fit", Map.of(), "order", "OLDEST", "language", "EN");
    return story.secretariat.send("BoardTable", wanted).data("boardTable", "text").asString();
  }

  private String stored() {
    return story.award.dump(TableOf.NOMINATIONS).toString();
  }

  private TestBrowser nominate(String nominee) {
    return nominate(nominee, WHOLE);
  }

  private TestBrowser nominate(String nominee, Map<String, String> answers) {
    var browser = story.begin(nominee);
    assertThat(browser.send("SaveDraft", Map.of("input", draft(nominee, 1, answers))))
        .satisfies(saved -> assertThat(saved.refusal("saveDraft")).isEmpty());
    assertThat(CommitteeStory.submit(browser, 2).refusal("submitNomination")).isEmpty();
    return browser;
  }

  private TestBrowser.Answer save(TestBrowser browser, int version, Map<String, String> answers) {
    return browser.send("SaveDraft", Map.of("input", draft("Bettina", version, answers)));
  }

  private Map<String, Object> draft(String nominee, int version, Map<String, String> answers) {
    var draft = story.changed(nominee, version);
    draft.put(
        "answers",
        answers.entrySet().stream()
            .map(one -> Map.of("question", one.getKey(), "text", one.getValue()))
            .toList());
    return draft;
  }

  private static List<String> refused(TestBrowser.Answer answer, String mutation) {
    var found = new ArrayList<String>();
    answer
        .data(mutation, "userErrors")
        .forEach(one -> found.add(one.path("code").asString() + one.path("field")));
    return found;
  }
}
