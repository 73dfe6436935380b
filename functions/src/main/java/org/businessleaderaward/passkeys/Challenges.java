package org.businessleaderaward.passkeys;

import java.time.Duration;
import java.util.List;
import org.businessleaderaward.access.Caller;
import org.businessleaderaward.access.People;
import org.businessleaderaward.crypto.Tokens;
import org.businessleaderaward.gateway.UserError;
import org.businessleaderaward.passkeys.PasskeyItem.Purpose;

/**
 * Challenges of 256 random bits, one open at a time for a person. Each is good once, for what it
 * was made for, in the session that asked for it, for {@link #LIFE}.
 */
final class Challenges {
  static final Duration LIFE = Duration.ofMinutes(5);

  static final UserError MISSING =
      UserError.of("PASSKEY_MISSING", "Set up a passkey in this room first.");
  static final UserError NEEDED =
      UserError.of("PASSKEY_NEEDED", "Use your passkey or a recovery code first.");

  static final UserError AGAIN =
      UserError.of("PASSKEY_TOO_LATE", "This took too long, or was done twice. Begin again.");

  private static final UserError FIRST_LINK =
      UserError.of(
          "FIRST_LINK_NEEDED",
          "The first passkey takes a link that was not opened before, within three days. Ask for a"
              + " new one.");

  private final Passkeys passkeys;
  private final People people;
  private final RequestOptions options;

  Challenges(Passkeys passkeys, People people, RequestOptions options) {
    this.passkeys = passkeys;
    this.people = people;
    this.options = options;
  }

  /**
   * To make a passkey. The first one, at a door that only a passkey opens, takes a link that nobody
   * has opened before. One in the place of another takes that this was used, or that somebody
   * vouched for who lost it.
   */
  PasskeyRequestPayload toEnrol(Caller caller, Session session) {
    var item = passkeys.of(caller.personId());
    if (item.passkey().isEmpty() && caller.standing() == Caller.Standing.AT_DOOR) {
      return PasskeyRequestPayload.refused(FIRST_LINK);
    }
    if (item.passkey().isPresent()
        && item.provenUntil(session).isEmpty()
        && !item.isVouchedFor(session)) {
      return PasskeyRequestPayload.refused(NEEDED);
    }
    var person = people.find(caller.personId()).orElseThrow();
    var challenge = opened(item, Purpose.ENROL, session);
    return answer(item, options.toMake(PasskeyName.of(person), challenge));
  }

  /** To use the passkey. */
  PasskeyRequestPayload toProve(Caller caller, Session session) {
    var item = passkeys.of(caller.personId());
    return item.passkey()
        .map(known -> answer(item, options.toUse(known, opened(item, Purpose.PROVE, session))))
        .orElseGet(() -> PasskeyRequestPayload.refused(MISSING));
  }

  private static String opened(PasskeyItem item, Purpose purpose, Session session) {
    var challenge = Tokens.fresh();
    item.open(purpose, challenge, session);
    return challenge;
  }

  private PasskeyRequestPayload answer(PasskeyItem item, String json) {
    return passkeys.write(item)
        ? new PasskeyRequestPayload(json, List.of())
        : PasskeyRequestPayload.refused(AGAIN);
  }
}
