package org.businessleaderaward.jury.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.businessleaderaward.crypto.Sha256;
import org.businessleaderaward.jury.proofs.BallotForm;
import org.businessleaderaward.jury.proofs.Point;
import org.businessleaderaward.jury.proofs.StepFails;
import org.businessleaderaward.jury.record.VoteRule.Criterion;
import org.businessleaderaward.jury.record.VoteRule.Jury;
import org.businessleaderaward.jury.record.VoteRule.Method;
import org.businessleaderaward.jury.record.VoteRule.Trustees;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What a rule may say (step 2.2.1): one thing is changed at a time, up to its limit and past it.
 */
class VoteRuleTests {
  private static final String LONGEST_ID = "Az09._-".repeat(9) + "x";
  private static final List<Criterion> CRITERIA =
      List.of(new Criterion("a", 60), new Criterion("b", 40));
  private static final List<String> FINALISTS = List.of("anna", "berta");
  private static final String KEY = Point.G.toString();

  @Test
  void isItsOneFormAndIsReadBackFromIt() {
    var rule = with(FINALISTS);
    assertThat(VoteRule.read(rule.canonicalJson())).isEqualTo(rule);
    assertThat(rule.canonicalJson())
        .startsWith("{\"confirmWithinHours\":24,\"criteria\":[{\"id\":\"a\",\"weight\":60},")
        .contains("\"format\":\"decision-rule/5\"", "\"finalists\":[\"anna\",\"berta\"]");
    assertThat(rule.sha256()).isEqualTo(Sha256.of(rule.canonicalJson()).hex());
  }

  @Test
  void readsNoOtherFormatAndNoOtherMethod() {
    var json = with(FINALISTS).canonicalJson();
    refused("format", () -> VoteRule.read(json.replace("rule/5", "rule/4")));
    refused("method", () -> VoteRule.read(json.replace("SCHULZE", "BORDA")));
  }

