package org.businessleaderaward.jury.trusteeship;

import static org.assertj.core.api.Assertions.assertThat;
import static org.businessleaderaward.jury.VoteFixture.AFTER_CLOSE;
import static org.businessleaderaward.jury.VoteFixture.EDITION;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.businessleaderaward.audit.Act;
import org.businessleaderaward.gateway.UserError;
import org.businessleaderaward.jury.JuryKeys;
import org.businessleaderaward.jury.count.CountBallots.Ending;
import org.businessleaderaward.jury.record.VoteRecord;
import org.businessleaderaward.jury.record.VoteRule;
import org.businessleaderaward.storage.EmbeddedStorage;
import org.businessleaderaward.storage.TableOf;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** When those who share a vote's key are asked for their parts: once both have confirmed. */
class AskForPartsTests {
  private static final Duration WINDOW = Duration.ofHours(24);

  private final SharedVote shared = SharedVote.open();

  private Ending count(Instant now) {
    return shared.vote.counting(shared.vote.storage, now).count(EDITION);
  }

  private static List<String> codes(Optional<UserError> refused) {
    return refused.stream().map(UserError::code).toList();
  }

  private void assertNobodyIsAsked() {
    assertThat(shared.vote.partsAsked.since(EDITION)).isEmpty();
    assertThat(codes(shared.decrypt(2))).containsExactly("NOT_YET");
    assertThat(shared.vote.trustees.decryptions(EDITION)).isEmpty();
  }

  /** So that, before, whoever has all tables and the service's share computes no total. */
  @Test
  void isWhenTheSecondHasConfirmedAndNotBefore() {
    shared.vote.everybodyVotes();
    shared.vote.shut();
    assertThat(count(AFTER_CLOSE)).isEqualTo(new Ending.NotReleased());
    assertNobodyIsAsked();
    shared.vote.confirm(shared.vote.secretary, AFTER_CLOSE);
    assertThat(count(AFTER_CLOSE)).isEqualTo(new Ending.NotReleased());
    assertNobodyIsAsked();
    assertThat(shared.vote.mails("trustee-sums")).isEmpty();

    var second = AFTER_CLOSE.plus(WINDOW).minusMillis(1);
    shared.vote.confirm(shared.vote.jurors.getFirst(), second);
    assertThat(count(second)).isEqualTo(new Ending.Waiting());

    assertThat(shared.vote.partsAsked.since(EDITION)).hasValue(second);
    assertThat(shared.vote.mails("trustee-sums"))
        .extracting("name")
        .containsExactlyInAnyOrder("Trustee 0", "Trustee 1");
    assertThat(shared.vote.mails("trustee-sums"))
        .allSatisfy(
            values -> {
              assertThat(values.get("fixedAt")).startsWith("2026-07-01");
              assertThat(values.get("confirmedAt")).startsWith("2026-07-02");
            });
    assertThat(shared.vote.log().getFirst())
        .extracting(Act::actor, Act::act, Act::detail)
        .containsExactly("count", "PARTS_ASKED", shared.formed().sums().head());
    assertThat(shared.decrypt(2)).isEmpty();
  }

  @Test
  void isOnce() {
    shared.voteAndRelease();
    var log = shared.vote.acts();
    assertThat(count(AFTER_CLOSE.plus(WINDOW))).isEqualTo(new Ending.Waiting());

    assertThat(shared.vote.partsAsked.since(EDITION)).hasValue(AFTER_CLOSE);
    assertThat(shared.vote.mails("trustee-sums")).hasSize(2);
    assertThat(shared.vote.acts()).isEqualTo(log);
  }

  /** The window is between the two confirmations, not for those who hold the key. */
  @Test
  void leavesPeopleLongerThanTheWindow() {
    shared.voteAndRelease();
    var late = AFTER_CLOSE.plus(WINDOW.multipliedBy(10));
    assertThat(shared.vote.releaseView(late).lapsed()).isFalse();
    assertThat(shared.vote.releaseView(late).lapsesAt()).isNull();

    assertThat(shared.decrypt(3)).isEmpty();
    assertThat(count(late)).isInstanceOf(Ending.Counted.class);
  }

  @Test
  void isNotForAConfirmationThatHasLapsed() {
    shared.vote.everybodyVotes();
    shared.vote.shut();
    shared.vote.confirm(shared.vote.secretary, AFTER_CLOSE);
    var lapsed = AFTER_CLOSE.plus(WINDOW);
    shared.vote.confirm(shared.vote.jurors.getFirst(), lapsed);
    assertThat(count(lapsed)).isEqualTo(new Ending.NotReleased());
    assertNobodyIsAsked();

    shared.vote.confirm(shared.vote.secretary, lapsed);
    assertThat(count(lapsed)).isEqualTo(new Ending.Waiting());
    assertThat(shared.vote.partsAsked.since(EDITION)).hasValue(lapsed);
  }

  @Test
  void isNotWhereTheSumsCannotBeFormed() {
    shared.vote.everybodyVotes();
    var ballot = takeABallotAway();
    shared.vote.release();
    assertThat(count(AFTER_CLOSE)).isInstanceOf(Ending.Stopped.class);
    assertThat(shared.vote.mails("trustee-sums")).isEmpty();
    assertThat(shared.vote.partsAsked.since(EDITION)).isEmpty();

    bringBack(ballot);
    confirmAnew();
    assertThat(count(AFTER_CLOSE)).isEqualTo(new Ending.Waiting());
    assertThat(shared.vote.mails("trustee-sums")).hasSize(2);
  }

