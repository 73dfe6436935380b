package org.businessleaderaward.storage;

import static software.amazon.awssdk.enhanced.dynamodb.mapper.StaticAttributeTags.primaryPartitionKey;
import static software.amazon.awssdk.enhanced.dynamodb.mapper.StaticAttributeTags.primarySortKey;
import static software.amazon.awssdk.enhanced.dynamodb.mapper.StaticAttributeTags.secondaryPartitionKey;
import static software.amazon.awssdk.enhanced.dynamodb.mapper.StaticAttributeTags.secondarySortKey;

import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.Key;
import software.amazon.awssdk.enhanced.dynamodb.mapper.StaticTableSchema;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

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

  private static final int LONGEST_ID = 200;

  private String pk = "";
  private String sk = "";
  private @Nullable String indexPk;
  private @Nullable String indexSk;
  private Map<String, AttributeValue> kept = Map.of();
  private boolean keepsNothing;

  /**
   * Whether a text that came from outside can be an id. What cannot is the id of nothing: it is
   * empty, longer than any, has what keys are made of parts by, or half of a surrogate pair, which
   * no store takes.
   */
  public static boolean canBeId(String text) {
    return !text.isEmpty()
        && text.length() <= LONGEST_ID
        && text.codePoints().noneMatch(c -> c == '#' || isHalfOfAPair(c));
  }

  private static boolean isHalfOfAPair(int codePoint) {
    return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
  }

  /**
   * The constant whose name is stored.
   *
   * @throws NewerValue when there is none
   */
  public static <E extends Enum<E>> E stored(Class<E> type, String name) {
    try {
      return Enum.valueOf(type, name);
    } catch (IllegalArgumentException e) {
      throw new NewerValue(type, name, e);
    }
  }

  /** Begins the schema of a kind of item. */
  protected static <T extends Keyed> StaticTableSchema.Builder<T> keyed(
      Class<T> type, Supplier<T> empty) {
    return StaticTableSchema.builder(type).newItemSupplier(empty).extend(KEY);
  }

  /**
   * The key under which items lie in an index as well, in {@code gsi1pk} and {@code gsi1sk}, for a
   * schema to be extended by. An item without one is not in the index.
   */
  protected static StaticTableSchema<Keyed> listedIn(String index) {
    return StaticTableSchema.builder(Keyed.class)
        .addAttribute(
            String.class,
            a ->
                a.name("gsi1pk")
                    .getter(i -> i.indexPk)
                    .setter((i, v) -> i.indexPk = v)
                    .tags(secondaryPartitionKey(index)))
        .addAttribute(
            String.class,
            a ->
                a.name("gsi1sk")
                    .getter(i -> i.indexSk)
                    .setter((i, v) -> i.indexSk = v)
                    .tags(secondarySortKey(index)))
        .build();
  }

  /** Something is stored that this version does not know: somebody went back to it. */
  public static final class NewerValue extends IllegalStateException {
    private static final long serialVersionUID = 1;

    private NewerValue(Class<?> type, String name, IllegalArgumentException cause) {
      super(
          "%s is stored, which is no %s that this version knows: a newer one wrote it"
              .formatted(name, type.getSimpleName()),
          cause);
    }
  }

  /** Takes over the item on record, which has more in it than its schema knows. */
  final void keep(Map<String, AttributeValue> stored) {
    kept = stored;
  }

  /** The item on record, if it has more in it than its schema knows. */
  final Map<String, AttributeValue> kept() {
    return kept;
  }

  /** Whether the item on record has more in it than its schema knows: a newer version wrote it. */
  public final boolean hasMore() {
    return !kept.isEmpty();
  }

  /**
   * Says that of the item on record nothing stays but what this one has: it is erased, also of what
   * a newer version knows of somebody.
   */
  public final void keepNothing() {
    keepsNothing = true;
  }

  final boolean keepsNothing() {
    return keepsNothing;
  }

  /** Says where the item lies. */
  public final void setKey(String partition, String sort) {
    pk = partition;
    sk = sort;
  }

  /** Says where the item lies in the index of its schema. */
  public final void list(String partition, String sort) {
    indexPk = partition;
    indexSk = sort;
  }

  /** The place in that index; empty of an item that is not in it. */
  public final String place() {
    return indexSk == null ? "" : indexSk;
  }

  /** Takes the item out of the index. */
  public final void unlist() {
    indexPk = null;
    indexSk = null;
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
