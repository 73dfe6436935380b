package org.businessleaderaward.gateway.protocols;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Another protocol in which a room is asked, on paths of its own. What it makes of a call are
 * operations of the room's schema: they have the room's limits, are charged as they are, and read
 * what the room shows, and nothing else. The call itself is charged like a small operation.
 */
public interface RoomProtocol {
  /** The first part of its paths. */
  String root();

  /**
   * Answers a call by what it asks of the room.
   *
   * @throws RuntimeException a refusal of the gateway, when the call is not of the protocol's form
   */
  Reply answer(Call call, Graph graph);

  /**
   * A call.
   *
   * @param path the parts of its path behind the first
   * @param parameters of the query string or, by POST, of the form that was sent
   */
  record Call(List<String> path, Map<String, String> parameters) {}

  /** The room's schema. */
  interface Graph {
    /** What an operation brings; an answer with an error ends the call, which says the same. */
    Map<String, @Nullable Object> ask(String operation, Map<String, @Nullable Object> variables);
  }

  /** What goes back. */
  sealed interface Reply {
    /** Data. */
    record Json(Object data) implements Reply {}

    /**
     * A page that other sites may show within theirs.
     *
     * @param styles what of its styles is its own, as a policy for its content names it
     */
    record FramedPage(String html, String styles) implements Reply {}

    /**
     * A picture.
     *
     * @param base64 the JPEG
     * @param forAnySite whether pages of any site may show it, and search engines may list it
     */
    record Picture(String base64, boolean forAnySite) implements Reply {}

    /** There is nothing by that name. */
    record Missing(String message) implements Reply {}

    /** More at once than is taken. */
    record TooMany(String message) implements Reply {}
  }
}
