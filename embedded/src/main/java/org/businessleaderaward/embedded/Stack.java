package org.businessleaderaward.embedded;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A template as CloudFormation would make a stack of it: conditions decided, references resolved.
 * Names and ARNs look like real ones; what a service would choose is the resource's logical id.
 */
public final class Stack {
  private static final Object NO_VALUE = new Object();
  private static final Pattern IN_TEXT = Pattern.compile("\\$\\{([^}!]+)}");
  private static final String HERE = "eu-central-1:123456789012:";

  private final Map<?, ?> root;
  private final Map<String, String> known = new LinkedHashMap<>();

  Stack(Map<?, ?> root, String name, Map<String, String> parameters) {
    this.root = root;
    section("Parameters")
        .forEach(
            (parameter, value) ->
                known.put(
                    (String) parameter,
                    String.valueOf(((Map<?, ?>) Objects.requireNonNull(value)).get("Default"))));
    known.putAll(parameters);
    known.put("AWS::StackName", name);
    known.put("AWS::Region", "eu-central-1");
    known.put("AWS::AccountId", "123456789012");
    known.put("AWS::Partition", "aws");
    known.put("AWS::URLSuffix", "amazonaws.com");
    known.put(
        "AWS::StackId", "arn:aws:cloudformation:" + HERE + "stack/" + name + "/51af3dc0-aaaa");
  }

  /** What a parameter is, given or by default. */
  public String parameter(String name) {
    return Objects.requireNonNull(known.get(name));
  }

  /** The properties of each resource of a type that this stack has, by logical id. */
  public Map<String, Map<?, ?>> resources(String type) {
    var found = new LinkedHashMap<String, Map<?, ?>>();
    section("Resources")
        .forEach(
            (id, value) -> {
              var resource = (Map<?, ?>) Objects.requireNonNull(value);
              if (type.equals(resource.get("Type")) && isMade(resource)) {
                found.put((String) id, properties((String) id));
              }
            });
    return found;
  }

  /** The logical ids of all resources that this stack has. */
  public Set<String> ids() {
    var ids = new TreeSet<String>();
    section("Resources")
        .forEach(
            (id, resource) -> {
              if (isMade((Map<?, ?>) Objects.requireNonNull(resource))) {
                ids.add((String) id);
              }
            });
    return ids;
  }

  /**
   * The properties of a resource.
   *
   * @throws IllegalStateException when the template has no such resource
   */
  public Map<?, ?> properties(String id) {
    var properties = Template.map(section("Resources"), id).get("Properties");
    return properties == null ? Map.of() : (Map<?, ?>) resolve(properties);
  }

  /** The environment of a function: what all have, and its own. */
  public Map<String, String> environment(String id) {
    var all = new LinkedHashMap<String, String>();
    var globals = (Map<?, ?>) resolve(Template.map(section("Globals"), "Function"));
    for (var function : List.of(globals, properties(id))) {
      if (function.get("Environment") instanceof Map<?, ?> environment) {
        Template.map(environment, "Variables")
            .forEach((name, value) -> all.put((String) name, String.valueOf(value)));
      }
    }
    return all;
  }

  private Map<?, ?> section(String name) {
    return Template.map(root, name);
  }

  private boolean isMade(Map<?, ?> resource) {
    return resource.get("Condition") == null
        || holds(Map.of("Condition", Objects.requireNonNull(resource.get("Condition"))));
  }

  private Object resolve(Object value) {
    return switch (value) {
      case Map<?, ?> map when isIntrinsic(map) -> intrinsic(map);
      case Map<?, ?> map -> {
        var resolved = new LinkedHashMap<Object, Object>();
        map.forEach(
            (key, entry) -> {
              var result = entry == null ? NO_VALUE : resolve(entry);
              if (result != NO_VALUE) {
                resolved.put(key, result);
              }
            });
        yield resolved;
      }
      case List<?> list ->
          list.stream()
              .map(entry -> resolve(Objects.requireNonNull(entry)))
              .filter(entry -> entry != NO_VALUE)
              .toList();
      default -> value;
    };
  }

  private static boolean isIntrinsic(Map<?, ?> map) {
    return map.size() == 1
        && map.keySet().iterator().next() instanceof String name
        && (name.equals("Ref") || name.startsWith("Fn::"));
  }

