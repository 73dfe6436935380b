package org.businessleaderaward.passkeys;

import graphql.schema.DataFetchingEnvironment;
import org.businessleaderaward.access.Callers;
import org.businessleaderaward.gateway.Refusal;
import org.businessleaderaward.gateway.RoomFields;
import org.businessleaderaward.gateway.RoomWiring;

/** The caller's own second factor, in the rooms whose callers have one. */
public final class PasskeyFields implements RoomFields {
  private static final int LONGEST = 8_000;

  private final Callers callers;
  private final Passkeys passkeys;
  private final Challenges challenges;
  private final EnrolPasskey enrolling;
  private final Prove proving;

  PasskeyFields(
      Callers callers,
      Passkeys passkeys,
      Challenges challenges,
      EnrolPasskey enrolling,
      Prove proving) {
    this.callers = callers;
    this.passkeys = passkeys;
    this.challenges = challenges;
    this.enrolling = enrolling;
    this.proving = proving;
  }

  @Override
  public void addTo(RoomWiring wiring) {
    wiring
        .query("secondFactor", env -> passkeys.state(callers.require(env).personId(), session(env)))
        .mutation("requestPasskey", env -> challenges.toEnrol(callers.require(env), session(env)))
        .mutation(
            "enrolPasskey",
            env -> enrolling.enrol(callers.require(env), text(env, "credential"), session(env)))
        .mutation("requestProof", env -> challenges.toProve(callers.require(env), session(env)))
        .mutation(
            "provePasskey",
            env -> proving.byPasskey(callers.require(env), text(env, "credential"), session(env)))
        .mutation(
            "useRecoveryCode",
            env -> proving.byCode(callers.require(env), text(env, "code"), session(env)));
  }

  private Session session(DataFetchingEnvironment env) {
    return Session.of(callers, env);
  }

  private static String text(DataFetchingEnvironment env, String argument) {
    String text = env.getArgumentOrDefault(argument, "");
    if (text.length() > LONGEST) {
      throw new Refusal(Refusal.Code.BAD_REQUEST, argument + " is too long");
    }
    return text;
  }
}
