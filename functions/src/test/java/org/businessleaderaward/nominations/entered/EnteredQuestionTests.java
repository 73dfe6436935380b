package org.businessleaderaward.nominations.entered;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.businessleaderaward.TestBrowser;
import org.businessleaderaward.advisory.CommitteeStory;
import org.businessleaderaward.gateway.Room;
import org.businessleaderaward.limits.Allowance;
import org.businessleaderaward.mail.Transport;
import org.businessleaderaward.mail.UnaskedMail;
import org.businessleaderaward.storage.TableOf;
import org.junit.jupiter.api.Test;

/** When the nominee of what an officer entered or corrected is asked. */
class EnteredQuestionTests {
  private static final String NOMINEE = "amal@nominee.example";
  private static final String NOMINATOR = "nora@example.org";

  private final CommitteeStory story = new CommitteeStory();
  private final TestBrowser browser = story.award.browser(Room.NOMINATIONS);

  @Test
  void isAskedOnceTheMailboxTakesAnotherMailThoughTheNominatorNeverComesIn() {
    fill(NOMINEE);
    enter(EnteringTests.came("Amal"));
    assertThat(letters(NOMINEE)).isEmpty();
    assertThat(letters(NOMINATOR)).hasSize(1);
    story.award.clock().forward(Duration.ofDays(1));
    story.award.runClock();
    story.award.runClock();
    assertThat(letters(NOMINEE)).hasSize(1);
    assertThat(letters(NOMINATOR)).as("the receipt, once").hasSize(1);
    story.award.clock().forward(Duration.ofDays(7));
    story.award.runClock();
    assertThat(letters(NOMINEE)).as("a week after the question, a reminder").hasSize(2);
  }

  @Test
  void ofTheOfficesNetworkNothingIsKeptOrCounted() {
    int some = Allowance.MAILS_FROM_NETWORK_TO_ADDRESS.most() + 1;
    for (int i = 0; i < some; i++) {
      var came = EnteringTests.came("Amal");
      came.put("key", "key-of-amal-" + i);
      enter(came);
    }
    assertThat(letters(NOMINEE)).as("more than one network may cause").hasSize(some);
    assertThat(letters(NOMINATOR)).hasSize(some);
    assertThat(story.award.dump(TableOf.NOMINATIONS))
        .filteredOn(item -> item.containsKey("mailedAt"))
        .hasSize(some)
        .noneMatch(item -> item.containsKey("network"));
  }

  @Test
  void isAskedWithTheCorrectionOfWhatWaitedForItsNominator() {
    var id = submitted();
    assertThat(letters(NOMINEE)).as("nobody has confirmed an address").isEmpty();
    assertThat(isConfirmed()).isFalse();
    correct(id);
    assertThat(letters(NOMINEE)).hasSize(1);
    assertThat(isConfirmed()).as("the nominator is not told that it waits").isTrue();
    assertThat(letters(NOMINATOR).getLast().text()).doesNotContain("confirms your address");
    story.award.runClock();
    assertThat(letters(NOMINEE)).as("once").hasSize(1);
  }

  @Test
  void isAskedLaterOfWhatIsCorrectedWhileTheMailboxIsFull() {
    var id = submitted();
    fill(NOMINEE);
    correct(id);
    assertThat(letters(NOMINEE)).isEmpty();
    story.award.clock().forward(Duration.ofDays(1));
    story.award.runClock();
    assertThat(letters(NOMINEE)).hasSize(1);
  }

  private void fill(String address) {
    var unasked = story.award.bean(UnaskedMail.class);
    for (int i = 0; i < Allowance.MAILS_TO_ADDRESS.most(); i++) {
      unasked.count(address, "of a stranger " + i, story.award.clock().instant());
    }
  }

  /** A nomination whose nominator has opened no mailed link. */
  private String submitted() {
    var draft = EnteringTests.content("Amal", "As Nora wrote it.");
    var id =
        browser
            .send("SaveDraft", Map.of("input", draft))
            .data("saveDraft", "nomination", "id")
            .asString();
    var wanted =
        Map.of(
            "idempotencyKey",
            "key-of-nora",
            "version",
            1,
            "declaresAccuracy",
            true,
            "allowsContact",
            true);
    assertThat(
            browser.send("SubmitNomination", Map.of("input", wanted)).refusal("submitNomination"))
        .isEmpty();
    return id;
  }

  private boolean isConfirmed() {
    return browser
        .send("NominationRoom", Map.of("language", "EN"))
        .data("nomination", "addressConfirmed")
        .asBoolean();
  }

  private void correct(String id) {
    var told = new HashMap<>(EnteringTests.content("Amal", "As Nora told it."));
    told.put("nomination", id);
    told.put("version", 1);
    told.put("way", "PHONE");
    told.put("receivedOn", "2026-01-15");
    told.put("declaresAccuracy", true);
    told.put("allowsContact", true);
    enter(told);
  }

  private void enter(Map<String, Object> came) {
    assertThat(
            story
                .secretariat
                .send("EnterNomination", Map.of("input", came))
                .refusal("enterNomination"))
        .isEmpty();
  }

  private List<Transport.Message> letters(String address) {
    return story.award.deliverMail().stream()
        .filter(letter -> letter.to().equals(address))
        .toList();
  }
}
