package org.businessleaderaward.local.sample;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;
import java.util.function.Function;
import org.businessleaderaward.gateway.Room;

/** What is behind the server: its rooms, and what they are made of. */
public interface Services {
  /** The function behind a room. */
  Function<APIGatewayProxyRequestEvent, APIGatewayProxyResponseEvent> room(Room room);

  /** One of the services by which the rooms do what they do. */
  <T> T bean(Class<T> type);
}
