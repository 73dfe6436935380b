package org.businessleaderaward.advisory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.businessleaderaward.TestAward;
import org.businessleaderaward.advisory.assignment.Assignment;
import org.businessleaderaward.advisory.assignment.Assignments;
import org.businessleaderaward.advisory.assignment.ConflictDeclaration;
import org.businessleaderaward.advisory.domain.Assessment;
import org.businessleaderaward.advisory.domain.AssessmentRules;
import org.businessleaderaward.advisory.domain.Confidence;
import org.businessleaderaward.advisory.domain.CriterionComment;
import org.businessleaderaward.advisory.domain.Recommendation;
import org.businessleaderaward.language.Language;
import org.businessleaderaward.nominations.Nomination;
import org.businessleaderaward.nominations.Nominations;
import org.businessleaderaward.nominations.Receipt;
import org.businessleaderaward.nominations.domain.Consent;
import org.businessleaderaward.nominations.domain.Draft;
import org.businessleaderaward.nominations.domain.DraftRules;
import org.businessleaderaward.nominations.domain.Nominator;
import org.businessleaderaward.nominations.domain.Nominee;
import org.businessleaderaward.nominations.domain.Statement;
import org.businessleaderaward.nominations.drafts.Drafts;
import org.businessleaderaward.nominations.erasure.Erasure;
import org.businessleaderaward.programme.Editions;
import org.businessleaderaward.storage.TableOf;
import org.businessleaderaward.storage.WriteSet;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** What is given out of a person's data, part by part. */
class ExportedPersonTests {
  private static final String NOMINATOR = PersonalDataDesk.NOMINATOR;

  /** As many as an edition may have. */
  private static final int CRITERIA = 12;

  private static final int MORE_THAN_A_PAGE = 51;

  private final PersonalDataDesk desk = new PersonalDataDesk();
  private final CommitteeStory story = desk.story;
  private final TestAward award = desk.award;
  private final String amina = desk.amina;

  /** Each is JSON within JSON, where a quotation mark is eight letters. */
  @Test
  void row55GivesOutInAnswersThatAFunctionMayGiveWhatIsLongAndFullOfQuotationMarks() {
    var edition = story.award.bean(Editions.class).get(CommitteeStory.EDITION);
    var drafts = new ArrayList<Nomination>();
    for (int draft = 0; draft < 10; draft++) {
      drafts.add(story.award.bean(Drafts.class).add(edition, quoted(), TestAward.START));
    }
    story.award.write(set -> keepNineVersions(set, drafts.getFirst()));
    var seen = new HashSet<String>();
    for (var records : desk.parts("quoted@example.org")) {
      records.forEach(
          one ->
              assertThat(
                      seen.add(
                          one.path("as").asString()
                              + one.path("id").asString()
                              + one.path("version").asString("")))
                  .isTrue());
    }
    assertThat(seen).hasSize(2 * (10 + 9));
  }

  private void keepNineVersions(WriteSet set, Nomination draft) {
    var nominations = story.award.bean(Nominations.class);
    var receipt = new Receipt("NOM-2026-0099", TestAward.START);
    var asked = Consent.asked("p", TestAward.START);
    var version = draft.submitted(receipt, asked);
    while (!receipt.isLast()) {
      nominations.keep(set, version);
      receipt = receipt.changed(TestAward.START);
      version = version.submitted(receipt, asked);
    }
    nominations.put(set, version, TestAward.START);
  }

  private static Draft quoted() {
    var words = "\"".repeat(DraftRules.LONGEST_STATEMENT);
    return new Draft(
        new Nominee("Q", "Director", "C", "FR", "quoted@example.org", Language.FR),
        new Nominator("N", "O", "quoted@example.org", "We work on it."),
        IntStream.range(0, CRITERIA).mapToObj(one -> new Statement("c-" + one, words)).toList(),
        List.of(),
        Language.EN);
  }

  /** Somebody may be erased while the parts are asked for, and nobody else is left out. */
  @Test
  void row55LeavesNothingOutOfAnExportWhenSomethingIsErasedBetweenTwoParts() {
    for (int draft = 0; draft < MORE_THAN_A_PAGE; draft++) {
      story.begin("Amina");
    }
    var first = desk.export("amina@nominee.example", null);
    var one = PersonalDataDesk.records(first).get(0).path("id").asString();
    story.award.bean(Erasure.class).erase(one, story.award.clock().instant(), (_, _) -> {});
    var ids = new HashSet<String>();
    PersonalDataDesk.records(first).forEach(record -> ids.add(record.path("id").asString()));
    for (var next = first; !next.data("exportPersonalData", "next").isNull(); ) {
      next =
          desk.export("amina@nominee.example", next.data("exportPersonalData", "next").asString());
      PersonalDataDesk.records(next).forEach(record -> ids.add(record.path("id").asString()));
    }
    assertThat(ids).hasSize(MORE_THAN_A_PAGE + 1);
  }

  /** They know of each other, and nobody else's address is anybody's affair. */
  @Test
  void row55GivesOutToANomineeWhoNominatedThemAndNotAtWhichAddressThatIs() {
    story.agree(amina);
    assertThat(desk.exported(NOMINATOR).toString())
        .contains(NOMINATOR, "amina@nominee.example", "draft-resume")
        .doesNotContain("nominee-asked");
    assertThat(desk.exported("amina@nominee.example").toString())
        .contains("N. Nominator", "amina@nominee.example", "nominee-asked")
        .doesNotContain(NOMINATOR, "draft-resume");
  }

