package org.businessleaderaward.jury.votes;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.businessleaderaward.jury.JuryKeys;
import org.businessleaderaward.jury.proofs.ReceiptLinks.LateRecusal;
import org.businessleaderaward.storage.Keyed;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.EnhancedType;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;

/**
 * The list of receipts as stored. It is there without a head from when the ballot box was shut; the
 * record of that in the table's stream has the list fixed.
 */
public final class ReceiptListItem extends Keyed {
  static final TableSchema<ReceiptListItem> SCHEMA =
      keyed(ReceiptListItem.class, ReceiptListItem::new)
          .addAttribute(
              Instant.class,
              a -> a.name("shutAt").getter(i -> i.shutAt).setter((i, v) -> i.shutAt = v))
          .addAttribute(
              String.class, a -> a.name("head").getter(i -> i.head).setter((i, v) -> i.head = v))
          .addAttribute(
              EnhancedType.listOf(String.class),
              a -> a.name("receipts").getter(i -> i.receipts).setter((i, v) -> i.receipts = v))
          .addAttribute(
              EnhancedType.listOf(EnhancedType.listOf(Integer.class)),
              a -> a.name("late").getter(i -> i.late).setter((i, v) -> i.late = v))
          .addAttribute(
              Instant.class,
              a -> a.name("fixedAt").getter(i -> i.fixedAt).setter((i, v) -> i.fixedAt = v))
          .build();

  @Nullable Instant shutAt;
  @Nullable String head;
  @Nullable List<String> receipts;

  /** Pairs of a ballot's place and a finalist's number. */
  @Nullable List<List<Integer>> late;

  @Nullable Instant fixedAt;

  static ReceiptListItem shut(String edition, Instant at) {
    var item = new ReceiptListItem();
    item.setKey(JuryKeys.receipts(edition), JuryKeys.LIST);
    item.shutAt = at;
    return item;
  }

  /** The list; empty while it is not fixed. */
  public Optional<ReceiptList> list() {
    return Optional.ofNullable(head)
        .map(
            known ->
                new ReceiptList(
                    known,
                    Objects.requireNonNull(receipts),
                    Objects.requireNonNull(late).stream()
                        .map(pair -> new LateRecusal(pair.get(0), pair.get(1)))
                        .toList(),
                    Objects.requireNonNull(fixedAt)));
  }
}
