package org.businessleaderaward.nominations;

import java.time.Instant;
import org.businessleaderaward.nominations.domain.Consent;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.EnhancedType;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.enhanced.dynamodb.mapper.StaticTableSchema;

/** A consent inside a stored nomination. */
final class ConsentItem {
  static final TableSchema<ConsentItem> SCHEMA =
      StaticTableSchema.builder(ConsentItem.class)
          .newItemSupplier(ConsentItem::new)
          .addAttribute(
              String.class,
              a -> a.name("person").getter(i -> i.person).setter((i, v) -> i.person = v))
          .addAttribute(
              Instant.class,
              a -> a.name("askedAt").getter(i -> i.askedAt).setter((i, v) -> i.askedAt = v))
          .addAttribute(
              Instant.class,
              a -> a.name("givenAt").getter(i -> i.givenAt).setter((i, v) -> i.givenAt = v))
          .addAttribute(
              String.class,
              a -> a.name("paperNote").getter(i -> i.paperNote).setter((i, v) -> i.paperNote = v))
          .addAttribute(
              EnhancedType.documentOf(FactsItem.class, FactsItem.SCHEMA),
              a ->
                  a.name("correction").getter(i -> i.correction).setter((i, v) -> i.correction = v))
          .addAttribute(
              Instant.class,
              a -> a.name("lapsedAt").getter(i -> i.lapsedAt).setter((i, v) -> i.lapsedAt = v))
          .build();

  String person = "";
  Instant askedAt = Instant.EPOCH;
  @Nullable Instant givenAt;
  @Nullable String paperNote;
  @Nullable FactsItem correction;
  @Nullable Instant lapsedAt;

  static ConsentItem of(Consent consent) {
    var item = new ConsentItem();
    item.person = consent.person();
    item.askedAt = consent.askedAt();
    item.givenAt = consent.givenAt();
    item.paperNote = consent.paperNote();
    item.correction = consent.correction() == null ? null : FactsItem.of(consent.correction());
    item.lapsedAt = consent.lapsedAt();
    return item;
  }

  Consent consent() {
    return new Consent(
        person,
        askedAt,
        givenAt,
        paperNote,
        correction == null ? null : correction.facts(),
        lapsedAt);
  }
}
