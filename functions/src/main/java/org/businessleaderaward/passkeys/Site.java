package org.businessleaderaward.passkeys;

import java.net.URI;

/**
 * The site to which passkeys are bound. A passkey made for one host is not offered on another.
 *
 * @param origin scheme, host and port, as browsers write it
 * @param id the relying party's id: the host
 */
record Site(String origin, String id) {
  static Site of(URI url) {
    var port = url.getPort() == -1 ? "" : ":" + url.getPort();
    return new Site(url.getScheme() + "://" + url.getHost() + port, url.getHost());
  }
}
