package org.businessleaderaward.local.archive;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.RSAKey;
import java.io.IOException;
import java.text.ParseException;
import java.util.Map;
import java.util.Set;

/** The private keys that votes are sealed to, as far as an archive may hold them. */
public interface VoteKeys {
  /** Those that may leave, as JSON Web Keys by edition. A key in KMS does not leave it. */
  Map<String, String> leaving() throws IOException;

  /** Keeps the key of an edition's vote so that the count can use it. */
  void keep(String edition, String key) throws IOException;

  /** Thumbprints of the keys that the count can use here already. */
  Set<String> usable() throws IOException;

  /** What a key is known by (RFC 7638). */
  static String thumbprint(String key) {
    try {
      return RSAKey.parse(key).computeThumbprint().toString();
    } catch (ParseException | JOSEException e) {
      throw new IllegalArgumentException("not an RSA key", e);
    }
  }
}
