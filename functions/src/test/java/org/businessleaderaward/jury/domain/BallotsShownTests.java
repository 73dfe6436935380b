package org.businessleaderaward.jury.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.businessleaderaward.jury.domain.Rules.ballot;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.longs;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.businessleaderaward.jury.domain.recount.Recount;
import org.businessleaderaward.jury.domain.recount.Recount.Check;
import org.businessleaderaward.jury.domain.recount.Recount.Outcome;
import org.businessleaderaward.jury.domain.recount.Recount.Subject;
import org.businessleaderaward.jury.domain.recount.RecountTests;
import org.businessleaderaward.programme.DecisionRule.Ballots;
import org.businessleaderaward.programme.DecisionRule.Method;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What a result holds of the ballots: as much as its rule allows, and nothing that names a juror.
 */
class BallotsShownTests {
  private static final List<String> FINALISTS = List.of("a", "b", "c");
  private static final Pattern ORDERINGS = Pattern.compile("\"orderings\":(\\[\\[\\[.*?]]])");

  static Stream<Arguments> examples() {
    return Stream.of(Method.values())
        .flatMap(
            method -> Stream.of(BallotsShown.values()).map(state -> Arguments.of(method, state)));
  }

  /** The same files are counted by the site's counter in {@code verify.test.ts}. */
  @ParameterizedTest
  @MethodSource("examples")
  void countsTheExamplesToTheByte_row34(Method method, BallotsShown state) throws IOException {
    var name =
        "/results/%s-%s.json"
            .formatted(method.name(), state.name())
            .toLowerCase(Locale.ROOT)
            .replace('_', '-');
    var bundle = example(method, state);
    assertThat(failed(bundle)).isEmpty();
    try (var file = Objects.requireNonNull(getClass().getResourceAsStream(name), name)) {
      assertThat(bundle).isEqualTo(new String(file.readAllBytes(), StandardCharsets.UTF_8).strip());
    }
  }

  @ParameterizedTest
  @MethodSource("examples")
  void saysWhatItHoldsOfTheBallotsAndWhyNoMore(Method method, BallotsShown state)
      throws ParseException {
    var json = JSONObjectUtils.parse(example(method, state));

    assertThat(json).containsEntry("format", "result-bundle/3");
    assertThat(json.containsKey("orderings")).isEqualTo(state == BallotsShown.ORDERINGS);
    assertThat(json).containsEntry("ballotsShown", state.json());
    assertThat(json.toString()).doesNotContain("ratings");
  }

  @ParameterizedTest
  @EnumSource
  void keepsTheFormOfAResultWhoseRuleDoesNotSayIt(Method method) {
    var rule = Rules.rule(method, FINALISTS);

    assertThat(rule.canonicalJson())
        .contains("\"format\":\"decision-rule/2\"")
        .doesNotContain("\"ballots\"");
    assertThat(FrozenRule.read(rule.canonicalJson())).isEqualTo(rule);
    assertThat(RecountTests.bundle(rule, RecountTests.BALLOTS))
        .contains("\"format\":\"result-bundle/2\"")
        .doesNotContain("ballotsShown");
  }

  @ParameterizedTest
  @EnumSource
  void isFrozenWithTheRuleAndReadFromIt(Ballots shown) {
    for (var method : Method.values()) {
      var rule = Rules.rule(method, FINALISTS, shown);

      assertThat(FrozenRule.read(rule.canonicalJson())).isEqualTo(rule);
      assertThat(rule.canonicalJson())
          .contains("\"format\":\"decision-rule/3\"")
          .contains("\"ballots\":\"" + shown + "\"");
      assertThat(rule.canonicalJson().contains("\"orderingsPublishedFrom\":10"))
          .isEqualTo(shown == Ballots.ORDERINGS);
    }
  }

