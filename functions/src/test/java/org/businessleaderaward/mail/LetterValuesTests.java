package org.businessleaderaward.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.businessleaderaward.language.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of names that anybody can type, in mails to anybody else. */
class LetterValuesTests {
  /** A letter with a name. */
  public record Named(String name) implements Letter {}

  /** A letter with names. */
  public record Naming(List<String> names) implements Letter {}

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "http://192.0.2.1/login | http :// 192. 0. 2. 1/login",
        "192.0.2.1/login | 192. 0. 2. 1/login",
        "localhost/x | localhost /x",
        "evil\u2024example | evil\u2024 example",
        "http:\u2215\u2215evil.example | http :\u2215\u2215 evil. example",
        "x\ufe6by\ufe52example | x \ufe6b y\ufe52 example",
        "tel:+436601234567 | tel: \u2026",
        "call +43 (660) 123-4567 now | call \u2026 now",
        "call 0660/1234567 | call \u2026",
        "call +1\u00a0800\u2009555\u00b71234 | call \u2026",
        "call 800_555\u22121234 | call \u2026",
        "mailto:a | mailto: a",
        "ev\u200bil\u202e.example | evil. example",
        "https:\u2060//evil\uff0eexample | https :// evil\uff0e example"
      })
  void row53SetsApartWhatLooksLikeAnAddress(String typed, String shown) {
    assertThat(shown(typed)).isEqualTo(shown);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "NOM-2026-0042",
        "d89a 7c52 05ae c187 6072 3654 2eea ebec",
        "A/S 3.5 & S\u00f6hne GmbH, 2026",
        "\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645",
        "0123456789abcdef0123456789abcdef",
        "2345-6723-ABCD-EFGH"
      })
  void leavesEverythingElseAsItWasTyped(String typed) {
    assertThat(shown(typed)).isEqualTo(typed);
  }

  @Test
  void keepsTheNamesOfAListInTheirOrderWhereTheTextRunsTheOtherWay() {
    var letter = new Naming(List.of("Ada", "Grace"));
    assertThat(LetterValues.of(letter, Language.AR).texts())
        .containsEntry("names", "\u2068Ada\u2069 \u0648\u2068Grace\u2069");
    assertThat(LetterValues.of(letter, Language.EN).texts())
        .containsEntry("names", "Ada and Grace");
  }

  @Test
  void row66LetsNoNameTurnOrHideWhatFollowsInSubjectAndText() {
    var name = shown("Ada\u202e\u2067gpj.\u200bexe\u2069\ufeff");
    var letter = new LetterTexts().write("proposal-accepted", Language.EN, Map.of("name", name));
    assertThat(letter.subject()).contains("Adagpj");
    assertThat(letter.subject() + letter.body())
        .doesNotContainPattern("[\u202a-\u202e\u2066-\u2069\u200b\ufeff]");
  }

  @Test
  void row53LetsNoNameFillTheSubject() {
    var text =
        new LetterTexts()
            .write("proposal-accepted", Language.EN, Map.of("name", "\ud83d\ude00".repeat(200)));
    assertThat(text.subject()).endsWith("\ud83d\ude00\u2026");
    assertThat(text.subject().codePoints().filter(c -> c == 0x1f600).count()).isEqualTo(79);
    assertThat(TestPreviews.paper("").html(Language.EN, text)).contains("\ud83d\ude00".repeat(200));
  }

  private static String shown(String typed) {
    var values = LetterValues.of(new Named(typed), Language.EN).texts();
    return Objects.requireNonNull(LetterValues.inWords(values, Language.EN).get("name"));
  }
}
