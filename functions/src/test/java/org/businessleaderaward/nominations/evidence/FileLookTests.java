package org.businessleaderaward.nominations.evidence;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.zip.DeflaterOutputStream;
import org.businessleaderaward.nominations.domain.EvidenceType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a file of evidence may not have in it. */
class FileLookTests {
  private static final String PAGE =
      """
      1 0 obj<</Type/Catalog/Pages 2 0 R/OpenAction[3 0 R/Fit]>>endobj
      2 0 obj<</Type/Pages/Count 1/Kids[3 0 R]>>endobj
      """;

  private static byte[] pdf(byte[]... parts) {
    var whole = new ByteArrayOutputStream();
    whole.writeBytes("%PDF-1.7\n".getBytes(ISO_8859_1));
    whole.writeBytes(PAGE.getBytes(ISO_8859_1));
    Arrays.stream(parts).forEach(whole::writeBytes);
    whole.writeBytes("\ntrailer<</Root 1 0 R>>\n%%EOF\n".getBytes(ISO_8859_1));
    return whole.toByteArray();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(ISO_8859_1);
  }

  private static byte[] stream(String dictionary, byte[] data) {
    var whole = new ByteArrayOutputStream();
    whole.writeBytes(bytes("5 0 obj<<" + dictionary + "/Length " + data.length + ">>stream\r\n"));
    whole.writeBytes(data);
    whole.writeBytes(bytes("\nendstream endobj\n"));
    return whole.toByteArray();
  }

