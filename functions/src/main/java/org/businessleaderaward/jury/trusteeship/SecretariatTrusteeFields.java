package org.businessleaderaward.jury.trusteeship;

import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.businessleaderaward.access.Callers;
import org.businessleaderaward.access.SecondFactor;
import org.businessleaderaward.gateway.RoomFields;
import org.businessleaderaward.gateway.RoomWiring;
import org.businessleaderaward.gateway.Scope;
import org.businessleaderaward.jury.record.VoteRule;
import org.businessleaderaward.language.Language;

/** Who shares the key of the vote, in the secretariat's room. */
public final class SecretariatTrusteeFields implements RoomFields {
  private final Callers callers;
  private final SecondFactor factor;
  private final Trusteeships trusteeships;
  private final ChooseTrustees choosing;

  SecretariatTrusteeFields(
      Callers callers, SecondFactor factor, Trusteeships trusteeships, ChooseTrustees choosing) {
    this.callers = callers;
    this.factor = factor;
    this.trusteeships = trusteeships;
    this.choosing = choosing;
  }

  @Override
  public void addTo(RoomWiring wiring) {
    wiring
        .query("trusteeship", env -> trusteeships.of(callers.require(env).edition()))
        .mutation("chooseTrustees", this::choose);
  }

  private ChooseTrusteesPayload choose(DataFetchingEnvironment env) {
    var caller = callers.require(env);
    Map<String, Object> input = Objects.requireNonNull(env.getArgument("input"));
    int threshold = (Integer) Objects.requireNonNull(input.get("threshold"));
    var people =
        ((List<?>) Objects.requireNonNull(input.get("people")))
            .stream().map(one -> wanted((Map<?, ?>) one)).toList();
    return factor
        .missing(env)
        .map(why -> ChooseTrusteesPayload.refused(List.of(why)))
        .orElseGet(() -> choosing.choose(caller, threshold, people, Scope.of(env).now()));
  }

  private static ChooseTrustees.Wanted wanted(Map<?, ?> one) {
    return new ChooseTrustees.Wanted(
        VoteRule.Role.valueOf(text(one, "kind")),
        text(one, "name"),
        text(one, "email"),
        Language.valueOf(text(one, "language")));
  }

  private static String text(Map<?, ?> one, String field) {
    return (String) Objects.requireNonNull(one.get(field));
  }
}
