package org.businessleaderaward.local.sample;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.businessleaderaward.access.People;
import org.businessleaderaward.access.Person;
import org.businessleaderaward.access.Role;
import org.businessleaderaward.audit.AuditLog;
import org.businessleaderaward.directory.contacts.ContactDesk;
import org.businessleaderaward.directory.contacts.Contacts;
import org.businessleaderaward.gateway.PageRequest;
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
  private static final int CODES = 3;

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
   * there are then. An edition of the other sample, with more or fewer nominations or of another
   * version, is left as it is.
   *
   * @return whether the edition is of the sample that the stage is of, as far as that was seen
   */
  public boolean show(Stage stage, BiConsumer<String, String> ways) {
    var isOfStage = new AtomicBoolean(true);
    trying("Sample", ways, () -> isOfStage.set(isShown(stage, ways)));
    return isOfStage.get();
  }

  private boolean isShown(Stage stage, BiConsumer<String, String> ways) {
    var script = stage == Stage.SMALL ? Script.small() : Script.present();
    var before = newest();
    var known = before.map(edition -> edition(edition.id(), script, Timeline.now(clock)));
    if (known.filter(edition -> edition.isBegun() && !edition.isOfScript()).isPresent()) {
      ways(before.orElseThrow().id(), ways);
      return false;
    }
    if (known.filter(SampleEdition::isBegun).isPresent()) {
      earlier(before.orElseThrow(), stage, ways);
      trying("Sample", ways, () -> known.get().lead(stage.state(), false));
    } else {
      begin(before, stage, script, ways);
    }
    newest().ifPresent(edition -> ways(edition.id(), ways));
    return true;
  }

  /**
   * Makes it, unless it was there before and nothing had come in; and leads it through its days.
   */
  private void begin(
      Optional<Edition> before, Stage stage, Script script, BiConsumer<String, String> ways) {
    var day = clock.instant().minus(Duration.ofDays(stage.day()));
    clock.turnTo(day);
    var id = before.map(Edition::id).orElseGet(() -> add(day));
    earlier(editions.get(id), stage, ways);
    // Of one that was begun for a stage of fewer days, those of this one would reach past today.
    var hasDays = stage != Stage.SMALL && !lastAct(id).isAfter(day);
    if (hasDays) {
      clock.turnTo(day);
    }
    var when = hasDays ? Timeline.from(day, clock) : Timeline.now(clock);
    trying("Sample", ways, () -> edition(id, script, when).lead(stage.state(), true));
    if (edition(id, script, when).isBegun()) {
      doors.entered(doors.clerk(id), "OpenSecretariatLink");
    }
  }

  private void earlier(Edition sample, Stage stage, BiConsumer<String, String> ways) {
    if (stage != Stage.SMALL) {
      trying("Earlier sample", ways, () -> earlier(sample));
    }
  }

  /** Does what may fail: whoever tried it out may have changed what it goes on from. */
  private void trying(String which, BiConsumer<String, String> ways, Runnable step) {
    try {
      step.run();
    } catch (RuntimeException e) {
      LOG.warn("{} was not led on", which, e);
      ways.accept(which + ", not led on", Objects.requireNonNullElse(e.getMessage(), "" + e));
    } finally {
      clock.letGo();
    }
  }

  /** The edition before a sample, led to its end, so that there are a laureate and a record. */
  private void earlier(Edition sample) {
    var first =
        LocalDate.of(sample.year() - YEARS_BETWEEN, Month.MARCH, 1)
            .atTime(9, 0)
            .toInstant(ZoneOffset.UTC);
    var id = add(first);
    if (editions.get(id).state() != EditionState.ARCHIVED) {
      // Of what was broken off the log goes on, and never back.
      clock.turnTo(lastAct(id));
      edition(id, Script.earlier(), Timeline.from(first, clock)).lead(EditionState.ARCHIVED, true);
    }
  }

  /** When what is last in an edition's log took place; that it was added, at the earliest. */
  private Instant lastAct(String id) {
    var newest = services.bean(AuditLog.class).newest(id, new PageRequest(1, Optional.empty()));
    return newest.edges().getFirst().node().at();
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
    byCode(id, ways);
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

  /**
   * Another way in, for a browser that no passkey can be set up in. It is shown when the sample is
   * made or led on: of the codes only hashes are kept.
   */
  private void byCode(String id, BiConsumer<String, String> ways) {
    doors
        .clerkInside(id)
        .ifPresent(
            clerk -> {
              ways.accept("Sample office", doors.link(clerk));
              var codes = doors.codes(clerk).subList(0, CODES);
              ways.accept("its codes, each once", String.join(" ", codes));
            });
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
