package org.businessleaderaward.advisory.committee;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class RegionTests {
  @Test
  void putsEveryCountryButAntarcticaInARegion() {
    assertThat(Arrays.stream(Locale.getISOCountries()).filter(c -> Region.of(c).isEmpty()))
        .containsExactly("AQ");
    assertThat(List.of("EG", "MX", "SG", "RU", "FJ").stream().map(c -> Region.of(c).orElseThrow()))
        .containsExactly(
            Region.AFRICA, Region.AMERICAS, Region.ASIA, Region.EUROPE, Region.OCEANIA);
  }

  @Test
  void knowsNothingOfWhatIsNoCountry() {
    assertThat(List.of("", "E", "EG ", "XX").stream().flatMap(c -> Region.of(c).stream()))
        .isEmpty();
  }
}
