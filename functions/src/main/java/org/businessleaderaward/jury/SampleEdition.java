package org.businessleaderaward.jury;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.businessleaderaward.access.Caller;
import org.businessleaderaward.access.Invitations;
import org.businessleaderaward.access.People;
import org.businessleaderaward.access.Person;
import org.businessleaderaward.access.Role;
import org.businessleaderaward.advisory.OpenAdvice;
import org.businessleaderaward.advisory.RecordShortlist;
import org.businessleaderaward.advisory.SampleAdvice;
import org.businessleaderaward.gateway.UserError;
import org.businessleaderaward.language.Language;
import org.businessleaderaward.nominations.Draft;
import org.businessleaderaward.nominations.Nominator;
import org.businessleaderaward.nominations.Nominee;
import org.businessleaderaward.nominations.SampleNominations;
import org.businessleaderaward.nominations.Statement;
import org.businessleaderaward.programme.Cycle;
import org.businessleaderaward.programme.Edition;
import org.businessleaderaward.programme.EditionActs;
import org.businessleaderaward.programme.Editions;
import org.businessleaderaward.programme.ProgrammeSeed;
import org.businessleaderaward.storage.Transactions;
import org.businessleaderaward.storage.WriteSet;

/**
 * Makes up an edition and leads it from its call into the middle of its vote, by the acts that lead
 * any edition. Everybody in it is marked as a sample. For the demonstration only.
 */
public final class SampleEdition {
  private static final String MARK = " (sample)";
  private static final Duration SUBMITTED_BEFORE = Duration.ofDays(50);
  private static final Duration CLOSED_BEFORE = Duration.ofDays(40);
  private static final Duration ADVISED_BEFORE = Duration.ofDays(30);
  private static final Duration LISTED_BEFORE = Duration.ofDays(5);
  private static final Duration VOTE = Duration.ofDays(14);

  private final ProgrammeSeed programme;
  private final Editions editions;
  private final EditionActs acts;
  private final People people;
  private final Transactions transactions;
  private final Invitations invitations;
  private final SampleNominations nominations;
  private final SampleAdvice advice;
  private final OpenAdvice openAdvice;
  private final RecordShortlist shortlist;
  private final SampleVote vote;

  SampleEdition(
      ProgrammeSeed programme,
      Editions editions,
      EditionActs acts,
      People people,
      Transactions transactions,
      Invitations invitations,
      SampleNominations nominations,
      SampleAdvice advice,
      OpenAdvice openAdvice,
      RecordShortlist shortlist,
      SampleVote vote) {
    this.programme = programme;
    this.editions = editions;
    this.acts = acts;
    this.people = people;
    this.transactions = transactions;
    this.invitations = invitations;
    this.nominations = nominations;
    this.advice = advice;
    this.openAdvice = openAdvice;
    this.shortlist = shortlist;
    this.vote = vote;
  }

  /**
   * Makes the edition up, unless it is there.
   *
   * @param now the instant at which its vote opens
   * @return the id of the edition; its people are found by role
   */
  public String load(Instant now) {
    var id = programme.addSample(now);
    if (people.all(id, Role.SECRETARIAT).isEmpty()) {
      lead(editions.get(id), now);
    }
    return id;
  }

  private void lead(Edition edition, Instant now) {
    var secretariat = caller(secretariat(edition));
    var submittedAt = now.minus(SUBMITTED_BEFORE);
    var handedIn = new ArrayList<String>();
    for (var draft : drafts(edition)) {
      handedIn.add(nominations.handIn(edition, draft, submittedAt));
    }
    var closedAt = now.minus(CLOSED_BEFORE);
    var closing =
        new EditionActs.Deed(edition.id(), closedAt, secretariat.actor(), "CALL_CLOSED", "Sample.");
    accepted(acts.perform(closing, e -> Cycle.closeCall(e, closedAt, "Sample.")).userErrors());
    handedIn.forEach(nomination -> nominations.accept(secretariat, nomination, closedAt));
    advise(edition, secretariat, now);
    accepted(
        shortlist
            .record(secretariat, handedIn, "All three, for the sample.", now.minus(LISTED_BEFORE))
            .userErrors());
    vote(secretariat, handedIn, now);
  }

