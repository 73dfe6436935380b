package org.businessleaderaward.nominations.evidence;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.businessleaderaward.crypto.ConstantTime;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A policy of {@link PostPolicy} that came back with a form, its signature found right.
 *
 * @param end when it ends
 * @param exact what each field of the form must say
 * @param shortest least bytes of the file
 * @param longest most bytes of the file
 */
record SignedPolicy(Instant end, Map<String, String> exact, long shortest, long longest) {
  private static final JsonMapper JSON = new JsonMapper();
  private static final Set<String> SIGNATURE = Set.of("policy", "x-amz-signature");
  private static final String BUCKET = "bucket";
  private static final int DAY = 8;

  /** Reads a form's policy; empty when it was not signed with this secret. */
  static Optional<SignedPolicy> read(Map<String, String> fields, PostPolicy by, String secret) {
    var policy = fields.getOrDefault("policy", "");
    var date = fields.getOrDefault("x-amz-date", "");
    if (date.length() < DAY) {
      return Optional.empty();
    }
    var expected = by.signature(secret, date.substring(0, DAY), policy);
    var given = fields.getOrDefault("x-amz-signature", "");
    if (!ConstantTime.same(expected, given)) {
      return Optional.empty();
    }
    try {
      return Optional.of(read(JSON.readTree(Base64.getDecoder().decode(policy))));
    } catch (IllegalArgumentException | JacksonException | DateTimeException e) {
      return Optional.empty();
    }
  }

  private static SignedPolicy read(JsonNode policy) {
    var exact = new LinkedHashMap<String, String>();
    long shortest = 0;
    long longest = 0;
    for (var condition : policy.path("conditions")) {
      if (condition.isArray()) {
        shortest = condition.path(1).asLong();
        longest = condition.path(2).asLong();
      } else {
        condition.properties().forEach(one -> exact.put(one.getKey(), one.getValue().asString()));
      }
    }
    exact.remove(BUCKET);
    return new SignedPolicy(
        Instant.parse(policy.path("expiration").asString()), exact, shortest, longest);
  }

  /** Where the file is to lie. */
  String key() {
    return exact.getOrDefault("key", "");
  }

  /** Whether a form is filled in as it was signed, with nothing added, and has not ended. */
  boolean allows(Map<String, String> fields, Instant now) {
    var filled = new LinkedHashMap<>(fields);
    SIGNATURE.forEach(filled::remove);
    return now.isBefore(end) && filled.equals(exact);
  }
}
