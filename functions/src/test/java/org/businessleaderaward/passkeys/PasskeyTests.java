package org.businessleaderaward.passkeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.businessleaderaward.AtOnce;
import org.businessleaderaward.TestAuthenticator;
import org.businessleaderaward.TestAward;
import org.businessleaderaward.TestBrowser;
import org.businessleaderaward.access.Person;
import org.businessleaderaward.access.Role;
import org.businessleaderaward.gateway.Room;
import org.businessleaderaward.language.Language;
import org.businessleaderaward.programme.EditionFixtures;
import org.businessleaderaward.programme.EditionState;
import org.businessleaderaward.storage.TableOf;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What a passkey and its recovery codes open, and what they do not. */
class PasskeyTests {
  private static final String WRONG_CODE = "AAAA-AAAA-AAAA-AAAA";

  private static final Map<String, String> SOMEBODY = Map.of("person", "person-unknown");

  private final TestAward award = new TestAward();
  private final TestAuthenticator authenticator = new TestAuthenticator(TestAward.SITE);
  private Person secretary = somebody(Role.SECRETARIAT);

  @BeforeEach
  void begin() {
    award.put(EditionFixtures.in(EditionState.VOTING));
    secretary = award.put(secretary);
  }

  @ParameterizedTest
  @EnumSource(
      value = Role.class,
      names = {"SECRETARIAT", "JUROR"})
  void isSetUpWithTenCodesWhichAreNowhereElse(Role role) {
    var person = award.put(somebody(role));
    var browser = award.atTheDoor(role.room(), person.id());
    var answer = browser.enrol(authenticator).data("enrolPasskey");
    var codes = codes(answer);
    assertThat(codes).hasSize(10).doesNotHaveDuplicates().allMatch(c -> c.matches("(\\w{4}-?){4}"));
    assertThat(answer.at("/secondFactor/recoveryCodesLeft").asInt()).isEqualTo(10);
    assertThat(award.dump(TableOf.ACCESS).toString()).doesNotContain(codes);
    assertThat(award.deliverMail())
        .singleElement()
        .satisfies(letter -> assertThat(letter.to()).isEqualTo(person.email()))
        .satisfies(letter -> assertThat(letter.text()).contains("passkey").doesNotContain(codes));
    assertThat(award.dump(TableOf.AUDIT).toString()).contains("PASSKEY_ENROLLED");
  }

  @Test
  void isAskedForAgainAfterFiveMinutesAndInAnotherSession() {
    var browser = office();
    browser.enrol(authenticator);
    assertThat(refusal(browser)).isEqualTo("NOT_FOUND");
    award.clock().forward(StepUp.FRESH.minusMillis(1));
    assertThat(refusal(browser)).isEqualTo("NOT_FOUND");
    award.clock().forward(Duration.ofMillis(1));
    assertThat(refusal(browser)).isEqualTo("PASSKEY_NEEDED");
    assertThat(browser.prove(authenticator).refusal("provePasskey")).isEmpty();
    assertThat(refusal(browser)).isEqualTo("NOT_FOUND");
    assertThat(office().send("ReissueLink", SOMEBODY).error()).isEqualTo("PASSKEY_NEEDED");
  }

  @Test
  void givesTheSessionAnotherSecretEachTimeItIsShown() {
    var browser = office();
    var byLink = browser.cookie();
    var codes = codes(browser.enrol(authenticator).data("enrolPasskey"));
    var enrolled = browser.cookie();
    browser.prove(authenticator);
    var proven = browser.cookie();
    assertThat(use(browser, codes.getFirst())).isEmpty();
    assertThat(List.of(byLink, enrolled, proven, browser.cookie())).doesNotHaveDuplicates();
    for (var copied : List.of(byLink, enrolled, proven)) {
      var thief = award.browser(Room.SECRETARIAT).withCookie(copied);
      assertThat(thief.send("SecondFactor").error()).isEqualTo("UNAUTHENTICATED");
    }
    assertThat(refusal(browser)).isEqualTo("NOT_FOUND");
  }

