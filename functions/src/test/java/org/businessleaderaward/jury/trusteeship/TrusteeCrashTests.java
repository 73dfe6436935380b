package org.businessleaderaward.jury.trusteeship;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.businessleaderaward.jury.VoteFixture.EDITION;
import static org.businessleaderaward.jury.trusteeship.SharedVote.TWO_OF_THREE;

import java.security.SecureRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.businessleaderaward.jury.count.CountBallots;
import org.businessleaderaward.jury.record.RecordVerdict;
import org.businessleaderaward.storage.EmbeddedStorage;
import org.businessleaderaward.storage.Storage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;

/** The process that makes the key and counts is killed at any of its writes, and comes again. */
class TrusteeCrashTests {
  private final SharedVote shared = new SharedVote();

  /** A store at whose n-th write, from 0, the process dies: before it is done, or after. */
  private static Storage dyingAt(SharedVote open, int nth, boolean done) {
    var writes = new AtomicInteger();
    var death =
        new ExecutionInterceptor() {
          @Override
          public void beforeExecution(
              Context.BeforeExecution context, ExecutionAttributes attributes) {
            if (!done && isWrite(context.request()) && writes.getAndIncrement() == nth) {
              throw new IllegalStateException("killed");
            }
          }

          @Override
          public void afterExecution(
              Context.AfterExecution context, ExecutionAttributes attributes) {
            if (done && isWrite(context.request()) && writes.getAndIncrement() == nth) {
              throw new IllegalStateException("killed");
            }
          }
        };
    var prefix = open.vote.storage.prefix();
    return Storage.of(EmbeddedStorage.client(prefix, death), prefix);
  }

  private static boolean isWrite(Object request) {
    return request instanceof TransactWriteItemsRequest || request instanceof PutItemRequest;
  }

  private void killedAndAgain(boolean done) {
    assertThatThrownBy(() -> shared.vote.keyMaking(dyingAt(shared, 0, done)).make(EDITION))
        .hasStackTraceContaining("killed");
    shared.service();
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void theKeyIsMadeAllTheSame(boolean done) {
    shared.choose(2, TWO_OF_THREE);
    killedAndAgain(done);
    shared.publish(2);
    shared.publish(3);
    killedAndAgain(done);
    shared.send(2);
    shared.send(3);
    killedAndAgain(done);
    shared.confirm(2);
    shared.confirm(3);
    killedAndAgain(done);

    assertThat(shared.view().ready()).isTrue();
    assertThat(shared.vote.mails("trustee-turn")).hasSize(4);
    assertThat(shared.vote.acts()).containsOnlyOnce("KEY_MADE");
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void theVoteIsCountedAllTheSame(boolean done) {
    var open = SharedVote.open();
    open.voteAndRelease();
    open.decrypt(2);
    int kills = 0;
    while (isKilledAtWrite(open, kills, done)) {
      kills++;
    }

    assertThat(kills).as("writes of a count").isGreaterThan(1);
    var ending = open.vote.counting().count(EDITION);
    assertThat(ending).isInstanceOf(CountBallots.Ending.Counted.class);
    var record = open.vote.record(((CountBallots.Ending.Counted) ending).recordSha256());
    assertThat(
            RecordVerdict.of(record.bytes(), RecordVerdict.Mailed.NOTHING, new SecureRandom())
                .failure())
        .isEmpty();
    assertThat(open.vote.acts()).containsOnlyOnce("BALLOTS_COUNTED");
    assertThat(open.vote.mails("ballots-counted")).hasSize(4);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void thePartsAreAskedForAllTheSame(boolean done) {
    var open = SharedVote.open();
    open.vote.everybodyVotes();
    open.vote.release();
    assertThat(isKilledAtWrite(open, 0, done)).isTrue();

    assertThat(open.vote.counting().count(EDITION)).isEqualTo(new CountBallots.Ending.Waiting());
    assertThat(open.vote.mails("trustee-sums")).hasSize(2);
    assertThat(open.vote.acts()).containsOnlyOnce("PARTS_ASKED");
    assertThat(open.decrypt(2)).isEmpty();
  }

  private static boolean isKilledAtWrite(SharedVote open, int nth, boolean done) {
    try {
      return open.vote.counting(dyingAt(open, nth, done)).count(EDITION) == null;
    } catch (RuntimeException killed) {
      return true;
    }
  }
}