  @Test
  void tellsNothingByTheOrderOfTheOrderings() {
    qt().withExamples(300)
        .forAll(longs().all())
        .checkAssert(
            seed -> {
              var random = new Random(seed);
              var ballots = new ArrayList<Ballot>();
              int jurors = 10 + random.nextInt(10);
              for (int i = 0; i < jurors; i++) {
                ballots.add(
                    ballot(
                        "a=%d/0 b=%d/0 c=%d/0"
                            .formatted(random.nextInt(3), random.nextInt(3), random.nextInt(3))));
              }
              var rule = Rules.rule(Method.SCHULZE, FINALISTS, Ballots.ORDERINGS);
              // Receipts go with the place in the list, so that every juror has another one.
              var before = orderings(RecountTests.bundle(rule, ballots));
              Collections.shuffle(ballots, random);
              assertThat(orderings(RecountTests.bundle(rule, ballots))).isEqualTo(before);
            });
  }

  @Test
  void saysOfAnOrderOnlyWhoIsBeforeWhom() {
    var rule = Rules.rule(Method.SCHULZE, FINALISTS, Ballots.ORDERINGS);
    var severe = Collections.nCopies(10, ballot("a=1/0 b=0/1 c=0/0"));
    var lenient = Collections.nCopies(10, ballot("a=4/4 b=3/4 c=1/0"));

    assertThat(orderings(RecountTests.bundle(rule, severe)))
        .isEqualTo(orderings(RecountTests.bundle(rule, lenient)));
  }

  @Test
  void needsTenOfEachSetOfFinalists() {
    var rule = Rules.rule(Method.SCHULZE, FINALISTS, Ballots.ORDERINGS);
    var all = ballot("a=1/0 b=0/1 c=0/0");
    var recused = ballot("a=1/0 b=0/1");

    assertThat(RecountTests.bundle(rule, Collections.nCopies(9, all))).contains("TOO_FEW_ALIKE");
    assertThat(RecountTests.bundle(rule, Collections.nCopies(10, all))).contains("\"orderings\":");
    assertThat(RecountTests.bundle(rule, both(20, all, 9, recused))).contains("TOO_FEW_ALIKE");
    assertThat(RecountTests.bundle(rule, both(20, all, 10, recused))).contains("\"orderings\":");
  }

  @Test
  void findsOrderingsThatTheRuleWithholds() {
    var shown = example(Method.SCHULZE, BallotsShown.ORDERINGS);
    var withheld = example(Method.SCHULZE, BallotsShown.WITHHELD);
    var more = withheld.replace("\"pairs\":", group(shown) + ",\"pairs\":");

    assertThat(failed(more)).containsExactly(Subject.DISCLOSURE);
    assertThat(detail(more)).isEqualTo("orderings: the rule withholds them");
  }

  @Test
  void findsThatOrderingsAreHeldBackThoughTheRulePublishesThem() {
    var shown = example(Method.SCHULZE, BallotsShown.ORDERINGS);
    var less = shown.replace(group(shown) + ",", "");

    assertThat(failed(less)).containsExactly(Subject.DISCLOSURE, Subject.RANKING);
    assertThat(detail(less)).contains("they are not there");
  }

  @Test
  void findsOrderingsInAnOrderThatCouldTellSomething() {
    var shown = example(Method.SCHULZE, BallotsShown.ORDERINGS);
    var first = "[[\"a\"],[\"b\"],[\"c\"]]";
    var last = "[[\"b\"],[\"c\"],[\"a\"]]";
    var turned =
        shown.replaceFirst(Pattern.quote(first), "X").replaceFirst(Pattern.quote(last), first);

    assertThat(failed(turned.replace("X", last))).containsExactly(Subject.DISCLOSURE);
    assertThat(detail(turned.replace("X", last))).contains("not sorted");
  }

