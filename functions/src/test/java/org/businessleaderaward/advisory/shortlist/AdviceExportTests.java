package org.businessleaderaward.advisory.shortlist;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AdviceExportTests {
  @Test
  void tellsWhereACommentEnds() {
    assertThat(AdviceExport.inOne(Stream.of("One.\r\n\n• Not a second.", "Two.")))
        .isEqualTo("• One.\n  \n  • Not a second.\n• Two.");
    assertThat(AdviceExport.inOne(Stream.of())).isEmpty();
  }
}
