package org.businessleaderaward.jury.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.businessleaderaward.jury.proofs.BallotVersion;
import org.businessleaderaward.jury.proofs.Draws;
import org.businessleaderaward.jury.proofs.KeyTerms;
import org.businessleaderaward.jury.proofs.LabelledDraws;
import org.businessleaderaward.jury.proofs.SharedKeys;
import org.businessleaderaward.jury.record.VoteRule.Criterion;
import org.businessleaderaward.jury.record.VoteRule.Method;
import org.junit.jupiter.api.Test;

/** What a finalist gets out of it that nearly the whole jury is recused for. */
class FewJurorsTests {
  private static final int JURY = 20;
  private static final Draws DRAWS = new LabelledDraws("few jurors");
  private static final KeyTerms TERMS = new KeyTerms("edition-2027", 1, 1);
  private static final SharedKeys KEYS = SharedKeys.draw(TERMS, DRAWS);

  /**
   * Of twenty the first put a above b and are recused for c, and the last ones put c above both,
   * which are level to them.
   */
  private static VoteRecord record(int judges, int least) {
    var ids = IntStream.range(0, JURY).mapToObj("%032x"::formatted).toList();
    var rule =
        new VoteRule(
            TERMS.edition(),
            Method.SCHULZE,
            List.of(new Criterion("strategy", 100)),
            3,
            List.of("a", "b", "c"),
            new VoteRule.Jury(BallotVersion.roll(TERMS.edition(), ids), 1, least),
            new VoteRule.Trustees(
                List.of("SERVICE"),
                1,
                KEYS.joint().key().toString(),
                PublishedKey.of(KEYS.published()).hash()),
            24);
    var none = new WholeVote(rule, KEYS, List.of(), List.of(), List.of(1), DRAWS);
    var record =
        none.withBallots(
                IntStream.range(0, JURY)
                    .mapToObj(
                        i ->
                            i < JURY - judges
                                ? none.seal(ids.get(i), List.of(0, 1), List.of(0))
                                : none.seal(ids.get(i), List.of(0, 1, 2), List.of(2, 1, 1)))
                    .toList())
            .record();
    assertThat(RecordTests.failing(record.bytes())).isEqualTo("none");
    return record;
  }

  private static String first(VoteRecord record) {
    var placed = record.count().ranking().getFirst();
    return placed.finalist() + " " + placed.ground() + " " + placed.among();
  }

  @Test
  void oneJurorsOneToNothingIsNotDecryptedAndBeatsNoNineteenToNothing() {
    var record = record(1, 2);
    assertThat(record.count().totals()).containsExactly(19, 0);
    assertThat(first(record)).isEqualTo("a SHARES [a, c]");
  }

  /** Both are all of those who judged the pair. */
  @Test
  void twoToNothingIsAsStrongAsEighteenToNothingWhereTwoAreEnough() {
    var record = record(2, 2);
    assertThat(record.count().totals()).containsExactly(18, 0, 0, 2, 0, 2);
    assertThat(first(record)).isEqualTo("c DIRECT [c]");
  }

  @Test
  void twoToNothingIsNotDecryptedWhereThreeAreAskedFor() {
    var record = record(2, 3);
    assertThat(record.count().totals()).containsExactly(18, 0);
    assertThat(first(record)).isEqualTo("a SHARES [a, c]");
  }
}
