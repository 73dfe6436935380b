package org.businessleaderaward.jury.roll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.businessleaderaward.jury.VoteFixture.AFTER_CLOSE;
import static org.businessleaderaward.jury.VoteFixture.BEFORE_CLOSE;
import static org.businessleaderaward.jury.VoteFixture.CLOSES;
import static org.businessleaderaward.jury.VoteFixture.EDITION;
import static org.businessleaderaward.jury.VoteFixture.OPENS;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.businessleaderaward.AtOnce;
import org.businessleaderaward.access.Caller;
import org.businessleaderaward.access.Person;
import org.businessleaderaward.access.Role;
import org.businessleaderaward.access.invitations.InvitePayload;
import org.businessleaderaward.access.trail.AccessTrail;
import org.businessleaderaward.access.trail.Opened;
import org.businessleaderaward.audit.Act;
import org.businessleaderaward.gateway.Refusal;
import org.businessleaderaward.gateway.UserError;
import org.businessleaderaward.jury.VoteFixture;
import org.businessleaderaward.jury.count.CountBallots;
import org.businessleaderaward.jury.domain.ConflictGate.Standing;
import org.businessleaderaward.language.Language;
import org.businessleaderaward.programme.DecisionRule;
import org.businessleaderaward.storage.EmbeddedStorage;
import org.businessleaderaward.storage.TableOf;
import org.junit.jupiter.api.Test;

/** A juror who leaves gives the seat to a successor, as long as there is no ballot in it. */
class ReplaceJurorTests {
  private static final ReplaceJuror.Successor SUCCESSOR =
      new ReplaceJuror.Successor("Successor", "successor@example.org", Language.EN);

  @Test
  void isInvitedLikeAnybodyBeforeTheVoteOpens() {
    var vote = new VoteFixture();
    var juror = vote.seat("juror", false);
    var ballotId = vote.seatOf(juror).ballotId();
    new AccessTrail(vote.storage, vote.transactions)
        .note(juror, Opened.ROOM, "jury", OPENS.minusSeconds(2));
    var successor = successor(replace(vote, juror, OPENS.minusSeconds(1)));

    assertThat(EmbeddedStorage.items(vote.storage, TableOf.ACCESS).toString())
        .as("row 61: the trail forgets who left")
        .contains("TRAIL#OF#jury")
        .doesNotContain(juror.personId());

    assertThat(vote.roll.all(EDITION)).extracting(Seat::person).containsExactly(successor.id());
    assertThat(vote.roll.all(EDITION)).noneMatch(seat -> seat.ballotId().equals(ballotId));
    assertThat(vote.people.find(juror.personId())).isEmpty();
    assertThat(vote.mails("juror-invited")).hasSize(1);
    assertThat(vote.mails("juror-left")).hasSize(1);
    assertThat(vote.log().getFirst())
        .extracting(Act::act, Act::subject, Act::detail)
        .containsExactly("JUROR_REPLACED", juror.personId(), successor.id());
  }

  @Test
  void votesUnderTheIdOfTheSeatAfterDeclaringForThemselves() {
    var vote = VoteFixture.voting();
    var left = vote.jurors.getLast();
    var seat = vote.seatOf(left);
    var successor = caller(successor(replace(vote, left, BEFORE_CLOSE)));

    var taken = vote.seatOf(successor);
    assertThat(taken.ballotId()).as("the frozen rule names it").isEqualTo(seat.ballotId());
    assertThat(taken.gate().standing("nomination-a")).isEqualTo(Standing.OPEN);
    assertThat(vote.mails("voting-opened"))
        .hasSize(5)
        .as("the log as it is once the seat was given on")
        .anyMatch(mail -> mail.containsValue(vote.audit.head(EDITION).hash()));
    assertThat(vote.mails("juror-left"))
        .as("whoever the seat was taken from is told")
        .extracting("name")
        .containsExactly("juror 3");
    assertThat(vote.log().getFirst())
        .extracting(Act::act, Act::subject, Act::detail)
        .containsExactly("JUROR_REPLACED", left.personId(), successor.personId());
    vote.declareClear(successor);
    assertThat(vote.cast(successor, 1, BEFORE_CLOSE, 4, 3, 0).userErrors()).isEmpty();
  }

