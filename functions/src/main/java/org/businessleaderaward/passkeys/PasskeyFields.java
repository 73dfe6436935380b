package org.businessleaderaward.passkeys;

import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import org.businessleaderaward.access.Caller;
import org.businessleaderaward.access.Callers;
import org.businessleaderaward.access.SecondFactor;
import org.businessleaderaward.gateway.Refusal;
import org.businessleaderaward.gateway.RoomFields;
import org.businessleaderaward.gateway.RoomWiring;
import org.businessleaderaward.gateway.Scope;

/**
 * The caller's own second factor, in the rooms whose callers have one. All but vouching for
 * somebody else is done before the door, which it opens.
 */
final class PasskeyFields implements RoomFields {
  private static final int LONGEST = 8_000;

  private final Callers callers;
  private final Passkeys passkeys;
  private final Challenges challenges;
  private final EnrolPasskey enrolling;
  private final Prove proving;
  private final LostPasskeys lost;
  private final SecondFactor factor;

  PasskeyFields(
      Callers callers,
      Passkeys passkeys,
      Challenges challenges,
      EnrolPasskey enrolling,
      Prove proving,
      LostPasskeys lost,
      SecondFactor factor) {
    this.callers = callers;
    this.passkeys = passkeys;
    this.challenges = challenges;
    this.enrolling = enrolling;
    this.proving = proving;
    this.lost = lost;
    this.factor = factor;
  }

  @Override
  public void addTo(RoomWiring wiring) {
    wiring
        .query(
            "secondFactor", env -> passkeys.state(callers.atTheDoor(env).personId(), session(env)))
        .query("lostPasskeys", this::waiting)
        .ownMutation("reportPasskeyLost", env -> lost.report(callers.atTheDoor(env), session(env)))
        .mutation(
            "vouchForPasskey",
            env ->
                lost.vouch(
                    callers.require(env),
                    text(env, "person"),
                    text(env, "code"),
                    session(env),
                    () -> factor.missing(env)))
        .ownMutation(
            "requestPasskey", env -> challenges.toEnrol(callers.atTheDoor(env), session(env)))
        .ownMutation(
            "enrolPasskey",
            env -> enrolling.enrol(callers.atTheDoor(env), text(env, "credential"), session(env)))
        .ownMutation(
            "requestProof", env -> challenges.toProve(callers.atTheDoor(env), session(env)))
        .ownMutation(
            "provePasskey",
            env -> proving.byPasskey(callers.atTheDoor(env), text(env, "credential"), session(env)))
        .ownMutation(
            "useRecoveryCode",
            env -> proving.byCode(callers.atTheDoor(env), text(env, "code"), session(env)));
  }

  /** Whose word is waited for is told inside, to who may give it: a reader vouches for nobody. */
  private List<LostPasskeys.Loss> waiting(DataFetchingEnvironment env) {
    var caller = callers.atTheDoor(env);
    return caller.standing() == Caller.Standing.INSIDE
        ? lost.waiting(caller, Scope.of(env).now())
        : List.of();
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
