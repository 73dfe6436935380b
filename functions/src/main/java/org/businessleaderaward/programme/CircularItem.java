package org.businessleaderaward.programme;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.businessleaderaward.storage.Versioned;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.EnhancedType;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;

/** A stored circular and how far it came. Its version keeps two runs from writing the same part. */
final class CircularItem extends Versioned {
  static final TableSchema<CircularItem> SCHEMA =
      versioned(CircularItem.class, CircularItem::new)
          .addAttribute(
              String.class,
              a -> a.name("template").getter(i -> i.template).setter((i, v) -> i.template = v))
          .addAttribute(
              EnhancedType.listOf(String.class),
              a -> a.name("audiences").getter(i -> i.audiences).setter((i, v) -> i.audiences = v))
          .addAttribute(
              CriterionItem.TEXT,
              a -> a.name("values").getter(i -> i.values).setter((i, v) -> i.values = v))
          .addAttribute(
              Boolean.class, a -> a.name("link").getter(i -> i.link).setter((i, v) -> i.link = v))
          .addAttribute(
              Instant.class,
              a -> a.name("dueAt").getter(i -> i.dueAt).setter((i, v) -> i.dueAt = v))
          .addAttribute(
              String.class,
              a -> a.name("position").getter(i -> i.position).setter((i, v) -> i.position = v))
          .addAttribute(
              Instant.class,
              a -> a.name("doneAt").getter(i -> i.doneAt).setter((i, v) -> i.doneAt = v))
          .build();

  String template = "";

  /** Those who are still to be written to, the one that is under way first. */
  List<String> audiences = List.of();

  Map<String, String> values = Map.of();
  Boolean link = false;
  Instant dueAt = Instant.EPOCH;
  @Nullable String position;
  @Nullable Instant doneAt;

  static CircularItem of(String edition, Circular circular) {
    var item = new CircularItem();
    item.setKey(ProgrammeKeys.circulars(edition), circular.id());
    item.template = circular.template();
    item.audiences = circular.audiences().stream().map(Audience.Of::name).toList();
    item.values = circular.values();
    item.link = circular.link();
    item.dueAt = circular.dueAt();
    return item;
  }

  boolean isDue(Instant now) {
    return doneAt == null && !now.isBefore(dueAt);
  }

  /** Takes note of a part that was written to. */
  void wrote(Optional<String> next, Instant now) {
    position = next.orElse(null);
    if (next.isEmpty()) {
      audiences = audiences.subList(1, audiences.size());
    }
    if (audiences.isEmpty()) {
      doneAt = now;
    }
  }
}
