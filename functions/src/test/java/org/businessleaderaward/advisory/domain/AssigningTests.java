package org.businessleaderaward.advisory.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.longs;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.businessleaderaward.advisory.domain.Assigning.Dealt;
import org.businessleaderaward.advisory.domain.Assigning.Pair;
import org.businessleaderaward.advisory.domain.Assigning.Reader;
import org.businessleaderaward.advisory.domain.Assigning.Task;
import org.businessleaderaward.advisory.domain.Assigning.ToRead;
import org.businessleaderaward.language.Language;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("computes")
class AssigningTests {
  @Test
  void givesEachNominationTheSameNumberOfDifferentAdvisers() {
    qt().forAll(integers().between(0, 60), integers().between(1, 20), integers().between(1, 10))
        .checkAssert(
            (nominations, advisers, each) -> {
              var dealt = Assigning.deal(RandomTask.plain(nominations, advisers, each));
              assertThat(dealt.readers()).hasSize(nominations);
              assertThat(dealt.readers().values())
                  .allMatch(hand -> hand.size() == Math.min(each, advisers))
                  .allMatch(hand -> hand.stream().distinct().count() == hand.size());
              assertThat(dealt.tooFew()).isEmpty();
            });
  }

  @Test
  void letsNoTwoAdvisersDifferByMoreThanOneWhateverTheyReadAndKnow() {
    qt().forAll(longs().all())
        .checkAssert(
            seed -> {
              var dealt = Assigning.deal(RandomTask.of(seed, 40, 12).withoutConflicts());
              assertThat(dealt.most() - dealt.fewest()).isBetween(0, 1);
            });
  }

  @Test
  void neverGivesAnybodyWhatTheyDeclaredAConflictWith() {
    qt().forAll(longs().all())
        .checkAssert(
            seed -> {
              var task = RandomTask.of(seed, 30, 10).task();
              assertThat(pairs(Assigning.deal(task))).noneMatch(task.never()::contains);
            });
  }

  @Test
  void takesNothingAwayThatWasBegun() {
    qt().forAll(longs().all())
        .checkAssert(
            seed -> {
              var task = RandomTask.of(seed, 30, 10).task();
              assertThat(pairs(Assigning.deal(task))).containsAll(task.begun());
            });
  }

  /** Every way to deal is tried; none is better, with the wants weighed one after the other. */
  @Test
  void isAsGoodAsAnyOtherWay() {
    qt().withExamples(400)
        .forAll(longs().all())
        .checkAssert(
            seed -> {
              var task = RandomTask.of(seed, 4, 4).task();
              assertThat(EveryDeal.worth(task, pairs(Assigning.deal(task))))
                  .isEqualTo(EveryDeal.best(task));
            });
  }

  @Test
  void movesOneReadingWhenOneConflictIsDeclared() {
    qt().forAll(longs().all())
        .checkAssert(
            seed -> {
              var task = RandomTask.plain(30, 10, 3, seed);
              var first = Assigning.deal(task);
              var before = pairs(first);
              var conflict = before.stream().sorted(RandomTask.BY_NAME).findFirst().orElseThrow();
              var second = Assigning.deal(again(task, before, Set.of(conflict)));
              assertThat(second.tooFew()).isEmpty();
              assertThat(second.most() - second.fewest()).isBetween(0, 1);
              // One who had three readings and one who had not change hands; evenness may take one.
              assertThat(second.moved()).isBetween(1, 2);
              assertThat(pairs(second)).doesNotContain(conflict);
            });
  }

  @Test
  void movesNothingWhenNothingHasChanged() {
    qt().forAll(longs().all())
        .checkAssert(
            seed -> {
              var task = RandomTask.of(seed, 30, 10).withoutConflicts();
              var before = pairs(Assigning.deal(task));
              var again = Assigning.deal(again(task, before, Set.of()));
              assertThat(again.moved()).isZero();
              assertThat(pairs(again)).isEqualTo(before);
            });
  }

  @Test
  void givesTheSameAnswerForASeedInWhateverOrderTheyCome() {
    qt().forAll(longs().all())
        .checkAssert(
            seed -> {
              var task = RandomTask.of(seed, 20, 8).task();
              assertThat(Assigning.deal(reversed(task))).isEqualTo(Assigning.deal(task));
            });
    var answers =
        Stream.of("a", "b", "c", "d")
            .map(seed -> pairs(Assigning.deal(seeded(RandomTask.plain(9, 6, 2), seed))))
            .distinct();
    assertThat(answers).hasSizeGreaterThan(1);
  }

