package org.businessleaderaward.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What there is in the account, of every sort that a stack of template.yaml has without CloudFront:
 * by it one tells whether a stack that was removed has left something.
 *
 * @param things the names of what there is, by sort
 * @param keysThatGo the keys that wait for their deletion
 */
record Traces(Map<String, List<String>> things, List<String> keysThatGo) {
  /** How each sort is listed: what is asked of the AWS command line, and what of the answer. */
  private static final Map<String, String> LISTS =
      Map.ofEntries(
          Map.entry("alarms", "cloudwatch describe-alarms --query MetricAlarms[].AlarmName"),
          Map.entry("API keys", "apigateway get-api-keys --query items[].id"),
          Map.entry("APIs", "apigateway get-rest-apis --query items[].id"),
          Map.entry("buckets", "s3api list-buckets --query Buckets[].Name"),
          Map.entry(
              "event sources",
              "lambda list-event-source-mappings --query EventSourceMappings[].[FunctionArn,UUID]|map(&join(`/`,@),@)"),
          Map.entry("functions", "lambda list-functions --query Functions[].FunctionName"),
          Map.entry("log groups", "logs describe-log-groups --query logGroups[].logGroupName"),
          Map.entry("queues", "sqs list-queues --query QueueUrls"),
          Map.entry("roles", "iam list-roles --query Roles[].RoleName"),
          Map.entry("rules", "events list-rules --query Rules[].Name"),
          Map.entry(
              "stacks",
              "cloudformation list-stacks --query StackSummaries[?StackStatus!='DELETE_COMPLETE'].StackName"),
          Map.entry(
              "subscriptions", "sns list-subscriptions --query Subscriptions[].SubscriptionArn"),
          Map.entry("tables", "dynamodb list-tables --query TableNames"),
          Map.entry("topics", "sns list-topics --query Topics[].TopicArn"),
          Map.entry("usage plans", "apigateway get-usage-plans --query items[].id"));

  /** What there is now. */
  static Traces in(Deployment deployment) {
    var things = new TreeMap<String, List<String>>();
    LISTS.forEach((sort, list) -> things.put(sort, names(deployment, list.split(" ", -1))));
    var keys = new TreeMap<String, List<String>>();
    for (var key : names(deployment, "kms", "list-keys", "--query", "Keys[].KeyId")) {
      var state = "kms describe-key --query [KeyMetadata.KeyState] --key-id " + key;
      keys.computeIfAbsent(
              names(deployment, state.split(" ", -1)).getFirst(), _ -> new ArrayList<>())
          .add(key);
    }
    things.put("keys", keys.getOrDefault("Enabled", List.of()));
    return new Traces(things, keys.getOrDefault("PendingDeletion", List.of()));
  }

  /** The names that the AWS command line gives, sorted. */
  private static List<String> names(Deployment deployment, String... question) {
    // SQS has endpoints of its own, which the command line takes otherwise.
    var endpoint = question[0].equals("sqs") ? "--endpoint-url=$AWS_ENDPOINT_URL " : "";
    var asked =
        deployment.ask(
            Stream.concat(
                    Stream.of("bash", "-c", "exec aws \"$@\" --output text " + endpoint, "bash"),
                    Stream.of(question))
                .toArray(String[]::new));
    assertThat(asked.code()).as("%s: %s", String.join(" ", question), asked.said()).isZero();
    return Stream.of(asked.said().strip().split("\\s+", -1))
        .filter(name -> !name.isEmpty() && !name.equals("None"))
        .sorted()
        .toList();
  }

  /**
   * Nothing is there that was not before, but the role by which API Gateway writes the logs of all
   * APIs, and what else became of the first stack.
   */
  void isWhatWas(Traces before) {
    var stays = RehearsedStacks.SECOND + "(-first)?-ApiLoggingRole.*";
    things.forEach(
        (sort, names) -> {
          assertThat(before.things().get(sort)).as("%s of the first stack", sort).isNotEmpty();
          assertThat(names)
              .as(sort)
              .filteredOn(name -> !name.contains(Deployment.STACK))
              .filteredOn(name -> !name.matches(stays))
              .isSubsetOf(before.things().get(sort));
        });
  }
}
