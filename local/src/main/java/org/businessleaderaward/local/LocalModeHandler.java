package org.businessleaderaward.local;

import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Tells the site that it is served on this machine, so that it shows the way to the mailbox. */
final class LocalModeHandler extends Handler.Abstract {
  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    if (!Request.getPathInContext(request).equals("/config.json") || !Pages.isRead(request)) {
      return false;
    }
    Pages.json(response, callback, "{\"local\":true}");
    return true;
  }
}
