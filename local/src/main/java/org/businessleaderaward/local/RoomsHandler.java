package org.businessleaderaward.local;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Function;
import org.businessleaderaward.gateway.Room;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The rooms, as API Gateway would call them: each route its function, one event per request. */
final class RoomsHandler extends Handler.Abstract {
  /** The most that API Gateway takes; the functions refuse far less by themselves. */
  private static final int LARGEST_BODY = 10_000_000;

  private static final Logger LOG = LoggerFactory.getLogger(RoomsHandler.class);
  private final Function<Room, Function<APIGatewayProxyRequestEvent, APIGatewayProxyResponseEvent>>
      functions;

  private final Turns turns = Turns.ofThisMachine();

  RoomsHandler(
      Function<Room, Function<APIGatewayProxyRequestEvent, APIGatewayProxyResponseEvent>>
          functions) {
    this.functions = functions;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    var path = Request.getPathInContext(request);
    var found = Arrays.stream(Room.values()).filter(each -> each.answers(path)).findFirst();
    if (found.isEmpty()) {
      return false;
    }
    var room = found.get();
    byte[] body;
    try (var stream = Content.Source.asInputStream(request)) {
      body = stream.readNBytes(LARGEST_BODY + 1);
    } catch (IOException brokenOff) {
      plain(response, callback, 408, "Request Timeout");
      return true;
    }
    if (body.length > LARGEST_BODY) {
      plain(response, callback, 413, "Request Too Long");
      return true;
    }
    var event = ProxyEvents.event(request, path, body);
    if (event.isEmpty()) {
      plain(response, callback, 400, "Bad Request");
      return true;
    }
    APIGatewayProxyResponseEvent answer;
    try {
      answer = turns.take(room, () -> functions.apply(room).apply(event.get()));
    } catch (RuntimeException e) {
      LOG.error("the function of {} failed", path, e);
      plain(response, callback, 502, "Internal server error");
      return true;
    }
    response.write(true, ProxyEvents.answer(answer, response), callback);
    return true;
  }

  /** What API Gateway itself says when it does not reach the function's answer. */
  private static void plain(Response response, Callback callback, int status, String message) {
    response.setStatus(status);
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/json");
    response.write(
        true,
        java.nio.ByteBuffer.wrap(
            ("{\"message\":\"" + message + "\"}").getBytes(StandardCharsets.UTF_8)),
        callback);
  }
}