  private void advise(Edition edition, Caller secretariat, Instant now) {
    var at = now.minus(ADVISED_BEFORE);
    var advisers =
        List.of("Ada Adviser", "Bruno Berater", "Chloé Conseil").stream()
            .map(name -> invite(secretariat, name, at))
            .toList();
    accepted(openAdvice.open(secretariat, 2, at).userErrors());
    // The first is left to whoever tries the room, with nothing assessed yet.
    advisers.stream()
        .skip(1)
        .forEach(
            adviser ->
                advice.assessAll(
                    edition,
                    caller(adviser),
                    "A made-up opinion, to show where the opinions stand.",
                    at.plus(Duration.ofDays(7))));
  }

  private Person invite(Caller secretariat, String name, Instant at) {
    var wanted =
        new Invitations.Wanted(
            Role.ADVISER, "adviser-invited", name + MARK, address(name), Language.EN);
    var payload = invitations.invite(secretariat, wanted, at, (set, person) -> {});
    accepted(payload.userErrors());
    return Objects.requireNonNull(payload.person());
  }

  private void vote(Caller secretariat, List<String> finalists, Instant now) {
    var jurors = new ArrayList<Person>();
    for (var name : List.of("Carla Chair", "Jun Juror", "Judith Juré", "Yusuf Jurado")) {
      var juror =
          new SampleVote.SampleJuror(
              name + MARK, address(name), Language.EN, name.equals("Carla Chair"));
      var payload = vote.invite(secretariat, juror, now);
      accepted(payload.userErrors());
      jurors.add(Objects.requireNonNull(payload.person()));
    }
    accepted(vote.open(secretariat, now.plus(VOTE), now).userErrors());
    var order = new ArrayList<>(finalists);
    vote.vote(caller(jurors.get(2)), order, now);
    Collections.reverse(order);
    vote.vote(caller(jurors.get(3)), order, now);
  }

  private Person secretariat(Edition edition) {
    var person =
        Person.newcomer(
            Role.SECRETARIAT,
            edition.id(),
            "Sasha Secretariat" + MARK,
            address("Sasha Secretariat"),
            Language.EN);
    transactions.commit(
        () -> {
          var set = new WriteSet();
          people.add(set, person);
          return set;
        });
    return person;
  }

  private static List<Draft> drafts(Edition edition) {
    return List.of(
        draft(edition, "Amina Haddad", "Nile Textiles", "EG"),
        draft(edition, "Bo Lindqvist", "Nordic Shipping", "SE"),
        draft(edition, "Chen Yu", "Harbour Electronics", "SG"));
  }

  private static Draft draft(Edition edition, String name, String company, String country) {
    return new Draft(
        new Nominee(name + MARK, "Managing director", company + MARK, country, address(name)),
        new Nominator(
            "Noor Nominator" + MARK,
            "A sample organisation",
            address("Noor Nominator"),
            "Made up for the sample."),
        edition.criteria().stream()
            .map(
                criterion ->
                    new Statement(
                        criterion.id(),
                        "A made-up statement on “"
                            + criterion.name().in(Language.EN)
                            + "”, to show where the nominator's words stand."))
            .toList(),
        List.of("https://example.org/sample"),
        Language.EN);
  }

  private static String address(String name) {
    return name.codePoints()
            .filter(c -> c < 128 && Character.isLetter(c))
            .mapToObj(Character::toString)
            .reduce("", String::concat)
            .toLowerCase(Locale.ROOT)
        + "@example.org";
  }

  private static Caller caller(Person person) {
    return new Caller(
        person.id(),
        person.role(),
        person.edition(),
        person.subject(),
        person.name(),
        person.language());
  }

  private static void accepted(List<UserError> errors) {
    if (!errors.isEmpty()) {
      throw new IllegalStateException("the sample edition was refused: " + errors);
    }
  }
}
