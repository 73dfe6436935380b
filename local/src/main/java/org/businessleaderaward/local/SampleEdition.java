package org.businessleaderaward.local;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.businessleaderaward.access.People;
import org.businessleaderaward.access.Person;
import org.businessleaderaward.access.Role;
import org.businessleaderaward.directory.contacts.ContactDesk;
import org.businessleaderaward.directory.contacts.Contacts;
import org.businessleaderaward.jury.trustees.MakeKey;
import org.businessleaderaward.jury.trustees.PublishedKeys;
import org.businessleaderaward.jury.voting.SampleVote;
import org.businessleaderaward.language.Language;
import org.businessleaderaward.nominations.NominationStatus;
import org.businessleaderaward.nominations.Nominations;
import org.businessleaderaward.programme.Edition;
import org.businessleaderaward.programme.Editions;
import org.businessleaderaward.programme.ProgrammeSeed;
import tools.jackson.databind.JsonNode;

/**
 * The made-up edition of {@code --demo}, led through the rooms by made-up people as any edition is,
 * until its vote is under way. Everybody in it is called a sample. Begun again after a break, it
 * goes on from the state that the edition is in.
 */
final class SampleEdition {
  private static final Duration VOTE = Duration.ofDays(14);
  private static final String ORGANISATION = "organisation-unodc-6";
  private static final String CHAIR = "chair@example.org";
  private static final String JUROR = "juror@example.org";

  private static final List<String> VOTED = List.of("juror-2@example.org", "juror-3@example.org");

  private final Backend backend;
  private final Clock clock;
  private final Editions editions;
  private final People people;
  private final SampleDoors doors;
  private final SampleNominations nominated;
  private final SampleAdvice advice;

  SampleEdition(Backend backend, Clock clock, String siteUrl) {
    this.backend = backend;
    this.clock = clock;
    this.editions = backend.bean(Editions.class);
    this.people = backend.bean(People.class);
    this.doors = new SampleDoors(backend, siteUrl);
    this.nominated = new SampleNominations(backend, clock, doors);
    this.advice = new SampleAdvice(backend, doors);
  }

  /**
   * Brings the edition into its vote, if it has not come that far yet, and shows a way in for each
   * role.
   */
  void show(Welcome welcome, SecretariatDesk desk) {
    var id = backend.bean(ProgrammeSeed.class).addSample(clock.instant());
    var secretariat = desk.member(editions.get(id));
    lead(id, secretariat);
    welcome.add("Sample secretariat", doors.link(secretariat));
    way(welcome, "Sample jury, chair", id, Role.JUROR, person -> person.email().equals(CHAIR));
    way(welcome, "Sample jury, juror", id, Role.JUROR, person -> person.email().equals(JUROR));
    way(welcome, "Sample adviser", id, Role.ADVISER, person -> true);
    backend.bean(Nominations.class).all(id, NominationStatus.SHORTLISTED).stream()
        .findFirst()
        .ifPresent(
            nomination -> {
              people
                  .find(nomination.person())
                  .ifPresent(person -> welcome.add("Sample nominator", doors.link(person)));
              welcome.add("Sample nominee", doors.link(nominated.nominee(nomination)));
            });
    contact(welcome);
  }

  /** Somebody made up speaks for an organisation; a sample's secretariat cannot put them there. */
  private void contact(Welcome welcome) {
    var contacts = backend.bean(Contacts.class);
    if (contacts.personOf(ORGANISATION).isEmpty()) {
      var made =
          new ContactDesk.Wanted(
              ORGANISATION, "Contact (sample)", "contact@example.org", Language.EN, 0);
      backend.bean(ContactDesk.class).set(made, "seed", clock.instant());
    }
    contacts
        .personOf(ORGANISATION)
        .flatMap(people::find)
        .ifPresent(person -> welcome.add("Sample organisation", doors.link(person)));
  }

  private void way(
      Welcome welcome, String whose, String edition, Role role, Predicate<Person> which) {
    people.all(edition, role).stream()
        .filter(which)
        .findFirst()
        .ifPresent(person -> welcome.add(whose, doors.link(person)));
  }

  private void lead(String id, Person secretariat) {
    var office = doors.entered(secretariat, "OpenSecretariatLink");
    while (true) {
      var edition = editions.get(id);
      switch (edition.state()) {
        case CALL_OPEN -> call(edition, office);
        case SCREENING -> screening(office);
        case ADVICE -> advice(edition, office);
        // Whoever tries it out may have gone on from there.
        case VOTING, COUNTED, ANNOUNCED, ARCHIVED, DRAFT -> {
          return;
        }
      }
    }
  }

  private void call(Edition edition, InProcessVisitor office) {
    nominated.handIn(edition);
    office.act("CloseCall", Map.of("reason", "Sample: the demonstration begins in the vote"));
  }

  private void screening(InProcessVisitor office) {
    for (var nomination : nominations(office, "SUBMITTED")) {
      office.act(
          "ScreenNomination",
          Map.of(
              "input",
              Map.of(
                  "nomination",
                  nomination.path("id").asString(),
                  "version",
                  nomination.path("version").asInt(),
                  "eligible",
                  true)));
    }
    office.act(
        "InviteAdviser", Map.of("input", invited("Adviser 1 (sample)", "adviser@example.org")));
    office.act("OpenAdvice", Map.of("advisersPerNomination", 1));
  }

  private void advice(Edition edition, InProcessVisitor office) {
    var finalists = new ArrayList<String>();
    nominations(office, "ELIGIBLE").forEach(n -> finalists.add(n.path("id").asString()));
    if (!finalists.isEmpty()) {
      advice.assess(edition);
      office.act(
          "RecordShortlist",
          Map.of("input", Map.of("nominations", finalists, "reasons", "Sample: all of them.")));
    }
    jury(edition, office);
    // Else the opening would only ask for the key, and the stream's worker comes later.
    backend.bean(PublishedKeys.class).request(edition.id(), clock.instant());
    backend.bean(MakeKey.class).make(edition.id());
    office.act("OpenVoting", Map.of("closesAt", clock.instant().plus(VOTE).toString()));
    var order = editions.get(edition.id()).finalists();
    people.all(edition.id(), Role.JUROR).stream()
        .filter(person -> VOTED.contains(person.email()))
        .forEach(
            juror -> backend.bean(SampleVote.class).vote(juror.caller(), order, clock.instant()));
  }

  private void jury(Edition edition, InProcessVisitor office) {
    if (!people.all(edition.id(), Role.JUROR).isEmpty()) {
      return;
    }
    office.act("InviteJuror", Map.of("input", invited("Chair (sample)", CHAIR), "chair", true));
    office.act("InviteJuror", Map.of("input", invited("Juror 1 (sample)", JUROR), "chair", false));
    for (int i = 0; i < VOTED.size(); i++) {
      office.act(
          "InviteJuror",
          Map.of(
              "input",
              invited("Juror %d (sample)".formatted(i + 2), VOTED.get(i)),
              "chair",
              false));
    }
  }

  private static Map<String, ?> invited(String name, String email) {
    return Map.of("name", name, "email", email, "language", "EN");
  }

  private static List<JsonNode> nominations(InProcessVisitor office, String status) {
    var found = new ArrayList<JsonNode>();
    office
        .act(
            "NominationBoard",
            Map.of("fit", Map.of("status", status), "order", "OLDEST", "first", 50))
        .path("edges")
        .forEach(edge -> found.add(edge.path("node")));
    return found;
  }
}
