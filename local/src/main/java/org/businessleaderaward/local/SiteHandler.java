package org.businessleaderaward.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ResourceHandler;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.resource.ResourceFactory;

/** The built site, as the edge serves it; what is not there gets the site's own 404 page. */
final class SiteHandler extends Handler.Sequence {
  /** Files below it carry a hash of what they hold in their names. */
  private static final String IMMUTABLE = "/_app/immutable/";

  /** For the server itself: a handler of files takes over at its start what that says of them. */
  static final Map<String, String> TYPES =
      Map.of(
          "html", "text/html;charset=utf-8",
          "css", "text/css;charset=utf-8",
          "js", "text/javascript;charset=utf-8",
          "txt", "text/plain;charset=utf-8",
          "webmanifest", "application/manifest+json");

  SiteHandler(Path build) {
    super(new Files404(build, resources(build)));
  }

  private static ResourceHandler resources(Path build) {
    var resources = new ResourceHandler();
    resources.setBaseResource(ResourceFactory.of(resources).newResource(build));
    resources.setWelcomeFiles("index.html");
    resources.setDirAllowed(false);
    resources.setEtags(true);
    return resources;
  }

  private static final class Files404 extends Handler.Wrapper {
    private final Path notFound;

    Files404(Path build, Handler resources) {
      super(resources);
      this.notFound = build.resolve("404.html");
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
      var path = Request.getPathInContext(request);
      response
          .getHeaders()
          .put(
              HttpHeader.CACHE_CONTROL,
              path.startsWith(IMMUTABLE) ? "public, max-age=31536000, immutable" : "no-cache");
      if (super.handle(request, response, callback)) {
        return true;
      }
      if (Pages.isRead(request)) {
        Pages.send(response, callback, 404, "text/html;charset=utf-8", page());
      } else {
        response.getHeaders().put(HttpHeader.ALLOW, "GET, HEAD");
        Pages.send(response, callback, 405, "text/plain;charset=utf-8", "Method Not Allowed\n");
      }
      return true;
    }

    private String page() throws IOException {
      return Files.exists(notFound)
          ? Files.readString(notFound)
          : "<!doctype html><html lang=\"en\"><title>Not found</title><h1>Not found</h1></html>";
    }
  }
}
