package org.businessleaderaward.jury.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.businessleaderaward.jury.domain.Rules.ballot;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.text.ParseException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ResultBundleTests {
  private static final FrozenRule RULE = Rules.rule("a", "b", "c");
  private static final List<CheckedBallot.Good> BALLOTS =
      List.of(
          new CheckedBallot.Good("ZZZZ", ballot("a=4/4 b=3/3 c=0/0")),
          new CheckedBallot.Good("AAAA", ballot("a=4/4 b=3/3 c=3/3")));

  private static final ReceiptChain CHAIN = chain(RULE);

  private static ReceiptChain chain(FrozenRule rule) {
    return ReceiptChain.of(rule, BALLOTS.stream().map(CheckedBallot.Good::receipt).toList());
  }

  @Test
  void holdsTheRuleWhoseFingerprintWasPublished() {
    assertThat(bundle()).contains(RULE.canonicalJson()).contains(RULE.sha256());
  }

  @Test
  void holdsReceiptsInAnOrderThatTellsNothing() throws ParseException {
    assertThat(JSONObjectUtils.parse(bundle())).containsEntry("receipts", List.of("AAAA", "ZZZZ"));
  }

  @Test
  void holdsTheComparisonsOfEveryPair() {
    assertThat(bundle())
        .contains("{\"even\":1,\"one\":\"b\",\"other\":\"c\",\"preferOne\":1,\"preferOther\":0}");
  }

  @Test
  void revealsTheLotThatTheRuleCommittedTo() {
    assertThat(bundle()).contains("\"lotSeed\":\"" + Rules.LOT.seed() + "\"");
    var another = new Lot("f".repeat(64));
    assertThatThrownBy(() -> ResultBundle.count(RULE, CHAIN, BALLOTS, List.of(), another))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void explainsEveryPlace() throws ParseException {
    assertThat(JSONObjectUtils.getStringList(JSONObjectUtils.parse(bundle()), "explanation"))
        .containsExactly(
            "Place 1: Finalist A. In direct comparison, more jurors prefer it to each finalist"
                + " without a place than the other way round.",
            "Place 2: Finalist B. In direct comparison, more jurors prefer it to each finalist"
                + " without a place than the other way round.",
            "Place 3: Finalist C. No other finalist is left.");
  }

  @Test
  void isRefusedForOtherBallotsThanThoseWhoseReceiptsWereFixed() {
    var fixed = ReceiptChain.of(RULE, List.of("AAAA", "BBBB", "ZZZZ"));
    assertThatThrownBy(() -> ResultBundle.count(RULE, fixed, BALLOTS, List.of(), Rules.LOT))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("receipts were fixed");
  }

  @Test
  void namesEachBallotThatWasSetAsideByItsReceipt() throws ParseException {
    var fixed = ReceiptChain.of(RULE, List.of("AAAA", "BBBB", "ZZZZ"));
    var aside = List.of(new CheckedBallot.Bad("ballot-b", "BBBB", BallotProblem.INCOMPLETE));
    var json =
        JSONObjectUtils.parse(
            ResultBundle.count(RULE, fixed, BALLOTS, aside, Rules.LOT).canonicalJson());

    assertThat(json)
        .containsEntry("ballots", 2L)
        .containsEntry("receipts", List.of("AAAA", "BBBB", "ZZZZ"))
        .containsEntry("setAside", List.of(Map.of("problem", "INCOMPLETE", "receipt", "BBBB")));
    assertThat(json.toString()).doesNotContain("ballot-b");
  }

  @Test
  void isRefusedWhenABallotIsBothCountedAndSetAside() {
    var aside = List.of(new CheckedBallot.Bad("ballot-a", "AAAA", BallotProblem.INCOMPLETE));
    assertThatThrownBy(() -> ResultBundle.count(RULE, CHAIN, BALLOTS, aside, Rules.LOT))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void holdsNoBallot() {
    assertThat(bundle()).doesNotContain("ratings").doesNotContain("\"strategy\":");
  }

  @Test
  void isRefusedBelowTheQuorum() {
    var rule =
        new FrozenRule(
            "edition-2026",
            RULE.method(),
            3,
            5,
            RULE.criteria(),
            RULE.finalists(),
            Rules.LOT.commitment(),
            "k",
            1,
            RULE.terms());
    assertThatThrownBy(() -> ResultBundle.count(rule, chain(rule), BALLOTS, List.of(), Rules.LOT))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void refusesARuleThatSaysSomethingElse() {
    var other = RULE.canonicalJson().replace("\"badBallot\":\"STOP\"", "\"badBallot\":\"SKIP\"");
    assertThatThrownBy(() -> FrozenRule.read(other)).isInstanceOf(IllegalArgumentException.class);
    assertThat(FrozenRule.read(RULE.canonicalJson())).isEqualTo(RULE);
  }

  private static String bundle() {
    return ResultBundle.count(RULE, CHAIN, BALLOTS, List.of(), Rules.LOT).canonicalJson();
  }
}
