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

  /** What is bad, what is said of it, and what to do. */
  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "CLOCK, 2026-06-01T08:00:00Z, \"clock         ran last at 2026-06-01T08:00:00Z, over half an hour ago\", \"docs/runbook.md, ClockStopped\"",
        "CLOCK, None, clock         did not run for 12 hours, \"docs/runbook.md, ClockStopped\"",
        "MAILED, None, mail          did not run for 12 hours, \"docs/runbook.md, MailStopped\"",
        "ALARMS, award-ClockStopped-2B, alarms        award-ClockStopped-2B, docs/runbook.md has a section",
        "SUBSCRIPTION, PendingConfirmation, alarm mail    to nobody: you@example.org has not pressed, aws sns subscribe --topic-arn arn:aws:sns:eu-central-1:123456789012:award-alarms",
        "SUBSCRIPTION, NONE, alarm mail    to nobody: you@example.org has no subscription, --notification-endpoint you@example.org asks for one",
        "SOURCE, Disabled, \"streams       not read, since disabled: count\", \"docs/runbook.md, MailBehind\"",
        "DEAD, 3, set aside     3 records, aws/status award --redrive",
        "GIVEN_UP, 2, given up      2 emails, aws/status award --redrive",
        "STANDING, PROBATION, mail          SES calls this account PROBATION, the SES console says why",
        "STANDING, SHUTDOWN, mail          SES calls this account SHUTDOWN, the SES console says why",
        "SENDS, False, mail          SES calls this account HEALTHY; that it sends is False, the SES console says why",
        "ACCESS, False, mail          SES is in its sandbox, ask for production access",
        "BOUNCES, 0.0613, mail          6.13 % of the emails bounced, \"docs/runbook.md, Bounces\"",
        "COMPLAINTS, 0.0012, mail          0.12 % of the emails were marked as spam, \"docs/runbook.md, Complaints\"",
        "UNSAVED, award-jury, backups       there are none of award-jury, aws dynamodb update-continuous-backups",
        "RESTORABLE, 2026-06-01T08:00:00Z, \"backups       tables can be restored until 2026-06-01T08:00:00Z only, over an hour ago\", ./run export"
      })
  void endsWithOneWhereSomethingIsToBeLookedAtAndSaysWhatToDo(
      String what, String value, String said, String toDo) throws Exception {
    var environment = healthy();
    environment.put(what, value);
    var ended = status(environment, "award");
    assertThat(ended.said().lines())
        .filteredOn(line -> line.startsWith(said))
        .singleElement()
        .asString()
        .contains(toDo);
    assertThat(ended.code()).as(ended.said()).isEqualTo(1);
    if (toDo.startsWith("docs/runbook.md, ")) {
      assertThat(Files.readString(ProjectRoot.find().resolve("docs/runbook.md")))
          .contains("\n## " + toDo.substring("docs/runbook.md, ".length()) + "\n");
    }
  }

  @Test
  void saysOfWhatWasSetAsideWhoseItIsAndLeavesItThere() throws Exception {
    Files.writeString(folder.resolve("message"), setAside("award"));
    var environment = healthy();
    environment.put("DEAD", "1");
    var ended = status(environment, "award");
    assertThat(ended.said())
        .contains("\n              bounces, at 2026-11-14T18:16:05.568Z: RetriesExhausted\n");
    assertThat(folder.resolve("deleted")).doesNotExist();
    assertThat(ended.asked())
        .filteredOn(asked -> asked.contains("receive-message"))
        .singleElement()
        .asString()
        .contains("--visibility-timeout 0 ");
  }

  /** Of a trial it is no trouble, nor are rates with which SES lives. */
  @Test
  void leavesATrialInTheSandboxAndAFewMailsThatCameBack() throws Exception {
    var environment = healthy();
    environment.put("ACCESS", "False");
    environment.put("PROTECTION", "false");
    environment.put("BOUNCES", "0.0499");
    environment.put("COMPLAINTS", "0.0005");
    var ended = status(environment, "award");
    assertThat(ended.said())
        .contains("SES is in its sandbox and sends to verified addresses only, which is enough")
        .doesNotContain("came back", "spam");
    assertThat(ended.code()).as(ended.said()).isZero();
  }

  /** A trial may do without. */
  @Test
  void saysWhetherSomebodyIsMailedOfAlarms() throws Exception {
    var confirmed = status(healthy(), "award");
    assertThat(confirmed.said()).contains("alarm mail    to you@example.org, who confirmed it\n");
    var environment = healthy();
    environment.put("ALARM_MAIL", "None");
    var ended = status(environment, "award");
    assertThat(ended.said()).contains("alarm mail    to nobody, since no AlarmMail was given\n");
    assertThat(ended.code()).as(ended.said()).isZero();
  }

  @Test
  void endsAsItsHelpSays() throws Exception {
    assertThat(status(healthy(), "--help").said())
        .contains("Ends with 0 when nothing needs attention, with 1 when something does, or AWS")
        .contains("and with 2 when it is called in another way.");
    assertThat(status(healthy(), "award").code()).isZero();
    assertThat(status(Map.of("STATUS", "GONE"), "award").code()).isEqualTo(1);
    assertThat(status(Map.of("REFUSED", "get-queue-attributes"), "award").code()).isEqualTo(1);
    assertThat(status(healthy()).code()).isEqualTo(2);
    assertThat(status(healthy(), "award", "--redo").code()).isEqualTo(2);
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
    assertThat(ended.said()).contains("it does not name its function", "0 records done, 1 left");
  }
}
