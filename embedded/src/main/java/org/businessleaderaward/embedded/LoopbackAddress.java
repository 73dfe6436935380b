package org.businessleaderaward.embedded;

import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.security.SecureRandom;
import java.util.Locale;

/**
 * Where the store listens. It checks no signature and answers pages of any site (CORS), so that a
 * page in a browser of this machine could read it if it knew where. On Linux the whole of
 * 127.0.0.0/8 is the machine itself: one of sixteen million addresses and one of some 28,000 ports
 * is more than a page can try. Elsewhere there is 127.0.0.1 only.
 */
final class LoopbackAddress {
  private static final SecureRandom RANDOM = new SecureRandom();

  private LoopbackAddress() {}

  static InetAddress drawn() {
    var address = new byte[] {127, 0, 0, 1};
    if (System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("linux")) {
      for (int i = 1; i < address.length; i++) {
        address[i] = (byte) (1 + RANDOM.nextInt(254));
      }
    }
    try {
      return InetAddress.getByAddress(address);
    } catch (UnknownHostException e) {
      throw new UncheckedIOException(e);
    }
  }
}
