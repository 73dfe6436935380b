package org.businessleaderaward.nominations.evidence;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.interactive.action.PDAction;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionFactory;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionGoTo;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionLaunch;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageFitDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;
import org.businessleaderaward.nominations.domain.EvidenceType;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The look into a file, at PDFs that a library wrote. */
class WrittenPdfTests {
  /** How objects are written: one by one, or many in a compressed stream. */
  enum Written {
    ONE_BY_ONE,
    IN_STREAMS;

    CompressParameters parameters() {
      return this == IN_STREAMS
          ? CompressParameters.DEFAULT_COMPRESSION
          : CompressParameters.NO_COMPRESSION;
    }
  }

  /** What is put into a document of one page. */
  interface Content {
    void into(PDDocument document, PDPage page) throws IOException;
  }

  private static boolean isTaken(Written written, Content content) throws IOException {
    return FileLook.isHarmless(EvidenceType.PDF, file(written, content));
  }

  /** A file of one page with something on it. */
  static byte[] file(Written written, Content content) throws IOException {
    try (var document = new PDDocument()) {
      var page = new PDPage();
      document.addPage(page);
      content.into(document, page);
      var file = new ByteArrayOutputStream();
      document.save(file, written.parameters());
      assertThat(file.toString(ISO_8859_1).contains("/ObjStm"))
          .isEqualTo(written == Written.IN_STREAMS);
      return file.toByteArray();
    }
  }

  @ParameterizedTest
  @EnumSource
  void row62TakesAReport(Written written) throws IOException {
    assertThat(isTaken(written, WrittenPdfTests::report)).isTrue();
  }

  /** Text and a picture, a link, an outline, and what the file says of itself. */
  static void report(PDDocument document, PDPage page) throws IOException {
    try (var text = new PDPageContentStream(document, page)) {
      text.beginText();
      text.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
      text.showText("Launch of the annual report on JavaScript for children");
      text.endText();
      var picture = new BufferedImage(200, 100, BufferedImage.TYPE_INT_RGB);
      text.drawImage(LosslessFactory.createFromImage(document, picture), 10, 10);
    }
    var link = new PDAnnotationLink();
    var address = new PDActionURI();
    address.setURI("https://example.org/report");
    link.setAction(address);
    page.getAnnotations().add(link);
    var outline = new PDDocumentOutline();
    var chapter = new PDOutlineItem();
    chapter.setTitle("Embedded files");
    chapter.setDestination(page);
    outline.addLast(chapter);
    document.getDocumentCatalog().setDocumentOutline(outline);
    document.getDocumentInformation().setTitle("Rendition of a year");
  }

  @ParameterizedTest
  @EnumSource
  void row62TakesAFormThatIsOnlyFilledIn(Written written) throws IOException {
    assertThat(isTaken(written, (document, page) -> form(document, page))).isTrue();
  }

  static PDTextField form(PDDocument document, PDPage page) throws IOException {
    var form = new PDAcroForm(document);
    document.getDocumentCatalog().setAcroForm(form);
    var resources = new PDResources();
    resources.put(COSName.HELV, new PDType1Font(Standard14Fonts.FontName.HELVETICA));
    form.setDefaultResources(resources);
    form.setDefaultAppearance("/Helv 12 Tf 0 g");
    var field = new PDTextField(form);
    field.setPartialName("Name");
    form.getFields().add(field);
    var widget = field.getWidgets().getFirst();
    widget.setRectangle(new PDRectangle(50, 50, 200, 20));
    widget.setPage(page);
    page.getAnnotations().add(widget);
    field.setValue("Amina");
    return field;
  }

  @ParameterizedTest
  @EnumSource
  void row62RefusesAScript(Written written) throws IOException {
    assertThat(opens(written, new PDActionJavaScript("app.alert('here')"))).isFalse();
  }

  @ParameterizedTest
  @EnumSource
  void row62RefusesAProgramToStart(Written written) throws IOException {
    var launch = new PDActionLaunch();
    launch.setF("calc.exe");
    assertThat(opens(written, launch)).isFalse();
  }

  @ParameterizedTest
  @EnumSource
  void row62RefusesAPageOfTheWebThatIsOpenedByItself(Written written) throws IOException {
    var address = new PDActionURI();
    address.setURI("https://example.org/read");
    assertThat(opens(written, address)).isFalse();
  }

  @ParameterizedTest
  @EnumSource
  void row62TakesAPageThatIsOpenedFirst(Written written) throws IOException {
    assertThat(
            isTaken(
                written,
                (document, page) -> {
                  report(document, page);
                  var first = new PDPageFitDestination();
                  first.setPage(page);
                  var going = new PDActionGoTo();
                  going.setDestination(first);
                  document.getDocumentCatalog().setOpenAction(going);
                }))
        .isTrue();
  }

  @ParameterizedTest
  @EnumSource
  void row62RefusesAFormThatSends(Written written) throws IOException {
    assertThat(
            isTaken(
                written,
                (document, page) ->
                    form(document, page).getWidgets().getFirst().setAction(sending())))
        .isFalse();
  }

  private static PDAction sending() {
    var submit = new COSDictionary();
    submit.setName(COSName.S, "SubmitForm");
    submit.setString(COSName.F, "https://example.org/collect");
    return PDActionFactory.createAction(submit);
  }

  @ParameterizedTest
  @EnumSource
  void row62RefusesAFileWithinIt(Written written) throws IOException {
    assertThat(
            isTaken(
                written,
                (document, page) -> {
                  var file = new PDComplexFileSpecification();
                  file.setFile("letter.txt");
                  file.setEmbeddedFile(
                      new PDEmbeddedFile(
                          document, new ByteArrayInputStream("letter".getBytes(UTF_8))));
                  var files = new PDEmbeddedFilesNameTreeNode();
                  files.setNames(Map.of("letter.txt", file));
                  var names = new PDDocumentNameDictionary(document.getDocumentCatalog());
                  names.setEmbeddedFiles(files);
                  document.getDocumentCatalog().setNames(names);
                }))
        .isFalse();
  }

  private static boolean opens(Written written, PDAction action) throws IOException {
    return isTaken(
        written, (document, page) -> document.getDocumentCatalog().setOpenAction(action));
  }
}
