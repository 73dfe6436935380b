package org.businessleaderaward.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.businessleaderaward.embedded.ProjectRoot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code aws/status} makes of what AWS says, where LocalStack would not say it. */
class AwsStatusTests extends AwsFixture {
  private Ended status(Map<String, String> account, String... arguments)
      throws IOException, InterruptedException {
    var command = new ArrayList<>(List.of(arguments));
    command.addFirst("aws/status");
    return run(account, command.toArray(String[]::new));
  }

  /**
   * What a stack sets aside when it could not take note of that report, as Lambda's guide shows it
   * ("Capturing records of Lambda asynchronous invocations").
   */
  static String setAside(String stack) throws IOException {
    return """
    {"version": "1.0", "timestamp": "2026-11-14T18:16:05.568Z",\
     "requestContext": {"requestId": "e4b4", "functionArn":\
     "arn:aws:lambda:eu-central-1:123456789012:function:%s-bounces:7",\
     "condition": "RetriesExhausted", "approximateInvokeCount": 3},\
     "requestPayload": %s,\
     "responseContext": {"statusCode": 200, "executedVersion": "7", "functionError": "Unhandled"},\
     "responsePayload": {"errorMessage": "{\\"requestPayload\\": 1}"}}\
    """
        .formatted(stack, report());
  }

  /** A report of a mail that came back, with quotation marks and braces in its text. */
  private static String report() throws IOException {
    var events = ProjectRoot.find().resolve("functions/src/test/resources/events");
    return Files.readString(events.resolve("mail-report.json")).replaceAll("\\n *", "");
  }

  /** What makes nobody look. */
  private static Map<String, String> healthy() {
    var now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    return new HashMap<>(
        Map.of(
            "MADE", "2026-01-01T00:00:00Z",
            "ALARMS", "",
            "SOURCE", "Enabled",
            "CLOCK", now.toString(),
            "STANDING", "HEALTHY"));
  }

  @Test
  void saysWhenTheClockRanLast() throws Exception {
    var environment = healthy();
    var ended = status(environment, "award");
    assertThat(ended.said()).contains("clock         ran last at " + environment.get("CLOCK"));
    assertThat(ended.code()).as(ended.said()).isZero();
  }

  @Test
  void readsTheTimesOfEitherCommandLine() throws Exception {
    var environment = healthy();
    var now = String.valueOf(environment.get("CLOCK"));
    environment.put("CLOCK", Instant.parse(now).getEpochSecond() + ".0");
    var ended = status(environment, "award");
    assertThat(ended.said()).contains("clock         ran last at " + now);
    assertThat(ended.code()).as(ended.said()).isZero();
  }

  /**
   * A stack that was just made has a clock that is to run in some minutes. The workflow asks right
   * after a deployment.
   */
  @Test
  void callsANewStackNotStopped() throws Exception {
    var environment = healthy();
    environment.put("CLOCK", "None");
    environment.put("ALARMS", "award-ClockStopped-2B\\taward-MailStopped-3C");
    environment.put("MADE", Instant.now().minusSeconds(600).toString());
    var ended = status(environment, "award");
    assertThat(ended.said()).contains("clock         has not run yet", "alarms        none is on");
    assertThat(ended.code()).as(ended.said()).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "CLOCK, 2026-06-01T08:00:00Z, 'clock         ran last at 2026-06-01T08:00:00Z, over half'",
    "CLOCK, None, clock         did not run for 12 hours",
    "ALARMS, award-ClockStopped-2B, alarms        award-ClockStopped-2B",
    "SOURCE, Disabled, 'streams       not read, since disabled: count'",
    "STANDING, PROBATION, mail          SES calls this account PROBATION"
  })
  void endsWithOneWhereSomethingIsToBeLookedAt(String what, String value, String said)
      throws Exception {
    var environment = healthy();
    environment.put(what, value);
    var ended = status(environment, "award");
    assertThat(ended.said()).contains(said);
    assertThat(ended.code()).as(ended.said()).isEqualTo(1);
  }

  @Test
  void givesAReportThatWasSetAsideToTheFunctionThatRunsNow() throws Exception {
    Files.writeString(folder.resolve("message"), setAside("award"));
    var ended = status(Map.of(), "award", "--redrive");
    assertThat(ended.code()).as(ended.said()).isZero();
    assertThat(ended.said()).contains("set aside     1 records done, 0 left");
    assertThat(Files.readString(folder.resolve("called-award-bounces-live")).strip())
        .isEqualTo(report());
    assertThat(folder.resolve("deleted")).exists();
  }

  private void setARecordAside() throws IOException {
    Files.writeString(
        folder.resolve("message"),
        """
        {"requestContext": {"requestId": "c9b8", "functionArn":\
         "arn:aws:lambda:eu-central-1:123456789012:function:award-index:live",\
         "condition": "RetryAttemptsExhausted", "approximateInvokeCount": 9}, "version": "1.0",\
         "DDBStreamBatchInfo": {"shardId": "shardId-1", "startSequenceNumber": "7", "batchSize": 1,\
         "streamArn": "arn:aws:dynamodb:eu-central-1:123456789012:table/award-directory/stream/1"}}\
        """);
  }

  @Test
  void givesARecordOfAStreamToItsFunctionAsTheStreamHasIt() throws Exception {
    setARecordAside();
    var ended = status(Map.of(), "award", "--redrive");
    assertThat(ended.said()).contains("set aside     1 records done, 0 left");
    assertThat(Files.readString(folder.resolve("called-award-index-live")).strip())
        .isEqualTo("{\"Records\": [{\"eventID\": \"1\"}]}");
  }

  @ParameterizedTest
  @CsvSource({
    "An error occurred (TrimmedDataAccessException), index: it is gone from the stream",
    "Unable to locate credentials, index: the stream does not give it: Unable to locate credentials"
  })
  void saysWhyARecordCannotBeDoneAgain(String refused, String said) throws Exception {
    setARecordAside();
    var ended = status(Map.of("TRIMMED", refused), "award", "--redrive");
    assertThat(ended.code()).isNotZero();
    assertThat(ended.said()).contains(said, "0 records done, 1 left");
  }

  @Test
  void leavesAReportThatTheFunctionStillCannotDo() throws Exception {
    Files.writeString(folder.resolve("message"), setAside("award"));
    var ended = status(Map.of("FUNCTION_ERROR", "Unhandled"), "award", "--redrive");
    assertThat(ended.code()).isNotZero();
    assertThat(ended.said()).contains("bounces: the function failed");
    assertThat(folder.resolve("deleted")).doesNotExist();
  }

  @Test
  void saysWhatItCannotDoWithAMessageThatNamesNoFunction() throws Exception {
    Files.writeString(folder.resolve("message"), report());
    var ended = status(Map.of(), "award", "--redrive");
    assertThat(ended.code()).isNotZero();
    assertThat(ended.said()).contains("it does not say whose it is", "0 records done, 1 left");
  }
}
