package org.businessleaderaward.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.stream.Stream;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.awssdk.services.cloudformation.model.StackStatus;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * Another stack beside the first, made, filled, looked at and removed by the commands that people
 * use. It has the first one's tally key and its address: what takes the place of a stack that was
 * lost. On AWS it would also have its name, by which the key knows it.
 */
final class SecondStack {
  static final String NAME = "award-second";

  private final Deployment deployment;

  SecondStack(Deployment deployment) {
    this.deployment = deployment;
  }

  /** Makes it, empty. */
  void deploy() {
    assertThat(succeed("aws/check", NAME, "Edge=false")).contains("ok    name: " + NAME);
    succeed(
        "aws/deploy",
        NAME,
        "--no-site",
        "Edge=false",
        "FirstCall=none",
        "SiteUrl=" + deployment.site(),
        "OldTallyKey=" + deployment.output("TallyKeyId"),
        "SecretariatMail=secretariat@example.org");
  }

  /** Takes over what the first has, and its address. */
  void takeOver() {
    var archive = deployment.folder().resolve("archive").toString();
    assertThat(succeed("./run", "export", archive, "--stack", Deployment.STACK))
        .contains("Its fingerprint is ");
    assertThat(succeed("./run", "import", archive, "--stack", NAME)).contains("Every log holds");
    serve(NAME);
  }

  /** Has the address lead to a stack's rooms, as its DNS would. */
  void serve(String stack) {
    succeed(
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
  }

  /** What it says of itself. */
  String status() {
    return deployment.ask("aws/status", NAME).said();
  }

  /** Removes it, by an archive of its own, and looks for what it left. */
  void remove() {
    var archive = deployment.folder().resolve("archive-of-second").toString();
    succeed("./run", "export", archive, "--stack", NAME);
    assertThat(succeed("aws/remove", NAME, "--archive", archive))
        .contains("The archive in " + archive + " is of ", "Nothing is left of " + NAME);
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

  private String succeed(String... command) {
    var ended = deployment.ask(command);
    assertThat(ended.code()).as(String.join(" ", command) + "\n" + ended.said()).isZero();
    return ended.said();
  }
}
