package org.businessleaderaward.local.sample;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.businessleaderaward.crypto.Sha256;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A passkey (ES256) of somebody made up, who has no device: it is set up as a browser would, shows
 * the second factor once by that, and is gone (WebAuthn Level 3, 5.1 and 6.5).
 */
final class Passkey {
  /** Somebody is present and verified, and a credential is attested. */
  private static final int FLAGS = 0x01 | 0x04 | 0x40;

  private static final int COORDINATE = 32;

  private Passkey() {}

  /** Has a visitor set one up, on a page of this address. */
  static void setUp(InProcessVisitor visitor, String siteUrl) {
    var asked = visitor.act("RequestPasskey", Map.of()).path("options").asString();
    visitor.act("EnrolPasskey", Map.of("credential", made(asked, siteUrl)));
  }

  private static String made(String options, String origin) {
    var asked = JsonMapper.shared().readTree(options);
    var id = new byte[COORDINATE];
    new SecureRandom().nextBytes(id);
    var client =
        JsonMapper.shared()
            .writeValueAsBytes(
                Map.of(
                    "type",
                    "webauthn.create",
                    "challenge",
                    asked.path("challenge").asString(),
                    "origin",
                    origin,
                    "crossOrigin",
                    false));
    return JsonMapper.shared()
        .writeValueAsString(
            Map.of(
                "id", base64(id),
                "rawId", base64(id),
                "type", "public-key",
                "response",
                    Map.of(
                        "clientDataJSON", base64(client),
                        "attestationObject", base64(attestation(asked, id)),
                        "transports", List.of("internal")),
                "clientExtensionResults", Map.of()));
  }

  /** A map in CBOR (RFC 8949): no attestation, an empty statement, what the authenticator says. */
  private static byte[] attestation(JsonNode asked, byte[] id) {
    var cbor = new ByteArrayOutputStream();
    cbor.write(0xa3);
    text(cbor, "fmt");
    text(cbor, "none");
    text(cbor, "attStmt");
    cbor.write(0xa0);
    text(cbor, "authData");
    bytes(cbor, authenticatorData(asked.at("/rp/id").asString(), id));
    return cbor.toByteArray();
  }

  private static byte[] authenticatorData(String relyingParty, byte[] id) {
    var data = new ByteArrayOutputStream();
    data.writeBytes(Sha256.of(relyingParty.getBytes(StandardCharsets.UTF_8)).bytes());
    data.write(FLAGS);
    data.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(1).array());
    data.writeBytes(new byte[16]);
    data.writeBytes(ByteBuffer.allocate(Short.BYTES).putShort((short) id.length).array());
    data.writeBytes(id);
    data.writeBytes(publicKey((ECPublicKey) keyPair().getPublic()));
    return data.toByteArray();
  }

  /** RFC 9053, 7.1: kty EC2, alg ES256, crv P-256, x, y. */
  private static byte[] publicKey(ECPublicKey key) {
    var cose = new ByteArrayOutputStream();
    cose.writeBytes(new byte[] {(byte) 0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21});
    bytes(cose, coordinate(key.getW().getAffineX().toByteArray()));
    cose.write(0x22);
    bytes(cose, coordinate(key.getW().getAffineY().toByteArray()));
    return cose.toByteArray();
  }

  private static byte[] coordinate(byte[] number) {
    var fixed = new byte[COORDINATE];
    int length = Math.min(number.length, COORDINATE);
    System.arraycopy(number, number.length - length, fixed, COORDINATE - length, length);
    return fixed;
  }

  private static void text(ByteArrayOutputStream cbor, String text) {
    cbor.write(0x60 + text.length());
    cbor.writeBytes(text.getBytes(StandardCharsets.US_ASCII));
  }

  private static void bytes(ByteArrayOutputStream cbor, byte[] bytes) {
    cbor.write(0x58);
    cbor.write(bytes.length);
    cbor.writeBytes(bytes);
  }

  private static KeyPair keyPair() {
    try {
      var generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"));
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String base64(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
