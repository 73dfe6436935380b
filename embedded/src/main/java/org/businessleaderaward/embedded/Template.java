package org.businessleaderaward.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.AbstractConstruct;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.Projection;
import software.amazon.awssdk.services.dynamodb.model.StreamSpecification;

/**
 * What template.yaml describes, so that it is said in one place: the tables with their keys and
 * indexes, and the stack that would be made of it.
 */
public final class Template {
  private final Map<?, ?> root;

  private Template(Map<?, ?> root) {
    this.root = root;
  }

  /** Reads a template. */
  public static Template read(Path file) {
    try {
      return new Template(new Yaml(new ShortForms()).load(Files.readString(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The stack of this name, with these parameters and otherwise the defaults. */
  public Stack stack(String name, Map<String, String> parameters) {
    return new Stack(root, name, parameters);
  }

  /** A table with what must be said to create it; the time to live is set apart. */
  public record Table(CreateTableRequest create, @Nullable String timeToLiveAttribute) {}

  /** The tables, named for a stack. */
  public List<Table> tables(String stackName) {
    return stack(stackName, Map.of()).resources("AWS::DynamoDB::Table").values().stream()
        .map(Template::table)
        .toList();
  }

  private static Table table(Map<?, ?> properties) {
    var create =
        CreateTableRequest.builder()
            .tableName(text(properties, "TableName"))
            .billingMode(BillingMode.PAY_PER_REQUEST)
            .keySchema(keys(properties))
            .attributeDefinitions(
                list(properties, "AttributeDefinitions").stream()
                    .map(
                        a ->
                            AttributeDefinition.builder()
                                .attributeName(text(a, "AttributeName"))
                                .attributeType(text(a, "AttributeType"))
                                .build())
                    .toList());
    if (properties.containsKey("GlobalSecondaryIndexes")) {
      create.globalSecondaryIndexes(
          list(properties, "GlobalSecondaryIndexes").stream().map(Template::index).toList());
    }
    if (properties.containsKey("StreamSpecification")) {
      create.streamSpecification(
          StreamSpecification.builder()
              .streamEnabled(true)
              .streamViewType(text(map(properties, "StreamSpecification"), "StreamViewType"))
              .build());
    }
    var timeToLive =
        properties.containsKey("TimeToLiveSpecification")
            ? text(map(properties, "TimeToLiveSpecification"), "AttributeName")
            : null;
    return new Table(create.build(), timeToLive);
  }

  private static GlobalSecondaryIndex index(Map<?, ?> index) {
    return GlobalSecondaryIndex.builder()
        .indexName(text(index, "IndexName"))
        .keySchema(keys(index))
        .projection(
            Projection.builder()
                .projectionType(text(map(index, "Projection"), "ProjectionType"))
                .build())
        .build();
  }

  private static List<KeySchemaElement> keys(Map<?, ?> from) {
    return list(from, "KeySchema").stream()
        .map(
            key ->
                KeySchemaElement.builder()
                    .attributeName(text(key, "AttributeName"))
                    .keyType(text(key, "KeyType"))
                    .build())
        .toList();
  }

  /** The mapping under a key. */
  static Map<?, ?> map(Map<?, ?> from, String key) {
    if (from.get(key) instanceof Map<?, ?> map) {
      return map;
    }
    throw new IllegalStateException("template.yaml: " + key + " is missing or no mapping");
  }

  private static List<Map<?, ?>> list(Map<?, ?> from, String key) {
    if (from.get(key) instanceof List<?> list) {
      return list.stream().<Map<?, ?>>map(entry -> (Map<?, ?>) entry).toList();
    }
    throw new IllegalStateException("template.yaml: " + key + " is missing or no list");
  }

  private static String text(Map<?, ?> from, String key) {
    if (from.get(key) instanceof String text) {
      return text;
    }
    throw new IllegalStateException("template.yaml: " + key + " is missing or no text");
  }

  /** Reads {@code !Sub} and the like as the mapping that they are short for. */
  private static final class ShortForms extends SafeConstructor {
    ShortForms() {
      super(new LoaderOptions());
      yamlMultiConstructors.put(
          "!",
          new AbstractConstruct() {
            @Override
            public Object construct(Node node) {
              var name = node.getTag().getValue().substring(1);
              var full =
                  name.equals("Ref") || name.equals("Condition") ? name : "Fn::".concat(name);
              return Map.of(full, value(node));
            }
          });
    }

    private Object value(Node node) {
      return switch (node) {
        case ScalarNode scalar -> scalar.getValue();
        case SequenceNode sequence -> constructSequence(sequence);
        case MappingNode mapping -> constructMapping(mapping);
        default -> throw new IllegalStateException("template.yaml: " + node.getStartMark());
      };
    }
  }
}
