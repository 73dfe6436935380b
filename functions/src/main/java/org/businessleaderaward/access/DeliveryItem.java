package org.businessleaderaward.access;

import static software.amazon.awssdk.enhanced.dynamodb.mapper.StaticAttributeTags.primaryPartitionKey;
import static software.amazon.awssdk.enhanced.dynamodb.mapper.StaticAttributeTags.primarySortKey;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.enhanced.dynamodb.mapper.StaticTableSchema;

/**
 * Of a person as stored, only how far the last mail came; written apart from the rest, so that a
 * mail on its way never makes an opening fail.
 */
final class DeliveryItem {
  static final TableSchema<DeliveryItem> SCHEMA =
      StaticTableSchema.builder(DeliveryItem.class)
          .newItemSupplier(DeliveryItem::new)
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
              a -> a.name("delivery").getter(i -> i.delivery).setter((i, v) -> i.delivery = v))
          .addAttribute(
              Instant.class,
              a ->
                  a.name("deliveryAt").getter(i -> i.deliveryAt).setter((i, v) -> i.deliveryAt = v))
          .build();

  @Nullable String pk;
  @Nullable String sk;
  @Nullable String delivery;
  @Nullable Instant deliveryAt;
}
