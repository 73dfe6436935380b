package org.businessleaderaward.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.awssdk.services.cloudformation.model.StackStatus;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * Another stack beside the first, in which a rehearsal takes over what the first has. It has the
 * first one's tally key and its address: what takes the place of a stack that was lost. On AWS it
 * would also have its name, by which the key knows it.
 */
final class SecondStack implements AutoCloseable {
  static final String NAME = "award-second";

  private static final String WAITS = "Then press Enter.";

  private final Deployment deployment;
  private @Nullable Process rehearsal;
  private String end = "";

  SecondStack(Deployment deployment) {
    this.deployment = deployment;
  }

  /** Takes over what the first has at this moment, and its address. */
  void takeOver() {
    rehearsal =
        deployment.begin(
            "aws/rehearse",
            NAME,
            "--of",
            Deployment.STACK,
            "--no-site",
            "Edge=false",
            "SiteUrl=" + deployment.site(),
            "OldTallyKey=" + deployment.output("TallyKeyId"),
            "SecretariatMail=secretariat@example.org");
    assertThat(heard(rehearsal))
        .contains(
            "ok    name: " + NAME, "Its fingerprint is ", "Every log holds", "Look at it", WAITS);
    serve(NAME);
  }

  /** What is said until the rehearsal waits, or to its end. */
  private static String heard(Process rehearsal) {
    var heard = new StringBuilder();
    var said = rehearsal.inputReader();
    try {
      for (var line = said.readLine(); line != null; line = said.readLine()) {
        heard.append(line).append('\n');
        if (line.equals(WAITS)) {
          break;
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return heard.toString();
  }

  /** Has the address lead to a stack's rooms, as its DNS would. */
  private void serve(String stack) {
    var served =
        deployment.ask(
            "bash",
            "-euc",
            """
        . localstack/common.sh
        out() { aws cloudformation describe-stacks --stack-name "$1" --output text \\
          --query "Stacks[0].Outputs[?OutputKey=='$2'].OutputValue | [0]"; }
        stop edge
        start edge "$venv/bin/python" "$here/edge.py" "$site_port" "$endpoint" "$(out %s SiteBucket)" \\
          "$(out %s SnapshotBucket)" "$(out %s ApiId)" live
        wait_for edge "$site/"
        """
                .formatted(Deployment.STACK, stack, stack));
    assertThat(served.code()).as(served.said()).isZero();
  }

  /** Goes on with the rehearsal to its end, and looks for what it left. */
  void end() {
    close();
    assertThat(Objects.requireNonNull(rehearsal).exitValue()).as(end).isZero();
    assertThat(end)
        .contains("secretariat   version 1 of", "set aside     nothing", "given up      no mail")
        .containsPattern("The archive in \\S+/second is of ")
        .contains("Nothing is left of " + NAME, "Rehearsed:", "s  Making " + NAME)
        .containsSubsequence("Left out:", "first nomination", "CloudFront", "--no-site");
    try (var tables = deployment.client(DynamoDbClient.builder());
        var buckets = deployment.client(S3Client.builder());
        var functions = deployment.client(LambdaClient.builder());
        var roles = deployment.client(IamClient.builder());
        var queues = deployment.client(SqsClient.builder());
        var stacks = deployment.client(CloudFormationClient.builder())) {
      var left =
          Stream.of(
                  tables.listTables().tableNames().stream(),
                  buckets.listBuckets().buckets().stream().map(each -> each.name()),
                  functions.listFunctions().functions().stream().map(each -> each.functionName()),
                  roles.listRoles().roles().stream().map(each -> each.roleName()),
                  queues.listQueues().queueUrls().stream(),
                  stacks.describeStacks().stacks().stream()
                      .filter(each -> each.stackStatus() != StackStatus.DELETE_COMPLETE)
                      .map(each -> each.stackName()))
              .flatMap(names -> names)
              .map(Objects::requireNonNull)
              .toList();
      assertThat(left).anyMatch(name -> name.contains(Deployment.STACK));
      // By it API Gateway writes the logs of the first stack, too.
      assertThat(left)
          .filteredOn(name -> name.contains(NAME))
          .allMatch(name -> name.startsWith(NAME + "-ApiLoggingRole"));
    }
  }

  /** Has the rehearsal end and remove what it made, and the address lead to the first again. */
  @Override
  public void close() {
    if (rehearsal == null || !end.isEmpty()) {
      return;
    }
    try (var typed = rehearsal.outputWriter()) {
      typed.write("\n");
    } catch (IOException e) {
      // It has ended by itself, and says why.
    }
    end = heard(rehearsal);
    rehearsal.onExit().join();
    serve(Deployment.STACK);
  }
}
