package org.businessleaderaward.advisory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.businessleaderaward.TestAuthenticator;
import org.businessleaderaward.TestAward;
import org.businessleaderaward.TestBrowser;
import org.businessleaderaward.access.People;
import org.businessleaderaward.access.Person;
import org.businessleaderaward.access.Role;
import org.businessleaderaward.audit.AuditLog;
import org.businessleaderaward.audit.AuditVerifier.Verdict;
import org.businessleaderaward.gateway.PageRequest;
import org.businessleaderaward.gateway.Room;
import org.businessleaderaward.language.Language;
import org.businessleaderaward.language.LocalizedText;
import org.businessleaderaward.nominations.Nomination;
import org.businessleaderaward.nominations.NominationStatus;
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
import org.businessleaderaward.nominations.evidence.EvidenceStore;
import org.businessleaderaward.nominations.evidence.FolderEvidenceStore;
import org.businessleaderaward.programme.EditionFixtures;
import org.businessleaderaward.programme.EditionState;
import org.businessleaderaward.programme.Editions;
import org.businessleaderaward.programme.Laureate;
import org.businessleaderaward.storage.TableOf;
import org.businessleaderaward.storage.WriteSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A person's data: found, given out and erased by one command of the secretariat. */
class PersonalDataTests {
  private static final String NOMINATOR = "nominator@example.org";

  /** As many as an edition may have. */
  private static final int CRITERIA = 12;

  private static final int MORE_THAN_A_PAGE = 51;
  private static final int AT_ONCE = 10;

  private final CommitteeStory story = new CommitteeStory();
  private final TestAward award = story.award;
  private String amina = "";

  @BeforeEach
  void begin() {
    story.nominate("Amina");
    amina = story.nominations.getFirst();
    story.secretariat.enrol(new TestAuthenticator(TestAward.SITE));
  }

  /** A domain in its own script and as ASCII is one, and what is on a roll is found by either. */
  @Test
  void row55FindsAndErasesWhoIsOnARollHoweverTheAddressIsTyped() throws IOException {
    story.invite("ida", "ida@exämple.org", "An employer of hers");
    var found = story.secretariat.send("PersonalData", Map.of("email", "IDA@xn--exmple-cua.org"));
    assertThat(roles(found.data("personalData"))).isNotEmpty().containsOnly("ADVISER");
    assertThat(erase("ida@exämple.org").refusal("erasePersonalData")).isEmpty();
    assertThat(everything()).doesNotContain("ida@ex");
    assertThat(story.invite("ida", "ida@exämple.org", "")).isNotEmpty();
  }

  @Test
  void row43ErasesANomineeFromDraftAndNominationAndTheLogStillVerifies() throws IOException {
    var draft = story.begin("Amina");
    upload(draft, "amina@nominee.example");
    assertThat(everything()).contains("Amina", "amina@nominee.example");
    var erased = erase(" AMINA@nominee.example ");
    assertThat(erased.refusal("erasePersonalData")).isEmpty();
    assertThat(roles(erased.data("erasePersonalData", "erased")))
        .containsExactly("NOMINEE", "NOMINEE");
    assertThat(everything()).doesNotContain("Amina", "amina@nominee.example", "الاستراتيجية");
    assertThat(status(amina)).isEqualTo(NominationStatus.DECLINED);
    assertThat(story.lastLetter(NOMINATOR).text()).doesNotContain("Amina");
    assertThatTheLogVerifies();
    assertThat(erase("amina@nominee.example").refusal("erasePersonalData"))
        .isEqualTo("NOBODY_FOUND");
  }

