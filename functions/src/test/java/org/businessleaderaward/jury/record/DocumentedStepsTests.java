package org.businessleaderaward.jury.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Every step that this code names is one of the document's. */
class DocumentedStepsTests {
  private static final Path JURY = Path.of("src/main/java/org/businessleaderaward/jury");
  private static final Pattern NAMED = Pattern.compile("\"([12](?:\\.\\d+){1,2})\"");

  @Test
  void theDocumentHasEveryStepThatIsNamed() throws IOException {
    var document = Files.readString(Path.of("../docs/record-format.md"));
    var steps = new TreeSet<String>();
    for (var folder : List.of(JURY.resolve("proofs"), JURY.resolve("record"))) {
      try (var files = Files.list(folder)) {
        for (var file : files.toList()) {
          NAMED.matcher(Files.readString(file)).results().forEach(r -> steps.add(r.group(1)));
        }
      }
    }
    assertThat(steps).hasSizeGreaterThan(25).contains("2.4.5");
    assertThat(steps)
        .allSatisfy(
            step ->
                assertThat(document)
                    .as(step)
                    .containsPattern("(\\| |\n## )" + step.replace(".", "\\.") + " "));
  }
}
