package org.businessleaderaward.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.businessleaderaward.crypto.Sha256;
import org.businessleaderaward.embedded.ProjectRoot;
import org.businessleaderaward.jury.ballots.ReceiptCode;
import org.businessleaderaward.jury.record.VoteRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Row 34 at the command line; what is checked is tested with {@code RecordCheck}. */
class VerifyTests {
  @TempDir private static Path folder;

  private final Path example = ProjectRoot.find().resolve("docs/record-format/example.json");
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void row34SaysWhatItCheckedAndByWhichHashes() throws IOException {
    var record = VoteRecord.read(Files.readAllBytes(example));

    assertThat(verify(example)).isEqualTo(Verify.VERIFIES);

    var board = record.board();
    assertThat(out.toString(UTF_8))
        .contains("passed  2.1", "passed  2.8", "The record verifies")
        .doesNotContain("FAILED", "2.9", "as emailed")
        .contains(record.rule().sha256(), board.head(), record.sha256())
        .contains(record.key().fingerprint())
        .contains(
            "left out of ballot 1 (receipt %s): nomination-0"
                .formatted(ReceiptCode.of(board.receipts().get(1))))
        .contains(
            "key held by %d, of whom %d decrypt together: SERVICE"
                .formatted(
                    record.rule().trustees().roles().size(), record.rule().trustees().threshold()))
        .contains(
            "%d seats, %d votes"
                .formatted(record.rule().jury().roll().size(), board.ballots().size()));
  }

  @Test
  void row34ComparesWithWhatWasMailed() throws IOException {
    var record = VoteRecord.read(Files.readAllBytes(example));
    var rule = List.of("--rule-hash", record.rule().sha256());
    var key = List.of("--key-fingerprint", record.key().fingerprint());
    var head = List.of("--head", record.board().head());
    var hash = List.of("--record-hash", record.sha256());

    assertThat(verify(example, rule, key, head, hash)).isEqualTo(Verify.VERIFIES);
    assertThat(out.toString(UTF_8)).contains("passed  2.9").containsPattern("(as emailed[^m]*){4}");

    for (var option : List.of("--rule-hash", "--key-fingerprint", "--head", "--record-hash")) {
      out.reset();
      assertThat(verify(example, List.of(option, "0".repeat(64)))).isEqualTo(Verify.FAILS);
      assertThat(out.toString(UTF_8)).contains("does not verify", "the mail says another");
    }
    assertThat(out.toString(UTF_8)).contains("passed  2.8", "FAILED  2.9", "Step 2.9.1");
  }

  @Test
  void row34NamesTheStepThatFails() throws IOException {
    var whole = Files.readString(example, UTF_8);
    var record = VoteRecord.read(Files.readAllBytes(example));
    var receipt = record.board().receipts().getFirst();
    var changed = whole.replace("\"" + receipt + "\"", "\"" + Sha256.of("other").hex() + "\"");

    assertThat(verify(written(changed))).isEqualTo(Verify.FAILS);

    assertThat(out.toString(UTF_8))
        .contains("passed  2.4", "FAILED  2.5", "Step 2.5.1: receipt 0", "does not verify")
        .doesNotContain("2.6");
  }

  @Test
  void saysThatAFileIsNoRecord() throws IOException {
    assertThat(verify(written("{\"format\":\"something\"}"))).isEqualTo(Verify.FAILS);
    assertThat(out.toString(UTF_8)).contains("FAILED  2.1", "Step 2.1.2");

    out.reset();
    var file = Files.write(folder.resolve("binary.json"), new byte[] {(byte) 0xff, (byte) 0xfe});
    assertThat(verify(file)).isEqualTo(Verify.FAILS);
    assertThat(out.toString(UTF_8))
        .contains("Step 2.1.1")
        .contains(Sha256.of(Files.readAllBytes(file)).hex());
  }

  @Test
  void saysWhichFileIsNotThereAndWhatItTakes() {
    assertThat(verify(folder.resolve("none.json"))).isEqualTo(Verify.UNREADABLE);
    assertThat(err.toString(UTF_8)).contains("There is no file").contains("none.json");

    assertThat(verify(example, List.of("--hed", "0"))).isEqualTo(Verify.UNREADABLE);
    assertThat(verify(example, List.of("--head"))).isEqualTo(Verify.UNREADABLE);
    assertThat(err.toString(UTF_8)).contains("--rule-hash");
  }

  private static Path written(String text) throws IOException {
    return Files.writeString(folder.resolve("record.json"), text);
  }

  @SafeVarargs
  private int verify(Path file, List<String>... options) {
    var args = new ArrayList<>(List.of(file.toString()));
    for (var option : options) {
      args.addAll(option);
    }
    return Verify.verify(
        args, new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8));
  }
}
