package org.businessleaderaward.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.businessleaderaward.crypto.Sha256;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The operations that a room with sessions takes: those that its site sends, one per file of {@code
 * graphql-schema/operations/<room>}, those of {@code passkeys} where callers have them, and the few
 * of {@code any} that touch no data. A caller names one by its text, in which the amount of blank
 * space does not matter, or by the SHA-256 of the file's text, without blank space around it, in
 * lower-case hexadecimal. What is executed is always the text of the file.
 */
final class TrustedOperations {
  private final Map<String, String> byText = new HashMap<>();
  private final Map<String, String> bySha256 = new HashMap<>();

  TrustedOperations(Room room) {
    var files = new PathMatchingResourcePatternResolver(TrustedOperations.class.getClassLoader());
    var folders =
        room.hasPasskeys() ? List.of("any", "passkeys", room.id()) : List.of("any", room.id());
    for (var folder : folders) {
      try {
        var pattern = "classpath*:graphql-schema/operations/" + folder + "/*.graphql";
        for (var file : files.getResources(pattern)) {
          add(file.getContentAsString(StandardCharsets.UTF_8).strip());
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private void add(String text) {
    byText.put(spaced(text), text);
    bySha256.put(Sha256.of(text).hex(), text);
  }

  private static String spaced(String text) {
    return text.strip().replaceAll("\\s+", " ");
  }

  /** The known text that a request means; empty when it means none. */
  Optional<String> find(GraphQlRequest request) {
    return request.query().isPresent()
        ? request.query().map(text -> byText.get(spaced(text)))
        : request.sha256().map(bySha256::get);
  }

  Collection<String> texts() {
    return byText.values();
  }
}