  /** A stranger can begin any number of drafts with somebody's address. */
  @Test
  void row55FindsAndErasesWhoStandsInMoreNominationsThanAPageOfThem() throws IOException {
    for (int draft = 0; draft < MORE_THAN_A_PAGE; draft++) {
      story.begin("Amina");
    }
    var ids = new HashSet<String>();
    for (var records : parts("amina@nominee.example")) {
      assertThat(records).hasSizeLessThanOrEqualTo(AT_ONCE);
      records.forEach(one -> assertThat(ids.add(one.path("id").asString())).isTrue());
    }
    assertThat(ids).hasSize(MORE_THAN_A_PAGE + 1).containsAll(story.nominations);
    assertThat(find("amina@nominee.example")).hasSize(AT_ONCE);

    var erased = new HashSet<String>();
    for (boolean more = true; more; ) {
      var answer = erase("amina@nominee.example");
      assertThat(answer.refusal("erasePersonalData")).isEmpty();
      var some = answer.data("erasePersonalData", "erased");
      assertThat(some).hasSizeBetween(1, AT_ONCE);
      some.forEach(one -> erased.add(one.path("subject").asString()));
      more = answer.data("erasePersonalData", "more").asBoolean();
    }
    assertThat(erased).isEqualTo(ids);
    assertThat(everything()).doesNotContain("Amina", "amina@nominee.example");
  }

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
    for (var records : parts("quoted@example.org")) {
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
    var receipt = new Receipt("BLA-2026-0099", TestAward.START);
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
    var first = export("amina@nominee.example", null);
    var one = records(first).get(0).path("id").asString();
    story.award.bean(Erasure.class).erase(one, story.award.clock().instant(), (_, _) -> {});
    var ids = new HashSet<String>();
    records(first).forEach(record -> ids.add(record.path("id").asString()));
    for (var next = first; !next.data("exportPersonalData", "next").isNull(); ) {
      next = export("amina@nominee.example", next.data("exportPersonalData", "next").asString());
      records(next).forEach(record -> ids.add(record.path("id").asString()));
    }
    assertThat(ids).hasSize(MORE_THAN_A_PAGE + 1);
  }

  private List<JsonNode> parts(String address) {
    var parts = new ArrayList<JsonNode>();
    var answer = export(address, null);
    parts.add(records(answer));
    while (!answer.data("exportPersonalData", "next").isNull()) {
      answer = export(address, answer.data("exportPersonalData", "next").asString());
      parts.add(records(answer));
    }
    return parts;
  }

  private TestBrowser.Answer export(String address, @Nullable String after) {
    var wanted = new HashMap<String, Object>();
    wanted.put("email", address);
    wanted.put("after", after);
    var answer = story.secretariat.send("ExportPersonalData", wanted);
    var sent = JsonMapper.shared().writeValueAsString(answer.body().toString());
    assertThat(sent.length()).as("what a function answers with").isLessThan(5_000_000);
    return answer;
  }

  private static JsonNode records(TestBrowser.Answer answer) {
    var json = answer.data("exportPersonalData", "json").asString();
    return JsonMapper.shared().readTree(json).path("records");
  }

  /** They know of each other, and nobody else's address is anybody's affair. */
  @Test
  void row55GivesOutToANomineeWhoNominatedThemAndNotAtWhichAddressThatIs() {
    story.agree(amina);
    assertThat(exported(NOMINATOR).toString())
        .contains(NOMINATOR, "amina@nominee.example", "draft-resume")
        .doesNotContain("nominee-asked");
    assertThat(exported("amina@nominee.example").toString())
        .contains("N. Nominator", "amina@nominee.example", "nominee-asked")
        .doesNotContain(NOMINATOR, "draft-resume");
  }

  @Test
  void row43ErasesANominatorWithAllThatWasWritten() throws IOException {
    assertThat(everything()).contains("N. Nominator", NOMINATOR);
    assertThat(roles(erase(NOMINATOR).data("erasePersonalData", "erased")))
        .containsExactly("NOMINATOR");
    assertThat(everything()).doesNotContain("N. Nominator", NOMINATOR, "الاستراتيجية", "Amina");
    assertThatTheLogVerifies();
  }

  /** As the table of personal data says: all that is kept of them. */
  @Test
  void row55GivesOutWhatWasAnsweredAndDecidedAndWhyItWasWithdrawn() {
    story.agree(amina);
    story.findEligibleBut(amina);
    var input = Map.of("reason", "She left the company.");
    story.nominators.getFirst().send("WithdrawNomination", Map.of("input", input));
    for (var either : List.of(NOMINATOR, "amina@nominee.example")) {
      assertThat(exported(either).toString())
          .contains("\"notEligibleBecause\":\"OUT_OF_SCOPE\"")
          .contains("\"withdrawnBecause\":\"She left the company.\"")
          .contains("\"askedAt\":\"", "\"agreedAt\":\"");
    }
  }