  @Test
  void givesNominationsToWhoReadsTheirLanguageAndKnowsTheirRegion() {
    var dealt =
        Assigning.deal(
            RandomTask.task(
                List.of(
                    new ToRead("n1", Language.AR, Topics.regions("AFRICA")),
                    new ToRead("n2", Language.EN, Topics.regions("ASIA")),
                    new ToRead("n3", Language.EN, Topics.NONE)),
                List.of(
                    new Reader("arabic", Set.of(Language.AR), Topics.NONE),
                    new Reader("asian", Set.of(Language.EN), Topics.regions("ASIA")),
                    new Reader("european", Set.of(Language.EN), Topics.regions("EUROPE"))),
                1));
    assertThat(pairs(dealt))
        .containsExactlyInAnyOrder(
            new Pair("n1", "arabic"), new Pair("n2", "asian"), new Pair("n3", "european"));
    assertThat(dealt.otherLanguage() + dealt.outsideRegion()).isZero();
  }

  @Test
  void takesTheCategoryForAFieldOfItsOwnBesideTheRegion() {
    var small = new Topics(Set.of("ASIA"), Set.of("small"));
    var large = new Topics(Set.of("ASIA"), Set.of("large"));
    var dealt =
        Assigning.deal(
            RandomTask.task(
                List.of(new ToRead("n1", Language.EN, small), new ToRead("n2", Language.EN, large)),
                List.of(
                    new Reader("a1", Set.of(Language.EN), small),
                    new Reader("a2", Set.of(Language.EN), new Topics(Set.of(), Set.of("small")))),
                1));
    assertThat(dealt.outsideCategory()).isEqualTo(1);
    assertThat(dealt.outsideRegion()).isZero();
    var other = new Topics(Set.of("AFRICA"), Set.of("large"));
    var better =
        Assigning.deal(
            RandomTask.task(
                List.of(new ToRead("n1", Language.EN, small), new ToRead("n2", Language.EN, large)),
                List.of(
                    new Reader("a1", Set.of(Language.EN), other),
                    new Reader("a2", Set.of(Language.EN), small)),
                1));
    assertThat(pairs(better)).containsExactlyInAnyOrder(new Pair("n1", "a2"), new Pair("n2", "a1"));
    assertThat(better.outsideRegion()).isEqualTo(1);
    assertThat(better.outsideCategory()).isZero();
  }

  @Test
  void saysWhatItCouldNotAvoid() {
    var task =
        RandomTask.task(
            List.of(new ToRead("n1", Language.AR, Topics.regions("AFRICA"))),
            List.of(
                new Reader("a1", Set.of(Language.EN), Topics.regions("ASIA")),
                new Reader("a2", Set.of(Language.AR), Topics.NONE)),
            2);
    var pair = new Pair("n1", "a2");
    var doubtful = Assigning.deal(doubting(task, Set.of(pair)));
    assertThat(doubtful.doubtful()).isEqualTo(1);
    assertThat(doubtful.otherLanguage()).isEqualTo(1);
    assertThat(doubtful.outsideRegion()).isEqualTo(1);
    var refused = Assigning.deal(again(task, Set.of(), Set.of(pair)));
    assertThat(refused.tooFew()).containsExactly("n1");
    // The one who reads its language may not read it.
    assertThat(refused.unread()).containsExactly("n1");
    assertThat(doubtful.unread()).isEmpty();
    assertThat(refused.fewest()).isZero();
  }

  private static Set<Pair> pairs(Dealt dealt) {
    return dealt.readers().entrySet().stream()
        .flatMap(entry -> entry.getValue().stream().map(id -> new Pair(entry.getKey(), id)))
        .collect(Collectors.toSet());
  }

  private static Task again(Task task, Set<Pair> before, Set<Pair> never) {
    var left = before.stream().filter(p -> !never.contains(p)).collect(Collectors.toSet());
    return new Task(
        task.nominations(),
        task.advisers(),
        task.each(),
        task.seed(),
        never,
        task.doubtful(),
        Set.of(),
        left);
  }

  private static Task doubting(Task task, Set<Pair> doubtful) {
    return new Task(
        task.nominations(),
        task.advisers(),
        task.each(),
        task.seed(),
        task.never(),
        doubtful,
        task.begun(),
        task.before());
  }

  private static Task seeded(Task task, String seed) {
    return new Task(
        task.nominations(),
        task.advisers(),
        task.each(),
        seed,
        task.never(),
        task.doubtful(),
        task.begun(),
        task.before());
  }

  private static Task reversed(Task task) {
    return new Task(
        reversed(task.nominations()),
        reversed(task.advisers()),
        task.each(),
        task.seed(),
        task.never(),
        task.doubtful(),
        task.begun(),
        task.before());
  }

  private static <T> List<T> reversed(List<T> all) {
    var copy = new ArrayList<>(all);
    Collections.reverse(copy);
    return copy;
  }
}
