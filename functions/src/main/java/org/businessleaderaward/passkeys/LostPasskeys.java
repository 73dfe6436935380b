package org.businessleaderaward.passkeys;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.businessleaderaward.access.Caller;
import org.businessleaderaward.access.Counterparts;
import org.businessleaderaward.access.Person;
import org.businessleaderaward.audit.Act;
import org.businessleaderaward.gateway.UserError;
import org.businessleaderaward.limits.Allowance;
import org.businessleaderaward.limits.Limiter;
import org.businessleaderaward.mail.Mail;
import org.businessleaderaward.storage.Outcome;

/**
 * Replaces a passkey that was lost together with its recovery codes, which takes two people: who
 * lost it reports so in their own room and is shown a code; their counterpart, having heard the
 * code from them, gives it with a passkey of their own. Only the session that reported may then set
 * up another. Each step is logged, and the owner is mailed of the report: whoever stole a link can
 * report, too, but is not the voice that the other knows.
 */
final class LostPasskeys {
  /** How long a report waits for somebody who vouches. */
  static final Duration WAIT = Duration.ofHours(24);

  /** How long the owner may then set up another passkey. */
  static final Duration VOUCHED = Duration.ofMinutes(30);

  /** After how many wrong codes a report counts no more. */
  static final int MOST_TRIES = 5;

  private static final int CODES = 1_000_000;

  private static final UserError NOTHING_LOST =
      UserError.at("NOT_FOUND", "There is no such report, or it is too old.", "person");
  private static final UserError TOO_OFTEN =
      UserError.of(
          "REPORTED_TOO_OFTEN",
          "It was reported several times today. Use the code of the last report, or report it"
              + " tomorrow.");
  private static final UserError WRONG_CODE =
      UserError.at(
          "VOUCHING_CODE_REFUSED", "This is not the code that the other was shown.", "code");

  private final Passkeys passkeys;
  private final Supplier<Counterparts> counterparts;
  private final EnrolPasskey.OnRecord record;
  private final Limiter limiter;
  private final SecureRandom random = new SecureRandom();

  LostPasskeys(
      Passkeys passkeys,
      Supplier<Counterparts> counterparts,
      EnrolPasskey.OnRecord record,
      Limiter limiter) {
    this.passkeys = passkeys;
    this.counterparts = counterparts;
    this.record = record;
    this.limiter = limiter;
  }

  /**
   * A loss that waits for the caller's word.
   *
   * @param person who lost it
   * @param until until when
   */
  record Loss(Person person, Instant until) {}

  /**
   * Reports that the caller's passkey and its codes are lost. The owner is mailed once a day,
   * however often somebody reports it.
   */
  LossPayload report(Caller caller, Session session) {
    var item = passkeys.of(caller.personId());
    if (item.passkey().isEmpty()) {
      return refused(caller, session, Challenges.MISSING);
    }
    if (limiter.take(Allowance.LOSSES, caller.personId(), session.now()).isPresent()) {
      return refused(caller, session, TOO_OFTEN);
    }
    var code = "%06d".formatted(random.nextInt(CODES));
    item.lose(code, session);
    var isToldToday =
        limiter.take(Allowance.LOSS_MAILS, caller.personId(), session.now()).isPresent();
    var outcome =
        record
            .transactions()
            .commit(
                set -> {
                  passkeys.put(set, item);
                  if (!isToldToday) {
                    record.outbox().add(set, letter(caller), session.now());
                  }
                  record
                      .audit()
                      .add(
                          set,
                          new Act(
                              caller.edition(),
                              session.now(),
                              caller.actor(),
                              "PASSKEY_LOST",
                              caller.personId(),
                              null));
                });
    return switch (outcome) {
      case Outcome.Committed() -> new LossPayload(FactorState.of(item, session), code, List.of());
      case Outcome.Refused(String changed) -> refused(caller, session, Challenges.AGAIN);
    };
  }

  /** The losses that wait for the caller's word. */
  List<Loss> waiting(Caller caller, Instant now) {
    return counterparts.get().of(caller).stream()
        .flatMap(
            id ->
                passkeys.of(id).lossUntil(now).stream()
                    .flatMap(
                        until ->
                            record.people().find(id).stream()
                                .map(person -> new Loss(person, until))))
        .toList();
  }

  /**
   * Vouches for somebody who lost a passkey.
   *
   * @param code what they were shown
   * @param missing why the caller has to show their own passkey first
   */
  VouchPayload vouch(
      Caller caller,
      String person,
      String code,
      Session session,
      Supplier<Optional<UserError>> missing) {
    var item =
        Optional.of(person)
            .filter(id -> counterparts.get().of(caller).contains(id))
            .map(passkeys::of)
            .filter(found -> found.lossUntil(session.now()).isPresent());
    if (item.isEmpty()) {
      return notVouched(caller, session, NOTHING_LOST);
    }
    var factor = missing.get();
    if (factor.isPresent()) {
      return notVouched(caller, session, factor.get());
    }
    if (!item.get().vouch(code.strip(), session.now())) {
      // The attempt counts; of many at once one is written, and the others are refused all the
      // same.
      passkeys.write(item.get());
      return notVouched(caller, session, WRONG_CODE);
    }
    var outcome =
        record
            .transactions()
            .commit(
                set -> {
                  passkeys.put(set, item.get());
                  record
                      .audit()
                      .add(
                          set,
                          new Act(
                              caller.edition(),
                              session.now(),
                              caller.actor(),
                              "PASSKEY_VOUCHED",
                              person,
                              null));
                });
    return switch (outcome) {
      case Outcome.Committed() -> new VouchPayload(waiting(caller, session.now()), List.of());
      case Outcome.Refused(String changed) -> notVouched(caller, session, Challenges.AGAIN);
    };
  }

  private Mail letter(Caller caller) {
    var person = record.people().find(caller.personId()).orElseThrow();
    return person.mail(
        new PasskeyLetter.PasskeyLost(person.name(), record.editions().name(person.edition())));
  }

  private LossPayload refused(Caller caller, Session session, UserError why) {
    return new LossPayload(passkeys.state(caller.personId(), session), null, List.of(why));
  }

  private VouchPayload notVouched(Caller caller, Session session, UserError why) {
    return new VouchPayload(waiting(caller, session.now()), List.of(why));
  }
}
