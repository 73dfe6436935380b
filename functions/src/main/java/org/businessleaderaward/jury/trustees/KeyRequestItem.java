package org.businessleaderaward.jury.trustees;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.businessleaderaward.jury.JuryKeys;
import org.businessleaderaward.jury.record.VoteRule;
import org.businessleaderaward.storage.Keyed;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.EnhancedType;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;

/**
 * Who shares a vote's key, and the wish that it be made. Its record in the table's stream has the
 * function count take the next step to it.
 */
final class KeyRequestItem extends Keyed {
  static final TableSchema<KeyRequestItem> SCHEMA =
      keyed(KeyRequestItem.class, KeyRequestItem::new)
          .addAttribute(
              Instant.class,
              a -> a.name("wantedAt").getter(i -> i.wantedAt).setter((i, v) -> i.wantedAt = v))
          .addAttribute(
              Integer.class,
              a -> a.name("round").getter(i -> i.round).setter((i, v) -> i.round = v))
          .addAttribute(
              Integer.class,
              a -> a.name("threshold").getter(i -> i.threshold).setter((i, v) -> i.threshold = v))
          .addAttribute(
              EnhancedType.listOf(String.class),
              a -> a.name("kinds").getter(i -> i.kinds).setter((i, v) -> i.kinds = v))
          .addAttribute(
              EnhancedType.listOf(String.class),
              a -> a.name("persons").getter(i -> i.persons).setter((i, v) -> i.persons = v))
          .build();

  @Nullable Instant wantedAt;
  @Nullable Integer round;
  @Nullable Integer threshold;
  @Nullable List<String> kinds;
  @Nullable List<String> persons;

  static KeyRequestItem of(String edition, KeyChoice choice, Instant at) {
    var item = new KeyRequestItem();
    item.setKey(JuryKeys.keyRequest(edition), JuryKeys.REQUEST);
    item.wantedAt = at;
    item.round = choice.round();
    item.threshold = choice.threshold();
    item.kinds = choice.people().stream().map(one -> one.kind().name()).toList();
    item.persons = choice.people().stream().map(KeyChoice.Chosen::person).toList();
    return item;
  }

  KeyChoice choice() {
    var whats = Objects.requireNonNull(kinds);
    var whos = Objects.requireNonNull(persons);
    return new KeyChoice(
        Objects.requireNonNull(round),
        Objects.requireNonNull(threshold),
        IntStream.range(0, whos.size())
            .mapToObj(
                at ->
                    new KeyChoice.Chosen(stored(VoteRule.Role.class, whats.get(at)), whos.get(at)))
            .toList());
  }
}
