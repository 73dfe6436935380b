package org.businessleaderaward.nominations.translations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.businessleaderaward.TestAuthenticator;
import org.businessleaderaward.TestAward;
import org.businessleaderaward.access.Person;
import org.businessleaderaward.access.Role;
import org.businessleaderaward.advisory.CommitteeStory;
import org.businessleaderaward.gateway.Room;
import org.businessleaderaward.language.Language;
import org.businessleaderaward.nominations.erasure.Erasure;
import org.businessleaderaward.storage.Meanwhile;
import org.businessleaderaward.storage.Storage;
import org.businessleaderaward.storage.TableOf;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** What officers translate of a nomination in Arabic, and who reads it. */
class TranslationDeskTests {
  private static final Map<String, String> BOTH =
      Map.of("strategy", "The strategy", "supply-chain", "The suppliers");

  private final Meanwhile meanwhile = new Meanwhile();
  private final CommitteeStory story = new CommitteeStory(meanwhile);
  private String amal = "";

  @BeforeEach
  void nominateTwo() {
    List.of("Amal-Sample", "Boris-Sample").forEach(story::nominate);
    amal = story.nominations.getFirst();
  }

  @Test
  void areKeptAsDraftsUntilTheyAreGivenWithWhoSavedThemAndWhen() {
    assertThat(save("EN", 0, false, Map.of("strategy", "The strategy"))).isEmpty();
    var draft = translation("EN");
    assertThat(draft.path("given").asBoolean()).isFalse();
    assertThat(draft.path("author").asString()).isEqualTo("Sam");
    assertThat(draft.path("savedAt").asString())
        .isEqualTo(story.award.clock().instant().toString());
    assertThat(draft.path("statements")).hasSize(1);
    assertThat(save("EN", 1, true, BOTH)).isEmpty();
    assertThat(translation("EN").path("given").asBoolean()).isTrue();
    assertThat(translation("EN").path("translator").asString()).isEqualTo("Bureau B");
    assertThat(save("FR", 0, false, BOTH)).isEmpty();
    assertThat(translations()).hasSize(2);
  }

  @Test
  void areSavedOnceHoweverOftenTheyAreSentAndOverNobodyElse() {
    assertThat(save("EN", 0, true, BOTH)).isEmpty();
    assertThat(save("EN", 0, true, BOTH)).isEmpty();
    assertThat(translation("EN").path("version").asInt()).isEqualTo(1);
    var other = Map.of("strategy", "Another", "supply-chain", "Another");
    assertThat(save("EN", 0, true, other)).isEqualTo("CONFLICT");
    assertThat(translation("EN").toString()).doesNotContain("Another");
  }

  @Test
  void areSavedOverNothingThatIsSavedInTheSameMoment() {
    var other = Map.of("strategy", "Another", "supply-chain", "Another");
    meanwhile.next(() -> assertThat(save("EN", 0, true, other)).isEmpty());
    assertThat(save("EN", 0, true, BOTH)).as("an officer's").isEqualTo("CONFLICT");
    meanwhile.next(() -> change("نص جديد"));
    assertThat(save("EN", 1, true, BOTH)).as("the nominator's").isEqualTo("CONFLICT");
    assertThat(meanwhile.isDone()).isTrue();
    assertThat(translation("EN").toString()).contains("Another").doesNotContain("The strategy");
    assertThat(outdated()).containsExactly(true, false);
  }

  @ParameterizedTest
  @CsvSource({
    "AR, strategy, OWN_LANGUAGE",
    "EN, unknown, NO_STATEMENT",
    "EN, strategy, TRANSLATION_REQUIRED"
  })
  void areRefusedInTheLanguageOfTheOriginalOfWhatItDoesNotSayAndWhileSomethingIsMissing(
      String language, String criterion, String code) {
    assertThat(save(language, 0, true, Map.of(criterion, "A text"))).isEqualTo(code);
    assertThat(translations()).isEmpty();
  }

