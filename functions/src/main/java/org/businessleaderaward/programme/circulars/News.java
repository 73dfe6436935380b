package org.businessleaderaward.programme.circulars;

import java.time.ZonedDateTime;
import org.businessleaderaward.access.Person;
import org.businessleaderaward.language.LocalizedText;
import org.businessleaderaward.mail.Letter;
import org.businessleaderaward.programme.Edition;
import org.businessleaderaward.programme.EditionState;
import org.businessleaderaward.programme.Window;
import org.businessleaderaward.programme.letters.ProgrammeLetter;
import org.businessleaderaward.programme.letters.ReaderPart;
import org.businessleaderaward.programme.letters.StatementsWriter;

/**
 * What a circular tells. It goes on record, and each reader is written a letter of their own; it
 * holds nothing that may not be told before the circular is due.
 */
public sealed interface News {
  /** Whether it is so still, as an edition stands now; what is not is told to nobody any more. */
  default boolean isSoStill(Edition edition) {
    return true;
  }

  /** The letter to a reader. */
  Letter letter(Person reader, LocalizedText edition);

  /**
   * There is more time.
   *
   * @param closesAt until when
   */
  record MoreTime(ZonedDateTime closesAt) implements News {
    @Override
    public Letter letter(Person reader, LocalizedText edition) {
      return new ProgrammeLetter.WindowExtended(
          reader.name(), edition, closesAt, reader.role().link());
    }
  }

  /**
   * What was begun is not submitted.
   *
   * @param closesAt until when it can be
   */
  record DraftsWait(ZonedDateTime closesAt) implements News {
    @Override
    public boolean isSoStill(Edition edition) {
      return closesThen(edition, closesAt);
    }

    @Override
    public Letter letter(Person reader, LocalizedText edition) {
      return new ProgrammeLetter.DraftReminded(edition, closesAt, reader.role().link());
    }
  }

  /**
   * Nominees have not written all statements.
   *
   * @param closesAt when the call closes
   */
  record StatementsWait(ZonedDateTime closesAt) implements News {
    @Override
    public boolean isSoStill(Edition edition) {
      return closesThen(edition, closesAt);
    }

    @Override
    public Letter letter(Person reader, LocalizedText edition) {
      return new ProgrammeLetter.StatementsReminded(
          edition, closesAt, StatementsWriter.of(reader.role()), reader.role().link());
    }
  }

  private static boolean closesThen(Edition edition, ZonedDateTime closesAt) {
    return edition.state() == EditionState.CALL_OPEN
        && edition
            .window(Window.Kind.CALL)
            .map(call -> call.closesAt().equals(closesAt.toInstant()))
            .orElse(false);
  }

  /** It is public who is given the award, and where; it does not say who. */
  record LaureatePublic() implements News {
    @Override
    public Letter letter(Person reader, LocalizedText edition) {
      return new ProgrammeLetter.LaureateAnnounced(
          reader.name(), edition, ReaderPart.of(reader.role()));
    }
  }

  /**
   * A nomination was withdrawn.
   *
   * @param reference of the nomination, which names nobody
   */
  record Withdrawal(String reference) implements News {
    @Override
    public Letter letter(Person reader, LocalizedText edition) {
      return new ProgrammeLetter.WithdrawalReported(
          reader.name(), edition, reference, reader.role().link());
    }
  }

  /** An announcement was taken back before it was public. */
  record TakenBack() implements News {
    @Override
    public Letter letter(Person reader, LocalizedText edition) {
      return new ProgrammeLetter.AnnouncementTakenBack(
          reader.name(), edition, reader.role().link());
    }
  }
}
