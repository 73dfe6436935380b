package org.businessleaderaward.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.businessleaderaward.embedded.ProjectRoot;
import org.businessleaderaward.language.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class IdentityTests {
  /** What is there without being written by anybody, or is a test's of the server. */
  private static final Pattern LEFT_OUT =
      Pattern.compile(
          "(^|.*/)(\\.git|target|node_modules|build|dist|\\.svelte-kit|paraglide|generated|\\.data.*"
              + "|\\.venv|\\.state|\\.schemathesis|__pycache__|\\.lix|test-results|playwright-report|src/test)"
              + "|frontend-static/messages/identity|.*/styles/accent\\.css");

  /**
   * The one file; what the project itself is called; and what the United Nations' report calls the
   * award of 2010.
   */
  private static final Set<String> NAMED_IN =
      Set.of(
          "identity.json",
          "README.md",
          "functions/src/main/resources/seed/directory.json",
          "functions/src/main/resources/seed/editions.json",
          "functions/src/main/resources/priming/secretariat.json");

  /**
   * Files of every kind: pages, letters, feeds, the schema, the template, documentation, commands.
   */
  @Test
  void standsInOneFileAlone() throws IOException {
    var root = ProjectRoot.find();
    var said = texts(JsonMapper.shared().readTree(Files.readString(root.resolve("identity.json"))));
    assertThat(said).hasSizeGreaterThan(Language.values().length + 5);
    var places = new TreeMap<String, List<String>>();
    for (var file : sources(root)) {
      var text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
      var found = said.stream().filter(text::contains).toList();
      if (!found.isEmpty()) {
        places.put(root.relativize(file).toString(), found);
      }
    }
    assertThat(places).containsKey("identity.json");
    assertThat(places.keySet()).isSubsetOf(NAMED_IN);
  }

  /** Names, addresses, colours and lines; white is everybody's. */
  private static Set<String> texts(JsonNode node) {
    var found = new TreeSet<String>();
    if (node.isString() && node.stringValue().length() > 3) {
      found.add(node.stringValue());
    }
    node.valueStream().map(IdentityTests::texts).forEach(found::addAll);
    found.remove("#ffffff");
    return found;
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh", "contact", "sender", "accent"})
  void isReadWholeOrNotAtAll(String field) throws IOException {
    var file = Files.readString(ProjectRoot.find().resolve("identity.json"));
    assertThat(Identity.of(in(file))).isEqualTo(Identity.read());
    var without = in(file.replaceFirst('"' + field + "\": ", "\"other\": "));
    assertThatThrownBy(() -> Identity.of(without)).hasMessageStartingWith("not in identity.json");
  }

  @ParameterizedTest
  @CsvSource({"office@rivers.org, office@rivers.org", "office@award.example, ''", "'', ''"})
  void hasNoSampleForTheAddressAtWhichAPersonAnswers(String contact, String read)
      throws IOException {
    var file = Files.readString(ProjectRoot.find().resolve("identity.json"));
    var set = file.replaceFirst("\"contact\": \"[^\"]*\"", "\"contact\": \"" + contact + "\"");
    assertThat(Identity.of(in(set)).contact()).isEqualTo(read);
  }

  private static InputStream in(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void callsTheFirstEditionThatIsOpenByIt() throws IOException {
    var seed =
        Files.readString(
            ProjectRoot.find().resolve("functions/src/main/resources/seed/editions.json"));
    var current = seed.substring(seed.indexOf("\"current\""));
    assertThat(current).contains("{award}");
    assertThat(Stream.of(Language.values()).map(each -> Identity.read().name().in(each)))
        .noneMatch(current::contains);
  }

  private static List<Path> sources(Path root) throws IOException {
    var files = new ArrayList<Path>();
    Files.walkFileTree(
        root,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes as) {
            return isLeftOut(folder) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes as) {
            if (as.isRegularFile() && !isLeftOut(file)) {
              files.add(file);
            }
            return FileVisitResult.CONTINUE;
          }

          private boolean isLeftOut(Path path) {
            return LEFT_OUT.matcher(root.relativize(path).toString()).matches();
          }
        });
    return files;
  }
}
