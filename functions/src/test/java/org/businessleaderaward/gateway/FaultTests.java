package org.businessleaderaward.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.businessleaderaward.gateway.Rooms.Answered;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputExceededException;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;
import software.amazon.awssdk.services.kms.model.KmsException;

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

  /** What is busy is another matter than what is broken: its caller may try again. */
  @ParameterizedTest
  @MethodSource
  void tellsWhatIsBusyFromWhatIsBroken(RuntimeException thrown, String code, int status) {
    var room =
        Rooms.of(
            Room.PUBLIC,
            wiring ->
                wiring.query(
                    "editions",
                    environment -> {
                      throw thrown;
                    }));
    var answer = room.post("{ editions(first: 1) { edges { cursor } } }");
    assertThat(answer.code()).isEqualTo(code);
    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.body().toString()).doesNotContain("secret-table");
  }

  static Stream<Arguments> tellsWhatIsBusyFromWhatIsBroken() {
    var busy =
        Stream.of(
            ApiCallTimeoutException.create(4000),
            ApiCallAttemptTimeoutException.create(2000),
            new IllegalStateException("the count", ApiCallTimeoutException.create(4000)),
            SdkClientException.create("secret-table", new IOException("reset")),
            cancelled("None", "TransactionConflict"),
            cancelled("ConditionalCheckFailed", "ThrottlingError"),
            TransactionConflictException.builder().statusCode(400).build(),
            ProvisionedThroughputExceededException.builder()
                .statusCode(400)
                .awsErrorDetails(
                    AwsErrorDetails.builder()
                        .errorCode("ProvisionedThroughputExceededException")
                        .build())
                .build(),
            KmsException.builder().statusCode(500).message("secret-table").build());
    var broken =
        Stream.of(
            new IllegalStateException("secret-table"),
            SdkClientException.create("no credentials"),
            cancelled("ValidationError", "TransactionConflict"),
            cancelled("None"),
            ResourceNotFoundException.builder().statusCode(400).message("secret-table").build());
    return Stream.concat(
        busy.map(thrown -> Arguments.of(thrown, "UNAVAILABLE", 503)),
        broken.map(thrown -> Arguments.of(thrown, "INTERNAL_ERROR", 500)));
  }

  private static RuntimeException cancelled(String... reasons) {
    return TransactionCanceledException.builder()
        .statusCode(400)
        .cancellationReasons(
            Stream.of(reasons)
                .map(code -> CancellationReason.builder().code(code).build())
                .toList())
        .build();
  }

  @Test
  void logsWhatIsBusyAsAFault(CapturedOutput log) {
    assertThat(answerOf(ApiCallTimeoutException.create(4000)).body().toString())
        .contains("UNAVAILABLE", "try again", "\"requestId\":\"request-1\"");
    assertThat(log.getAll()).containsPattern("ERROR.*\"requestId\":\"request-1\".*4000");
  }

  @ParameterizedTest
  @CsvSource({
    "UNAUTHENTICATED",
    "FORBIDDEN",
    "NOT_FOUND",
    "BAD_REQUEST",
    "LIMIT_EXCEEDED",
    "TOO_MANY_REQUESTS"
  })
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
    "LIMIT_EXCEEDED,400",
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

  @Test
  void logsOfAnOperationsNameNoMoreThanSomebodyReads(CapturedOutput log) {
    Rooms.of(Room.PUBLIC, new CountedReads(Room.PUBLIC))
        .post("query %s { __typename }".formatted("Long".repeat(1_000)));
    assertThat(log.getAll()).contains("Long".repeat(25)).doesNotContain("Long".repeat(26));
  }

  @ParameterizedTest
  @CsvSource({"UNAUTHENTICATED", "FORBIDDEN", "NOT_FOUND", "TOO_MANY_REQUESTS"})
  void saysInTheLogWhyNothingWasGivenOut(Refusal.Code code, CapturedOutput log) {
    answerOf(new Refusal(code, "because"));
    assertThat(refusedIn(log)).isEqualTo(code.name());
  }

  @Test
  void saysInTheLogWhyNothingWasDoneAndOfABallotNothing(CapturedOutput log) {
    leave(scope -> {});
    assertThat(refusedIn(log)).isEqualTo("LINK_REFUSED");
    leave(Scope::keepSilent);
    assertThat(refusedIn(log)).isEmpty();
  }

  @Test
  void saysInTheLogThatARequestWasTurnedAwayAtTheDoor(CapturedOutput log) {
    var jury = Rooms.of(Room.JURY);
    var body = "{\"query\":\"{ __typename }\"}";
    jury.answer(Rooms.with(jury.call("POST").withBody(body), "Origin", "https://evil.example"));
    assertThat(refusedIn(log)).isEqualTo("FORBIDDEN");
    jury.post("{ me { name } }");
    assertThat(refusedIn(log)).isEqualTo("UNKNOWN_OPERATION");
    jury.post(Map.of("query", "{ __typename }"));
    assertThat(refusedIn(log)).as("of what was answered").isEmpty();
  }

  private static void leave(Consumer<Scope> before) {
    var leave = SiteOperation.of(Room.JURY, "LeaveJury").text();
    Rooms.of(
            Room.JURY,
            wiring ->
                wiring.mutation(
                    "leave",
                    environment -> {
                      before.accept(Scope.of(environment));
                      var why = UserError.of("LINK_REFUSED", "because");
                      return Map.of("left", false, "userErrors", List.of(why));
                    }))
        .post(leave);
  }

  /** What the last line says of why; empty when it says nothing. */
  private static String refusedIn(CapturedOutput log) {
    var lines = log.getAll().lines().filter(line -> line.contains("answered")).toList();
    return Rooms.JSON.readTree(lines.getLast()).path("refused").asString("");
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
