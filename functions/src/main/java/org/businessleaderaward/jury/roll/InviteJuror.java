package org.businessleaderaward.jury.roll;

import java.time.Instant;
import java.util.List;
import org.businessleaderaward.access.Caller;
import org.businessleaderaward.access.Person;
import org.businessleaderaward.access.Role;
import org.businessleaderaward.access.invitations.Invitations;
import org.businessleaderaward.access.invitations.InvitePayload;
import org.businessleaderaward.gateway.UserError;
import org.businessleaderaward.jury.votes.Votes;
import org.businessleaderaward.language.Language;
import org.businessleaderaward.storage.WriteSet;

/** Puts a person on the jury until the vote opens. An edition has one chair. */
public final class InviteJuror {
  private static final UserError VOTE_OPENED =
      UserError.of("WRONG_STATE", "The vote was opened; nobody joins the jury any more.");

  private final Invitations invitations;
  private final JuryRoll roll;
  private final Votes votes;

  InviteJuror(Invitations invitations, JuryRoll roll, Votes votes) {
    this.invitations = invitations;
    this.roll = roll;
    this.votes = votes;
  }

  /**
   * Whom to invite.
   *
   * @param name name of the person
   * @param email mail address of the person
   * @param language language in which to write
   * @param chair whether to chair the jury
   */
  public record Wanted(String name, String email, Language language, boolean chair) {}

  /** Invites to the caller's edition. */
  public InvitePayload invite(Caller by, Wanted wanted, Instant now) {
    if (votes.isOpened(by.edition())) {
      return InvitePayload.refused(List.of(VOTE_OPENED));
    }
    return invitations.invite(
        by,
        new Invitations.Wanted(Role.JUROR, wanted.name(), wanted.email(), wanted.language()),
        now,
        new NewSeat(wanted.chair()));
  }

  private final class NewSeat implements Invitations.Addition {
    private final boolean chair;

    NewSeat(boolean chair) {
      this.chair = chair;
    }

    @Override
    public void addTo(WriteSet set, Person person) {
      roll.add(set, Seat.drawn(person.edition(), person.id(), chair));
      votes.checkNotOpened(set, person.edition());
    }

    @Override
    public UserError refusal(String condition) {
      return switch (condition) {
        case JuryRoll.FULL ->
            UserError.of("JURY_FULL", "A jury has at most " + JuryRoll.MOST + " members.");
        case JuryRoll.CHAIR_TAKEN ->
            UserError.at("CHAIR_TAKEN", "The jury has a chair already.", "chair");
        case Votes.OPENED_BEFORE -> VOTE_OPENED;
        default -> throw new IllegalStateException("refused: " + condition);
      };
    }
  }
}
