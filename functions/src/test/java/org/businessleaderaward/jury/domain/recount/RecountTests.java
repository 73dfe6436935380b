package org.businessleaderaward.jury.domain.recount;

import static org.assertj.core.api.Assertions.assertThat;
import static org.businessleaderaward.jury.domain.Rules.ballot;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.businessleaderaward.jury.domain.Ballot;
import org.businessleaderaward.jury.domain.BallotProblem;
import org.businessleaderaward.jury.domain.CheckedBallot;
import org.businessleaderaward.jury.domain.FrozenRule;
import org.businessleaderaward.jury.domain.ReceiptChain;
import org.businessleaderaward.jury.domain.ResultBundle;
import org.businessleaderaward.jury.domain.Rules;
import org.businessleaderaward.jury.domain.recount.Recount.Check;
import org.businessleaderaward.jury.domain.recount.Recount.Outcome;
import org.businessleaderaward.jury.domain.recount.Recount.Subject;
import org.businessleaderaward.programme.DecisionRule.Method;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Row 34: a published result counted again, as it is and with one thing changed. */
public class RecountTests {
  public static final List<Ballot> BALLOTS =
      IntStream.range(0, 12)
          .mapToObj(i -> ballot(i % 3 == 0 ? "a=4/4 b=3/3 c=0/2" : "a=1/1 b=3/4 c=2/2"))
          .toList();

  private static final Pattern CHAIN = Pattern.compile("\"receiptChain\":\\{[^}]*}");

  @ParameterizedTest
  @EnumSource
  void findsNothingInAResultAsItIs_row34(Method method) {
    assertThat(Recount.of(bundle(method, BALLOTS)).checks())
        .extracting(Check::outcome)
        .hasSize(Subject.values().length)
        .containsOnly(Outcome.PASSED);
  }

  @ParameterizedTest
  @EnumSource
  void findsARankingThatTheNumbersDoNotGive(Method method) {
    var changed = bundle(method, BALLOTS).replace("\"ranking\":[\"b\"", "\"ranking\":[\"a\"");

    assertThat(failed(changed)).containsExactly(Subject.RANKING);
    assertThat(Recount.of(changed).checks().getLast().detail())
        .isEqualTo("ranking, number 1: published a, counted again b");
  }

  @Test
  void findsAReasonThatIsNotTheOne() {
    var changed = bundle(Method.SCHULZE, BALLOTS).replace("In direct comparison", "By chance");

    assertThat(failed(changed)).containsExactly(Subject.RANKING);
  }

  @Test
  void findsAnotherRule() {
    var changed = bundle(Method.SCHULZE, BALLOTS).replace("\"weight\":60", "\"weight\":61");
    assertThat(failed(changed)).containsExactly(Subject.RULE);

    var unknown = bundle(Method.SCHULZE, BALLOTS).replace("\"quorum\":1", "\"quorum\":2");
    assertThat(failed(unknown)).containsExactly(Subject.RULE, Subject.CHAIN);
  }

  @Test
  void findsAnotherLot() {
    var changed = bundle(Method.SCHULZE, BALLOTS).replace(Rules.LOT.seed(), "f".repeat(64));

    assertThat(failed(changed)).containsExactly(Subject.LOT);
  }

  @Test
  void findsAReceiptTooManyOrTwice() {
    var first = receipt(0);
    var bundle = bundle(Method.SCHULZE, BALLOTS);

    assertThat(failed(bundle.replace("\"" + first + "\",", "")))
        .containsExactly(Subject.RECEIPTS, Subject.CHAIN);
    assertThat(failed(bundle.replace(first, receipt(1))))
        .containsExactly(Subject.RECEIPTS, Subject.CHAIN);
    assertThat(failed(bundle.replace(first, "AAAA")))
        .containsExactly(Subject.RECEIPTS, Subject.CHAIN);
  }

  @Test
  void namesTheFirstReceiptWhoseLinkIsAnother() {
    var bundle = bundle(Method.SCHULZE, BALLOTS);
    // The last of them stays in order, so that nothing but the chain finds it.
    var changed = bundle.replace(receipt(11), receipt(12));

    assertThat(failed(changed)).containsExactly(Subject.CHAIN);
    assertThat(chain(changed).detail()).startsWith("links, number 12: published ");
    assertThat(chain(bundle.replace(receipt(2), receipt(15))).detail())
        .startsWith("links, number 3: published ");
  }

