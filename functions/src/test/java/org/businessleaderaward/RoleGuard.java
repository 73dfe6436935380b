package org.businessleaderaward;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.businessleaderaward.embedded.Policy;
import org.businessleaderaward.embedded.Policy.Wish;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/**
 * Lets a function do to the store what its role in template.yaml lets it do, and nothing else, as
 * DynamoDB would: a transaction needs the permission for each of its parts. What a test does by
 * itself, outside any function, is not looked at.
 */
final class RoleGuard implements ExecutionInterceptor {
  private static final Map<String, Policy> ROLES = roles();
  private static final ThreadLocal<@Nullable String> AT_WORK = new ThreadLocal<>();

  /** Runs what a function does, under its role. */
  static <T> T as(String function, Supplier<T> work) {
    var before = AT_WORK.get();
    AT_WORK.set(function);
    try {
      return work.get();
    } finally {
      AT_WORK.set(before);
    }
  }

  @Override
  public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
    var function = AT_WORK.get();
    if (function == null) {
      return;
    }
    var policy = Objects.requireNonNull(ROLES.get(function), function);
    for (var wish : wishes(context.request())) {
      if (!policy.allows(wish)) {
        throw new AssertionError("the role of " + function + " does not allow " + wish);
      }
    }
  }

  private static Map<String, Policy> roles() {
    var roles = new TreeMap<String, Policy>();
    new DeployedFunctions()
        .all()
        .forEach((function, deployed) -> roles.put(function, deployed.policy()));
    return roles;
  }

  private static List<Wish> wishes(SdkRequest request) {
    return switch (request) {
      case GetItemRequest get -> List.of(one("GetItem", get.tableName(), get.key()));
      case PutItemRequest put -> List.of(one("PutItem", put.tableName(), put.item()));
      case UpdateItemRequest update -> List.of(one("UpdateItem", update.tableName(), update.key()));
      case DeleteItemRequest delete -> List.of(one("DeleteItem", delete.tableName(), delete.key()));
      case QueryRequest query -> List.of(query(query));
      case BatchGetItemRequest batch -> {
        var wishes = new ArrayList<Wish>();
        batch
            .requestItems()
            .forEach(
                (table, items) ->
                    items.keys().forEach(key -> wishes.add(one("BatchGetItem", table, key))));
        yield wishes;
      }
      case TransactWriteItemsRequest parts ->
          parts.transactItems().stream().map(RoleGuard::part).toList();
      default -> throw new AssertionError("not known here: " + request.getClass());
    };
  }

  private static Wish part(TransactWriteItem part) {
    if (part.put() != null) {
      return one("PutItem", part.put().tableName(), part.put().item());
    }
    if (part.update() != null) {
      return one("UpdateItem", part.update().tableName(), part.update().key());
    }
    return part.delete() != null
        ? one("DeleteItem", part.delete().tableName(), part.delete().key())
        : one("ConditionCheckItem", part.conditionCheck().tableName(), part.conditionCheck().key());
  }

  /** The partition is the one value in the condition whose name ends as that of the attribute. */
  private static Wish query(QueryRequest query) {
    var index = query.indexName() == null ? "" : "/index/" + query.indexName();
    var partition =
        query.expressionAttributeValues().entrySet().stream()
            .filter(value -> value.getKey().endsWith("pk"))
            .map(value -> value.getValue().s())
            .toList();
    if (partition.size() != 1) {
      throw new AssertionError("no partition found in " + query);
    }
    return wish("Query", query.tableName(), index, partition.getFirst());
  }

  private static Wish one(String action, String table, Map<String, AttributeValue> key) {
    return wish(action, table, "", Objects.requireNonNull(key.get("pk")).s());
  }

  /** A test's tables have names of their own; their ends are those of the stack's. */
  private static Wish wish(String action, String table, String index, String partition) {
    var name = DeployedFunctions.STACK + table.substring(table.lastIndexOf('-'));
    return new Wish(
        "dynamodb:" + action,
        "arn:aws:dynamodb:eu-central-1:123456789012:table/" + name + index,
        Map.of("dynamodb:LeadingKeys", List.of(partition)));
  }
}