  @Test
  void areAsLongAsTheOriginalMayBeAndHaveNoSignsThatNobodySees() {
    var longest = "ц".repeat(8_000);
    assertThat(save("RU", 0, false, Map.of("strategy", longest + "ц"))).isEqualTo("TOO_LONG");
    assertThat(save("RU", 0, false, Map.of("strategy", "a\u0000b"))).isEqualTo("INVALID_TEXT");
    assertThat(save("RU", 0, false, Map.of("strategy", longest))).isEmpty();
    assertThat(save("RU", 1, false, Map.of("strategy", "one\u000btwo\u0007"))).isEmpty();
    assertThat(translation("RU").at("/statements/0/text").asString()).isEqualTo("one\ntwo");
  }

  @Test
  void areMarkedOnceTheNominatorChangesTheStatementUntilSomebodySaysThatTheyHold() {
    save("EN", 0, true, BOTH);
    change("نص جديد");
    assertThat(outdated()).containsExactly(true, false);
    assertThat(save("EN", 1, true, BOTH))
        .as("of what it said before")
        .isEqualTo("ORIGINAL_CHANGED");
    assertThat(save(input("EN", 1, 1, true, BOTH, false))).isEmpty();
    assertThat(outdated()).as("nobody touched it").containsExactly(true, false);
    assertThat(save(input("EN", 2, 1, true, BOTH, true))).isEmpty();
    assertThat(outdated()).containsExactly(false, false);
  }

  @Test
  void areReadByAdvisersBehindTheConflictGateAloneAndByNobodyAsDrafts() {
    save("FR", 0, false, Map.of("strategy", "Un brouillon"));
    save("EN", 0, true, BOTH);
    story.screen();
    var free = story.invite("free");
    var bound = story.invite("bound");
    assertThat(story.openAdvice(2).refusal("openAdvice")).isEmpty();
    List.of(free, bound).forEach(story::reenter);
    assertThat(read(free)).doesNotContain("The strategy", "translations\":{");
    story.declare(free, amal, false);
    story.declare(bound, amal, true);
    assertThat(read(free)).contains("The strategy", "Bureau B").doesNotContain("Un brouillon");
    assertThat(read(bound)).doesNotContain("The strategy", "Bureau B");
    var shown =
        story.assignments(free).stream()
            .filter(one -> one.path("nomination").asString().equals(amal))
            .findFirst()
            .orElseThrow()
            .path("translations");
    assertThat(shown.path("readsOriginal").asBoolean()).as("Arabic and French").isTrue();
    assertThat(shown.at("/all/0/isRead").asBoolean()).as("English").isFalse();
    save("EN", 1, false, BOTH);
    assertThat(read(free)).as("taken back").doesNotContain("The strategy");
    for (var nominator : story.nominators) {
      var room = nominator.send("NominationRoom", Map.of("language", "EN")).body().toString();
      assertThat(room).contains("supply chain").doesNotContain("The strategy");
    }
  }

  @Test
  void standInTheLogByTheirLanguageWhenTheyAreGivenAndTakenBack() {
    save("EN", 0, false, BOTH);
    assertThat(log()).doesNotContain("TRANSLATION");
    save("EN", 1, true, BOTH);
    save("EN", 2, false, BOTH);
    assertThat(log())
        .contains("TRANSLATION_GIVEN", "TRANSLATION_TAKEN_BACK", "\"EN\"")
        .doesNotContain("The strategy", "Bureau B");
  }

  @Test
  void stayOnRecordAsTheyWereGivenOnceOthersTakeTheirPlace() {
    save("EN", 0, false, Map.of("strategy", "A draft"));
    save("EN", 1, true, BOTH);
    save("EN", 2, true, Map.of("strategy", "Said better", "supply-chain", "The suppliers"));
    save("EN", 3, false, BOTH);
    save("EN", 4, false, Map.of("strategy", "Another draft"));
    var earlier = new Translations(story.award.bean(Storage.class)).earlier(amal);
    assertThat(earlier).allMatch(Translation::given);
    assertThat(earlier.stream().map(one -> one.of("strategy").orElseThrow().text()))
        .containsExactly("The strategy", "Said better");
    assertThat(translations()).as("in the secretariat's room").hasSize(1);
    story.decide(amal);
    story.secretariat.enrol(new TestAuthenticator(TestAward.SITE));
    story.releaseLetters();
    assertThat(export("amal-sample@nominee.example"))
        .contains("earlierTranslations", "The strategy", "Said better")
        .doesNotContain("Bureau B");
  }

