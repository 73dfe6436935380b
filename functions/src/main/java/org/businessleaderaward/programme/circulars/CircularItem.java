package org.businessleaderaward.programme.circulars;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.businessleaderaward.programme.LocalizedTextShape;
import org.businessleaderaward.programme.ProgrammeKeys;
import org.businessleaderaward.storage.Versioned;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.EnhancedType;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;

/** A stored circular and how far it came. Its version keeps two runs from writing the same part. */
final class CircularItem extends Versioned {
  private static final String MORE_TIME = "window-extended";
  private static final String LAUREATE_PUBLIC = "laureate-announced";
  private static final String TAKEN_BACK = "announcement-taken-back";
  private static final String WITHDRAWAL = "withdrawal-reported";
  private static final String DRAFTS_WAIT = "draft-reminded";
  private static final String STATEMENTS_WAIT = "statements-reminded";
  private static final Set<String> TEMPLATES =
      Set.of(MORE_TIME, LAUREATE_PUBLIC, TAKEN_BACK, WITHDRAWAL, DRAFTS_WAIT, STATEMENTS_WAIT);
  private static final Set<String> AUDIENCES =
      Arrays.stream(Audience.Of.values()).map(Enum::name).collect(Collectors.toUnmodifiableSet());
  private static final String CLOSES_AT = "closesAt";
  private static final String REFERENCE = "reference";

  static final TableSchema<CircularItem> SCHEMA =
      versioned(CircularItem.class, CircularItem::new)
          .addAttribute(
              String.class,
              a -> a.name("template").getter(i -> i.template).setter((i, v) -> i.template = v))
          .addAttribute(
              EnhancedType.listOf(String.class),
              a -> a.name("audiences").getter(i -> i.audiences).setter((i, v) -> i.audiences = v))
          .addAttribute(
              LocalizedTextShape.TEXT,
              a -> a.name("values").getter(i -> i.values).setter((i, v) -> i.values = v))
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
  Instant dueAt = Instant.EPOCH;
  @Nullable String position;
  @Nullable Instant doneAt;

  static CircularItem of(String edition, Circular circular) {
    var item = new CircularItem();
    item.setKey(ProgrammeKeys.circulars(edition), circular.id());
    item.audiences = circular.audiences().stream().map(Audience.Of::name).toList();
    item.dueAt = circular.dueAt();
    switch (circular.news()) {
      case News.MoreTime(var closesAt) -> {
        item.template = MORE_TIME;
        item.values = Map.of(CLOSES_AT, closesAt.toString());
      }
      case News.LaureatePublic() -> item.template = LAUREATE_PUBLIC;
      case News.TakenBack() -> item.template = TAKEN_BACK;
      case News.DraftsWait(var closesAt) -> {
        item.template = DRAFTS_WAIT;
        item.values = Map.of(CLOSES_AT, closesAt.toString());
      }
      case News.StatementsWait(var closesAt) -> {
        item.template = STATEMENTS_WAIT;
        item.values = Map.of(CLOSES_AT, closesAt.toString());
      }
      case News.Withdrawal(var reference) -> {
        item.template = WITHDRAWAL;
        item.values = Map.of(REFERENCE, reference);
      }
    }
    return item;
  }

  News news() {
    return switch (template) {
      case MORE_TIME -> new News.MoreTime(closesAt());
      case DRAFTS_WAIT -> new News.DraftsWait(closesAt());
      case STATEMENTS_WAIT -> new News.StatementsWait(closesAt());
      case LAUREATE_PUBLIC -> new News.LaureatePublic();
      case TAKEN_BACK -> new News.TakenBack();
      case WITHDRAWAL -> new News.Withdrawal(Objects.requireNonNull(values.get(REFERENCE)));
      default -> throw new IllegalStateException("no news: " + template);
    };
  }

  private ZonedDateTime closesAt() {
    return ZonedDateTime.parse(Objects.requireNonNull(values.get(CLOSES_AT)));
  }

  /** Whether this version knows what it says and to whom; a newer one may have put it on record. */
  boolean isKnown() {
    return TEMPLATES.contains(template) && AUDIENCES.containsAll(audiences);
  }

  boolean isAnnouncement() {
    return template.equals(LAUREATE_PUBLIC);
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
