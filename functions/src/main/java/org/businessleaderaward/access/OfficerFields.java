package org.businessleaderaward.access;

import graphql.schema.DataFetchingEnvironment;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.businessleaderaward.access.invitations.Invitations;
import org.businessleaderaward.gateway.RoomFields;
import org.businessleaderaward.gateway.RoomWiring;
import org.businessleaderaward.gateway.Scope;
import org.businessleaderaward.language.Language;

/**
 * Who is in the secretariat, in its room, and what they may do there: each change takes the
 * passkey, and a reader's wish to change anything is refused before it is looked at.
 */
final class OfficerFields implements RoomFields {
  private final Callers callers;
  private final Officers officers;
  private final SecondFactor factor;

  OfficerFields(Callers callers, Officers officers, SecondFactor factor) {
    this.callers = callers;
    this.officers = officers;
    this.factor = factor;
  }

  @Override
  public void addTo(RoomWiring wiring) {
    wiring
        .beforeMutations(callers::refuseReader)
        .query("duty", env -> Officers.Duty.of(callers.require(env)))
        .query("officers", env -> officers.of(callers.require(env)))
        .mutation("inviteOfficer", this::invite)
        .mutation(
            "setOfficerDuty",
            env ->
                changed(
                    env,
                    () -> officers.set(callers.require(env), person(env), duty(env), now(env))))
        .mutation(
            "removeOfficer",
            env ->
                changed(env, () -> officers.remove(callers.require(env), person(env), now(env))));
  }

  private Officers.Changed invite(DataFetchingEnvironment env) {
    Map<String, Object> input = Objects.requireNonNull(env.getArgument("input"));
    var wanted =
        new Invitations.Wanted(
            Role.SECRETARIAT,
            (String) Objects.requireNonNull(input.get("name")),
            (String) Objects.requireNonNull(input.get("email")),
            Language.valueOf((String) Objects.requireNonNull(input.get("language"))));
    return changed(env, () -> officers.invite(callers.require(env), wanted, duty(env), now(env)));
  }

  private Officers.Changed changed(DataFetchingEnvironment env, Supplier<Officers.Changed> change) {
    callers.require(env);
    return factor.missing(env).map(Officers.Changed::refused).orElseGet(change);
  }

  private static String person(DataFetchingEnvironment env) {
    return Objects.requireNonNull(env.getArgument("person"));
  }

  private static Officers.Duty duty(DataFetchingEnvironment env) {
    return Officers.Duty.valueOf(Objects.requireNonNull(env.<String>getArgument("duty")));
  }

  private static Instant now(DataFetchingEnvironment env) {
    return Scope.of(env).now();
  }
}
