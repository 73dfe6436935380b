package org.businessleaderaward.jury.votes;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.businessleaderaward.jury.JuryKeys;
import org.businessleaderaward.jury.proofs.ReceiptLinks.LateRecusal;
import org.businessleaderaward.storage.Keyed;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.EnhancedType;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;

/** The list of receipts that was fixed, as stored. */
final class ReceiptListItem extends Keyed {
  static final TableSchema<ReceiptListItem> SCHEMA =
      keyed(ReceiptListItem.class, ReceiptListItem::new)
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

  @Nullable String head;
  @Nullable List<String> receipts;

  /** Pairs of a ballot's place and a finalist's number. */
  @Nullable List<List<Integer>> late;

  @Nullable Instant fixedAt;

  static ReceiptListItem of(String edition, ReceiptList list) {
    var item = new ReceiptListItem();
    item.setKey(JuryKeys.receipts(edition), JuryKeys.LIST);
    item.head = list.head();
    item.receipts = list.receipts();
    item.late = list.late().stream().map(late -> List.of(late.ballot(), late.finalist())).toList();
    item.fixedAt = list.fixedAt();
    return item;
  }

  ReceiptList list() {
    return new ReceiptList(
        Objects.requireNonNull(head),
        Objects.requireNonNull(receipts),
        Objects.requireNonNull(late).stream()
            .map(pair -> new LateRecusal(pair.get(0), pair.get(1)))
            .toList(),
        Objects.requireNonNull(fixedAt));
  }
}
