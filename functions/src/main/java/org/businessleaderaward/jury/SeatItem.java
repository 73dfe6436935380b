package org.businessleaderaward.jury;

import static software.amazon.awssdk.enhanced.dynamodb.extensions.VersionedRecordExtension.AttributeTags.versionAttribute;
import static software.amazon.awssdk.enhanced.dynamodb.mapper.StaticAttributeTags.primaryPartitionKey;
import static software.amazon.awssdk.enhanced.dynamodb.mapper.StaticAttributeTags.primarySortKey;

import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.businessleaderaward.jury.domain.ConflictGate;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.EnhancedType;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.enhanced.dynamodb.mapper.StaticTableSchema;

/** A juror's seat as stored. It alone knows which ballot is whose. */
final class SeatItem {
  static final TableSchema<SeatItem> SCHEMA =
      StaticTableSchema.builder(SeatItem.class)
          .newItemSupplier(SeatItem::new)
          .addAttribute(
              String.class,
              a ->
                  a.name("pk")
                      .getter(i -> i.pk)
                      .setter((i, v) -> i.pk = v)
                      .tags(primaryPartitionKey()))
          .addAttribute(
              String.class,
              a -> a.name("sk").getter(i -> i.sk).setter((i, v) -> i.sk = v).tags(primarySortKey()))
          .addAttribute(
              String.class,
              a -> a.name("person").getter(i -> i.person).setter((i, v) -> i.person = v))
          .addAttribute(
              String.class,
              a -> a.name("ballotId").getter(i -> i.ballotId).setter((i, v) -> i.ballotId = v))
          .addAttribute(
              Boolean.class,
              a -> a.name("chair").getter(i -> i.chair).setter((i, v) -> i.chair = v))
          .addAttribute(
              Boolean.class,
              a -> a.name("voted").getter(i -> i.voted).setter((i, v) -> i.voted = v))
          .addAttribute(
              EnhancedType.mapOf(
                  EnhancedType.of(String.class),
                  EnhancedType.documentOf(DeclarationItem.class, DeclarationItem.SCHEMA)),
              a ->
                  a.name("declarations")
                      .getter(i -> i.declarations)
                      .setter((i, v) -> i.declarations = v))
          .addAttribute(
              Long.class,
              a ->
                  a.name("version")
                      .getter(i -> i.version)
                      .setter((i, v) -> i.version = v)
                      .tags(versionAttribute()))
          .build();

  @Nullable String pk;
  @Nullable String sk;
  @Nullable String person;
  @Nullable String ballotId;
  @Nullable Boolean chair;
  @Nullable Boolean voted;
  @Nullable Map<String, DeclarationItem> declarations;
  @Nullable Long version;

  static SeatItem of(Seat seat) {
    var item = new SeatItem();
    item.pk = JuryKeys.edition(seat.edition());
    item.sk = JuryKeys.seat(seat.person());
    item.person = seat.person();
    item.ballotId = seat.ballotId();
    item.chair = seat.chair();
    item.voted = seat.voted();
    var declared = new TreeMap<String, DeclarationItem>();
    seat.gate().declarations().forEach((f, d) -> declared.put(f, DeclarationItem.of(d)));
    item.declarations = declared;
    item.version = seat.version() == 0 ? null : seat.version();
    return item;
  }

  Seat seat(String edition) {
    var declared = new TreeMap<String, ConflictGate.Declaration>();
    Objects.requireNonNull(declarations).forEach((f, d) -> declared.put(f, d.declaration()));
    return new Seat(
        edition,
        Objects.requireNonNull(person),
        Objects.requireNonNull(ballotId),
        Boolean.TRUE.equals(chair),
        Boolean.TRUE.equals(voted),
        new ConflictGate(declared),
        version == null ? 0 : version);
  }
}