  private Object intrinsic(Map<?, ?> map) {
    var name = (String) map.keySet().iterator().next();
    var argument = Objects.requireNonNull(map.get(name));
    return switch (name) {
      case "Ref" -> ref((String) argument);
      case "Fn::GetAtt" -> attribute((String) argument);
      case "Fn::Sub" -> substituted((String) argument);
      case "Fn::If" -> {
        var parts = (List<?>) argument;
        yield resolve(parts.get(holds(Map.of("Condition", parts.get(0))) ? 1 : 2));
      }
      case "Fn::Split" -> {
        var parts = (List<?>) argument;
        yield List.of(text(parts.get(1)).split(Pattern.quote((String) parts.get(0)), -1));
      }
      case "Fn::Select" -> {
        var parts = (List<?>) argument;
        yield ((List<?>) resolve(parts.get(1))).get(Integer.parseInt(text(parts.get(0))));
      }
      default -> throw new IllegalStateException("template.yaml: " + name + " is not read here");
    };
  }

  private boolean holds(Object condition) {
    var map = (Map<?, ?>) condition;
    var name = (String) map.keySet().iterator().next();
    var argument = Objects.requireNonNull(map.get(name));
    return switch (name) {
      case "Condition" ->
          holds(Objects.requireNonNull(section("Conditions").get(argument), argument.toString()));
      case "Fn::Equals" ->
          text(((List<?>) argument).get(0)).equals(text(((List<?>) argument).get(1)));
      case "Fn::And" -> ((List<?>) argument).stream().allMatch(this::holds);
      case "Fn::Or" -> ((List<?>) argument).stream().anyMatch(this::holds);
      case "Fn::Not" -> !holds(((List<?>) argument).get(0));
      default -> throw new IllegalStateException("template.yaml: " + name + " is no condition");
    };
  }

  private String text(@Nullable Object value) {
    return String.valueOf(resolve(Objects.requireNonNull(value)));
  }

  private String substituted(String text) {
    return IN_TEXT
        .matcher(text)
        .replaceAll(
            match ->
                java.util.regex.Matcher.quoteReplacement(
                    match.group(1).contains(".") && !match.group(1).startsWith("AWS::")
                        ? attribute(match.group(1))
                        : String.valueOf(ref(match.group(1)))));
  }

  private Object ref(String name) {
    if (name.equals("AWS::NoValue")) {
      return NO_VALUE;
    }
    var value = known.get(name);
    if (value != null) {
      return value;
    }
    return section("Resources").containsKey(name) || name.contains(".")
        ? named(name)
        : missing(name);
  }

  private static String missing(String name) {
    throw new IllegalStateException("template.yaml: there is no " + name);
  }

  /** What a resource is called, when the template says so; else its logical id. */
  private String named(String id) {
    if (!section("Resources").containsKey(id)) {
      return id;
    }
    var properties = Template.map(section("Resources"), id).get("Properties");
    if (properties instanceof Map<?, ?> map) {
      for (var key : List.of("TableName", "FunctionName", "LogGroupName")) {
        if (map.containsKey(key)) {
          return text(map.get(key));
        }
      }
    }
    return id;
  }

  private String attribute(String path) {
    var id = path.substring(0, path.indexOf('.'));
    var attribute = path.substring(path.indexOf('.') + 1);
    var type = (String) Template.map(section("Resources"), id).get("Type");
    var arn =
        switch (Objects.requireNonNull(type)) {
          case "AWS::DynamoDB::Table" -> "arn:aws:dynamodb:" + HERE + "table/" + named(id);
          case "AWS::S3::Bucket" -> "arn:aws:s3:::" + named(id);
          case "AWS::SQS::Queue" -> "arn:aws:sqs:" + HERE + named(id);
          case "AWS::Logs::LogGroup" -> "arn:aws:logs:" + HERE + "log-group:" + named(id) + ":*";
          case "AWS::IAM::Role" -> "arn:aws:iam::123456789012:role/" + named(id);
          case "AWS::KMS::Key" -> "arn:aws:kms:" + HERE + "key/" + named(id);
          default -> named(id);
        };
    return switch (attribute) {
      case "Arn" -> arn;
      case "StreamArn" -> arn + "/stream/2026-01-01T00:00:00.000";
      default -> path;
    };
  }
}
