package org.businessleaderaward.storage;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.AttributeConverter;
import software.amazon.awssdk.enhanced.dynamodb.EnhancedType;
import software.amazon.awssdk.enhanced.dynamodb.TableMetadata;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A schema whose items keep what it does not know: what a newer version has put into an item, or
 * into a document in it, is still there when an older one, to which somebody went back, writes the
 * item again. It knows the item again by the object, or by key and version.
 */
final class KeptSchema<T> implements TableSchema<T> {
  private final TableSchema<T> schema;
  private final StoredShape.Document known;
  private final LastRead lastRead;

  KeptSchema(TableSchema<T> schema, LastRead lastRead) {
    this.schema = schema;
    this.known = StoredShape.Document.of(schema);
    this.lastRead = lastRead;
  }

  @Override
  public @Nullable T mapToItem(Map<String, AttributeValue> attributes) {
    return keeping(schema.mapToItem(attributes), attributes);
  }

  @Override
  public @Nullable T mapToItem(Map<String, AttributeValue> attributes, boolean preserveEmpty) {
    return keeping(schema.mapToItem(attributes, preserveEmpty), attributes);
  }

  private @Nullable T keeping(@Nullable T item, Map<String, AttributeValue> attributes) {
    if (item instanceof Keyed keyed && !attributes.isEmpty()) {
      boolean isMore = known.isMore(attributes);
      if (isMore) {
        keyed.keep(attributes);
      }
      if (keyed instanceof Versioned versioned && versioned.version() > 0) {
        lastRead.note(versioned, attributes, isMore);
      }
    }
    return item;
  }

  @Override
  public Map<String, AttributeValue> itemToMap(T item, boolean ignoreNulls) {
    var next = schema.itemToMap(item, ignoreNulls);
    if (!(item instanceof Keyed keyed) || keyed.keepsNothing()) {
      return next;
    }
    var stored = keyed.kept();
    if (stored.isEmpty() && keyed instanceof Versioned versioned && versioned.version() > 0) {
      stored = lastRead.of(versioned);
    }
    return stored.isEmpty() ? next : known.merged(stored, next);
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
