package org.businessleaderaward.jury.voting;

import graphql.schema.DataFetchingEnvironment;
import java.util.Map;
import java.util.Objects;
import org.businessleaderaward.access.Callers;
import org.businessleaderaward.access.SecondFactor;
import org.businessleaderaward.gateway.RoomFields;
import org.businessleaderaward.gateway.RoomWiring;
import org.businessleaderaward.gateway.Scope;
import org.businessleaderaward.jury.ballots.BallotBox;
import org.businessleaderaward.jury.ballots.BallotOnRecord;
import org.businessleaderaward.jury.ballots.BallotReceipt;
import org.businessleaderaward.jury.ballots.CastBallot;
import org.businessleaderaward.jury.ballots.CastBallotPayload;
import org.businessleaderaward.jury.ballots.TestBallots;
import org.businessleaderaward.jury.ballots.TestRule;
import org.businessleaderaward.jury.count.ConfirmCount;
import org.businessleaderaward.jury.count.ConfirmCountPayload;
import org.businessleaderaward.jury.count.Releases;
import org.businessleaderaward.jury.roll.Juror;
import org.businessleaderaward.jury.roll.JuryRoll;
import org.businessleaderaward.jury.votes.Votes;
import org.businessleaderaward.programme.Editions;
import org.jspecify.annotations.Nullable;

/** The juror's own seat and ballot, and the chair's confirmation, in the jury's room. */
public final class BallotFields implements RoomFields {
  private final Callers callers;
  private final SecondFactor factor;
  private final Editions editions;
  private final JuryRoll roll;
  private final Votes votes;
  private final BallotBox box;
  private final Releases releases;
  private final CastBallot casting;
  private final TestBallots tests;
  private final ConfirmCount confirming;

  BallotFields(
      Callers callers,
      SecondFactor factor,
      Editions editions,
      JuryRoll roll,
      Votes votes,
      BallotBox box,
      Releases releases,
      CastBallot casting,
      TestBallots tests,
      ConfirmCount confirming) {
    this.callers = callers;
    this.factor = factor;
    this.editions = editions;
    this.roll = roll;
    this.votes = votes;
    this.box = box;
    this.releases = releases;
    this.casting = casting;
    this.tests = tests;
    this.confirming = confirming;
  }

  @Override
  public void addTo(RoomWiring wiring) {
    wiring
        .query("me", this::me)
        .field("ReceiptList", "receipts", ReceiptTexts::of)
        .query("sealing", this::sealing)
        .query("ballot", this::ballot)
        .query("testBallot", this::testBallot)
        .query("release", env -> releases.find(callers.require(env).edition(), Scope.of(env).now()))
        .mutation("castBallot", this::cast)
        .mutation(
            "castTestBallot",
            env ->
                tests.cast(
                    callers.require(env),
                    env.getArgumentOrDefault("sealed", ""),
                    Scope.of(env).now()))
        .mutation("confirmCount", this::confirmCount);
  }

  private Juror me(DataFetchingEnvironment env) {
    var caller = callers.require(env);
    var seat = roll.of(caller);
    return new Juror(
        caller.personId(), caller.name(), caller.language(), seat.chair(), seat.ballotId());
  }

  private @Nullable Sealing sealing(DataFetchingEnvironment env) {
    var seat = roll.of(callers.require(env));
    var vote = votes.find(seat.edition());
    if (vote.isEmpty()) {
      return Sealing.ofTest(TestRule.of(editions.get(seat.edition()), seat));
    }
    return vote.filter(opened -> !opened.isClosed(Scope.of(env).now()))
        .map(Sealing::of)
        .orElse(null);
  }

  private @Nullable BallotReceipt ballot(DataFetchingEnvironment env) {
    var seat = roll.of(callers.require(env));
    return box.find(seat.edition(), seat.ballotId()).map(BallotOnRecord::receipt).orElse(null);
  }

  /** The last test; none is told of once the vote was opened. */
  private TestBallots.@Nullable TestReceipt testBallot(DataFetchingEnvironment env) {
    var seat = roll.of(callers.require(env));
    return votes.find(seat.edition()).isPresent() ? null : tests.find(seat).orElse(null);
  }

  private CastBallotPayload cast(DataFetchingEnvironment env) {
    var caller = callers.require(env);
    Scope.of(env).keepSilent();
    Map<String, Object> input = Objects.requireNonNull(env.getArgument("input"));
    return casting.cast(
        caller,
        (String) Objects.requireNonNull(input.get("sealed")),
        (Integer) Objects.requireNonNull(input.get("version")),
        Scope.of(env).now());
  }

  private ConfirmCountPayload confirmCount(DataFetchingEnvironment env) {
    return confirming.confirm(callers.require(env), Scope.of(env).now(), () -> factor.missing(env));
  }
}
