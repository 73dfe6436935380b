package org.businessleaderaward.nominations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.businessleaderaward.TestAward;
import org.businessleaderaward.TestBrowser;
import org.businessleaderaward.gateway.Room;
import org.businessleaderaward.limits.Allowance;
import org.businessleaderaward.mail.Transport;
import org.businessleaderaward.mail.UnaskedMail;
import org.businessleaderaward.programme.EditionFixtures;
import org.businessleaderaward.programme.EditionState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** When a nominee is written to for the first time. */
class FirstQuestionTests {
  private static final String NOMINEE = "nominee@example.org";

  private final TestAward award = new TestAward();

  @BeforeEach
  void begin() {
    award.put(EditionFixtures.in(EditionState.CALL_OPEN));
  }

  @Test
  void row53WritesToTheNomineeOnlyOnceTheNominatorHasOpenedAMailedLink() {
    nominate("nominator@example.org");
    assertThat(award.deliverMail())
        .as("the link to the draft and the receipt")
        .extracting(letter -> letter.to())
        .containsExactly("nominator@example.org", "nominator@example.org");
    award.clock().forward(Duration.ofDays(8));
    award.runClock();
    assertThat(letters(NOMINEE)).isEmpty();

    var token = TestAward.tokenIn(letters("nominator@example.org").getLast().text());
    assertThat(award.browser(Room.NOMINATIONS).open(token).refusal("openLink")).isEmpty();
    assertThat(letters(NOMINEE)).hasSize(1);
    award.browser(Room.NOMINATIONS).open(token);
    award.runClock();
    assertThat(letters(NOMINEE)).hasSize(1);
    award.clock().forward(Duration.ofDays(7));
    award.runClock();
    assertThat(letters(NOMINEE)).as("a week after the question, a reminder").hasSize(2);
  }

  @Test
  void tellsNominatorsWhetherTheirAddressIsConfirmed() {
    var browser = draft("nominator@example.org");
    submit(browser);
    assertThat(isConfirmedAsToldTo(browser)).isFalse();
    browser.open(TestAward.tokenIn(letters("nominator@example.org").getLast().text()));
    assertThat(isConfirmedAsToldTo(browser)).isTrue();
  }

  private static boolean isConfirmedAsToldTo(TestBrowser browser) {
    return browser
        .send("NominationRoom", Map.of("language", "EN"))
        .data("nomination", "addressConfirmed")
        .asBoolean();
  }

  @Test
  void row53WritesAtOnceForWhoCameInByALinkBefore() {
    var browser = draft("nominator@example.org");
    browser.send("MailResumeLink");
    browser.open(TestAward.tokenIn(letters("nominator@example.org").getLast().text()));
    submit(browser);
    assertThat(letters(NOMINEE)).hasSize(1);
    assertThat(letters("nominator@example.org").getLast().text())
        .contains("We are writing to Nominee")
        .doesNotContain("confirms your address");
  }

  @Test
  void row53HoldsWhatIsTooMuchForOneMailboxUntilTheNextDay() {
    int most = Allowance.MAILS_TO_ADDRESS.most();
    for (int i = 0; i <= most; i++) {
      nominateAndConfirm("nominator" + i + "@example.org", "198.51.100." + i);
    }
    award.runClock();
    assertThat(letters(NOMINEE)).hasSize(most);
    award.clock().forward(Duration.ofDays(1));
    award.runClock();
    assertThat(letters(NOMINEE)).hasSize(most + 1);
  }

  /** However many addresses somebody has: neither the questions nor, later, the reminders. */
  @Test
  void row53WritesToOneMailboxNoMoreThanOneNetworkMayCause() {
    int most = Allowance.MAILS_FROM_NETWORK_TO_ADDRESS.most();
    for (int i = 0; i < most + 2; i++) {
      nominateAndConfirm("nominator" + i + "@example.org", "198.51.100.7");
    }
    award.runClock();
    assertThat(letters(NOMINEE)).hasSize(most);
    nominateAndConfirm("elsewhere@example.org", "198.51.100.8");
    assertThat(letters(NOMINEE)).hasSize(most + 1);
    award.clock().forward(Duration.ofDays(1));
    award.runClock();
    assertThat(letters(NOMINEE)).as("those that waited").hasSize(most + 3);
    award.clock().forward(Duration.ofDays(7));
    award.runClock();
    assertThat(letters(NOMINEE)).as("reminders of a day").hasSize(most + 3 + most + 1);
  }

  @Test
  void row53HoldsAReceiptThatIsTooMuchForOneMailboxUntilTheNextDay() {
    var victim = "victim@example.org";
    var unasked = award.bean(UnaskedMail.class);
    for (int i = 0; i < Allowance.MAILS_TO_ADDRESS.most(); i++) {
      unasked.count(victim, "of a stranger " + i, award.clock().instant());
    }
    nominate(victim);
    award.runClock();
    assertThat(letters(victim)).isEmpty();
    award.clock().forward(Duration.ofDays(1));
    award.runClock();
    award.runClock();
    assertThat(letters(victim)).hasSize(1);
    assertThat(letters(NOMINEE)).isEmpty();
    award.browser(Room.NOMINATIONS).open(TestAward.tokenIn(letters(victim).getLast().text()));
    assertThat(letters(NOMINEE)).hasSize(1);
  }

  private List<Transport.Message> letters(String address) {
    return award.deliverMail().stream().filter(letter -> letter.to().equals(address)).toList();
  }

  private void nominate(String nominator) {
    submit(draft(nominator));
  }

  private void nominateAndConfirm(String nominator, String network) {
    submit(draft(award.browser(Room.NOMINATIONS).at(network), nominator));
    var token = TestAward.tokenIn(letters(nominator).getLast().text());
    assertThat(award.browser(Room.NOMINATIONS).open(token).refusal("openLink")).isEmpty();
  }

  private TestBrowser draft(String nominator) {
    return draft(award.browser(Room.NOMINATIONS), nominator);
  }

  private static TestBrowser draft(TestBrowser browser, String nominator) {
    var input =
        Map.of(
            "nominee",
            Map.of(
                "name", "Nominee",
                "role", "Director",
                "company", "Company",
                "country", "EG",
                "email", NOMINEE,
                "language", "EN"),
            "nominator",
            Map.of(
                "name", "N. Nominator",
                "organisation", "An organisation",
                "email", nominator,
                "relation", "We work on it."),
            "statements",
            List.of(
                Map.of("criterion", "strategy", "text", "On strategy."),
                Map.of("criterion", "supply-chain", "text", "On the supply chain.")),
            "evidenceLinks",
            List.of("https://example.org/evidence"),
            "language",
            "EN");
    assertThat(browser.send("SaveDraft", Map.of("input", input)).refusal("saveDraft")).isEmpty();
    return browser;
  }

  private static void submit(TestBrowser browser) {
    var answer =
        browser.send(
            "SubmitNomination",
            Map.of(
                "input",
                Map.of(
                    "idempotencyKey",
                    "key-12345678",
                    "version",
                    1,
                    "declaresAccuracy",
                    true,
                    "allowsContact",
                    true)));
    assertThat(answer.refusal("submitNomination")).isEmpty();
  }
}
