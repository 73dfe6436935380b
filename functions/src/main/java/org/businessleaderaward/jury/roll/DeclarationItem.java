package org.businessleaderaward.jury.roll;

import java.util.Objects;
import org.businessleaderaward.jury.domain.ConflictGate;
import org.businessleaderaward.storage.Keyed;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.enhanced.dynamodb.mapper.StaticTableSchema;

/** A declaration at the conflict gate as stored within its juror. */
final class DeclarationItem {
  static final TableSchema<DeclarationItem> SCHEMA =
      StaticTableSchema.builder(DeclarationItem.class)
          .newItemSupplier(DeclarationItem::new)
          .addAttribute(
              String.class,
              a -> a.name("standing").getter(i -> i.standing).setter((i, v) -> i.standing = v))
          .addAttribute(
              String.class,
              a -> a.name("reason").getter(i -> i.reason).setter((i, v) -> i.reason = v))
          .addAttribute(
              Integer.class,
              a ->
                  a.name("ballotVersion")
                      .getter(i -> i.ballotVersion)
                      .setter((i, v) -> i.ballotVersion = v))
          .build();

  @Nullable String standing;
  @Nullable String reason;
  @Nullable Integer ballotVersion;

  static DeclarationItem of(ConflictGate.Declaration declaration) {
    var item = new DeclarationItem();
    item.standing = declaration.standing().name();
    item.reason = declaration.reason();
    item.ballotVersion = declaration.ballotVersion();
    return item;
  }

  ConflictGate.Declaration declaration() {
    return new ConflictGate.Declaration(
        Keyed.stored(ConflictGate.Standing.class, Objects.requireNonNull(standing)),
        reason,
        ballotVersion == null ? 0 : ballotVersion);
  }
}
