package org.businessleaderaward.programme;

import org.businessleaderaward.storage.Keyed;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.enhanced.dynamodb.mapper.StaticTableSchema;

/** The decision rule inside a stored edition. */
final class DecisionRuleItem {
  static final TableSchema<DecisionRuleItem> SCHEMA =
      StaticTableSchema.builder(DecisionRuleItem.class)
          .newItemSupplier(DecisionRuleItem::new)
          .addAttribute(
              String.class,
              a -> a.name("method").getter(i -> i.method).setter((i, v) -> i.method = v))
          .addAttribute(
              Integer.class,
              a -> a.name("quorum").getter(i -> i.quorum).setter((i, v) -> i.quorum = v))
          .addAttribute(
              String.class,
              a ->
                  a.name("canonicalJson")
                      .getter(i -> i.canonicalJson)
                      .setter((i, v) -> i.canonicalJson = v))
          .addAttribute(
              String.class,
              a -> a.name("sha256").getter(i -> i.sha256).setter((i, v) -> i.sha256 = v))
          .build();

  String method = "";
  int quorum;
  @Nullable String canonicalJson;
  @Nullable String sha256;

  static @Nullable DecisionRuleItem ofNullable(@Nullable DecisionRule rule) {
    if (rule == null) {
      return null;
    }
    var item = new DecisionRuleItem();
    item.method = rule.method().name();
    item.quorum = rule.quorum();
    item.canonicalJson = rule.canonicalJson();
    item.sha256 = rule.sha256();
    return item;
  }

  DecisionRule rule() {
    return new DecisionRule(
        Keyed.stored(DecisionRule.Method.class, method), quorum, canonicalJson, sha256);
  }
}
