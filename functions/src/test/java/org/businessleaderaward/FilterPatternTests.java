package org.businessleaderaward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The examples of CloudWatch's documentation, and what is near them. */
class FilterPatternTests {
  @ParameterizedTest
  @CsvSource({
    "*Event, PutEvent, true",
    "*Event, EventId, false",
    "Event*, EventName, true",
    "Event*, PutEvent, false",
    "*Event*, PutEventNow, true",
    "Ev*ent, Ev*ent, true",
    "Ev*ent, Evident, false",
    "UpdateTrail, UpdateTrails, false"
  })
  void takesAnAsteriskForAnyTextAtTheEndsAlone(String wanted, String value, boolean found) {
    var pattern = new FilterPattern("{ $.name = \"" + wanted + "\" }");
    assertThat(pattern.finds("{\"name\": \"" + value + "\"}")).isEqualTo(found);
  }

  @Test
  void findsALineOfWhichAllIsSoAndNoneThatIsNotJson() {
    var pattern = new FilterPattern("{ $.a = \"x*\" && $.a = \"*z\" }");
    assertThat(pattern.finds("{\"a\": \"x and z\"}")).isTrue();
    assertThat(pattern.finds("{\"a\": \"x and y\"}")).isFalse();
    assertThat(pattern.finds("{\"b\": \"x and z\"}")).isFalse();
    assertThat(pattern.finds("x and z")).isFalse();
  }

  @Test
  void saysWhatItDoesNotKnow() {
    assertThatThrownBy(() -> new FilterPattern("{ $.a = \"x\" || $.b = \"y\" }"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new FilterPattern("x")).isInstanceOf(IllegalArgumentException.class);
  }
}
