package org.businessleaderaward.jury;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.businessleaderaward.AtOnce;
import org.businessleaderaward.TestAward;
import org.businessleaderaward.TestBrowser;
import org.businessleaderaward.access.Person;
import org.businessleaderaward.audit.AuditLog;
import org.businessleaderaward.audit.AuditVerifier.Verdict;
import org.businessleaderaward.gateway.Room;
import org.businessleaderaward.language.Language;
import org.businessleaderaward.nominations.NominationStatus;
import org.businessleaderaward.nominations.Nominations;
import org.businessleaderaward.programme.EditionState;
import org.businessleaderaward.storage.TableOf;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/**
 * A finalist who declines by their own link while the jury votes, and at the very moment at which
 * the award is announced.
 */
class FinalistDeclinesTests {
  private static final String EDITION = "edition-2026";
  private static final String BEST = "nomination-a";
  private static final List<String> FINALISTS = List.of(BEST, "nomination-b", "nomination-c");
  private static final int OF_EACH = 50;

  private final VoteStory story = new VoteStory();
  private final TestAward award = story.award;

  @Test
  void staysOnBallotsBeforeAndAfterIsCountedAndIsPassedOver() {
    story.openTheVote(FINALISTS.stream().map(JuryStoryTests::nomination).toList());
    story.vote("chair", BEST, "nomination-b", "nomination-c");
    story.vote("ada", BEST, "nomination-c", "nomination-b");

    assertThat(decline(nominee())).isEmpty();
    assertThat(story.room("bo").data("finalists"))
        .extracting(finalist -> finalist.path("id").asString())
        .as("every ballot is of the same form")
        .containsExactlyInAnyOrderElementsOf(FINALISTS);
    assertThat(story.room("bo").body().toString()).doesNotContain("Nominee a");
    story.vote("bo", "nomination-b", BEST, "nomination-c");
    story.recast("ada", "nomination-c", BEST, "nomination-b");
    story.closeAndCount();

    var result = story.secretariat.send("Result").data("result");
    assertThat(result.path("ranking"))
        .extracting(one -> one.path("nomination").asString())
        .as("b beats c; the one who declined beats both, and is counted as any other")
        .containsExactly(BEST, "nomination-b", "nomination-c");
    assertThat(result.path("ballots").asInt()).isEqualTo(3);
    assertThat(story.announce()).isEmpty();
    assertThat(story.laureates()).containsExactly("Nominee b");
    assertThat(story.acts()).contains("passed over " + BEST).contains("NOMINATION_DECLINED");
    assertThat(story.passedOver()).as("what everybody may read").containsExactly(BEST);
    var verdict = JuryActs.verdict(award);
    assertThat(verdict.failure()).isEmpty();
    assertThat(verdict.said().orElseThrow().count().totals())
        .as("of the pairs a b, a c, b c, who was put above whom")
        .containsExactly(2, 1, 2, 1, 2, 1);
  }

  /**
   * A hundred requests at the same moment, every other one an announcement: whoever is announced
   * has not declined, and who has declined is not announced; nothing is half done.
   */
  @RepeatedTest(4)
  void eitherDeclinesOrIsAnnouncedWhenBothHappenAtOnce() throws Exception {
    story.openTheVote(FINALISTS.stream().map(JuryStoryTests::nomination).toList());
    for (var name : VoteStory.JURY) {
      story.vote(name, BEST, "nomination-b", "nomination-c");
    }
    story.closeAndCount();
    // The jurors' mails name the finalists, and what was sent keeps no name.
    award.deliverMail();
    var nominee = nominee();
    var calls = new ArrayList<Callable<String>>();
    for (int i = 0; i < OF_EACH; i++) {
      calls.add(story::announce);
      calls.add(() -> decline(nominee));
    }

    var answers = AtOnce.all(calls);

    assertThat(answers).hasSize(2 * OF_EACH);
    assertThat(answers).isSubsetOf("", "CHANGED", "WRONG_STATE", "DECLINE_CLOSED", "CONFLICT");
    var declined =
        award.bean(Nominations.class).find(BEST).orElseThrow().status()
            == NominationStatus.DECLINED;
    if (!declined) {
      assertThat(story.laureates()).containsExactly("Nominee a");
      assertThat(decline(nominee)).isEqualTo("DECLINE_CLOSED");
      assertThat(story.acts()).doesNotContain("NOMINATION_DECLINED");
    } else {
      var again = story.announce();
      assertThat(again).isIn("", "WRONG_STATE");
      assertThat(story.laureates()).containsExactly("Nominee b");
      assertThat(story.acts())
          .contains("passed over " + BEST)
          .containsOnlyOnce("NOMINATION_DECLINED");
      for (var table : TableOf.values()) {
        assertThat(award.dump(table).toString()).as(table.name()).doesNotContain("Nominee a");
      }
    }
    assertThat(story.edition().state()).isEqualTo(EditionState.ANNOUNCED);
    assertThat(story.acts()).containsOnlyOnce("LAUREATE_ANNOUNCED");
    assertThat(award.bean(AuditLog.class).verify(EDITION)).isInstanceOf(Verdict.Intact.class);
    assertThat(story.told()).contains(story.laureates().getFirst());
    assertThat(story.told().contains("Nominee a")).isEqualTo(!declined);
  }

  /** The same of a nominator who withdraws the nomination. */
  @RepeatedTest(4)
  void eitherIsWithdrawnOrIsAnnouncedWhenBothHappenAtOnce() throws Exception {
    story.openTheVote(FINALISTS.stream().map(JuryStoryTests::nomination).toList());
    for (var name : VoteStory.JURY) {
      story.vote(name, BEST, "nomination-b", "nomination-c");
    }
    story.closeAndCount();
    var nominator =
        award.enter(
            Room.NOMINATIONS,
            award.put(Person.nominator(EDITION, BEST, "N", "n@example.org", Language.EN)).id());
    var calls = new ArrayList<Callable<String>>();
    for (int i = 0; i < OF_EACH; i++) {
      calls.add(story::announce);
      calls.add(() -> withdraw(nominator));
    }

    assertThat(AtOnce.all(calls))
        .hasSize(2 * OF_EACH)
        .isSubsetOf("", "CHANGED", "WRONG_STATE", "TOO_LATE", "WITHDRAWN", "CONFLICT");

    var withdrawn =
        award.bean(Nominations.class).find(BEST).orElseThrow().status()
            == NominationStatus.WITHDRAWN;
    var _ = story.announce();
    assertThat(story.laureates()).containsExactly(withdrawn ? "Nominee b" : "Nominee a");
    assertThat(story.acts()).containsOnlyOnce("LAUREATE_ANNOUNCED");
    assertThat(story.told().contains("Nominee a")).isEqualTo(!withdrawn);
    assertThat(withdraw(nominator)).isEqualTo(withdrawn ? "WITHDRAWN" : "TOO_LATE");
  }

  private static String withdraw(TestBrowser nominator) {
    return nominator
        .send("WithdrawNomination", Map.of("input", Map.of("reason", "No longer there.")))
        .refusal("withdrawNomination");
  }

  private TestBrowser nominee() {
    return award.enter(Room.NOMINEE, JuryStoryTests.nominee(BEST).id());
  }

  private static String decline(TestBrowser nominee) {
    var answer = nominee.send("DeclineNomination", Map.of("input", Map.of("nomination", BEST)));
    // Who has declined is erased as a person, too, so that the link and its session are dead.
    assertThat(answer.error()).isIn("", "UNAUTHENTICATED");
    return answer.refusal("declineNomination");
  }
}
