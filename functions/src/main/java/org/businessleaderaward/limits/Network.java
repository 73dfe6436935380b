package org.businessleaderaward.limits;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Where a request comes from, as far as anything is counted by it: an IPv4 address, or the /64 of
 * an IPv6 address, all of which one subscriber has (RFC 6177). Nothing else in the award knows of a
 * caller's address, so that nothing can be counted by less than this.
 *
 * @param name tells it from every other network
 */
public record Network(String name) {
  private static final int SUBSCRIBER_BYTES = 8;

  /**
   * What may be kept of a network, to count by it later ({@link Limiter#hash}). It tells it from
   * others; which it is finds only who has the {@link CountKey} and tries all there are.
   */
  public record Hash(String hex) {}

  /**
   * The network of an address as a server writes it, with or without a zone; an IPv4 address that
   * is written as one of IPv6 is that IPv4 address. What is no address is a network of its own.
   */
  public static Network of(String address) {
    int zone = address.indexOf('%');
    try {
      var parsed = InetAddress.ofLiteral(zone < 0 ? address : address.substring(0, zone));
      return new Network(
          parsed instanceof Inet6Address
              ? HexFormat.of().formatHex(Arrays.copyOf(parsed.getAddress(), SUBSCRIBER_BYTES))
              : parsed.getHostAddress());
    } catch (IllegalArgumentException e) {
      return new Network(address);
    }
  }
}
