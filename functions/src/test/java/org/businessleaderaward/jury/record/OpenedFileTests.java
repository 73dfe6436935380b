package org.businessleaderaward.jury.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import org.businessleaderaward.jury.proofs.OpenedBallots;
import org.junit.jupiter.api.Test;

/** The file of an opened ballot that is beside the document (step 1.6.10), made by the site. */
class OpenedFileTests {
  private static final Path FOLDER = Path.of("../docs/record-format");

  @Test
  void saysWhatTheDocumentSaysOfIt() throws IOException {
    var file = StrictJson.read(Files.readAllBytes(FOLDER.resolve("opened.json")));
    assertThat(file)
        .containsOnlyKeys("ballot", "format", "rule")
        .containsEntry("format", "opened-ballot/1");
    var rule = VoteRecord.read(Files.readAllBytes(FOLDER.resolve("example.json"))).rule();
    assertThat(StrictJson.write(file)).contains("\"rule\":" + StrictJson.write(rule.json()));
    var opened = HexFormat.of().parseHex(String.valueOf(file.get("ballot")));
    // 0 above 1, 0 level with 2, 2 above 1.
    assertThat(new OpenedBallots(rule.context(), rule.form()).choices(opened))
        .containsExactly(0, 2, 1);
  }
}
