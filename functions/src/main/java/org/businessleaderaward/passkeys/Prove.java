package org.businessleaderaward.passkeys;

import java.util.List;
import java.util.function.Supplier;
import org.businessleaderaward.access.Caller;
import org.businessleaderaward.audit.Act;
import org.businessleaderaward.audit.AuditLog;
import org.businessleaderaward.gateway.UserError;
import org.businessleaderaward.passkeys.PasskeyItem.Purpose;
import org.businessleaderaward.storage.Outcome;
import org.businessleaderaward.storage.Transactions;

/** Uses the passkey, or a recovery code in its place: the session has shown a second factor. */
final class Prove {
  private static final UserError UNKNOWN_CODE =
      UserError.at("CODE_REFUSED", "This is none of the codes that are left.", "code");

  private final Passkeys passkeys;
  private final Supplier<WebAuthn> webAuthn;
  private final AuditLog audit;
  private final Transactions transactions;

  Prove(Passkeys passkeys, Supplier<WebAuthn> webAuthn, AuditLog audit, Transactions transactions) {
    this.passkeys = passkeys;
    this.webAuthn = webAuthn;
    this.audit = audit;
    this.transactions = transactions;
  }

  /** By what the caller's authenticator signed. */
  ProvePayload byPasskey(Caller caller, String response, Session session) {
    var item = passkeys.of(caller.personId());
    var known = item.passkey();
    var challenge = item.take(Purpose.PROVE, session);
    if (known.isEmpty() || challenge.isEmpty()) {
      return refused(caller, session, known.isEmpty() ? Challenges.MISSING : Challenges.AGAIN);
    }
    var verdict = webAuthn.get().used(response, challenge.get(), known.get());
    if (verdict instanceof WebAuthn.Verdict.Accepted(Credential used)) {
      item.keep(used);
      item.prove(session);
    }
    // The challenge is spent either way, and by one only of several at once.
    if (!passkeys.write(item)) {
      return refused(caller, session, Challenges.AGAIN);
    }
    return switch (verdict) {
      case WebAuthn.Verdict.Accepted(Credential used) -> proven(item, session);
      case WebAuthn.Verdict.Rejected(UserError why) -> refused(caller, session, why);
    };
  }

  /** By a recovery code. */
  ProvePayload byCode(Caller caller, String code, Session session) {
    var item = passkeys.of(caller.personId());
    var hash = RecoveryCodes.hash(code);
    if (!item.recoveryHashes().contains(hash)) {
      return refused(caller, session, UNKNOWN_CODE);
    }
    item.recovery = item.recoveryHashes().stream().filter(left -> !left.equals(hash)).toList();
    item.prove(session);
    var outcome =
        transactions.commit(
            set -> {
              passkeys.put(set, item);
              audit.add(
                  set,
                  new Act(
                      caller.edition(),
                      session.now(),
                      caller.actor(),
                      "RECOVERY_CODE_USED",
                      caller.personId(),
                      null));
            });
    return switch (outcome) {
      case Outcome.Committed() -> proven(item, session);
      case Outcome.Refused(String changed) -> refused(caller, session, Challenges.AGAIN);
    };
  }

  private static ProvePayload proven(PasskeyItem item, Session session) {
    return new ProvePayload(FactorState.of(item, session), List.of());
  }

  private ProvePayload refused(Caller caller, Session session, UserError why) {
    return new ProvePayload(passkeys.state(caller.personId(), session), List.of(why));
  }
}
