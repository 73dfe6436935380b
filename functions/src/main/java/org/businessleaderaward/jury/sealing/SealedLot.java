package org.businessleaderaward.jury.sealing;

import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWEHeader;
import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.RSAEncrypter;
import com.nimbusds.jose.jwk.RSAKey;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import org.businessleaderaward.jury.domain.Lot;

/** The lot between opening and count: nobody can read its seed before the ballots are counted. */
public final class SealedLot {
  private SealedLot() {}

  /** Seals a lot to the tally key. */
  public static String seal(Lot lot, String edition, RSAKey key) {
    var header =
        new JWEHeader.Builder(JWEAlgorithm.RSA_OAEP_256, EncryptionMethod.A256GCM)
            .keyID(key.getKeyID())
            .customParam("edition", edition)
            .customParam("lot", true)
            .build();
    try {
      var jwe = new JWEObject(header, new Payload(lot.seed()));
      jwe.encrypt(new RSAEncrypter(key));
      return jwe.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Opens it.
   *
   * @throws IllegalStateException when it was changed
   */
  public static Lot open(String sealed, String edition, Opener opener) {
    try {
      var seed =
          opener
              .open(edition, JWEObject.parse(sealed))
              .orElseThrow(() -> new IllegalStateException("the sealed lot does not open"));
      return new Lot(new String(seed, StandardCharsets.US_ASCII));
    } catch (ParseException e) {
      throw new IllegalStateException("the sealed lot was changed", e);
    }
  }
}
