package org.businessleaderaward.jury.trustees;

import java.time.Instant;
import java.util.Optional;
import org.businessleaderaward.storage.Storage;
import org.businessleaderaward.storage.TableOf;
import org.businessleaderaward.storage.WriteSet;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable;
import software.amazon.awssdk.enhanced.dynamodb.Expression;

/**
 * Whether people's parts in the decryption of a vote's sums are asked for. They are while both
 * confirmations of the count stand, and at no other time is a part taken.
 */
public final class PartsAsked {
  private static final Expression NOT_ASKED =
      Expression.builder().expression("attribute_not_exists(askedAt)").build();

  private final DynamoDbTable<PartsAskedItem> asked;

  public PartsAsked(Storage storage) {
    this.asked = storage.table(TableOf.JURY, PartsAskedItem.SCHEMA);
  }

  /** Since when they are; empty while they are not. */
  public Optional<Instant> since(String edition) {
    var key = PartsAskedItem.of(edition, null).key();
    return Optional.ofNullable(asked.getItem(r -> r.key(key).consistentRead(true)))
        .map(item -> item.askedAt);
  }

  /** Adds that they are; refused when they were before. */
  public void ask(WriteSet set, String edition, Instant at) {
    set.put(asked, PartsAskedItem.of(edition, at), "asked-before", NOT_ASKED);
  }

  /** Adds that they are not any more, until they are asked for anew. */
  public void takeBack(WriteSet set, String edition) {
    set.put(asked, PartsAskedItem.of(edition, null), "asked", null);
  }
}
