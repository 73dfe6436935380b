package org.businessleaderaward.jury.roll;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.function.BiFunction;
import org.businessleaderaward.access.People;
import org.businessleaderaward.access.Person;
import org.businessleaderaward.jury.letters.JuryLetter;
import org.businessleaderaward.jury.votes.Vote;
import org.businessleaderaward.mail.Outbox;
import org.businessleaderaward.programme.Edition;
import org.businessleaderaward.programme.Window;
import org.businessleaderaward.storage.WriteSet;

/** Writes to everybody on the jury. */
public final class JuryMail {
  private final People people;
  private final Outbox outbox;

  public JuryMail(People people, Outbox outbox) {
    this.people = people;
    this.outbox = outbox;
  }

  /** Adds a mail to each juror who is still on record. */
  public void add(
      WriteSet set,
      Collection<Seat> jury,
      BiFunction<Seat, Person, JuryLetter> letter,
      Instant now) {
    for (var seat : jury) {
      people
          .find(seat.person())
          .ifPresent(juror -> outbox.add(set, juror.mail(letter.apply(seat, juror)), now));
    }
  }

  /** What a juror is written of a vote that is open. */
  public static JuryLetter votingOpened(
      Person juror,
      Edition edition,
      Vote vote,
      List<String> finalists,
      List<String> holders,
      String log) {
    var sharing = vote.rule().trustees();
    return new JuryLetter.VotingOpened(
        juror.name(),
        edition.name(),
        vote.closesAt().atZone(edition.zoneOf(Window.Kind.VOTING)),
        vote.rule().jury().roll().size(),
        vote.rule().sha256(),
        finalists,
        vote.sharedKey(),
        holders,
        sharing.roles().size(),
        sharing.threshold(),
        log,
        juror.role().link());
  }
}