  @Test
  void takesTheChairWithTheSeat() {
    var vote = VoteFixture.voting();
    var successor = successor(replace(vote, vote.jurors.getFirst(), BEFORE_CLOSE));
    assertThat(vote.roll.chair(EDITION)).contains(successor.id());
    assertThat(vote.roll.all(EDITION)).filteredOn(Seat::chair).hasSize(1);
  }

  @Test
  void takesNoSeatWithABallotInItWhichCounts() {
    var vote = VoteFixture.voting();
    vote.everybodyVotes();
    assertThat(codes(replace(vote, vote.jurors.getLast(), BEFORE_CLOSE)))
        .containsExactly("BALLOT_CAST");
    assertThat(vote.roll.all(EDITION)).hasSize(4).allMatch(Seat::voted);
  }

  @Test
  void takesNoSeatOnceTheVoteHasClosed() {
    var vote = VoteFixture.voting();
    assertThat(codes(replace(vote, vote.jurors.getLast(), CLOSES)))
        .containsExactly("VOTING_CLOSED");
    vote.everybodyVotes();
    vote.release();
    vote.counting().count(EDITION);
    assertThat(codes(replace(vote, vote.jurors.getLast(), AFTER_CLOSE)))
        .containsExactly("VOTING_CLOSED");
  }

  @Test
  void takesNoSeatOfSomebodyWhoIsNotOnTheJury() {
    var vote = VoteFixture.voting();
    assertThat(codes(replace(vote, vote.secretary, BEFORE_CLOSE))).containsExactly("NOT_FOUND");
  }

  @Test
  void isNotTheOneWhoLeaves() {
    var vote = VoteFixture.voting();
    var left = vote.jurors.getLast();
    var email = vote.people.find(left.personId()).orElseThrow().email();
    for (var written : List.of(" " + email.toUpperCase(Locale.ROOT), email.replace("@", "+x@"))) {
      var same = new ReplaceJuror.Successor("Same", written, Language.EN);
      assertThat(codes(vote.replacing.replace(vote.secretary, left.personId(), same, BEFORE_CLOSE)))
          .containsExactly("ALREADY_INVITED");
    }
    assertThat(vote.roll.all(EDITION)).hasSize(4);
  }

  /** Whoever is first of a hundred wins: either the ballot is there, or the successor is. */
  @Test
  void takesTheSeatOrLeavesItToTheBallotThatIsCastAtThatMoment() throws Exception {
    var vote = VoteFixture.voting();
    var left = vote.jurors.getLast();
    var sealed = vote.sealed(left, 1, 4, 3, 0);
    var calls = new ArrayList<Callable<String>>();
    for (int i = 0; i < 50; i++) {
      calls.add(() -> wasCast(vote, left, sealed) ? "cast" : "");
      calls.add(() -> replace(vote, left, BEFORE_CLOSE).userErrors().isEmpty() ? "replaced" : "");
    }

    var done = AtOnce.all(calls).stream().filter(one -> !one.isEmpty()).toList();

    boolean cast = done.contains("cast");
    assertThat(done.stream().filter("replaced"::equals)).hasSize(cast ? 0 : 1);
    assertThat(vote.box.all(EDITION)).hasSize(cast ? 1 : 0);
    assertThat(vote.roll.find(EDITION, left.personId()).isPresent()).isEqualTo(cast);
    assertThat(vote.roll.all(EDITION)).hasSize(4);
  }

  /** Whoever is not on the roll any more is told so at the door. */
  private static boolean wasCast(VoteFixture vote, Caller juror, String sealed) {
    try {
      return vote.casting.cast(juror, sealed, 1, BEFORE_CLOSE).userErrors().isEmpty();
    } catch (Refusal leftAlready) {
      return false;
    }
  }

