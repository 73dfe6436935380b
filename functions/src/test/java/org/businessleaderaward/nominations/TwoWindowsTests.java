package org.businessleaderaward.nominations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.businessleaderaward.TestAward;
import org.businessleaderaward.TestBrowser;
import org.businessleaderaward.gateway.Room;
import org.businessleaderaward.programme.EditionFixtures;
import org.businessleaderaward.programme.EditionState;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Who nominates two leaders: one nomination is still shown in a window, and in another window of
 * the browser the link to the other was opened.
 */
class TwoWindowsTests {
  private final TestAward award = new TestAward();
  private final TestBrowser browser = award.browser(Room.NOMINATIONS);
  private String first = "";

  @BeforeEach
  void beginTwoAndOpenTheSecond() {
    award.put(EditionFixtures.in(EditionState.CALL_OPEN));
    first = save(browser, "First", null, null).data("saveDraft", "nomination", "id").asString("");
    award.deliverMail();
    save(award.browser(Room.NOMINATIONS), "Second", null, null);
    browser.open(TestAward.tokenIn(award.deliverMail().getLast().text()));
    assertThat(nominee()).isEqualTo("Second");
  }

  @Test
  void aTextOfOneIsNotSavedIntoTheOther() {
    assertThat(save(browser, "First, changed", 1, first).refusal("saveDraft")).isEqualTo("UNKNOWN");
    assertThat(nominee()).isEqualTo("Second");
  }

  @Test
  void theOtherIsNeitherHandedInNorWithdrawn() {
    var submission =
        Map.of(
            "nomination",
            first,
            "idempotencyKey",
            "key-of-the-first",
            "version",
            1,
            "declaresAccuracy",
            true,
            "allowsContact",
            true);
    var submitted = browser.send("SubmitNomination", Map.of("input", submission));
    assertThat(submitted.refusal("submitNomination")).isEqualTo("UNKNOWN");
    var withdrawal = Map.of("nomination", first, "reason", "A mistake.");
    var withdrawn = browser.send("WithdrawNomination", Map.of("input", withdrawal));
    assertThat(withdrawn.refusal("withdrawNomination")).isEqualTo("UNKNOWN");
  }

  private String nominee() {
    return browser
        .send("NominationRoom", Map.of("language", "EN"))
        .data("nomination", "nominee", "name")
        .asString("");
  }

  private static TestBrowser.Answer save(
      TestBrowser by, String name, @Nullable Integer version, @Nullable String nomination) {
    var input = new HashMap<String, Object>();
    input.put("language", "EN");
    input.put("nominee", Map.of("name", name));
    input.put("nominator", Map.of("email", "nominator@example.org"));
    input.put("statements", List.of());
    input.put("evidenceLinks", List.of());
    input.put("version", version);
    input.put("nomination", nomination);
    return by.send("SaveDraft", Map.of("input", input));
  }
}
