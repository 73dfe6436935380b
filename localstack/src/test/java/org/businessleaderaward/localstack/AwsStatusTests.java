package org.businessleaderaward.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.businessleaderaward.embedded.ProjectRoot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code aws/status} makes of what AWS says, where LocalStack would not say it. */
class AwsStatusTests {
  /** An AWS command line that hands out one message and keeps what functions are called with. */
  private static final String AWS =
      """
      #!/usr/bin/env bash
      case "$*" in
        *describe-stacks*StackStatus*) echo UPDATE_COMPLETE ;;
        *describe-stacks*DeadLetterQueue*) echo https://sqs.example/queue ;;
        *receive-message*)
          if [ -e message ]; then printf 'handle\\t%s\\n' "$(cat message)"; mv message given; else echo None; fi ;;
        *delete-message*) touch deleted ;;
        *"lambda invoke"*) cat >"called-${4//:/-}"; echo "${FUNCTION_ERROR:-None}" ;;
        *"--select COUNT"*) echo 0 ;;
      esac
      """;

  @TempDir Path folder;

  private record Ended(int code, String said) {}

  private Ended status(Map<String, String> environment, String... arguments)
      throws IOException, InterruptedException {
    var aws = Files.writeString(folder.resolve("aws"), AWS);
    assertThat(aws.toFile().setExecutable(true)).isTrue();
    var command = new ArrayList<>(List.of(arguments));
    command.addFirst(ProjectRoot.find().resolve("aws/status").toString());
    var builder = new ProcessBuilder(command).directory(folder.toFile());
    var all = new HashMap<>(environment);
    all.put("PATH", folder + ":" + System.getenv("PATH"));
    all.put("AWS_REGION", "eu-central-1");
    builder.environment().putAll(all);
    var process = builder.redirectErrorStream(true).start();
    process.getOutputStream().close();
    var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Ended(process.waitFor(), said);
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
       "responsePayload": {"errorMessage": "{\\"requestPayload\\": 1}"}}"""
        .formatted(stack, report());
  }

  /** A report of a mail that came back, with quotation marks and braces in its text. */
  private static String report() throws IOException {
    var events = ProjectRoot.find().resolve("functions/src/test/resources/events");
    return Files.readString(events.resolve("mail-report.json")).replaceAll("\\n *", "");
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