  @ParameterizedTest
  @EnumSource
  void asksForPairsWhereItGoesByPairs(Method method) {
    boolean pairs = Set.of(Method.SCHULZE, Method.RANKED_PAIRS).contains(method);
    assertThat(method.isByPairs()).isEqualTo(pairs);
    assertThat(method.form(2, 1, 3).choice())
        .isEqualTo(pairs ? BallotForm.ChoiceOf.PAIRS : BallotForm.ChoiceOf.LEVELS);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "with space", "ümlaut", "a/b"})
  void takesNoOtherSignsInAnId(String id) {
    refused("edition", () -> rule(id, CRITERIA, 3, FINALISTS, jury(3, 2, 2), service(), 24));
    refused("finalists", () -> with(List.of(id, "~")));
    refused("criteria", () -> withCriteria(new Criterion(id, 100)));
  }

  @Test
  void takesAnIdOfSixtyFourSignsAndNoLonger() {
    assertThat(with(List.of(LONGEST_ID, "b")).finalists()).contains(LONGEST_ID);
    refused("finalists", () -> with(List.of(LONGEST_ID + "x", "b")));
  }

  @Test
  void takesTwoToAHundredFinalistsEachOnceInTheirOrder() {
    refused("number of finalists", () -> with(List.of("anna")));
    assertThat(with(numbered(100)).finalists()).hasSize(100);
    refused("number of finalists", () -> with(numbered(101)));
    refused("finalists", () -> with(List.of("berta", "anna")));
    refused("finalists", () -> with(List.of("anna", "anna")));
    refused("finalists", () -> with(List.of("anna", "clara", "berta")));
  }

  @Test
  void takesOneToTwentyCriteriaEachOnceOfAHundredTogether() {
    refused("number of criteria", VoteRuleTests::withCriteria);
    assertThat(withCriteria(new Criterion("a", 100)).criteria()).hasSize(1);
    assertThat(withCriteria(weighing(20, 5)).criteria()).hasSize(20);
    refused("number of criteria", () -> withCriteria(weighing(25, 4)));
    refused("criteria", () -> withCriteria(new Criterion("a", 50), new Criterion("a", 50)));
    refused("weights", () -> withCriteria(new Criterion("a", 0), new Criterion("b", 100)));
    refused("weights", () -> withCriteria(new Criterion("a", -1), new Criterion("b", 101)));
    refused("weights", () -> withCriteria(new Criterion("a", 60), new Criterion("b", 39)));
  }

  @Test
  void takesTwoToTenLevels() {
    refused("levels", () -> withLevels(1));
    assertThat(withLevels(2).levels()).isEqualTo(2);
    assertThat(withLevels(10).levels()).isEqualTo(10);
    refused("levels", () -> withLevels(11));
  }

  @Test
  void takesOneToFiftySeatsEachOnceInTheirOrder() {
    refused("roll", () -> withJury(jury(0, 1, 0)));
    assertThat(withJury(jury(50, 1, 2)).jury().roll()).hasSize(50);
    refused("roll", () -> withJury(jury(51, 1, 2)));
    refused("roll", () -> withJury(new Jury(List.of("02", "01"), 1, 2)));
    refused("roll", () -> withJury(new Jury(List.of("01", "01"), 1, 2)));
  }

  @Test
  void takesAQuorumOfOneToAll() {
    refused("quorum", () -> withJury(jury(3, 0, 2)));
    assertThat(withJury(jury(3, 3, 2)).jury().quorum()).isEqualTo(3);
    refused("quorum", () -> withJury(jury(3, 4, 2)));
  }

  /** A total of one juror would be this juror's ballot. */
  @Test
  void countsNoTotalOfOneUnlessThereIsOnlyOne() {
    refused("leastJurors", () -> withJury(jury(2, 1, 1)));
    assertThat(withJury(jury(2, 1, 2)).jury().leastJurors()).isEqualTo(2);
    assertThat(withJury(jury(1, 1, 1)).jury().leastJurors()).isEqualTo(1);
    refused("leastJurors", () -> withJury(jury(3, 1, 4)));
  }

  @Test
  void takesOneToNineTrusteesWithOneServiceSecretariatAndChairAtMost() {
    refused("number of trustees", () -> withTrustees(List.of(), 1, KEY));
    var nine =
        Stream.concat(
                Stream.of("SERVICE", "SECRETARIAT", "CHAIR"),
                Stream.generate(() -> "OBSERVER").limit(6))
            .toList();
    assertThat(withTrustees(nine, 5, KEY).trustees().roles()).hasSize(9);
    refused(
        "number of trustees",
        () -> withTrustees(Stream.concat(nine.stream(), Stream.of("OBSERVER")).toList(), 6, KEY));
    refused("trustees", () -> withTrustees(List.of("SERVICE", "STRANGER"), 2, KEY));
    for (var once : List.of("SERVICE", "SECRETARIAT", "CHAIR")) {
      refused("trustees", () -> withTrustees(List.of(once, once, "OBSERVER"), 2, KEY));
    }
  }

  @Test
  void takesNoThresholdOfOneAmongSeveralNorMoreThanThereAre() {
    refused("threshold", () -> withTrustees(List.of("SERVICE", "CHAIR", "OBSERVER"), 1, KEY));
    refused("threshold", () -> withTrustees(List.of("SERVICE", "CHAIR", "OBSERVER"), 4, KEY));
  }

  @Test
  void takesNoKeyThatIsNoPointOrThatOpensEverything() {
    refused("key", () -> withTrustees(List.of("SERVICE"), 1, "00".repeat(32)));
    refused("key", () -> withTrustees(List.of("SERVICE"), 1, "ff".repeat(32)));
  }

  @Test
  void waitsForTheSecondConfirmationAnHourToAWeek() {
    refused("confirmWithinHours", () -> withHours(0));
    assertThat(withHours(1).confirmWithinHours()).isEqualTo(1);
    assertThat(withHours(168).confirmWithinHours()).isEqualTo(168);
    refused("confirmWithinHours", () -> withHours(169));
  }

  private static void refused(String what, ThrowingCallable made) {
    assertThatThrownBy(made)
        .isInstanceOf(StepFails.class)
        .hasMessageContaining("2.2.1")
        .hasMessageEndingWith("the rule's " + what);
  }

  private static VoteRule with(List<String> finalists) {
    return rule("edition", CRITERIA, 3, finalists, jury(3, 2, 2), service(), 24);
  }

  private static VoteRule withCriteria(Criterion... criteria) {
    return rule("edition", List.of(criteria), 3, FINALISTS, jury(3, 2, 2), service(), 24);
  }

  private static VoteRule withLevels(int levels) {
    return rule("edition", CRITERIA, levels, FINALISTS, jury(3, 2, 2), service(), 24);
  }

  private static VoteRule withJury(Jury jury) {
    return rule("edition", CRITERIA, 3, FINALISTS, jury, service(), 24);
  }

  private static VoteRule withTrustees(List<String> roles, int threshold, String key) {
    var trustees = new Trustees(roles, threshold, key, "00".repeat(32));
    return rule("edition", CRITERIA, 3, FINALISTS, jury(3, 2, 2), trustees, 24);
  }

  private static VoteRule withHours(int hours) {
    return rule("edition", CRITERIA, 3, FINALISTS, jury(3, 2, 2), service(), hours);
  }

  private static VoteRule rule(
      String edition,
      List<Criterion> criteria,
      int levels,
      List<String> finalists,
      Jury jury,
      Trustees trustees,
      int hours) {
    return new VoteRule(
        edition, Method.SCHULZE, criteria, levels, finalists, jury, trustees, hours);
  }

  private static Jury jury(int seats, int quorum, int leastJurors) {
    var roll = IntStream.range(0, seats).mapToObj("%064x"::formatted).toList();
    return new Jury(roll, quorum, leastJurors);
  }

  private static Trustees service() {
    return Trustees.service(Point.G, "00".repeat(32));
  }

  private static List<String> numbered(int finalists) {
    return IntStream.range(0, finalists).mapToObj("finalist-%03d"::formatted).toList();
  }

  private static Criterion[] weighing(int criteria, int each) {
    return IntStream.range(0, criteria)
        .mapToObj(i -> new Criterion("criterion-" + i, each))
        .toArray(Criterion[]::new);
  }
}
