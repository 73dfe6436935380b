package org.businessleaderaward;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.serialization.events.LambdaEventSerializers;
import java.io.ByteArrayInputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.messaging.Message;
import org.springframework.messaging.MessageHeaders;
import org.springframework.messaging.converter.MessageConverter;

/**
 * Reads the events of a table's stream as Lambda writes them: their names begin in upper case and
 * their times are seconds, which no plain JSON mapper makes a {@link DynamodbEvent} of.
 */
final class StreamEventConverter implements MessageConverter {
  @Override
  public @Nullable Object fromMessage(Message<?> message, Class<?> wanted) {
    return wanted == DynamodbEvent.class && message.getPayload() instanceof byte[] json
        ? read(json)
        : null;
  }

  /** Made here, so that the rooms, which have no stream, do not load what reads one. */
  private static DynamodbEvent read(byte[] json) {
    return LambdaEventSerializers.serializerFor(
            DynamodbEvent.class, StreamEventConverter.class.getClassLoader())
        .fromJson(new ByteArrayInputStream(json));
  }

  @Override
  public @Nullable Message<?> toMessage(Object payload, @Nullable MessageHeaders headers) {
    return null;
  }
}
