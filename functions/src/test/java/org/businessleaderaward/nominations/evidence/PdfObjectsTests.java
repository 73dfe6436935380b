package org.businessleaderaward.nominations.evidence;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.DeflaterOutputStream;
import org.apache.commons.logging.LogFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.pdfparser.COSParser;
import org.businessleaderaward.nominations.domain.EvidenceType;
import org.businessleaderaward.nominations.evidence.PdfObjects.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The look by PDFBox, and the bounds of it, by what is done and not by the clock. Each file here is
 * one that a parser without bounds reads for minutes, or into more memory or a deeper stack than
 * there is.
 */
class PdfObjectsTests {
  private static final String PAGES =
      """
      %PDF-1.7
      1 0 obj<</Type/Catalog/Pages 2 0 R/X[5 0 R 6 0 R]>>endobj
      2 0 obj<</Type/Pages/Count 0/Kids[]>>endobj
      """;

  private static byte[] pdf(String objects) {
    return (PAGES + objects + "\ntrailer<</Root 1 0 R>>\n%%EOF\n").getBytes(ISO_8859_1);
  }

  private static String numbered(int from, int number, IntFunction<String> object) {
    return IntStream.range(from, from + number)
        .mapToObj(i -> i + " 0 obj" + object.apply(i) + "endobj\n")
        .collect(Collectors.joining());
  }

  private static String stream(int number, String dictionary, String data) {
    return "%d 0 obj<<%s/Length %d>>stream\n%s\nendstream endobj\n"
        .formatted(number, dictionary, data.length(), data);
  }

  private static String objects(String dictionary, String data) {
    return stream(5, "/Type/ObjStm/N 1/First 4" + dictionary, data);
  }

