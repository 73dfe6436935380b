package org.businessleaderaward.jury.sealing;

import com.nimbusds.jose.jwk.RSAKey;

/** The public half of the tally key: what ballots are sealed to. It can open nothing. */
public interface SealingKey {
  /**
   * The public key for an edition's ballots, with its RFC 7638 thumbprint as its id. The same on
   * every call.
   */
  RSAKey publicKey(String edition);
}
