package org.businessleaderaward.directory.search;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.businessleaderaward.language.Language;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Entries are found by words that they do not have, but that mean the same. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OtherWordsTests {
  private static final Pattern NUMBERED = Pattern.compile("^\\S+ = in: (\\d{3})(?:;|$)");

  private IndexedDirectory directory;

  @BeforeAll
  void index(@TempDir Path folder) {
    directory = new IndexedDirectory(folder);
  }

  @ParameterizedTest
  @CsvSource({
    "Pakistani, partnership-joint-programme-pakistan-0",
    "pakistanaise, partnership-joint-programme-pakistan-0",
    "пакистанские, partnership-joint-programme-pakistan-0",
    "الباكستانية, partnership-joint-programme-pakistan-0",
    "巴基斯坦, partnership-joint-programme-pakistan-0",
    "Bangladeshi, partnership-start-freedom-week-n",
    "в Австралии, partnership-start-freedom-week-n",
    "дети пакистанцев, partnership-joint-programme-pakistan-0",
    "Serbs, partnership-joint-programme-serbia-b",
    "الهنود, partnership-india-think-tank-e",
    "estadounidenses, partnership-welcome-to-gulu-4",
    "Egyptian researchers, partnership-cairo-researchers-meeting-a"
  })
  void findsByACountryByNameAdjectiveAndForm(String text, String id) {
    assertThat(directory.found(text)).as(text).contains(id);
  }

  @ParameterizedTest
  @CsvSource({
    "U.N.O.D.C., partnership-global-report-0",
    "UN-GIFT, partnership-start-freedom-i",
    "UNGIFT, partnership-start-freedom-i",
    "U.N. GIFT, partnership-start-freedom-i",
    "I.L.O., partnership-private-sector-survey-w",
    "I-L-O, partnership-private-sector-survey-w",
    "OIT, partnership-private-sector-survey-w",
    "МОТ, partnership-private-sector-survey-w",
    "UN, partnership-welcome-to-gulu-4",
    "ONU, partnership-welcome-to-gulu-4",
    "OEBB, partnership-oebb-reintegration-0",
    "LSHTM, partnership-caring-for-trafficked-persons-h",
    "NAPTIP, partnership-nigeria-shelter-training-z",
    "ONUDC, partnership-model-law-against-trafficking-q",
    "би-би-си, partnership-working-lives-4",
    "UNHCR 参加的项目, partnership-joint-programmes-4"
  })
  void findsAnAcronymInEachLanguageWithDotsAndHyphens(String text, String id) {
    assertThat(directory.found(text)).as(text).contains(id);
  }

  @ParameterizedTest
  @CsvSource({
    "Венский форум, partnership-vienna-forum-t",
    "Welcome to Gulu, partnership-welcome-to-gulu-4",
    "египетская программа, partnership-joint-programme-egypt-1",
    "Pakistani programme, partnership-joint-programme-pakistan-0"
  })
  void hasFirstWhatIsCalledSoOrNamesTheCountry(String text, String id) {
    assertThat(directory.found(text)).as(text).startsWith(id);
  }

  @ParameterizedTest
  @CsvSource({
    "reintigratoin, partnership-oebb-reintegration-0",
    "xeintegration, partnership-oebb-reintegration-0",
    "fotografs, partnership-child-trafficking-photographs-q",
    "parlamentarains, partnership-parliamentarians-handbook-8",
    "деклараццея, partnership-manama-declaration-q",
    "Pakiztan, partnership-joint-programme-pakistan-0"
  })
  void forgivesTwoErrorsInALongWordAndAWrongFirstLetter(String text, String id) {
    assertThat(directory.found(text)).as(text).contains(id);
  }

  @ParameterizedTest
  @CsvSource({
    "soccer, partnership-unifem-football-tournaments-3",
    "lawmakers, partnership-parliamentarians-handbook-8",
    "clothing exporters, partnership-india-apparel-partnership-7",
    "train job, partnership-oebb-reintegration-0",
    "sondage, partnership-private-sector-survey-w",
    "galardón, partnership-business-leaders-award-p",
    "депутаты, partnership-parliamentarians-handbook-8",
    "火车, partnership-oebb-reintegration-0",
    "América Latina, partnership-joint-programme-argentina-bolivia-n",
    "社交媒体, partnership-facebook-community-h"
  })
  void findsByAWordThatTheThesaurusHas(String text, String id) {
    assertThat(directory.found(text)).as(text).contains(id);
  }

  /** Names of M49's regions, as the CLDR has them and as people say them. */
  @ParameterizedTest
  @CsvSource({
    "West Africa, partnership-nigeria-shelter-training-z",
    "Western Africa, partnership-interpretation-tool-presentations-1",
    "Afrique de l'Ouest, partnership-nigeria-shelter-training-z",
    "в Западной Африке, partnership-nigeria-shelter-training-z",
    "南部非洲, partnership-fan-fest-child-spaces-t",
    "شمال أفريقيا, partnership-luxor-forum-i",
    "Sub-Saharan Africa, partnership-joint-programme-rwanda-burundi-s",
    "Asia, partnership-manama-declaration-q",
    "Южная Азия, partnership-joint-programme-pakistan-0",
    "Sudeste asiático, partnership-start-freedom-week-n",
    "Oceania, partnership-start-freedom-week-n",
    "Sudamérica, partnership-joint-programme-argentina-bolivia-n",
    "أمريكا اللاتينية, partnership-joint-programme-argentina-bolivia-n",
    "Европа, partnership-joint-programme-serbia-b",
    "Europe du Sud, partnership-joint-programme-serbia-b",
    "西欧, partnership-oebb-reintegration-0",
    "страны Балтии, partnership-un-gift-events-z"
  })
  void findsByTheRegionOfTheWorldThatACountryIsIn(String text, String id) {
    assertThat(directory.found(text)).as(text).contains(id);
  }

  /** The file has them, so that no search waits for the CLDR's names to be read. */
  @Test
  void callsEachRegionOfTheStandardAsTheCldrDoes() throws IOException {
    var numbers = new ArrayList<String>();
    try (var file = getClass().getResourceAsStream("/search/thesaurus.txt")) {
      for (var line :
          new String(Objects.requireNonNull(file).readAllBytes(), UTF_8).lines().toList()) {
        var number = NUMBERED.matcher(line);
        if (number.find()) {
          numbers.add(number.group(1));
          for (var language : Language.values()) {
            var name =
                new ULocale("und_" + number.group(1))
                    .getDisplayCountry(ULocale.forLocale(language.locale()));
            var written = name.toLowerCase(Locale.ROOT).replace('’', '\'');
            assertThat(line)
                .as(name)
                .containsPattern(language.tag() + ": " + written + "(?:[,;]|$)");
          }
        }
      }
    }
    assertThat(numbers).contains("002", "011", "142", "150", "419", "009").hasSizeGreaterThan(25);
  }

  @Test
  void tellsOneRegionFromAnother() {
    assertThat(directory.found("West Africa").subList(0, 3))
        .doesNotContain("partnership-joint-programme-rwanda-burundi-s");
  }

  @Test
  void readsWordsThatBelongTogetherAsOneMeaning() {
    var words = List.of("the", "united", "nations", "of", "onu");
    var meanings = Thesaurus.known().meanings(IndexFields.WORDS, words);
    assertThat(meanings)
        .extracting(Thesaurus.Sense::words)
        .containsExactly(
            List.of("the"), List.of("united", "nations"), List.of("of"), List.of("onu"));
    assertThat(meanings.get(1).meanings()).isEqualTo(meanings.getLast().meanings()).contains("un");
    assertThat(meanings.getFirst().meanings()).isEqualTo(Set.of());
  }
}
