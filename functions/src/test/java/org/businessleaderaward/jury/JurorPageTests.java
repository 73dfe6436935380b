package org.businessleaderaward.jury;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.businessleaderaward.TestBrowser;
import org.businessleaderaward.access.Caller;
import org.businessleaderaward.access.Role;
import org.businessleaderaward.access.trail.AccessTrail;
import org.businessleaderaward.access.trail.Opened;
import org.businessleaderaward.gateway.Room;
import org.businessleaderaward.language.Language;
import org.businessleaderaward.nominations.Nomination;
import org.businessleaderaward.storage.StoreCalls;
import org.businessleaderaward.wiring.RecordedCalls;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** How often a juror's page asks the store, one request after the other. */
class JurorPageTests {
  private static final int FINALISTS = 5;

  private final StoreCalls calls = new StoreCalls();
  private final VoteStory story = new VoteStory(calls);

  @Test
  void asksForTheFinalistsAtOnceAndForNoReleaseWhileTheVoteIsOpen() {
    story.convene(finalists(), Map.of());
    JuryActs.openVoting(story.award, story.secretariat, VoteStory.CLOSES);
    asked(story.juror("ada"));
    assertThat(asked(story.juror("ada")))
        .as("person, seat, mark of the edition, vote, ballot, noted rule; the nominations")
        .containsOnly(entry("GetItem", 6L), entry("BatchGetItem", 1L));
  }

  /** An opening is on the trail once in an hour; what is known to be there is not put again. */
  @Test
  void asksForTheAdviceOnEachDossierAndNotesAnOpeningOnce() {
    story.openTheVote(finalists());
    story.award.clock().forward(Duration.ofDays(1));
    var ada = story.juror("ada").cookie();
    var later = story.award.enter(Room.JURY, ada.substring(0, ada.indexOf('.')));
    assertThat(asked(later)).containsEntry("TransactWriteItems", (long) FINALISTS);
    assertThat(asked(later))
        .containsOnly(
            entry("GetItem", 6L), entry("BatchGetItem", 1L), entry("Query", (long) FINALISTS));
  }

  /** Before a snapshot nothing is written, so nothing is taken for noted afterwards. */
  @Test
  void notesAnOpeningThatWasOnlyPrimed() {
    var trail = story.award.bean(AccessTrail.class);
    var ada = new Caller("ada", Role.JUROR, VoteStory.EDITION, "ada", "Ada", Language.EN);
    var now = story.award.clock().instant();
    RecordedCalls.of(JsonMapper.shared().createArrayNode())
        .during(
            () -> {
              trail.note(ada, Opened.DOSSIER, "nomination-0", now);
              return ada;
            });
    calls.forget();
    trail.note(ada, Opened.DOSSIER, "nomination-0", now);
    assertThat(calls.names()).containsExactly("TransactWriteItems");
    trail.note(ada, Opened.DOSSIER, "nomination-0", now);
    assertThat(calls.names()).hasSize(1);
  }

  private Map<String, Long> asked(TestBrowser juror) {
    calls.forget();
    var answer = juror.send("JurorRoom", Map.of("language", "EN"));
    assertThat(answer.data("finalists")).hasSize(FINALISTS);
    return calls.names().stream()
        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
  }

  private static List<Nomination> finalists() {
    return IntStream.range(0, FINALISTS)
        .mapToObj(i -> JuryStoryTests.nomination("nomination-" + i, "Nominee " + i, "Company " + i))
        .toList();
  }
}