  @Test
  void row43ErasesAnAdviserAndWhatTheyWrote() throws IOException {
    story.nominate("Bettina");
    story.screen();
    var adviser = story.invite("ada", "ada@example.org", "An employer of hers");
    assertThat(story.openAdvice(1).refusal("openAdvice")).isEmpty();
    story.reenter(adviser);
    story.declare(adviser, amina, false);
    story.assess(adviser, amina, 0, 3);
    ask(adviser, "A question of hers?");
    assertThat(everything())
        .contains("An opinion of", "ada@example.org", "An employer of hers", "A question of hers?");
    var found = story.secretariat.send("PersonalData", Map.of("email", "ada@example.org"));
    assertThat(roles(found.data("personalData")))
        .containsExactly("ADVISER", "ADVISER", "ADVISER", "ADVISER", "ADVISER");
    assertThat(exported("ada@example.org").toString()).contains("A question of hers?");
    assertThat(erase("ada@example.org").refusal("erasePersonalData")).isEmpty();
    assertThat(everything())
        .doesNotContain(
            "A question of hers?",
            "ASKED#",
            "An opinion of",
            "An employer of hers",
            "ada@example.org",
            "\"ada\"",
            "S=ada)");
    assertThat(story.browser(adviser).send("AdviserRoom", Map.of("language", "EN")).error())
        .isEqualTo("UNAUTHENTICATED");
    assertThat(story.invite("ada")).isNotEqualTo(adviser);
    assertThatTheLogVerifies();
  }

  @Test
  void row43ErasesAJurorBeforeTheVoteAndAfterItButNotDuringIt() throws IOException {
    var input = Map.of("name", "Julia Juror", "email", "julia@example.org", "language", "ES");
    story.secretariat.send("InviteJuror", Map.of("input", input, "chair", true));
    move(EditionState.VOTING);
    assertThat(erase("julia@example.org").refusal("erasePersonalData")).isEqualTo("JURY_VOTES");
    assertThat(everything()).contains("Julia Juror");
    move(EditionState.ANNOUNCED);
    assertThat(roles(erase("julia@example.org").data("erasePersonalData", "erased")))
        .containsExactly("JUROR", "JUROR");
    assertThat(everything()).doesNotContain("Julia Juror", "julia@example.org", "SEAT#");
    assertThatTheLogVerifies();
  }

  @Test
  void row43FindsAndErasesWhatANominatorAnswered() throws IOException {
    story.nominate("Bettina");
    story.screen();
    var adviser = story.invite("ada");
    story.openAdvice(1);
    story.reenter(adviser);
    story.declare(adviser, amina, false);
    ask(adviser, "Since when?");
    var input = Map.of("question", "question-1", "version", 1, "answer", "Since last May.");
    assertThat(
            story
                .nominators
                .getFirst()
                .send("AnswerQuestion", Map.of("input", input))
                .refusal("answerQuestion"))
        .isEmpty();
    assertThat(exported(NOMINATOR).toString())
        .contains("Since when?", "Since last May.")
        .doesNotContain(adviser, "ada@example.org");
    assertThat(erase(NOMINATOR).refusal("erasePersonalData")).isEmpty();
    assertThat(everything()).doesNotContain("Since last May.", "Since when?");
    assertThatTheLogVerifies();
  }

  private void ask(String adviser, String question) {
    var input = Map.of("nomination", amina, "question", question);
    assertThat(
            story
                .browser(adviser)
                .send("AskNominator", Map.of("input", input))
                .refusal("askNominator"))
        .isEmpty();
  }

  private JsonNode exported(String email) {
    var answer = story.secretariat.send("ExportPersonalData", Map.of("email", email));
    return JsonMapper.shared().readTree(answer.data("exportPersonalData", "json").asString());
  }

