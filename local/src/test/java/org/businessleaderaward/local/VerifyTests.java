package org.businessleaderaward.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Row 34 at the command line; what is checked is tested with {@code Recount}. */
class VerifyTests {
  @TempDir private static Path folder;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void saysWhichFileIsNotThere() {
    assertThat(verify(folder.resolve("none.json"))).isEqualTo(Verify.UNREADABLE);
    assertThat(err.toString(UTF_8)).contains("There is no file").contains("none.json");
  }

  @Test
  void saysThatAFileIsNoBundle() throws IOException {
    assertThat(verify(written("{\"format\":\"something\"}"))).isEqualTo(Verify.DIFFERS);
    assertThat(out.toString(UTF_8))
        .contains("FAILED")
        .contains("its format is not result-bundle/2", "could not be checked");

    assertThat(verify(written("<html>"))).isEqualTo(Verify.DIFFERS);
    assertThat(out.toString(UTF_8)).contains("it is no JSON object");
  }

  @Test
  void saysWhatToDoWithAResultOfAnEarlierForm() throws IOException {
    assertThat(verify(written("{\"format\":\"result-bundle/1\"}"))).isEqualTo(Verify.DIFFERS);
    assertThat(out.toString(UTF_8))
        .contains("from before receipts were chained", "could not be checked")
        .doesNotContain("does not hold");
  }

  @Test
  void saysThatAFileIsNoText() throws IOException {
    var file = folder.resolve("binary.json");
    Files.write(file, new byte[] {(byte) 0xff, (byte) 0xfe, 0});

    assertThat(verify(file)).isEqualTo(Verify.DIFFERS);
    assertThat(err.toString(UTF_8)).contains("not text in UTF-8");
  }

  private static Path written(String text) throws IOException {
    return Files.writeString(folder.resolve("bundle.json"), text);
  }

  private int verify(Path file) {
    return Verify.verify(
        file, new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8));
  }
}
