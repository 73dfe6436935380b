package org.businessleaderaward.limits;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.businessleaderaward.crypto.HmacSha256;

/**
 * With what the hashes of counts are keyed. There are few networks and few addresses of mail, so
 * that of a plain hash anybody who has the store finds by trying whose it is; of a keyed one only
 * who also has the key, which is in no table.
 *
 * @param text the deployment's own; empty where the store and all else lie in one place
 */
public record CountKey(String text) {
  /** What may be kept of a network, to count by it later. */
  Network.Hash hash(Network network) {
    return new Network.Hash(hash("network " + network.name()));
  }

  /** Under what somebody is counted, in lower-case hexadecimal, 64 characters. */
  String hash(String whose) {
    var key = ("counts " + text).getBytes(StandardCharsets.UTF_8);
    return HexFormat.of().formatHex(HmacSha256.of(key, whose));
  }

  @Override
  public String toString() {
    return "CountKey";
  }
}
