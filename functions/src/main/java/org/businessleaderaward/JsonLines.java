package org.businessleaderaward;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.encoder.EncoderBase;
import ch.qos.logback.core.encoder.JsonEscapeUtil;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.businessleaderaward.gateway.Priming;

/**
 * The log as JSON, one object a line: {@code at}, {@code level}, {@code logger}, {@code message},
 * what the line is about ({@code requestId}, {@code room}, {@code operation}, {@code status},
 * {@code refused}, {@code ms}), and the stack trace in {@code error}. Every value is text. What is
 * answered while a function is primed comes this way as everything does, and leaves no line.
 */
public final class JsonLines extends EncoderBase<ILoggingEvent> {
  private static final byte[] NOTHING = {};

  @Override
  public byte[] encode(ILoggingEvent event) {
    var fields = new LinkedHashMap<String, String>();
    fields.put("at", Instant.ofEpochMilli(event.getTimeStamp()).toString());
    fields.put("level", event.getLevel().toString());
    fields.put("logger", event.getLoggerName());
    fields.put("message", event.getFormattedMessage());
    fields.putAll(event.getMDCPropertyMap());
    if (event.getThrowableProxy() != null) {
      fields.put("error", ThrowableProxyUtil.asString(event.getThrowableProxy()));
    }
    var line = line(fields).getBytes(StandardCharsets.UTF_8);
    return Priming.isUnderWay() && event.getLevel() == Level.INFO ? NOTHING : line;
  }

  private static String line(Map<String, String> fields) {
    var line = new StringBuilder("{");
    fields.forEach(
        (name, value) ->
            line.append(line.length() == 1 ? "\"" : ",\"")
                .append(JsonEscapeUtil.jsonEscapeString(name))
                .append("\":\"")
                .append(JsonEscapeUtil.jsonEscapeString(value))
                .append('"'));
    return line.append("}\n").toString();
  }

  @Override
  public byte[] headerBytes() {
    return NOTHING;
  }

  @Override
  public byte[] footerBytes() {
    return NOTHING;
  }
}
