package org.businessleaderaward.directory.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

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

  @Test
  void refuseACodeOfNothing() {
    regions.add("nowhere", List.of("12"));
    assertThatThrownBy(() -> regions.of("GH")).isInstanceOf(IllegalArgumentException.class);
  }
}
