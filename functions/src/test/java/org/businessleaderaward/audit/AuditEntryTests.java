package org.businessleaderaward.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class AuditEntryTests {
  /** Whoever has the document alone finds the hash that a mail names. */
  @Test
  void isHashedAsTheDocumentSays() throws IOException {
    var at = Instant.parse("2027-05-01T12:00:00Z");
    var edition = "edition-2027";
    var act =
        new Act(edition, at, "SECRETARIAT:person-1", "VOTING_OPENED", edition, "ab".repeat(32));
    var entry = AuditEntry.chain(0, act, AuditEntry.BEGINNING);
    assertThat(Files.readString(Path.of("../docs/record-format.md")))
        .contains("\n" + entry.canonicalJson() + "\n")
        .contains("Its hash is `" + entry.hash() + "`.");
  }
}
