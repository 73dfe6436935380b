package org.businessleaderaward.jury.roll;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.businessleaderaward.access.Caller;
import org.businessleaderaward.access.People;
import org.businessleaderaward.access.Person;
import org.businessleaderaward.access.Role;
import org.businessleaderaward.access.invitations.Invitations;
import org.businessleaderaward.access.invitations.InvitePayload;
import org.businessleaderaward.audit.Act;
import org.businessleaderaward.audit.AuditLog;
import org.businessleaderaward.gateway.UserError;
import org.businessleaderaward.jury.letters.JuryLetter;
import org.businessleaderaward.jury.trustees.PublishedKeys;
import org.businessleaderaward.jury.votes.LetteredFinalists;
import org.businessleaderaward.jury.votes.ReceiptLists;
import org.businessleaderaward.jury.votes.Vote;
import org.businessleaderaward.jury.votes.Votes;
import org.businessleaderaward.language.Language;
import org.businessleaderaward.language.LocalizedText;
import org.businessleaderaward.mail.Mail;
import org.businessleaderaward.mail.MailAddress;
import org.businessleaderaward.mail.Outbox;
import org.businessleaderaward.programme.Edition;
import org.businessleaderaward.programme.EditionState;
import org.businessleaderaward.programme.Editions;
import org.businessleaderaward.storage.WriteSet;

/**
 * Gives the seat of a juror who leaves to somebody else, until the vote closes. A seat has one
 * ballot: once it was cast, the seat is not given to anybody, and the ballot counts. Before the
 * vote whoever comes has a ballot id of their own; once it is open they take over that of the seat,
 * since the frozen rule names it. They declare for themselves and are the chair if the one who left
 * was; that one's links and session are dead. Both are written to, and the log has who replaced
 * whom.
 */
public final class ReplaceJuror {
  private static final UserError UNKNOWN =
      UserError.at("NOT_FOUND", "There is no such juror in this edition.", "juror");
  private static final UserError CLOSED =
      UserError.of("VOTING_CLOSED", "The vote has closed; the jury stays as it is.");
  private static final UserError BALLOT_CAST =
      UserError.at(
          "BALLOT_CAST", "This juror has cast a ballot, which stays and is counted.", "juror");
  private static final UserError SAME =
      UserError.at("ALREADY_INVITED", "This is the one who leaves.", "input", "email");
  private static final UserError CHANGED =
      UserError.of("CONFLICT", "The seat was changed meanwhile; look again.");

  private final Editions editions;
  private final Invitations invitations;
  private final People people;
  private final Outbox outbox;
  private final JuryRoll roll;
  private final Votes votes;
  private final ReceiptLists lists;
  private final PublishedKeys keys;
  private final LetteredFinalists finalists;
  private final AuditLog audit;

  public ReplaceJuror(
      Editions editions,
      Invitations invitations,
      People people,
      Outbox outbox,
      JuryRoll roll,
      Votes votes,
      ReceiptLists lists,
      PublishedKeys keys,
      LetteredFinalists finalists,
      AuditLog audit) {
    this.editions = editions;
    this.invitations = invitations;
    this.people = people;
    this.outbox = outbox;
    this.roll = roll;
    this.votes = votes;
    this.lists = lists;
    this.keys = keys;
    this.finalists = finalists;
    this.audit = audit;
  }

  /**
   * Who takes the seat.
   *
   * @param name name of the person
   * @param email mail address of the person
   * @param language language in which to write
   */
  public record Successor(String name, String email, Language language) {}

  /** Gives a juror's seat to a successor. */
  public InvitePayload replace(Caller by, String juror, Successor successor, Instant now) {
    var edition = editions.get(by.edition());
    var vote = votes.find(by.edition());
    if (isOver(edition, vote, now)) {
      return InvitePayload.refused(List.of(CLOSED));
    }
    var left = people.find(juror).filter(person -> person.edition().equals(by.edition()));
    var seat = left.flatMap(person -> roll.find(by.edition(), person.id()));
    if (left.isEmpty() || seat.isEmpty()) {
      return InvitePayload.refused(List.of(UNKNOWN));
    }
    if (MailAddress.isSameMailbox(successor.email(), left.get().email())) {
      return InvitePayload.refused(List.of(SAME));
    }
    if (seat.get().voted()) {
      return InvitePayload.refused(List.of(BALLOT_CAST));
    }
    var answer =
        invitations.invite(
            by,
            new Invitations.Wanted(
                Role.JUROR, successor.name(), successor.email(), successor.language()),
            now,
            new ReplacingSeat(by, edition, left.get(), seat.get(), vote, now));
    if (answer.userErrors().isEmpty()) {
      invitations.forget(left.get());
    }
    return answer;
  }

  private static boolean isOver(Edition edition, Optional<Vote> vote, Instant now) {
    return edition.state().compareTo(EditionState.VOTING) > 0
        || vote.filter(opened -> !opened.isOpen(now)).isPresent();
  }

  private final class ReplacingSeat implements Invitations.Addition {
    private final Caller by;
    private final Edition edition;
    private final Person left;
    private final Seat seat;
    private final Optional<Vote> vote;
    private final Instant now;

    ReplacingSeat(
        Caller by, Edition edition, Person left, Seat seat, Optional<Vote> vote, Instant now) {
      this.by = by;
      this.edition = edition;
      this.left = left;
      this.seat = seat;
      this.vote = vote;
      this.now = now;
    }

    @Override
    public void addTo(WriteSet set, Person successor) {
      var next =
          vote.isPresent()
              ? seat.passedOnTo(successor.id())
              : Seat.drawn(edition.id(), successor.id(), seat.chair());
      roll.replace(set, seat, next);
      if (vote.isPresent()) {
        votes.checkOpen(set, edition.id(), now);
        lists.checkNotShut(set, edition.id());
      } else {
        votes.checkNotOpened(set, edition.id());
      }
      invitations.release(set, left, now);
      outbox.add(set, left.mail(new JuryLetter.JurorLeft(left.name(), edition.name())), now);
      audit.add(
          set, new Act(edition.id(), now, by.actor(), "JUROR_REPLACED", left.id(), successor.id()));
    }

    /** Before the vote as anybody who is invited; then they are told at once until when to vote. */
    @Override
    public Mail mail(WriteSet set, Person successor, LocalizedText name) {
      return vote.map(
              opened ->
                  successor.mail(
                      JuryMail.votingOpened(
                          successor,
                          edition,
                          opened,
                          finalists.of(opened.rule()),
                          keys.choice(edition.id()).names(people),
                          audit.lastHash(set, edition.id()))))
          .orElseGet(() -> successor.invitation(name));
    }

    @Override
    public UserError refusal(String condition) {
      return condition.equals(Votes.CLOSED) ? CLOSED : CHANGED;
    }
  }
}
