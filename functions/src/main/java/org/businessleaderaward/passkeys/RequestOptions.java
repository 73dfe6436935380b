package org.businessleaderaward.passkeys;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes what a browser is to ask of an authenticator, as browsers read it (WebAuthn Level 3, 5.1).
 */
final class RequestOptions {
  /** ES256, EdDSA and RS256 (IANA, COSE algorithms), which is what authenticators have. */
  static final List<Integer> ALGORITHMS = List.of(-7, -8, -257);

  private static final String KIND = "public-key";

  private final Site site;
  private final long patienceMillis;

  /**
   * For a site.
   *
   * @param patienceMillis how long the browser may wait for the person
   */
  RequestOptions(Site site, long patienceMillis) {
    this.site = site;
    this.patienceMillis = patienceMillis;
  }

  /** To make a passkey. */
  String toMake(PasskeyName user, String challenge) {
    return json(
        Map.of(
            "rp",
            Map.of("id", site.id(), "name", site.id()),
            "user",
            Map.of("id", user.id(), "name", user.name(), "displayName", user.shown()),
            "challenge",
            challenge,
            "pubKeyCredParams",
            ALGORITHMS.stream().map(each -> Map.of("type", KIND, "alg", each)).toList(),
            "timeout",
            patienceMillis,
            "authenticatorSelection",
            Map.of("residentKey", "preferred", "userVerification", "required"),
            "attestation",
            "none"));
  }

  /** To use one. */
  String toUse(Credential credential, String challenge) {
    return json(
        Map.of(
            "rpId",
            site.id(),
            "challenge",
            challenge,
            "allowCredentials",
            List.of(Map.of("type", KIND, "id", credential.id())),
            "timeout",
            patienceMillis,
            "userVerification",
            "required"));
  }

  private static String json(Map<String, Object> options) {
    return JsonMapper.shared().writeValueAsString(options);
  }
}
