package org.businessleaderaward.jury.record;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.businessleaderaward.jury.proofs.StepFails;

/** The fields of an object, which has these and no others, each of its type (step 2.1.2). */
final class Fields {
  private static final String STEP = "2.1.2";
  private static final Pattern HEX = Pattern.compile("([0-9a-f]{2})*");
  private static final int HASH_DIGITS = 64;

  private final Map<?, ?> object;
  private final String what;

  Fields(Object value, String what, String... names) {
    this.what = what;
    this.object = typed(value, Map.class, what);
    StepFails.unless(object.keySet().equals(Set.of(names)), STEP, what + ": other fields");
  }

  private static <T> T typed(Object value, Class<T> type, String what) {
    StepFails.unless(type.isInstance(value), STEP, what + ": of another type");
    return type.cast(value);
  }

  private Object field(String name) {
    var value = object.get(name);
    if (value == null) {
      throw new StepFails(STEP, what + ": no " + name);
    }
    return value;
  }

  private String path(String name) {
    return what.isEmpty() ? name : what + "." + name;
  }

  String text(String name) {
    return typed(field(name), String.class, path(name));
  }

  int number(String name) {
    return number(field(name), path(name));
  }

  String hex(String name) {
    return hex(field(name), path(name));
  }

  String hash(String name) {
    return hash(field(name), path(name));
  }

  Fields object(String name, String... names) {
    return new Fields(field(name), path(name), names);
  }

  List<Fields> objects(String name, String... names) {
    return list(name, entry -> new Fields(entry, path(name), names));
  }

  List<String> texts(String name) {
    return list(name, entry -> typed(entry, String.class, path(name)));
  }

  List<String> hexes(String name) {
    return list(name, entry -> hex(entry, path(name)));
  }

  List<String> hashes(String name) {
    return list(name, entry -> hash(entry, path(name)));
  }

  List<Integer> numbers(String name) {
    return list(name, entry -> number(entry, path(name)));
  }

  /** Lists of so many numbers each. */
  List<List<Integer>> numbers(String name, int each) {
    return list(
        name,
        entry -> {
          List<?> numbers = typed(entry, List.class, path(name));
          StepFails.unless(numbers.size() == each, STEP, path(name) + ": of another length");
          return numbers.stream().map(number -> number(number, path(name))).toList();
        });
  }

  private <T> List<T> list(String name, Function<Object, T> read) {
    List<?> list = typed(field(name), List.class, path(name));
    return list.stream().<T>map(read).toList();
  }

  private static int number(Object value, String what) {
    return typed(value, Number.class, what).intValue();
  }

  private static String hex(Object value, String what) {
    var text = typed(value, String.class, what);
    StepFails.unless(HEX.matcher(text).matches(), STEP, what + ": not hexadecimal");
    return text;
  }

  private static String hash(Object value, String what) {
    var text = hex(value, what);
    StepFails.unless(text.length() == HASH_DIGITS, STEP, what + ": not of 32 bytes");
    return text;
  }
}
