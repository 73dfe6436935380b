package org.businessleaderaward;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.ScheduledEvent;
import com.amazonaws.services.lambda.runtime.serialization.events.LambdaEventSerializers;
import java.io.ByteArrayInputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.messaging.Message;
import org.springframework.messaging.MessageHeaders;
import org.springframework.messaging.converter.MessageConverter;

/**
 * Reads the events of a table's stream and of a schedule as Lambda writes them: their names and
 * their times are such that no plain JSON mapper makes a {@link DynamodbEvent} or a {@link
 * ScheduledEvent} of them.
 */
final class EventConverter implements MessageConverter {
  @Override
  public @Nullable Object fromMessage(Message<?> message, Class<?> wanted) {
    return (wanted == DynamodbEvent.class || wanted == ScheduledEvent.class)
            && message.getPayload() instanceof byte[] json
        ? read(json, wanted)
        : null;
  }

  /** Made here, so that the rooms, which have no such event, do not load what reads one. */
  private static Object read(byte[] json, Class<?> wanted) {
    return LambdaEventSerializers.serializerFor(wanted, EventConverter.class.getClassLoader())
        .fromJson(new ByteArrayInputStream(json));
  }

  @Override
  public @Nullable Message<?> toMessage(Object payload, @Nullable MessageHeaders headers) {
    return null;
  }
}
