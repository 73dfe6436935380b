package org.businessleaderaward.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.businessleaderaward.embedded.Policy;
import org.businessleaderaward.embedded.Policy.Wish;
import org.businessleaderaward.storage.TableOf;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.lambda.LambdaClient;
import tools.jackson.databind.json.JsonMapper;

/**
 * The functions' roles as IAM has them, decided by the rules of IAM: LocalStack has no simulator of
 * policies. By the functions' definitions, such as {@code jury}.
 */
final class Roles {
  private final Deployment deployment;
  private final Map<String, String> names = new TreeMap<>();
  private final Map<String, Policy> policies = new TreeMap<>();

  Roles(Deployment deployment) {
    this.deployment = deployment;
    try (var lambda = deployment.client(LambdaClient.builder());
        var iam = deployment.client(IamClient.builder())) {
      for (var function : lambda.listFunctions().functions()) {
        var definition =
            Objects.requireNonNull(
                function.environment().variables().get("SPRING_CLOUD_FUNCTION_DEFINITION"));
        var role = function.role().substring(function.role().lastIndexOf('/') + 1);
        names.put(definition, role);
        policies.put(definition, new Policy(statements(iam, role)));
      }
    }
  }

  private static List<Map<?, ?>> statements(IamClient iam, String role) {
    assertThat(iam.listAttachedRolePolicies(r -> r.roleName(role)).attachedPolicies())
        .as("policies of %s that the template does not spell out", role)
        .isEmpty();
    var statements = new ArrayList<Map<?, ?>>();
    for (var name : iam.listRolePolicies(r -> r.roleName(role)).policyNames()) {
      var document = iam.getRolePolicy(r -> r.roleName(role).policyName(name)).policyDocument();
      var json = URLDecoder.decode(document, StandardCharsets.UTF_8);
      for (var statement : JsonMapper.shared().readTree(json).get("Statement")) {
        statements.add(JsonMapper.shared().convertValue(statement, Map.class));
      }
    }
    return statements;
  }

  /** Each may do to each part of each table what the template lets it do, and nothing else. */
  void doToTablesWhatTheTemplateLetsThem(Map<String, Policy> template) {
    assertThat(policies.keySet()).isEqualTo(template.keySet());
    int denied = 0;
    for (var function : policies.keySet()) {
      for (var wish : wishes()) {
        var allowed = Objects.requireNonNull(policies.get(function)).allows(wish);
        assertThat(allowed)
            .as("%s: %s", function, wish)
            .isEqualTo(Objects.requireNonNull(template.get(function)).allows(onPaper(wish)));
        denied += allowed ? 0 : 1;
      }
    }
    assertThat(denied).isPositive();
  }

  void letOnlyTheJurysRoomPutBallots() {
    assertThat(allowed("dynamodb:PutItem", TableOf.JURY, "BALLOTS#edition-2026"))
        .containsExactly("jury");
    assertThat(allowed("dynamodb:Query", TableOf.JURY, "BALLOTS#edition-2026"))
        .as("who adds them up")
        .containsExactly("count", "trustee");
  }

  void letOnlyTheCountUseTheTallyKey() {
    try (var kms = deployment.client(KmsClient.builder())) {
      var id = deployment.output("TallyKeyId");
      var policy = kms.getKeyPolicy(r -> r.keyId(id).policyName("default"));
      var users = new TreeSet<String>();
      for (var statement : JsonMapper.shared().readTree(policy.policy()).get("Statement")) {
        if (statement.get("Action").toString().matches(".*(\\*|Decrypt).*")) {
          users.add(statement.at("/Condition/ArnEquals/aws:PrincipalArn").asString());
        }
      }
      assertThat(users).hasSize(1).allMatch(user -> user.endsWith("/" + names.get("count")));
      var key = kms.describeKey(r -> r.keyId(id)).keyMetadata().arn();
      assertThat(policies.entrySet())
          .filteredOn(role -> role.getValue().allows(new Wish("kms:Decrypt", key, Map.of())))
          .extracting(Map.Entry::getKey)
          .containsExactly("count");
    }
    for (var function : policies.entrySet()) {
      assertThat(function.getValue().allows(new Wish("kms:Decrypt", "*", Map.of())))
          .as(function.getKey())
          .isFalse();
    }
  }

  private List<String> allowed(String action, TableOf table, String partition) {
    return policies.entrySet().stream()
        .filter(role -> role.getValue().allows(wish(action, table, partition)))
        .map(Map.Entry::getKey)
        .toList();
  }

  private static List<Wish> wishes() {
    var wishes = new ArrayList<Wish>();
    for (var table : TableOf.values()) {
      for (var action :
          List.of("GetItem", "Query", "Scan", "PutItem", "UpdateItem", "DeleteItem")) {
        for (var partition :
            List.of("EDITION#e", "BALLOTS#e", "PERSON#p", "LINK#l", "MAIL#m", "SUGGESTION#s")) {
          wishes.add(wish("dynamodb:" + action, table, partition));
        }
      }
    }
    return wishes;
  }

  private static Wish wish(String action, TableOf table, String partition) {
    return new Wish(
        action,
        "arn:aws:dynamodb:eu-central-1:000000000000:table/" + table.tableName(Deployment.STACK),
        Map.of("dynamodb:LeadingKeys", List.of(partition)));
  }

  /** The same wish in the account of the template's reader. */
  private static Wish onPaper(Wish wish) {
    return new Wish(
        wish.action(), wish.resource().replace("000000000000", "123456789012"), wish.keys());
  }
}
