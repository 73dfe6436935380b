package org.businessleaderaward.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.businessleaderaward.TestAward;
import org.businessleaderaward.access.traces.Expiring;
import org.businessleaderaward.access.traces.ExpiringKind;
import org.businessleaderaward.gateway.Room;
import org.businessleaderaward.language.Language;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How many links go, and when the first does. */
class ExpiringLinksTests {
  private static final String HERE = "edition-2026";
  private static final Duration AHEAD = Duration.ofDays(30);
  private static final Duration DAY = Duration.ofDays(1);

  private final TestAward award = new TestAward();
  private int people;

  @ParameterizedTest
  @EnumSource(
      value = Role.class,
      mode = EnumSource.Mode.EXCLUDE,
      names = {"NOMINATOR", "NOMINEE", "ORGANISATION"})
  void countsWhatOpensARoomUntilTheDayOnWhichItGoes(Role role) {
    award.mint(person(role, HERE));
    var goesAt = award.clock().instant().plus(Links.LIFETIME);
    assertThat(due(ExpiringKind.LINKS)).isEqualTo(expiry(1, goesAt));
    assertThat(due(ExpiringKind.NOMINATION_LINKS).due()).isZero();
    award.clock().set(goesAt.minusMillis(1));
    assertThat(due(ExpiringKind.LINKS).due()).isEqualTo(1);
    award.clock().set(goesAt);
    assertThat(due(ExpiringKind.LINKS).due()).isZero();
    assertThat(due(ExpiringKind.LINKS).firstAt()).isNull();
  }

  @ParameterizedTest
  @EnumSource(
      value = Role.class,
      names = {"NOMINATOR", "NOMINEE"})
  void countsThoseToANominationThirtyDaysBeforeTheFirstGoes(Role role) {
    award.mint(person(role, HERE));
    var goesAt = award.clock().instant().plus(Links.WHILE_AN_EDITION_LASTS);
    award.clock().set(goesAt.minus(AHEAD).minusMillis(1));
    assertThat(due(ExpiringKind.NOMINATION_LINKS).due()).isZero();
    award.clock().set(goesAt.minus(AHEAD));
    assertThat(due(ExpiringKind.NOMINATION_LINKS))
        .isEqualTo(new Expiring.Expiry(ExpiringKind.NOMINATION_LINKS, 365, 1, false, goesAt));
    assertThat(due(ExpiringKind.LINKS).due()).isZero();
    award.clock().set(goesAt);
    assertThat(due(ExpiringKind.NOMINATION_LINKS).due()).isZero();
  }

  /** Each lies there until its own day, whether or not it still opens anything. */
  @Test
  void countsThoseThatWereReplacedOrOpenedAndThoseOfWhoIsErased() {
    var juror = person(Role.JUROR, HERE);
    award.browser(Room.JURY).open(award.mint(juror));
    var first = award.clock().instant().plus(Links.LIFETIME);
    award.clock().forward(DAY);
    award.mint(juror);
    award.mint(person(Role.ADVISER, HERE));
    award.write(set -> award.bean(People.class).remove(set, juror));
    assertThat(due(ExpiringKind.LINKS)).isEqualTo(expiry(3, first));
    award.clock().set(first);
    assertThat(due(ExpiringKind.LINKS)).isEqualTo(expiry(2, first.plus(DAY)));
    award.clock().set(first.plus(DAY));
    assertThat(due(ExpiringKind.LINKS)).isEqualTo(expiry(0, null));
  }

  @Test
  void countsNoneOfAnotherEditionOrOfAnOrganisationAndNoneThatWasNotMade() {
    award.mint(person(Role.JUROR, "edition-2028"));
    award.mint(person(Role.ORGANISATION, Person.DIRECTORY));
    var juror = person(Role.JUROR, HERE);
    assertThat(award.bean(Links.class).mint(juror, "another@example.org")).isEmpty();
    assertThat(due(ExpiringKind.LINKS).due()).isZero();
  }

  @Test
  void saysThatThereMayBeMoreThanItCounts() {
    var juror = person(Role.JUROR, HERE);
    var first = award.clock().instant().plus(Links.LIFETIME);
    for (int number = 0; number < Expiring.MOST_COUNTED; number++) {
      award.mint(juror);
    }
    assertThat(due(ExpiringKind.LINKS)).isEqualTo(expiry(100, first));
    award.mint(juror);
    assertThat(due(ExpiringKind.LINKS))
        .isEqualTo(new Expiring.Expiry(ExpiringKind.LINKS, 30, 100, true, first));
  }

  private String person(Role role, String edition) {
    people++;
    var address = "person-" + people + "@example.org";
    return award.put(Person.newcomer(role, edition, "Ada Sample", address, Language.EN)).id();
  }

  private Expiring.Expiry due(ExpiringKind kind) {
    return award.bean(ExpiringLinks.class).of(HERE, award.clock().instant(), AHEAD).stream()
        .filter(expiry -> expiry.kind() == kind)
        .findFirst()
        .orElseThrow();
  }

  private static Expiring.Expiry expiry(int due, @Nullable Instant firstAt) {
    return new Expiring.Expiry(ExpiringKind.LINKS, 30, due, false, firstAt);
  }
}
