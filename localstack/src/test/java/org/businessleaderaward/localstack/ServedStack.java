package org.businessleaderaward.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import software.amazon.awssdk.services.cloudformation.CloudFormationClient;

/**
 * A stack that {@code aws/deploy} made beside the first, and to whose rooms the address can lead.
 */
record ServedStack(Deployment deployment, String name) {
  /** What template.yaml's custom resource does on AWS, when a stack is made. */
  void setUp() {
    inShell(
        """
        failed=$(aws lambda invoke --cli-read-timeout 300 --function-name "$1-setup:live" --payload '{}' \\
          --query FunctionError --output text /dev/null)
        [ "$failed" = None ]
        """);
  }

  /** Has the address lead to its rooms, as its DNS would; the pages stay those of the first. */
  void serve() {
    inShell(
        """
        out() { aws cloudformation describe-stacks --stack-name "$1" --output text \\
          --query "Stacks[0].Outputs[?OutputKey=='$2'].OutputValue | [0]"; }
        stop edge
        start edge "$venv/bin/python" "$here/edge.py" "$site_port" "$endpoint" "$(out "$2" SiteBucket)" \\
          "$(out "$1" SnapshotBucket)" "$(out "$1" ApiId)" live
        wait_for edge "$site/"
        """);
  }

  /**
   * The templates of entries' pages, which {@code aws/site} puts there with the site, as the first
   * stack's has them.
   */
  void takeTemplates() {
    var from = "s3://" + deployment.output("SiteBucket") + "/entry-templates";
    var to = "s3://" + output("SiteBucket") + "/entry-templates";
    assertThat(deployment.ask("aws", "s3", "cp", "--recursive", from, to).said())
        .contains("en.json");
  }

  /** Runs lines that know this stack as {@code $1} and the first as {@code $2}. */
  private void inShell(String lines) {
    var script = ". localstack/common.sh\n" + lines;
    var ended = deployment.ask("bash", "-euc", script, "bash", name, Deployment.STACK);
    if (ended.code() != 0) {
      throw new AssertionError(lines + ended.said());
    }
  }

  /** One of its outputs. */
  String output(String key) {
    try (var stacks = deployment.client(CloudFormationClient.builder())) {
      return stacks.describeStacks(r -> r.stackName(name)).stacks().getFirst().outputs().stream()
          .filter(output -> output.outputKey().equals(key))
          .findFirst()
          .orElseThrow()
          .outputValue();
    }
  }
}
