package org.businessleaderaward;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.businessleaderaward.embedded.Policy;
import org.businessleaderaward.embedded.ProjectRoot;
import org.businessleaderaward.embedded.Stack;
import org.businessleaderaward.embedded.Template;

/** The functions that template.yaml deploys, by their definitions. */
final class DeployedFunctions {
  /** What the stack is called in these tests. */
  static final String STACK = "award";

  private final Stack stack =
      Template.read(ProjectRoot.find().resolve("template.yaml")).stack(STACK, Map.of());

  /**
   * One of them.
   *
   * @param environment what the template sets
   * @param statements what its role's policies say
   */
  record Deployed(Map<String, String> environment, List<Map<?, ?>> statements) {
    Policy policy() {
      return new Policy(statements);
    }
  }

  /** The stack with the template's defaults. */
  Stack stack() {
    return stack;
  }

  /** By definition: {@code public}, {@code mail} and so on. */
  Map<String, Deployed> all() {
    var all = new TreeMap<String, Deployed>();
    stack
        .resources("AWS::Serverless::Function")
        .forEach(
            (id, properties) -> {
              var environment = stack.environment(id);
              all.put(
                  Objects.requireNonNull(environment.get("SPRING_CLOUD_FUNCTION_DEFINITION")),
                  new Deployed(environment, statements(role(properties))));
            });
    return all;
  }

  /** By definition, what a schedule sends to a function to keep it awake. */
  Map<String, String> wakings() {
    var wakings = new TreeMap<String, String>();
    stack
        .resources("AWS::Serverless::Function")
        .forEach(
            (id, properties) -> {
              if (properties.get("Events") instanceof Map<?, ?> events
                  && events.get("Daily") instanceof Map<?, ?> daily) {
                var what = (Map<?, ?>) Objects.requireNonNull(daily.get("Properties"));
                wakings.put(
                    Objects.requireNonNull(
                        stack.environment(id).get("SPRING_CLOUD_FUNCTION_DEFINITION")),
                    String.valueOf(what.get("Input")));
              }
            });
    return wakings;
  }

  /** The role's logical id, which is what this reading of the template puts for its name. */
  private static String role(Map<?, ?> properties) {
    var arn = (String) Objects.requireNonNull(properties.get("Role"));
    return arn.substring(arn.indexOf('/') + 1);
  }

  private List<Map<?, ?>> statements(String role) {
    var properties = stack.properties(role);
    if (properties.containsKey("ManagedPolicyArns")) {
      throw new IllegalStateException(role + " has a policy that the template does not spell out");
    }
    var all = new ArrayList<Map<?, ?>>();
    for (var policy : (List<?>) Objects.requireNonNull(properties.get("Policies"))) {
      var document = (Map<?, ?>) Objects.requireNonNull(((Map<?, ?>) policy).get("PolicyDocument"));
      for (var statement : (List<?>) Objects.requireNonNull(document.get("Statement"))) {
        all.add((Map<?, ?>) statement);
      }
    }
    return all;
  }
}
