package org.businessleaderaward.local;

import java.util.Map;
import java.util.Set;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Stands before everything that is served. Sets the headers that the edge sets on AWS, and answers
 * only to names of this machine, so that no foreign page can reach the mailbox by pointing its own
 * name here (DNS rebinding).
 */
final class Guard extends Handler.Wrapper {
  private static final Set<String> NAMES = Set.of("localhost", "127.0.0.1", "[::1]");
  private static final Map<String, String> HEADERS =
      Map.of(
          "X-Content-Type-Options", "nosniff",
          "Referrer-Policy", "no-referrer",
          "X-Frame-Options", "DENY",
          "Cross-Origin-Opener-Policy", "same-origin",
          "Cross-Origin-Resource-Policy", "same-origin",
          "Permissions-Policy",
              "accelerometer=(), browsing-topics=(), camera=(), geolocation=(), gyroscope=(),"
                  + " magnetometer=(), microphone=(), payment=(), usb=()");

  Guard(Handler guarded) {
    super(guarded);
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    HEADERS.forEach(response.getHeaders()::put);
    var name = request.getHttpURI().getHost();
    if (name == null || !NAMES.contains(name)) {
      Pages.send(
          response,
          callback,
          421,
          "text/plain;charset=utf-8",
          "This server answers to localhost only.\n");
      return true;
    }
    return super.handle(request, response, callback);
  }
}