  @Test
  void findsAnotherHead() {
    var bundle = bundle(Method.SCHULZE, BALLOTS);
    var changed = bundle.replaceFirst("\"head\":\"[0-9a-f]", "\"head\":\"x");

    assertThat(failed(changed)).containsExactly(Subject.CHAIN);
    assertThat(chain(changed).detail()).startsWith("head: published x");
  }

  @Test
  void findsAChainThatWasMadeAnewForAnotherRule() {
    var bundle = bundle(Method.SCHULZE, BALLOTS);
    var others = bundle(Method.RANKED_PAIRS, BALLOTS);
    var changed =
        CHAIN
            .matcher(bundle)
            .replaceFirst(CHAIN.matcher(others).results().findFirst().orElseThrow().group());

    assertThat(failed(changed)).containsExactly(Subject.CHAIN);
    assertThat(chain(changed).detail()).startsWith("links, number 1: ");
  }

  @Test
  void saysWhatToDoWithABundleFromBeforeReceiptsWereChained() {
    var earlier = bundle(Method.SCHULZE, BALLOTS).replace("result-bundle/2", "result-bundle/1");

    assertThat(failed(earlier)).containsExactly(Subject.FORM);
    assertThat(Recount.of(earlier).checks().getFirst().detail())
        .contains("result-bundle/1", "verify it with the version of this program");
  }

  @Test
  void findsASetAsideBallotThatWasLeftOutOrAdded() {
    var rule = Rules.rule("a", "b", "c");
    var good = List.of(new CheckedBallot.Good(receipt(0), BALLOTS.getFirst()));
    var aside =
        List.of(
            new CheckedBallot.Bad("ballot-1", receipt(1), BallotProblem.INCOMPLETE),
            new CheckedBallot.Bad("ballot-2", receipt(2), BallotProblem.GONE));
    var chain = ReceiptChain.of(rule, List.of(receipt(0), receipt(1), receipt(2)));
    var bundle = ResultBundle.count(rule, chain, good, aside, Rules.LOT).canonicalJson();

    assertThat(failed(bundle)).isEmpty();
    var one = "{\"problem\":\"INCOMPLETE\",\"receipt\":\"" + receipt(1) + "\"},";
    assertThat(bundle).contains(one);
    assertThat(failed(bundle.replace(one, ""))).containsExactly(Subject.RECEIPTS);
    assertThat(failed(bundle.replace(one, one.replace("INCOMPLETE", "SOMETHING"))))
        .containsExactly(Subject.RECEIPTS, Subject.RANKING);
    assertThat(failed(bundle.replace(one, one.replace(receipt(1), receipt(3)))))
        .containsExactly(Subject.RECEIPTS);
    assertThat(failed(bundle.replace(one, one + one.replace("INCOMPLETE", "RECUSED"))))
        .contains(Subject.RECEIPTS);
  }

