package org.businessleaderaward.passkeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.businessleaderaward.TestAuthenticator;
import org.businessleaderaward.TestAward;
import org.businessleaderaward.TestBrowser;
import org.businessleaderaward.access.Person;
import org.businessleaderaward.access.Role;
import org.businessleaderaward.gateway.Room;
import org.businessleaderaward.jury.JuryChairs;
import org.businessleaderaward.language.Language;
import org.businessleaderaward.programme.EditionFixtures;
import org.businessleaderaward.programme.EditionState;
import org.businessleaderaward.storage.TableOf;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A passkey that is lost together with its codes is replaced by two people. */
class LostPasskeyTests {
  private final TestAward award = new TestAward();
  private final TestAuthenticator theirs = new TestAuthenticator(TestAward.SITE);
  private Person secretary = somebody(Role.SECRETARIAT, "secretary@example.org");
  private Person chair = somebody(Role.JUROR, "chair@example.org");

  @BeforeEach
  void begin() {
    award.put(EditionFixtures.in(EditionState.VOTING));
    secretary = award.put(secretary);
    chair = award.put(chair);
    JuryChairs.seat(award, chair);
  }

  @Test
  void ofTheChairIsVouchedForByTheSecretariat() {
    isReplacedByTwo(chair, Room.JURY, secretary, Room.SECRETARIAT);
  }

  @Test
  void ofTheSecretariatIsVouchedForByTheChair() {
    isReplacedByTwo(secretary, Room.SECRETARIAT, chair, Room.JURY);
  }

  private void isReplacedByTwo(Person owner, Room home, Person other, Room elsewhere) {
    award.atTheDoor(home, owner.id()).enrol(new TestAuthenticator(TestAward.SITE));
    var counterpart = award.atTheDoor(elsewhere, other.id());
    counterpart.enrol(theirs);
    var browser = award.atTheDoor(home, owner.id());
    assertThat(browser.send("RequestPasskey").refusal("requestPasskey"))
        .isEqualTo("PASSKEY_NEEDED");
    var code = report(browser);
    assertThat(code).matches("\\d{6}");
    assertThat(waiting(counterpart)).isEqualTo(owner.id());

    assertThat(vouch(counterpart, owner, " " + code)).isEmpty();
    assertThat(waiting(counterpart)).isEmpty();
    assertThat(browser.enrol(new TestAuthenticator(TestAward.SITE)).refusal("enrolPasskey"))
        .isEmpty();
    award.clock().forward(StepUp.FRESH);
    assertThat(browser.send("RequestPasskey").refusal("requestPasskey"))
        .as("it was good for one")
        .isEqualTo("PASSKEY_NEEDED");
    var log = award.dump(TableOf.AUDIT).toString();
    assertThat(log).contains("PASSKEY_LOST", "PASSKEY_VOUCHED");
    assertThat(award.dump(TableOf.ACCESS).toString() + log).doesNotContain("S=" + code);
    assertThat(award.deliverMail())
        .filteredOn(letter -> letter.to().equals(owner.email()))
        .extracting(letter -> letter.subject())
        .anyMatch(subject -> subject.startsWith("Your passkey was reported lost"));
  }

  @Test
  void isNotReplacedByTheOwnerAlone() {
    var browser = award.atTheDoor(Room.SECRETARIAT, secretary.id());
    browser.enrol(theirs);
    var again = award.atTheDoor(Room.SECRETARIAT, secretary.id());
    var code = report(again);
    var given = Map.of("person", secretary.id(), "code", code);
    assertThat(again.send("VouchForPasskey", given).error()).isEqualTo("PASSKEY_NEEDED");
    assertThat(again.send("RequestPasskey").refusal("requestPasskey")).isEqualTo("PASSKEY_NEEDED");
  }

  @Test
  void isNotVouchedForWithoutAPasskeyNorByAnotherJuror() {
    var browser = secretariatWithPasskey();
    var code = report(browser);
    var withoutPasskey = award.atTheDoor(Room.JURY, chair.id());
    assertThat(vouch(withoutPasskey, secretary, code)).isEqualTo("PASSKEY_MISSING");
    var juror =
        award.atTheDoor(Room.JURY, award.put(somebody(Role.JUROR, "juror@example.org")).id());
    juror.enrol(theirs);
    assertThat(waiting(juror)).isEmpty();
    assertThat(vouch(juror, secretary, code)).isEqualTo("NOT_FOUND");
  }

