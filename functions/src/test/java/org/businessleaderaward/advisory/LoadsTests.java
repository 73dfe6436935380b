package org.businessleaderaward.advisory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import org.businessleaderaward.AtOnce;
import org.businessleaderaward.TestBrowser;
import org.businessleaderaward.access.People;
import org.businessleaderaward.access.Role;
import org.businessleaderaward.advisory.assignment.Assignment;
import org.businessleaderaward.advisory.assignment.Assignments;
import org.businessleaderaward.advisory.assignment.ConflictDeclaration;
import org.businessleaderaward.advisory.assignment.Load;
import org.businessleaderaward.advisory.assignment.Outstanding;
import org.businessleaderaward.storage.LateIndex;
import org.junit.jupiter.api.Test;

/** What is counted of each adviser's assignments is what there is of them, whatever was done. */
class LoadsTests {
  private final LateIndex late = new LateIndex();
  private final CommitteeStory story = new CommitteeStory(late);
  private final Assignments assignments = story.award.bean(Assignments.class);
  private String ada = "";

  @Test
  void areWhatThereIsAfterEachThingThatMayBeDone() {
    List.of("Amina", "Bettina", "Carla", "Dora").forEach(story::nominate);
    story.screen();
    ada = story.invite("ada");
    story.invite("bo");
    story.openAdvice(2);
    assertThat(load(ada)).isEqualTo(new Load(4, 0, 0, 0));
    holds();

    story.declare(ada, nomination(0), false);
    story.declare(ada, nomination(1), true);
    story.assess(ada, nomination(0), 0, 2);
    assertThat(load(ada)).isEqualTo(new Load(2, 1, 0, 1));
    holds();
    story.assess(ada, nomination(0), 1, 1);
    assertThat(load(ada)).isEqualTo(new Load(2, 1, 0, 1));

    byHand("UnassignAdviser", nomination(2));
    assertThat(load(ada)).isEqualTo(new Load(1, 1, 0, 1));
    byHand("AssignAdviser", nomination(2));
    assertThat(load(ada)).isEqualTo(new Load(2, 1, 0, 1));

    story.invite("cy");
    story.secretariat.send("Reassign");
    holds();

    var declining = CommitteeStory.declining(nomination(0));
    story.nominee(nomination(0)).send("DeclineNomination", declining);
    assertThat(load(ada).submitted()).isZero();
    holds();

    story.secretariat.send("ErasePersonalData", Map.of("email", "ada@example.org"));
    assertThat(loads()).doesNotContainKey(ada).hasSize(2);
    holds();
  }

  @Test
  void tellWhetherAnythingIsOutstandingThatIsStillJudged() {
    List.of("Amina", "Bettina", "Carla").forEach(story::nominate);
    story.screen();
    ada = story.invite("ada");
    story.openAdvice(1);
    assertThat(isAnything()).isTrue();
    story.declare(ada, nomination(0), true);
    story.declare(ada, nomination(1), false);
    story.assess(ada, nomination(1), 0, 2);
    assertThat(isAnything()).isTrue();
    var withdrawn = story.nominators.get(2).send("WithdrawNomination", Map.of("input", Map.of()));
    assertThat(withdrawn.error()).isEmpty();
    assertThat(load(ada)).isEqualTo(new Load(1, 1, 0, 1));
    assertThat(isAnything()).as("of what was withdrawn").isFalse();
  }

