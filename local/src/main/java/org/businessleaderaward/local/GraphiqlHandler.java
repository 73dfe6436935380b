package org.businessleaderaward.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * GraphiQL for the public room, from the npm packages of the folder {@code local}; no foreign host.
 */
final class GraphiqlHandler extends Handler.Abstract {
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self'"
          + " data:; font-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action"
          + " 'none'; frame-ancestors 'none'";
  private static final String SCRIPT = "text/javascript;charset=utf-8";
  private static final String STYLE = "text/css;charset=utf-8";

  private record Asset(String type, String file) {}

  private static final Map<String, Asset> ASSETS =
      Map.of(
          "/graphiql/react.js", new Asset(SCRIPT, "react/umd/react.production.min.js"),
          "/graphiql/react-dom.js", new Asset(SCRIPT, "react-dom/umd/react-dom.production.min.js"),
          "/graphiql/graphiql.js", new Asset(SCRIPT, "graphiql/graphiql.min.js"),
          "/graphiql/graphiql.css", new Asset(STYLE, "graphiql/graphiql.min.css"));

  private final Path packages;

  /** From the folder {@code node_modules} in which npm put the packages. */
  GraphiqlHandler(Path packages) {
    this.packages = packages;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    var path = Request.getPathInContext(request);
    if (!Pages.isRead(request)) {
      return false;
    }
    var asset = ASSETS.get(path);
    if (asset != null && Files.exists(packages.resolve(asset.file()))) {
      Pages.send(
          response, callback, 200, asset.type(), Files.readString(packages.resolve(asset.file())));
      return true;
    }
    return switch (path) {
      case "/graphiql" -> {
        Pages.html(response, callback, 200, POLICY, resource("graphiql.html"));
        yield true;
      }
      case "/graphiql/start.js" -> {
        Pages.send(response, callback, 200, SCRIPT, resource("graphiql.js"));
        yield true;
      }
      case "/graphiql/start.css" -> {
        Pages.send(response, callback, 200, STYLE, resource("graphiql.css"));
        yield true;
      }
      default -> false;
    };
  }

  private static String resource(String name) {
    try (var stream = GraphiqlHandler.class.getResourceAsStream(name)) {
      if (stream == null) {
        throw new IllegalStateException("not in the jar: " + name);
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
