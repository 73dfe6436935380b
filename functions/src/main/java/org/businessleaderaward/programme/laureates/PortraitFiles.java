package org.businessleaderaward.programme.laureates;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.businessleaderaward.gateway.protocols.RoomProtocol;
import org.jspecify.annotations.Nullable;

/**
 * The portraits as files, each at the address that the public room says of it, and from the instant
 * on at which it says it. A file is no longer there once the portrait is another's, or none.
 */
final class PortraitFiles implements RoomProtocol {
  static final String ROOT = "portraits";

  private static final Pattern FILE =
      Pattern.compile("([1-9][0-9]?)-[A-Za-z0-9_-]{16}(-small)?\\.jpg");
  private static final String ASKED =
      "query PortraitFile($edition: ID!, $number: Int!) {"
          + " laureatePortrait(edition: $edition, number: $number) { path picture } }";
  private static final String ASKED_SMALL =
      "query SmallPortraitFiles($edition: ID!) {"
          + " edition(id: $edition) { laureates { portrait { path picture } } } }";

  @Override
  public String root() {
    return ROOT;
  }

  @Override
  public Reply answer(Call call, Graph graph) {
    var file = call.path().size() == 2 ? FILE.matcher(call.path().getLast()) : null;
    if (file == null || !file.matches()) {
      return missing();
    }
    var edition = call.path().getFirst();
    var found =
        file.group(2) == null
            ? Stream.of(portrait(graph, edition, Integer.parseInt(file.group(1))))
            : small(graph, edition);
    var path = "/" + ROOT + "/" + String.join("/", call.path());
    return found
        .filter(Map.class::isInstance)
        .map(portrait -> (Map<?, ?>) portrait)
        .filter(portrait -> path.equals(portrait.get("path")))
        .map(portrait -> portrait.get("picture"))
        .filter(String.class::isInstance)
        .<Reply>map(picture -> new Reply.Picture((String) picture))
        .findFirst()
        .orElseGet(PortraitFiles::missing);
  }

  private static Object portrait(Graph graph, String edition, int number) {
    var portrait =
        graph
            .ask(ASKED, Map.<String, @Nullable Object>of("edition", edition, "number", number))
            .get("laureatePortrait");
    return portrait == null ? Map.of() : portrait;
  }

  private static Stream<?> small(Graph graph, String edition) {
    return graph
                .ask(ASKED_SMALL, Map.<String, @Nullable Object>of("edition", edition))
                .get("edition")
            instanceof Map<?, ?> answer
        ? laureates(answer).map(laureate -> ((Map<?, ?>) laureate).get("portrait"))
        : Stream.of();
  }

  private static Stream<?> laureates(Map<?, ?> edition) {
    return edition.get("laureates") instanceof List<?> all ? all.stream() : Stream.of();
  }

  private static Reply missing() {
    return new Reply.Missing("there is no such portrait");
  }
}
