package org.businessleaderaward.nominations;

import graphql.schema.DataFetchingEnvironment;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.businessleaderaward.gateway.Scope;
import org.businessleaderaward.nominations.evidence.EvidenceKeys;
import org.businessleaderaward.nominations.evidence.EvidenceStore;
import org.jspecify.annotations.Nullable;

/** Addresses of evidence, for callers who were found to be allowed to read the nomination. */
public final class EvidenceDownloads {
  private final Supplier<EvidenceStore> store;
  private final Openings openings;

  EvidenceDownloads(Supplier<EvidenceStore> store, Openings openings) {
    this.store = store;
    this.openings = openings;
  }

  /**
   * Answers a room's query {@code evidenceDownload}; null when its caller has no such file.
   *
   * @param readable the nomination with an id, when the caller may read its files: that is the
   *     room's to say
   */
  public @Nullable EvidenceDownload answer(
      DataFetchingEnvironment env, Function<String, Optional<Nomination>> readable) {
    String nomination = Objects.requireNonNull(env.getArgument("nomination"));
    String file = Objects.requireNonNull(env.getArgument("file"));
    return readable
        .apply(nomination)
        .filter(found -> found.evidenceFile(file).isPresent())
        .flatMap(
            found -> {
              openings.ofFile(env, found, file);
              return find(found, file, Scope.of(env).now());
            })
        .orElse(null);
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
