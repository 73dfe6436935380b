package org.businessleaderaward.local.archive;

import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * An item as JSON with the types of its attributes, as DynamoDB itself sends it (Amazon DynamoDB
 * Developer Guide, "DynamoDB low-level API"). The same item gives the same text.
 */
final class ItemJson {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private ItemJson() {}

  /** On one line. */
  static String write(Map<String, AttributeValue> item) {
    return object(item).toString();
  }

  static Map<String, AttributeValue> read(String line) {
    return attributes(JsonMapper.shared().readTree(line));
  }

  /** A text among the attributes of an item; empty when there is none. */
  static String text(Map<String, AttributeValue> item, String name) {
    var value = item.get(name);
    return value == null || value.s() == null ? "" : value.s();
  }

  private static ObjectNode object(Map<String, AttributeValue> attributes) {
    var object = JSON.objectNode();
    new TreeMap<>(attributes).forEach((name, value) -> object.set(name, value(value)));
    return object;
  }

  private static ObjectNode value(AttributeValue value) {
    var node = JSON.objectNode();
    var type = value.type().name();
    switch (value.type()) {
      case S -> node.put(type, value.s());
      case N -> node.put(type, value.n());
      case BOOL -> node.put(type, value.bool());
      case NUL -> node.put("NULL", true);
      case B -> node.put(type, base64(value.b()));
      case SS -> node.set(type, texts(value.ss()));
      case NS -> node.set(type, texts(value.ns()));
      case BS -> node.set(type, texts(value.bs().stream().map(ItemJson::base64).toList()));
      case M -> node.set(type, object(value.m()));
      case L -> {
        var list = JSON.arrayNode();
        value.l().forEach(each -> list.add(value(each)));
        node.set(type, list);
      }
      default -> throw new IllegalStateException("an attribute of an unknown type: " + value);
    }
    return node;
  }

  private static ArrayNode texts(List<String> texts) {
    var list = JSON.arrayNode();
    texts.stream().sorted().forEach(list::add);
    return list;
  }

  private static String base64(SdkBytes bytes) {
    return Base64.getEncoder().encodeToString(bytes.asByteArray());
  }

  private static Map<String, AttributeValue> attributes(JsonNode object) {
    var attributes = new LinkedHashMap<String, AttributeValue>();
    object.properties().forEach(each -> attributes.put(each.getKey(), value(each.getValue())));
    return attributes;
  }

  private static AttributeValue value(JsonNode node) {
    var entry = node.properties().iterator().next();
    var value = entry.getValue();
    return switch (entry.getKey()) {
      case "S" -> AttributeValue.fromS(value.asString());
      case "N" -> AttributeValue.fromN(value.asString());
      case "BOOL" -> AttributeValue.fromBool(value.asBoolean());
      case "NULL" -> AttributeValue.fromNul(true);
      case "B" -> AttributeValue.fromB(bytes(value));
      case "SS" -> AttributeValue.fromSs(list(value));
      case "NS" -> AttributeValue.fromNs(list(value));
      case "BS" -> AttributeValue.fromBs(value.values().stream().map(ItemJson::bytes).toList());
      case "M" -> AttributeValue.fromM(attributes(value));
      case "L" -> AttributeValue.fromL(value.values().stream().map(ItemJson::value).toList());
      default -> throw new IllegalArgumentException("no type of an attribute: " + entry.getKey());
    };
  }

  private static SdkBytes bytes(JsonNode text) {
    return SdkBytes.fromByteArray(Base64.getDecoder().decode(text.asString()));
  }

  private static List<String> list(JsonNode texts) {
    return texts.values().stream().map(JsonNode::asString).toList();
  }
}
