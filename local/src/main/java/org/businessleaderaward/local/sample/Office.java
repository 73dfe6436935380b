package org.businessleaderaward.local.sample;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.businessleaderaward.access.Sessions;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A member of the secretariat, who comes in again when a session would be over. */
final class Office {
  private static final Duration SESSION = Sessions.IDLE.dividedBy(2);

  private final String edition;
  private final SampleDoors doors;
  private final Timeline when;
  private @Nullable InProcessVisitor inside;
  private Instant since = Instant.MIN;

  /** One of an edition. */
  Office(String edition, SampleDoors doors, Timeline when) {
    this.edition = edition;
    this.doors = doors;
    this.when = when;
  }

  /** Does something in the room, and gives what its field holds. */
  JsonNode act(String operation, Map<String, ?> variables) {
    return visitor().act(operation, variables);
  }

  /** Shows the passkey for what cannot be taken back. */
  void provePresence() {
    doors.provePresence(doors.clerk(edition), visitor());
  }

  private InProcessVisitor visitor() {
    var visitor = inside;
    if (visitor == null || when.instant().isAfter(since.plus(SESSION))) {
      visitor = doors.entered(doors.clerk(edition), "OpenSecretariatLink");
      inside = visitor;
      since = when.instant();
    }
    return visitor;
  }

  /** Whom the count put first of those who stand. */
  String firstOfThoseWhoStand() {
    return act("Result", Map.of())
        .path("ranking")
        .valueStream()
        .filter(finalist -> finalist.path("stands").asBoolean())
        .map(finalist -> finalist.path("nomination").asString())
        .findFirst()
        .orElseThrow();
  }

  /** The nominations with a status, as they are on the board. */
  List<JsonNode> nominations(String status) {
    var found = new ArrayList<JsonNode>();
    act("NominationBoard", Map.of("fit", Map.of("status", status), "order", "OLDEST", "first", 50))
        .path("edges")
        .forEach(edge -> found.add(edge.path("node")));
    return found;
  }

  /** Releases every letter of a decision that waits. */
  void releaseLetters() {
    for (var batch : act("DecisionLetters", Map.of())) {
      act(
          "ReleaseLetters",
          Map.of(
              "input",
              Map.of(
                  "kind",
                  batch.path("kind").asString(),
                  "fingerprint",
                  batch.path("fingerprint").asString())));
    }
  }
}
