package org.businessleaderaward.access;

import java.time.Instant;
import org.businessleaderaward.storage.Keyed;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;

/** A secure link as stored: the hash of its token, never the token. */
final class LinkItem extends Keyed {
  static final TableSchema<LinkItem> SCHEMA =
      keyed(LinkItem.class, LinkItem::new)
          .addAttribute(
              String.class,
              a -> a.name("person").getter(i -> i.person).setter((i, v) -> i.person = v))
          .addAttribute(
              Long.class,
              a ->
                  a.name("generation").getter(i -> i.generation).setter((i, v) -> i.generation = v))
          .addAttribute(
              Instant.class,
              a -> a.name("mintedAt").getter(i -> i.mintedAt).setter((i, v) -> i.mintedAt = v))
          .addAttribute(
              Long.class,
              a -> a.name("expiresAt").getter(i -> i.expiresAt).setter((i, v) -> i.expiresAt = v))
          .build();

  @Nullable String person;
  @Nullable Long generation;
  @Nullable Instant mintedAt;
  @Nullable Long expiresAt;
}
