package org.businessleaderaward.directory.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.businessleaderaward.language.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegionsTests {
  private final Regions regions = new Regions();

  RegionsTests() {
    regions.add("africa", List.of("002"));
    regions.add("west", List.of("011"));
    regions.add("lakes", List.of("BI", "RW"));
    regions.add("north", List.of("021", "MX"));
    regions.add("latin", List.of("419"));
  }

  @Test
  void haveTheCountriesOfTheStandardAndThoseThatAreNamed() {
    assertThat(regions.of("GH")).containsExactly("africa", "west");
    assertThat(regions.of("RW")).containsExactly("africa", "lakes");
    assertThat(regions.of("MX")).containsExactly("north", "latin");
    assertThat(regions.of("CA")).containsExactly("north");
    assertThat(regions.of("AT")).isEmpty();
  }

  @Test
  void areAroundThoseAllOfWhoseCountriesTheyHave() {
    assertThat(regions.around("west")).containsExactlyInAnyOrder("west", "africa");
    assertThat(regions.around("lakes")).containsExactlyInAnyOrder("lakes", "africa");
    assertThat(regions.around("africa")).containsExactly("africa");
    assertThat(regions.around("north")).containsExactly("north");
    assertThat(regions.around("child")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "011, EN, Western Africa",
    "011, RU, Западная Африка",
    "142, AR, آسيا",
    "419, FR, Amérique latine",
    "035, ZH, 东南亚"
  })
  void areCalledAsTheCldrCallsThem(String number, Language language, String name) {
    assertThat(Regions.name(List.of(number), language)).contains(name);
  }

  @Test
  void haveNoNameOfTheirOwnWhenSomethingElseIsSaidThanANumber() {
    assertThat(Regions.name(List.of("021", "MX"), Language.EN)).isEmpty();
    assertThat(Regions.name(List.of("MX"), Language.EN)).isEmpty();
  }

  @Test
  void refuseACodeOfNothing() {
    regions.add("nowhere", List.of("12"));
    assertThatThrownBy(() -> regions.of("GH")).isInstanceOf(IllegalArgumentException.class);
  }
}
