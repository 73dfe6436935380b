package org.businessleaderaward.nominations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.businessleaderaward.TestAward;
import org.businessleaderaward.TestBrowser;
import org.businessleaderaward.access.People;
import org.businessleaderaward.gateway.Room;
import org.businessleaderaward.gateway.Scope;
import org.businessleaderaward.language.Language;
import org.businessleaderaward.limits.Network;
import org.businessleaderaward.programme.EditionFixtures;
import org.businessleaderaward.programme.EditionState;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A nominator who mistyped their address, and corrects it. */
class MistypedAddressTests {
  private static final String WRONG = "stranger@example.org";
  private static final String RIGHT = "nominator@example.org";

  private final TestAward award = new TestAward();
  private final TestBrowser nominator = award.browser(Room.NOMINATIONS);

  @BeforeEach
  void begin() {
    award.put(EditionFixtures.in(EditionState.CALL_OPEN));
    save(WRONG, null);
  }

  @Test
  void row57KillsTheLinkToTheOldAddressAtOnce() {
    nominator.send("MailResumeLink");
    var link = TestAward.tokenIn(award.deliverMail().getLast().text());

    save(RIGHT, 1);

    var stranger = award.browser(Room.NOMINATIONS);
    assertThat(stranger.open(link).refusal("openLink")).isEqualTo("LINK_REFUSED");
    nominator.send("MailResumeLink");
    var letter = award.deliverMail().getLast();
    assertThat(letter.to()).isEqualTo(RIGHT);
    var right = award.browser(Room.NOMINATIONS);
    assertThat(right.open(TestAward.tokenIn(letter.text())).refusal("openLink")).isEmpty();
    assertThat(isIn(right)).isTrue();
  }

  @Test
  void row57KillsNoLinkToAnAddressThatIsOnlyWrittenOtherwise() {
    nominator.send("MailResumeLink");
    save(WRONG.toUpperCase(Locale.ROOT), 1);
    var link = TestAward.tokenIn(award.deliverMail().getLast().text());
    save(WRONG.toLowerCase(Locale.ROOT), 2);
    assertThat(award.browser(Room.NOMINATIONS).open(link).refusal("openLink")).isEmpty();
  }

  /** Some hosts take a tag for another mailbox. */
  @ParameterizedTest
  @ValueSource(strings = {"nominatr@gmail.com", "nomin.atr@gmail.com", "nominatr+award@gmail.com"})
  void row57KillsTheLinkToAnAddressThatMayBeSomebodyElses(String mistyped) {
    save(mistyped, 1);
    nominator.send("MailResumeLink");
    var link = TestAward.tokenIn(award.deliverMail().getLast().text());
    save("n.ominatr@gmail.com", 2);
    var stranger = award.browser(Room.NOMINATIONS);
    assertThat(stranger.open(link).refusal("openLink")).isEqualTo("LINK_REFUSED");
    assertThat(award.deliverMail().getLast().to()).isEqualTo("n.ominatr@gmail.com");
  }

  /** A mail that waits takes a new link when it is sent, but not to an address of before. */
  @Test
  void row57SendsNoLinkToTheOldAddressThatWaitedToBeSent() {
    nominator.send("MailResumeLink");
    save(RIGHT, 1);
    assertThat(award.deliverMail()).extracting(letter -> letter.to()).containsExactly(RIGHT);
  }

  /** Of two who are in at the same moment, as when one has just opened the link. */
  @Test
  void row57KillsEverySessionButThatWhichCorrectsTheAddress() {
    var mine = nominator.cookie();
    correct(mine, RIGHT);
    assertThat(isIn(nominator)).isTrue();
    correct(mine.substring(0, mine.indexOf('.')) + ".another", "another@example.org");
    assertThat(isIn(nominator)).isFalse();
  }

  private void correct(String cookie, String address) {
    var scope =
        new Scope(
            Room.NOMINATIONS,
            award.clock().instant(),
            "request-2",
            Network.of("192.0.2.1"),
            cookie);
    var id = cookie.substring(0, cookie.indexOf('.'));
    award.write(set -> award.bean(People.class).correct(set, scope, id, "N", address, Language.EN));
  }

  private static boolean isIn(TestBrowser browser) {
    return browser
        .send("NominationRoom", Map.of("language", "EN"))
        .data("nomination", "id")
        .isString();
  }

  private void save(String address, @Nullable Integer version) {
    var input = new HashMap<String, Object>();
    input.put("language", "EN");
    input.put("nominee", Map.of("name", "A"));
    input.put("nominator", Map.of("email", address));
    input.put("statements", List.of());
    input.put("evidenceLinks", List.of());
    input.put("version", version);
    var saved = nominator.send("SaveDraft", Map.of("input", input));
    assertThat(saved.data("saveDraft", "nomination", "id").isString()).isTrue();
  }
}
