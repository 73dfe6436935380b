package org.businessleaderaward.jury.record;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.businessleaderaward.jury.proofs.StepFails;

/** JSON in its one form (RFC 8785), of which a record uses few kinds (step 2.1.1). */
final class StrictJson {
  private static final String STEP = "2.1.1";
  private static final int DEEPEST = 16;
  private static final int FIRST_PRINTABLE = 0x20;

  private final StringBuilder text = new StringBuilder();

  private StrictJson() {}

  /** Reads an object that is written in no other way. */
  static Map<String, Object> read(byte[] bytes) {
    try {
      var read = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      var object = JSONObjectUtils.parse(read);
      // The library gives null for the text null.
      StepFails.unless(object != null, STEP, "not an object");
      StepFails.unless(write(object).equals(read), STEP, "not in canonical form");
      return object;
    } catch (CharacterCodingException | ParseException e) {
      var fails = new StepFails(STEP, "not a JSON object in UTF-8");
      fails.initCause(e);
      throw fails;
    }
  }

  /** Writes an object. */
  static String write(Map<?, ?> object) {
    var json = new StrictJson();
    json.value(object, 0);
    return json.text.toString();
  }

  private void value(Object value, int depth) {
    StepFails.unless(depth < DEEPEST, STEP, "nested too deeply");
    switch (value) {
      case Map<?, ?> object -> object(object, depth + 1);
      case List<?> list -> list(list, depth + 1);
      case Number number -> number(number);
      case String string -> string(string);
      default -> throw new StepFails(STEP, "neither object, list, number nor text");
    }
  }

  private void object(Map<?, ?> object, int depth) {
    var sorted = new TreeMap<String, Object>();
    object.forEach((name, value) -> sorted.put(name.toString(), value == null ? false : value));
    char before = '{';
    for (var field : sorted.entrySet()) {
      text.append(before);
      string(field.getKey());
      text.append(':');
      value(field.getValue(), depth);
      before = ',';
    }
    text.append(sorted.isEmpty() ? "{}" : "}");
  }

  private void list(List<?> list, int depth) {
    char before = '[';
    for (var entry : list) {
      text.append(before);
      value(entry == null ? false : entry, depth);
      before = ',';
    }
    text.append(list.isEmpty() ? "[]" : "]");
  }

  private void number(Number number) {
    boolean isWhole = number instanceof Long || number instanceof Integer;
    long whole = isWhole ? number.longValue() : -1;
    StepFails.unless(0 <= whole && whole <= Integer.MAX_VALUE, STEP, "not such a whole number");
    text.append(whole);
  }

  private void string(String string) {
    text.append('"');
    string
        .chars()
        .forEach(
            unit -> {
              switch (unit) {
                case '"' -> text.append("\\\"");
                case '\\' -> text.append("\\\\");
                case '\b' -> text.append("\\b");
                case '\t' -> text.append("\\t");
                case '\n' -> text.append("\\n");
                case '\f' -> text.append("\\f");
                case '\r' -> text.append("\\r");
                default -> unit(unit);
              }
            });
    text.append('"');
  }

  private void unit(int unit) {
    if (unit < FIRST_PRINTABLE) {
      text.append("\\u%04x".formatted(unit));
    } else {
      text.append((char) unit);
    }
  }
}
