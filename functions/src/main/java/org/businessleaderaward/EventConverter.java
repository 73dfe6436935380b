package org.businessleaderaward;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.SNSEvent;
import com.amazonaws.services.lambda.runtime.events.ScheduledEvent;
import com.amazonaws.services.lambda.runtime.serialization.events.LambdaEventSerializers;
import java.io.ByteArrayInputStream;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.messaging.Message;
import org.springframework.messaging.MessageHeaders;
import org.springframework.messaging.converter.MessageConverter;
import org.springframework.messaging.support.MessageBuilder;

/**
 * Reads the events of a table's stream, of a schedule and of a topic as Lambda writes them: their
 * names and their times are such that no plain JSON mapper makes a {@link DynamodbEvent}, a {@link
 * ScheduledEvent} or an {@link SNSEvent} of them.
 */
final class EventConverter implements MessageConverter {
  private static final Set<Class<?>> EVENTS =
      Set.of(DynamodbEvent.class, ScheduledEvent.class, SNSEvent.class);

  private static final MessageHeaders NONE = new MessageHeaders(Map.of());

  @Override
  public @Nullable Object fromMessage(Message<?> message, Class<?> wanted) {
    return EVENTS.contains(wanted) && message.getPayload() instanceof byte[] json
        ? read(json, wanted)
        : null;
  }

  /** Made here, so that the rooms, which have no such event, do not load what reads one. */
  private static Object read(byte[] json, Class<?> wanted) {
    return LambdaEventSerializers.serializerFor(wanted, EventConverter.class.getClassLoader())
        .fromJson(new ByteArrayInputStream(json));
  }

  /** A room's answer is written already; another converter would read it to find that out. */
  @Override
  public @Nullable Message<?> toMessage(Object payload, @Nullable MessageHeaders headers) {
    return payload instanceof byte[] written
        ? MessageBuilder.createMessage(written, headers == null ? NONE : headers)
        : null;
  }
}
