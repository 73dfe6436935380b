package org.businessleaderaward.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.businessleaderaward.gateway.Rooms.Answered;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** What callers and the log learn when something goes wrong. */
@ExtendWith(OutputCaptureExtension.class)
class FaultTests {
  private static final String QUERY =
      "query Broken { voteRecord(edition: \"s3cret-id\") { sha256 } }";

  @Test
  void row15MasksWhatAFetcherThrowsAndLogsItWithTheId(CapturedOutput log) {
    var answer = answerOf(new IllegalStateException("table award-jury is on fire"));
    assertThat(answer.code()).isEqualTo("INTERNAL_ERROR");
    assertThat(answer.body().toString())
        .doesNotContain("fire", "award-jury", "IllegalState")
        .contains("\"requestId\":\"request-1\"");
    assertThat(log.getAll())
        .contains("table award-jury is on fire")
        .containsPattern("ERROR.*\"requestId\":\"request-1\".*on fire");
  }

  @ParameterizedTest
  @CsvSource({"UNAUTHENTICATED", "FORBIDDEN", "NOT_FOUND", "BAD_REQUEST", "TOO_MANY_REQUESTS"})
  void tellsTheCodeOfARefusal(Refusal.Code code) {
    var answer = answerOf(new Refusal(code, "because"));
    assertThat(answer.code()).isEqualTo(code.name());
    assertThat(answer.body().at("/errors/0/message").asString()).isEqualTo("because");
    assertThat(answer.body().at("/errors/0/path/0").asString()).isEqualTo("voteRecord");
  }

  @ParameterizedTest
  @CsvSource({
    "UNAUTHENTICATED,401",
    "FORBIDDEN,403",
    "NOT_FOUND,422",
    "BAD_REQUEST,400",
    "TOO_MANY_REQUESTS,429"
  })
  void tellsInTheStatusThatARefusalTookAllData(Refusal.Code code, int status) {
    var room =
        Rooms.of(
            Room.PUBLIC,
            wiring ->
                wiring.query(
                    "editions",
                    environment -> {
                      throw new Refusal(code, "because");
                    }));
    assertThat(room.post("{ editions(first: 1) { edges { cursor } } }").status()).isEqualTo(status);
  }

  @Test
  void masksANullWhereThereMustBeNone(CapturedOutput log) {
    var room = Rooms.of(Room.PUBLIC, wiring -> wiring.query("editions", environment -> null));
    var answer = room.post("{ editions(first: 1) { edges { cursor } } }");
    assertThat(answer.status()).isEqualTo(500);
    assertThat(answer.code()).isEqualTo("INTERNAL_ERROR");
    assertThat(log.getAll()).contains("/editions");
  }

  @Test
  void leavesOneLinePerRequestWithoutItsVariables(CapturedOutput log) {
    Rooms.of(Room.PUBLIC, new CountedReads(Room.PUBLIC)).post(QUERY);
    var lines = log.getAll().lines().filter(line -> line.contains("answered")).toList();
    assertThat(lines).hasSize(1);
    var line = Rooms.JSON.readTree(lines.getFirst());
    assertThat(line.get("requestId").asString()).isEqualTo("request-1");
    assertThat(line.get("room").asString()).isEqualTo("public");
    assertThat(line.get("operation").asString()).isEqualTo("Broken");
    assertThat(line.get("status").asString()).isEqualTo("200");
    assertThat(line.has("ms")).isTrue();
    assertThat(log.getAll()).doesNotContain("s3cret-id");
  }

  private static Answered answerOf(RuntimeException thrown) {
    return Rooms.of(
            Room.PUBLIC,
            wiring ->
                wiring.query(
                    "voteRecord",
                    environment -> {
                      throw thrown;
                    }))
        .post(QUERY);
  }
}
