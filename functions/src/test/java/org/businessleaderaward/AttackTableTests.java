package org.businessleaderaward;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.businessleaderaward.embedded.ProjectRoot;
import org.junit.jupiter.api.Test;

/** Every row of docs/attacks.md has a test that names it. */
class AttackTableTests {
  private static final Pattern ROW = Pattern.compile("(?m)^\\| (\\d+) \\|");

  /** {@code row19OpensOnce}, {@code opensOnce_row19}, {@code 'row 19: …'}, {@code (row 19)}. */
  private static final Pattern NAMED = Pattern.compile("\\brow ?(\\d+)|_row(\\d+)");

  /** A comment holds nothing. */
  private static final Pattern COMMENT = Pattern.compile("(?m)^\\s*(//|/?\\*|#).*$");

  private static Stream<String> tests() {
    return Stream.of(
        "functions/src/test/java",
        "local/src/test/java",
        "localstack/src/test/java",
        "frontend-static/e2e",
        "frontend-static/src",
        ".ci/template");
  }

  @Test
  void everyRowHasATestAndEveryRowThatATestNamesIsThere() throws IOException {
    var project = ProjectRoot.find();
    var rows = new TreeSet<Integer>();
    ROW.matcher(Files.readString(project.resolve("docs/attacks.md")))
        .results()
        .forEach(row -> rows.add(Integer.valueOf(row.group(1))));
    var named = new TreeSet<Integer>();
    for (var folder : tests().map(project::resolve).toList()) {
      named.addAll(named(folder));
    }
    assertThat(named).isNotEmpty().isEqualTo(rows);
  }

  private static Set<Integer> named(Path folder) throws IOException {
    var rows = new TreeSet<Integer>();
    try (var files = Files.walk(folder)) {
      for (var file : files.filter(AttackTableTests::isTest).toList()) {
        NAMED
            .matcher(COMMENT.matcher(Files.readString(file)).replaceAll(""))
            .results()
            .map(name -> name.group(1) == null ? name.group(2) : name.group(1))
            .forEach(row -> rows.add(Integer.valueOf(row)));
      }
    }
    return rows;
  }

  private static boolean isTest(Path file) {
    var name = file.getFileName().toString();
    return !name.equals("AttackTableTests.java")
        && (name.endsWith(".java")
            || name.endsWith("bad.yaml")
            || name.endsWith(".test.ts")
            || name.endsWith(".spec.ts"));
  }
}
