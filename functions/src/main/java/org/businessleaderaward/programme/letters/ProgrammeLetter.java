package org.businessleaderaward.programme.letters;

import java.time.ZonedDateTime;
import java.util.Optional;
import org.businessleaderaward.access.traces.RetentionKind;
import org.businessleaderaward.language.LocalizedText;
import org.businessleaderaward.mail.Letter;
import org.businessleaderaward.mail.Mail.LinkWanted;
import org.businessleaderaward.programme.Window;

/** What those whom an edition concerns are written. */
public sealed interface ProgrammeLetter extends Letter {
  /** To the secretariat: that a stretch is over, and what waits for them. */
  record WindowClosed(
      String name,
      LocalizedText edition,
      ZonedDateTime closedAt,
      Window.Kind window,
      LinkWanted link)
      implements ProgrammeLetter {}

  /** To the secretariat: that something the edition has kept for its time is erased. */
  record RetentionEnds(
      String name,
      LocalizedText edition,
      RetentionKind kind,
      int count,
      ZonedDateTime goesAt,
      LinkWanted link)
      implements ProgrammeLetter {}

  /**
   * To the secretariat: that the first of what goes by itself is about to go.
   *
   * @param drafts how many drafts, at least; nothing when none is due
   * @param openings the same of entries of the access trail
   * @param links the same of links to rooms, but those of nominators and nominees
   * @param nominationLinks the same of these
   */
  record RecordsExpire(
      String name,
      LocalizedText edition,
      Optional<Integer> drafts,
      Optional<Integer> openings,
      Optional<Integer> links,
      Optional<Integer> nominationLinks,
      ZonedDateTime goesAt,
      LinkWanted link)
      implements ProgrammeLetter {}

  /** That there is more time. */
  record WindowExtended(String name, LocalizedText edition, ZonedDateTime closesAt, LinkWanted link)
      implements ProgrammeLetter {}

  /** To a nominator, whose name may be missing: that a draft waits to be submitted. */
  record DraftReminded(LocalizedText edition, ZonedDateTime closesAt, LinkWanted link)
      implements ProgrammeLetter {}

  /** To a nominee, or the nominator: that statements are missing that the nominee writes. */
  record StatementsReminded(
      LocalizedText edition, ZonedDateTime closesAt, StatementsWriter writer, LinkWanted link)
      implements ProgrammeLetter {}

  /** That it is public who is given the award, with thanks for the reader's part in it. */
  record LaureateAnnounced(String name, LocalizedText edition, ReaderPart part)
      implements ProgrammeLetter {}

  /** To the secretariat: that an announcement was taken back before it was public. */
  record AnnouncementTakenBack(String name, LocalizedText edition, LinkWanted link)
      implements ProgrammeLetter {}

  /** To the secretariat: that a nominator withdrew a nomination. */
  record WithdrawalReported(String name, LocalizedText edition, String reference, LinkWanted link)
      implements ProgrammeLetter {}
}
