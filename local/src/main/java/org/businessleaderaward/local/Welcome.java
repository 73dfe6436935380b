package org.businessleaderaward.local;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.businessleaderaward.identity.Identity;
import org.businessleaderaward.language.Language;
import org.businessleaderaward.local.sample.Stage;

/**
 * What the terminal shows once the server answers: where to click. The links in it are secret; they
 * are shown here and nowhere else.
 */
final class Welcome {
  private final Map<String, String> places = new LinkedHashMap<>();
  private final Path data;
  private String stages = "";

  Welcome(String siteUrl, Path data) {
    this.data = data;
    places.put("Site", siteUrl + "/");
    places.put("Mailbox", siteUrl + "/mail");
    places.put("GraphQL", siteUrl + "/graphql");
    places.put("GraphiQL", siteUrl + "/graphiql");
  }

  /** Adds somebody's way in. */
  void add(String whose, String link) {
    places.put(whose, link);
  }

  /** Says that the sample in the data directory is another one than the one that was asked for. */
  void tellOtherSample(Stage wanted) {
    stages =
        """

        The sample edition in this DATA_DIR is another one, and was left as it is:
        %s makes its own in another DATA_DIR.
        """
            .formatted(wanted.argument());
  }

  /** Says at which other stages the sample can be seen. */
  void tellStages(Stage sample) {
    stages =
        sample == Stage.SMALL
            ? """

              The sample edition with more nominations takes another DATA_DIR: --demo, or %s.
              """
            : """

              The sample edition can be seen at other stages, too: %s.
              It only moves forward: for an earlier stage, start with another DATA_DIR.
              """;
    stages = stages.formatted(String.join(", ", sample.others()));
  }

  /** The whole as text. */
  String text() {
    int width = places.keySet().stream().mapToInt(String::length).max().orElse(0);
    var text =
        new StringBuilder("\n" + Identity.read().name().in(Language.EN) + ", on this machine\n\n");
    places.forEach(
        (name, address) ->
            text.append("  ")
                .append(name)
                .append(" ".repeat(width - name.length() + 3))
                .append(address)
                .append('\n'));
    return text.append(stages)
        .append("\nKept in ")
        .append(data)
        .append(". Ctrl-C stops the server.\n")
        .toString();
  }
}
