package org.businessleaderaward.advisory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.businessleaderaward.language.Language;
import org.businessleaderaward.language.LocalizedText;
import org.businessleaderaward.programme.Category;
import org.businessleaderaward.programme.Edition;
import org.businessleaderaward.programme.EditionFixtures;
import org.businessleaderaward.programme.Editions;
import org.businessleaderaward.programme.form.FormOption;
import org.businessleaderaward.programme.form.FormQuestion;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The tables of nominations and of the advice in the language of the page they are saved from. */
class TableLanguageTests {
  private final CommitteeStory story = new CommitteeStory();

  @BeforeEach
  void nominateInAnEditionWithTextsInTwoLanguagesAndEnglish() {
    var edition = story.award.bean(Editions.class).get(CommitteeStory.EDITION);
    story.award.put(asking(edition));
    var browser = story.begin("Bettina");
    var draft = story.changed("Bettina", 1);
    draft.put("category", "small");
    draft.put("answers", List.of(Map.of("question", "reach", "text", "all")));
    assertThat(browser.send("SaveDraft", Map.of("input", draft)).refusal("saveDraft")).isEmpty();
    assertThat(CommitteeStory.submit(browser, 2).refusal("submitNomination")).isEmpty();
    story.reenterOffice();
  }

  private static Edition asking(Edition edition) {
    var small = text("Small", "=Petites", "صغيرة");
    var reach =
        new FormQuestion(
            "reach",
            FormQuestion.Kind.CHOICE,
            true,
            text("Whom it reaches", "-Portée", "من يشمله"),
            null,
            0,
            null,
            null,
            List.of(
                new FormOption("own", EditionFixtures.inAll("Own sites")),
                new FormOption("all", text("All suppliers", "+Tous", "كل الموردين"))));
    return edition
        .withTexts(
            edition.name(),
            edition.note(),
            List.of(new Category("small", small, EditionFixtures.inAll("Who."))))
        .withFormQuestions(List.of(reach));
  }

  private static LocalizedText text(String english, String french, String arabic) {
    return new LocalizedText(
        Map.of(Language.EN, english, Language.FR, french, Language.AR, arabic));
  }

  @Test
  void isAllInArabic() throws IOException {
    assertThat(line(Language.AR))
        .containsEntry("الرقم المرجعي", "NOM-2026-0001")
        .containsEntry("الحالة", "ينتظر الفحص")
        .containsEntry("الفئة", "صغيرة")
        .containsEntry("رد المرشَّح", "لم يرد بعد")
        .containsEntry("لغة الترشيح", "AR")
        .containsEntry("من يشمله", "كل الموردين");
  }

  @Test
  void row47IsAllInFrenchAndNothingInItIsAFormula() throws IOException {
    assertThat(line(Language.FR))
        .containsEntry("État", "À examiner")
        .containsEntry("Catégorie", "'=Petites")
        .containsEntry("Réponse de la personne proposée", "Pas encore de réponse")
        .containsEntry("'-Portée", "'+Tous");
  }

  @Test
  void saysInEnglishWhatTheEditionHasInNoOtherLanguage() throws IOException {
    assertThat(line(Language.RU))
        .containsEntry("Статус", "Ждёт проверки")
        .containsEntry("Категория", "Small")
        .containsEntry("Whom it reaches", "All suppliers");
  }

  @ParameterizedTest
  @EnumSource
  void hasAColumnOfItsOwnForEachThingInEveryLanguage(Language language) throws IOException {
    assertThat(line(language)).hasSize(16);
  }

  @Test
  void theAdviceIsAllInArabic() throws IOException {
    story.screen();
    assertThat(advice(Language.AR))
        .containsEntry("الرقم المرجعي", "NOM-2026-0001")
        .containsEntry("الفئة", "صغيرة")
        .containsEntry("الحالة", "مستوفٍ للشروط")
        .containsEntry("التقييمات المقدَّمة", "0")
        .containsEntry("الوسيط: Name of strategy", "");
  }

  @Test
  void theAdviceIsAllInFrenchAndNothingInItIsAFormula() throws IOException {
    story.screen();
    assertThat(advice(Language.FR))
        .containsEntry("Catégorie", "'=Petites")
        .containsEntry("État", "Recevable")
        .containsKeys("Médiane\u00A0: Name of strategy", "Commentaires\u00A0: Name of strategy");
  }

  @Test
  void theAdviceHasAColumnOfItsOwnForEachThingInEveryLanguage() throws IOException {
    story.screen();
    for (var language : Language.values()) {
      assertThat(advice(language)).as(language.name()).hasSize(17);
    }
  }

  private Map<String, String> advice(Language language) throws IOException {
    var wanted = Map.of("language", language.name());
    return only(story.secretariat.send("AdviceTable", wanted).data("adviceTable").asString());
  }

  private Map<String, String> line(Language language) throws IOException {
    var wanted = Map.of("fit", Map.of(), "order", "OLDEST", "language", language.name());
    return only(story.secretariat.send("BoardTable", wanted).data("boardTable", "text").asString());
  }

  /** What stands in the one line of a table, by the names of the columns. */
  private static Map<String, String> only(String table) throws IOException {
    var format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (var parsed = CSVParser.parse(table, format)) {
      return parsed.getRecords().stream().map(CSVRecord::toMap).findFirst().orElseThrow();
    }
  }
}
