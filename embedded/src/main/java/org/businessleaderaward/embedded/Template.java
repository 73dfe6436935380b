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
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.Tag;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.Projection;
import software.amazon.awssdk.services.dynamodb.model.StreamSpecification;

/**
 * The tables that template.yaml describes, so that their keys and indexes are said in one place.
 */
public final class Template {
  private final Map<?, ?> resources;

  private Template(Map<?, ?> resources) {
    this.resources = resources;
  }

  /** Reads a template. CloudFormation's short forms are kept as their text. */
  public static Template read(Path file) {
    try {
      Map<?, ?> root = new Yaml(new ShortForms()).load(Files.readString(file));
      return new Template(map(root, "Resources"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A table with what must be said to create it; the time to live is set apart. */
  public record Table(CreateTableRequest create, @Nullable String timeToLiveAttribute) {}

  /** The tables, named for a stack. */
  public List<Table> tables(String stackName) {
    return resources.values().stream()
        .map(resource -> (Map<?, ?>) resource)
        .filter(resource -> "AWS::DynamoDB::Table".equals(resource.get("Type")))
        .map(resource -> table(map(resource, "Properties"), stackName))
        .toList();
  }

  private static Table table(Map<?, ?> properties, String stackName) {
    var create =
        CreateTableRequest.builder()
            .tableName(text(properties, "TableName").replace("${AWS::StackName}", stackName))
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

  private static Map<?, ?> map(Map<?, ?> from, String key) {
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

  /** Takes {@code !Sub}, {@code !Ref} and the like for the text that follows them. */
  private static final class ShortForms extends SafeConstructor {
    ShortForms() {
      super(new LoaderOptions());
      yamlMultiConstructors.put(
          "!",
          new org.yaml.snakeyaml.constructor.AbstractConstruct() {
            @Override
            public Object construct(Node node) {
              return node instanceof ScalarNode scalar
                  ? scalar.getValue()
                  : new Tag(node.getTag().getValue()).getValue();
            }
          });
    }
  }
}