  @Test
  void leavesTheCountWithAsManyReceiptsAsBallots() {
    var vote = VoteFixture.voting();
    var left = vote.jurors.removeLast();
    var successor = caller(successor(replace(vote, left, OPENS.plusSeconds(1))));
    vote.declareClear(successor);
    vote.jurors.add(successor);
    vote.everybodyVotes();
    vote.release();
    assertThat(vote.counting().count(EDITION)).isInstanceOf(CountBallots.Ending.Counted.class);
  }

  /** Refused at the invitation: so many that a mail to each would not fit one transaction. */
  @Test
  void joinsNoJuryThatIsFull() {
    var vote = new VoteFixture();
    for (int i = 0; i < JuryRoll.MOST; i++) {
      vote.seat("juror " + i, i == 0);
    }
    var inviting = new InviteJuror(vote.invitations, vote.roll, vote.votes);
    var one = new InviteJuror.Wanted("One more", "one-more@example.org", Language.EN, false);
    assertThat(codes(inviting.invite(vote.secretary, one, OPENS))).containsExactly("JURY_FULL");

    assertThat(vote.open(CLOSES, DecisionRule.Method.SCHULZE).userErrors()).isEmpty();
    vote.shut();
    assertThat(vote.mails("receipts-fixed")).hasSize(JuryRoll.MOST);
  }

  @Test
  void takesThreeOfAHundredWhoAreInvitedAtOnceToTheLastThreeSeats() throws Exception {
    var vote = new VoteFixture();
    for (int i = 0; i < JuryRoll.MOST - 3; i++) {
      vote.seat("juror " + i, i == 0);
    }
    var inviting = new InviteJuror(vote.invitations, vote.roll, vote.votes);
    var invitations = new ArrayList<Callable<InvitePayload>>();
    for (int i = 0; i < 100; i++) {
      var one = new InviteJuror.Wanted("New " + i, "new" + i + "@example.org", Language.EN, false);
      invitations.add(() -> inviting.invite(vote.secretary, one, OPENS));
    }
    var refusals = AtOnce.all(invitations).stream().map(ReplaceJurorTests::codes).toList();
    assertThat(refusals).filteredOn(List::isEmpty).hasSize(3);
    assertThat(refusals).filteredOn(List.of("JURY_FULL")::equals).hasSize(97);
    assertThat(vote.roll.all(EDITION)).hasSize(JuryRoll.MOST);
    assertThat(vote.acts()).filteredOn("JUROR_INVITED"::equals).hasSize(3);
  }

  @Test
  void leavesAPlaceToAnotherWhenAJurorIsErased() {
    var vote = new VoteFixture();
    for (int i = 0; i < JuryRoll.MOST; i++) {
      vote.seat("juror " + i, i == 0);
    }
    var last = vote.seatOf(vote.jurors.getLast());
    vote.write(set -> vote.roll.remove(set, last));
    var inviting = new InviteJuror(vote.invitations, vote.roll, vote.votes);
    var one = new InviteJuror.Wanted("One more", "one-more@example.org", Language.EN, false);
    assertThat(codes(inviting.invite(vote.secretary, one, OPENS))).isEmpty();
    var two = new InviteJuror.Wanted("Two more", "two-more@example.org", Language.EN, false);
    assertThat(codes(inviting.invite(vote.secretary, two, OPENS))).containsExactly("JURY_FULL");
  }

  private static InvitePayload replace(VoteFixture vote, Caller left, Instant now) {
    return vote.replacing.replace(vote.secretary, left.personId(), SUCCESSOR, now);
  }

  private static Person successor(InvitePayload payload) {
    assertThat(payload.userErrors()).isEmpty();
    return Objects.requireNonNull(payload.person());
  }

  private static List<String> codes(InvitePayload payload) {
    return payload.userErrors().stream().map(UserError::code).toList();
  }

  private static Caller caller(Person person) {
    return new Caller(
        person.id(), Role.JUROR, EDITION, person.id(), person.name(), person.language());
  }
}
