package org.businessleaderaward.local.sample;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.businessleaderaward.access.People;
import org.businessleaderaward.access.Person;
import org.businessleaderaward.access.Role;
import org.businessleaderaward.directory.contacts.ContactDesk;
import org.businessleaderaward.directory.contacts.Contacts;
import org.businessleaderaward.language.Language;
import org.businessleaderaward.nominations.Nomination;
import org.businessleaderaward.nominations.NominationStatus;
import org.businessleaderaward.nominations.Nominations;
import org.businessleaderaward.programme.Edition;
import org.businessleaderaward.programme.EditionState;
import org.businessleaderaward.programme.Editions;
import org.businessleaderaward.programme.ProgrammeSeed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes the sample of {@code --demo}, and shows a way in for each role. */
public final class Samples {
  private static final String ORGANISATION = "organisation-unodc-6";
  private static final String SECRETARIAT = "secretariat@example.org";
  private static final String CHAIR = "chair@example.org";
  private static final String JUROR = "juror@example.org";
  private static final String ADVISER = "adviser@example.org";
  private static final int YEARS_BETWEEN = 2;

  private static final Logger LOG = LoggerFactory.getLogger(Samples.class);

  private final Services services;
  private final TurnedClock clock;
  private final Function<Edition, Person> member;
  private final Editions editions;
  private final People people;
  private final SampleDoors doors;

  /**
   * Makes it with these services.
   *
   * @param member gives an edition's first member of the secretariat
   */
  public Samples(
      Services services, TurnedClock clock, String siteUrl, Function<Edition, Person> member) {
    this.services = services;
    this.clock = clock;
    this.member = member;
    this.editions = services.bean(Editions.class);
    this.people = services.bean(People.class);
    this.doors = new SampleDoors(services, siteUrl);
  }

  /**
   * Brings the edition to a stage, if it has not come that far yet, and shows the ways in that
   * there are then.
   */
  public void show(Stage stage, BiConsumer<String, String> ways) {
    try {
      if (stage == Stage.SMALL) {
        small();
      } else {
        living(stage);
      }
    } catch (InProcessVisitor.Refused e) {
      // Whoever tried it out may have changed what it goes on from.
      LOG.warn("the sample was not led on", e);
      ways.accept("Sample, not led on", String.valueOf(e.getMessage()));
    } finally {
      clock.letGo();
    }
    newest().ifPresent(edition -> ways(edition.id(), ways));
  }

  private void small() {
    var before = newest();
    var id = before.map(Edition::id).orElseGet(() -> add(clock.instant()));
    edition(id, Script.small(), Timeline.now(clock)).lead(EditionState.VOTING, before.isEmpty());
  }

  private void living(Stage stage) {
    var before = newest();
    if (before.isPresent()) {
      var id = before.get().id();
      earlier(before.get());
      edition(id, Script.present(), Timeline.now(clock)).lead(stage.state(), false);
      return;
    }
    var first = clock.instant().minus(Duration.ofDays(stage.day()));
    clock.turnTo(first);
    var id = add(first);
    earlier(editions.get(id));
    clock.turnTo(first);
    edition(id, Script.present(), Timeline.from(first, clock)).lead(stage.state(), true);
  }

  /** The edition before a sample, led to its end, so that there are a laureate and a record. */
  private void earlier(Edition sample) {
    var first =
        LocalDate.of(sample.year() - YEARS_BETWEEN, Month.MARCH, 1)
            .atTime(9, 0)
            .toInstant(ZoneOffset.UTC);
    var id = add(first);
    if (editions.get(id).state() != EditionState.ARCHIVED) {
      clock.turnTo(first);
      edition(id, Script.earlier(), Timeline.from(first, clock)).lead(EditionState.ARCHIVED, true);
      clock.letGo();
    }
  }

  private SampleEdition edition(String id, Script script, Timeline when) {
    return new SampleEdition(services, id, script, when, doors, member);
  }

  private String add(Instant during) {
    return services.bean(ProgrammeSeed.class).addSample(during);
  }

  private Optional<Edition> newest() {
    return editions.all().stream().filter(Edition::sample).findFirst();
  }

  private void ways(String id, BiConsumer<String, String> ways) {
    way(ways, "Sample secretariat", id, Role.SECRETARIAT, SECRETARIAT);
    way(ways, "Sample jury, chair", id, Role.JUROR, CHAIR);
    way(ways, "Sample jury, juror", id, Role.JUROR, JUROR);
    way(ways, "Sample adviser", id, Role.ADVISER, ADVISER);
    var nominations = services.bean(Nominations.class);
    Stream.of(NominationStatus.SHORTLISTED, NominationStatus.ELIGIBLE, NominationStatus.SUBMITTED)
        .flatMap(status -> nominations.all(id, status).stream())
        .filter(Nomination::nomineeAgreed)
        .findFirst()
        .ifPresent(
            nomination -> {
              people
                  .find(nomination.person())
                  .ifPresent(person -> ways.accept("Sample nominator", doors.link(person)));
              people
                  .find(Objects.requireNonNull(nomination.consent()).person())
                  .ifPresent(person -> ways.accept("Sample nominee", doors.link(person)));
            });
    contact(ways);
  }

  /** Somebody made up speaks for an organisation; a sample's secretariat cannot put them there. */
  private void contact(BiConsumer<String, String> ways) {
    var contacts = services.bean(Contacts.class);
    if (contacts.personOf(ORGANISATION).isEmpty()) {
      var made =
          new ContactDesk.Wanted(
              ORGANISATION, "Contact (sample)", "contact@example.org", Language.EN, 0);
      services.bean(ContactDesk.class).set(made, "seed", clock.instant());
    }
    contacts
        .personOf(ORGANISATION)
        .flatMap(people::find)
        .ifPresent(person -> ways.accept("Sample organisation", doors.link(person)));
  }

  /** Shows a way in for somebody by their address, if they are there. */
  private void way(
      BiConsumer<String, String> ways, String whose, String edition, Role role, String email) {
    people.all(edition, role).stream()
        .filter(person -> person.email().equals(email))
        .findFirst()
        .ifPresent(person -> ways.accept(whose, doors.link(person)));
  }
}
