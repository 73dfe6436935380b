package org.businessleaderaward.jury.votes;

import org.businessleaderaward.jury.JuryKeys;
import org.businessleaderaward.storage.Keyed;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;

/**
 * Under which rule a vote was opened, as stored: where only {@code count} writes, which the rule
 * itself does not lie.
 */
final class FirstRuleItem extends Keyed {
  static final TableSchema<FirstRuleItem> SCHEMA =
      keyed(FirstRuleItem.class, FirstRuleItem::new)
          .addAttribute(
              String.class,
              a -> a.name("sha256").getter(i -> i.sha256).setter((i, v) -> i.sha256 = v))
          .addAttribute(
              String.class,
              a -> a.name("foundSha256").getter(i -> i.other).setter((i, v) -> i.other = v))
          .build();

  @Nullable String sha256;

  /** The hash of another rule that the vote was found with last. */
  @Nullable String other;

  static FirstRuleItem of(String edition, String sha256) {
    var item = new FirstRuleItem();
    item.setKey(JuryKeys.result(edition), JuryKeys.RULE);
    item.sha256 = sha256;
    return item;
  }
}
