package org.businessleaderaward.embedded;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Statements of IAM policies, decided as IAM decides them: what is denied is denied, what is not
 * allowed is denied, too (IAM User Guide, "Policy evaluation logic"). Only operators that this
 * project's policies use are known; any other is an error, so that none is passed over.
 */
public final class Policy {
  /** Policies are few, and asked at every call to the store. */
  private static final Map<String, Pattern> PATTERNS = new ConcurrentHashMap<>();

  private final List<Map<?, ?>> statements;

  /** The statements of a role's policies, as JSON or YAML gives them. */
  public Policy(List<Map<?, ?>> statements) {
    this.statements = List.copyOf(statements);
  }

  /**
   * What somebody wants to do.
   *
   * @param action such as {@code dynamodb:GetItem}
   * @param resource ARN of what it is done to
   * @param keys condition keys with their values, such as {@code dynamodb:LeadingKeys}
   */
  public record Wish(String action, String resource, Map<String, List<String>> keys) {}

  /** Whether it may be done. */
  public boolean allows(Wish wish) {
    return matches("Allow", wish) && !matches("Deny", wish);
  }

  private boolean matches(String effect, Wish wish) {
    return statements.stream()
        .filter(statement -> effect.equals(statement.get("Effect")))
        .filter(statement -> anyIsLike(texts(statement.get("Action")), wish.action()))
        .filter(statement -> anyIsLike(texts(statement.get("Resource")), wish.resource()))
        .anyMatch(statement -> holds(statement.get("Condition"), wish.keys()));
  }

  private static boolean holds(@Nullable Object condition, Map<String, List<String>> keys) {
    if (condition == null) {
      return true;
    }
    return ((Map<?, ?>) condition)
        .entrySet().stream()
            .allMatch(
                operator ->
                    ((Map<?, ?>) operator.getValue())
                        .entrySet().stream()
                            .allMatch(
                                test ->
                                    holds(
                                        (String) operator.getKey(),
                                        keys.getOrDefault((String) test.getKey(), List.of()),
                                        texts(test.getValue()))));
  }

  private static boolean holds(String operator, List<String> given, List<String> wanted) {
    return switch (operator) {
      case "ForAllValues:StringLike" -> given.stream().allMatch(value -> anyIsLike(wanted, value));
      case "StringEquals" -> given.stream().anyMatch(wanted::contains);
      case "Null" -> given.isEmpty() == Boolean.parseBoolean(wanted.getFirst());
      default -> throw new IllegalStateException("the operator " + operator + " is not known here");
    };
  }

  private static boolean anyIsLike(List<String> patterns, String value) {
    return patterns.stream().anyMatch(pattern -> isLike(pattern, value));
  }

  /** {@code *} stands for any text, {@code ?} for one character. */
  private static boolean isLike(String pattern, String value) {
    return PATTERNS.computeIfAbsent(pattern, Policy::read).matcher(value).matches();
  }

  private static Pattern read(String pattern) {
    var regex =
        Pattern.compile("[*?]|[^*?]+")
            .matcher(pattern)
            .results()
            .map(
                part ->
                    switch (part.group()) {
                      case "*" -> ".*";
                      case "?" -> ".";
                      default -> Pattern.quote(part.group());
                    })
            .collect(Collectors.joining());
    return Pattern.compile(regex, Pattern.DOTALL);
  }

  /** IAM takes a text for a list of one. */
  private static List<String> texts(@Nullable Object value) {
    return value instanceof List<?> list
        ? list.stream().map(String::valueOf).toList()
        : List.of(String.valueOf(Objects.requireNonNull(value)));
  }
}
