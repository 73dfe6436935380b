package org.businessleaderaward.directory.reconciliation;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An object as the public room answers it. What is not there, or null, is empty here.
 *
 * @param values its fields
 */
record AnsweredObject(Map<?, ?> values) {
  private static final AnsweredObject NONE = new AnsweredObject(Map.of());

  static AnsweredObject of(@Nullable Object value) {
    return value instanceof Map<?, ?> map ? new AnsweredObject(map) : NONE;
  }

  boolean isEmpty() {
    return values.isEmpty();
  }

  AnsweredObject at(String field) {
    return of(values.get(field));
  }

  List<AnsweredObject> list(String field) {
    return values.get(field) instanceof List<?> list
        ? list.stream().map(AnsweredObject::of).toList()
        : List.of();
  }

  String text(String field) {
    return Objects.toString(values.get(field), "");
  }

  /** The texts of a list, or the one text. */
  List<String> texts(String field) {
    return switch (values.get(field)) {
      case null -> List.of();
      case List<?> list -> list.stream().map(String::valueOf).toList();
      case Object one -> List.of(String.valueOf(one));
    };
  }

  double number(String field) {
    return values.get(field) instanceof Number number ? number.doubleValue() : 0;
  }

  boolean isTrue(String field) {
    return Boolean.TRUE.equals(values.get(field));
  }
}
