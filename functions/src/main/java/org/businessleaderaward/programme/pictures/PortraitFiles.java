package org.businessleaderaward.programme.pictures;

import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.businessleaderaward.gateway.protocols.RoomProtocol;
import org.jspecify.annotations.Nullable;

/**
 * The portraits of laureates, jurors and advisers as files, each at the address that the public
 * room says of it, and as long as it says it. A file is no longer there once the portrait is
 * another's, or none. A laureate's is for the press; a juror or adviser agreed to be shown on the
 * award's own pages.
 */
public final class PortraitFiles implements RoomProtocol {
  private static final String ROOT = "portraits";

  private static final Pattern OF_LAUREATE =
      Pattern.compile("([1-9][0-9]?)-[A-Za-z0-9_-]{16}(-small)?\\.jpg");
  private static final String LAUREATES =
      "query PortraitFile($edition: ID!, $number: Int!) {"
          + " laureatePortrait(edition: $edition, number: $number) { path picture } }";
  private static final String LAUREATES_IN_SMALL =
      "query SmallPortraitFiles($edition: ID!) {"
          + " edition(id: $edition) { laureates { portrait { path picture } } } }";

  private static final Pattern OF_MEMBER = Pattern.compile("member-([A-Za-z0-9_-]{16})\\.jpg");
  private static final String MEMBERS =
      "query MemberPortraitFile($edition: ID!, $hash: String!) {"
          + " namedPicture(edition: $edition, hash: $hash) }";

  /** Where the file of a laureate's portrait is. */
  public static String ofLaureate(String edition, int number, String hash) {
    return "/%s/%s/%d-%s.jpg".formatted(ROOT, edition, number, hash);
  }

  /** Where that of the small one is. */
  public static String ofLaureateInSmall(String edition, int number, String hash) {
    return "/%s/%s/%d-%s-small.jpg".formatted(ROOT, edition, number, hash);
  }

  /** Where that of a juror's or adviser's is: it says of the person nothing but the picture. */
  public static String ofMember(String edition, String hash) {
    return "/%s/%s/member-%s.jpg".formatted(ROOT, edition, hash);
  }

  @Override
  public String root() {
    return ROOT;
  }

  @Override
  public Reply answer(Call call, Graph graph) {
    var file = call.path().size() == 2 ? call.path().getLast() : "";
    var ofMember = OF_MEMBER.matcher(file);
    if (ofMember.matches()) {
      return file(members(call, ofMember.group(1), graph), false);
    }
    var ofLaureate = OF_LAUREATE.matcher(file);
    return file(ofLaureate.matches() ? laureates(call, ofLaureate, graph) : null, true);
  }

  private static Reply file(@Nullable Object picture, boolean forAnySite) {
    return picture == null
        ? new Reply.Missing("there is no such portrait")
        : new Reply.Picture(String.valueOf(picture), forAnySite);
  }

  private static @Nullable Object laureates(Call call, MatchResult file, Graph graph) {
    var edition = call.path().getFirst();
    var found =
        file.group(2) == null
            ? Stream.of(laureate(graph, edition, Integer.parseInt(file.group(1))))
            : inSmall(graph, edition);
    var path = "/" + ROOT + "/" + String.join("/", call.path());
    return found
        .filter(Map.class::isInstance)
        .map(portrait -> (Map<?, ?>) portrait)
        .filter(portrait -> path.equals(portrait.get("path")))
        .map(portrait -> portrait.get("picture"))
        .filter(String.class::isInstance)
        .findFirst()
        .orElse(null);
  }

  private static Object laureate(Graph graph, String edition, int number) {
    var portrait =
        graph
            .ask(LAUREATES, Map.<String, @Nullable Object>of("edition", edition, "number", number))
            .get("laureatePortrait");
    return portrait == null ? Map.of() : portrait;
  }

  private static Stream<?> inSmall(Graph graph, String edition) {
    return graph
                .ask(LAUREATES_IN_SMALL, Map.<String, @Nullable Object>of("edition", edition))
                .get("edition")
            instanceof Map<?, ?> answer
        ? laureates(answer).map(laureate -> ((Map<?, ?>) laureate).get("portrait"))
        : Stream.of();
  }

  private static Stream<?> laureates(Map<?, ?> edition) {
    return edition.get("laureates") instanceof List<?> all ? all.stream() : Stream.of();
  }

  private static @Nullable Object members(Call call, String hash, Graph graph) {
    var asked = Map.<String, @Nullable Object>of("edition", call.path().getFirst(), "hash", hash);
    return graph.ask(MEMBERS, asked).get("namedPicture");
  }
}
