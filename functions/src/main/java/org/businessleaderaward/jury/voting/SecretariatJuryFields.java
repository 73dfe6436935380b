package org.businessleaderaward.jury.voting;

import graphql.schema.DataFetchingEnvironment;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.businessleaderaward.access.Callers;
import org.businessleaderaward.access.People;
import org.businessleaderaward.access.Role;
import org.businessleaderaward.access.SecondFactor;
import org.businessleaderaward.access.invitations.InvitePayload;
import org.businessleaderaward.gateway.Connection;
import org.businessleaderaward.gateway.PageRequest;
import org.businessleaderaward.gateway.RoomFields;
import org.businessleaderaward.gateway.RoomWiring;
import org.businessleaderaward.gateway.Scope;
import org.businessleaderaward.jury.count.ConfirmCount;
import org.businessleaderaward.jury.count.ConfirmCountPayload;
import org.businessleaderaward.jury.count.Releases;
import org.businessleaderaward.jury.roll.InviteJuror;
import org.businessleaderaward.jury.roll.JuryRoll;
import org.businessleaderaward.jury.roll.RemindJurors;
import org.businessleaderaward.jury.roll.RemindJurorsPayload;
import org.businessleaderaward.jury.roll.ReplaceJuror;
import org.businessleaderaward.jury.roll.RosterJuror;
import org.businessleaderaward.jury.roll.Seat;
import org.businessleaderaward.jury.votes.VoteTerms;
import org.businessleaderaward.language.Language;
import org.businessleaderaward.programme.DecisionRule;
import org.businessleaderaward.programme.EditionTypes;
import org.businessleaderaward.programme.Editions;
import org.businessleaderaward.programme.cycle.EditionPayload;

/** The jury and the vote in the secretariat's room: who has voted, never what. */
public final class SecretariatJuryFields implements RoomFields {
  private final Callers callers;
  private final SecondFactor factor;
  private final Editions editions;
  private final People people;
  private final JuryRoll roll;
  private final Releases releases;
  private final Acts acts;

  SecretariatJuryFields(
      Callers callers,
      SecondFactor factor,
      Editions editions,
      People people,
      JuryRoll roll,
      Releases releases,
      Acts acts) {
    this.callers = callers;
    this.factor = factor;
    this.editions = editions;
    this.people = people;
    this.roll = roll;
    this.releases = releases;
    this.acts = acts;
  }

  /** What the secretariat does with the jury. */
  record Acts(
      InviteJuror inviting,
      ReplaceJuror replacing,
      OpenVoting opening,
      RemindJurors reminding,
      CloseVoting closing,
      ConfirmCount confirming) {}

  @Override
  public void addTo(RoomWiring wiring) {
    wiring
        .query("jurors", this::jurors)
        .query("voting", this::voting)
        .field("ReceiptList", "receipts", ReceiptTexts::of)
        .mutation("inviteJuror", this::invite)
        .mutation("replaceJuror", this::replace)
        .mutation("openVoting", this::open)
        .mutation("remindJurors", this::remind)
        .mutation("closeVoting", env -> acts.closing().close(callers.require(env), now(env)))
        .mutation("confirmCount", this::confirmCount);
  }

  private Connection<RosterJuror> jurors(DataFetchingEnvironment env) {
    var wanted = PageRequest.of(env);
    return EditionTypes.whoseMembers(env, editions, callers.require(env).edition())
        .map(edition -> jurors(edition, wanted))
        .orElseGet(() -> Connection.of(List.of(), RosterJuror::id, false, false));
  }

  private Connection<RosterJuror> jurors(String edition, PageRequest wanted) {
    var page = people.list(edition, Role.JUROR, wanted);
    var seats =
        roll.all(edition).stream().collect(Collectors.toMap(Seat::person, Function.identity()));
    return page.map(person -> RosterJuror.of(person, seats.get(person.id())));
  }

  private Voting voting(DataFetchingEnvironment env) {
    var edition = editions.get(callers.require(env).edition());
    var seats = roll.all(edition.id());
    DecisionRule rule = edition.decisionRule();
    return new Voting(
        seats.size(),
        (int) seats.stream().filter(Seat::voted).count(),
        rule == null ? 0 : rule.quorum(),
        acts.reminding().lastAt(edition.id()).orElse(null),
        releases.find(edition.id(), now(env)));
  }

  private InvitePayload invite(DataFetchingEnvironment env) {
    var caller = callers.require(env);
    Map<String, Object> input = Objects.requireNonNull(env.getArgument("input"));
    boolean chair = Boolean.TRUE.equals(env.<Boolean>getArgument("chair"));
    return acts.inviting()
        .invite(
            caller,
            new InviteJuror.Wanted(
                (String) Objects.requireNonNull(input.get("name")),
                (String) Objects.requireNonNull(input.get("email")),
                Language.valueOf((String) Objects.requireNonNull(input.get("language"))),
                chair),
            now(env));
  }

  private InvitePayload replace(DataFetchingEnvironment env) {
    var caller = callers.require(env);
    String juror = Objects.requireNonNull(env.getArgument("juror"));
    Map<String, Object> input = Objects.requireNonNull(env.getArgument("input"));
    var successor =
        new ReplaceJuror.Successor(
            (String) Objects.requireNonNull(input.get("name")),
            (String) Objects.requireNonNull(input.get("email")),
            Language.valueOf((String) Objects.requireNonNull(input.get("language"))));
    return factor
        .missing(env)
        .map(why -> InvitePayload.refused(List.of(why)))
        .orElseGet(() -> acts.replacing().replace(caller, juror, successor, now(env)));
  }

  private RemindJurorsPayload remind(DataFetchingEnvironment env) {
    var refused = acts.reminding().remindNow(callers.require(env), now(env));
    return new RemindJurorsPayload(refused.isEmpty(), refused.stream().toList());
  }

  private EditionPayload open(DataFetchingEnvironment env) {
    Instant closesAt = Objects.requireNonNull(env.getArgument("closesAt"));
    String method = Objects.requireNonNull(env.getArgument("method"));
    Integer hours = Objects.requireNonNull(env.getArgument("confirmWithinHours"));
    Integer least = Objects.requireNonNull(env.getArgument("leastJurors"));
    var terms = new VoteTerms(closesAt, DecisionRule.Method.valueOf(method), hours, least);
    return acts.opening().open(callers.require(env), terms, now(env));
  }

  private ConfirmCountPayload confirmCount(DataFetchingEnvironment env) {
    return acts.confirming().confirm(callers.require(env), now(env), () -> factor.missing(env));
  }

  private static Instant now(DataFetchingEnvironment env) {
    return Scope.of(env).now();
  }
}
