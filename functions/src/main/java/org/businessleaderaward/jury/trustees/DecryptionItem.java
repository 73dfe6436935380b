package org.businessleaderaward.jury.trustees;

import java.time.Instant;
import java.util.Objects;
import org.businessleaderaward.jury.JuryKeys;
import org.businessleaderaward.storage.Keyed;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;

/** A trustee's part in the decryption of a vote's sums, as stored. */
final class DecryptionItem extends Keyed {
  static final TableSchema<DecryptionItem> SCHEMA =
      keyed(DecryptionItem.class, DecryptionItem::new)
          .addAttribute(
              Integer.class,
              a -> a.name("number").getter(i -> i.number).setter((i, v) -> i.number = v))
          .addAttribute(
              String.class,
              a -> a.name("sumsHash").getter(i -> i.sumsHash).setter((i, v) -> i.sumsHash = v))
          .addAttribute(
              SdkBytes.class,
              a -> a.name("parts").getter(i -> i.parts).setter((i, v) -> i.parts = v))
          .addAttribute(
              Instant.class, a -> a.name("at").getter(i -> i.at).setter((i, v) -> i.at = v))
          .build();

  @Nullable Integer number;
  @Nullable String sumsHash;
  @Nullable SdkBytes parts;
  @Nullable Instant at;

  static DecryptionItem of(String edition, SentDecryption sent) {
    var item = new DecryptionItem();
    item.setKey(JuryKeys.trustees(edition), JuryKeys.decryption(sent.number()));
    item.number = sent.number();
    item.sumsHash = sent.sumsHash();
    item.parts = sent.parts();
    item.at = sent.at();
    return item;
  }

  SentDecryption sent() {
    return new SentDecryption(
        Objects.requireNonNull(number),
        Objects.requireNonNull(sumsHash),
        Objects.requireNonNull(parts),
        Objects.requireNonNull(at));
  }
}