  @Test
  void holdWhereAllIsDoneAtOnce() throws Exception {
    for (int number = 0; number < 8; number++) {
      story.nominate("Nominee" + number);
    }
    story.screen();
    ada = story.invite("ada");
    var bo = story.invite("bo");
    story.openAdvice(2);
    var tasks = new ArrayList<Callable<Boolean>>();
    for (int number = 0; number < 8; number++) {
      var nomination = nomination(number);
      boolean isConflict = number % 4 == 3;
      for (var adviser : List.of(ada, bo)) {
        tasks.add(() -> done(story.declare(adviser, nomination, isConflict)));
      }
    }
    tasks.add(() -> unassign(nomination(6)));
    tasks.add(() -> unassign(nomination(7)));
    AtOnce.all(tasks);
    holds();
    assertThat(load(bo)).isEqualTo(new Load(0, 2, 6, 0));
    tasks.clear();
    for (int number : List.of(0, 1, 2)) {
      tasks.add(() -> done(story.assess(ada, nomination(number), 0, 2)));
      tasks.add(() -> done(story.assess(ada, nomination(number), 0, 1)));
      tasks.add(() -> done(story.assess(bo, nomination(number), 0, 2)));
    }
    tasks.add(() -> decline(nomination(4)));
    AtOnce.all(tasks);
    holds();
    assertThat(load(bo)).isEqualTo(new Load(0, 2, 2, 3));
  }

  @Test
  void holdWhereTheIndexKnowsOfNothingYet() {
    List.of("Amina", "Bettina").forEach(story::nominate);
    story.screen();
    ada = story.invite("ada");
    story.openAdvice(1);
    late.listOnly(_ -> false);
    assertThat(decline(nomination(0))).isTrue();
    late.listOnly(_ -> true);
    assertThat(load(ada)).isEqualTo(new Load(2, 0, 0, 0));
    holds();
  }

  @Test
  void areNotWhatTheShortlistIsRecordedBy() {
    List.of("Amina", "Bettina").forEach(story::nominate);
    story.screen();
    ada = story.invite("ada");
    story.openAdvice(1);
    var adviser = story.award.bean(People.class).find(ada).orElseThrow();
    story.award.write(set -> assignments.forget(set, adviser));
    assertThat(isAnything()).as("by what is counted").isFalse();
    assertThat(recorded()).isEqualTo("OUTSTANDING");
    for (int number : List.of(0, 1)) {
      story.declare(ada, nomination(number), true);
    }
    assertThat(recorded()).isEmpty();
  }

  private String recorded() {
    var input =
        Map.of(
            "nominations",
            story.nominations,
            "reasons",
            "They stand out.",
            "despiteOutstanding",
            false);
    return story
        .secretariat
        .send("RecordShortlist", Map.of("input", input))
        .refusal("recordShortlist");
  }

  private static boolean done(TestBrowser.Answer answer) {
    return answer.error().isEmpty();
  }

  private boolean unassign(String nomination) {
    var input = Map.of("adviser", ada, "nomination", nomination, "reason", "So.");
    return done(story.secretariat.send("UnassignAdviser", Map.of("input", input)));
  }

  private boolean decline(String nomination) {
    var declining = CommitteeStory.declining(nomination);
    return done(story.nominee(nomination).send("DeclineNomination", declining));
  }

  private boolean isAnything() {
    return story.award.bean(Outstanding.class).isAnything(CommitteeStory.EDITION);
  }

  private void byHand(String operation, String nomination) {
    var input = Map.of("adviser", ada, "nomination", nomination, "reason", "So.");
    assertThat(story.secretariat.send(operation, Map.of("input", input)).error()).isEmpty();
  }

  private String nomination(int number) {
    return story.nominations.get(number);
  }

  private Load load(String adviser) {
    return loads().getOrDefault(adviser, new Load(0, 0, 0, 0));
  }

  private Map<String, Load> loads() {
    var advisers = story.award.bean(People.class).all(CommitteeStory.EDITION, Role.ADVISER);
    return assignments.loads(CommitteeStory.EDITION, advisers);
  }

  private void holds() {
    loads().forEach((adviser, load) -> assertThat(load).isEqualTo(counted(adviser)));
  }

  private Load counted(String adviser) {
    return new Load(
        count(adviser, one -> one.declaration() == ConflictDeclaration.OPEN),
        count(adviser, Assignment::isRecused),
        count(adviser, one -> one.isClear() && !one.assessment().isSubmitted()),
        count(adviser, one -> one.isClear() && one.assessment().isSubmitted()));
  }

  private int count(String adviser, Predicate<Assignment> those) {
    return (int) assignments.all(adviser).stream().filter(those).count();
  }
}
