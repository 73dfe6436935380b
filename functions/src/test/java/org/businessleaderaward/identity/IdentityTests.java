package org.businessleaderaward.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.businessleaderaward.embedded.ProjectRoot;
import org.businessleaderaward.language.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdentityTests {
  /** What is there without being written by anybody, or is a test's. */
  private static final Pattern LEFT_OUT =
      Pattern.compile(
          "(^|.*/)(\\.git|target|node_modules|build|\\.svelte-kit|paraglide|\\.data|test)(/.*|$)"
              + "|frontend-static/messages/identity/.*|.*/\\.venv/.*");

  private static final Set<String> TEXTS =
      Set.of("java", "json", "mustache", "ts", "svelte", "css", "graphql", "yaml", "xml", "html");

  /** The one file; and what the United Nations' report calls the award of 2010. */
  private static final Set<String> NAMED_IN =
      Set.of(
          "identity.json",
          "functions/src/main/resources/seed/directory.json",
          "functions/src/main/resources/seed/editions.json",
          "functions/src/main/resources/priming/secretariat.json");

  @Test
  void standsInOneFileAlone() throws IOException {
    var names =
        Stream.of(Language.values()).map(language -> Identity.read().name().in(language)).toList();
    var root = ProjectRoot.find();
    for (var file : sources(root)) {
      var text = new String(Files.readAllBytes(root.resolve(file)), StandardCharsets.UTF_8);
      if (names.stream().anyMatch(text::contains)) {
        assertThat(NAMED_IN).contains(file);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh", "contact", "sender", "accent"})
  void isReadWholeOrNotAtAll(String field) throws IOException {
    var file = Files.readString(ProjectRoot.find().resolve("identity.json"));
    assertThat(Identity.of(in(file))).isEqualTo(Identity.read());
    var without = in(file.replaceFirst('"' + field + "\": ", "\"other\": "));
    assertThatThrownBy(() -> Identity.of(without)).hasMessageStartingWith("not in identity.json");
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

  private static List<String> sources(Path root) throws IOException {
    try (var files = Files.walk(root)) {
      return files
          .map(file -> root.relativize(file).toString())
          .filter(file -> !LEFT_OUT.matcher(file).matches())
          .filter(file -> TEXTS.contains(file.substring(file.lastIndexOf('.') + 1)))
          .filter(file -> Files.isRegularFile(root.resolve(file)))
          .toList();
    }
  }
}
