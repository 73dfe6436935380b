package org.businessleaderaward.local;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletionException;
import org.businessleaderaward.nominations.evidence.EvidenceStore;
import org.businessleaderaward.nominations.evidence.FolderEvidenceStore;
import org.businessleaderaward.nominations.evidence.FolderEvidenceStore.Reception;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.MultiPartConfig;
import org.eclipse.jetty.http.MultiPartFormData;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * Stands in for the bucket of evidence: takes the forms that the nominators' room hands out, and
 * gives files by the addresses that the rooms hand out, as S3 does. A form's answers are S3's, too.
 */
final class EvidenceHandler extends Handler.Abstract {
  private static final String FILE = "file";
  private static final long LONGEST_FORM = EvidenceStore.LONGEST + 64 * 1024;
  private static final long MOST_SKIPPED = 4 * LONGEST_FORM;
  private static final int LONGEST_FIELD = 16 * 1024;
  private static final int MOST_PARTS = 20;

  private final FolderEvidenceStore store;
  private final Path arriving;
  private final Clock clock;

  /**
   * Serves a store.
   *
   * @param arriving folder for what is still on its way
   */
  EvidenceHandler(FolderEvidenceStore store, Path arriving, Clock clock) {
    this.store = store;
    this.arriving = arriving;
    this.clock = clock;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    var path = Request.getPathInContext(request);
    if (path.equals(FolderEvidenceStore.UPLOADS) && request.getMethod().equals("POST")) {
      answer(response, callback, receive(request));
      return true;
    }
    if (path.startsWith(FolderEvidenceStore.FILES) && Pages.isRead(request)) {
      give(path.substring(FolderEvidenceStore.FILES.length()), request, response, callback);
      return true;
    }
    return false;
  }

  private Reception receive(Request request) throws IOException {
    var type = request.getHeaders().get(HttpHeader.CONTENT_TYPE);
    if (type == null || !type.startsWith("multipart/form-data")) {
      return Reception.DENIED;
    }
    if (request.getLength() > LONGEST_FORM) {
      skip(request);
      return Reception.TOO_LARGE;
    }
    var config =
        new MultiPartConfig.Builder()
            .location(arriving)
            .maxParts(MOST_PARTS)
            .maxMemoryPartSize(LONGEST_FIELD)
            .maxPartSize(LONGEST_FORM)
            .maxSize(LONGEST_FORM)
            .build();
    try (var parts = MultiPartFormData.getParts(request, request, type, config)) {
      var file = parts.getFirst(FILE);
      if (file == null) {
        return Reception.TOO_SMALL;
      }
      var fields = new LinkedHashMap<String, String>();
      for (var part : parts) {
        if (!FILE.equals(part.getName())) {
          fields.put(part.getName(), part.getContentAsString(StandardCharsets.UTF_8));
        }
      }
      try (var content = Content.Source.asInputStream(file.createContentSource())) {
        return store.receive(fields, content, clock.instant());
      }
    } catch (CompletionException e) {
      return e.getCause() instanceof IllegalStateException ? Reception.TOO_LARGE : Reception.DENIED;
    }
  }

  /**
   * Reads over a form that is too long: a connection that is closed while somebody still sends
   * takes the answer along. What is longer by far is not waited for.
   */
  private static void skip(Request request) throws IOException {
    try (var form = Content.Source.asInputStream(request)) {
      var _ = form.skip(MOST_SKIPPED);
    }
  }

  private static void answer(Response response, Callback callback, Reception receipt) {
    switch (receipt) {
      case STORED -> {
        response.setStatus(204);
        response.write(true, ByteBuffer.allocate(0), callback);
      }
      case DENIED -> error(response, callback, 403, "AccessDenied");
      case TOO_LARGE -> error(response, callback, 400, "EntityTooLarge");
      case TOO_SMALL -> error(response, callback, 400, "EntityTooSmall");
    }
  }

  private void give(String key, Request request, Response response, Callback callback)
      throws IOException {
    var query = Request.extractQueryParameters(request, StandardCharsets.UTF_8);
    var found =
        store.open(
            key,
            value(query.getValue("expires")),
            value(query.getValue("name")),
            value(query.getValue("signature")),
            clock.instant());
    if (found.isEmpty()) {
      error(response, callback, 403, "AccessDenied");
      return;
    }
    var headers =
        Map.of(
            HttpHeader.CONTENT_TYPE,
            found.get().mediaType(),
            HttpHeader.CONTENT_DISPOSITION,
            found.get().disposition(),
            HttpHeader.CACHE_CONTROL,
            "private, no-store");
    headers.forEach(response.getHeaders()::put);
    var content = Files.readAllBytes(found.get().file());
    response.getHeaders().put(HttpHeader.CONTENT_LENGTH, content.length);
    boolean head = request.getMethod().equals("HEAD");
    response.write(true, ByteBuffer.wrap(head ? new byte[0] : content), callback);
  }

  private static String value(@Nullable String text) {
    return text == null ? "" : text;
  }

  private static void error(Response response, Callback callback, int status, String code) {
    Pages.send(
        response,
        callback,
        status,
        "application/xml",
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Error><Code>" + code + "</Code></Error>\n");
  }
}
