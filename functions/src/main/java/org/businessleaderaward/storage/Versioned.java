package org.businessleaderaward.storage;

import static software.amazon.awssdk.enhanced.dynamodb.extensions.VersionedRecordExtension.AttributeTags.versionAttribute;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.Expression;
import software.amazon.awssdk.enhanced.dynamodb.mapper.StaticTableSchema;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * An item that many may change. It is written only when the one on record has the version that it
 * was read with, or is absent for an item that was never stored; each write makes the next version.
 */
public abstract class Versioned extends Keyed {
  static final String VERSION_ATTRIBUTE = "version";

  private static final StaticTableSchema<Versioned> VERSION =
      StaticTableSchema.builder(Versioned.class)
          .addAttribute(
              Long.class,
              a ->
                  a.name(VERSION_ATTRIBUTE)
                      .getter(i -> i.version)
                      .setter((i, v) -> i.version = v)
                      .tags(versionAttribute()))
          .build();

  private @Nullable Long version;

  /** Begins the schema of a kind of item that has a version. */
  protected static <T extends Versioned> StaticTableSchema.Builder<T> versioned(
      Class<T> type, Supplier<T> empty) {
    return Keyed.<T>keyed(type, empty).extend(VERSION);
  }

  /** The version on record; 0 before it is stored. */
  public final long version() {
    return version == null ? 0 : version;
  }

  /** That an item is still of a version. */
  public static Expression ofVersion(long version) {
    return Expression.builder()
        .expression("#version = :version")
        .putExpressionName("#version", VERSION_ATTRIBUTE)
        .putExpressionValue(":version", AttributeValue.fromN(String.valueOf(version)))
        .build();
  }

  /** Says on which version the item is based; 0 when it was never stored. */
  public final void setVersion(long onRecord) {
    version = onRecord == 0 ? null : onRecord;
  }
}