  @Test
  void isNotForAHeadThatIsNotTheListsOwn() {
    shared.vote.everybodyVotes();
    shared.vote.shut();
    var pair = AttributeValue.fromL(List.of(AttributeValue.fromN("0"), AttributeValue.fromN("1")));
    var list = new HashMap<>(item(JuryKeys.receipts(EDITION), JuryKeys.LIST));
    list.put("late", AttributeValue.fromL(List.of(pair)));
    bringBack(list);
    shared.vote.release();

    assertThat(count(AFTER_CLOSE))
        .isInstanceOfSatisfying(
            Ending.Stopped.class, stopped -> assertThat(stopped.step()).isEqualTo("2.5.4"));
    assertThat(shared.vote.mails("trustee-sums")).isEmpty();
  }

  /** What was taken is of the same sums: nobody is asked a second time for it. */
  @Test
  void isTakenBackByAStopWhileWhatWasTakenStays() {
    shared.voteAndRelease();
    assertThat(shared.decrypt(3)).isEmpty();
    var ballot = takeABallotAway();
    assertThat(count(AFTER_CLOSE)).isInstanceOf(Ending.Stopped.class);
    bringBack(ballot);
    assertThat(codes(shared.decrypt(2))).as("not confirmed anew").containsExactly("NOT_YET");

    confirmAnew();
    var counted = count(AFTER_CLOSE);

    assertThat(counted).isInstanceOf(Ending.Counted.class);
    assertThat(shared.vote.record(((Ending.Counted) counted).recordSha256()).count().decryptions())
        .extracting(VoteRecord.Decryption::trustee)
        .containsExactly(1, 3);
    assertThat(shared.vote.mails("trustee-sums")).hasSize(2);
  }

  @Test
  void isAfterAStopOfThoseWhoHaveSentNothing() {
    var four = new SharedVote();
    four.choose(3, List.of(VoteRule.Role.SECRETARIAT, VoteRule.Role.CHAIR, VoteRule.Role.OBSERVER));
    four.makeKey();
    assertThat(four.vote.open().userErrors()).isEmpty();
    four.vote.jurors.forEach(four.vote::declareClear);
    four.voteAndRelease();
    assertThat(four.decrypt(3)).isEmpty();
    assertThat(four.vote.mails("trustee-sums")).hasSize(3);
    var ballot = takeABallotAway(four);
    assertThat(four.vote.counting().count(EDITION)).isInstanceOf(Ending.Stopped.class);
    bringBack(four, ballot);

    four.vote.confirm(four.vote.jurors.getFirst(), AFTER_CLOSE);
    four.vote.confirm(four.vote.secretary, AFTER_CLOSE);
    assertThat(four.vote.counting().count(EDITION)).isEqualTo(new Ending.Waiting());

    assertThat(four.vote.mails("trustee-sums"))
        .extracting("name")
        .containsExactlyInAnyOrder("Trustee 0", "Trustee 1", "Trustee 2", "Trustee 0", "Trustee 2");
    assertThat(four.decrypt(4)).isEmpty();
    assertThat(four.vote.counting().count(EDITION)).isInstanceOf(Ending.Counted.class);
  }

  private void confirmAnew() {
    shared.vote.confirm(shared.vote.jurors.getFirst(), AFTER_CLOSE);
    shared.vote.confirm(shared.vote.secretary, AFTER_CLOSE);
  }

  private Map<String, AttributeValue> takeABallotAway() {
    return takeABallotAway(shared);
  }

  private static Map<String, AttributeValue> takeABallotAway(SharedVote shared) {
    var ballot =
        item(
            shared,
            JuryKeys.ballots(EDITION),
            JuryKeys.ballot(shared.vote.seatOf(shared.vote.jurors.get(1)).ballotId()));
    EmbeddedStorage.client(shared.vote.storage.prefix())
        .deleteItem(r -> r.tableName(table(shared)).key(key(ballot)));
    return ballot;
  }

  private Map<String, AttributeValue> item(String pk, String sk) {
    return item(shared, pk, sk);
  }

  private static Map<String, AttributeValue> item(SharedVote shared, String pk, String sk) {
    var key = Map.of("pk", AttributeValue.fromS(pk), "sk", AttributeValue.fromS(sk));
    var found =
        EmbeddedStorage.client(shared.vote.storage.prefix())
            .getItem(r -> r.tableName(table(shared)).key(key))
            .item();
    assertThat(found).isNotEmpty();
    return found;
  }

  private static Map<String, AttributeValue> key(Map<String, AttributeValue> item) {
    return Map.of("pk", item.get("pk"), "sk", item.get("sk"));
  }

  private void bringBack(Map<String, AttributeValue> item) {
    bringBack(shared, item);
  }

  private static void bringBack(SharedVote shared, Map<String, AttributeValue> item) {
    EmbeddedStorage.client(shared.vote.storage.prefix())
        .putItem(r -> r.tableName(table(shared)).item(item));
  }

  private static String table(SharedVote shared) {
    return TableOf.JURY.tableName(shared.vote.storage.prefix());
  }
}
