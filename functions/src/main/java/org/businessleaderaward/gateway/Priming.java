package org.businessleaderaward.gateway;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import java.util.HashMap;
import java.util.Map;
import org.crac.Context;
import org.crac.Resource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/**
 * Runs a room once before Lambda takes its snapshot (SnapStart), so that the classes, the
 * connections' code and the schema that an answer needs are in the snapshot, and once after each
 * start from it. The operation is one that the room answers often; it reads and never writes, and
 * what it answers is of no account.
 *
 * <p>A start from a snapshot must not repeat what the snapshot held. Credentials: the SDK asks for
 * them anew, for none are in the environment then. Random numbers: those for tokens, keys and ids
 * are {@link java.security.SecureRandom}'s, which takes from the operating system's source and
 * keeps what it took for 100 ms at most. Connections: those in the snapshot are dead; the operation
 * after the start meets them, the SDK replaces them, and no caller waits for that.
 */
public final class Priming implements Resource {
  private static final Logger LOG = LoggerFactory.getLogger(Priming.class);

  private final RoomFunction room;

  private Priming(RoomFunction room) {
    this.room = room;
  }

  /**
   * Runs a room around the snapshots of a context.
   *
   * @return what must be kept for as long as that is wanted: the context does not hold it
   */
  public static Priming before(Context<Resource> snapshots, RoomFunction room) {
    var priming = new Priming(room);
    snapshots.register(priming);
    return priming;
  }

  @Override
  public void beforeCheckpoint(Context<? extends Resource> context) {
    run();
  }

  @Override
  public void afterRestore(Context<? extends Resource> context) {
    run();
  }

  /** A room that cannot answer now may be able to later: a failure ends no deployment. */
  private void run() {
    try {
      var answer = room.apply(event(room.room()));
      LOG.info("primed: {}", answer.getStatusCode());
    } catch (RuntimeException e) {
      LOG.warn("not primed", e);
    }
  }

  private static APIGatewayProxyRequestEvent event(Room room) {
    var headers =
        new HashMap<>(
            Map.of(
                "Content-Type", "application/json",
                "Accept", "application/graphql-response+json"));
    if (room.hasSessions()) {
      // The session of nobody is looked for in the store, as everybody's is.
      headers.put("Cookie", room.cookieName() + "=person-nobody.none");
    }
    return new APIGatewayProxyRequestEvent()
        .withHttpMethod("POST")
        .withPath(room.path())
        .withHeaders(headers)
        .withBody(JsonMapper.shared().writeValueAsString(operation(room)));
  }

  private static Map<String, Object> operation(Room room) {
    return switch (room) {
      case PUBLIC ->
          Map.of(
              "query",
              "{ currentEdition { id state } partnerships(first: 1, search: \"a\") { totalCount"
                  + " edges { node { id } } } }");
      case PARTNERS ->
          Map.of("query", "{ suggestion(id: \"suggestion-" + "0".repeat(32) + "\") { id } }");
      case NOMINATIONS -> trusted(room, "NominationRoom");
      case NOMINEE -> trusted(room, "NomineeRoom");
      case ORGANISATION -> trusted(room, "OrganisationRoom");
      case ADVISORY -> trusted(room, "AdviserRoom");
      case JURY -> trusted(room, "JurorRoom");
      case TRUSTEE -> trusted(room, "TrusteeRoom");
      case SECRETARIAT -> trusted(room, "SecretariatRoom");
    };
  }

  private static Map<String, Object> trusted(Room room, String name) {
    return Map.of(
        "query", SiteOperation.of(room, name).text(), "variables", Map.of("language", "EN"));
  }
}
