package org.businessleaderaward.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.businessleaderaward.embedded.ProjectRoot;
import org.junit.jupiter.api.Test;

/** {@code docs/access-patterns.md} names no key that no code writes or reads. */
class KeyNamesTests {
  private static final Pattern NAME = Pattern.compile("`([^`]+)`");

  /** A word of a key, such as both of {@code KEY#<edition>} and {@code SHARE}. */
  private static final Pattern WORD = Pattern.compile("(?<![\\w<])[A-Z][A-Z_]{2,}\\b");

  private static final Path PROJECT = ProjectRoot.find();

  @Test
  void namesOnlyKeysThatThereAre() throws IOException {
    var page = PROJECT.resolve("docs/access-patterns.md");
    var words = new TreeSet<>(words(Files.readString(page)));
    assertThat(words).hasSizeGreaterThan(80);
    var code = new StringBuilder();
    for (var module : List.of("functions", "local")) {
      try (var files = Files.walk(PROJECT.resolve(module).resolve("src/main/java"))) {
        for (var file : files.filter(one -> one.toString().endsWith(".java")).toList()) {
          code.append(Files.readString(file));
        }
      }
    }
    assertThat(words)
        .allMatch(
            word -> Pattern.compile("\"" + word + "\\b|\\b" + word + "[(,;]").matcher(code).find());
  }

  private static List<String> words(String page) {
    return NAME.matcher(page)
        .results()
        .flatMap(name -> WORD.matcher(name.group(1)).results())
        .map(MatchResult::group)
        .toList();
  }
}
