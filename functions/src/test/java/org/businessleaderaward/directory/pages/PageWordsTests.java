package org.businessleaderaward.directory.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.businessleaderaward.directory.entries.PartialDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageWordsTests {
  private final PageWords words = EntryTemplates.pageWords();

  @ParameterizedTest
  @CsvSource({
    "2009, , ٢٠٠٩",
    ", 2010-05, M05 ٢٠١٠",
    "2009-05-01, 2009-05-01, first M05 ٢٠٠٩",
    "2009, 2010, ٢٠٠٩~٢٠١٠",
    "2009-01, 2009-03, M01~M03 ٢٠٠٩",
    "2009-03, 2010-01, M03 ٢٠٠٩~M01 ٢٠١٠",
    "2009-05-01, 2009-05-31, first~٣١ M05 ٢٠٠٩",
    "2009-05-31, 2009-06-01, ٣١ M05~first M06 ٢٠٠٩",
    "2009-12-31, 2010-01-01, ٣١ M12 ٢٠٠٩~first M01 ٢٠١٠",
    "2009, 2010-01, ٢٠٠٩ – M01 ٢٠١٠",
    "2010, 2009, ٢٠١٠ – ٢٠٠٩",
    ", , ''"
  })
  void sayWhenSomethingWas(@Nullable String from, @Nullable String to, String said) {
    assertThat(words.period(date(from), date(to))).isEqualTo(said);
  }

  private static @Nullable PartialDate date(@Nullable String text) {
    return text == null ? null : new PartialDate(text);
  }

  @Test
  void sayADayAsItIsInUtc() {
    assertThat(words.day(Instant.parse("2026-11-01T23:59:59.5Z"))).isEqualTo("first M11 ٢٠٢٦");
  }

  @Test
  void nameCountriesInTheOrderOfTheLanguageAndUnknownOnesByTheirCode() {
    assertThat(words.countries(List.of("AT", "XX", "TZ")))
        .isEqualTo("A <Tanzania> & \"more\" · B Austria · XX");
    assertThat(words.countries(List.of("XX"))).isEqualTo("XX");
    assertThat(words.countries(List.of())).isEmpty();
  }

  @Test
  void setAnAcronymBehindItsNameAsTheLanguageDoes() {
    assertThat(words.withAcronym("国际劳工组织", "ILO")).isEqualTo("国际劳工组织（ILO）");
  }

  @Test
  void groupThousandsAndCountParagraphs() {
    assertThat(words.number(999)).isEqualTo("٩٩٩");
    assertThat(words.number(1_234_567)).isEqualTo("١٬٢٣٤٬٥٦٧");
    assertThat(words.paragraphs(List.of())).isEmpty();
    assertThat(words.paragraphs(List.of(4))).isEqualTo("one ٤");
    assertThat(words.paragraphs(List.of(4, 5))).isEqualTo("two ٤ + ٥");
    assertThat(words.paragraphs(List.of(4, 5, 6, 7))).isEqualTo("all ٤, ٥, ٦ + ٧");
    assertThat(words.ofReport(List.of())).isEmpty();
    assertThat(words.ofReport(List.of(4))).isEqualTo("report ٤");
  }
}
