package org.businessleaderaward.nominations.domain;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.strings;

import org.junit.jupiter.api.Test;

class TextRulesTests {
  @Test
  void takesAnyScript() {
    for (var text :
        new String[] {
          "شركة النور",
          "人口贩运",
          "Борьба",
          "e\u0301",
          "👩🏽‍🏭",
          "עברית",
          "<script>alert(1)</script>",
          "=cmd()"
        }) {
      assertThat(TextRules.line(text, 200, "name")).isEmpty();
    }
  }

  @Test
  void countsCharactersNotHalvesOfThem() {
    assertThat(TextRules.line("👩".repeat(200), 200, "name")).isEmpty();
    assertThat(TextRules.line("👩".repeat(201), 200, "nominee", "name"))
        .contains(
            Flaw.of(
                "TOO_LONG",
                "This text has 201 characters; at most 200 are taken.",
                "nominee",
                "name"));
  }

  @Test
  void refusesNulAndHalvesOfSurrogatePairsWithTheFieldsName() {
    for (var text : new String[] {"a\0b", "\ud800", "x\udc00x", "\udc00\ud800"}) {
      assertThat(TextRules.lines(text, 200, "statements", "0", "text"))
          .hasValueSatisfying(
              flaw -> {
                assertThat(flaw.code()).isEqualTo("INVALID_TEXT");
                assertThat(flaw.field()).containsExactly("statements", "0", "text");
              });
    }
  }

  @Test
  void takesLineBreaksOnlyWhereThereMayBeLines() {
    assertThat(TextRules.lines("a\r\n\tb", 200, "relation")).isEmpty();
    assertThat(TextRules.line("a\nb", 200, "name")).isPresent();
  }

  @Test
  void takesWhateverAStoreCanGiveBackAndNothingElse() {
    qt().forAll(strings().allPossible().ofLengthBetween(0, 30))
        .checkAssert(
            text -> {
              var bytes = text.getBytes(UTF_8);
              var kept = new String(bytes, UTF_8).equals(text);
              if (!kept) {
                assertThat(TextRules.lines(text, 200, "text")).isPresent();
              }
              if (kept && text.codePoints().noneMatch(Character::isISOControl)) {
                assertThat(TextRules.lines(text, 200, "text")).isEmpty();
              }
            });
  }
}
