package org.businessleaderaward.storage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import software.amazon.awssdk.enhanced.dynamodb.EnhancedType;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * How much of a stored value a schema knows. What a newer version has put beside it, in an item or
 * in a document within, is told apart and put back.
 */
sealed interface StoredShape {
  /** All of it: a text, a number, a list of them. */
  StoredShape WHOLE = new Whole();

  /** Whether a stored value has something in it that is not known. */
  boolean isMore(AttributeValue stored);

  /** What is written, with what the stored value has besides. */
  AttributeValue merged(AttributeValue stored, AttributeValue next);

  /** What is known of a value of a type. */
  private static StoredShape of(EnhancedType<?> type) {
    if (type.tableSchema().isPresent()) {
      return Document.of(type.tableSchema().get());
    }
    var parameters = type.rawClassParameters();
    if (parameters == null || parameters.isEmpty()) {
      return WHOLE;
    }
    var inner = of(parameters.getLast());
    if (inner instanceof Document document && type.rawClass().equals(List.class)) {
      return new ListOf(document);
    }
    return inner instanceof Document && type.rawClass().equals(Map.class)
        ? new MapOf(inner)
        : WHOLE;
  }

  /** Nothing is in it but what is known. */
  record Whole() implements StoredShape {
    @Override
    public boolean isMore(AttributeValue stored) {
      return false;
    }

    @Override
    public AttributeValue merged(AttributeValue stored, AttributeValue next) {
      return next;
    }
  }

  /**
   * An item, or a document within one.
   *
   * @param attributes what is known of each, the one first that tells it from its like in a list
   */
  record Document(Map<String, StoredShape> attributes) implements StoredShape {
    static Document of(TableSchema<?> schema) {
      var attributes = new LinkedHashMap<String, StoredShape>();
      for (var name : schema.attributeNames()) {
        attributes.put(name, StoredShape.of(schema.converterForAttribute(name).type()));
      }
      return new Document(attributes);
    }

    @Override
    public boolean isMore(AttributeValue stored) {
      return stored.hasM() && isMore(stored.m());
    }

    boolean isMore(Map<String, AttributeValue> stored) {
      return stored.entrySet().stream()
          .anyMatch(
              each -> {
                var known = attributes.get(each.getKey());
                return known == null || known.isMore(each.getValue());
              });
    }

    @Override
    public AttributeValue merged(AttributeValue stored, AttributeValue next) {
      return stored.hasM() && next.hasM()
          ? AttributeValue.fromM(merged(stored.m(), next.m()))
          : next;
    }

    Map<String, AttributeValue> merged(
        Map<String, AttributeValue> stored, Map<String, AttributeValue> next) {
      var all = new HashMap<>(next);
      stored.forEach(
          (name, before) -> {
            var known = attributes.get(name);
            if (known == null) {
              all.put(name, before);
            } else {
              all.computeIfPresent(name, (_, after) -> known.merged(before, after));
            }
          });
      return all;
    }

    /** Whether nothing that is known differs. */
    boolean isSame(AttributeValue stored, AttributeValue next) {
      return stored.hasM() && next.hasM() && merged(stored.m(), next.m()).equals(stored.m());
    }

    /** Whether both are about the same, however they differ. */
    boolean isAboutTheSame(AttributeValue stored, AttributeValue next) {
      var first = attributes.keySet().iterator().next();
      return Objects.equals(stored.m().get(first), next.m().get(first));
    }
  }

  /**
   * Documents in an order. One that is changed is told from the others by its first attribute, if
   * that is its own.
   */
  record ListOf(Document element) implements StoredShape {
    @Override
    public boolean isMore(AttributeValue stored) {
      return stored.hasL() && stored.l().stream().anyMatch(element::isMore);
    }

    @Override
    public AttributeValue merged(AttributeValue stored, AttributeValue next) {
      if (!stored.hasL() || !next.hasL()) {
        return next;
      }
      var merged = new ArrayList<AttributeValue>();
      for (var after : next.l()) {
        merged.add(
            before(stored.l(), next.l(), after).map(b -> element.merged(b, after)).orElse(after));
      }
      return AttributeValue.fromL(merged);
    }

    private Optional<AttributeValue> before(
        List<AttributeValue> stored, List<AttributeValue> next, AttributeValue after) {
      Predicate<AttributeValue> isAboutIt = each -> element.isAboutTheSame(each, after);
      var same = stored.stream().filter(each -> element.isSame(each, after)).findFirst();
      return same.isPresent() || next.stream().filter(isAboutIt).count() > 1
          ? same
          : stored.stream()
              .filter(isAboutIt)
              .reduce((_, _) -> AttributeValue.fromNul(true))
              .filter(AttributeValue::hasM);
    }
  }

  /** Documents by name. */
  record MapOf(StoredShape element) implements StoredShape {
    @Override
    public boolean isMore(AttributeValue stored) {
      return stored.hasM() && stored.m().values().stream().anyMatch(element::isMore);
    }

    @Override
    public AttributeValue merged(AttributeValue stored, AttributeValue next) {
      if (!stored.hasM() || !next.hasM()) {
        return next;
      }
      var merged = new HashMap<>(next.m());
      merged.replaceAll(
          (name, after) -> {
            var before = stored.m().get(name);
            return before == null ? after : element.merged(before, after);
          });
      return AttributeValue.fromM(merged);
    }
  }
}
