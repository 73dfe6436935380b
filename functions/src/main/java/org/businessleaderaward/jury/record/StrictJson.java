package org.businessleaderaward.jury.record;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.List;
import java.util.Map;
import org.businessleaderaward.jury.domain.CanonicalJson;
import org.businessleaderaward.jury.proofs.StepFails;
import org.jspecify.annotations.Nullable;

/** JSON in its one form (RFC 8785), of which a record uses few kinds (step 2.1.1). */
final class StrictJson {
  private static final String STEP = "2.1.1";
  private static final int DEEPEST = 16;

  private StrictJson() {}

  /** Reads an object that is written in no other way. */
  static Map<String, Object> read(byte[] bytes) {
    try {
      var read = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      var object = JSONObjectUtils.parse(read);
      StepFails.unless(write(object).equals(read), STEP, "not in canonical form");
      return object;
    } catch (CharacterCodingException | ParseException e) {
      throw new StepFails(STEP, "not a JSON object in UTF-8", e);
    }
  }

  /** Writes an object. */
  static String write(Map<String, ?> object) {
    requireKinds(object, 0);
    return CanonicalJson.of(object);
  }

  /** Nothing is a kind of its own: a file that is null is read as nothing. */
  private static void requireKinds(@Nullable Object value, int depth) {
    StepFails.unless(depth < DEEPEST, STEP, "nested too deeply");
    switch (value) {
      case Map<?, ?> object -> object.values().forEach(field -> requireKinds(field, depth + 1));
      case List<?> list -> list.forEach(entry -> requireKinds(entry, depth + 1));
      case Number number -> requireWhole(number);
      case String text -> {}
      case null, default -> throw new StepFails(STEP, "neither object, list, number nor text");
    }
  }

  private static void requireWhole(Number number) {
    boolean isWhole = number instanceof Long || number instanceof Integer;
    long whole = isWhole ? number.longValue() : -1;
    StepFails.unless(0 <= whole && whole <= Integer.MAX_VALUE, STEP, "not such a whole number");
  }
}
