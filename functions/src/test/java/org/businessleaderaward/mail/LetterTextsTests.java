package org.businessleaderaward.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.samskivert.mustache.MustacheException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.businessleaderaward.language.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class LetterTextsTests {
  private static final String LINK = "https://award.example/en/jury/#secret";

  /** Opens a section and is not shown itself. */
  private static final String SECTION = "true";

  /** Every template, with all that it is given. */
  private static final Map<String, Map<String, String>> TEMPLATES =
      Map.ofEntries(
          Map.entry("draft-resume", Map.of("nominee", "Ada Sample", "link", LINK)),
          Map.entry(
              "nomination-received",
              Map.of("reference", "BLA-2026-0042", "nominee", "Ada Sample", "link", LINK)),
          Map.entry(
              "nomination-withdrawn",
              Map.of("reference", "BLA-2026-0042", "nominee", "Ada Sample")),
          Map.entry(
              "nomination-eligible", Map.of("reference", "BLA-2026-0042", "nominee", "Ada Sample")),
          Map.entry(
              "nomination-ineligible",
              Map.of("reference", "BLA-2026-0042", "nominee", "Ada Sample")),
          Map.entry(
              "nominee-ineligible", Map.of("reference", "BLA-2026-0042", "nominee", "Ada Sample")),
          Map.entry(
              "screening-undone", Map.of("reference", "BLA-2026-0042", "nominee", "Ada Sample")),
          Map.entry(
              "nomination-extended",
              Map.of(
                  "edition",
                  "Award 2026",
                  "closesAt",
                  "2026-11-30T18:00+01:00[Europe/Vienna]",
                  "link",
                  LINK)),
          Map.entry("announcement-taken-back", invitation()),
          Map.entry("nomination-declined", Map.of("reference", "BLA-2026-0042")),
          Map.entry("nominee-asked", question()),
          Map.entry("nominee-reminded", question()),
          Map.entry("organisation-contact", Map.of("organisation", "Sample Trust", "link", LINK)),
          Map.entry("organisation-link", Map.of("organisation", "Sample Trust", "link", LINK)),
          Map.entry("entry-withdrawn", Map.of("name", "Sample Trust", "ON_REQUEST", SECTION)),
          Map.entry("entry-restored", Map.of("name", "Sample Trust", "link", LINK)),
          Map.entry("adviser-invited", invitation()),
          Map.entry("advice-added", advice(Map.of())),
          Map.entry("advice-opened", advice(Map.of("count", "12"))),
          Map.entry("advice-reminded", advice(Map.of("count", "3"))),
          Map.entry(
              "assessment-reopened",
              advice(Map.of("nominee", "Nia Nominee", "reason", "A level was mistyped."))),
          Map.entry(
              "question-asked",
              Map.of(
                  "reference",
                  "BLA-2026-0042",
                  "nominee",
                  "Nia Nominee",
                  "closesAt",
                  "2026-11-30T18:00+01:00[Europe/Vienna]",
                  "link",
                  LINK)),
          Map.entry("question-answered", advice(Map.of("nominee", "Nia Nominee"))),
          Map.entry("juror-invited", invitation()),
          Map.entry("secretariat-invited", invitation()),
          Map.entry("link-reissued", invitation()),
          Map.entry("passkey-enrolled", Map.of("name", "Ada Sample", "edition", "Award 2026")),
          Map.entry("passkey-lost", Map.of("name", "Ada Sample", "edition", "Award 2026")),
          Map.entry("juror-left", Map.of("name", "Ada Sample", "edition", "Award 2026")),
          Map.entry(
              "vote-reminder",
              Map.of(
                  "name",
                  "Ada Sample",
                  "edition",
                  "Award 2026",
                  "closesAt",
                  "2026-11-30T18:00+01:00[Europe/Vienna]",
                  "link",
                  LINK)),
          Map.entry(
              "voting-opened",
              Map.of(
                  "name",
                  "Ada Sample",
                  "edition",
                  "Award 2026",
                  "closesAt",
                  "2026-11-30T18:00+01:00[Europe/Vienna]",
                  "link",
                  LINK)),
          Map.entry(
              "receipts-fixed",
              Map.of(
                  "name",
                  "Ada Sample",
                  "edition",
                  "Award 2026",
                  "receipts",
                  "7",
                  "head",
                  "0123456789abcdef".repeat(4),
                  "link",
                  LINK)),
          Map.entry(
              "window-closed",
              Map.of(
                  "name",
                  "Ada Sample",
                  "edition",
                  "Award 2026",
                  "closedAt",
                  "2026-11-30T18:00+01:00[Europe/Vienna]",
                  "voting",
                  SECTION,
                  "link",
                  LINK)),
          Map.entry(
              "window-extended",
              Map.of(
                  "name",
                  "Ada Sample",
                  "edition",
                  "Award 2026",
                  "closesAt",
                  "2026-11-30T18:00+01:00[Europe/Vienna]",
                  "link",
                  LINK)),
          Map.entry(
              "laureate-announced",
              Map.of(
                  "name",
                  "Ada Sample",
                  "edition",
                  "Award 2026",
                  "site",
                  "https://award.example/en/")),
          Map.entry("suggestion-received", Map.of("name", "Sample partnership")),
          Map.entry("proposal-accepted", Map.of("name", "Sample partnership")),
          Map.entry(
              "proposal-refused", Map.of("name", "Sample partnership", "DUPLICATE", SECTION)));

  private final LetterTexts texts = new LetterTexts();

  private static Map<String, String> invitation() {
    return Map.of("name", "Ada Sample", "edition", "Award 2026", "link", LINK);
  }

  private static Map<String, String> advice(Map<String, String> more) {
    var values =
        new HashMap<>(
            Map.of(
                "name",
                "Ada Sample",
                "edition",
                "Award 2026",
                "closesAt",
                "2026-11-30T18:00+01:00[Europe/Vienna]",
                "link",
                LINK));
    values.putAll(more);
    return values;
  }

  private static Map<String, String> question() {
    return Map.of(
        "name",
        "Ada Sample",
        "nominator",
        "Nia Nominator",
        "organisation",
        "An organisation",
        "edition",
        "Award 2026",
        "closesAt",
        "2026-11-30T18:00+01:00[Europe/Vienna]",
        "link",
        LINK);
  }

  static Stream<Arguments> everyTemplateInEveryLanguage() {
    return TEMPLATES.keySet().stream()
        .sorted()
        .flatMap(name -> Stream.of(Language.values()).map(l -> Arguments.of(name, l)));
  }

  @ParameterizedTest
  @MethodSource("everyTemplateInEveryLanguage")
  void showsAllThatItIsGiven(String template, Language language) {
    var values = values(template);
    var text = texts.write(template, language, values);
    assertThat(text.subject()).isNotBlank().hasSizeLessThan(120).doesNotContain("{{", "\n");
    assertThat(text.body()).doesNotContain("{{");
    var whole = text.subject() + "\n" + text.body();
    values.forEach(
        (name, value) -> {
          if (!name.endsWith("At") && !value.equals(SECTION)) {
            assertThat(whole).contains(value);
          }
        });
  }

  @Test
  void writesADateInTheReadersLanguageWithItsZone() {
    assertThat(body("voting-opened", Language.EN))
        .contains("Monday, November 30, 2026, 6:00")
        .contains("(Central European Time, UTC+01:00)");
    assertThat(body("voting-opened", Language.FR))
        .contains("lundi 30 novembre 2026, 18:00 (heure d’Europe centrale, UTC+01:00)");
    assertThat(body("voting-opened", Language.RU)).contains("понедельник, 30 ноября 2026");
  }

  @Test
  void doesWithoutTheNameOfANomineeNotYetNamed() {
    var text = texts.write("draft-resume", Language.EN, Map.of("nominee", "", "link", LINK));
    assertThat(text.subject()).isEqualTo("Your draft nomination");
  }

  @Test
  void refusesToLeaveAGapForAMissingValue() {
    assertThatThrownBy(() -> texts.write("juror-invited", Language.EN, Map.of("name", "Ada")))
        .isInstanceOf(MustacheException.class);
  }

  @Test
  void letsNoValueBeginALineOfItsOwn() {
    var text =
        texts.write(
            "suggestion-received", Language.EN, Map.of("name", "Sample\r\nBcc: a@example.org"));
    assertThat(text.subject()).endsWith("Sample Bcc: a@example.org");
  }

  @Test
  void showsMarkupInAValueAsText() {
    var text =
        texts.write(
            "suggestion-received", Language.EN, Map.of("name", "<script>alert('x')</script>"));
    assertThat(Html.of(Language.EN, text, Optional.empty()))
        .contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;")
        .doesNotContain("<script");
  }

  @Test
  void linksNothingButTheSecureLink() {
    var text =
        texts.write(
            "juror-invited",
            Language.AR,
            Map.of("name", "https://elsewhere.example", "edition", "2026", "link", LINK));
    assertThat(Html.of(Language.AR, text, Optional.of(LINK)))
        .contains("dir=\"rtl\"")
        .contains("<a href=\"" + LINK + "\"")
        .doesNotContain("href=\"https://elsewhere.example");
  }

  private static Map<String, String> values(String template) {
    return Objects.requireNonNull(TEMPLATES.get(template));
  }

  private String body(String template, Language language) {
    return texts.write(template, language, values(template)).body();
  }
}
