package org.businessleaderaward.jury;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.businessleaderaward.embedded.ProjectRoot;
import org.junit.jupiter.api.Test;

/** Every line of the threat tables names the tests that try it, and these are there. */
class ThreatTableTests {
  private static final Pattern NAME = Pattern.compile("`(?:e2e/)?([A-Za-z.-]+)`");

  /** What no test of what is published can try. */
  private static final List<String> UNTRIED = List.of("operator, at any step");

  private static List<String> cells(String line) {
    return Stream.of(line.substring(1).split("\\|", -1)).map(String::strip).toList();
  }

  /** The lines of tables whose last column is the test. */
  private static List<List<String>> lines() throws IOException {
    var text = Files.readString(ProjectRoot.find().resolve("docs/decisions/verifiable-vote.md"));
    return Pattern.compile("(?m)^\\| who \\|.*\\| test \\|\n.*\n((?:\\|.*\n)+)")
        .matcher(text)
        .results()
        .flatMap(table -> table.group(1).lines())
        .map(ThreatTableTests::cells)
        .toList();
  }

  private static Set<String> tests() throws IOException {
    var names = new TreeSet<String>();
    for (var folder :
        List.of(
            "functions/src/test", "local/src/test", "frontend-static/src", "frontend-static/e2e")) {
      try (var files = Files.walk(ProjectRoot.find().resolve(folder))) {
        files
            .map(Path::getFileName)
            .map(Path::toString)
            .map(name -> name.endsWith(".java") ? name.substring(0, name.length() - 5) : name)
            .forEach(names::add);
      }
    }
    return names;
  }

  @Test
  void everyLineHasItsTests() throws IOException {
    var there = tests();
    assertThat(lines()).hasSizeGreaterThan(40);
    for (var line : lines()) {
      var last = line.get(line.size() - 2);
      var named = NAME.matcher(last).results().map(result -> result.group(1)).toList();
      assertThat(there).as(line.getFirst()).containsAll(named);
      if (named.isEmpty()) {
        assertThat(UNTRIED).contains(line.getFirst());
      }
    }
  }

  @Test
  void tellsOfEverybodyWhoTakesPart() throws IOException {
    assertThat(lines().stream().map(List::getFirst).map(who -> who.split(",", -1)[0]).distinct())
        .contains(
            "operator",
            "secretariat",
            "a trustee",
            "a threshold of trustees together",
            "two in one hand",
            "a juror",
            "a stolen link",
            "a stolen link of a juror",
            "an outsider",
            "anybody who passes bytes on");
  }
}
