package org.businessleaderaward.programme.laureates;

import java.util.Map;
import java.util.regex.Pattern;
import org.businessleaderaward.gateway.protocols.RoomProtocol;
import org.jspecify.annotations.Nullable;

/**
 * The portraits as files, each at the address that the public room says of it, and from the instant
 * on at which it says it. A file is no longer there once the portrait is another's, or none.
 */
final class PortraitFiles implements RoomProtocol {
  static final String ROOT = "portraits";

  private static final Pattern FILE = Pattern.compile("([1-9][0-9]?)-[A-Za-z0-9_-]+\\.jpg");
  private static final String ASKED =
      "query PortraitFile($edition: ID!, $number: Int!) {"
          + " laureatePortrait(edition: $edition, number: $number) { path picture } }";

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
    var asked =
        Map.<String, @Nullable Object>of(
            "edition", call.path().getFirst(), "number", Integer.valueOf(file.group(1)));
    return graph.ask(ASKED, asked).get("laureatePortrait") instanceof Map<?, ?> portrait
            && ("/" + ROOT + "/" + String.join("/", call.path())).equals(portrait.get("path"))
        ? new Reply.Picture(String.valueOf(portrait.get("picture")))
        : missing();
  }

  private static Reply missing() {
    return new Reply.Missing("there is no such portrait");
  }
}
