package org.businessleaderaward.jury.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The example beside the document is a record that this code makes and verifies. */
class ExampleRecordTests {
  private static final Path EXAMPLE = Path.of("../docs/record-format/example.json");

  /** Three finalists by Schulze's method, four trustees, a recusal before and one after voting. */
  private static final long SEED = 20;

  @Test
  void theExampleIsMadeAndVerified() throws IOException {
    var made = Files.write(Path.of("target/example.json"), RandomVotes.of(SEED).record().bytes());
    assertThat(Files.readString(EXAMPLE)).isEqualTo(Files.readString(made));
    assertThat(RecordTests.failing(Files.readAllBytes(EXAMPLE))).isEqualTo("none");
  }
}
