package org.businessleaderaward;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.businessleaderaward.embedded.ProjectRoot;
import org.junit.jupiter.api.Test;

/**
 * Every name in docs/where-to-change.md is there, and every test that any document names; {@link
 * DocumentNames} says what a name may be.
 */
class WhereToChangeTests {
  private static final String NOTHING =
      " is no path, no type of Java, no export of the site, nothing of the schema, no message and no"
          + " command";

  private final Path project = ProjectRoot.find();
  private final DocumentNames names;

  WhereToChangeTests() throws IOException {
    this.names = new DocumentNames(project);
  }

  @Test
  void namesOnlyWhatIsThere() throws IOException {
    var document = project.resolve("docs/where-to-change.md");
    assertThat(DocumentNames.count(Files.readString(document))).isGreaterThan(500);
    assertThat(names.missing(document)).isEmpty();
  }

  /**
   * A language takes a file in each folder of messages, one of each letter, the two seeds, and ten
   * that are no texts, which docs/add-a-language.md numbers.
   */
  @Test
  void saysHowManyFilesALanguageTakes() throws IOException {
    var texts =
        files("frontend-static/messages", "*")
            - files("frontend-static/messages", "identity")
            + files("functions/src/main/resources/mail", "*.en.*")
            + 4;
    assertThat(Files.readString(project.resolve("docs/where-to-change.md")))
        .contains("| [add a language](add-a-language.md) | %d | %d |".formatted(texts + 10, texts));
  }

  private int files(String folder, String like) throws IOException {
    try (var files = Files.newDirectoryStream(project.resolve(folder), like)) {
      return Math.toIntExact(StreamSupport.stream(files.spliterator(), false).count());
    }
  }

  @Test
  void noDocumentNamesATestThatIsNotThere() throws IOException {
    for (var document : documents()) {
      assertThat(names.missingTests(document)).as(document.toString()).isEmpty();
    }
    var bad = Path.of("src/test/resources/docs/names-that-are-not-there.md");
    assertThat(names.missingTests(bad)).containsExactly("nobody.spec.ts", "NobodyTests.nothing");
  }

  private List<Path> documents() throws IOException {
    var all = new ArrayList<Path>();
    for (var folder : List.of("", "bench", "docs", "docs/decisions", "localstack")) {
      try (var files = Files.newDirectoryStream(project.resolve(folder), "*.md")) {
        files.forEach(all::add);
      }
    }
    // It also says what was there once.
    all.remove(project.resolve("CHANGELOG.md"));
    assertThat(all).hasSizeGreaterThan(50);
    return all;
  }

  @Test
  void tellsEachNameThatIsNotThere() throws IOException {
    var bad = Path.of("src/test/resources/docs/names-that-are-not-there.md");
    assertThat(names.missing(bad))
        .containsExactly(
            "line 7: `functions/lobby`" + NOTHING,
            "line 8: `nobody.spec.ts`" + NOTHING,
            "line 9: `no-letter-*.mustache`" + NOTHING,
            "line 10: `NoSuchType`" + NOTHING,
            "line 11: `Room.CELLAR`" + NOTHING,
            "line 12: `ArchiveEdition` is not in"
                + " functions/src/main/java/org/businessleaderaward/jury/roll",
            "line 13: `JuryRoll.FEWEST` is not in"
                + " functions/src/main/java/org/businessleaderaward/jury/roll",
            "line 14: `Lobby` is not in graphql-schema/common.graphql",
            "line 15: `Organisation.nickname`" + NOTHING,
            "line 16: `readLobby`" + NOTHING,
            "line 17: `site_no_such_message`" + NOTHING,
            "line 18: `./test cellar`" + NOTHING,
            "line 19: `npm run cellar`" + NOTHING,
            "line 20: lobby.md is no file that a link leads to",
            "line 21: `NobodyTests.nothing`" + NOTHING);
  }
}