  @Test
  void isReplacedInTheSessionThatReportedItAndNoOther() {
    var browser = secretariatWithPasskey();
    var code = report(browser);
    var counterpart = chairWithPasskey();
    assertThat(vouch(counterpart, secretary, code)).isEmpty();
    var thief = award.atTheDoor(Room.SECRETARIAT, secretary.id());
    assertThat(thief.send("RequestPasskey").refusal("requestPasskey")).isEqualTo("PASSKEY_NEEDED");
  }

  @Test
  void isForgottenAfterFiveWrongCodes() {
    var browser = secretariatWithPasskey();
    var code = report(browser);
    var wrong = code.equals("000000") ? "000001" : "000000";
    var counterpart = chairWithPasskey();
    for (int i = 0; i < LostPasskeys.MOST_TRIES; i++) {
      assertThat(vouch(counterpart, secretary, wrong)).isEqualTo("VOUCHING_CODE_REFUSED");
    }
    assertThat(vouch(counterpart, secretary, code)).isEqualTo("NOT_FOUND");
  }

  @Test
  void waitsADayAndNotLonger() {
    var browser = secretariatWithPasskey();
    var code = report(browser);
    award.clock().forward(LostPasskeys.WAIT);
    assertThat(vouch(chairWithPasskey(), secretary, code)).isEqualTo("NOT_FOUND");
  }

  @Test
  void givesHalfAnHourToSetUpAnother() {
    var browser = secretariatWithPasskey();
    var code = report(browser);
    assertThat(vouch(chairWithPasskey(), secretary, code)).isEmpty();
    award.clock().forward(LostPasskeys.VOUCHED.minusMillis(1));
    assertThat(browser.send("RequestPasskey").refusal("requestPasskey")).isEmpty();
  }

  @Test
  void row68TellsTheOwnerOnceADayHoweverOftenItIsReported() {
    var browser = secretariatWithPasskey();
    var codes = IntStream.range(0, 5).mapToObj(i -> report(browser)).toList();
    assertThat(codes).allMatch(code -> code.matches("\\d{6}"));
    var sixth = browser.send("ReportPasskeyLost");
    assertThat(sixth.refusal("reportPasskeyLost")).isEqualTo("REPORTED_TOO_OFTEN");
    assertThat(letters()).hasSize(1);
    assertThat(vouch(chairWithPasskey(), secretary, codes.getLast()))
        .as("the last report counts")
        .isEmpty();
    award.clock().forward(Duration.ofDays(1));
    report(award.atTheDoor(Room.SECRETARIAT, secretary.id()));
    assertThat(letters()).hasSize(2);
  }

  private List<String> letters() {
    return award.deliverMail().stream()
        .filter(letter -> letter.to().equals(secretary.email()))
        .map(letter -> letter.subject())
        .filter(subject -> subject.startsWith("Your passkey was reported lost"))
        .toList();
  }

  /** In a session that has not used it. */
  private TestBrowser secretariatWithPasskey() {
    award.atTheDoor(Room.SECRETARIAT, secretary.id()).enrol(new TestAuthenticator(TestAward.SITE));
    return award.atTheDoor(Room.SECRETARIAT, secretary.id());
  }

  private TestBrowser chairWithPasskey() {
    var browser = award.atTheDoor(Room.JURY, chair.id());
    browser.enrol(theirs);
    return browser;
  }

  private static String report(TestBrowser browser) {
    return browser.send("ReportPasskeyLost").data("reportPasskeyLost", "code").asString();
  }

  private static String waiting(TestBrowser browser) {
    var lost = browser.send("SecondFactor").data("lostPasskeys");
    return lost.isEmpty() ? "" : lost.at("/0/person/id").asString();
  }

  private static String vouch(TestBrowser browser, Person person, String code) {
    return browser
        .send("VouchForPasskey", Map.of("person", person.id(), "code", code))
        .refusal("vouchForPasskey");
  }

  private static Person somebody(Role role, String email) {
    return Person.newcomer(role, "edition-2026", "Ada Sample", email, Language.EN);
  }
}
