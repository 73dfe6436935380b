package org.businessleaderaward.nominations.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.apache.pdfbox.Loader;
import org.businessleaderaward.gateway.UserError;
import org.businessleaderaward.limits.Network;
import org.businessleaderaward.nominations.Nomination;
import org.businessleaderaward.nominations.NominationFixtures;
import org.businessleaderaward.nominations.domain.EvidenceType;
import org.businessleaderaward.programme.EditionFixtures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Evidence as programs write it that others made; {@code make.py} beside the files says how. */
class PdfsOfOthersTests {
  private static final Path FILES = Path.of("src/test/resources/pdf");
  private static final Instant OPEN = EditionFixtures.CALL_OPENS;
  private static final Network HERE = Network.of("192.0.2.1");

  private final NominationFixtures fixtures = new NominationFixtures();

  @ParameterizedTest
  @MethodSource("taken")
  void row62TakesWhatIsOnlyRead(Path file) throws IOException {
    var draft = fixtures.drafted(NominationFixtures.complete(file.getFileName().toString()));
    assertThat(codes(draft, file)).isEmpty();
    assertThat(fixtures.nominations.find(draft.id()).orElseThrow().evidenceFiles())
        .extracting(EvidenceFile::size)
        .containsExactly(Files.size(file));
  }

  @ParameterizedTest
  @MethodSource("refused")
  void row62RefusesWhatActsAndStoresNothing(Path file) throws IOException {
    var draft = fixtures.drafted(NominationFixtures.complete(file.getFileName().toString()));
    assertThat(codes(draft, file)).containsExactly("FILE_ACTIVE");
    assertThat(fixtures.nominations.find(draft.id()).orElseThrow().evidenceFiles()).isEmpty();
  }

  /** Else all of them might be made by the same library. */
  @Test
  void theFilesAreOfManyWriters() throws IOException {
    var writers = new TreeSet<String>();
    for (var file : taken()) {
      try (var document = Loader.loadPDF(file.toFile())) {
        var said = document.getDocumentInformation();
        writers.add(said.getProducer() + " " + said.getCreator());
      }
    }
    for (var writer : List.of("ReportLab", "cairo", "Matplotlib", "Typst", "WeasyPrint", "Skia")) {
      assertThat(writers).anyMatch(said -> said.contains(writer));
    }
  }

  private List<String> codes(Nomination draft, Path file) throws IOException {
    var content = Files.readAllBytes(file);
    var upload =
        Objects.requireNonNull(
            fixtures
                .uploads
                .begin(
                    draft.id(),
                    Announced.evidence("Report.pdf"),
                    EvidenceType.PDF,
                    content.length,
                    HERE,
                    OPEN)
                .upload());
    var fields = new LinkedHashMap<String, String>();
    upload.fields().forEach(field -> fields.put(field.name(), field.value()));
    assertThat(fixtures.evidence.receive(fields, new ByteArrayInputStream(content), OPEN))
        .isEqualTo(FolderEvidenceStore.Reception.STORED);
    return fixtures
        .uploads
        .confirm(
            draft.id(), upload.id(), Announced.evidence("Report.pdf"), (int) draft.version(), OPEN)
        .userErrors()
        .stream()
        .map(UserError::code)
        .toList();
  }

  static List<Path> taken() throws IOException {
    return files("taken");
  }

  static List<Path> refused() throws IOException {
    return files("refused");
  }

  private static List<Path> files(String folder) throws IOException {
    try (var all = Files.list(FILES.resolve(folder))) {
      return all.sorted().toList();
    }
  }
}
