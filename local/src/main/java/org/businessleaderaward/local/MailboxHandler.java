package org.businessleaderaward.local;

import java.util.Objects;
import java.util.Optional;
import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import tools.jackson.databind.json.JsonMapper;

/**
 * The mailbox: {@code /mail} lists what was sent, {@code /mail/<id>} shows a letter, {@code
 * /mail/<id>?page} is its HTML alone, {@code /mail.json} gives all of it to programs. Only the
 * local server has it.
 */
final class MailboxHandler extends Handler.Abstract {
  private static final String POLICY =
      "default-src 'none'; style-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'none';"
          + " frame-ancestors 'none'";
  private static final String POLICY_OF_PAGE =
      "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none';"
          + " frame-ancestors 'self'";
  private static final String LETTER = "/mail/";

  private final MailFolder folder;
  private final JsonMapper json = JsonMapper.builder().build();

  MailboxHandler(MailFolder folder) {
    this.folder = folder;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    var path = Request.getPathInContext(request);
    if (!Pages.isRead(request)) {
      return false;
    }
    switch (path) {
      case "/mail" -> Pages.html(response, callback, 200, POLICY, MailPages.list(folder.letters()));
      case "/mail/" ->
          Response.sendRedirect(
              request, response, callback, HttpURI.build().path("/mail").asString());
      case "/mail.json" ->
          Pages.json(response, callback, json.writeValueAsString(folder.letters()));
      case "/mail.css" ->
          Pages.send(response, callback, 200, "text/css;charset=utf-8", MailPages.STYLE);
      default -> {
        if (!path.startsWith(LETTER)) {
          return false;
        }
        show(request, response, callback, folder.letter(path.substring(LETTER.length())));
      }
    }
    return true;
  }

  private static void show(
      Request request, Response response, Callback callback, Optional<MailFolder.Sent> found) {
    var query = Objects.requireNonNullElse(request.getHttpURI().getQuery(), "");
    var view = LetterView.of(query);
    if (found.isEmpty()) {
      Pages.html(response, callback, 404, POLICY, MailPages.unknown());
    } else if (query.startsWith("page")) {
      response.getHeaders().put("X-Frame-Options", "SAMEORIGIN");
      Pages.html(response, callback, 200, POLICY_OF_PAGE, view.page(found.get().html()));
    } else {
      Pages.html(response, callback, 200, POLICY, MailPages.letter(found.get(), view));
    }
  }
}