  /** So many times the same, deflated. */
  private static String deflated(String repeated, int times) {
    var whole = new ByteArrayOutputStream();
    try (var deflating = new DeflaterOutputStream(whole)) {
      deflating.write("6 0 [".getBytes(ISO_8859_1));
      var part = repeated.repeat(1024).getBytes(ISO_8859_1);
      for (int i = 0; i < times; i += 1024) {
        deflating.write(part);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return whole.toString(ISO_8859_1);
  }

  /** A file with a table that is a stream. */
  private static byte[] tabled(String dictionary, byte[] rows) {
    var whole = new ByteArrayOutputStream();
    try (var deflating = new DeflaterOutputStream(whole)) {
      deflating.write(rows);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    var table =
        stream(
            9,
            "/Type/XRef/Size 10/Root 1 0 R/Filter/FlateDecode" + dictionary,
            whole.toString(ISO_8859_1));
    return (PAGES + table + "startxref\n%d\n%%%%EOF\n".formatted(PAGES.length()))
        .getBytes(ISO_8859_1);
  }

  /** Rows that say of each object from 10 on that it lies in the one before, as in a stream. */
  private static byte[] eachInTheOneBefore(int number) {
    var rows = new ByteArrayOutputStream();
    for (int object = 10; object < 10 + number; object++) {
      rows.write(2);
      rows.write((object - 1) >> 16);
      rows.write((object - 1) >> 8);
      rows.write(object - 1);
      rows.write(0);
    }
    return rows.toByteArray();
  }

  /**
   * A file that is not gone through.
   *
   * @param bound of which it would be more
   */
  record Hostile(String name, String bound, Supplier<byte[]> file) {
    @Override
    public String toString() {
      return name;
    }
  }

  private static Hostile hostile(String name, String bound, Supplier<String> objects) {
    return new Hostile(name, bound, () -> pdf(objects.get()));
  }

  private static Hostile table(String name, String bound, String dictionary, int rows) {
    return new Hostile(name, bound, () -> tabled(dictionary, new byte[rows]));
  }

  static Stream<Hostile> hostile() {
    return Stream.of(
        hostile("ends of files", "versions", () -> "%%EOF\n".repeat(2_000)),
        hostile("trailers", "versions", () -> "trailer<<>>\n".repeat(2_000)),
        hostile("arrays", "brackets", () -> "5 0 obj[" + "[]".repeat(2_100_000) + "]endobj"),
        hostile("words", "values", () -> "5 0 obj[" + "a ".repeat(3_100_000) + "]endobj"),
        hostile("objects", "objects", () -> numbered(10, 210_000, i -> " 1 ")),
        hostile("marks of streams", "read", () -> "/ObjStm ".repeat(1_000_000)),
        hostile("streams without an end", "read", PdfObjectsTests::endless),
        hostile(
            "lengths that lead on",
            "depth",
            () ->
                numbered(
                    5, 9_000, i -> "<</Length %d 0 R>>stream\nx\nendstream ".formatted(i + 1))),
        new Hostile(
            "streams within streams",
            "depth",
            () -> tabled("/W[1 3 1]/Index[10 9000]", eachInTheOneBefore(9_000))),
        table("a table without end", "objects", "/W[0 0 0]/Index[0 9223372036854775807]", 2),
        table("a table of nothing", "read", "/W[1 0 0]/Index[0 30000000]", 20_000_000),
        table(
            "a table with long rows",
            "row",
            "/W[1 1 1]/DecodeParms<</Predictor 12/Columns 2000000000>>",
            3),
        table("a table that is a picture", "filter", "/W[1 1 1]/Filter/DCTDecode", 3),
        hostile(
            "what unfolds without end",
            "unfolded",
            () -> objects("/Filter/FlateDecode", deflated("\0", 70_000_000))),
        hostile(
            "values in a stream",
            "values",
            () -> objects("/Filter/FlateDecode", deflated(".1 ", 3_100_000))),
        new Hostile(
            "a long line",
            "line",
            () ->
                "%sxref\n%s\ntrailer<</Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n"
                    .formatted(PAGES, "0 ".repeat(100_000), PAGES.length())
                    .getBytes(ISO_8859_1)));
  }

  /** Each is searched for its end to the end of the file. */
  private static String endless() {
    return IntStream.range(10, 13_000)
            .mapToObj("%d 0 obj<</Length 5>>stream\n"::formatted)
            .collect(Collectors.joining())
        + " ".repeat(1_000_000);
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void row51StopsWhereItIsMoreThanMayBe(Hostile hostile) {
    var file = hostile.file().get();
    assertThat(file.length).isLessThan((int) EvidenceStore.LONGEST);
    assertThatThrownBy(() -> PdfObjects.found(file))
        .isInstanceOf(PdfWork.Exceeded.class)
        .hasMessage(hostile.bound());
    assertThat(PdfObjects.look(file)).isEqualTo(Verdict.ACTS);
  }

  /** What lies in each other, or leads to each other, as deep as there are objects. */
  @Test
  void row51GoesThroughWhatIsDeep() throws IOException {
    for (var deep :
        List.of(
            "5 0 obj" + "[".repeat(100_000) + "]".repeat(100_000) + "endobj",
            "5 0 obj" + "<</A".repeat(100_000) + " 1" + ">>".repeat(100_000) + "endobj",
            "5 0 obj" + "[".repeat(240) + "]".repeat(240) + "endobj",
            objects("/Filter/FlateDecode", deflated("[", 100_000)),
            numbered(5, 50_000, i -> "<</A %d 0 R>>".formatted(i + 1)),
            numbered(5, 50_000, i -> "<</A %d 0 R>>".formatted(i - 1)),
            "2 0 obj<</Type/Pages/Kids[10 0 R]>>endobj\n"
                + numbered(10, 50_000, i -> "<</Type/Pages/Kids[%d 0 R]>>".formatted(i + 1)))) {
      assertThat(PdfObjects.found(pdf(deep))).isEmpty();
    }
  }

  /** An object is listed in each version of a file, and tables may lead back to themselves. */
  @Test
  void row51FollowsTablesOnce() throws IOException {
    var file = new StringBuilder(PAGES + "3 0 obj(" + " ".repeat(500_000) + ")endobj\n");
    int last = file.length();
    file.append("xref\n0 0\ntrailer<</Root 1 0 R/Prev %d>>\n".formatted(last));
    for (int i = 0; i < 900; i++) {
      int at = file.length();
      file.append("xref\n0 0\ntrailer<</Root 1 0 R/Prev %d>>\n".formatted(last));
      last = at;
    }
    file.append("startxref\n%d\n%%%%EOF\n".formatted(last));
    var bytes = file.toString().getBytes(ISO_8859_1);
    var work = new PdfWork(bytes.length);
    assertThat(PdfObjects.found(bytes, work)).isEmpty();
    assertThat(work.readSoFar()).isLessThan(8L * bytes.length);
  }

  /** A reader goes on with what a look by bytes takes for text: it looks no further than it may. */
  @Test
  void row51UnfoldsNoMoreThoughADictionaryIsReadInTwoWays() {
    var hidden =
        pdf(
            "5 0 obj<</A(()\n/Type/ObjStm/N 1/First 4/Filter/FlateDecode/Length 9>>stream\n"
                + deflated("\0", 70_000_000)
                + "\nendstream endobj");
    assertThatThrownBy(() -> PdfObjects.found(hidden)).hasMessage("unfolded");
  }

  /** What is taken costs far less than what may be. */
  @ParameterizedTest
  @MethodSource("readable")
  void readsWhatOthersWroteAFewTimes(Path file) throws IOException {
    var bytes = Files.readAllBytes(file);
    var work = new PdfWork(bytes.length);
    PdfObjects.found(bytes, work);
    assertThat(work.readSoFar()).isLessThan(10_000 + 6L * bytes.length);
  }

  static List<Path> readable() throws IOException {
    return Stream.of(PdfsOfOthersTests.taken(), PdfsOfOthersTests.refused())
        .flatMap(List::stream)
        .toList();
  }

  /** Within its bounds it knows of every object that PDFBox knows of without. */
  @ParameterizedTest
  @MethodSource("readable")
  void knowsTheSameObjectsAsPdfBox(Path path) throws IOException {
    var file = Files.readAllBytes(path);
    var broken = new String(file, ISO_8859_1).replace("startxref", "startnone");
    // What has a password is never deciphered, and refused.
    if (PdfObjects.found(file).contains("Encrypt")) {
      return;
    }
    for (var read : List.of(file, broken.getBytes(ISO_8859_1))) {
      try (var pdf = Loader.loadPDF(read);
          var bounded = new BoundedPdf(read, new PdfWork(read.length)).open()) {
        assertThat(kinds(bounded)).containsAllEntriesOf(kinds(pdf.getDocument()));
      }
    }
  }

  private static Map<String, String> kinds(COSDocument document) {
    var kinds = new TreeMap<String, String>();
    for (var key : List.copyOf(document.getXrefTable().keySet())) {
      var object = document.getObjectFromPool(key).getObject();
      kinds.put(
          key.toString(),
          object == null
              ? ""
              : object.getClass().getSimpleName().replace("PdfStream", "COSStream"));
    }
    return kinds;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "1 0 obj<</Type/Catalog>>endobj trailer<</Root 1 0 R>>",
        "Dear committee,",
        "trailer<</Root 1 0 R>>startxref\n9\n%%EOF"
      })
  void row46TellsWhatHasNoPages(String content) {
    var file = ("%PDF-1.7\n" + content).getBytes(ISO_8859_1);
    assertThat(FileLook.isHarmless(EvidenceType.PDF, file)).isTrue();
    assertThat(PdfObjects.look(file)).isEqualTo(Verdict.UNREADABLE);
  }

  /** What PDFBox says of a file it says in words of the file. */
  @Test
  void leavesNothingOfAFileInTheLog() {
    assertThat(LogFactory.getLog(COSParser.class).isFatalEnabled()).isFalse();
  }
}
