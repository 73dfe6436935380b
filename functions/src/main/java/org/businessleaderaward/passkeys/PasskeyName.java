package org.businessleaderaward.passkeys;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import org.businessleaderaward.access.Person;

/**
 * How an authenticator names a passkey to its owner (WebAuthn Level 3, 5.4.3).
 *
 * @param id of the user, as base64url
 * @param name tells it from others
 * @param shown what a person reads
 */
record PasskeyName(String id, String name, String shown) {
  private static final int TAIL = 4;

  /**
   * That of a person. Who stands before a door is not told who lives there: the name says the role
   * and the edition, with the end of the person's id, which tells namesakes apart.
   */
  static PasskeyName of(Person person) {
    var id =
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(person.id().getBytes(StandardCharsets.UTF_8));
    if (!person.role().isBehindPasskey()) {
      return new PasskeyName(id, person.email(), person.name());
    }
    var role = person.role().name().toLowerCase(Locale.ROOT);
    var tail = person.id().substring(person.id().length() - TAIL);
    var name = "%s, %s (%s)".formatted(role, person.edition(), tail);
    return new PasskeyName(id, name, name);
  }
}
