package org.businessleaderaward.nominations.versions;

import org.businessleaderaward.nominations.Nomination;
import org.businessleaderaward.nominations.evidence.EvidenceFile;
import org.jspecify.annotations.Nullable;

/**
 * A file that a version has.
 *
 * @param id identifier within the nomination
 * @param name name under which it was shown
 * @param question identifier of the question that it answered; null for evidence
 * @param removed whether it was removed since, so that nothing is left of it but this
 */
public record VersionFile(String id, String name, @Nullable String question, boolean removed) {
  static VersionFile of(EvidenceFile file, Nomination now) {
    return new VersionFile(
        file.id(), file.name(), file.question(), now.evidenceFile(file.id()).isEmpty());
  }
}
