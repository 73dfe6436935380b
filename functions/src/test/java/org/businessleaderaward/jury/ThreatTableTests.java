package org.businessleaderaward.jury;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.businessleaderaward.embedded.ProjectRoot;
import org.junit.jupiter.api.Test;

/** Every line of the threat tables names the tests that try it, by method or title. */
class ThreatTableTests {
  /** A method of a class, or a title in a file of the site. */
  private static final Pattern NAMED =
      Pattern.compile("`(\\w+Tests)[.](\\w+)`|`(?:e2e/)?([\\w.-]+[.]ts)` “([^”]+)”");

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

  /** What each file of tests says, by its name; two of the same name together. */
  private static Map<String, String> tests() throws IOException {
    var texts = new HashMap<String, String>();
    for (var folder :
        List.of(
            "functions/src/test",
            "local/src/test",
            "frontend-static/src",
            "frontend-static/scripts",
            "frontend-static/e2e")) {
      try (var files = Files.walk(ProjectRoot.find().resolve(folder))) {
        for (var file :
            files
                .filter(f -> f.toString().matches(".*(Tests[.]java|[.](test|spec)[.]ts)"))
                .toList()) {
          texts.merge(name(file), Files.readString(file), String::concat);
        }
      }
    }
    return texts;
  }

  private static String name(Path file) {
    return file.getFileName().toString().replaceFirst("[.]java$", "");
  }

  @Test
  void everyLineHasItsTests() throws IOException {
    var texts = tests();
    assertThat(lines()).hasSizeGreaterThan(40);
    for (var line : lines()) {
      var last = line.get(line.size() - 2);
      var missing = new ArrayList<String>();
      var named = NAMED.matcher(last).results().toList();
      for (var one : named) {
        boolean method = one.group(1) != null;
        var text = texts.getOrDefault(method ? one.group(1) : one.group(3), "");
        var wanted =
            method
                ? "@(Test|ParameterizedTest)\\b[^;]*?\\bvoid " + one.group(2) + "\\("
                : "['`]" + Pattern.quote(one.group(4));
        if (!Pattern.compile(wanted).matcher(text).find()) {
          missing.add(one.group());
        }
      }
      assertThat(missing).as(line.getFirst() + " " + line.get(1)).isEmpty();
      assertThat(named).as(line.getFirst() + " " + line.get(1)).isNotEmpty();
      assertThat(NAMED.matcher(last).replaceAll("").replace(", ", ""))
          .as("nothing but tests by method or title: " + line.getFirst())
          .isEmpty();
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
