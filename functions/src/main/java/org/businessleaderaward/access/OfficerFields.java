package org.businessleaderaward.access;

import graphql.schema.DataFetchingEnvironment;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.businessleaderaward.access.invitations.Invitations;
import org.businessleaderaward.gateway.RoomFields;
import org.businessleaderaward.gateway.RoomWiring;
import org.businessleaderaward.gateway.Scope;
import org.businessleaderaward.gateway.UserError;
import org.businessleaderaward.language.Language;
import org.jspecify.annotations.Nullable;

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

  /** Answer to a change: who is in the secretariat now; null when it was refused. */
  record OfficersPayload(@Nullable List<Officers.Officer> officers, List<UserError> userErrors) {}

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

  private OfficersPayload invite(DataFetchingEnvironment env) {
    Map<String, Object> input = Objects.requireNonNull(env.getArgument("input"));
    var wanted =
        new Invitations.Wanted(
            Role.SECRETARIAT,
            (String) Objects.requireNonNull(input.get("name")),
            (String) Objects.requireNonNull(input.get("email")),
            Language.valueOf((String) Objects.requireNonNull(input.get("language"))));
    return changed(env, () -> officers.invite(callers.require(env), wanted, duty(env), now(env)));
  }

  private OfficersPayload changed(DataFetchingEnvironment env, Supplier<List<UserError>> change) {
    var caller = callers.require(env);
    var errors = factor.missing(env).map(List::of).orElseGet(change);
    return new OfficersPayload(errors.isEmpty() ? officers.of(caller) : null, errors);
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
