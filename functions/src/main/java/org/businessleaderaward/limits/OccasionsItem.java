package org.businessleaderaward.limits;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.businessleaderaward.crypto.Sha256;
import org.businessleaderaward.storage.Versioned;
import software.amazon.awssdk.enhanced.dynamodb.EnhancedType;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;

/** On which occasions something was taken of an allowance; of each only a hash is kept. */
final class OccasionsItem extends Versioned {
  static final TableSchema<OccasionsItem> SCHEMA =
      versioned(OccasionsItem.class, OccasionsItem::new)
          .addAttribute(
              EnhancedType.listOf(String.class),
              a -> a.name("occasions").getter(i -> i.occasions).setter((i, v) -> i.occasions = v))
          .addAttribute(
              Instant.class,
              a -> a.name("endsAt").getter(i -> i.endsAt).setter((i, v) -> i.endsAt = v))
          .addAttribute(
              Long.class,
              a -> a.name("expiresAt").getter(i -> i.expiresAt).setter((i, v) -> i.expiresAt = v))
          .build();

  /** Enough to tell a few hundred from one another. */
  private static final int SIGNS = 16;

  private List<String> occasions = List.of();
  private Instant endsAt = Instant.EPOCH;
  private long expiresAt;

  static OccasionsItem of(Allowance allowance, String hash) {
    var item = new OccasionsItem();
    item.setKey(LimitKeys.count(allowance, hash), LimitKeys.OCCASIONS);
    return item;
  }

  static String name(String occasion) {
    return Sha256.of(occasion).hex().substring(0, SIGNS);
  }

  /** Forgets what is over. */
  void beginUnlessItLasts(Allowance allowance, Instant now) {
    if (!now.isBefore(endsAt)) {
      occasions = List.of();
      endsAt = now.plus(allowance.within());
      expiresAt = endsAt.getEpochSecond() + 1;
    }
  }

  boolean has(String name) {
    return occasions.contains(name);
  }

  boolean isUsedUp(Allowance allowance) {
    return occasions.size() >= allowance.most();
  }

  void add(String name) {
    occasions = new ArrayList<>(occasions);
    occasions.add(name);
  }

  Instant end() {
    return endsAt;
  }
}
