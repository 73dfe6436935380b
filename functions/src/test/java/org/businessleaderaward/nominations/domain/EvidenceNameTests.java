package org.businessleaderaward.nominations.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EvidenceNameTests {
  @ParameterizedTest
  @CsvSource({
    "Report 2026.pdf, PDF, Report 2026.pdf",
    "REPORT.PDF, PDF, REPORT.PDF",
    "photo.jpeg, JPEG, photo.jpeg",
    "photo.jpg, JPEG, photo.jpg",
    "تقرير.pdf, PDF, تقرير.pdf",
    "报告.png, PNG, 报告.png",
    "setup.exe, PDF, setup.exe.pdf",
    "photo.jpg, PNG, photo.jpg.png",
    "../../etc/passwd, PDF, passwd.pdf",
    "C:\\Users\\me\\Report.pdf, PDF, Report.pdf",
    "a<b>c|d?e*f.pdf, PDF, a-b-c-d-e-f.pdf",
    "...hidden.pdf, PDF, hidden.pdf",
    "'report.pdf. .', PDF, report.pdf",
    "'', PDF, evidence.pdf",
    "'/', JPEG, evidence.jpg",
  })
  void leavesOutWhatCouldMislead(String given, EvidenceType type, String kept) {
    assertThat(EvidenceName.safe(given, type)).isEqualTo(kept);
  }

  @Test
  void leavesOutWhatTurnsTextAround() {
    assertThat(EvidenceName.safe("invoice\u202efdp.exe", EvidenceType.PDF))
        .isEqualTo("invoicefdp.exe.pdf");
  }

  @Test
  void refusesWhatNoStoreGivesBack() {
    assertThat(EvidenceName.flaw("a\0.pdf", "name").orElseThrow().code()).isEqualTo("INVALID_TEXT");
    assertThat(EvidenceName.flaw("a".repeat(201), "name").orElseThrow().code())
        .isEqualTo("TOO_LONG");
  }
}
