package org.businessleaderaward.local;

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
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A ballot sealed as the juror's browser seals it (docs/decisions/sealed-ballots.md). */
final class Ballot {
  private Ballot() {}

  /**
   * Seals the first version of a ballot.
   *
   * @param room what the juror's room shows
   * @param ratings level per finalist and criterion
   */
  static String seal(JsonNode room, Map<String, Map<String, Integer>> ratings) {
    return seal(room, ratings, 1);
  }

  /** Seals a version of a ballot. */
  static String seal(JsonNode room, Map<String, Map<String, Integer>> ratings, int version) {
    var edition = room.at("/edition/id").asString();
    var ballot = room.at("/me/ballotId").asString();
    var sealing = room.get("sealing");
    var content = new LinkedHashMap<String, Object>();
    content.put("edition", edition);
    content.put("ballot", ballot);
    content.put("version", version);
    content.put("ratings", ratings);
    content.put("pad", "");
    int missing =
        sealing.get("paddedLength").asInt() - json(content).getBytes(StandardCharsets.UTF_8).length;
    content.put("pad", " ".repeat(missing));
    var header =
        new JWEHeader.Builder(JWEAlgorithm.RSA_OAEP_256, EncryptionMethod.A256GCM)
            .keyID(sealing.get("thumbprint").asString())
            .customParam("edition", edition)
            .customParam("ballot", ballot)
            .customParam("version", version)
            .build();
    try {
      var sealed = new JWEObject(header, new Payload(json(content)));
      sealed.encrypt(new RSAEncrypter(RSAKey.parse(sealing.get("publicKey").asString())));
      return sealed.serialize();
    } catch (JOSEException | ParseException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String json(Object value) {
    return JsonMapper.shared().writeValueAsString(value);
  }
}
