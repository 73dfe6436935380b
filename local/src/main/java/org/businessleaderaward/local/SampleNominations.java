package org.businessleaderaward.local;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.businessleaderaward.access.People;
import org.businessleaderaward.access.Person;
import org.businessleaderaward.language.Language;
import org.businessleaderaward.nominations.Nomination;
import org.businessleaderaward.nominations.Nominations;
import org.businessleaderaward.nominations.domain.Draft;
import org.businessleaderaward.nominations.domain.Nominator;
import org.businessleaderaward.nominations.domain.Nominee;
import org.businessleaderaward.nominations.domain.Statement;
import org.businessleaderaward.nominations.drafts.Drafts;
import org.businessleaderaward.programme.Edition;

/** The made-up nominations of the sample edition: handed in, and agreed to by their nominees. */
final class SampleNominations {
  private record Leader(String name, String role, String company, String country) {}

  private static final List<Leader> LEADERS =
      List.of(
          new Leader("Amara Diallo (sample)", "Chief executive", "Sample Textiles", "SN"),
          new Leader("Tomás Herrera (sample)", "Founder", "Sample Hotels", "MX"),
          new Leader("Lin Yue (sample)", "Chair of the board", "Sample Logistics", "SG"));

  private final Backend backend;
  private final Clock clock;
  private final SampleDoors doors;
  private final People people;

  SampleNominations(Backend backend, Clock clock, SampleDoors doors) {
    this.backend = backend;
    this.clock = clock;
    this.doors = doors;
    this.people = backend.bean(People.class);
  }

  /** Hands all of them in. */
  void handIn(Edition edition) {
    LEADERS.forEach(leader -> nominate(edition, leader));
  }

  /**
   * Whoever comes without a link nominates in the current edition; so this draft is put in place.
   */
  private void nominate(Edition edition, Leader leader) {
    var email =
        "%s@example.org".formatted(leader.company().toLowerCase(Locale.ROOT).replace(' ', '-'));
    var draft =
        new Draft(
            new Nominee(
                leader.name(),
                leader.role(),
                leader.company(),
                leader.country(),
                "nominee-" + email,
                Language.EN),
            new Nominator("Nominator (sample)", "Sample Organisation", email, "Made up"),
            edition.criteria().stream()
                .map(c -> new Statement(c.id(), "Sample: " + c.description().in(Language.EN)))
                .toList(),
            List.of("https://example.org/evidence"),
            Language.EN);
    var begun = backend.bean(Drafts.class).add(edition, draft, clock.instant());
    doors
        .entered(people.find(begun.person()).orElseThrow(), "OpenNominatorLink")
        .act(
            "SubmitNomination",
            Map.of(
                "input",
                Map.of(
                    "idempotencyKey",
                    UUID.randomUUID().toString(),
                    "version",
                    begun.version(),
                    "declaresAccuracy",
                    true,
                    "allowsContact",
                    true)));
    agree(backend.bean(Nominations.class).find(begun.id()).orElseThrow());
  }

  private void agree(Nomination nomination) {
    var facts = nomination.facts();
    doors
        .entered(nominee(nomination), "OpenNomineeLink")
        .act(
            "AcceptNomination",
            Map.of(
                "input",
                Map.of(
                    "name", facts.name(),
                    "role", facts.role(),
                    "company", facts.company(),
                    "country", facts.country())));
  }

  /** Whom a nomination is of. */
  Person nominee(Nomination nomination) {
    return people.find(Objects.requireNonNull(nomination.consent()).person()).orElseThrow();
  }
}
