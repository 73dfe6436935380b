package org.businessleaderaward.jury.roll;

import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.businessleaderaward.jury.JuryKeys;
import org.businessleaderaward.jury.domain.ConflictGate;
import org.businessleaderaward.storage.Versioned;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.EnhancedType;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;

/** A juror's seat as stored. It alone knows which ballot is whose. */
public final class SeatItem extends Versioned {
  public static final TableSchema<SeatItem> SCHEMA =
      versioned(SeatItem.class, SeatItem::new)
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
          .build();

  @Nullable String person;
  @Nullable String ballotId;
  @Nullable Boolean chair;
  public @Nullable Boolean voted;
  @Nullable Map<String, DeclarationItem> declarations;

  public static SeatItem of(Seat seat) {
    var item = new SeatItem();
    item.setKey(JuryKeys.edition(seat.edition()), JuryKeys.seat(seat.person()));
    item.person = seat.person();
    item.ballotId = seat.ballotId();
    item.chair = seat.chair();
    item.voted = seat.voted();
    var declared = new TreeMap<String, DeclarationItem>();
    seat.gate().declarations().forEach((f, d) -> declared.put(f, DeclarationItem.of(d)));
    item.declarations = declared;
    item.setVersion(seat.version());
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
        version());
  }
}
