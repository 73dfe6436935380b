package org.businessleaderaward.directory.proposals;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.businessleaderaward.directory.DirectoryKeys;
import org.businessleaderaward.gateway.UserError;
import org.businessleaderaward.storage.Storage;
import org.businessleaderaward.storage.TableOf;
import org.businessleaderaward.storage.WriteSet;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable;

/**
 * The door by which anybody's proposals come in: so many an hour from one network address, and each
 * intent once.
 */
public final class Intake {
  /** The most proposals from one network address in an hour. */
  public static final int MOST_PER_HOUR = 10;

  public static final UserError KEY_REUSED =
      UserError.at(
          "KEY_REUSED",
          "This key was used for another suggestion. Choose a new one.",
          "input",
          "idempotencyKey");
  public static final UserError TOO_MANY =
      UserError.of(
          "TOO_MANY_SUGGESTIONS",
          "Thank you. We take at most "
              + MOST_PER_HOUR
              + " suggestions an hour from one network address; please come back later.");

  /** How long a repeat of an intent gets the first answer. */
  private static final Duration INTENT_KEPT = Duration.ofDays(7);

  private static final String KEY_USED = "KEY_USED";

  private final DynamoDbTable<IntentItem> intents;
  private final DynamoDbTable<QuotaItem> quotas;

  /** The door of this storage. */
  Intake(Storage storage) {
    this.intents = storage.table(TableOf.DIRECTORY, IntentItem.SCHEMA);
    this.quotas = storage.table(TableOf.DIRECTORY, QuotaItem.SCHEMA);
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

  /** Counts one more from this address; false when it is one too many. */
  public boolean isWithinQuota(String address, Instant now) {
    return isWithin(MOST_PER_HOUR, address, now);
  }

  /**
   * Counts one more in this hour; false when it is one too many.
   *
   * @param most how many are taken in an hour
   * @param of whom or what they are counted of; only a hash of it is kept
   */
  public boolean isWithin(int most, String of, Instant now) {
    var hour = now.truncatedTo(ChronoUnit.HOURS);
    var item = new QuotaItem();
    item.setKey(DirectoryKeys.quota(Fingerprint.of(of, hour.toString())), DirectoryKeys.ITEM);
    item.expiresAt = hour.plus(Duration.ofHours(2)).getEpochSecond();
    var taken = quotas.updateItem(item).taken;
    return taken != null && taken <= most;
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
