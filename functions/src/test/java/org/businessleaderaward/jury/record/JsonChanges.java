package org.businessleaderaward.jury.record;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Changes of a JSON object, one field at a time: every value, every length, every set of fields.
 */
final class JsonChanges {
  private final List<Change> changes = new ArrayList<>();

  private JsonChanges() {}

  /**
   * Another value at a place.
   *
   * @param path names and numbers from the outside to the place
   * @param value what stands there instead
   */
  record Change(List<Object> path, Object value) {
    byte[] in(Map<String, Object> whole) {
      var changed = copy((Map<?, ?>) put(whole, path, value));
      return StrictJson.write(changed).getBytes(StandardCharsets.UTF_8);
    }

    private static Object put(Object into, List<Object> path, Object value) {
      if (path.isEmpty()) {
        return value;
      }
      var rest = path.subList(1, path.size());
      if (into instanceof List<?> list) {
        var copy = new ArrayList<Object>(list);
        int at = ((Number) path.getFirst()).intValue();
        copy.set(at, put(list.get(at), rest, value));
        return copy;
      }
      var copy = copy((Map<?, ?>) into);
      var name = path.getFirst().toString();
      copy.put(name, put(copy.getOrDefault(name, ""), rest, value));
      return copy;
    }
  }

  /** All changes. */
  static List<Change> of(Map<String, Object> whole) {
    var all = new JsonChanges();
    all.walk(whole, List.of());
    return all.changes;
  }

  private void walk(Object value, List<Object> path) {
    switch (value) {
      case Map<?, ?> object -> object(object, path);
      case List<?> list -> list(list, path);
      case Number number -> {
        change(path, number.intValue() + 1);
        if (number.intValue() > 0) {
          change(path, number.intValue() - 1);
        }
        change(path, "1");
      }
      default -> text(value.toString(), path);
    }
  }

  private void text(String text, List<Object> path) {
    boolean isHex = text.length() >= 64 && text.matches("[0-9a-f]*");
    if (isHex) {
      // The first digits, some in the middle, the last; each another digit.
      for (int at : List.of(1, text.length() / 2, text.length() * 5 / 7, text.length() - 1)) {
        int other = Character.digit(text.charAt(at), 16) ^ 1;
        change(path, text.substring(0, at) + "%x".formatted(other) + text.substring(at + 1));
      }
      change(path, text + "00");
      change(path, text.substring(2));
    } else {
      change(path, text + "x");
    }
    change(path, "");
    change(path, 1);
  }

  private void list(List<?> list, List<Object> path) {
    if (!list.isEmpty()) {
      change(path, list.subList(1, list.size()));
      var longer = new ArrayList<Object>(list);
      longer.add(list.getLast());
      change(path, longer);
      change(path, List.of());
    }
    if (list.size() > 1 && !list.getFirst().equals(list.getLast())) {
      var turned = new ArrayList<Object>(list);
      turned.set(0, list.getLast());
      turned.set(list.size() - 1, list.getFirst());
      change(path, turned);
    }
    change(path, "list");
    for (int at = 0; at < list.size(); at++) {
      walk(list.get(at), with(path, at));
    }
  }

  private void object(Map<?, ?> object, List<Object> path) {
    var more = copy(object);
    for (var name : List.copyOf(more.keySet())) {
      var fewer = new TreeMap<>(more);
      fewer.remove(name);
      change(path, fewer);
    }
    more.put("more", 1);
    change(path, more);
    object.forEach((name, value) -> walk(value, with(path, name)));
  }

  private static List<Object> with(List<Object> path, Object step) {
    var longer = new ArrayList<>(path);
    longer.add(step);
    return longer;
  }

  private static Map<String, Object> copy(Map<?, ?> object) {
    var copy = new TreeMap<String, Object>();
    object.forEach((name, value) -> copy.put(name.toString(), value));
    return copy;
  }

  private void change(List<Object> path, Object value) {
    changes.add(new Change(path, value));
  }
}
