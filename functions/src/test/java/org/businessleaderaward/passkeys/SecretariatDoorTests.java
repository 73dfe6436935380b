package org.businessleaderaward.passkeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.businessleaderaward.TestAuthenticator;
import org.businessleaderaward.TestAward;
import org.businessleaderaward.TestBrowser;
import org.businessleaderaward.access.Links;
import org.businessleaderaward.access.People;
import org.businessleaderaward.access.Person;
import org.businessleaderaward.access.Role;
import org.businessleaderaward.access.Sessions;
import org.businessleaderaward.advisory.CommitteeStory;
import org.businessleaderaward.gateway.Room;
import org.businessleaderaward.language.Language;
import org.junit.jupiter.api.Test;

/** Row 72: a link leads to the door of the secretariat's room, and a passkey through it. */
class SecretariatDoorTests {
  private final CommitteeStory story = new CommitteeStory();
  private final TestAward award = story.award;
  private final Person secretary =
      award.bean(People.class).all(CommitteeStory.EDITION, Role.SECRETARIAT).getFirst();

  @Test
  void row72TellsNobodyAtTheDoorWhoseLinkItIs() {
    var newcomer = newcomer();
    var browser = award.browser(Room.SECRETARIAT);
    var opened = browser.open(award.mint(newcomer.id()));
    assertThat(opened.refusal("openLink")).isEmpty();
    assertThat(opened.data("openLink", "person").isNull()).isTrue();
    var options = browser.send("RequestPasskey").data("requestPasskey", "options").asString();
    assertThat(options).isNotEmpty().doesNotContain("Nora", "nora@example.org");
  }

  @Test
  void letsThePasskeyOrACodeIn() {
    var browser = award.atTheDoor(Room.SECRETARIAT, secretary.id());
    assertThat(browser.send("BoardNumbers").error()).isEqualTo("PASSKEY_NEEDED");
    browser.passDoor();
    assertThat(isIn(browser)).isTrue();
    award.clock().forward(StepUp.FRESH);
    assertThat(isIn(browser)).as("for as long as the session lives").isTrue();
    award.clock().forward(Sessions.IDLE);
    assertThat(browser.send("BoardNumbers").error()).isEqualTo("UNAUTHENTICATED");

    var codes = reenter().enrol(fresh()).data("enrolPasskey");
    var byCode = award.atTheDoor(Room.SECRETARIAT, secretary.id());
    var code = Map.of("code", codes.get("recoveryCodes").get(0).asString());
    assertThat(byCode.send("UseRecoveryCode", code).refusal("useRecoveryCode")).isEmpty();
    assertThat(isIn(byCode)).isTrue();
  }

  @Test
  void asksForThePasskeyAgainBeforeAnyChangeOfWhoIsInTheSecretariat() {
    var people = award.bean(People.class);
    var other = newcomer().id();
    var browser = award.enter(Room.SECRETARIAT, secretary.id());
    var input = Map.of("name", "Ola", "email", "ola@example.org", "language", "EN");
    award.clock().forward(StepUp.FRESH);
    assertThat(
            browser
                .send("InviteOfficer", Map.of("input", input, "duty", "OFFICER"))
                .refusal("inviteOfficer"))
        .isEqualTo("PASSKEY_NEEDED");
    assertThat(
            browser
                .send("SetOfficerDuty", Map.of("person", other, "duty", "READER"))
                .refusal("setOfficerDuty"))
        .isEqualTo("PASSKEY_NEEDED");
    assertThat(browser.send("RemoveOfficer", Map.of("person", other)).refusal("removeOfficer"))
        .isEqualTo("PASSKEY_NEEDED");
    assertThat(people.all(CommitteeStory.EDITION, Role.SECRETARIAT))
        .extracting(Person::id)
        .containsExactlyInAnyOrder(secretary.id(), other);
    assertThat(people.isReader(other)).isFalse();

    browser.passDoor();
    assertThat(browser.send("RemoveOfficer", Map.of("person", other)).refusal("removeOfficer"))
        .as("asked for, and shown")
        .isEmpty();
  }

  @Test
  void standsAgainBeforeWhoOpensTheLinkAgain() {
    var token = award.mint(secretary.id());
    var browser = award.browser(Room.SECRETARIAT);
    browser.open(token);
    browser.passDoor();
    assertThat(isIn(browser)).isTrue();
    browser.open(token);
    assertThat(isIn(browser)).isFalse();
  }

  @Test
  void letsTheFirstPasskeyBeSetUpByALinkThatNobodyOpenedBefore() {
    var token = award.mint(newcomer().id());
    award.clock().forward(Duration.ofHours(1));
    var owner = award.browser(Room.SECRETARIAT);
    owner.open(token);
    award.clock().forward(Duration.ofSeconds(1));
    owner.open(token);
    assertThat(mayEnrol(owner)).as("again in the browser that opened it").isEmpty();
    award.clock().forward(Duration.ofSeconds(1));
    var second = award.browser(Room.SECRETARIAT);
    assertThat(second.open(token).refusal("openLink")).isEmpty();
    assertThat(mayEnrol(second)).isEqualTo("FIRST_LINK_NEEDED");
    assertThat(owner.send("SecondFactor").error()).as("replaced").isEqualTo("UNAUTHENTICATED");
  }

  @Test
  void letsNoOtherLinkOfBeforeSetItUp() {
    var person = newcomer().id();
    var first = award.mint(person);
    var other = award.mint(person);
    award.clock().forward(Duration.ofSeconds(1));
    award.browser(Room.SECRETARIAT).open(first);
    var browser = award.browser(Room.SECRETARIAT);
    browser.open(other);
    assertThat(mayEnrol(browser)).isEqualTo("FIRST_LINK_NEEDED");
    award.clock().forward(Duration.ofSeconds(1));
    var anew = award.atTheDoor(Room.SECRETARIAT, person);
    assertThat(mayEnrol(anew)).as("a new link").isEmpty();
    assertThat(anew.enrol(fresh()).refusal("enrolPasskey")).isEmpty();
  }

  @Test
  void letsItBeSetUpForThreeDays() {
    var person = newcomer().id();
    var inTime = award.mint(person);
    award.clock().forward(Links.FOR_FIRST_PASSKEY.minusMillis(1));
    var browser = award.browser(Room.SECRETARIAT);
    browser.open(inTime);
    assertThat(mayEnrol(browser)).isEmpty();
    var late = award.mint(newcomer("late@example.org").id());
    award.clock().forward(Links.FOR_FIRST_PASSKEY);
    browser.open(late);
    assertThat(mayEnrol(browser)).isEqualTo("FIRST_LINK_NEEDED");
  }

  private TestBrowser reenter() {
    return award.enter(Room.SECRETARIAT, secretary.id());
  }

  private Person newcomer() {
    return newcomer("nora@example.org");
  }

  private Person newcomer(String email) {
    return award.put(
        Person.newcomer(Role.SECRETARIAT, CommitteeStory.EDITION, "Nora", email, Language.EN));
  }

  private static TestAuthenticator fresh() {
    return new TestAuthenticator(TestAward.SITE);
  }

  /** Why no first passkey may be set up; empty when it may. */
  private static String mayEnrol(TestBrowser browser) {
    return browser.send("RequestPasskey").refusal("requestPasskey");
  }

  private static boolean isIn(TestBrowser browser) {
    var answer = browser.send("BoardNumbers");
    return answer.error().isEmpty();
  }
}
