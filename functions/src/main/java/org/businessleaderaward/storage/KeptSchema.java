package org.businessleaderaward.storage;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.AttributeConverter;
import software.amazon.awssdk.enhanced.dynamodb.EnhancedType;
import software.amazon.awssdk.enhanced.dynamodb.TableMetadata;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A schema whose items keep the attributes that it does not know: what a newer version has put into
 * an item is still there when an older one, to which somebody went back, writes the item again.
 *
 * @param schema what is known
 */
record KeptSchema<T>(TableSchema<T> schema) implements TableSchema<T> {
  @Override
  public @Nullable T mapToItem(Map<String, AttributeValue> attributes) {
    return keeping(schema.mapToItem(attributes), attributes);
  }

  @Override
  public @Nullable T mapToItem(Map<String, AttributeValue> attributes, boolean preserveEmpty) {
    return keeping(schema.mapToItem(attributes, preserveEmpty), attributes);
  }

  private @Nullable T keeping(@Nullable T item, Map<String, AttributeValue> attributes) {
    if (item instanceof Keyed keyed && attributes.size() > 0) {
      var unknown = new HashMap<>(attributes);
      unknown.keySet().removeAll(schema.attributeNames());
      keyed.keep(unknown);
    }
    return item;
  }

  @Override
  public Map<String, AttributeValue> itemToMap(T item, boolean ignoreNulls) {
    var known = schema.itemToMap(item, ignoreNulls);
    if (!(item instanceof Keyed keyed) || keyed.kept().isEmpty()) {
      return known;
    }
    var all = new HashMap<>(keyed.kept());
    all.putAll(known);
    return all;
  }

  @Override
  public Map<String, AttributeValue> itemToMap(T item, Collection<String> attributes) {
    return schema.itemToMap(item, attributes);
  }

  @Override
  public @Nullable AttributeValue attributeValue(T item, String attribute) {
    return schema.attributeValue(item, attribute);
  }

  @Override
  public TableMetadata tableMetadata() {
    return schema.tableMetadata();
  }

  @Override
  public EnhancedType<T> itemType() {
    return schema.itemType();
  }

  @Override
  public List<String> attributeNames() {
    return schema.attributeNames();
  }

  @Override
  public boolean isAbstract() {
    return schema.isAbstract();
  }

  @Override
  public AttributeConverter<T> converterForAttribute(Object key) {
    return schema.converterForAttribute(key);
  }
}
