package org.businessleaderaward.storage;

import static software.amazon.awssdk.enhanced.dynamodb.mapper.StaticAttributeTags.primaryPartitionKey;
import static software.amazon.awssdk.enhanced.dynamodb.mapper.StaticAttributeTags.primarySortKey;

import java.util.function.Supplier;
import software.amazon.awssdk.enhanced.dynamodb.Key;
import software.amazon.awssdk.enhanced.dynamodb.mapper.StaticTableSchema;

/**
 * What the items of all tables have: a key, in {@code pk} and {@code sk}. An item says its own
 * attributes after {@link #keyed}.
 */
public abstract class Keyed {
  private static final StaticTableSchema<Keyed> KEY =
      StaticTableSchema.builder(Keyed.class)
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
          .build();

  private String pk = "";
  private String sk = "";

  /** Begins the schema of a kind of item. */
  protected static <T extends Keyed> StaticTableSchema.Builder<T> keyed(
      Class<T> type, Supplier<T> empty) {
    return StaticTableSchema.builder(type).newItemSupplier(empty).extend(KEY);
  }

  /** Says where the item lies. */
  public final void setKey(String partition, String sort) {
    pk = partition;
    sk = sort;
  }

  /** Where the item lies. */
  public final Key key() {
    return Key.builder().partitionValue(pk).sortValue(sk).build();
  }

  /** The partition. */
  public final String pk() {
    return pk;
  }

  /** The place in the partition. */
  public final String sk() {
    return sk;
  }
}
