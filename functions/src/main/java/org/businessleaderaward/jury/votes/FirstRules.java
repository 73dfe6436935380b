package org.businessleaderaward.jury.votes;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.businessleaderaward.jury.JuryKeys;
import org.businessleaderaward.jury.record.VoteRule;
import org.businessleaderaward.programme.Editions;
import org.businessleaderaward.storage.Storage;
import org.businessleaderaward.storage.TableOf;
import org.businessleaderaward.storage.WriteSet;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable;
import software.amazon.awssdk.enhanced.dynamodb.Expression;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Under which rule each vote was opened: the hash that the worker {@code count} noted where it
 * alone may write, and the one that the opening published with the edition.
 */
public final class FirstRules {
  /** The act of which the audit log has the hash of the rule. */
  public static final String OPENED = "VOTING_OPENED";

  private final DynamoDbTable<FirstRuleItem> table;
  private final Editions editions;

  public FirstRules(Storage storage, Editions editions) {
    this.table = storage.table(TableOf.JURY, FirstRuleItem.SCHEMA);
    this.editions = editions;
  }

  /** The hash of the rule under which a vote was opened, once that is noted. */
  public Optional<String> noted(String edition) {
    return find(edition).map(item -> Objects.requireNonNull(item.sha256));
  }

  /** The hash of another rule that the vote was found with, while it has that one. */
  public Optional<String> other(String edition) {
    return find(edition).flatMap(item -> Optional.ofNullable(item.other));
  }

  private Optional<FirstRuleItem> find(String edition) {
    var key = JuryKeys.of(JuryKeys.result(edition), JuryKeys.RULE);
    return Optional.ofNullable(table.getItem(r -> r.key(key).consistentRead(true)));
  }

  /**
   * Whether a vote that was opened has another rule than the first, or none that can be read:
   * another than the noted one or, as long as none is noted, than the published one.
   *
   * @param rule the one that it has
   */
  public boolean isOther(String edition, Optional<VoteRule> rule) {
    return noted(edition)
        .or(() -> published(edition))
        .filter(first -> !rule.map(VoteRule::sha256).equals(Optional.of(first)))
        .isPresent();
  }

  /** Whether a rule is the one that was noted, and the one that was published. */
  public boolean isFirst(VoteRule rule) {
    return Stream.of(noted(rule.edition()), published(rule.edition()))
        .allMatch(Optional.of(rule.sha256())::equals);
  }

  private Optional<String> published(String edition) {
    return Optional.ofNullable(editions.get(edition).decisionRule())
        .flatMap(frozen -> Optional.ofNullable(frozen.sha256()));
  }

  /** Adds that a vote was opened under the rule with this hash; once. */
  public void note(WriteSet set, String edition, String sha256) {
    set.put(table, FirstRuleItem.of(edition, sha256), "rule", WriteSet.ABSENT);
  }

  /**
   * Adds that a vote was found with another rule than its first, or that it has the first again;
   * refused while that is what is noted.
   *
   * @param other the hash of the other; null when it has the first
   */
  public void noteOther(WriteSet set, String edition, String first, @Nullable String other) {
    var item = FirstRuleItem.of(edition, first);
    item.other = other;
    set.put(
        table,
        item,
        "other-rule",
        other == null
            ? Expression.builder().expression("attribute_exists(foundSha256)").build()
            : Expression.builder()
                .expression("attribute_not_exists(foundSha256) OR foundSha256 <> :other")
                .putExpressionValue(":other", AttributeValue.fromS(other))
                .build());
  }
}
