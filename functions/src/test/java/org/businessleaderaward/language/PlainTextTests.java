package org.businessleaderaward.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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
