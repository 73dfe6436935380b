package org.businessleaderaward.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The operations that a room with sessions takes: those that its site sends, one per file of {@code
 * graphql-schema/operations/<room>}, and the few of {@code common} that any client may send. A
 * caller names one by its text, blank space around it aside, or by the SHA-256 of that text in
 * lower-case hexadecimal.
 */
final class TrustedOperations {
  private final Map<String, String> textBySha256 = new HashMap<>();

  TrustedOperations(Room room) {
    var files = new PathMatchingResourcePatternResolver(TrustedOperations.class.getClassLoader());
    for (var folder : new String[] {"common", room.id()}) {
      try {
        var pattern = "classpath*:graphql-schema/operations/" + folder + "/*.graphql";
        for (var file : files.getResources(pattern)) {
          add(read(file));
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private void add(String text) {
    textBySha256.put(sha256(text), text);
  }

  private static String read(Resource file) throws IOException {
    return file.getContentAsString(StandardCharsets.UTF_8).strip();
  }

  /** The text of a request's document; empty when it names none, or only by an unknown hash. */
  Optional<String> text(GraphQlRequest request) {
    return request.query().map(String::strip).or(() -> request.sha256().map(textBySha256::get));
  }

  boolean has(String text) {
    return textBySha256.containsValue(text);
  }

  Iterable<String> texts() {
    return textBySha256.values();
  }

  static String sha256(String text) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