  private static byte[] deflated(byte[] plain) {
    var whole = new ByteArrayOutputStream();
    try (var deflating = new DeflaterOutputStream(whole)) {
      deflating.write(plain);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return whole.toByteArray();
  }

  private static boolean isHarmless(byte[] pdf) {
    return FileLook.isHarmless(EvidenceType.PDF, pdf);
  }

  @Test
  void row62TakesWhatIsOnlyRead() {
    assertThat(isHarmless(Samples.PDF)).isTrue();
    var page = deflated(bytes("BT /F1 12 Tf (A script called Launch) Tj ET"));
    var objects = deflated(bytes("6 0 7 20 <</Type/Page>> <</A<</S/URI/URI(https://a.b)>>>>"));
    var picture = new byte[3_000_000];
    assertThat(
            isHarmless(
                pdf(
                    stream("/Filter/FlateDecode", page),
                    stream("/Subtype/Image/Filter/FlateDecode/DecodeParms<<>>", deflated(picture)),
                    stream("/Type/ObjStm/N 2/First 9/Filter/FlateDecode", objects))))
        .isTrue();
    assertThat(FileLook.isHarmless(EvidenceType.PNG, Samples.PNG)).isTrue();
    assertThat(FileLook.isHarmless(EvidenceType.JPEG, Samples.JPEG)).isTrue();
  }

  /** In 10 MiB of what is compressed or a photograph, each of them comes once in some ten files. */
  @Test
  void row62TakesAPictureWhoseBytesSpellAShortName() {
    var picture = bytes("\u00ff\u00d8x/EF\0\u0081/AF)\u0090/3D\t\u0002/3DD 1 0 0/EF(a/AF 12");
    assertThat(isHarmless(pdf(stream("/Subtype/Image/Filter/DCTDecode", picture)))).isTrue();
    var fonts = bytes("4 0 obj<</Subset/EF/Flags 4/AF(a)/X[/EF]/EF 12>>endobj\n");
    assertThat(isHarmless(pdf(fonts))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "4 0 obj<</S/JavaScript/JS(app.alert(1))>>endobj",
        "4 0 obj<</S/J#61vaScr#69pt/JS(app.alert(1))>>endobj",
        "4 0 obj<</S /Launch/F(calc.exe)>>endobj",
        "4 0 obj<</Type/EmbeddedFile>>endobj",
        "4 0 obj<</Names<</EmbeddedFiles 5 0 R>>>>endobj",
        "4 0 obj<</Type/Filespec/F(a.exe)/EF<</F 5 0 R>>>>endobj",
        "4 0 obj<</Type/Annot/Subtype/FileAttachment/FS 5 0 R>>endobj",
        "4 0 obj<</Type/Catalog/AF[5 0 R]>>endobj",
        "4 0 obj<</F(a.txt)/E#46 9 0 R>>endobj",
        "4 0 obj<</F(a.txt)/EF %here\n<</F 9 0 R>>>>endobj",
        "4 0 obj<</Type/Annot/Subtype/3D/3DD 5 0 R>>endobj",
        "3 0 obj<</Type/Page/AA<</O<</S/URI/URI(https://a.b)>>>>>>endobj",
        "5 0 obj<</Subtype/U3D/OnInstantiate 6 0 R>>endobj",
        "4 0 obj<</Subtype/RichMedia>>endobj",
        "4 0 obj<</AcroForm<</XFA 5 0 R>>>>endobj",
        "4 0 obj<</S/SubmitForm/F(https://a.b)>>endobj",
        "4 0 obj<</S/GoToE>>endobj",
        "4 0 obj<</S/GoToR/F(//a.b/c.pdf)>>endobj",
        "4 0 obj<</F(//a.b/c)/FFilter/FlateDecode/Length 0>>endobj",
        "trailer<</Root 1 0 R/Encrypt 4 0 R>>"
      })
  void row62RefusesAPdfThatActs(String object) {
    assertThat(isHarmless(pdf(bytes(object)))).isFalse();
  }

  /** Programs for archives look for their beginning in the whole of a file. */
  @Test
  void row62RefusesAnArchiveBehindAnotherFormat() {
    var files =
        Map.of(
            EvidenceType.PDF, Samples.PDF,
            EvidenceType.PNG, Samples.PNG,
            EvidenceType.JPEG, Samples.JPEG);
    for (var archive : List.of("Rar!\u001a\u0007\u0001", "7z\u00bc\u00af'\u001c", "MSCF\0\0\0\0")) {
      files.forEach(
          (type, file) -> {
            var both = new ByteArrayOutputStream();
            both.writeBytes(file);
            both.writeBytes(bytes(archive));
            assertThat(FileLook.isHarmless(type, both.toByteArray())).as("%s", type).isFalse();
          });
    }
  }

  /** An archive of tar says so behind the name and the dates of its first file. */
  @Test
  void row62RefusesAnArchiveWhoseFirstFileIsNamedAsTheOtherFormatBegins() {
    for (int at : new int[] {256, 257, 258}) {
      var both = Arrays.copyOf(pdf(new byte[512]), 1024);
      System.arraycopy(bytes("ustar\00000"), 0, both, at, 8);
      assertThat(isHarmless(both)).as("at %d", at).isEqualTo(at != 257);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[3 0 R/Fit]",
        "(chapter)",
        "<63>",
        "/chapter",
        "null",
        "<</S/GoTo/D[3 0 R/Fit]>>",
        "<<\n/Type /Action\n/S /Go#54o\n/D [ 3 0 R /XYZ null null 0 ]\n>>",
        "<</S/GoTo/D(chapter \\(1\\))>>",
        "<</D<63 68>/S/GoTo>>",
        "<</S/GoTo/D/S>>",
        "<</S/GoTo/D 9 0 R>>",
        "<</D[3 0 R/Fit]>>",
        "7 0 R>>endobj 7 0 obj<</S/GoTo/D[3 0 R/Fit]",
        "7 0 R>>endobj 7 0 obj %here\n<</S/GoTo/D[3 0 R/Fit]",
        "7 0 R>>endobj 7 0 obj<</D[3 0 R/Fit]>>endobj 8 0 obj<</Type/StructElem/S/P",
        "7 0 R>>endobj 7 0 obj[3 0 R/Fit]endobj 8 0 obj<</A<</S/URI/URI(https://a.b)>>",
        "70 0 R>>endobj 7 0 obj<</S/URI/URI(https://a.b)"
      })
  void row62TakesWhatIsOpenedAtAPage(String opening) {
    assertThat(isHarmless(pdf(bytes("4 0 obj<</OpenAction " + opening + ">>endobj")))).isTrue();
  }

  /** Opened by itself, a page of the web knows who has read the file, and when. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "<</S/URI/URI(https://a.b)>>",
        "<</S/Named/N/Print>>",
        "<</S/GoTo/D[3 0 R/Fit]/Next 8 0 R>>",
        "<</D[3 0 R/Fit]/Next 8 0 R>>",
        "<</S 8 0 R/N/Print>>>>endobj 8 0 obj/Named endobj 9 0 obj<</X 1",
        "7 0 R>>endobj 8 0 obj/Named endobj 7 0 obj<</S 8 0 R/N/Print",
        "<</#53 8 0 R/N/Print>>",
        "<</S 8 0 R/GoTo 1/N/Print>>",
        "<</S/GoTo/S 8 0 R/N/Print>>",
        "<</S/GoTo/D[3 0 R/Fit]/S(Named)/N/Print>>",
        "<</S%/GoTo\n/Named/N/Print>>",
        "<</S/SomethingNew/D[3 0 R/Fit]>>",
        "<</Type/Page/S/GoTo/D[3 0 R/Fit]>>",
        "8388608 0 R>>endobj 7 0 obj<</S/URI/URI(https://a.b)",
        "7 0 R>>endobj 7 0 obj<</S/URI/URI(https://a.b)",
        "7 0 R>>endobj 7 0 obj<</S/GoTo/D[3 0 R/Fit]>>endobj\n7 0 obj<</S/#55RI/URI(https://a.b)",
        "7 0 R>>endobj 7 %\n0 obj<</S/URI/URI(https://a.b)",
        "7777777777 0 R>>endobj 7 0 obj<</S/URI/URI(https://a.b)",
        "7 0 R>>endobj 7 0 obj 8 0 R endobj 8 0 obj<</S/URI/URI(https://a.b)",
        "7 0 R>>endobj 7 0 obj%\n8 0 R endobj 8 0 obj<</S/URI/URI(https://a.b)",
        "%\n[3 0 R/Fit]",
        "true"
      })
  void row62RefusesWhatOpensMoreThanAPageByItself(String opening) {
    assertThat(isHarmless(pdf(bytes("4 0 obj<</OpenAction " + opening + ">>endobj")))).isFalse();
    assertThat(isHarmless(pdf(bytes("4 0 obj<</Open#41ction " + opening + ">>endobj")))).isFalse();
  }

  /** The action and what opens it may each lie among the objects of a stream. */
  @Test
  void row62FindsWhatIsOpenedAmongTheObjectsOfAStream() {
    var opens = "4 0 obj<</OpenAction %d 0 R>>endobj\n";
    var objects = "6 0 7 19 <</Type/Page/X 1>> <</S/URI/URI(https://a.b)>>";
    var kinds = "/Type/ObjStm/N 2/First 9";
    for (var stream :
        List.of(
            stream(kinds, bytes(objects)),
            stream(kinds + "/Filter/FlateDecode", deflated(bytes(objects))))) {
      assertThat(isHarmless(pdf(stream, bytes(opens.formatted(6))))).isTrue();
      assertThat(isHarmless(pdf(stream, bytes(opens.formatted(7))))).isFalse();
      assertThat(isHarmless(pdf(bytes(opens.formatted(7)), stream))).isFalse();
    }
    for (var wrong : List.of("/Type/ObjStm/N 2/First 8 0 R/First 9", "/Type/ObjStm/N 2")) {
      var stream = stream(wrong + "/Filter/FlateDecode", deflated(bytes(objects)));
      assertThat(isHarmless(pdf(stream, bytes(opens.formatted(6))))).as(wrong).isFalse();
    }
    var leadsOn = stream("/Type/ObjStm/N 2/First 9", bytes("6 0 7 6 8 0 R  <</Type/Page/X 1>>"));
    assertThat(isHarmless(pdf(leadsOn, bytes(opens.formatted(6))))).isFalse();
    assertThat(isHarmless(pdf(leadsOn, bytes(opens.formatted(7))))).isTrue();
    var named = bytes("6 0 7 19 <</Type/Page/X 1>> <</S 8 0 R/N/Print>>");
    for (var stream :
        List.of(stream(kinds, named), stream(kinds + "/Filter/FlateDecode", deflated(named)))) {
      assertThat(isHarmless(pdf(stream, bytes(opens.formatted(6))))).isTrue();
      assertThat(isHarmless(pdf(stream, bytes(opens.formatted(7))))).isFalse();
    }
    var going = bytes("6 0 7 19 <</Type/Page/X 1>> <</S/GoTo/D[6 0 R/Fit]>>");
    var goes = stream(kinds + "/Filter/FlateDecode", deflated(going));
    assertThat(isHarmless(pdf(goes, bytes(opens.formatted(7))))).isTrue();
    var backwards = bytes("7 19 6 0 <</Type/Page/X 1>> <</S/URI/URI(https://a.b)>>");
    var stream = stream(kinds + "/Filter/FlateDecode", deflated(backwards));
    assertThat(isHarmless(pdf(stream, bytes(opens.formatted(6))))).isFalse();
    var catalog = bytes("4 0 7 21 <</OpenAction 7 0 R>>  <</S/URI/URI(https://a.b)>>");
    assertThat(isHarmless(pdf(stream(kinds + "/Filter/FlateDecode", deflated(catalog))))).isFalse();
  }

  @Test
  void row62FindsWhatIsKeptCompressedOrBesideAStreamsEnd() {
    var script = bytes("6 0 <</S/JavaScript/JS(app.alert(1))>>");
    assertThat(
            isHarmless(
                pdf(stream("/Type/ObjStm/N 1/First 4/Filter/FlateDecode", deflated(script)))))
        .isFalse();
    assertThat(isHarmless(pdf(stream("/N 1/Filter/FlateDecode", deflated(script)))))
        .as("whatever it calls itself")
        .isFalse();
    assertThat(isHarmless(pdf(stream("", bytes("9 0 obj<</S/JavaScript>>endobj")))))
        .as("an object in what looks like a picture")
        .isFalse();
    var far = new byte[100_000];
    Arrays.fill(far, (byte) ' ');
    System.arraycopy(script, script.length - 30, far, far.length - 30, 30);
    assertThat(isHarmless(pdf(stream("/N 1/First 4/Filter/FlateDecode", deflated(far))))).isFalse();
  }

  @Test
  void row62RefusesWhatCannotBeLookedInto() {
    var objects = "/Type/ObjStm/N 1/First 4";
    var plain = bytes("6 0 <</Type/Page>>");
    assertThat(isHarmless(pdf(stream(objects + "/Filter/LZWDecode", plain)))).isFalse();
    var predicted = objects + "/Filter/FlateDecode/DecodeParms<</Predictor 12>>";
    assertThat(isHarmless(pdf(stream(predicted, deflated(plain))))).isFalse();
    var bomb = deflated(new byte[33 * 1024 * 1024]);
    assertThat(isHarmless(pdf(stream(objects + "/Filter/FlateDecode", bomb)))).isFalse();
    var cut = Arrays.copyOf(deflated(new byte[100_000]), 40);
    assertThat(isHarmless(pdf(stream(objects + "/Filter/FlateDecode", cut)))).isFalse();
  }

  /** The dictionary is read from its beginning, whatever stands in it, to its end. */
  @Test
  void row62IsNotMisledByWhatADictionaryHasInIt() {
    var script = bytes("6 0 <</S/JavaScript/JS(app.alert(1))>>");
    var objects = "/Type/ObjStm/N 1/First 4";
    var hex = bytes(HexFormat.of().formatHex(script) + ">");
    for (var last : List.of("", "/X(obj)", "/X(>>stream\n)", "/X(\\()", "/X<3e3e>", "%obj>>\n")) {
      assertThat(isHarmless(pdf(stream(objects + "/Filter/ASCIIHexDecode" + last, hex))))
          .as(last)
          .isFalse();
    }
    for (var filter : List.of("7 0 R", "[/FlateDecode/FlateDecode]", "/FlateDecode/F(a)")) {
      assertThat(isHarmless(pdf(stream(objects + "/Filter" + filter, deflated(script)))))
          .as(filter)
          .isFalse();
    }
  }

  @Test
  void row62LooksIntoAStreamThoughBlanksComeBeforeItsLine() {
    var script = deflated(bytes("6 0 <</S/JavaScript/JS(app.alert(1))>>"));
    var page = deflated(bytes("6 0 <</Type/Page>>"));
    for (var end : List.of(" \n", "\t \r\n", "\r", "\n")) {
      assertThat(isHarmless(pdf(objects(end, script)))).as(end).isFalse();
      assertThat(isHarmless(pdf(objects(end, page)))).as(end).isTrue();
    }
    assertThat(isHarmless(pdf(objects("", page)))).as("no end of a line").isFalse();
  }

  private static byte[] objects(String lineEnd, byte[] data) {
    var whole = new ByteArrayOutputStream();
    whole.writeBytes(
        bytes("5 0 obj<</Type/ObjStm/N 1/First 4/Filter/FlateDecode>>%\n stream" + lineEnd));
    whole.writeBytes(data);
    whole.writeBytes(bytes("\nendstream endobj\n"));
    return whole.toByteArray();
  }

  /** Whatever is repeated in it, at most so many times its bytes are read. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "stream\n",
        "obj<<",
        "obj<<(",
        "obj ",
        "1 0 obj<<>>stream\n",
        "/EF 1 1 ",
        "/EF%",
        "/OpenAction%",
        "/OpenAction ",
        "/OpenAction<<",
        "/OpenAction 7 0 R",
        "1 0 obj<</URI 1>>",
        "1 0 obj<</D[]/S/GoTo>>",
        "obj<</D(\\a)/S",
        "1 0 obj<</First 1>>stream\n",
        "1 0 obj<</N 1>>stream\nx\u009c\0\0\0\u00ff\u00ff",
        "/",
        "%",
        "("
      })
  void row51LooksThroughTheLongestFileInASecondOfProcessorTime(String repeated) {
    var longest = bytes(repeated.repeat((int) EvidenceStore.LONGEST / repeated.length() - 30));
    var file = pdf(longest);
    var threads = ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadCpuTime();
    isHarmless(file);
    var taken = Duration.ofNanos(threads.getCurrentThreadCpuTime() - before);
    assertThat(taken).isLessThan(Duration.ofSeconds(1));
  }

  @Test
  void row62RefusesTwoFormatsInOneFile() {
    var archive = Arrays.copyOf(new byte[] {'P', 'K', 5, 6}, 22);
    assertThat(isHarmless(pdf(archive))).isFalse();
    assertThat(isHarmless(bytes("GIF89a" + new String(Samples.PDF, ISO_8859_1)))).isFalse();
    for (var type : List.of(EvidenceType.PNG, EvidenceType.JPEG)) {
      var sample = type == EvidenceType.PNG ? Samples.PNG : Samples.JPEG;
      var both = new ByteArrayOutputStream();
      both.writeBytes(sample);
      both.writeBytes(Samples.PDF);
      assertThat(FileLook.isHarmless(type, both.toByteArray())).isFalse();
      var packed = new ByteArrayOutputStream();
      packed.writeBytes(sample);
      packed.writeBytes(archive);
      assertThat(FileLook.isHarmless(type, packed.toByteArray())).isFalse();
    }
  }
}
