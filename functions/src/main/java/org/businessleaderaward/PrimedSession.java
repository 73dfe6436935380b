package org.businessleaderaward;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.businessleaderaward.gateway.Priming;
import org.businessleaderaward.gateway.Room;
import org.businessleaderaward.gateway.SiteOperation;
import org.businessleaderaward.wiring.RecordedCalls;
import tools.jackson.databind.json.JsonMapper;

/**
 * The session of somebody made up, as the store held it when it was recorded from the sample (see
 * {@code RecordPrimedSessions} of {@code local}, which records it anew). No store has it: its
 * cookie opens nothing.
 *
 * @param room in which it was
 * @param cookie by which it was known
 * @param at when it was
 * @param events what is asked with it
 * @param calls what the store answered then
 */
public record PrimedSession(
    Room room, String cookie, Instant at, List<byte[]> events, RecordedCalls calls) {

  /** That of a room, if there are sessions there. */
  public static Optional<PrimedSession> of(Room room) {
    try (var file = PrimedSession.class.getResourceAsStream("/priming/" + room.id() + ".json")) {
      if (file == null) {
        return Optional.empty();
      }
      var recorded = JsonMapper.shared().readTree(file);
      @SuppressWarnings("unchecked")
      Map<String, Object> variables =
          JsonMapper.shared().treeToValue(recorded.path("variables"), Map.class);
      var cookie = recorded.path("cookie").asString();
      var events =
          Priming.events(room, cookie, variables).stream()
              .map(event -> event.getBytes(UTF_8))
              .toList();
      return Optional.of(
          new PrimedSession(
              room,
              cookie,
              Instant.parse(recorded.path("at").asString()),
              events,
              RecordedCalls.of(recorded.path("calls"))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whose it was. */
  public String person() {
    return cookie.substring(0, cookie.indexOf('.'));
  }

  /** A request for an operation of the room's site in it. */
  public String event(String operation, Map<String, Object> arguments) {
    return Priming.event(room, SiteOperation.of(room, operation).text(), cookie, arguments);
  }

  /** Runs something during which the store answers what it did, and nothing reaches it. */
  public <T, X extends Throwable> T during(ScopedValue.CallableOp<T, X> asking) throws X {
    return Priming.during(at, () -> calls.during(asking));
  }
}
