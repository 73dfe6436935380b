package org.businessleaderaward.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.businessleaderaward.TestAuthenticator;

/**
 * The authenticators of those who visit the rooms, by person: who comes in again, also after a
 * start at another port, has the passkey of before.
 */
final class Passkeys {
  private static final Map<String, TestAuthenticator> AUTHENTICATORS = new ConcurrentHashMap<>();

  private Passkeys() {}

  /** Opens a link to the secretariat's room, and its door. */
  static Visitor enterOffice(Visitor visitor, String token) {
    visitor.act("secretariat", "OpenSecretariatLink", Map.of("token", token));
    show(visitor, "secretariat");
    return visitor;
  }

  /** Uses the passkey of whoever is in a room or at its door; the first time it is set up. */
  static void show(Visitor visitor, String room) {
    var person = visitor.person(room);
    var known = AUTHENTICATORS.get(person);
    if (known == null) {
      var made = new TestAuthenticator(visitor.url());
      var asked = visitor.act(room, "RequestPasskey", Map.of()).get("options").asString();
      var enrolled = visitor.act(room, "EnrolPasskey", Map.of("credential", made.make(asked)));
      assertThat(enrolled.get("recoveryCodes")).hasSize(10);
      AUTHENTICATORS.put(person, made);
    } else {
      var asked = visitor.act(room, "RequestProof", Map.of()).get("options").asString();
      var used = known.onPageOf(visitor.url()).use(asked);
      visitor.act(room, "ProvePasskey", Map.of("credential", used));
    }
  }
}
