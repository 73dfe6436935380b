package org.businessleaderaward.passkeys;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.businessleaderaward.storage.Versioned;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.EnhancedType;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;

/**
 * A person's second factor as stored, beside the person: the passkey's public half, hashes of the
 * recovery codes, the one challenge that is open, and which session has shown it when.
 */
final class PasskeyItem extends Versioned {
  static final TableSchema<PasskeyItem> SCHEMA =
      versioned(PasskeyItem.class, PasskeyItem::new)
          .addAttribute(
              String.class,
              a ->
                  a.name("credentialId")
                      .getter(i -> i.credentialId)
                      .setter((i, v) -> i.credentialId = v))
          .addAttribute(
              String.class,
              a ->
                  a.name("credential").getter(i -> i.credential).setter((i, v) -> i.credential = v))
          .addAttribute(
              Long.class,
              a -> a.name("signCount").getter(i -> i.signCount).setter((i, v) -> i.signCount = v))
          .addAttribute(
              Boolean.class,
              a ->
                  a.name("backupEligible")
                      .getter(i -> i.backupEligible)
                      .setter((i, v) -> i.backupEligible = v))
          .addAttribute(
              Boolean.class,
              a -> a.name("backedUp").getter(i -> i.backedUp).setter((i, v) -> i.backedUp = v))
          .addAttribute(
              Instant.class,
              a ->
                  a.name("enrolledAt").getter(i -> i.enrolledAt).setter((i, v) -> i.enrolledAt = v))
          .addAttribute(
              EnhancedType.listOf(String.class),
              a -> a.name("recovery").getter(i -> i.recovery).setter((i, v) -> i.recovery = v))
          .addAttribute(
              String.class,
              a -> a.name("challenge").getter(i -> i.challenge).setter((i, v) -> i.challenge = v))
          .addAttribute(
              String.class,
              a ->
                  a.name("challengeFor")
                      .getter(i -> i.challengeFor)
                      .setter((i, v) -> i.challengeFor = v))
          .addAttribute(
              String.class,
              a ->
                  a.name("challengeSession")
                      .getter(i -> i.challengeSession)
                      .setter((i, v) -> i.challengeSession = v))
          .addAttribute(
              Instant.class,
              a ->
                  a.name("challengeUntil")
                      .getter(i -> i.challengeUntil)
                      .setter((i, v) -> i.challengeUntil = v))
          .addAttribute(
              String.class,
              a ->
                  a.name("provenSession")
                      .getter(i -> i.provenSession)
                      .setter((i, v) -> i.provenSession = v))
          .addAttribute(
              Instant.class,
              a ->
                  a.name("provenUntil")
                      .getter(i -> i.provenUntil)
                      .setter((i, v) -> i.provenUntil = v))
          .build();

  @Nullable String credentialId;
  @Nullable String credential;
  @Nullable Long signCount;
  @Nullable Boolean backupEligible;
  @Nullable Boolean backedUp;
  @Nullable Instant enrolledAt;
  @Nullable List<String> recovery;
  @Nullable String challenge;
  @Nullable String challengeFor;
  @Nullable String challengeSession;
  @Nullable Instant challengeUntil;
  @Nullable String provenSession;
  @Nullable Instant provenUntil;

  /** What a challenge was made for. */
  enum Purpose {
    ENROL,
    PROVE
  }

  /** Nobody's second factor yet. */
  static PasskeyItem of(String person) {
    var item = new PasskeyItem();
    item.setKey(PasskeyKeys.person(person), PasskeyKeys.PASSKEY);
    return item;
  }

  /** The passkey; empty without one. */
  Optional<Credential> passkey() {
    return credentialId == null || credential == null
        ? Optional.empty()
        : Optional.of(
            new Credential(
                credentialId,
                credential,
                signCount == null ? 0 : signCount,
                Boolean.TRUE.equals(backupEligible),
                Boolean.TRUE.equals(backedUp)));
  }

  /** Takes over a passkey as it is after it was made or used. */
  void keep(Credential used) {
    credentialId = used.id();
    credential = used.data();
    signCount = used.signCount();
    backupEligible = used.backupEligible();
    backedUp = used.backedUp();
  }

  /** The hashes of the recovery codes that are left. */
  List<String> recoveryHashes() {
    return recovery == null ? List.of() : recovery;
  }

  void open(Purpose purpose, String fresh, Session session) {
    challenge = fresh;
    challengeFor = purpose.name();
    challengeSession = session.hash();
    challengeUntil = session.now().plus(Challenges.LIFE);
  }

  /** Gives the open challenge, if it was made for this, and closes it: it is good once. */
  Optional<String> take(Purpose purpose, Session session) {
    var taken =
        Optional.ofNullable(challenge)
            .filter(open -> purpose.name().equals(challengeFor))
            .filter(open -> session.hash().equals(challengeSession))
            .filter(open -> challengeUntil != null && session.now().isBefore(challengeUntil));
    challenge = null;
    challengeFor = null;
    challengeSession = null;
    challengeUntil = null;
    return taken;
  }

  void prove(Session session) {
    provenSession = session.hash();
    provenUntil = session.now().plus(StepUp.FRESH);
  }

  /** Until when this session counts as having shown it; empty when it does not. */
  Optional<Instant> provenUntil(Session session) {
    return Optional.ofNullable(provenUntil)
        .filter(until -> session.hash().equals(provenSession) && session.now().isBefore(until));
  }
}
