package org.businessleaderaward.programme.circulars;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.businessleaderaward.access.Person;
import org.businessleaderaward.access.Role;
import org.businessleaderaward.language.Language;
import org.businessleaderaward.language.LocalizedText;
import org.businessleaderaward.programme.letters.ProgrammeLetter;
import org.businessleaderaward.programme.letters.ReaderPart;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class NewsTests {
  private static final Person READER =
      Person.newcomer(Role.JUROR, "edition-2026", "Ada Sample", "ada@example.org", Language.EN);

  static Stream<News> everyKind() {
    return Stream.of(
        new News.MoreTime(ZonedDateTime.parse("2026-11-30T18:00+01:00[Europe/Vienna]")),
        new News.LaureatePublic(),
        new News.TakenBack());
  }

  @ParameterizedTest
  @MethodSource("everyKind")
  void isReadAsItWentOnRecordUnderTheNameOfItsLetter(News news) {
    var item = CircularItem.of("edition-2026", new Circular("id", news, List.of(), Instant.EPOCH));
    assertThat(item.news()).isEqualTo(news);
    assertThat(item.template)
        .isEqualTo(news.letter(READER, LocalizedText.english("Award 2026")).template());
  }

  @ParameterizedTest
  @CsvSource({"ADVISER, ADVISED", "JUROR, DECIDED", "NOMINATOR, NOMINATED", "NOMINEE, AGREED"})
  void thanksEachReaderForTheirPart(Role role, ReaderPart part) {
    var reader = Person.newcomer(role, "edition-2026", "Ada", "ada@example.org", Language.EN);
    var edition = LocalizedText.english("Award 2026");
    assertThat(new News.LaureatePublic().letter(reader, edition))
        .isEqualTo(new ProgrammeLetter.LaureateAnnounced("Ada", edition, part));
  }
}
