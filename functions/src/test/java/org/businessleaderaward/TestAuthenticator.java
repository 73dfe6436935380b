package org.businessleaderaward;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An authenticator in software with one passkey (ES256), and the browser that hands on what it says
 * (WebAuthn Level 3, 5.1, 6.1 and 6.5). Written anew, so that what reads it did not write it.
 */
public final class TestAuthenticator {
  private static final int PRESENT = 0x01;
  private static final int VERIFIED = 0x04;
  private static final int ATTESTED = 0x40;
  private static final int COORDINATE = 32;

  private final byte[] id = random(32);
  private final KeyPair key = keyPair();
  private String origin;
  private boolean unlocked = true;
  private int count;

  /** One on a page of this origin. */
  public TestAuthenticator(String origin) {
    this.origin = origin;
  }

  /** The same authenticator on a page of another origin, as a phishing site would have it. */
  public TestAuthenticator onPageOf(String otherOrigin) {
    origin = otherOrigin;
    return this;
  }

  /** One that is touched, but not unlocked by its owner. */
  public TestAuthenticator locked() {
    unlocked = false;
    return this;
  }

  /** As a copy of it that is at an earlier count. */
  public TestAuthenticator countingFrom(int earlier) {
    count = earlier;
    return this;
  }

  /** Makes its passkey as the options ask, and gives what the browser sends. */
  public String make(String options) {
    var asked = JsonMapper.shared().readTree(options);
    var client = client("webauthn.create", asked);
    var attestation = new ByteArrayOutputStream();
    attestation.write(0xa3);
    text(attestation, "fmt");
    text(attestation, "none");
    text(attestation, "attStmt");
    attestation.write(0xa0);
    text(attestation, "authData");
    bytes(attestation, authenticatorData(asked.at("/rp/id").asString(), true));
    return response(
        Map.of(
            "clientDataJSON",
            base64(client),
            "attestationObject",
            base64(attestation.toByteArray()),
            "transports",
            List.of("internal")));
  }

  /** Signs as the options ask, and gives what the browser sends. */
  public String use(String options) {
    var asked = JsonMapper.shared().readTree(options);
    var client = client("webauthn.get", asked);
    var data = authenticatorData(asked.get("rpId").asString(), false);
    return response(
        Map.of(
            "clientDataJSON",
            base64(client),
            "authenticatorData",
            base64(data),
            "signature",
            base64(sign(data, sha256(client)))));
  }

  private String response(Map<String, Object> parts) {
    return JsonMapper.shared()
        .writeValueAsString(
            Map.of(
                "id",
                base64(id),
                "rawId",
                base64(id),
                "type",
                "public-key",
                "response",
                parts,
                "clientExtensionResults",
                Map.of()));
  }

  private byte[] client(String type, JsonNode asked) {
    return JsonMapper.shared()
        .writeValueAsBytes(
            Map.of(
                "type",
                type,
                "challenge",
                asked.get("challenge").asString(),
                "origin",
                origin,
                "crossOrigin",
                false));
  }

  private byte[] authenticatorData(String relyingParty, boolean made) {
    count++;
    var data = new ByteArrayOutputStream();
    data.writeBytes(sha256(relyingParty.getBytes(StandardCharsets.UTF_8)));
    data.write(PRESENT | (unlocked ? VERIFIED : 0) | (made ? ATTESTED : 0));
    data.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(count).array());
    if (made) {
      data.writeBytes(new byte[16]);
      data.writeBytes(ByteBuffer.allocate(Short.BYTES).putShort((short) id.length).array());
      data.writeBytes(id);
      data.writeBytes(coseKey());
    }
    return data.toByteArray();
  }

  /** RFC 9053, 7.1: kty EC2, alg ES256, crv P-256, x, y. */
  private byte[] coseKey() {
    var point = ((ECPublicKey) key.getPublic()).getW();
    var cose = new ByteArrayOutputStream();
    cose.writeBytes(new byte[] {(byte) 0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21});
    bytes(cose, coordinate(point.getAffineX().toByteArray()));
    cose.write(0x22);
    bytes(cose, coordinate(point.getAffineY().toByteArray()));
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

  private byte[] sign(byte[]... parts) {
    try {
      var signature = Signature.getInstance("SHA256withECDSA");
      signature.initSign(key.getPrivate());
      for (var part : parts) {
        signature.update(part);
      }
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
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

  private static byte[] random(int length) {
    var bytes = new byte[length];
    new SecureRandom().nextBytes(bytes);
    return bytes;
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String base64(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
