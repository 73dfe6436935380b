package org.businessleaderaward.access;

import java.time.Instant;
import java.util.Objects;
import org.businessleaderaward.storage.Keyed;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;

/**
 * A secure link as stored: the hash of its token, never the token. It is listed in its edition by
 * when it expires, so that it can be said how many go; nothing is opened by that list.
 */
final class LinkItem extends Keyed {
  static final TableSchema<LinkItem> SCHEMA =
      keyed(LinkItem.class, LinkItem::new)
          .extend(listedIn(AccessKeys.BY_EDITION))
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

  static LinkItem of(String tokenHash, PersonItem person, Instant now) {
    var item = new LinkItem();
    item.setKey(AccessKeys.link(tokenHash), AccessKeys.LINK);
    item.person = person.id();
    item.generation = person.generation();
    item.mintedAt = now;
    var role = person.role();
    item.expiresAt = now.plus(role.linkLifetime()).getEpochSecond();
    item.list(
        AccessKeys.links(person.edition(), role.linkKind()),
        AccessKeys.expiry(item.goesAt(), tokenHash));
    return item;
  }

  /** From when on it opens nothing; the store deletes it days later. */
  Instant goesAt() {
    return Instant.ofEpochSecond(Objects.requireNonNull(expiresAt));
  }
}
