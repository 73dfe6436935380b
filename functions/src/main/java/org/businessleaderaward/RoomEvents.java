package org.businessleaderaward;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import java.io.InputStream;
import java.util.function.Function;
import org.businessleaderaward.gateway.RoomFunction;
import tools.jackson.databind.json.JsonMapper;

/**
 * A room from the bytes of API Gateway's event to those of its response. Given the event as an
 * object, Spring Cloud Function reads its JSON, the body's within it, and the answer's several
 * times, to find out what they are; given a stream it reads nothing.
 */
final class RoomEvents implements Function<InputStream, byte[]> {
  private final RoomFunction room;
  private final JsonMapper json = new JsonMapper();

  RoomEvents(RoomFunction room) {
    this.room = room;
  }

  @Override
  public byte[] apply(InputStream event) {
    var request = json.readValue(event, APIGatewayProxyRequestEvent.class);
    return json.writeValueAsBytes(room.apply(request));
  }
}
