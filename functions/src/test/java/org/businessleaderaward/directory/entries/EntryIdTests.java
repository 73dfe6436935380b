package org.businessleaderaward.directory.entries;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EntryIdTests {
  /** The example of ISO 7064, MOD 37,36, that the Global Release Identifier's standard gives. */
  @Test
  void computesTheCheckCharacterOfIso7064() {
    assertThat(CheckCharacter.of("a12425gabc1234002")).isEqualTo('m');
  }

  @ParameterizedTest
  @CsvSource({
    "organisation-unodc-6, organisation-unodc-6",
    "organisation-unodc, organisation-unodc-6",
    "partnership-india-think-tank, partnership-india-think-tank-e"
  })
  void takesAnIdWithItsCheckCharacterOrFromBeforeThereWereAny(String text, String id) {
    assertThat(EntryId.read(text)).contains(id);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "organisation-unodc-7",
        "organisation-undoc-6",
        "organisation-unodd-6",
        "partnership-unodc-6",
        "organisation-",
        "organisation",
        "",
        "x-y",
        "organisation-UNODC-6",
        "organisation--6",
        "organisation-a#b"
      })
  void refusesWhatCannotBeAnId(String text) {
    assertThat(EntryId.read(text)).isEmpty();
  }

  @Test
  void findsEveryWrongCharacterAndEverySwapOfAnId() {
    var id = "organisation-stop-the-traffik-z";
    for (int i = "organisation-".length(); i < id.length(); i++) {
      for (char wrong : "0123456789abcdefghijklmnopqrstuvwxyz".toCharArray()) {
        if (id.charAt(i) != '-' && id.charAt(i) != wrong) {
          var typo = id.substring(0, i) + wrong + id.substring(i + 1);
          assertThat(EntryId.read(typo)).as(typo).isEmpty();
        }
      }
    }
    assertThat(EntryId.read("organisation-sotp-the-traffik-z")).isEmpty();
  }

  @Test
  void createsIdsThatAreReadBack() {
    var id = EntryId.create(Partnership.ID_PREFIX, "Ça va: été!");
    assertThat(id).matches("partnership-ca-va-ete-[0-9a-f]{8}-[0-9a-z]");
    assertThat(EntryId.read(id)).contains(id);
    assertThat(EntryId.create(Partnership.ID_PREFIX, "打击")).matches("partnership-[0-9a-f]{8}-.");
  }

  @ParameterizedTest
  @CsvSource({"2010, YEAR", "2010-05, MONTH", "2010-05-01, DAY", "2012-02-29, DAY"})
  void readsDatesAsPreciseAsTheyAre(String text, PartialDate.Precision precision) {
    var date = PartialDate.read(text).orElseThrow();
    assertThat(date.precision()).isEqualTo(precision);
    assertThat(date.year()).isBetween(2010, 2012);
    assertThat(date.month() == null).isEqualTo(text.length() < 7);
    assertThat(date.day() == null).isEqualTo(text.length() < 10);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "201", "2010-13", "2010-5", "2010-02-30", "2010-05-", "May 2010"})
  void readsNoDateThatIsNone(String text) {
    assertThat(PartialDate.read(text)).isEmpty();
  }
}
