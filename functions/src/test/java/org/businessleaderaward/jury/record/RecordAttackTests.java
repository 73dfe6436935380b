package org.businessleaderaward.jury.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.businessleaderaward.jury.record.AttackedVote.ALL;
import static org.businessleaderaward.jury.record.AttackedVote.DRAWS;
import static org.businessleaderaward.jury.record.AttackedVote.KEYS;
import static org.businessleaderaward.jury.record.AttackedVote.MAILED;
import static org.businessleaderaward.jury.record.AttackedVote.RECORD;
import static org.businessleaderaward.jury.record.AttackedVote.TERMS;
import static org.businessleaderaward.jury.record.AttackedVote.VOTE;
import static org.businessleaderaward.jury.record.AttackedVote.id;
import static org.businessleaderaward.jury.record.AttackedVote.roll;
import static org.businessleaderaward.jury.record.AttackedVote.rule;
import static org.businessleaderaward.jury.record.AttackedVote.step;
import static org.businessleaderaward.jury.record.AttackedVote.with;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.businessleaderaward.jury.proofs.JointKey;
import org.businessleaderaward.jury.proofs.SharedKeys;
import org.businessleaderaward.jury.proofs.TrusteeSecret;
import org.junit.jupiter.api.Test;

/**
 * What somebody would do who can write every table, holds all keys and makes the whole record
 * again. Each is named; where the record is whole in itself, by what was mailed before.
 */
class RecordAttackTests {
  @Test
  void theVoteItselfIsVerified() {
    assertThat(step(RECORD, MAILED)).isEqualTo("none");
    assertThat(RECORD.count().ranking().getFirst().finalist()).isEqualTo("a");
  }

  @Test
  void row75FindsAForgedResult() {
    var count = RECORD.count();
    var turned = new ArrayList<Placed>();
    for (var placed : count.ranking().reversed()) {
      turned.add(new Placed(turned.size() + 1, placed.finalist(), placed.ground(), placed.among()));
    }
    assertThat(
            step(
                with(
                    new VoteRecord.Count(
                        count.sums(), count.decryptions(), count.totals(), count.seed(), turned))))
        .isEqualTo("2.8.1");
    var totals = new ArrayList<>(count.totals());
    totals.set(0, 0);
    assertThat(
            step(
                with(
                    new VoteRecord.Count(
                        count.sums(), count.decryptions(), totals, count.seed(), turned))))
        .isEqualTo("2.7.3");
  }

  @Test
  void row75FindsALongerRollByTheMailedRule() {
    var longer = rule(roll(5));
    var same = new VoteRecord(longer, RECORD.key(), RECORD.board(), RECORD.count());
    assertThat(step(same)).isEqualTo("2.4.2");
    assertThat(step(same, MAILED)).isEqualTo("2.2.2");
  }

  @Test
  void anotherRuleIsFoundByTheMailedOne() {
    var other = VOTE.withBallots(List.of()).withRule(rule(roll(3)));
    var made =
        other.withBallots(
            List.of(
                other.seal(id(0), ALL, List.of(1, 1, 1)),
                other.seal(id(1), ALL, List.of(1, 1, 1))));
    assertThat(step(made.record())).isEqualTo("none");
    assertThat(step(made.record(), MAILED)).isEqualTo("2.2.2");
  }

  @Test
  void anotherKeyIsFound() {
    var others = SharedKeys.draw(TERMS, DRAWS);
    var key = VOTE.withKeys(others).key();
    assertThat(step(with(key))).isEqualTo("2.3.3");
    var trustees = RECORD.key().trustees();
    var one = new ArrayList<>(trustees);
    one.set(1, key.trustees().get(1));
    assertThat(step(with(new PublishedKey(one)))).isEqualTo("2.3.3");
    var turned = List.of(trustees.get(1), trustees.get(0), trustees.get(2));
    assertThat(step(with(new PublishedKey(turned)))).isEqualTo("2.3.2");
  }

  /** Whoever knows the constant coefficients can make other shares of the same joint key. */
  @Test
  void anotherListOfTheSameKeyIsFound() {
    var secrets =
        KEYS.secrets().stream()
            .map(one -> List.of(one.coefficients().getFirst(), DRAWS.next()))
            .map(coefficients -> new TrusteeSecret(coefficients, DRAWS.next()))
            .toList();
    var published =
        IntStream.range(0, secrets.size())
            .mapToObj(i -> secrets.get(i).published(TERMS, i + 1, DRAWS))
            .toList();
    var others = new SharedKeys(secrets, published, JointKey.of(published));
    assertThat(others.joint().key()).isEqualTo(KEYS.joint().key());
    assertThat(step(VOTE.withKeys(others).record())).isEqualTo("2.3.3");
  }

  @Test
  void otherSumsAreFound() {
    var count = RECORD.count();
    var sums = new ArrayList<>(count.sums());
    sums.set(0, new VoteRecord.Sum(sums.get(0).id(), sums.get(1).sum()));
    assertThat(
            step(
                with(
                    new VoteRecord.Count(
                        sums, count.decryptions(), count.totals(), count.seed(), count.ranking()))))
        .isEqualTo("2.6.2");
  }

  @Test
  void aWrongShareIsFound() {
    // The second trustee's share, given for the first's.
    var parts = VOTE.record(List.of(1, 3), trustee -> KEYS.share(2)).count().decryptions();
    assertThat(step(with(withDecryptions(parts)))).isEqualTo("2.7.2");
  }

  @Test
  void aWrongDecryptionIsFound() {
    var count = RECORD.count();
    var swapped =
        Stream.of(0, 1)
            .map(
                t -> {
                  var parts = new ArrayList<>(count.decryptions().get(t).parts());
                  parts.set(0, count.decryptions().get(t).parts().get(1));
                  return new VoteRecord.Decryption(count.decryptions().get(t).trustee(), parts);
                })
            .toList();
    assertThat(step(with(withDecryptions(swapped)))).isEqualTo("2.7.2");
    assertThat(step(with(withDecryptions(count.decryptions().reversed())))).isEqualTo("2.7.1");
    var twice = List.of(count.decryptions().get(0), count.decryptions().get(0));
    assertThat(step(with(withDecryptions(twice)))).isEqualTo("2.7.1");
    assertThat(step(with(withDecryptions(count.decryptions().subList(0, 1))))).isEqualTo("2.7.1");
  }

  private static VoteRecord.Count withDecryptions(List<VoteRecord.Decryption> decryptions) {
    var count = RECORD.count();
    return new VoteRecord.Count(
        count.sums(), decryptions, count.totals(), count.seed(), count.ranking());
  }
}
