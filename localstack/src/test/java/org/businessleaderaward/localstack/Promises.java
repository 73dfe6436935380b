package org.businessleaderaward.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.businessleaderaward.embedded.Policy;
import org.businessleaderaward.embedded.ProjectRoot;
import org.businessleaderaward.embedded.Stack;
import org.businessleaderaward.embedded.Template;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.apigateway.ApiGatewayClient;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.awssdk.services.cloudformation.model.ResourceStatus;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexDescription;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.model.KeySpec;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.EventSourceMappingConfiguration;
import software.amazon.awssdk.services.lambda.model.FunctionResponseType;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.BucketVersioningStatus;

/** What template.yaml promises, held against what the services say that they have. */
final class Promises {
  private static final Set<ResourceStatus> THERE =
      Set.of(ResourceStatus.CREATE_COMPLETE, ResourceStatus.UPDATE_COMPLETE);

  private final Deployment deployment;
  private final Template template = Template.read(ProjectRoot.find().resolve("template.yaml"));
  private final Stack stack;

  Promises(Deployment deployment) {
    this.deployment = deployment;
    this.stack = stackOf(deployment);
  }

  /** The stack as the template makes it with the parameters that {@code localstack/deploy} sets. */
  static Stack stackOf(Deployment deployment) {
    return Template.read(ProjectRoot.find().resolve("template.yaml"))
        .stack(Deployment.STACK, Map.of("Edge", "false", "SiteUrl", deployment.site()));
  }

  /** What each function's role may do on paper, by the function's definition. */
  static Map<String, Policy> policies(Deployment deployment) {
    var stack = stackOf(deployment);
    var policies = new TreeMap<String, Policy>();
    stack
        .resources("AWS::Serverless::Function")
        .forEach(
            (id, properties) -> {
              var role = text(properties.get("Role"));
              policies.put(
                  text(stack.environment(id).get("SPRING_CLOUD_FUNCTION_DEFINITION")),
                  new Policy(
                      statements(stack.properties(role.substring(role.lastIndexOf('/') + 1)))));
            });
    return policies;
  }

  private static List<Map<?, ?>> statements(Map<?, ?> role) {
    return ((List<?>) Objects.requireNonNull(role.get("Policies")))
        .stream()
            .map(policy -> map((Map<?, ?>) policy, "PolicyDocument").get("Statement"))
            .flatMap(statements -> ((List<?>) Objects.requireNonNull(statements)).stream())
            .<Map<?, ?>>map(statement -> (Map<?, ?>) statement)
            .toList();
  }

  /**
   * Everything that the template calls for is there, with a real physical id; LocalStack calls what
   * it does not know {@code unknown}.
   */
  void resources() {
    try (var client = deployment.client(CloudFormationClient.builder())) {
      var there =
          client
              .describeStackResources(r -> r.stackName(Deployment.STACK))
              .stackResources()
              .stream()
              .filter(resource -> THERE.contains(resource.resourceStatus()))
              .filter(resource -> isReal(resource.physicalResourceId()))
              .map(resource -> resource.logicalResourceId())
              .toList();
      assertThat(there).containsAll(stack.ids());
    }
  }

  private static boolean isReal(@Nullable String physicalId) {
    return physicalId != null && !physicalId.isBlank() && !physicalId.equals("unknown");
  }

  void tables() {
    try (var client = deployment.client(DynamoDbClient.builder())) {
      var promised = template.tables(Deployment.STACK);
      // Others have tables of their own beside it.
      assertThat(client.listTables().tableNames())
          .filteredOn(name -> name.startsWith(Deployment.STACK + "-"))
          .containsExactlyInAnyOrderElementsOf(
              promised.stream().map(table -> table.create().tableName()).toList());
      for (var table : promised) {
        var name = table.create().tableName();
        var there = client.describeTable(r -> r.tableName(name)).table();
        assertSame(table.create(), there);
        var expiry = client.describeTimeToLive(r -> r.tableName(name)).timeToLiveDescription();
        assertThat(expiry.attributeName()).as(name).isEqualTo(table.timeToLiveAttribute());
      }
    }
  }

  private static void assertSame(CreateTableRequest promised, TableDescription there) {
    var name = promised.tableName();
    assertThat(there.keySchema()).as(name).isEqualTo(promised.keySchema());
    assertThat(there.attributeDefinitions())
        .as(name)
        .containsExactlyInAnyOrderElementsOf(promised.attributeDefinitions());
    assertThat(
            there.globalSecondaryIndexes().stream()
                .collect(
                    Collectors.toMap(
                        GlobalSecondaryIndexDescription::indexName,
                        GlobalSecondaryIndexDescription::keySchema)))
        .as(name)
        .isEqualTo(
            promised.globalSecondaryIndexes().stream()
                .collect(
                    Collectors.toMap(
                        GlobalSecondaryIndex::indexName, GlobalSecondaryIndex::keySchema)));
    if (promised.streamSpecification() == null) {
      assertThat(there.latestStreamArn()).as(name).isNull();
    } else {
      assertThat(there.streamSpecification().streamViewType())
          .as(name)
          .isEqualTo(promised.streamSpecification().streamViewType());
    }
  }

  /** Each function is there behind its alias, which names a version of its own. */
  void functions() {
    try (var client = deployment.client(LambdaClient.builder())) {
      var promised = stack.resources("AWS::Serverless::Function");
      assertThat(client.listFunctions().functions())
          .extracting(function -> function.functionName())
          .containsExactlyInAnyOrderElementsOf(
              promised.values().stream().map(Promises::functionName).toList());
      promised.forEach(
          (id, properties) -> {
            var name = functionName(properties);
            var alias = client.getAlias(r -> r.functionName(name).name("live"));
            assertThat(alias.functionVersion()).as(name).isNotEqualTo("$LATEST");
            var live =
                client.getFunctionConfiguration(
                    r -> r.functionName(name).qualifier(alias.functionVersion()));
            assertThat(live.timeout()).as(name).isEqualTo(number(properties.get("Timeout")));
            assertThat(live.runtimeAsString()).as(name).isEqualTo("java25");
            assertThat(live.environment().variables().keySet())
                .as(name)
                .isEqualTo(stack.environment(id).keySet());
          });
    }
  }

