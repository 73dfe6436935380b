package org.businessleaderaward.passkeys;

import java.util.List;
import java.util.function.Supplier;
import org.businessleaderaward.access.Caller;
import org.businessleaderaward.access.EditionNames;
import org.businessleaderaward.access.People;
import org.businessleaderaward.access.Sessions;
import org.businessleaderaward.audit.Act;
import org.businessleaderaward.audit.AuditLog;
import org.businessleaderaward.gateway.UserError;
import org.businessleaderaward.mail.Outbox;
import org.businessleaderaward.passkeys.PasskeyItem.Purpose;
import org.businessleaderaward.storage.Outcome;
import org.businessleaderaward.storage.Transactions;
import org.businessleaderaward.storage.WriteSet;

/**
 * Sets up a passkey, in the place of the one there was, with ten new recovery codes. The log says
 * so, and a mail tells the person, who learns of it when somebody else did it with a stolen link.
 */
final class EnrolPasskey {
  private final Passkeys passkeys;
  private final Supplier<WebAuthn> webAuthn;
  private final OnRecord record;
  private final Sessions sessions;

  EnrolPasskey(Passkeys passkeys, Supplier<WebAuthn> webAuthn, OnRecord record, Sessions sessions) {
    this.passkeys = passkeys;
    this.webAuthn = webAuthn;
    this.record = record;
    this.sessions = sessions;
  }

  /** Where it goes on record, and who is told. */
  record OnRecord(
      People people,
      Outbox outbox,
      AuditLog audit,
      Transactions transactions,
      EditionNames editions) {}

  /** Sets up what the caller's authenticator made. */
  EnrolPasskeyPayload enrol(Caller caller, String response, Session session) {
    var item = passkeys.of(caller.personId());
    var challenge = item.take(Purpose.ENROL, session);
    if (challenge.isEmpty()) {
      return refused(caller, session, Challenges.AGAIN);
    }
    return switch (webAuthn.get().registered(response, challenge.get())) {
      case WebAuthn.Verdict.Rejected(UserError why) -> {
        // The challenge is spent all the same.
        passkeys.write(item);
        yield refused(caller, session, why);
      }
      case WebAuthn.Verdict.Accepted(Credential made) -> {
        var codes = RecoveryCodes.fresh();
        item.keep(made);
        item.found();
        item.enrolledAt = session.now();
        item.recovery = codes.stream().map(RecoveryCodes::hash).toList();
        var fresh = sessions.renewal(session.scope());
        item.prove(session.as(fresh));
        var outcome =
            record
                .transactions()
                .commit(
                    set -> {
                      write(set, caller, item, session);
                      sessions.renew(set, session.scope(), caller.personId(), fresh);
                    });
        yield switch (outcome) {
          case Outcome.Committed() -> {
            sessions.hand(session.scope(), fresh);
            yield new EnrolPasskeyPayload(
                FactorState.of(item, session.as(fresh)), codes, List.of());
          }
          case Outcome.Refused(String changed) -> refused(caller, session, Challenges.AGAIN);
        };
      }
    };
  }

  private void write(WriteSet set, Caller caller, PasskeyItem item, Session session) {
    passkeys.put(set, item);
    var person = record.people().find(caller.personId()).orElseThrow();
    var edition = record.editions().name(person.edition());
    var letter = new PasskeyLetter.PasskeyEnrolled(person.name(), edition);
    record.outbox().add(set, person.mail(letter), session.now());
    record
        .audit()
        .add(
            set,
            new Act(
                caller.edition(),
                session.now(),
                caller.actor(),
                "PASSKEY_ENROLLED",
                caller.personId(),
                null));
  }

  private EnrolPasskeyPayload refused(Caller caller, Session session, UserError why) {
    return new EnrolPasskeyPayload(
        passkeys.state(caller.personId(), session), List.of(), List.of(why));
  }
}
