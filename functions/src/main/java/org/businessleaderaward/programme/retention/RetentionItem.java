package org.businessleaderaward.programme.retention;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.businessleaderaward.access.traces.ExpiringKind;
import org.businessleaderaward.access.traces.RetentionKind;
import org.businessleaderaward.programme.ProgrammeKeys;
import org.businessleaderaward.storage.Versioned;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.EnhancedType;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;

/** How long an edition keeps what it has, as stored: what differs from the default. */
final class RetentionItem extends Versioned {
  static final TableSchema<RetentionItem> SCHEMA =
      versioned(RetentionItem.class, RetentionItem::new)
          .addAttribute(
              Instant.class,
              a ->
                  a.name("publicSince")
                      .getter(i -> i.publicSince)
                      .setter((i, v) -> i.publicSince = v))
          .addAttribute(
              EnhancedType.listOf(EnhancedType.documentOf(KeepingItem.class, KeepingItem.SCHEMA)),
              a -> a.name("kept").getter(i -> i.kept).setter((i, v) -> i.kept = v))
          .addAttribute(
              EnhancedType.listOf(String.class),
              a -> a.name("toldOf").getter(i -> i.toldOf).setter((i, v) -> i.toldOf = v))
          .build();

  /** When the clock first saw that the laureates are public; null before. */
  @Nullable Instant publicSince;

  List<KeepingItem> kept = List.of();

  /** Of what goes by itself the secretariat was told. */
  List<String> toldOf = List.of();

  static RetentionItem of(String edition) {
    var item = new RetentionItem();
    var key = ProgrammeKeys.retention(edition);
    item.setKey(key.partitionKeyValue().s(), key.sortKeyValue().orElseThrow().s());
    return item;
  }

  Keeping of(RetentionKind kind) {
    return kept.stream()
        .filter(item -> item.kind.equals(kind.name()))
        .findFirst()
        .map(KeepingItem::keeping)
        .orElseGet(() -> Keeping.byDefault(kind));
  }

  boolean isToldOf(ExpiringKind kind) {
    return toldOf.contains(kind.name());
  }

  void tellOf(ExpiringKind kind) {
    toldOf = Stream.concat(toldOf.stream(), Stream.of(kind.name())).toList();
  }

  void take(Keeping changed) {
    var others = new ArrayList<>(kept);
    others.removeIf(item -> item.kind.equals(changed.kind().name()));
    others.add(KeepingItem.of(changed));
    kept = others;
  }
}
