package org.businessleaderaward.passkeys;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.businessleaderaward.access.Caller;
import org.businessleaderaward.access.Sessions;
import org.businessleaderaward.audit.Act;
import org.businessleaderaward.audit.AuditLog;
import org.businessleaderaward.gateway.UserError;
import org.businessleaderaward.limits.Allowance;
import org.businessleaderaward.limits.Limiter;
import org.businessleaderaward.passkeys.PasskeyItem.Purpose;
import org.businessleaderaward.storage.Outcome;
import org.businessleaderaward.storage.Transactions;
import org.businessleaderaward.storage.WriteSet;

/** Uses the passkey, or a recovery code in its place: the session has shown a second factor. */
final class Prove {
  private static final UserError UNKNOWN_CODE =
      UserError.at("CODE_REFUSED", "This is none of the codes that are left.", "code");
  private static final UserError WAIT =
      UserError.at(
          "CODES_TOO_FAST",
          "Three codes were tried within a quarter of an hour. Try again after that.",
          "code");
  private static final UserError LOCKED =
      UserError.at(
          "CODES_LOCKED",
          "Too many codes were tried; they are locked for a day. Use the passkey, or report it"
              + " lost.",
          "code");

  private final Passkeys passkeys;
  private final Supplier<WebAuthn> webAuthn;
  private final AuditLog audit;
  private final Transactions transactions;
  private final Limiter limiter;
  private final Sessions sessions;

  Prove(
      Passkeys passkeys,
      Supplier<WebAuthn> webAuthn,
      AuditLog audit,
      Transactions transactions,
      Limiter limiter,
      Sessions sessions) {
    this.passkeys = passkeys;
    this.webAuthn = webAuthn;
    this.audit = audit;
    this.transactions = transactions;
    this.limiter = limiter;
    this.sessions = sessions;
  }

  /** By what the caller's authenticator signed. */
  ProvePayload byPasskey(Caller caller, String response, Session session) {
    var item = passkeys.of(caller.personId());
    var known = item.passkey();
    var challenge = item.take(Purpose.PROVE, session);
    if (known.isEmpty() || challenge.isEmpty()) {
      return refused(caller, session, known.isEmpty() ? Challenges.MISSING : Challenges.AGAIN);
    }
    // The challenge is spent either way, and by one only of several at once.
    return switch (webAuthn.get().used(response, challenge.get(), known.get())) {
      case WebAuthn.Verdict.Accepted(Credential used) -> {
        item.keep(used);
        yield proven(caller, item, session, set -> {});
      }
      case WebAuthn.Verdict.Rejected(UserError why) ->
          refused(caller, session, passkeys.write(item) ? why : Challenges.AGAIN);
    };
  }

  /**
   * By a recovery code. Each try is counted before it is looked at, so that of many at once no more
   * are looked at; the right one takes all of them back. Wrong ones are logged, and that the codes
   * are locked, once.
   */
  ProvePayload byCode(Caller caller, String code, Session session) {
    var person = caller.personId();
    if (limiter.take(Allowance.CODES_AT_ONCE, person, session.now()).isPresent()) {
      return refused(caller, session, WAIT);
    }
    if (limiter.take(Allowance.CODES, person, session.now()).isPresent()) {
      if (limiter.take(Allowance.CODES_LOCKED, person, session.now()).isEmpty()) {
        note(caller, "RECOVERY_CODES_LOCKED", session);
      }
      return refused(caller, session, LOCKED);
    }
    var item = passkeys.of(caller.personId());
    var hash = RecoveryCodes.hash(code);
    if (!item.recoveryHashes().contains(hash)) {
      note(caller, "RECOVERY_CODE_WRONG", session);
      return refused(caller, session, UNKNOWN_CODE);
    }
    item.recovery = item.recoveryHashes().stream().filter(left -> !left.equals(hash)).toList();
    var answer =
        proven(
            caller,
            item,
            session,
            set -> audit.add(set, act(caller, "RECOVERY_CODE_USED", session)));
    if (answer.userErrors().isEmpty()) {
      limiter.forget(Allowance.CODES_AT_ONCE, person);
      limiter.forget(Allowance.CODES, person);
    }
    return answer;
  }

  /** Writes that the session has shown it, and with that gives the session another secret. */
  private ProvePayload proven(
      Caller caller, PasskeyItem item, Session session, Consumer<WriteSet> addition) {
    var fresh = sessions.renewal(session.scope());
    item.prove(session.as(fresh));
    var outcome =
        transactions.commit(
            set -> {
              passkeys.put(set, item);
              sessions.renew(set, session.scope(), caller.personId(), fresh);
              addition.accept(set);
            });
    return switch (outcome) {
      case Outcome.Committed() -> {
        sessions.hand(session.scope(), fresh);
        yield new ProvePayload(FactorState.of(item, session.as(fresh)), List.of());
      }
      case Outcome.Refused(String changed) -> refused(caller, session, Challenges.AGAIN);
    };
  }

  private void note(Caller caller, String what, Session session) {
    transactions.commit(set -> audit.add(set, act(caller, what, session)));
  }

  private static Act act(Caller caller, String what, Session session) {
    return new Act(caller.edition(), session.now(), caller.actor(), what, caller.personId(), null);
  }

  private ProvePayload refused(Caller caller, Session session, UserError why) {
    return new ProvePayload(passkeys.state(caller.personId(), session), List.of(why));
  }
}
