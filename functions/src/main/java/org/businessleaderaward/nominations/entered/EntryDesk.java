package org.businessleaderaward.nominations.entered;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.businessleaderaward.access.Caller;
import org.businessleaderaward.access.People;
import org.businessleaderaward.access.Person;
import org.businessleaderaward.gateway.UserError;
import org.businessleaderaward.limits.Network;
import org.businessleaderaward.nominations.BoardNomination;
import org.businessleaderaward.nominations.Nomination;
import org.businessleaderaward.nominations.NominationRefusal;
import org.businessleaderaward.nominations.Nominations;
import org.businessleaderaward.nominations.domain.Draft;
import org.businessleaderaward.nominations.drafts.Drafts;
import org.businessleaderaward.nominations.mentions.Mentions;
import org.businessleaderaward.nominations.submission.NominationChanges;
import org.businessleaderaward.nominations.submission.Submission;
import org.businessleaderaward.nominations.submission.Submissions;
import org.businessleaderaward.programme.Editions;
import org.jspecify.annotations.Nullable;

/**
 * Puts nominations on record for those who sent them on paper or told them, and other versions of
 * what was submitted, by the same rules as their nominators' own: whole, with a receipt and a link
 * to the nominator, who goes on with it as if they had written it, and a question to the nominee.
 * Who entered it and how it came is marked on it, and in the log.
 */
final class EntryDesk {
  private final Submissions submissions;
  private final NominationChanges changes;
  private final Nominations nominations;
  private final Editions editions;
  private final People people;
  private final Mentions mentions;

  EntryDesk(
      Submissions submissions,
      NominationChanges changes,
      Nominations nominations,
      Editions editions,
      People people,
      Mentions mentions) {
    this.submissions = submissions;
    this.changes = changes;
    this.nominations = nominations;
    this.editions = editions;
    this.people = people;
    this.mentions = mentions;
  }

  /**
   * What came.
   *
   * @param content what it says, whole
   * @param declaresAccuracy that the nominator said that it is true
   * @param allowsContact that the nominator said that the nominee may be written to
   */
  record Came(
      Draft content,
      Entered.Way way,
      LocalDate receivedOn,
      boolean declaresAccuracy,
      boolean allowsContact,
      Network from) {}

  /**
   * Enters a nomination, once however often it is sent under a key.
   *
   * @param key chosen by the client once for it
   */
  EnterNominationPayload enter(Caller by, String key, Came came, Instant now) {
    var edition = editions.get(by.edition());
    var refusal = Arrived.refusal(edition, came.receivedOn(), now);
    if (refusal != null) {
      return EnterNominationPayload.refused(at(refusal));
    }
    var flaws = Drafts.flaws(edition, came.content());
    if (!flaws.isEmpty()) {
      return new EnterNominationPayload(null, flaws);
    }
    var id = Nominations.idOf("entered in " + edition.id() + " " + key);
    var from = came.content().nominator();
    var nominator =
        Person.nominator(edition.id(), id, from.name(), from.email(), came.content().language());
    var begun =
        Drafts.begun(nominator, came.content(), now)
            .entered(new Entered(1, by.personId(), came.way(), came.receivedOn()));
    var answer =
        submissions.enter(
            begun,
            new Submission(key, 0, came.declaresAccuracy(), came.allowsContact(), came.from()),
            set -> {
              people.add(set, nominator);
              mentions.change(set, null, begun);
            },
            now);
    return new EnterNominationPayload(board(by, id), answer.userErrors());
  }

  /**
   * Puts another version of a nomination on record.
   *
   * @param version the version that the caller last saw, by its receipt
   */
  EnterNominationPayload correct(
      Caller by, String nomination, int version, Came came, Instant now) {
    var stored = nominations.findSubmitted(by.edition(), nomination).orElse(null);
    if (stored == null) {
      return EnterNominationPayload.refused(NominationRefusal.UNKNOWN.at("input", "nomination"));
    }
    var refusal = Arrived.refusal(editions.get(by.edition()), came.receivedOn(), now);
    if (refusal != null) {
      return refused(stored, at(refusal));
    }
    var entered = new Entered(version + 1, by.personId(), came.way(), came.receivedOn());
    var answer =
        changes.change(
            nomination,
            new NominationChanges.NewVersion(
                version, came.content(), came.declaresAccuracy(), came.from(), entered),
            now);
    return new EnterNominationPayload(board(by, nomination), answer.userErrors());
  }

  private static EnterNominationPayload refused(Nomination stored, UserError why) {
    return new EnterNominationPayload(BoardNomination.of(stored), List.of(why));
  }

  private static UserError at(NominationRefusal refusal) {
    return refusal == NominationRefusal.NOT_ENTERED_NOW
        ? refusal.userError()
        : refusal.at("input", "receivedOn");
  }

  private @Nullable BoardNomination board(Caller by, String nomination) {
    return nominations
        .findSubmitted(by.edition(), nomination)
        .map(BoardNomination::of)
        .orElse(null);
  }
}