  @Test
  void goWithTheNomination() {
    save("EN", 0, true, Map.of("strategy", "Said before", "supply-chain", "The suppliers"));
    save("EN", 1, true, BOTH);
    story.award.bean(Erasure.class).lapse(amal, story.award.clock().instant());
    assertThat(save("EN", 2, true, BOTH)).isEqualTo("UNKNOWN");
    assertThat(translations()).isEmpty();
    assertThat(
            story.award.dump(TableOf.NOMINATIONS).stream()
                .filter(item -> Objects.toString(item.get("sk")).contains("TRANSLAT")))
        .isEmpty();
  }

  @Test
  void areOfNoEditionButTheOfficersOwn() {
    var elsewhere =
        story.award.put(
            Person.newcomer(
                Role.SECRETARIAT, "edition-2024", "Olga", "olga@example.org", Language.EN));
    var olga = story.award.enter(Room.SECRETARIAT, elsewhere.id());
    var sent = olga.send("SaveTranslation", Map.of("input", input("EN", 0, 0, true, BOTH, false)));
    assertThat(sent.error() + sent.body()).doesNotContain("The strategy");
    assertThat(translations()).isEmpty();
  }

  @Test
  void areGivenToNomineeAndNominatorWithTheirDataOnceTheDecisionIsToldWithoutWhoTranslated() {
    save("EN", 0, true, BOTH);
    story.decide(amal);
    story.secretariat.enrol(new TestAuthenticator(TestAward.SITE));
    assertThat(export("amal-sample@nominee.example")).doesNotContain("The strategy");
    story.releaseLetters();
    for (var address : List.of("amal-sample@nominee.example", "nominator@example.org")) {
      assertThat(export(address)).contains("The strategy").doesNotContain("Bureau B");
    }
  }

  private String export(String address) {
    return story
        .secretariat
        .send("ExportPersonalData", Map.of("email", address))
        .data("exportPersonalData", "json")
        .asString();
  }

  private String log() {
    return story.secretariat.send("AuditLog", Map.of("first", 5)).data("auditLog").toString();
  }

  private String read(String adviser) {
    return story.browser(adviser).send("Assignments", Map.of("first", 10)).body().toString();
  }

  private String save(String language, int version, boolean given, Map<String, String> texts) {
    return save(input(language, version, 0, given, texts, false));
  }

  private String save(Map<String, Object> input) {
    return story
        .secretariat
        .send("SaveTranslation", Map.of("input", input))
        .refusal("saveTranslation");
  }

  private Map<String, Object> input(
      String language,
      int version,
      int changes,
      boolean given,
      Map<String, String> texts,
      boolean holds) {
    return Map.of(
        "nomination",
        amal,
        "language",
        language,
        "version",
        version,
        "changes",
        changes,
        "given",
        given,
        "translator",
        "Bureau B",
        "statements",
        texts.entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(
                each -> Map.of("criterion", each.getKey(), "text", each.getValue(), "holds", holds))
            .toList());
  }

  private List<JsonNode> translations() {
    return story
        .secretariat
        .send("NominationTranslations", Map.of("id", amal))
        .data("nomination", "translations")
        .valueStream()
        .toList();
  }

  private JsonNode translation(String language) {
    return translations().stream()
        .filter(one -> one.path("language").asString().equals(language))
        .findFirst()
        .orElseThrow();
  }

  private List<Boolean> outdated() {
    return translation("EN")
        .path("statements")
        .valueStream()
        .map(one -> one.path("outdated").asBoolean())
        .toList();
  }

  private void change(String onStrategy) {
    story.award.clock().forward(Duration.ofMinutes(1));
    var nominator = story.nominators.getFirst();
    var input = new HashMap<>(story.changed("Amal-Sample", 1));
    input.put(
        "statements",
        List.of(
            Map.of("criterion", "strategy", "text", onStrategy),
            Map.of("criterion", "supply-chain", "text", "On the supply chain.")));
    var answer = nominator.send("ChangeNomination", Map.of("input", input, "accurate", true));
    assertThat(answer.refusal("changeNomination")).isEmpty();
  }
}