  /** Each stream has its reader, which answers for parts of a batch and sets aside what fails. */
  void sources() {
    var promised = new TreeMap<String, String>();
    stack
        .resources("AWS::Serverless::Function")
        .values()
        .forEach(
            function ->
                events(function)
                    .filter(event -> "DynamoDB".equals(event.get("Type")))
                    .forEach(
                        event ->
                            promised.put(
                                functionName(function),
                                table(text(map(event, "Properties").get("Stream"))))));
    try (var client = deployment.client(LambdaClient.builder())) {
      var there = client.listEventSourceMappings(r -> r.maxItems(100)).eventSourceMappings();
      assertThat(
              there.stream()
                  .collect(
                      Collectors.toMap(Promises::reader, source -> table(source.eventSourceArn()))))
          .isNotEmpty()
          .isEqualTo(promised);
      assertThat(there)
          .allSatisfy(
              source -> {
                assertThat(source.state()).isEqualTo("Enabled");
                assertThat(source.functionArn()).endsWith(":live");
                assertThat(source.functionResponseTypes())
                    .containsExactly(FunctionResponseType.REPORT_BATCH_ITEM_FAILURES);
                assertThat(source.bisectBatchOnFunctionError()).isTrue();
                assertThat(source.maximumRetryAttempts()).isBetween(1, 10);
                assertThat(source.destinationConfig().onFailure().destination())
                    .contains(deployment.physicalName("DeadLetterQueue"));
              });
    }
  }

  /** Each path and method of the API's definition is deployed. */
  void routes() {
    var promised = new TreeMap<String, Object>();
    map(map(stack.properties("Api"), "DefinitionBody"), "paths")
        .forEach((path, methods) -> promised.put(text(path), methods(keys(methods))));
    try (var client = deployment.client(ApiGatewayClient.builder())) {
      var api = deployment.output("ApiId");
      assertThat(client.getStages(r -> r.restApiId(api)).item())
          .extracting(stage -> stage.stageName())
          .contains(deployment.output("ApiStage"));
      assertThat(
              client.getResources(r -> r.restApiId(api).limit(500)).items().stream()
                  .filter(resource -> resource.hasResourceMethods())
                  .collect(
                      Collectors.toMap(
                          resource -> resource.path(),
                          resource -> methods(resource.resourceMethods().keySet()))))
          .isEqualTo(promised);
    }
  }

  void key() {
    try (var client = deployment.client(KmsClient.builder())) {
      var key = client.describeKey(r -> r.keyId(deployment.output("TallyKeyId"))).keyMetadata();
      assertThat(key.keySpec()).isEqualTo(KeySpec.SYMMETRIC_DEFAULT);
    }
  }

  /**
   * No bucket is public, each keeps earlier versions, and files go to the evidence, and are read
   * from it within a page, from the site only. Of lifecycles LocalStack's CloudFormation knows
   * nothing.
   */
  void buckets() {
    try (var client = deployment.client(S3Client.builder())) {
      for (var output : List.of("SiteBucket", "EvidenceBucket", "SnapshotBucket")) {
        var bucket = deployment.output(output);
        var closed =
            client.getPublicAccessBlock(r -> r.bucket(bucket)).publicAccessBlockConfiguration();
        assertThat(closed.blockPublicAcls() && closed.blockPublicPolicy()).as(output).isTrue();
        assertThat(closed.ignorePublicAcls() && closed.restrictPublicBuckets()).as(output).isTrue();
        assertThat(client.getBucketVersioning(r -> r.bucket(bucket)).status())
            .as(output)
            .isEqualTo(BucketVersioningStatus.ENABLED);
      }
      assertThat(
              client.getBucketCors(r -> r.bucket(deployment.output("EvidenceBucket"))).corsRules())
          .allMatch(rule -> rule.allowedOrigins().equals(List.of(deployment.site())))
          .allMatch(rule -> rule.allowedMethods().equals(List.of("GET", "POST")))
          .hasSize(1);
    }
  }

  private static String reader(EventSourceMappingConfiguration source) {
    return source.functionArn().split(":", 8)[6];
  }

  /** The table whose stream an ARN names. */
  private static String table(String streamArn) {
    return streamArn.split("/", 3)[1];
  }

  static String functionName(Map<?, ?> properties) {
    return text(properties.get("FunctionName"));
  }

  private static java.util.stream.Stream<Map<?, ?>> events(Map<?, ?> function) {
    return function.get("Events") instanceof Map<?, ?> events
        ? events.values().stream().map(event -> (Map<?, ?>) event)
        : java.util.stream.Stream.of();
  }

  private static Set<String> methods(Iterable<?> names) {
    var methods = new TreeSet<String>();
    names.forEach(name -> methods.add(text(name).toUpperCase(java.util.Locale.ROOT)));
    return methods;
  }

  private static Iterable<?> keys(@Nullable Object map) {
    return ((Map<?, ?>) Objects.requireNonNull(map)).keySet();
  }

  private static Map<?, ?> map(Map<?, ?> from, String key) {
    return (Map<?, ?>) Objects.requireNonNull(from.get(key), key);
  }

  private static int number(@Nullable Object value) {
    return Integer.parseInt(text(value));
  }

  private static String text(@Nullable Object value) {
    return String.valueOf(Objects.requireNonNull(value));
  }
}
