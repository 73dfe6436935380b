package org.businessleaderaward.nominations;

import org.businessleaderaward.nominations.domain.NomineeFacts;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.enhanced.dynamodb.mapper.StaticTableSchema;

/** A nominee's own facts inside a stored consent. */
final class FactsItem {
  static final TableSchema<FactsItem> SCHEMA =
      StaticTableSchema.builder(FactsItem.class)
          .newItemSupplier(FactsItem::new)
          .addAttribute(
              String.class, a -> a.name("name").getter(i -> i.name).setter((i, v) -> i.name = v))
          .addAttribute(
              String.class, a -> a.name("role").getter(i -> i.role).setter((i, v) -> i.role = v))
          .addAttribute(
              String.class,
              a -> a.name("company").getter(i -> i.company).setter((i, v) -> i.company = v))
          .addAttribute(
              String.class,
              a -> a.name("country").getter(i -> i.country).setter((i, v) -> i.country = v))
          .build();

  String name = "";
  String role = "";
  String company = "";
  String country = "";

  static FactsItem of(NomineeFacts facts) {
    var item = new FactsItem();
    item.name = facts.name();
    item.role = facts.role();
    item.company = facts.company();
    item.country = facts.country();
    return item;
  }

  NomineeFacts facts() {
    return new NomineeFacts(name, role, company, country);
  }
}
