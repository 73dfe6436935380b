package org.businessleaderaward.nominations.evidence;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.businessleaderaward.nominations.domain.EvidenceType;
import org.businessleaderaward.nominations.evidence.WrittenPdfTests.Written;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** PDFBox as the judge of the look: it finds nothing that acts in any file that the look takes. */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class JudgedPdfTests {
  private static final int CHANGED = 300;

  private static final Pattern ACTS =
      Pattern.compile(
          "/(JavaScript|Launch|EmbeddedFiles?|EF|AF|AA|FileAttachment|GoTo[ER]|OpenAction|Encrypt)\\b");

  static List<Path> taken() throws IOException {
    return PdfsOfOthersTests.taken();
  }

  static List<Path> refused() throws IOException {
    return PdfsOfOthersTests.refused();
  }

  @ParameterizedTest
  @MethodSource("taken")
  void row62FindsNothingInWhatOthersWroteAndIsTaken(Path file) throws IOException {
    assertThat(PdfObjects.found(Files.readAllBytes(file))).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void row62FindsNothingInWhatIsWrittenAndTaken(Written written) throws IOException {
    for (var content :
        List.<WrittenPdfTests.Content>of(
            WrittenPdfTests::report, (document, page) -> WrittenPdfTests.form(document, page))) {
      var file = WrittenPdfTests.file(written, content);
      assertThat(FileLook.isHarmless(EvidenceType.PDF, file)).isTrue();
      assertThat(PdfObjects.found(file)).isEmpty();
    }
  }

  /** Else it would find nothing anywhere. */
  @ParameterizedTest
  @MethodSource("refused")
  void findsWhatActsInWhatOthersWroteAndIsRefused(Path file) throws IOException {
    assertThat(PdfObjects.found(Files.readAllBytes(file))).isNotEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void findsWhatActsAlsoAmongTheObjectsOfAStream(Written written) throws IOException {
    var address = new PDActionURI();
    address.setURI("https://example.org/read");
    for (var action : List.of(new PDActionJavaScript("app.alert('here')"), address)) {
      var file =
          WrittenPdfTests.file(
              written, (document, page) -> document.getDocumentCatalog().setOpenAction(action));
      assertThat(PdfObjects.found(file)).contains("OpenAction");
    }
  }

  /**
   * A file that acts, with letters changed in most of its names for that, and half the time some
   * other bytes: what the look takes then acts no longer, as far as PDFBox still reads it.
   */
  @Test
  void row62FindsNothingInWhatIsTakenOfFilesThatAct() throws IOException {
    int judged = 0;
    for (var whole : filesThatAct()) {
      var chance = new Random(62);
      for (int i = 0; i < CHANGED; i++) {
        var disarmed = disarmed(whole, chance);
        var changed = chance.nextBoolean() ? changed(disarmed, chance) : disarmed;
        var found =
            FileLook.isHarmless(EvidenceType.PDF, changed)
                ? foundIfRead(changed)
                : Optional.<Set<String>>empty();
        if (found.isPresent()) {
          judged++;
          assertThat(found.get()).as("change %d of %s", i, new String(whole, ISO_8859_1)).isEmpty();
        }
      }
    }
    assertThat(judged).as("changed files that were taken and that PDFBox opens").isGreaterThan(600);
  }

  /** Others keep what acts in compressed objects, so that few changes of them disarm it. */
  private static List<byte[]> filesThatAct() throws IOException {
    var files = new ArrayList<byte[]>();
    for (var file : refused()) {
      files.add(Files.readAllBytes(file));
    }
    var address = new PDActionURI();
    address.setURI("https://example.org/read");
    for (var action : List.of(new PDActionJavaScript("app.alert('here')"), address)) {
      files.add(
          WrittenPdfTests.file(
              Written.ONE_BY_ONE,
              (document, page) -> document.getDocumentCatalog().setOpenAction(action)));
    }
    return files;
  }

  /** Empty where PDFBox does not open it. */
  private static Optional<Set<String>> foundIfRead(byte[] file) {
    try {
      return Optional.of(PdfObjects.found(file));
    } catch (IOException | RuntimeException unreadable) {
      return Optional.empty();
    }
  }

  /** The same length, so that the table still fits. */
  private static byte[] disarmed(byte[] whole, Random chance) {
    var disarmed = whole.clone();
    for (var name : ACTS.matcher(new String(whole, ISO_8859_1)).results().toList()) {
      if (chance.nextInt(20) > 0) {
        int letters = name.end() - name.start() - 1;
        disarmed[name.start() + 1 + chance.nextInt(letters)] = (byte) ('a' + chance.nextInt(26));
      }
    }
    return disarmed;
  }

  /** What is removed or doubled moves all that follows it. */
  private static byte[] changed(byte[] whole, Random chance) {
    var changed = whole.clone();
    for (int i = chance.nextInt(3); i >= 0; i--) {
      int at = chance.nextInt(changed.length - 8);
      int some = 1 + chance.nextInt(7);
      switch (chance.nextInt(3)) {
        case 0 -> changed[at] = (byte) chance.nextInt(256);
        case 1 -> {
          System.arraycopy(changed, at + some, changed, at, changed.length - at - some);
          changed = Arrays.copyOf(changed, changed.length - some);
        }
        default -> {
          var longer = Arrays.copyOf(changed, changed.length + some);
          System.arraycopy(changed, at, longer, at + some, changed.length - at);
          changed = longer;
        }
      }
    }
    return changed;
  }

  /**
   * Why the look does not go by the table of a file: the object that it passes over is there for
   * whoever takes another table or none, as PDFBox itself does where the table is broken.
   */
  @Test
  void row62RefusesWhatATableHidesFromPdfBox() throws IOException {
    var hidden = withTwoOfANumber(true);
    assertThat(PdfObjects.found(hidden)).isEmpty();
    assertThat(FileLook.isHarmless(EvidenceType.PDF, hidden)).isFalse();
    var broken = new String(hidden, ISO_8859_1).replace("xref", "none");
    assertThat(PdfObjects.found(broken.getBytes(ISO_8859_1))).contains("JavaScript");
    assertThat(PdfObjects.found(withTwoOfANumber(false))).contains("JavaScript");
  }

  /** A file that opens at its fourth object, which is there twice: a page, and then a script. */
  private static byte[] withTwoOfANumber(boolean tableNamesThePage) {
    var objects =
        List.of(
            "1 0 obj<</Type/Catalog/Pages 2 0 R/OpenAction 4 0 R>>endobj\n",
            "2 0 obj<</Type/Pages/Count 1/Kids[3 0 R]>>endobj\n",
            "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>endobj\n",
            "4 0 obj[3 0 R/Fit]endobj\n",
            "4 0 obj<</S/JavaScript/JS(app.alert(1))>>endobj\n");
    var file = new StringBuilder("%PDF-1.7\n");
    var table = new StringBuilder("0000000000 65535 f \n");
    int unnamed = tableNamesThePage ? 4 : 3;
    for (int i = 0; i < objects.size(); i++) {
      if (i != unnamed) {
        table.append("%010d 00000 n \n".formatted(file.length()));
      }
      file.append(objects.get(i));
    }
    int at = file.length();
    file.append("xref\n0 5\n").append(table).append("trailer\n<</Size 5/Root 1 0 R>>\n");
    return file.append("startxref\n%d\n%%%%EOF\n".formatted(at)).toString().getBytes(ISO_8859_1);
  }
}
