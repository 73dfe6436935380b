package org.businessleaderaward.passkeys;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.AttestedCredentialDataConverter;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.AuthenticationRequest;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.RegistrationRequest;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.attestation.statement.NoneAttestationStatement;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.server.ServerProperty;
import com.webauthn4j.util.exception.WebAuthnException;
import com.webauthn4j.verifier.exception.MaliciousCounterValueException;
import com.webauthn4j.verifier.exception.UserNotVerifiedException;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.businessleaderaward.gateway.UserError;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Checks what an authenticator made or signed (WebAuthn Level 3, 7.1 and 7.2): the challenge, the
 * origin, the relying party's id, that the user was there and was verified, the signature and its
 * counter. Which model made a passkey is not asked. No other class needs the library, which is big:
 * make one when it is needed.
 */
final class WebAuthn {
  private static final UserError NOT_ACCEPTED =
      UserError.of("PASSKEY_REFUSED", "This is not the passkey that was set up here.");
  private static final UserError NOT_VERIFIED =
      UserError.of("PASSKEY_UNVERIFIED", "Unlock the passkey with a PIN, a finger or a face.");
  private static final UserError COPIED =
      UserError.of("PASSKEY_COPIED", "The passkey counts backwards, so there may be a copy of it.");

  private final Site site;
  private final ObjectConverter converter = new ObjectConverter();
  private final WebAuthnManager manager = WebAuthnManager.createNonStrictWebAuthnManager(converter);
  private final AttestedCredentialDataConverter credentials =
      new AttestedCredentialDataConverter(converter);

  WebAuthn(Site site) {
    this.site = site;
  }

  /** What the check of a response gave. */
  sealed interface Verdict {
    /** It holds; the passkey as it is now. */
    record Accepted(Credential credential) implements Verdict {}

    /** It does not. */
    record Rejected(UserError why) implements Verdict {}
  }

  /** Checks the response to a challenge to make a passkey. */
  Verdict registered(String response, String challenge) {
    return judge(
        () -> {
          var answer = JsonMapper.shared().readTree(response);
          var made =
              manager.verify(
                  new RegistrationRequest(
                      part(answer, "attestationObject"), part(answer, "clientDataJSON")),
                  new RegistrationParameters(expected(challenge), kinds(), true, true));
          var data = Objects.requireNonNull(made.getAttestationObject()).getAuthenticatorData();
          var attested = Objects.requireNonNull(data.getAttestedCredentialData());
          return new Credential(
              base64(attested.getCredentialId()),
              base64(credentials.convert(attested)),
              data.getSignCount(),
              data.isFlagBE(),
              data.isFlagBS());
        });
  }

  /** Checks the response to a challenge to use a passkey. */
  Verdict used(String response, String challenge, Credential known) {
    return judge(
        () -> {
          var answer = JsonMapper.shared().readTree(response);
          var attested = credentials.convert(Base64.getUrlDecoder().decode(known.data()));
          var record =
              new CredentialRecordImpl(
                  new NoneAttestationStatement(),
                  true,
                  known.backupEligible(),
                  known.backedUp(),
                  known.signCount(),
                  attested,
                  null,
                  null,
                  null,
                  null);
          var signed =
              manager.verify(
                  new AuthenticationRequest(
                      Base64.getUrlDecoder().decode(answer.path("rawId").asString("")),
                      part(answer, "authenticatorData"),
                      part(answer, "clientDataJSON"),
                      part(answer, "signature")),
                  new AuthenticationParameters(
                      expected(challenge),
                      record,
                      List.of(attested.getCredentialId()),
                      true,
                      true));
          var data = Objects.requireNonNull(signed.getAuthenticatorData());
          return new Credential(
              known.id(),
              known.data(),
              data.getSignCount(),
              known.backupEligible(),
              data.isFlagBS());
        });
  }

  /** A part of the response; empty when it is not there, which nothing is that can be verified. */
  private static byte[] part(JsonNode answer, String name) {
    return Base64.getUrlDecoder().decode(answer.path("response").path(name).asString(""));
  }

  private static String base64(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static Verdict judge(Supplier<Credential> check) {
    try {
      return new Verdict.Accepted(check.get());
    } catch (UserNotVerifiedException e) {
      return new Verdict.Rejected(NOT_VERIFIED);
    } catch (MaliciousCounterValueException e) {
      return new Verdict.Rejected(COPIED);
    } catch (WebAuthnException | JacksonException | IllegalArgumentException e) {
      return new Verdict.Rejected(NOT_ACCEPTED);
    }
  }

  private ServerProperty expected(String challenge) {
    return ServerProperty.builder()
        .origin(new Origin(site.origin()))
        .rpId(site.id())
        .challenge(new DefaultChallenge(challenge))
        .build();
  }

  private static List<PublicKeyCredentialParameters> kinds() {
    return RequestOptions.ALGORITHMS.stream()
        .map(
            algorithm ->
                new PublicKeyCredentialParameters(
                    PublicKeyCredentialType.PUBLIC_KEY, COSEAlgorithmIdentifier.create(algorithm)))
        .toList();
  }
}
