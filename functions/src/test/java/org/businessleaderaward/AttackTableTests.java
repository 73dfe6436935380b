package org.businessleaderaward;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.businessleaderaward.embedded.ProjectRoot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every row of docs/attacks.md has a test that names it: by its name or within it in Java, in its
 * title or that of a step on the site. What a comment, a bench or what a test only uses says of a
 * row holds nothing.
 */
class AttackTableTests {
  private static final Pattern ROW = Pattern.compile("(?m)^\\| (\\d+) \\|");

  /** {@code row19OpensOnce}, {@code opensOnce_row19}, {@code 'row 19: …'}, {@code (row 19)}. */
  private static final Pattern NAMED = Pattern.compile("\\brow ?(\\d+)|_row(\\d+)");

  private static final Pattern COMMENT = Pattern.compile("(?m)^\\s*(//|/?\\*|#).*$");

  /** From the annotation to the brace below it that ends the method. */
  private static final Pattern IN_JAVA =
      Pattern.compile("(?ms)^( +)@(?:Test|ParameterizedTest|RepeatedTest)\\b.*?^\\1}$");

  /** {@code it('…', test.step(`…`, it.each([…])("…"}. */
  private static final Pattern TITLE =
      Pattern.compile(
          "(?:\\b(?:test|it)(?:\\.step)?\\(|\\]\\)\\(|\\.each\\(\\w+\\)\\()\\s*(?:'[^'\n]*'|\"[^\"\n]*\"|`[^`]*`)");

  private static Stream<String> tests() {
    return Stream.of(
        "functions/src/test/java",
        "local/src/test/java",
        "localstack/src/test/java",
        "frontend-static/e2e",
        "frontend-static/scripts",
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

  @ParameterizedTest
  @CsvSource({
    "ATests.java, '  @Test\n  void row7IsHeld() {\n  }\n', true",
    "ATests.java, '  @ParameterizedTest\n  void is(int a) {\n    x(a).as(\"row 7\");\n  }\n', true",
    "ATests.java, '  @Test\n  void isHeld() {\n  }\n\n  void row7IsUsed() {\n  }\n', false",
    "ATests.java, '  @Test\n  void isHeld() {\n    // row 7\n  }\n', false",
    "Besieger.java, '  void ask() {\n    note(\"row 7: texts\");\n  }\n', false",
    "a.test.ts, it(`row 7: is held`, true",
    "a.test.ts, 'it.each([1])(\n  \"row 7: %s is held\"', true",
    "a.spec.ts, await test.step(`is held (row 7)`, true",
    "a.spec.ts, expect(shown).toBe(`row 7`), false"
  })
  void countsWhatATestNamesAlone(String file, String text, boolean counts) {
    assertThat(named(file, text)).isEqualTo(counts ? Set.of(7) : Set.of());
  }

  private static Set<Integer> named(Path folder) throws IOException {
    var rows = new TreeSet<Integer>();
    try (var files = Files.walk(folder)) {
      for (var file : files.filter(AttackTableTests::isTest).toList()) {
        rows.addAll(named(file.getFileName().toString(), Files.readString(file)));
      }
    }
    return rows;
  }

  private static Set<Integer> named(String file, String text) {
    var rows = new TreeSet<Integer>();
    var said = COMMENT.matcher(text).replaceAll("");
    NAMED
        .matcher(file.endsWith(".java") ? all(IN_JAVA, said) : ofTheSite(file, said))
        .results()
        .map(name -> name.group(1) == null ? name.group(2) : name.group(1))
        .forEach(row -> rows.add(Integer.valueOf(row)));
    return rows;
  }

  /** Of the template that `./test` wants to fail all counts: no test stands beside it. */
  private static String ofTheSite(String file, String said) {
    return file.endsWith(".ts") ? all(TITLE, said) : said;
  }

  private static String all(Pattern tests, String said) {
    return tests.matcher(said).results().map(MatchResult::group).collect(Collectors.joining("\n"));
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