  /** As the table of personal data says: all that is kept of them. */
  @Test
  void row55GivesOutWhatWasAnsweredAndDecidedAndWhyItWasWithdrawn() {
    story.agree(amina);
    story.findEligibleBut(amina);
    var input = Map.of("reason", "She left the company.");
    story.nominators.getFirst().send("WithdrawNomination", Map.of("input", input));
    for (var either : List.of(NOMINATOR, "amina@nominee.example")) {
      assertThat(desk.exported(either).toString())
          .contains("\"notEligibleBecause\":\"OUT_OF_SCOPE\"")
          .contains("\"withdrawnBecause\":\"She left the company.\"")
          .contains("\"askedAt\":\"", "\"agreedAt\":\"");
    }
  }

  @Test
  void givesOutEverythingOfAPersonAsJsonAndLogsIt() {
    var answer = story.secretariat.send("ExportPersonalData", Map.of("email", NOMINATOR));
    assertThat(answer.refusal("exportPersonalData")).isEmpty();
    var json = JsonMapper.shared().readTree(answer.data("exportPersonalData", "json").asString());
    var record = json.path("records").get(0);
    assertThat(record.path("as").asString()).isEqualTo("NOMINATOR");
    assertThat(record.at("/nominator/name").asString()).isEqualTo("N. Nominator");
    assertThat(record.at("/nominee/email").asString()).isEqualTo("amina@nominee.example");
    assertThat(record.at("/statements/strategy").asString()).endsWith("Amina");
    assertThat(
            record.path("mails").valueStream().map(mail -> mail.path("mail").asString("")).toList())
        .contains("draft-resume", "nomination-received");
    assertThat(award.dump(TableOf.AUDIT).toString()).contains("PERSONAL_DATA_EXPORTED");
  }

  @Test
  void refusesAPlaceAtWhichNoPartOfAnExportEnds() {
    for (var place : List.of("edition-1999#0#", "edition-2026#99#", "edition-2026#0", "")) {
      var answer = desk.export(NOMINATOR, place);
      assertThat(answer.refusal("exportPersonalData")).as(place).isEqualTo("NOT_FOUND");
      assertThat(answer.data("exportPersonalData", "json").isNull()).isTrue();
    }
  }

  /** An adviser reads dozens, and may write of each as much as there is room for. */
  @Test
  void row55GivesOutAllThatAnAdviserWroteInAnswersThatAFunctionMayGive() {
    var ada = story.invite("ada", "ada@example.org", "An employer of hers");
    var written = new HashSet<String>();
    for (int number = 0; number < MORE_THAN_A_PAGE; number++) {
      var nomination = "nomination-" + number;
      written.add(nomination);
      award.write(set -> award.bean(Assignments.class).put(set, assigned(ada, nomination)));
    }
    var given = new ArrayList<String>();
    for (var records : desk.parts("ada@example.org")) {
      records.forEach(
          one -> {
            if (one.has("opinion")) {
              given.add(one.path("nomination").asString());
            }
          });
    }
    assertThat(given).containsExactlyInAnyOrderElementsOf(written);
  }

  private static Assignment assigned(String adviser, String nomination) {
    var comments =
        IntStream.range(0, CRITERIA)
            .mapToObj(
                one ->
                    new CriterionComment("c-" + one, "\"".repeat(AssessmentRules.LONGEST_COMMENT)))
            .toList();
    var assessment =
        new Assessment(
            Assessment.Status.SUBMITTED,
            1,
            List.of(),
            comments,
            Confidence.HIGH,
            "\"".repeat(AssessmentRules.LONGEST_OPINION),
            Recommendation.CONSIDER,
            TestAward.START);
    return new Assignment(
        adviser,
        nomination,
        CommitteeStory.EDITION,
        "N",
        "C",
        Set.of(),
        ConflictDeclaration.CLEAR,
        null,
        assessment,
        assessment,
        0);
  }

  /** It may tell who asked; who asked it still reads it, and why it is withheld. */
  @Test
  void givesOutNoWithheldQuestionToTheNominator() {
    story.nominate("Bettina");
    story.screen();
    var ada = story.invite("ada", "ada@example.org", "");
    story.openAdvice(1);
    story.reenter(ada);
    story.declare(ada, amina, false);
    desk.ask(ada, "As I, Ada, wonder: since when?");
    var input =
        Map.of(
            "nomination",
            amina,
            "question",
            "question-1",
            "version",
            1,
            "reason",
            "TELLS_WHO_ASKS");
    var withheld = story.secretariat.send("WithholdQuestion", Map.of("input", input));
    assertThat(withheld.refusal("withholdQuestion")).isEmpty();
    assertThat(desk.exported(NOMINATOR).toString())
        .contains("\"status\":\"WITHHELD\"")
        .doesNotContain("As I, Ada");
    assertThat(desk.exported("ada@example.org").toString())
        .contains("As I, Ada", "\"withheldFor\":\"TELLS_WHO_ASKS\"");
  }
}
