package org.businessleaderaward;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.businessleaderaward.gateway.Priming;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class JsonLinesTests {
  @Test
  void writesOneObjectALineWithWhatItIsAbout() {
    var line = line("answered", null, Map.of("requestId", "r-1", "status", "200"));
    assertThat(line.get("at").asString()).isEqualTo("2026-11-24T12:00:00Z");
    assertThat(line.get("level").asString()).isEqualTo("INFO");
    assertThat(line.get("message").asString()).isEqualTo("answered");
    assertThat(line.get("requestId").asString()).isEqualTo("r-1");
    assertThat(line.get("status").asString()).isEqualTo("200");
  }

  @Test
  void keepsLineBreaksAndQuotesInsideTheirValue() {
    assertThat(line("a\n\"b\"\u0000", null, Map.of()).get("message").asString())
        .isEqualTo("a\n\"b\"\u0000");
  }

  @Test
  void writesTheStackTraceAsText() {
    var line = line("fault", new IllegalStateException("on fire"), Map.of());
    assertThat(line.get("error").asString())
        .startsWith("java.lang.IllegalStateException: on fire")
        .contains("JsonLinesTests");
  }

  @Test
  void writesNothingOfWhatPrimesButWhatIsWrong() {
    assertThat(primed(Level.INFO)).isEmpty();
    assertThat(primed(Level.WARN)).isNotEmpty();
  }

  private static byte[] primed(Level level) {
    return Priming.<byte[], RuntimeException>during(
        () -> new JsonLines().encode(event(level, "answered", null, Map.of())));
  }

  private static JsonNode line(
      String message, @Nullable Throwable thrown, Map<String, String> about) {
    var event = event(Level.INFO, message, thrown, about);
    var text = new String(new JsonLines().encode(event), StandardCharsets.UTF_8);
    assertThat(text.strip()).doesNotContain("\n");
    return new JsonMapper().readTree(text);
  }

  private static LoggingEvent event(
      Level level, String message, @Nullable Throwable thrown, Map<String, String> about) {
    var logger = new LoggerContext().getLogger("test");
    var event = new LoggingEvent("test", logger, level, message, thrown, null);
    event.setInstant(Instant.parse("2026-11-24T12:00:00Z"));
    event.setMDCPropertyMap(about);
    return event;
  }
}
