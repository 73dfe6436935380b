package org.businessleaderaward.advisory.assignment;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.businessleaderaward.advisory.AdvisoryKeys;
import org.businessleaderaward.storage.Versioned;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.EnhancedType;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;

/** How an edition was last dealt out, and what was done by hand since, as stored. */
final class DealingItem extends Versioned {
  static final TableSchema<DealingItem> SCHEMA =
      versioned(DealingItem.class, DealingItem::new)
          .addAttribute(
              Instant.class, a -> a.name("at").getter(i -> i.at).setter((i, v) -> i.at = v))
          .addAttribute(
              String.class, a -> a.name("seed").getter(i -> i.seed).setter((i, v) -> i.seed = v))
          .addAttribute(
              EnhancedType.mapOf(String.class, Integer.class),
              a -> a.name("counts").getter(i -> i.counts).setter((i, v) -> i.counts = v))
          .addAttribute(
              EnhancedType.listOf(String.class),
              a -> a.name("tooFew").getter(i -> i.tooFew).setter((i, v) -> i.tooFew = v))
          .addAttribute(
              EnhancedType.listOf(String.class),
              a -> a.name("unread").getter(i -> i.unread).setter((i, v) -> i.unread = v))
          .addAttribute(
              EnhancedType.listOf(String.class),
              a -> a.name("given").getter(i -> i.given).setter((i, v) -> i.given = v))
          .addAttribute(
              EnhancedType.listOf(String.class),
              a -> a.name("apart").getter(i -> i.apart).setter((i, v) -> i.apart = v))
          .build();

  @Nullable Instant at;
  String seed = "";
  Map<String, Integer> counts = Map.of();
  List<String> tooFew = List.of();
  List<String> unread = List.of();
  List<String> given = List.of();
  List<String> apart = List.of();

  /** Of an edition of which nothing is on record. */
  static DealingItem none(String edition) {
    var item = new DealingItem();
    var key = AdvisoryKeys.dealing(edition);
    item.setKey(key.partitionKeyValue().s(), key.sortKeyValue().orElseThrow().s());
    return item;
  }

  static DealingItem of(String edition, Dealing dealing) {
    var item = none(edition);
    item.at = dealing.at();
    item.seed = dealing.seed();
    item.counts =
        Map.of(
            "each", dealing.each(),
            "nominations", dealing.nominations(),
            "advisers", dealing.advisers(),
            "fewest", dealing.fewest(),
            "most", dealing.most(),
            "otherLanguage", dealing.otherLanguage(),
            "outsideRegion", dealing.outsideRegion(),
            "outsideCategory", dealing.outsideCategory(),
            "doubtful", dealing.doubtful(),
            "moved", dealing.moved());
    item.tooFew = dealing.tooFew();
    item.unread = dealing.unread();
    return item;
  }

  Dealing dealing() {
    return new Dealing(
        at,
        seed,
        count("each"),
        count("nominations"),
        count("advisers"),
        count("fewest"),
        count("most"),
        count("otherLanguage"),
        count("outsideRegion"),
        count("outsideCategory"),
        count("doubtful"),
        count("moved"),
        tooFew,
        unread);
  }

  ByHand byHand() {
    return ByHand.stored(given, apart);
  }

  /** Writes whether an adviser of a nomination reads its language. */
  void write(String nomination, boolean isRead) {
    var others = unread.stream().filter(id -> !id.equals(nomination));
    unread = (isRead ? others : Stream.concat(others, Stream.of(nomination)).sorted()).toList();
  }

  void write(ByHand byHand) {
    given = ByHand.texts(byHand.given());
    apart = ByHand.texts(byHand.apart());
  }

  private int count(String name) {
    return counts.getOrDefault(name, 0);
  }
}
