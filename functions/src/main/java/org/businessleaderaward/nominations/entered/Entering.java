package org.businessleaderaward.nominations.entered;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.businessleaderaward.access.Caller;
import org.businessleaderaward.access.People;
import org.businessleaderaward.access.Person;
import org.businessleaderaward.limits.Network;
import org.businessleaderaward.nominations.Nomination;
import org.businessleaderaward.nominations.NominationRefusal;
import org.businessleaderaward.nominations.Nominations;
import org.businessleaderaward.nominations.domain.Draft;
import org.businessleaderaward.nominations.domain.Entered;
import org.businessleaderaward.nominations.drafts.Drafts;
import org.businessleaderaward.nominations.mentions.Mentions;
import org.businessleaderaward.nominations.submission.NewVersion;
import org.businessleaderaward.nominations.submission.NominationChanges;
import org.businessleaderaward.nominations.submission.Submission;
import org.businessleaderaward.nominations.submission.Submissions;
import org.businessleaderaward.nominations.submission.SubmitNominationPayload;
import org.businessleaderaward.programme.Edition;
import org.businessleaderaward.programme.Editions;

/**
 * Puts nominations on record for those who sent them on paper or told them, and other versions of
 * what was submitted, by the same rules as their nominators' own: whole, with a receipt and a link
 * to the nominator, who goes on with it as if they had written it, and a question to the nominee.
 * Who entered it and how it came is marked on it, and in the log.
 */
final class Entering {
  /** The edition may be changed in between, by an act that this one has to look at. */
  private static final int MOST_ATTEMPTS = 5;

  private final Submissions submissions;
  private final NominationChanges changes;
  private final Nominations nominations;
  private final Editions editions;
  private final People people;
  private final Mentions mentions;

  Entering(
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
   * @param from where the officer is, of which nothing is kept or counted
   */
  record Came(
      Draft content,
      Entered.Way way,
      LocalDate receivedOn,
      boolean declaresAccuracy,
      boolean allowsContact,
      Network from) {
    private Entered as(int version, Caller by) {
      return new Entered(version, by.personId(), way, receivedOn);
    }

    private Draft askedIn(Edition edition) {
      return content.askedOfNominators(edition.nomineesWrite());
    }

    private Submission under(String key) {
      return new Submission(key, 0, declaresAccuracy, allowsContact, from);
    }
  }

  /**
   * Enters a nomination, once however often it is sent under a key, also when it could not be
   * entered any more.
   *
   * @param key chosen by the client once for it
   */
  EnterNominationPayload enter(Caller by, String key, Came came, Instant now) {
    var id = idOf(by, key);
    for (int attempt = 1; attempt <= MOST_ATTEMPTS; attempt++) {
      var answer = submit(by, id, key, came, now);
      if (answer.receipt() == null && !answer.isOvertaken()) {
        return new EnterNominationPayload(null, answer.userErrors());
      }
      var stored = nominations.find(id);
      if (stored.isPresent()) {
        return onRecord(stored.get(), came);
      }
    }
    return EnterNominationPayload.refused(NominationRefusal.CONFLICT.userError());
  }

  private SubmitNominationPayload submit(Caller by, String id, String key, Came came, Instant now) {
    var nominator = nominator(by, id, came);
    var edition = editions.get(by.edition());
    var begun = begun(by, nominator, came, edition, now);
    return submissions.enter(
        begun,
        edition,
        came.under(key),
        set -> {
          people.add(set, nominator);
          mentions.change(set, null, begun);
        },
        now);
  }

  /**
   * What would come of entering a nomination now: what is on record under the key, or why it would
   * be refused. Nothing is saved, and nobody is written to.
   */
  EnterNominationPayload look(Caller by, String key, Came came, Instant now) {
    var id = idOf(by, key);
    var edition = editions.get(by.edition());
    var begun = begun(by, nominator(by, id, came), came, edition, now);
    return nominations
        .findSubmitted(by.edition(), id)
        .map(stored -> onRecord(stored, came))
        .orElseGet(
            () ->
                new EnterNominationPayload(
                    null, Submissions.errors(begun, edition, came.under(key), now)));
  }

  private static String idOf(Caller by, String key) {
    return Nominations.idOf("entered in " + by.edition() + " " + key);
  }

  private static Person nominator(Caller by, String id, Came came) {
    var from = came.content().nominator();
    return Person.nominator(by.edition(), id, from.name(), from.email(), came.content().language());
  }

  private static Nomination begun(
      Caller by, Person nominator, Came came, Edition edition, Instant now) {
    return Drafts.begun(nominator, came.askedIn(edition), now).entered(came.as(1, by));
  }

  /**
   * What is on record under a key: this wish put it there, or one before, which said otherwise, or
   * which was erased since. What its nominee wrote since is none of the officer's.
   */
  private EnterNominationPayload onRecord(Nomination stored, Came came) {
    if (stored.content().equals(Draft.NOTHING)) {
      return EnterNominationPayload.refused(NominationRefusal.ENTERED_ERASED.userError());
    }
    var first = nominations.earlier(stored.id()).stream().findFirst().orElse(stored);
    var edition = editions.get(stored.edition());
    boolean isSame =
        first.content().askedOfNominators(edition.nomineesWrite()).equals(came.askedIn(edition))
            && stored.entered().stream()
                .anyMatch(one -> one.came(1, came.way(), came.receivedOn()));
    return EnterNominationPayload.of(
        stored, isSame ? List.of() : List.of(NominationRefusal.ENTERED_ALREADY.userError()));
  }

  /**
   * Puts another version of a nomination on record.
   *
   * @param version the version that the caller last saw, by its receipt
   */
  EnterNominationPayload correct(
      Caller by, String nomination, int version, Came came, Instant now) {
    if (nominations.findSubmitted(by.edition(), nomination).isEmpty()) {
      return EnterNominationPayload.refused(NominationRefusal.UNKNOWN.at("input", "nomination"));
    }
    var answer =
        changes.change(
            nomination,
            new NewVersion(
                version,
                came.content(),
                null,
                came.declaresAccuracy(),
                came.from(),
                came.as(version + 1, by)),
            now);
    return EnterNominationPayload.of(
        nominations.findSubmitted(by.edition(), nomination).orElseThrow(), answer.userErrors());
  }
}
