package org.businessleaderaward.gateway;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.businessleaderaward.crypto.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * The operations that a room with sessions takes: those that its site sends, and the few of the
 * folder {@code any} that touch no data. A caller names one by its text, in which the amount of
 * blank space does not matter, or by its SHA-256 in lower-case hexadecimal. What is executed is
 * always the text that the build wrote.
 */
final class TrustedOperations {
  private static final Pattern BLANK = Pattern.compile("\\s+");

  private final Map<String, String> byText = new HashMap<>();
  private final Map<String, String> bySha256 = new HashMap<>();

  TrustedOperations(Room room) {
    Stream.of(SiteOperation.in("any"), SiteOperation.of(room))
        .flatMap(Collection::stream)
        .forEach(
            operation -> {
              byText.put(operation.text(), operation.text());
              bySha256.put(Sha256.of(operation.text()).hex(), operation.text());
            });
  }

  /** The known text that a request means; empty when it means none. */
  Optional<String> find(GraphQlRequest request) {
    return request.query().isPresent()
        ? request.query().map(this::named)
        : request.sha256().map(bySha256::get);
  }

  private @Nullable String named(String text) {
    var known = byText.get(text);
    return known == null ? byText.get(BLANK.matcher(text.strip()).replaceAll(" ")) : known;
  }

  Collection<String> texts() {
    return byText.values();
  }
}
