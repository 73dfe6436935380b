package org.businessleaderaward.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class PlainTextTests {
  @ParameterizedTest
  @ValueSource(strings = {"", "Dr. Ana Horvat", "张伟", "عائشة", "👩🏽‍🔬", "a\u00A0b\u200Fc"})
  void takesEveryScript(String text) {
    assertThat(PlainText.isLine(text)).isTrue();
    assertThat(PlainText.areLines(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\nb", "a\r\nb", "a\tb"})
  void takesBreaksAndTabsInLinesOnly(String text) {
    assertThat(PlainText.isLine(text)).isFalse();
    assertThat(PlainText.areLines(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\u0000", "\u001B[1m", "a\u0085b", "\uD83D", "\uDC69 a"})
  void refusesWhatNoStoreCouldGiveBack(String text) {
    assertThat(PlainText.isLine(text)).isFalse();
    assertThat(PlainText.areLines(text)).isFalse();
  }

  /** As the browser does: {@code pasted.test.ts} reads the same file. */
  @Test
  void readsWhatAWordProcessorLeavesInATextAsItWasMeant() throws IOException {
    try (var file = PlainTextTests.class.getResourceAsStream("/pasted.json")) {
      var cases = JsonMapper.shared().readTree(Objects.requireNonNull(file));
      assertThat(cases).isNotEmpty();
      for (var one : cases) {
        var text = one.path("text").asString();
        assertThat(PlainText.asLine(text)).as(text).isEqualTo(one.path("line").asString());
        assertThat(PlainText.asLines(text)).as(text).isEqualTo(one.path("lines").asString());
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+1", "-1", "@a", "\t1", "\r1", "\uFF1D1", "\uFF0B1"})
  void noCellBeginsAFormula(String text) {
    assertThat(PlainCell.of(text)).isEqualTo("'" + text);
    assertThat(PlainCell.of("a" + text)).isEqualTo("a" + text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "'a;=1+1' ~ a;'=1+1",
        "'a\t+1\t-1' ~ 'a\t''+1\t''-1'",
        "'a\r\n@b' ~ 'a\r\n''@b'",
        "'a|-1; =2' ~ 'a|''-1; ''=2'",
        "'a;\"=1\";b' ~ 'a;\"''=1\";b'",
        "'\t=1' ~ '''\t''=1'",
        "' =1' ~ ''' =1'",
        "'a; b - c, =d' ~ 'a; b - c, =d'"
      })
  void row67NoCellBeginsAFormulaAfterAnotherSeparator(String text, String cell) {
    assertThat(PlainCell.of(text)).isEqualTo(cell);
  }
}
