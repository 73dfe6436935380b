package org.businessleaderaward.directory.proposals;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.businessleaderaward.directory.DirectoryKeys;
import org.businessleaderaward.gateway.UserError;
import org.businessleaderaward.limits.Allowance;
import org.businessleaderaward.limits.Limiter;
import org.businessleaderaward.limits.Network;
import org.businessleaderaward.storage.Storage;
import org.businessleaderaward.storage.TableOf;
import org.businessleaderaward.storage.WriteSet;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable;

/**
 * The door by which anybody's proposals come in: so many an hour and a day from one network, and
 * each intent once.
 */
public final class Intake {
  public static final UserError KEY_REUSED =
      UserError.at(
          "KEY_REUSED",
          "This key was used for another suggestion. Choose a new one.",
          "input",
          "idempotencyKey");
  private static final UserError TOO_MANY =
      UserError.of(
          "TOO_MANY_SUGGESTIONS",
          "Thank you. We take at most "
              + Allowance.SUGGESTIONS.most()
              + " suggestions an hour from one network; come back in an hour.");
  private static final UserError TOO_MANY_TODAY =
      UserError.of(
          "TOO_MANY_SUGGESTIONS_TODAY",
          "Thank you. We take at most "
              + Allowance.SUGGESTIONS_IN_A_DAY.most()
              + " suggestions a day from one network; come back tomorrow.");

  /** How long a repeat of an intent gets the first answer. */
  private static final Duration INTENT_KEPT = Duration.ofDays(7);

  private static final String KEY_USED = "KEY_USED";

  private final DynamoDbTable<IntentItem> intents;
  private final Limiter limiter;

  /** The door of this storage. */
  Intake(Storage storage, Limiter limiter) {
    this.intents = storage.table(TableOf.DIRECTORY, IntentItem.SCHEMA);
    this.limiter = limiter;
  }

  /**
   * What came of a key before.
   *
   * @param made id of what was made of it
   * @param same whether it was sent with the same payload
   */
  public record Earlier(String made, boolean same) {}

  public Optional<Earlier> earlier(String key, String fingerprint) {
    var at = DirectoryKeys.key(intentKey(key));
    return Optional.ofNullable(intents.getItem(r -> r.key(at).consistentRead(true)))
        .map(intent -> new Earlier(intent.suggestion, intent.fingerprint.equals(fingerprint)));
  }

  /** Counts one more from a network; says why it is not taken when it is one too many. */
  public Optional<UserError> refusal(Network network, Instant now) {
    if (limiter.take(Allowance.SUGGESTIONS, network, now).isPresent()) {
      return Optional.of(TOO_MANY);
    }
    return limiter.take(Allowance.SUGGESTIONS_IN_A_DAY, network, now).map(_ -> TOO_MANY_TODAY);
  }

  /** Adds that the key is used; refused when it was used a moment before. */
  public void use(WriteSet set, String key, String fingerprint, String made, Instant now) {
    var item = new IntentItem();
    item.setKey(intentKey(key), DirectoryKeys.ITEM);
    item.fingerprint = fingerprint;
    item.suggestion = made;
    item.expiresAt = now.plus(INTENT_KEPT).getEpochSecond();
    set.put(intents, item, KEY_USED, WriteSet.ABSENT);
  }

  private static String intentKey(String key) {
    return DirectoryKeys.intent(Fingerprint.of(key));
  }
}
