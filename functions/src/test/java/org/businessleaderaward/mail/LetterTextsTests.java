package org.businessleaderaward.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.samskivert.mustache.MustacheException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.businessleaderaward.language.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LetterTextsTests {
  private static final String LINK = "https://award.example/en/jury/#secret";

  /** A mark of Latin text, or a space, beside a Chinese character or a value. */
  private static final String HALF_WIDTH =
      "\\p{IsHan} | \\p{IsHan}|[\\p{IsHan}}][,;:?!()]|[,;:?!(]\\p{IsHan}";

  private static final Map<String, String> OPENED =
      Map.of(
          "name",
          "Ada Sample",
          "edition",
          "Award 2026",
          "closesAt",
          "2026-11-30T18:00+01:00[Europe/Vienna]",
          "seats",
          "12",
          "rule",
          "00ff",
          "log",
          "11ee",
          "trustees",
          "1",
          "threshold",
          "1");

  private final LetterTexts texts = new LetterTexts();

  @Test
  void writesADateInTheReadersLanguageWithItsZone() {
    assertThat(opened(Language.EN))
        .contains("Monday, 30 November 2026, 18:00 (Central European Time, UTC+01:00)");
    assertThat(opened(Language.FR))
        .contains("lundi 30 novembre 2026, 18:00 (heure d’Europe centrale, UTC+01:00)");
    assertThat(opened(Language.RU)).contains("понедельник, 30 ноября 2026");
    assertThat(opened(Language.ZH)).contains("2026年11月30日星期一18:00（中欧时间，UTC+01:00）");
    assertThat(opened(Language.AR)).contains("30 نوفمبر 2026، ");
  }

  /** Chinese marks are as wide as its characters, and its space comes from the page. */
  @Test
  void noChineseTextHasMarksOrSpacesOfLatinText() throws IOException {
    var texts = Path.of("src/main/resources/mail");
    try (var files = Files.newDirectoryStream(texts, "*.zh.mustache")) {
      for (var file : files) {
        assertThat(Files.readString(file).replaceAll("(?m)^>>? ", ""))
            .as(file.toString())
            .doesNotContainPattern(HALF_WIDTH);
      }
    }
  }

  /** A line may break at a plain hyphen; in Arabic the bracket is then torn from its word. */
  @Test
  void noTextBreaksTheNameOfAHash() throws IOException {
    try (var files = Files.newDirectoryStream(Path.of("src/main/resources/mail"))) {
      for (var file : files) {
        assertThat(Files.readString(file)).as(file.toString()).doesNotContain("SHA-256");
      }
    }
  }

  @Test
  void hasAnOrdinalForTheFirstOfAMonthInFrench() {
    var values = new HashMap<>(OPENED);
    values.put("closesAt", "2026-12-01T18:00+01:00[Europe/Vienna]");
    assertThat(texts.write("voting-opened", Language.FR, linked(values)).body())
        .contains("mardi 1er décembre 2026, 18:00");
    assertThat(texts.write("voting-opened", Language.ES, linked(values)).body())
        .contains("martes, 1 de diciembre de 2026, a las 18:00");
  }

  @Test
  void namesAPlaceInFrenchWhereItsZoneHasNoOtherName() {
    var values = new HashMap<>(OPENED);
    values.put("closesAt", "2026-12-01T18:00+03:00[Africa/Nairobi]");
    assertThat(texts.write("voting-opened", Language.FR, linked(values)).body())
        .contains("18:00 (heure locale, Nairobi, UTC+03:00)");
  }

  @Test
  void hasTheArticleOfATimeOfDayInSpanish() {
    var values = new HashMap<>(OPENED);
    values.put("closesAt", "2026-12-01T01:30+01:00[Europe/Vienna]");
    assertThat(texts.write("voting-opened", Language.ES, linked(values)).body())
        .contains("Se cierra el martes, 1 de diciembre de 2026, a la 1:30 (");
  }

  @Test
  void doesWithoutTheNameOfANomineeNotYetNamed() {
    var values = Map.of("nominee", "", "keptDays", "74");
    var text = texts.write("draft-resume", Language.EN, linked(values));
    assertThat(text.subject()).isEqualTo("Your draft nomination");
    assertThat(text.body()).contains("at least 74 days after the call has closed");
  }

  @Test
  void refusesToLeaveAGapForAMissingValue() {
    assertThatThrownBy(() -> texts.write("juror-invited", Language.EN, Map.of("name", "Ada")))
        .isInstanceOf(MustacheException.class);
  }

  private LetterTexts.Text received(String name) {
    var values = Map.of("name", name, "number", "suggestion-1", "site", "https://award.example/");
    return texts.write("suggestion-received", Language.EN, values);
  }

  @Test
  void letsNoValueBeginALineOfItsOwn() {
    var text = received("Sample\r\nBcc: a@example.org");
    assertThat(text.subject()).endsWith("Sample Bcc: a@example.org");
  }

  @Test
  void showsMarkupInAValueAsText() {
    var text = received("<script>alert('x')</script>");
    assertThat(TestPreviews.paper("").html(Language.EN, text))
        .contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;")
        .doesNotContain("<script");
  }

  /** It may begin with words that an adviser wrote. */
  @ParameterizedTest
  @EnumSource(Language.class)
  void showsMarkupInFeedbackAsTextWithinItsParagraph(Language language) {
    var hostile = "<img src=x onerror='alert(1)'>\r\nBcc: a@b.example\u2028\u202ehttps://c.example";
    for (var letter : List.of("not-shortlisted", "laureate", "finalist")) {
      var values = new HashMap<String, String>();
      values.putAll(Map.of("reference", "NOM-2026-0001", "nominee", "Ada", "edition", "2026"));
      values.putAll(Map.of("NOMINATOR", "true", "feedback", hostile));
      values.put("site", "https://award.example/");
      var text = texts.write("nomination-" + letter, language, values);
      assertThat(text.subject()).doesNotContain("img", "Bcc");
      assertThat(text.body())
          .containsPattern(
              "(?m)^\u2068?<img src=x onerror='alert\\(1\\)'> Bcc: a@b.example \u202ehttps://c.example\u2069?$");
      assertThat(TestPreviews.paper("").html(language, text))
          .contains("&lt;img src=x onerror=&#39;alert(1)&#39;&gt; Bcc: a@b.example")
          .doesNotContain("<img", "href=\"https://c.example");
    }
  }

  @Test
  void linksNothingButTheSecureLink() {
    var text =
        texts.write(
            "juror-invited",
            Language.AR,
            linked(Map.of("name", "https://elsewhere.example", "edition", "2026")));
    assertThat(TestPreviews.paper("").html(Language.AR, text))
        .contains("dir=\"rtl\"")
        .contains("href=\"" + LINK + "\"")
        .doesNotContain("href=\"https://elsewhere.example");
  }

  private String opened(Language language) {
    return texts.write("voting-opened", language, linked(OPENED)).body();
  }

  /** With what each letter is given that has a link. */
  private static Map<String, String> linked(Map<String, String> values) {
    var all = new HashMap<>(values);
    all.putAll(Map.of("link", LINK, "linkDays", "7", "linkEnds", "5 December 2026"));
    return all;
  }
}