  @Test
  void erasesNoFinalistWhileTheJuryVotes() {
    var edition = award.bean(Editions.class).get(CommitteeStory.EDITION);
    award.put(
        edition
            .withState(EditionState.ADVICE)
            .withShortlist(List.of(amina, "nomination-x"), "They stand out.")
            .withState(EditionState.VOTING));
    assertThat(erase("amina@nominee.example").refusal("erasePersonalData")).isEqualTo("FINALIST");
    assertThat(award.bean(Nominations.class).find(amina).orElseThrow().nominee().name())
        .isEqualTo("Amina");
    assertThat(erase(NOMINATOR).refusal("erasePersonalData"))
        .as("whoever could, could choose who wins")
        .isEqualTo("FINALIST");
    move(EditionState.COUNTED);
    assertThat(erase("amina@nominee.example").refusal("erasePersonalData")).isEqualTo("FINALIST");
    move(EditionState.ANNOUNCED);
    var announced = award.bean(Editions.class).get(CommitteeStory.EDITION);
    award.put(announced.withPublicAt(award.clock().instant().plusSeconds(3600)));
    assertThat(erase("amina@nominee.example").refusal("erasePersonalData"))
        .as("under embargo it would be written that she declined")
        .isEqualTo("FINALIST");
  }

  /** Nobody declines any more: what was decided stays, and no letter says otherwise. */
  @Test
  void row43ErasesOnceTheAwardIsPublicAndLeavesWhatBecameOfTheNomination() throws IOException {
    story.nominate("Bettina");
    story.nominate("Carla");
    var bettina = story.nominations.get(1);
    story.nominations.forEach(story::agree);
    story.findEligibleBut(bettina);
    var edition = award.bean(Editions.class).get(CommitteeStory.EDITION);
    var carla = story.nominations.getLast();
    award.put(
        edition
            .withState(EditionState.ADVICE)
            .withShortlist(List.of(amina, carla), "They stand out.")
            .withState(EditionState.ANNOUNCED));
    var nominations = award.bean(Nominations.class);
    var finalist = nominations.find(amina).orElseThrow();
    award.write(set -> nominations.put(set, finalist.shortlisted(true), award.clock().instant()));
    story.reenterOffice();
    var before = story.secretariat.send("BoardNumbers").data("boardNumbers", "statuses");
    award.deliverMail();

    for (var address : List.of("bettina@nominee.example", "amina@nominee.example")) {
      assertThat(erase(address).refusal("erasePersonalData")).isEmpty();
      var letter = story.lastLetter(NOMINATOR);
      assertThat(letter.text()).contains("BLA-2026-000").doesNotContain("Bettina", "Amina");
    }
    assertThat(status(bettina)).isEqualTo(NominationStatus.INELIGIBLE);
    assertThat(status(amina)).isEqualTo(NominationStatus.SHORTLISTED);
    assertThat(story.secretariat.send("BoardNumbers").data("boardNumbers", "statuses"))
        .isEqualTo(before);
    assertThat(everything()).doesNotContain("Bettina", "bettina@", "Amina", "amina@");
    assertThatTheLogVerifies();
  }

