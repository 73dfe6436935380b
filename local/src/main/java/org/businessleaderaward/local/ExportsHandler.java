package org.businessleaderaward.local;

import java.nio.file.Path;
import java.util.Map;
import org.businessleaderaward.directory.exports.ExportStore;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ContextHandler;
import org.eclipse.jetty.server.handler.ResourceHandler;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.resource.ResourceFactory;

/** The directory's exports, as the edge gives them out. */
final class ExportsHandler extends Handler.Wrapper {
  private static final Map<String, String> TYPES =
      Map.of(
          "ndjson", "application/x-ndjson;charset=utf-8",
          "csv", "text/csv;charset=utf-8",
          "json", "application/json;charset=utf-8",
          "atom", "application/atom+xml;charset=utf-8",
          "*", "text/plain;charset=utf-8");

  /** As the template's DataHeaders: pages of any site may read them. */
  private static final Map<String, String> FOR_ALL_SITES =
      Map.of(
          "Access-Control-Allow-Origin", "*",
          "Access-Control-Expose-Headers", "ETag",
          "Cross-Origin-Resource-Policy", "cross-origin");

  /** As the template's DataPreflight answers a browser that asks beforehand. */
  private static final Map<String, String> BEFOREHAND =
      Map.of(
          "Access-Control-Allow-Origin", "*",
          "Access-Control-Allow-Methods", "GET, HEAD",
          "Access-Control-Allow-Headers", "Accept, If-Modified-Since, If-None-Match, Range",
          "Access-Control-Max-Age", "86400");

  ExportsHandler(Path folder) {
    super(context(folder));
  }

  private static ContextHandler context(Path folder) {
    var context = new ContextHandler(files(folder), ExportStore.PATH.replaceAll("/$", ""));
    TYPES.forEach(context.getMimeTypes()::addMimeMapping);
    return context;
  }

  private static ResourceHandler files(Path folder) {
    var files = new ResourceHandler();
    files.setBaseResource(ResourceFactory.of(files).newResource(folder));
    files.setDirAllowed(false);
    files.setEtags(true);
    return files;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    var path = Request.getPathInContext(request);
    if (!path.startsWith(ExportStore.PATH)) {
      return false;
    }
    if (HttpMethod.OPTIONS.is(request.getMethod())) {
      BEFOREHAND.forEach(response.getHeaders()::put);
      response.setStatus(HttpStatus.NO_CONTENT_204);
      callback.succeeded();
      return true;
    }
    // A file that is still being written has a name that begins with a dot.
    var name = path.substring(ExportStore.PATH.length());
    if (!Pages.isRead(request) || name.isEmpty() || name.startsWith(".")) {
      return false;
    }
    response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-cache");
    FOR_ALL_SITES.forEach(response.getHeaders()::put);
    return super.handle(request, response, callback);
  }
}