  @Test
  void findsOrderingsOfTooFew() {
    var rule = Rules.rule(Method.SCHULZE, FINALISTS, Ballots.ORDERINGS);
    var ballots = List.of(ballot("a=4/4 b=3/3 c=0/0"), ballot("a=4/4 b=3/3 c=0/0"));
    var bundle =
        RecountTests.bundle(rule, ballots)
            .replace(
                "\"pairs\":",
                "\"orderings\":[[[\"a\"],[\"b\"],[\"c\"]],[[\"a\"],[\"b\"],[\"c\"]]],\"pairs\":");

    assertThat(failed(bundle)).contains(Subject.DISCLOSURE);
    assertThat(detail(bundle)).isEqualTo("orderings: fewer than 10 of the same finalists");
  }

  @ParameterizedTest
  @EnumSource
  void findsOrderingsThatDoNotGiveThePairs(Method method) {
    var shown = example(method, BallotsShown.ORDERINGS);

    assertThat(failed(shown.replaceFirst("\\[\\[\"b\"\\],\\[\"c\"\\]", "[[\"b\",\"c\"]")))
        .containsExactly(Subject.NUMBERS);
    assertThat(failed(shown.replaceFirst("\\[\\[\"b\"\\],\\[\"c\"\\]", "[[\"b\"],[\"b\"]")))
        .containsExactly(Subject.NUMBERS);
    assertThat(failed(shown.replaceFirst("\\[\\[\"b\"\\],\\[\"c\"\\]", "[[\"b\"],[\"d\"]")))
        .containsExactly(Subject.NUMBERS);
  }

  @Test
  void saysOfAnotherStateThatItIsNotTheOne() {
    var withheld = example(Method.MEDIAN, BallotsShown.WITHHELD);

    assertThat(failed(withheld.replace("\"state\":\"WITHHELD\"", "\"state\":\"TOO_FEW_ALIKE\"")))
        .containsExactly(Subject.RANKING);
    assertThat(failed(withheld.replace("result-bundle/3", "result-bundle/2")))
        .containsExactly(Subject.RANKING);
  }

  @Test
  void letsARunOffBeFollowedButNotRecountedWhereTheRuleWithholds() {
    var withheld = example(Method.INSTANT_RUNOFF, BallotsShown.WITHHELD);

    assertThat(withheld).contains("\"rounds\":").doesNotContain("\"orderings\":");
    assertThat(Recount.of(withheld).checks())
        .filteredOn(check -> check.outcome() == Outcome.NOT_POSSIBLE)
        .singleElement()
        .satisfies(
            check -> {
              assertThat(check.subject()).isEqualTo(Subject.DISCLOSURE);
              assertThat(check.detail()).contains("because the rule withholds them");
            });
  }

  static String example(Method method, BallotsShown state) {
    var shown = state == BallotsShown.WITHHELD ? Ballots.WITHHELD : Ballots.ORDERINGS;
    var ballots = new ArrayList<>(RecountTests.BALLOTS);
    if (state == BallotsShown.TOO_FEW_ALIKE) {
      IntStream.range(0, 4).forEach(i -> ballots.set(i, ballot("a=4/4 b=3/3")));
    }
    return RecountTests.bundle(Rules.rule(method, FINALISTS, shown), ballots);
  }

  private static List<Ballot> both(int many, Ballot one, int others, Ballot other) {
    var all = new ArrayList<>(Collections.nCopies(many, one));
    all.addAll(Collections.nCopies(others, other));
    return all;
  }

  private static List<Subject> failed(String bundle) {
    return Recount.of(bundle).checks().stream()
        .filter(check -> check.outcome() == Outcome.FAILED)
        .map(Check::subject)
        .toList();
  }

  private static String detail(String bundle) {
    return Recount.of(bundle).checks().stream()
        .filter(check -> check.subject() == Subject.DISCLOSURE)
        .findFirst()
        .orElseThrow()
        .detail();
  }

  private static String group(String bundle) {
    return ORDERINGS.matcher(bundle).results().findFirst().orElseThrow().group();
  }

  private static Object orderings(String bundle) {
    try {
      Map<String, Object> json = JSONObjectUtils.parse(bundle);
      return Objects.requireNonNull(json.get("orderings"));
    } catch (ParseException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
