package org.businessleaderaward.nominations;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.businessleaderaward.nominations.evidence.EvidenceKeys;
import org.businessleaderaward.nominations.evidence.EvidenceStore;

/** Addresses of evidence, for callers who were found to be allowed to read the nomination. */
public final class EvidenceDownloads {
  private final Supplier<EvidenceStore> store;

  EvidenceDownloads(Supplier<EvidenceStore> store) {
    this.store = store;
  }

  /** Where a nomination's file can be fetched; empty when it has no such file. */
  public Optional<EvidenceDownload> find(Nomination nomination, String file, Instant now) {
    return nomination
        .evidenceFile(file)
        .map(
            listed ->
                store
                    .get()
                    .download(
                        EvidenceKeys.kept(nomination.edition(), nomination.id(), listed.id()),
                        listed.name(),
                        listed.type(),
                        now));
  }
}
