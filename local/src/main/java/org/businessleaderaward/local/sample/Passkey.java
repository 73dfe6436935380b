package org.businessleaderaward.local.sample;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.businessleaderaward.crypto.Sha256;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A passkey (ES256) of somebody made up, who has no device: it is set up and used as a browser
 * would (WebAuthn Level 3, 5.1 and 6.5), and is gone when the sample is made.
 */
final class Passkey {
  /** Somebody is present and verified, and a credential is attested. */
  private static final int MADE = 0x01 | 0x04 | 0x40;

  /** Somebody is present and verified. */
  private static final int USED = 0x01 | 0x04;

  private static final int COORDINATE = 32;

  private final String origin;
  private final KeyPair key = keyPair();
  private final byte[] id = new byte[COORDINATE];
  private final List<String> codes = new ArrayList<>();
  private int count;

  /** One that is not set up yet, on a page of this address. */
  Passkey(String origin) {
    this.origin = origin;
    new SecureRandom().nextBytes(id);
  }

  /** Has a visitor show it, which sets it up the first time. */
  void show(InProcessVisitor visitor) {
    if (codes.isEmpty()) {
      var asked = visitor.act("RequestPasskey", Map.of()).path("options").asString();
      visitor
          .act("EnrolPasskey", Map.of("credential", made(asked)))
          .path("recoveryCodes")
          .forEach(code -> codes.add(code.asString()));
    } else {
      var asked = visitor.act("RequestProof", Map.of()).path("options").asString();
      visitor.act("ProvePasskey", Map.of("credential", used(asked)));
    }
  }

  /** The recovery codes that came with it; none before it is set up. */
  List<String> codes() {
    return List.copyOf(codes);
  }

  private String made(String options) {
    var asked = JsonMapper.shared().readTree(options);
    return answer(
        Map.of(
            "clientDataJSON", base64(client("webauthn.create", asked)),
            "attestationObject", base64(attestation(asked)),
            "transports", List.of("internal")));
  }

  private String used(String options) {
    var asked = JsonMapper.shared().readTree(options);
    var client = client("webauthn.get", asked);
    var data = authenticatorData(asked.path("rpId").asString(), USED);
    return answer(
        Map.of(
            "clientDataJSON", base64(client),
            "authenticatorData", base64(data),
            "signature", base64(signed(data, Sha256.of(client).bytes()))));
  }

  private byte[] client(String type, JsonNode asked) {
    return JsonMapper.shared()
        .writeValueAsBytes(
            Map.of(
                "type",
                type,
                "challenge",
                asked.path("challenge").asString(),
                "origin",
                origin,
                "crossOrigin",
                false));
  }

  private String answer(Map<String, Object> response) {
    return JsonMapper.shared()
        .writeValueAsString(
            Map.of(
                "id", base64(id),
                "rawId", base64(id),
                "type", "public-key",
                "response", response,
                "clientExtensionResults", Map.of()));
  }

  private byte[] signed(byte[]... parts) {
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

  /** A map in CBOR (RFC 8949): no attestation, an empty statement, what the authenticator says. */
  private byte[] attestation(JsonNode asked) {
    var cbor = new ByteArrayOutputStream();
    cbor.write(0xa3);
    text(cbor, "fmt");
    text(cbor, "none");
    text(cbor, "attStmt");
    cbor.write(0xa0);
    text(cbor, "authData");
    bytes(cbor, authenticatorData(asked.at("/rp/id").asString(), MADE));
    return cbor.toByteArray();
  }

  private byte[] authenticatorData(String relyingParty, int flags) {
    count++;
    var data = new ByteArrayOutputStream();
    data.writeBytes(Sha256.of(relyingParty.getBytes(StandardCharsets.UTF_8)).bytes());
    data.write(flags);
    data.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(count).array());
    if (flags == MADE) {
      data.writeBytes(new byte[16]);
      data.writeBytes(ByteBuffer.allocate(Short.BYTES).putShort((short) id.length).array());
      data.writeBytes(id);
      data.writeBytes(publicKey((ECPublicKey) key.getPublic()));
    }
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