  @Test
  void answersAChallengeOnce() {
    var browser = office();
    browser.enrol(authenticator);
    var signed = authenticator.use(options(browser, "RequestProof", "requestProof"));
    assertThat(prove(browser, signed)).isEmpty();
    assertThat(prove(browser, signed)).isEqualTo("PASSKEY_TOO_LATE");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{}",
        "[1]",
        "no JSON",
        """
        {"rawId": "AA", "response": {
          "clientDataJSON": "AA", "authenticatorData": "AA", "signature": "AA"}}
        """,
        """
        {"rawId": "?", "response": "?"}
        """
      })
  void spendsAChallengeThatWasAnsweredWrongly(String wrong) {
    var browser = office();
    browser.enrol(authenticator);
    var made = browser.send("RequestPasskey").data("requestPasskey", "options").asString();
    assertThat(made).isNotEmpty();
    assertThat(browser.send("EnrolPasskey", Map.of("credential", wrong)).refusal("enrolPasskey"))
        .isEqualTo("PASSKEY_REFUSED");
    var options = options(browser, "RequestProof", "requestProof");
    assertThat(prove(browser, wrong)).isEqualTo("PASSKEY_REFUSED");
    assertThat(prove(browser, authenticator.use(options))).isEqualTo("PASSKEY_TOO_LATE");
  }

  @Test
  void letsOneOfAHundredAtOnceAnswerAChallenge() throws Exception {
    var browser = office();
    browser.enrol(authenticator);
    var signed = authenticator.use(options(browser, "RequestProof", "requestProof"));
    var cookie = browser.cookie();
    var refusals =
        AtOnce.times(
            100,
            () -> {
              var credential = Map.of("credential", signed);
              var answer =
                  award
                      .browser(Room.SECRETARIAT)
                      .withCookie(cookie)
                      .send("ProvePasskey", credential);
              return answer.error() + answer.refusal("provePasskey");
            });
    assertThat(refusals).filteredOn(String::isEmpty).hasSize(1);
    assertThat(refusals)
        .filteredOn(refusal -> !refusal.isEmpty())
        .as("too late, or under the secret of before")
        .hasSize(99)
        .allMatch(List.of("PASSKEY_TOO_LATE", "UNAUTHENTICATED")::contains);
  }

  @Test
  void answersNoChallengeThatIsOldOrOfAnotherSession() {
    var browser = office();
    browser.enrol(authenticator);
    var old = authenticator.use(options(browser, "RequestProof", "requestProof"));
    award.clock().forward(Challenges.LIFE);
    assertThat(prove(browser, old)).isEqualTo("PASSKEY_TOO_LATE");
    var theirs = authenticator.use(options(browser, "RequestProof", "requestProof"));
    assertThat(prove(office(), theirs)).isEqualTo("PASSKEY_TOO_LATE");
  }

  @Test
  void answersNoChallengeThatWasMadeToSetUpAPasskey() {
    var browser = office();
    browser.enrol(authenticator);
    var made = options(browser, "RequestPasskey", "requestPasskey");
    var rebuilt = made.replace("\"rp\":", "\"rpId\":\"award.example\",\"was\":");
    assertThat(prove(browser, authenticator.use(rebuilt))).isEqualTo("PASSKEY_TOO_LATE");
  }

  @Test
  void isRefusedOnAnotherSitesPage() {
    var browser = office();
    browser.enrol(authenticator);
    authenticator.onPageOf("https://award.example.net");
    assertThat(browser.prove(authenticator).refusal("provePasskey")).isEqualTo("PASSKEY_REFUSED");
    assertThat(browser.enrol(authenticator).refusal("enrolPasskey")).isEqualTo("PASSKEY_REFUSED");
  }

  @Test
  void isRefusedForAnotherRelyingParty() {
    var browser = office();
    browser.enrol(authenticator);
    var options = options(browser, "RequestProof", "requestProof");
    var elsewhere = options.replace("\"rpId\":\"award.example\"", "\"rpId\":\"example\"");
    assertThat(elsewhere).isNotEqualTo(options);
    assertThat(prove(browser, authenticator.use(elsewhere))).isEqualTo("PASSKEY_REFUSED");
  }

  @Test
  void isRefusedWhileItIsLocked() {
    var browser = office();
    assertThat(
            browser.enrol(new TestAuthenticator(TestAward.SITE).locked()).refusal("enrolPasskey"))
        .isEqualTo("PASSKEY_UNVERIFIED");
    browser.enrol(authenticator);
    assertThat(browser.prove(authenticator.locked()).refusal("provePasskey"))
        .isEqualTo("PASSKEY_UNVERIFIED");
  }

  @Test
  void isRefusedWhenItCountsBackwards() {
    var browser = office();
    browser.enrol(authenticator);
    browser.prove(authenticator);
    assertThat(browser.prove(authenticator.countingFrom(0)).refusal("provePasskey"))
        .isEqualTo("PASSKEY_COPIED");
  }

  @Test
  void isNoOtherPasskey() {
    var browser = office();
    browser.enrol(authenticator);
    var other = new TestAuthenticator(TestAward.SITE);
    assertThat(browser.prove(other).refusal("provePasskey")).isEqualTo("PASSKEY_REFUSED");
  }

  @Test
  void isReplacedOnlyAfterItWasUsed() {
    office().enrol(authenticator);
    var browser = office();
    assertThat(browser.send("RequestPasskey").refusal("requestPasskey"))
        .isEqualTo("PASSKEY_NEEDED");
    browser.prove(authenticator);
    var other = new TestAuthenticator(TestAward.SITE);
    assertThat(browser.enrol(other).refusal("enrolPasskey")).isEmpty();
    award.clock().forward(StepUp.FRESH);
    assertThat(browser.prove(authenticator).refusal("provePasskey")).isEqualTo("PASSKEY_REFUSED");
    assertThat(browser.prove(other).refusal("provePasskey")).isEmpty();
  }

  @Test
  void letsARecoveryCodeStandForItOnce() {
    var codes = codes(office().enrol(authenticator).data("enrolPasskey"));
    var browser = office();
    var typed = codes.getFirst().toLowerCase(Locale.ROOT).replace("-", " ");
    assertThat(use(browser, WRONG_CODE)).isEqualTo("CODE_REFUSED");
    assertThat(use(browser, typed)).isEmpty();
    assertThat(refusal(browser)).isEqualTo("NOT_FOUND");
    assertThat(browser.send("SecondFactor").data("secondFactor", "recoveryCodesLeft").asInt())
        .isEqualTo(9);
    assertThat(use(browser, codes.getFirst())).isEqualTo("CODE_REFUSED");
    assertThat(browser.enrol(new TestAuthenticator(TestAward.SITE)).refusal("enrolPasskey"))
        .isEmpty();
    assertThat(use(browser, codes.getLast())).as("codes of before").isEqualTo("CODE_REFUSED");
    assertThat(award.dump(TableOf.AUDIT).toString()).contains("RECOVERY_CODE_USED");
  }

  @Test
  void row71SlowsThenLocksAndLogsWhoTriesRecoveryCodes() {
    var right = codes(office().enrol(authenticator).data("enrolPasskey")).getFirst();
    var thief = office();
    for (int tried = 0; tried < 9; tried += 3) {
      for (int i = 0; i < 3; i++) {
        assertThat(use(thief, WRONG_CODE)).isEqualTo("CODE_REFUSED");
      }
      assertThat(use(thief, right)).as("slowed").isEqualTo("CODES_TOO_FAST");
      award.clock().forward(Duration.ofMinutes(15));
    }
    assertThat(use(thief, right)).as("locked").isEqualTo("CODES_LOCKED");
    assertThat(use(thief, right)).isEqualTo("CODES_LOCKED");
    assertThat(award.dump(TableOf.AUDIT).toString().split("RECOVERY_CODE_WRONG", -1)).hasSize(10);
    assertThat(award.dump(TableOf.AUDIT).toString().split("RECOVERY_CODES_LOCKED", -1)).hasSize(2);
    assertThat(thief.prove(authenticator).refusal("provePasskey")).as("the passkey").isEmpty();
    award.clock().forward(Duration.ofDays(1));
    assertThat(use(office(), right)).as("a day later").isEmpty();
  }

  @Test
  void row71LooksAtNoMoreCodesOfManyAtOnce() throws Exception {
    office().enrol(authenticator);
    var cookie = office().cookie();
    var answers =
        AtOnce.times(12, () -> use(award.browser(Room.SECRETARIAT).withCookie(cookie), WRONG_CODE));
    assertThat(answers).filteredOn("CODE_REFUSED"::equals).hasSize(3);
    assertThat(answers).filteredOn("CODES_TOO_FAST"::equals).hasSize(9);
  }

  @Test
  void row71TakesBackWhatTheOwnerMistyped() {
    var codes = codes(office().enrol(authenticator).data("enrolPasskey"));
    var browser = office();
    for (int i = 0; i < 5; i++) {
      assertThat(use(browser, WRONG_CODE)).isEqualTo("CODE_REFUSED");
      assertThat(use(browser, WRONG_CODE)).isEqualTo("CODE_REFUSED");
      assertThat(use(browser, codes.get(i))).isEmpty();
    }
  }

  /** By a link alone. */
  private TestBrowser office() {
    return award.atTheDoor(Room.SECRETARIAT, secretary.id());
  }

  /** Why an act that asks for the passkey was refused; past it, nobody is found. */
  private static String refusal(TestBrowser browser) {
    return browser.send("ReissueLink", SOMEBODY).refusal("reissueLink");
  }

  private static String options(TestBrowser browser, String operation, String field) {
    return browser.send(operation).data(field, "options").asString();
  }

  private static String prove(TestBrowser browser, String signed) {
    return browser.send("ProvePasskey", Map.of("credential", signed)).refusal("provePasskey");
  }

  private static String use(TestBrowser browser, String code) {
    return browser.send("UseRecoveryCode", Map.of("code", code)).refusal("useRecoveryCode");
  }

  private static List<String> codes(JsonNode answer) {
    return answer.get("recoveryCodes").values().stream().map(JsonNode::asString).toList();
  }

  private static Person somebody(Role role) {
    return Person.newcomer(role, "edition-2026", "Ada Sample", "ada@example.org", Language.EN);
  }
}
