package org.businessleaderaward.local;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Answers made here rather than read from the built site. Nobody may store them. */
final class Pages {
  private Pages() {}

  /** Whether the request may be answered with a page. */
  static boolean isRead(Request request) {
    return request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
  }

  /** Sends a text whole. */
  static void send(Response response, Callback callback, int status, String type, String text) {
    var bytes = text.getBytes(StandardCharsets.UTF_8);
    response.setStatus(status);
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, type);
    response.getHeaders().put(HttpHeader.CONTENT_LENGTH, bytes.length);
    response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
    boolean head = response.getRequest().getMethod().equals("HEAD");
    response.write(true, head ? ByteBuffer.allocate(0) : ByteBuffer.wrap(bytes), callback);
  }

  /** Sends HTML with a content security policy. */
  static void html(Response response, Callback callback, int status, String policy, String text) {
    response.getHeaders().put("Content-Security-Policy", policy);
    send(response, callback, status, "text/html;charset=utf-8", text);
  }

  /** Sends JSON. */
  static void json(Response response, Callback callback, String text) {
    send(response, callback, 200, "application/json", text);
  }

  /** Text made safe to stand in HTML, attributes included. */
  static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