  private static Check chain(String bundle) {
    return Recount.of(bundle).checks().stream()
        .filter(check -> check.subject() == Subject.CHAIN)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void findsNumbersThatNoVoteGives() {
    var more = bundle(Method.SCHULZE, BALLOTS).replace("\"even\":0", "\"even\":7");
    assertThat(failed(more)).containsExactly(Subject.NUMBERS);

    var levels = bundle(Method.MEDIAN, BALLOTS).replace("[0,8,0,0,4]", "[0,8,1,0,4]");
    assertThat(failed(levels)).containsExactly(Subject.NUMBERS);

    var orderings =
        bundle(Method.INSTANT_RUNOFF, BALLOTS).replaceFirst("\\[\\[\"b\"\\]", "[[\"c\"]");
    assertThat(failed(orderings)).containsExactly(Subject.NUMBERS);
  }

  @Test
  void findsAnotherForm() {
    assertThat(failed(bundle(Method.SCHULZE, BALLOTS).replaceFirst("\\{", "{ ")))
        .containsExactly(Subject.FORM);
    assertThat(Recount.of("[]").checks()).extracting(Check::subject).containsExactly(Subject.FORM);
  }

  @Test
  void findsWhatABundleDoesNotHave() {
    var more = bundle(Method.SCHULZE, BALLOTS).replace("\"lotSeed\"", "\"jurors\":3,\"lotSeed\"");

    assertThat(failed(more)).containsExactly(Subject.RANKING);
  }

  @ParameterizedTest
  @EnumSource(names = {"WEIGHTED_MEAN", "MEDIAN"})
  void holdsBackTheLevelsOfAFinalistWhomTwoJurorsJudged(Method method) {
    var ballots = new ArrayList<>(Collections.nCopies(5, ballot("a=4/1 b=3/3")));
    ballots.set(0, ballot("a=4/1 b=3/3 c=1/1"));
    ballots.set(1, ballot("a=4/1 b=3/3 c=1/2"));
    var bundle = bundle(method, ballots);

    assertThat(bundle).doesNotContain("\"levels\":{");
    assertThat(bundle).doesNotContain(" of 4, by ").doesNotContain("in the middle is");
    assertThat(Recount.of(bundle).checks())
        .filteredOn(check -> check.outcome() == Outcome.NOT_POSSIBLE)
        .extracting(Check::subject)
        .containsExactly(Subject.DISCLOSURE, Subject.RANKING);
    assertThat(Recount.of(bundle).passed()).isTrue();
  }

  @Test
  void holdsBackTheOrderingsWhenOneJurorIsRecused() {
    var ballots = new ArrayList<>(BALLOTS);
    ballots.set(0, ballot("a=4/4 b=3/3"));
    var bundle = bundle(Method.INSTANT_RUNOFF, ballots);

    assertThat(bundle).doesNotContain("\"orderings\":");
    assertThat(Recount.of(bundle).checks())
        .filteredOn(check -> check.outcome() == Outcome.NOT_POSSIBLE)
        .extracting(Check::subject)
        .containsExactly(Subject.DISCLOSURE);
    assertThat(failed(bundle.replace("\"rounds\":[{\"a\":4", "\"rounds\":[{\"a\":0")))
        .containsExactly(Subject.RANKING);
  }

  @Test
  void publishesOrderingsSorted() {
    var bundle = bundle(Method.INSTANT_RUNOFF, BALLOTS);
    var reversed = bundle(Method.INSTANT_RUNOFF, BALLOTS.reversed());

    assertThat(bundle).contains("\"orderings\":[[[\"a\"],[\"b\"],[\"c\"]]").isEqualTo(reversed);
  }

  /** The same files are counted by the site's counter in {@code verify.test.ts}. */
  @ParameterizedTest
  @EnumSource
  void countsTheExamplesToTheByte_row34(Method method) throws IOException {
    var name = "/results/" + method.name().toLowerCase(Locale.ROOT).replace('_', '-') + ".json";
    try (var file = Objects.requireNonNull(getClass().getResourceAsStream(name))) {
      assertThat(bundle(method, BALLOTS))
          .isEqualTo(new String(file.readAllBytes(), StandardCharsets.UTF_8).strip());
    }
  }

  private static List<Subject> failed(String bundle) {
    return Recount.of(bundle).checks().stream()
        .filter(check -> check.outcome() == Outcome.FAILED)
        .map(Check::subject)
        .toList();
  }

  private static String receipt(int number) {
    var last = "AAA" + (char) ('A' + number);
    return "AAAA-".repeat(12) + last;
  }

  static String bundle(Method method, List<Ballot> ballots) {
    return bundle(Rules.rule(method, List.of("a", "b", "c")), ballots);
  }

  public static String bundle(FrozenRule rule, List<Ballot> ballots) {
    var good =
        IntStream.range(0, ballots.size())
            .mapToObj(i -> new CheckedBallot.Good(receipt(i), ballots.get(i)))
            .toList();
    var chain = ReceiptChain.of(rule, good.stream().map(CheckedBallot.Good::receipt).toList());
    return ResultBundle.count(rule, chain, good, List.of(), Rules.LOT).canonicalJson();
  }
}
