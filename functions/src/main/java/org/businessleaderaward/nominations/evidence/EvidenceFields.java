package org.businessleaderaward.nominations.evidence;

import graphql.schema.DataFetchingEnvironment;
import java.util.Map;
import java.util.Objects;
import org.businessleaderaward.access.Callers;
import org.businessleaderaward.gateway.RoomFields;
import org.businessleaderaward.gateway.RoomWiring;
import org.businessleaderaward.gateway.Scope;
import org.businessleaderaward.nominations.EvidenceDownload;
import org.businessleaderaward.nominations.EvidenceDownloads;
import org.businessleaderaward.nominations.Nominations;
import org.businessleaderaward.nominations.domain.EvidenceType;
import org.jspecify.annotations.Nullable;

/** The files of the nominator's own nomination: announce, confirm, remove, fetch. */
public final class EvidenceFields implements RoomFields {
  private final Callers callers;
  private final Nominations nominations;
  private final Uploads uploads;
  private final EvidenceDownloads downloads;

  EvidenceFields(
      Callers callers, Nominations nominations, Uploads uploads, EvidenceDownloads downloads) {
    this.callers = callers;
    this.nominations = nominations;
    this.uploads = uploads;
    this.downloads = downloads;
  }

  @Override
  public void addTo(RoomWiring wiring) {
    wiring
        .query("evidenceDownload", this::download)
        .mutation("beginUpload", this::begin)
        .mutation("confirmUpload", this::confirm)
        .mutation("removeEvidenceFile", this::remove);
  }

  private @Nullable EvidenceDownload download(DataFetchingEnvironment env) {
    String file = Objects.requireNonNull(env.getArgument("file"));
    return nominations
        .find(callers.require(env).subject())
        .flatMap(
            own ->
                downloads.find(
                    uploads.withWaiting(own, file, Scope.of(env).now()), file, Scope.of(env).now()))
        .orElse(null);
  }

  private BeginUploadPayload begin(DataFetchingEnvironment env) {
    return uploads.begin(
        callers.require(env).subject(),
        announced(env),
        EvidenceType.valueOf((String) field(env, "type")),
        (Integer) field(env, "size"),
        Scope.of(env).network(),
        Scope.of(env).now());
  }

  private EvidencePayload confirm(DataFetchingEnvironment env) {
    return uploads.confirm(
        callers.require(env).subject(),
        (String) field(env, "upload"),
        announced(env),
        (Integer) field(env, "version"),
        Scope.of(env).now());
  }

  private EvidencePayload remove(DataFetchingEnvironment env) {
    return uploads.remove(
        callers.require(env).subject(),
        (String) field(env, "file"),
        (Integer) field(env, "version"),
        Scope.of(env).now());
  }

  private static Announced announced(DataFetchingEnvironment env) {
    return new Announced(
        (String) field(env, "name"),
        (String) input(env).get("question"),
        (String) input(env).get("replaces"));
  }

  private static Object field(DataFetchingEnvironment env, String name) {
    return Objects.requireNonNull(input(env).get(name), name);
  }

  private static Map<String, @Nullable Object> input(DataFetchingEnvironment env) {
    return Objects.requireNonNull(env.getArgument("input"));
  }
}
