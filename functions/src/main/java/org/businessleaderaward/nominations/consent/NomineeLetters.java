package org.businessleaderaward.nominations.consent;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Objects;
import java.util.Optional;
import org.businessleaderaward.access.Person;
import org.businessleaderaward.language.LocalizedText;
import org.businessleaderaward.mail.Mail;
import org.businessleaderaward.mail.Mail.LinkWanted;
import org.businessleaderaward.nominations.Nomination;
import org.businessleaderaward.nominations.deadlines.StatementsDeadline;
import org.businessleaderaward.nominations.letters.NominationLetter;
import org.businessleaderaward.programme.Edition;
import org.businessleaderaward.programme.Window;

/** What nominees are written, each time with a link of their own. */
public final class NomineeLetters {
  private NomineeLetters() {}

  /** Asks a nominee; one who had agreed to an earlier version is told why. */
  public static Mail question(Edition edition, Nomination nomination, Person nominee, Instant now) {
    return letter(
        hadAgreed(nomination)
            ? NominationLetter.NomineeAskedAnew::new
            : NominationLetter.NomineeAsked::new,
        edition,
        nomination,
        nominee,
        now);
  }

  /**
   * Asks a nominee again, who has not answered. One who had agreed to an earlier version did
   * answer, and is asked as before.
   */
  static Mail reminder(Edition edition, Nomination nomination, Person nominee, Instant now) {
    return letter(
        hadAgreed(nomination)
            ? NominationLetter.NomineeAskedAnew::new
            : NominationLetter.NomineeReminded::new,
        edition,
        nomination,
        nominee,
        now);
  }

  private static boolean hadAgreed(Nomination nomination) {
    return Objects.requireNonNull(nomination.consent()).isLapsed();
  }

  private static Mail letter(
      Asking asking, Edition edition, Nomination nomination, Person nominee, Instant now) {
    return nominee.mail(
        asking.letter(
            nomination.reference(),
            nomination.facts().name(),
            nomination.nominator().name(),
            nomination.nominator().organisation(),
            edition.name(),
            edition
                .window(Window.Kind.SCREENING)
                .map(window -> window.closesAt().atZone(edition.zoneOf(window))),
            writingEndsAt(edition, nomination, now),
            nominee.role().link()));
  }

  /** Until when a nominee may write the statements at least; empty where they will not. */
  static Optional<ZonedDateTime> writingEndsAt(
      Edition edition, Nomination nomination, Instant now) {
    return StatementsDeadline.told(nomination, edition, now)
        .map(until -> until.atZone(edition.zoneOf(Window.Kind.CALL)));
  }

  /** A letter that asks for an answer. */
  private interface Asking {
    NominationLetter letter(
        String reference,
        String name,
        String nominator,
        String organisation,
        LocalizedText edition,
        Optional<ZonedDateTime> closesAt,
        Optional<ZonedDateTime> writingEndsAt,
        LinkWanted link);
  }
}
