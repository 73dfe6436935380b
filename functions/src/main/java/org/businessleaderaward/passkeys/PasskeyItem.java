package org.businessleaderaward.passkeys;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.businessleaderaward.crypto.Sha256;
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
          .addAttribute(
              String.class,
              a -> a.name("lossCode").getter(i -> i.lossCode).setter((i, v) -> i.lossCode = v))
          .addAttribute(
              String.class,
              a ->
                  a.name("lossSession")
                      .getter(i -> i.lossSession)
                      .setter((i, v) -> i.lossSession = v))
          .addAttribute(
              Instant.class,
              a -> a.name("lossUntil").getter(i -> i.lossUntil).setter((i, v) -> i.lossUntil = v))
          .addAttribute(
              Integer.class,
              a -> a.name("lossTries").getter(i -> i.lossTries).setter((i, v) -> i.lossTries = v))
          .addAttribute(
              String.class,
              a ->
                  a.name("vouchedSession")
                      .getter(i -> i.vouchedSession)
                      .setter((i, v) -> i.vouchedSession = v))
          .addAttribute(
              Instant.class,
              a ->
                  a.name("vouchedUntil")
                      .getter(i -> i.vouchedUntil)
                      .setter((i, v) -> i.vouchedUntil = v))
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
  @Nullable String lossCode;
  @Nullable String lossSession;
  @Nullable Instant lossUntil;
  @Nullable Integer lossTries;
  @Nullable String vouchedSession;
  @Nullable Instant vouchedUntil;

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

  /** Takes note that it was lost, in a session that waits for somebody who gives this code. */
  void lose(String code, Session session) {
    lossCode = Sha256.of(code).hex();
    lossSession = session.hash();
    lossUntil = session.now().plus(LostPasskeys.WAIT);
    lossTries = 0;
    vouchedSession = null;
    vouchedUntil = null;
  }

  /** Until when somebody may vouch; empty when nothing was lost, or it is too late. */
  Optional<Instant> lossUntil(Instant now) {
    return Optional.ofNullable(lossUntil).filter(now::isBefore);
  }

  /**
   * Takes somebody's word for the owner: the session that reported the loss may set up another.
   *
   * @return whether the code is the one that the owner has
   */
  boolean vouch(String code, Instant now) {
    if (!Sha256.of(code).hex().equals(lossCode)) {
      lossTries = (lossTries == null ? 0 : lossTries) + 1;
      if (lossTries >= LostPasskeys.MOST_TRIES) {
        forgetLoss();
      }
      return false;
    }
    vouchedSession = lossSession;
    vouchedUntil = now.plus(LostPasskeys.VOUCHED);
    forgetLoss();
    return true;
  }

  private void forgetLoss() {
    lossCode = null;
    lossSession = null;
    lossUntil = null;
    lossTries = null;
  }

  /** Whether somebody vouched for who is in this session. */
  boolean isVouchedFor(Session session) {
    return session.hash().equals(vouchedSession)
        && vouchedUntil != null
        && session.now().isBefore(vouchedUntil);
  }

  /** A new passkey is there: nothing is lost any more. */
  void found() {
    forgetLoss();
    vouchedSession = null;
    vouchedUntil = null;
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
