package org.businessleaderaward.jury.sealing;

import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWEHeader;
import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.RSAEncrypter;
import com.nimbusds.jose.jwk.RSAKey;
import java.text.ParseException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A sealed ballot: a JWE in compact form (RFC 7516, section 3.1) whose protected header says whose
 * ballot it is. What can be seen from outside is checked here; it cannot be opened here.
 *
 * @param compact the compact form
 * @param jwe the same, taken apart
 * @param binding what its header says it is
 */
public record SealedBallot(String compact, JWEObject jwe, SealedBallot.Binding binding) {
  /** The most characters a sealed ballot has. */
  public static final int LONGEST = 12_000;

  private static final Pattern COMPACT = Pattern.compile("[A-Za-z0-9_-]+(\\.[A-Za-z0-9_-]+){4}");
  private static final Set<String> MEMBERS =
      Set.of("alg", "enc", "kid", "edition", "ballot", "version");
  private static final Set<String> TEST_MEMBERS =
      Set.of("alg", "enc", "kid", "edition", "ballot", "version", "test");

  /** The version of every test ballot. */
  public static final int TEST_VERSION = 0;

  private static final int IV_BYTES = 12;
  private static final int TAG_BYTES = 16;

  /**
   * What a ballot is sealed as.
   *
   * @param edition id of the edition
   * @param ballotId id of the ballot
   * @param version version of the ballot
   */
  public record Binding(String edition, String ballotId, int version) {}

  /** Reads one; empty when it is in any other form, a test ballot's among them. */
  public static Optional<SealedBallot> read(String text) {
    return read(text, MEMBERS);
  }

  /**
   * Reads a test ballot, whose header has one member more, {@code "test":true}, and the version 0,
   * which no ballot that counts has; empty when it is in any other form.
   */
  public static Optional<SealedBallot> readTest(String text) {
    return read(text, TEST_MEMBERS)
        .filter(ballot -> Boolean.TRUE.equals(ballot.jwe().getHeader().getCustomParam("test")))
        .filter(ballot -> ballot.binding().version() == TEST_VERSION);
  }

  private static Optional<SealedBallot> read(String text, Set<String> members) {
    if (text.length() > LONGEST || !COMPACT.matcher(text).matches()) {
      return Optional.empty();
    }
    try {
      var jwe = JWEObject.parse(text);
      return hasTheForm(jwe, members)
          ? binding(jwe.getHeader().toJSONObject())
              .map(binding -> new SealedBallot(text, jwe, binding))
          : Optional.empty();
    } catch (ParseException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Seals a content. Browsers do this in their own code; the sample edition does it here. */
  public static SealedBallot seal(byte[] content, Binding binding, RSAKey key) {
    var header =
        new JWEHeader.Builder(JWEAlgorithm.RSA_OAEP_256, EncryptionMethod.A256GCM)
            .keyID(key.getKeyID())
            .customParam("edition", binding.edition())
            .customParam("ballot", binding.ballotId())
            .customParam("version", binding.version())
            .build();
    try {
      var jwe = new JWEObject(header, new Payload(content));
      jwe.encrypt(new RSAEncrypter(key));
      return new SealedBallot(jwe.serialize(), jwe, binding);
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Whether it can have been sealed to a key with a content of this length. */
  public boolean fits(RSAKey key, int contentLength) {
    return key.getKeyID().equals(jwe.getHeader().getKeyID())
        && jwe.getEncryptedKey().decode().length == key.size() / Byte.SIZE
        && jwe.getCipherText().decode().length == contentLength;
  }

  /** Its receipt. */
  public String receipt() {
    return ReceiptCode.of(compact);
  }

  private static boolean hasTheForm(JWEObject jwe, Set<String> members) {
    var header = jwe.getHeader();
    return header.toJSONObject().keySet().equals(members)
        && JWEAlgorithm.RSA_OAEP_256.equals(header.getAlgorithm())
        && EncryptionMethod.A256GCM.equals(header.getEncryptionMethod())
        && jwe.getIV().decode().length == IV_BYTES
        && jwe.getAuthTag().decode().length == TAG_BYTES;
  }

  private static Optional<Binding> binding(Map<String, Object> header) {
    return header.get("edition") instanceof String edition
            && header.get("ballot") instanceof String ballotId
            && header.get("version") instanceof Number version
            && (version instanceof Long || version instanceof Integer)
            && version.longValue() == version.intValue()
        ? Optional.of(new Binding(edition, ballotId, version.intValue()))
        : Optional.empty();
  }
}
