package org.businessleaderaward.local.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.businessleaderaward.language.Language;
import org.businessleaderaward.local.sample.Script.Case;
import org.businessleaderaward.local.sample.Script.Fate;
import org.businessleaderaward.nominations.domain.SpokenName;
import org.businessleaderaward.nominations.domain.WordCount;
import org.junit.jupiter.api.Test;

/** Who is in the made-up editions, and that nobody takes them for real. */
class ScriptTests {
  private static final Script PRESENT = Script.present();
  private static final List<Script> ALL = List.of(PRESENT, Script.small(), Script.earlier());

  @Test
  void marksEverybodyAsASample() {
    var names =
        ALL.stream()
            .flatMap(
                script ->
                    Stream.of(
                            script.nominations().stream()
                                .flatMap(one -> Stream.of(one.name(), one.by().name())),
                            script.advisers().stream().map(Script.Adviser::name),
                            script.jurors().stream().map(Script.Elector::name))
                        .flatMap(each -> each))
            .filter(name -> !name.isEmpty())
            .toList();
    assertThat(names).hasSizeGreaterThan(60).allMatch(name -> name.endsWith(" (sample)"));
    var companies =
        ALL.stream()
            .flatMap(script -> script.nominations().stream())
            .flatMap(one -> Stream.of(one.company(), one.by().organisation()))
            .filter(name -> !name.isEmpty())
            .toList();
    assertThat(companies)
        .allMatch(name -> name.endsWith(" (sample)") || name.startsWith("Sample "));
  }

  @Test
  void writesOfTheEarlierLaureateInEachLanguageAndMarksItAsASample() {
    var words = Objects.requireNonNull(Script.earlier().laureate());
    var tags = Stream.of(Language.values()).map(Language::tag).toList();
    for (var text : List.of(words.story(), words.deeds(), words.place(), words.ceremony())) {
      assertThat(text.keySet()).containsExactlyInAnyOrderElementsOf(tags);
    }
    assertThat(words.story().values()).allMatch(text -> text.contains("sample"));
    assertThat(words.ceremony().values()).allMatch(text -> text.contains("sample"));
  }

  @Test
  void hasNominationsOfEachKindInAllLanguages() {
    assertThat(handedIn()).hasSize(24);
    assertThat(PRESENT.nominations()).extracting(Case::outcome).contains(Fate.values());
    assertThat(handedIn()).extracting(Case::language).contains(Language.values());
    assertThat(handedIn().stream().map(Case::country).distinct()).hasSizeGreaterThan(20);
  }

  @Test
  void saysSomethingOnEachCriterionAndNothingTwice() {
    var said = new HashSet<String>();
    for (var entry : handedIn()) {
      var statements = Objects.requireNonNull(entry.statements());
      assertThat(statements).as(entry.name()).hasSize(5).allMatch(said::add);
      assertThat(entry.marks()).as(entry.name()).hasSize(5).allMatch(mark -> mark >= 0 && mark < 5);
    }
  }

  /**
   * As long as such statements are, where shortness is not what the nomination is refused for, and
   * no longer than the form allows.
   */
  @Test
  void writesStatementsOut() {
    for (var entry : handedIn()) {
      assertThat(Objects.requireNonNull(entry.statements()))
          .as(entry.name())
          .allMatch(text -> text.length() >= leastLength(entry))
          .allMatch(text -> isShortEnough(text, entry.language()));
    }
  }

  private static int leastLength(Case entry) {
    var isChinese = entry.language() == Language.ZH;
    return switch (entry.outcome()) {
      case FINALIST -> isChinese ? 150 : 400;
      case NOT_VERIFIABLE, DUPLICATE -> 20;
      default -> isChinese ? 80 : 200;
    };
  }

  private static boolean isShortEnough(String text, Language language) {
    return WordCount.of(text) <= WordCount.most(language);
  }

  @Test
  void translatesThreeDossiersWholeIntoEnglish() {
    var translated = handedIn().stream().filter(one -> one.translation() != null).toList();
    assertThat(translated)
        .extracting(Case::language)
        .containsExactlyInAnyOrder(Language.AR, Language.FR, Language.ZH);
    assertThat(translated)
        .extracting(one -> Objects.requireNonNull(one.translation()))
        .allMatch(translation -> translation.language() == Language.EN)
        .allSatisfy(
            translation ->
                assertThat(translation.statements())
                    .hasSize(5)
                    .doesNotHaveDuplicates()
                    .allMatch(text -> text.length() >= 400)
                    .allMatch(text -> isShortEnough(text, Language.EN)));
  }

  /** Both of the sample's own questions are answered, by two the first alone. */
  @Test
  void answersTheQuestionsOfTheEdition() {
    var answers = handedIn().stream().map(one -> Objects.requireNonNull(one.answers())).toList();
    assertThat(answers).allMatch(each -> each.getFirst().startsWith("option-"));
    assertThat(answers).filteredOn(each -> each.size() == 2).hasSize(22);
    assertThat(answers).filteredOn(each -> each.size() == 1).hasSize(2);
  }

  /** A start after a break goes on behind the last that was submitted. */
  @Test
  void comeInOneAfterTheOtherAndTheLastIsHandedIn() {
    for (var script : ALL) {
      assertThat(script.nominations()).extracting(Case::day).isSorted();
      assertThat(script.nominations().getLast().outcome().isHandedIn()).isTrue();
      assertThat(script.nominations()).extracting(Case::key).doesNotHaveDuplicates();
    }
    assertThat(PRESENT.nominations().getLast().day()).isLessThan(Stage.CALL.day());
  }

  /** The board says of whom it finds another one that is probably the same. */
  @Test
  void nobodyIsTakenForAnotherButWhoIsNominatedTwice() {
    var names = handedIn().stream().map(one -> SpokenName.ofPerson(one.name())).toList();
    for (int i = 0; i < names.size(); i++) {
      for (int j = 0; j < i; j++) {
        assertThat(names.get(i).isLike(names.get(j)))
            .as(handedIn().get(i).name() + " and " + handedIn().get(j).name())
            .isEqualTo(handedIn().get(i).name().equals(handedIn().get(j).name()));
      }
    }
  }

  @Test
  void hasEightAdvisersWhoDifferAndAJuryOfSeven() {
    assertThat(PRESENT.advisers()).hasSize(8);
    assertThat(PRESENT.advisers()).extracting(Script.Adviser::severity).contains(-1, 0, 1);
    assertThat(PRESENT.advisers().stream().flatMap(one -> one.opinions().stream()))
        .hasSize(24)
        .doesNotHaveDuplicates();
    assertThat(PRESENT.jurors()).hasSize(7);
  }

  private static List<Case> handedIn() {
    return PRESENT.nominations().stream().filter(one -> one.outcome().isHandedIn()).toList();
  }
}
