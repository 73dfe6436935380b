package org.businessleaderaward.nominations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.businessleaderaward.TestAward;
import org.businessleaderaward.TestBrowser;
import org.businessleaderaward.gateway.Room;
import org.businessleaderaward.limits.Allowance;
import org.businessleaderaward.programme.EditionFixtures;
import org.businessleaderaward.programme.EditionState;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The link that nominators are mailed without asking, so that a draft is found again. */
class FirstLinkTests {
  private static final String ADDRESS = "nominator@example.org";

  private final TestAward award = new TestAward();
  private final TestBrowser nominator = award.browser(Room.NOMINATIONS);

  @BeforeEach
  void openTheCall() {
    award.put(EditionFixtures.in(EditionState.CALL_OPEN));
  }

  @Test
  void goesToTheAddressWithTheFirstSaveThatHasOneAndOpensTheDraftElsewhere() {
    assertThat(save(null, null).data("saveDraft", "linkSentTo").isNull()).isTrue();
    assertThat(award.deliverMail()).isEmpty();

    assertThat(save(ADDRESS, 1).data("saveDraft", "linkSentTo").asString(""))
        .isEqualTo("n…@example.org");
    var letter = award.deliverMail().getLast();
    assertThat(letter.to()).isEqualTo(ADDRESS);
    var elsewhere = award.browser(Room.NOMINATIONS);
    assertThat(elsewhere.open(TestAward.tokenIn(letter.text())).refusal("openLink")).isEmpty();
    assertThat(
            elsewhere
                .send("NominationRoom", Map.of("language", "EN"))
                .data("nomination", "nominee", "name")
                .asString(""))
        .isEqualTo("A");
  }

  @Test
  void goesOnceHoweverOftenTheDraftIsSaved() {
    save(ADDRESS, null);
    assertThat(save(ADDRESS, 1).data("saveDraft", "linkSentTo").isNull()).isTrue();
    save("NOMINATOR@Example.org", 2);
    assertThat(award.deliverMail()).hasSize(1);
  }

  /** It may be another mailbox, to which no link of before belongs. */
  @Test
  void goesAnewToAnAddressWithAnotherTag() {
    save(ADDRESS, null);
    assertThat(award.deliverMail()).hasSize(1);
    var other = ADDRESS.replace("@", "+award@");
    assertThat(save(other, 1).data("saveDraft", "linkSentTo").isString()).isTrue();
    assertThat(award.deliverMail())
        .extracting(letter -> letter.to())
        .containsExactly(ADDRESS, other);
  }

  @Test
  void leavesTheOneThatCanBeAskedFor() {
    save(ADDRESS, null);
    assertThat(nominator.send("MailResumeLink").refusal("mailResumeLink")).isEmpty();
    assertThat(award.deliverMail()).hasSize(2);
  }

  @Test
  void goesToNothingThatCannotBeAnAddress() {
    save("nominator@", null);
    assertThat(award.deliverMail()).isEmpty();
  }

  /** Somebody who types the addresses of others, in one draft after the other or in turn. */
  @Test
  void row53IsCountedWithAllThatStrangersMayHaveMailed() {
    int most = Allowance.MAILS_FROM_NETWORK_TO_ADDRESS.most();
    save(ADDRESS, null);
    for (int version = 1; version <= 2 * most + 1; version++) {
      var saved = save(version % 2 == 0 ? ADDRESS : "other@example.org", version);
      assertThat(saved.data("saveDraft", "nomination", "id").isString()).isTrue();
    }
    // What was mailed to an address of before and still waits is dropped.
    assertThat(award.deliverMail()).hasSizeLessThanOrEqualTo(most);
    var last = save(ADDRESS, 2 * most + 2);
    assertThat(last.data("saveDraft", "linkSentTo").isNull()).isTrue();
    assertThat(award.deliverMail()).noneMatch(letter -> letter.to().equals(ADDRESS));
  }

  private TestBrowser.Answer save(@Nullable String address, @Nullable Integer version) {
    var input = new HashMap<String, Object>();
    input.put("language", "EN");
    input.put("nominee", Map.of("name", "A"));
    input.put("nominator", address == null ? Map.of() : Map.of("email", address));
    input.put("statements", List.of());
    input.put("evidenceLinks", List.of());
    input.put("version", version);
    return nominator.send("SaveDraft", Map.of("input", input));
  }
}
