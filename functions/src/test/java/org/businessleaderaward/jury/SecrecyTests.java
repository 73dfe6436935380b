package org.businessleaderaward.jury;

import static org.assertj.core.api.Assertions.assertThat;
import static org.businessleaderaward.jury.VoteFixture.AFTER_CLOSE;
import static org.businessleaderaward.jury.VoteFixture.BEFORE_CLOSE;
import static org.businessleaderaward.jury.VoteFixture.EDITION;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.businessleaderaward.storage.EmbeddedStorage;
import org.businessleaderaward.storage.TableOf;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Nothing before the count tells how the vote stands: two votes that differ in nothing but what the
 * ballots say leave the same behind everywhere, but for what was drawn by lot.
 */
class SecrecyTests {
  @Test
  void whatIsStoredLoggedAndMailedIsTheSameWhateverTheBallotsSay() {
    var one = voted(4, 3, 0);
    var other = voted(0, 1, 4);
    assertThat(traces(one)).isEqualTo(traces(other));
    assertThat(one.acts()).isEqualTo(other.acts());
    assertThat(one.mails("receipts-fixed")).hasSameSizeAs(other.mails("receipts-fixed"));

    var release = one.releaseView(AFTER_CLOSE);
    assertThat(release.countedAt()).isNull();
    assertThat(release.receipts()).isNotNull();
    assertThat(other.releaseView(AFTER_CLOSE).receipts()).isNotNull();
  }

  @Test
  void aRecastAndARecusalAreTheSameWhateverTheBallotSaid() {
    var one = recast(new int[] {4, 3, 0}, new int[] {0, 1, 4});
    var other = recast(new int[] {0, 1, 4}, new int[] {0, 1, 4});
    assertThat(traces(one)).isEqualTo(traces(other));
    assertThat(one.acts()).isEqualTo(other.acts());
  }

  private VoteFixture voted(int... levels) {
    var vote = VoteFixture.voting();
    for (var juror : vote.jurors) {
      assertThat(vote.cast(juror, 1, BEFORE_CLOSE, levels).userErrors()).isEmpty();
    }
    vote.shut();
    return vote;
  }

  private VoteFixture recast(int[] first, int[] second) {
    var vote = VoteFixture.voting();
    var juror = vote.jurors.getLast();
    vote.cast(juror, 1, BEFORE_CLOSE, first);
    vote.cast(juror, 2, BEFORE_CLOSE, second);
    vote.recuse(juror, VoteFixture.FINALISTS.getFirst(), BEFORE_CLOSE);
    vote.shut();
    return vote;
  }

  /** Every item of every table that a vote writes to: its attributes, with the length of each. */
  private static List<String> traces(VoteFixture vote) {
    return List.of(TableOf.JURY, TableOf.OUTBOX, TableOf.AUDIT).stream()
        .flatMap(table -> EmbeddedStorage.items(vote.storage, table).stream())
        .map(SecrecyTests::outline)
        .sorted()
        .toList();
  }

  private static String outline(Map<String, AttributeValue> item) {
    var lengths = new TreeMap<String, Integer>();
    item.forEach((name, value) -> lengths.put(name, value.toString().length()));
    return kind(item) + " " + lengths;
  }

  /** What sort of item it is: what its sort key begins with. */
  private static String kind(Map<String, AttributeValue> item) {
    var sort = item.getOrDefault("sk", AttributeValue.fromS("")).s();
    return sort.replaceAll("[^A-Za-z].*", "");
  }

  /** How long a ballot is follows from the form and from for whom the juror is recused. */
  @Test
  void theBallotsOfAllWhoMayJudgeTheSameFinalistsHaveOneLength() {
    var vote = VoteFixture.voting();
    vote.cast(vote.jurors.getFirst(), 1, BEFORE_CLOSE, 4, 3, 0);
    vote.cast(vote.jurors.getLast(), 1, BEFORE_CLOSE, 0, 0, 0);
    int length = 2 * vote.vote().rule().form().longestBallot();
    assertThat(vote.box.all(EDITION).values())
        .hasSize(2)
        .allSatisfy(ballot -> assertThat(ballot).hasSize(length));
  }
}