  @Test
  void erasesAFinalistOfTheLaureatesNameAndNotTheLaureate() {
    story.nominate("Amina", "namesake@nominee.example");
    var laureate = new Laureate(amina, "Amina", null, "C", null, LocalizedText.english("Why."));
    award.put(
        award
            .bean(Editions.class)
            .get(CommitteeStory.EDITION)
            .withState(EditionState.ADVICE)
            .withShortlist(story.nominations, "They stand out.")
            .withState(EditionState.ANNOUNCED)
            .withLaureates(List.of(laureate)));
    assertThat(erase("namesake@nominee.example").refusal("erasePersonalData")).isEmpty();
    assertThat(erase("amina@nominee.example").refusal("erasePersonalData")).isEqualTo("LAUREATE");
    assertThat(status(amina)).isNotEqualTo(NominationStatus.DECLINED);
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
  void findsANomineeUnderTheAddressAtWhichTheyWereAskedAnew() {
    award.clock().forward(Duration.ofMinutes(2));
    story.secretariat.send(
        "AskNominee", Map.of("input", Map.of("nomination", amina, "email", "new@nominee.example")));
    var found = story.secretariat.send("PersonalData", Map.of("email", "new@nominee.example"));
    assertThat(found.data("personalData").get(0).path("label").asString())
        .isEqualTo("BLA-2026-0001");
  }

  @Test
  void forgetsAnAddressThatTheDraftHasNoLonger() {
    var browser = story.begin("Bettina");
    assertThat(find("bettina@nominee.example")).hasSize(1);
    browser.send("SaveDraft", Map.of("input", story.changed("Berta", 1)));
    assertThat(find("bettina@nominee.example")).isEmpty();
    assertThat(find("berta@nominee.example")).hasSize(1);
  }

  @Test
  void asksForThePasskeyAndNeverErasesWhoAsks() {
    assertThat(erase("sam@example.org").refusal("erasePersonalData")).isEqualTo("NOBODY_FOUND");
    award.clock().forward(Duration.ofMinutes(6));
    assertThat(erase(NOMINATOR).refusal("erasePersonalData")).isEqualTo("PASSKEY_NEEDED");
    var export = story.secretariat.send("ExportPersonalData", Map.of("email", NOMINATOR));
    assertThat(export.refusal("exportPersonalData")).isEqualTo("PASSKEY_NEEDED");
    assertThat(export.data("exportPersonalData", "json").isNull()).isTrue();
  }

  @Test
  void row16FindsNobodyOfARealEditionFromASampleOrTheOtherWayRound() {
    var sample = EditionFixtures.named("edition-2026-sample", 2026, EditionState.CALL_OPEN, true);
    award.put(sample);
    var elsewhere =
        award.put(
            Person.newcomer(
                Role.SECRETARIAT, sample.id(), "Ella", "ella@example.org", Language.EN));
    var browser = award.enter(Room.SECRETARIAT, elsewhere.id());
    assertThat(browser.send("PersonalData", Map.of("email", NOMINATOR)).data("personalData"))
        .isEmpty();
    var input = Map.of("name", "Lea", "email", "lea@example.org", "language", "EN");
    browser.send("InviteAdviser", Map.of("input", input));
    assertThat(
            browser.send("PersonalData", Map.of("email", "lea@example.org")).data("personalData"))
        .isNotEmpty();
    assertThat(find("lea@example.org")).isEmpty();
  }

  @Test
  void row43ErasesAPersonFromEveryEditionAndWritesItInTheLogOfEach() throws IOException {
    story.invite("ada", "ada@example.org", "An employer of hers");
    var next = prepareTheNextEdition();
    var input = Map.of("name", "ada", "email", "ada@example.org", "language", "FR");
    next.send("InviteAdviser", Map.of("input", input));
    var found = next.send("PersonalData", Map.of("email", "ADA@example.org")).data("personalData");
    assertThat(found.values())
        .extracting(one -> one.path("year").asInt())
        .containsExactly(2028, 2028, 2026, 2026);
    next.enrol(new TestAuthenticator(TestAward.SITE));
    var export = next.send("ExportPersonalData", Map.of("email", "ada@example.org"));
    var json = JsonMapper.shared().readTree(export.data("exportPersonalData", "json").asString());
    assertThat(json.path("records").values())
        .extracting(one -> one.path("edition").asString())
        .containsExactly("edition-2028", "edition-2028", "edition-2026", "edition-2026");
    var erased = next.send("ErasePersonalData", Map.of("email", "ada@example.org"));
    assertThat(erased.data("erasePersonalData", "erased")).hasSize(4);
    assertThat(everything()).doesNotContain("ada@example.org", "An employer of hers", "S=ada)");
    assertThat(members(next)).as("is not offered any more").isEmpty();
    for (var edition : List.of("edition-2026", "edition-2028")) {
      assertThat(award.bean(AuditLog.class).verify(edition)).isInstanceOf(Verdict.Intact.class);
      assertThat(acts(edition)).contains("PERSONAL_DATA_EXPORTED", "PERSONAL_DATA_ERASED");
    }
  }

  @Test
  void keepsWhatHasToStayInOneEditionWholeAndErasesTheRest() throws IOException {
    var juror = Map.of("name", "Julia", "email", "julia@example.org", "language", "ES");
    story.secretariat.send("InviteJuror", Map.of("input", juror, "chair", true));
    var next = prepareTheNextEdition();
    next.send("InviteAdviser", Map.of("input", juror));
    next.enrol(new TestAuthenticator(TestAward.SITE));
    move(EditionState.VOTING);
    var answer = next.send("ErasePersonalData", Map.of("email", "julia@example.org"));
    assertThat(answer.data("erasePersonalData", "userErrors")).isEmpty();
    assertThat(answer.data("erasePersonalData", "stays").path(0).path("code").asString())
        .isEqualTo("JURY_VOTES");
    assertThat(roles(answer.data("erasePersonalData", "erased")))
        .containsExactly("ADVISER", "ADVISER");
    assertThat(roles(find("julia@example.org"))).containsExactly("JUROR", "JUROR");
    move(EditionState.ANNOUNCED);
    next.send("ErasePersonalData", Map.of("email", "julia@example.org"));
    assertThat(everything()).doesNotContain("Julia", "julia@example.org");
  }

  @Test
  void erasesNobodyWhoAsksFromAnotherEditionEither() {
    var input = Map.of("name", "Sam", "email", "SAM@example.org", "language", "EN");
    story.secretariat.send("InviteAdviser", Map.of("input", input));
    var next = prepareTheNextEdition();
    next.enrol(new TestAuthenticator(TestAward.SITE));
    var refused = next.send("ErasePersonalData", Map.of("email", "sam@example.org"));
    assertThat(refused.refusal("erasePersonalData")).isEqualTo("OWN_DATA");
    assertThat(find("sam@example.org")).isNotEmpty();
  }

  /** Whoever prepares the next edition comes in there. */
  private TestBrowser prepareTheNextEdition() {
    assertThat(story.secretariat.send("PrepareNextEdition").refusal("prepareNextEdition"))
        .isEmpty();
    var secretary = award.bean(People.class).all("edition-2028", Role.SECRETARIAT).getFirst().id();
    return award.enter(Room.SECRETARIAT, secretary);
  }

  private static JsonNode members(TestBrowser next) {
    return next.send("Advisers", Map.of("first", 50, "ofLast", true)).data("advisers", "edges");
  }

  private List<String> acts(String edition) {
    return award
        .bean(AuditLog.class)
        .newest(edition, new PageRequest(50, Optional.empty()))
        .edges()
        .stream()
        .map(edge -> edge.node().act().act())
        .toList();
  }

  private TestBrowser.Answer erase(String email) {
    return story.secretariat.send("ErasePersonalData", Map.of("email", email));
  }

  private JsonNode find(String email) {
    return story.secretariat.send("PersonalData", Map.of("email", email)).data("personalData");
  }

  private static List<String> roles(JsonNode records) {
    return records.values().stream().map(one -> one.path("role").asString()).toList();
  }

  private NominationStatus status(String nomination) {
    return award.bean(Nominations.class).find(nomination).orElseThrow().status();
  }

  private void move(EditionState state) {
    award.put(award.bean(Editions.class).get(CommitteeStory.EDITION).withState(state));
  }

  private void assertThatTheLogVerifies() {
    assertThat(award.bean(AuditLog.class).verify(CommitteeStory.EDITION))
        .isInstanceOf(Verdict.Intact.class);
    assertThat(award.dump(TableOf.AUDIT).toString()).contains("PERSONAL_DATA_ERASED");
  }

  /** Every item of every table, and every file of evidence. */
  private String everything() throws IOException {
    var tables =
        Arrays.stream(TableOf.values())
            .flatMap(table -> award.dump(table).stream())
            .map(Objects::toString)
            .collect(Collectors.joining("\n"));
    var folder = award.bean(Environment.class).getRequiredProperty("EVIDENCE_FOLDER");
    var files = new StringBuilder();
    try (var paths = Files.walk(Path.of(folder))) {
      for (var path : paths.filter(Files::isRegularFile).toList()) {
        files.append(path).append(Files.readString(path, StandardCharsets.ISO_8859_1));
      }
    }
    return tables + files;
  }

  /** Sends a PDF that has a text in it, and confirms it. */
  private void upload(TestBrowser browser, String text) {
    var pdf = ("%PDF-1.7\n" + text).getBytes(StandardCharsets.ISO_8859_1);
    var begun =
        browser
            .send(
                "BeginUpload",
                Map.of("input", Map.of("name", "Amina.pdf", "type", "PDF", "size", pdf.length)))
            .data("beginUpload", "upload");
    var fields = new LinkedHashMap<String, String>();
    begun
        .path("fields")
        .forEach(one -> fields.put(one.path("name").asString(), one.path("value").asString()));
    var store = (FolderEvidenceStore) award.bean(EvidenceStore.class);
    store.receive(fields, new ByteArrayInputStream(pdf), award.clock().instant());
    var input = Map.of("upload", begun.path("id").asString(), "name", "Amina.pdf", "version", 1);
    assertThat(browser.send("ConfirmUpload", Map.of("input", input)).refusal("confirmUpload"))
        .isEmpty();
  }
}
