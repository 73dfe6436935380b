package org.businessleaderaward.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.businessleaderaward.TestAward;
import org.businessleaderaward.TestBrowser;
import org.businessleaderaward.gateway.Room;
import org.businessleaderaward.gateway.Scope;
import org.businessleaderaward.language.Language;
import org.businessleaderaward.limits.Network;
import org.businessleaderaward.programme.EditionFixtures;
import org.businessleaderaward.programme.EditionState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;

/** Rows 16, 17, 19 to 22, 25, 26, 59 and 60: what a secure link opens, and what it does not. */
class SecureLinkTests {
  private static final String WRONG = "A".repeat(43);

  private final Gate gate = new Gate();
  private final TestAward award = new TestAward(gate);

  @Test
  void opensTheRoomOfItsRoleAndSetsTheCookie() {
    var juror = add(Role.JUROR, "edition-2026");
    var browser = award.browser(Room.JURY);
    var answer = browser.open(token(juror));
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.data("openLink", "person", "id").asString()).isEqualTo(juror.id());
    assertThat(answer.headers().get("Set-Cookie"))
        .singleElement()
        .asString()
        .startsWith("__Host-jury=" + juror.id() + ".")
        .endsWith("; Path=/; Max-Age=28800; HttpOnly; Secure; SameSite=Strict");
    assertThat(isIn(browser)).isTrue();
  }

  @Test
  void opensAgainOnAnotherDeviceUntilItExpires() {
    var token = token(add(Role.JUROR, "edition-2026"));
    award.browser(Room.JURY).open(token);
    award.clock().forward(Links.LIFETIME.minusSeconds(1));
    var other = award.browser(Room.JURY);
    assertThat(other.open(token).refusal("openLink")).isEmpty();
    assertThat(isIn(other)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET", "HEAD"})
  void row17IsUnspentAfterTenReadsByAScanner(String method) {
    var token = token(add(Role.JUROR, "edition-2026"));
    var scanner = award.browser(Room.JURY);
    for (int i = 0; i < 10; i++) {
      assertThat(scanner.get(method, "OpenJurorLink", Map.of("token", token)).status())
          .isEqualTo(405);
    }
    assertThat(scanner.cookie()).isEmpty();
    var browser = award.browser(Room.JURY);
    browser.open(token);
    assertThat(isIn(browser)).isTrue();
  }

  @Test
  void row19GivesOneSessionWhenOpenedAHundredTimesAtOnce() throws Exception {
    var juror = add(Role.JUROR, "edition-2026");
    var token = token(juror);
    var browsers = IntStream.range(0, 100).mapToObj(i -> award.browser(Room.JURY)).toList();
    gate.holdReadsOf(juror.id(), browsers.size());
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var opening = browsers.stream().map(one -> threads.submit(() -> one.open(token))).toList();
      var refusals = new java.util.ArrayList<String>();
      for (var one : opening) {
        refusals.add(one.get().refusal("openLink"));
      }
      assertThat(refusals).filteredOn(String::isEmpty).hasSize(1);
      assertThat(refusals).filteredOn("LINK_JUST_OPENED"::equals).hasSize(99);
    }
    gate.open();
    assertThat(browsers).filteredOn(this::isIn).hasSize(1);
  }

  @Test
  void row20RefusesAnExpiredLinkThatIsStillInTheTable() {
    var token = token(add(Role.JUROR, "edition-2026"));
    award.clock().forward(Links.LIFETIME);
    assertThat(open(Room.JURY, token)).isEqualTo(refused());
  }

  @ParameterizedTest
  @EnumSource(names = {"NOMINATOR", "NOMINEE"})
  void row20OpensANominationForAsLongAsAnEditionLastsAndNoLonger(Role role) {
    var token = token(add(role, "edition-2026"));
    award.clock().forward(Duration.ofDays(365).minusSeconds(1));
    assertThat(award.browser(role.room()).open(token).refusal("openLink")).isEmpty();
    award.clock().forward(Duration.ofSeconds(1));
    assertThat(open(role.room(), token)).isEqualTo(refused());
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void row21OpensNoRoomButItsRoles(Role role) {
    var token = token(add(role, "edition-2026"));
    for (var room : List.of(Room.NOMINATIONS, Room.ADVISORY, Room.JURY, Room.SECRETARIAT)) {
      if (room != role.room()) {
        assertThat(open(room, token)).as(room.name()).isEqualTo(refused());
      }
    }
  }

  @Test
  void row21ShowsTheEditionThatItWasMadeForAndNoOther() {
    award.put(EditionFixtures.named("edition-2026", 2026, EditionState.CALL_OPEN, false));
    award.put(EditionFixtures.named("edition-2028", 2028, EditionState.CALL_OPEN, false));
    var browser = award.browser(Room.ADVISORY);
    browser.open(token(add(Role.ADVISER, "edition-2026")));
    assertThat(
            browser.send("AdviserRoom", Map.of("language", "EN")).data("edition", "id").asString())
        .isEqualTo("edition-2026");
  }

  @Test
  void row22KillsTheOldLinkAndItsSessionOnReissueAndMailsANewOne() {
    award.put(EditionFixtures.in(EditionState.VOTING));
    var juror = add(Role.JUROR, "edition-2026");
    var old = token(juror);
    var jurorsBrowser = award.browser(Room.JURY);
    jurorsBrowser.open(old);
    assertThat(isIn(jurorsBrowser)).isTrue();

    var answer = secretariat().send("ReissueLink", Map.of("person", juror.id()));

    assertThat(answer.data("reissueLink", "person", "id").asString()).isEqualTo(juror.id());
    assertThat(isIn(jurorsBrowser)).isFalse();
    assertThat(open(Room.JURY, old)).isEqualTo(refused());
    var letter =
        award.deliverMail().stream().filter(one -> one.text().contains("/#")).toList().getLast();
    assertThat(letter.to()).isEqualTo(juror.email());
    assertThat(letter.text()).contains("It can be opened more than once").doesNotContain("passkey");
    var browser = award.browser(Room.JURY);
    browser.open(TestAward.tokenIn(letter.text()));
    assertThat(isIn(browser)).isTrue();
  }

  @Test
  void row16AnswersForAStrangersIdAsForAnUnknownOne() {
    award.put(EditionFixtures.in(EditionState.VOTING));
    var browser = secretariat();
    var unknown = browser.send("ReissueLink", Map.of("person", "person-unknown")).body();
    var others =
        List.of(
            add(Role.JUROR, "edition-2028").id(),
            add(Role.NOMINATOR, "edition-2026").id(),
            add(Role.SECRETARIAT, "edition-2028").id(),
            "",
            "#");
    for (var id : others) {
      assertThat(browser.send("ReissueLink", Map.of("person", id)).body()).isEqualTo(unknown);
    }
  }

  @Test
  void row25RefusesTheSixthGuessOfAMinute() {
    for (int i = 0; i < 5; i++) {
      assertThat(open(Room.JURY, WRONG)).isEqualTo(refused());
    }
    var wrong = award.browser(Room.JURY).open(WRONG);
    assertThat(wrong.status()).isEqualTo(429);
    assertThat(wrong.error()).isEqualTo("TOO_MANY_REQUESTS");
    assertThat(award.browser(Room.JURY).open("B" + WRONG)).isEqualTo(wrong);
    assertThat(open(Room.JURY, "198.51.100.7", WRONG)).isEqualTo(refused());
    award.clock().forward(Duration.ofMinutes(1));
    assertThat(open(Room.JURY, WRONG)).isEqualTo(refused());
  }

  @Test
  void row60OpensARightLinkHoweverManyWrongOnesCameFromItsNetwork() {
    var right = token(add(Role.JUROR, "edition-2026"));
    for (int i = 0; i < 10; i++) {
      open(Room.JURY, WRONG);
    }
    assertThat(award.browser(Room.JURY).open(WRONG).status()).isEqualTo(429);
    assertThat(open(Room.JURY, right)).isEmpty();
  }

  @Test
  void row60CountsWrongLinksOfEachRoomByItself() {
    for (int i = 0; i < 6; i++) {
      open(Room.JURY, WRONG);
    }
    assertThat(award.browser(Room.JURY).open(WRONG).status()).isEqualTo(429);
    assertThat(open(Room.ADVISORY, WRONG)).isEqualTo(refused());
  }

  @Test
  void row59CountsTheGuessesOfOneIpv6NetworkTogether() {
    for (int i = 1; i <= 5; i++) {
      open(Room.JURY, "2001:db8:1:2::" + i, WRONG);
    }
    var sixth = award.browser(Room.JURY).at("2001:db8:1:2:ffff::1");
    assertThat(sixth.open(WRONG).status()).isEqualTo(429);
    assertThat(open(Room.JURY, "2001:db8:1:3::1", WRONG)).isEqualTo(refused());
  }

  @Test
  void row26ReplacesTheSessionThatThereWas() {
    var juror = add(Role.JUROR, "edition-2026");
    var first = award.browser(Room.JURY);
    first.open(token(juror));
    var fixed = first.cookie();
    var second = award.browser(Room.JURY).withCookie(fixed);
    second.open(token(juror));
    assertThat(second.cookie()).isNotEqualTo(fixed);
    assertThat(isIn(second)).isTrue();
    assertThat(isIn(first)).isFalse();
  }

  private TestBrowser secretariat() {
    var browser = award.browser(Room.SECRETARIAT).at("203.0.113.9");
    browser.open(token(add(Role.SECRETARIAT, "edition-2026")));
    return browser.passDoor();
  }

  private Person add(Role role, String edition) {
    return award.put(Person.newcomer(role, edition, "Ada Sample", "ada@example.org", Language.EN));
  }

  private String token(Person person) {
    return award.mint(person.id());
  }

  private static Optional<String> refused() {
    return Optional.of("LINK_REFUSED");
  }

  private Optional<String> open(Room room, String token) {
    return open(room, "192.0.2.1", token);
  }

  /** The refusal's code, empty when the room opened. */
  private Optional<String> open(Room room, String address, String token) {
    var answer = award.browser(room).at(address).open(token);
    return Optional.of(answer.refusal("openLink")).filter(code -> !code.isEmpty());
  }

  private boolean isIn(TestBrowser browser) {
    var scope =
        new Scope(
            Room.JURY,
            award.clock().instant(),
            "request-2",
            Network.of("192.0.2.1"),
            browser.cookie());
    return award.bean(Callers.class).find(scope).isPresent();
  }

  /** Holds whoever has read a person until as many have as are expected. */
  private static final class Gate implements ExecutionInterceptor {
    private volatile String person = "";
    private volatile CountDownLatch expected = new CountDownLatch(0);

    void holdReadsOf(String id, int readers) {
      person = id;
      expected = new CountDownLatch(readers);
    }

    void open() {
      person = "";
    }

    @Override
    public void afterExecution(Context.AfterExecution context, ExecutionAttributes attributes) {
      if (!person.isEmpty()
          && context.request() instanceof GetItemRequest read
          && String.valueOf(read.key().get("pk")).contains(person)) {
        expected.countDown();
        try {
          expected.await();
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
        }
      }
    }
  }
}
