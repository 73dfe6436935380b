package org.businessleaderaward.gateway;

import java.net.URI;

/**
 * Rooms with sessions answer pages of their own site only. A browser says where a request comes
 * from in {@code Origin}, or at least in {@code Sec-Fetch-Site} (W3C Fetch Metadata); a client that
 * says neither is no browser, and holds no cookie that it was not given itself.
 */
final class OriginRule {
  private final String allowed;

  OriginRule(URI site) {
    this.allowed = originOf(site);
  }

  /** The origin of an address after RFC 6454: scheme, host and, unless implied, port. */
  private static String originOf(URI site) {
    var port = site.getPort();
    return site.getScheme() + "://" + site.getHost() + (port < 0 ? "" : ":" + port);
  }

  void check(HttpCall call) {
    var origin = call.header("Origin");
    if (origin.isPresent() && !origin.get().equals(allowed)) {
      throw HttpRefusal.foreignOrigin();
    }
    var from = call.header("Sec-Fetch-Site");
    if (from.isPresent() && !from.get().equals("same-origin")) {
      throw HttpRefusal.foreignOrigin();
    }
  }
}
