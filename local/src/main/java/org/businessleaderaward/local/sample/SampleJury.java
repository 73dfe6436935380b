package org.businessleaderaward.local.sample;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.businessleaderaward.access.People;
import org.businessleaderaward.access.Person;
import org.businessleaderaward.access.Role;
import org.businessleaderaward.jury.count.CountBallots;
import org.businessleaderaward.jury.count.FixReceipts;
import org.businessleaderaward.jury.trustees.MakeKey;
import org.businessleaderaward.jury.trustees.PublishedKeys;
import org.businessleaderaward.jury.votes.ShutBallotBox;
import org.businessleaderaward.jury.voting.SampleVote;
import org.businessleaderaward.local.sample.Script.Elector;
import org.businessleaderaward.nominations.Nominations;
import org.businessleaderaward.programme.Edition;

/** The made-up jury of an edition: it votes, and its ballots are counted as any are. */
final class SampleJury {
  private static final Duration VOTE = Duration.ofDays(14);

  private final Services services;
  private final Script script;
  private final SampleDoors doors;
  private final Timeline when;
  private final People people;

  SampleJury(Services services, Script script, SampleDoors doors, Timeline when) {
    this.services = services;
    this.script = script;
    this.doors = doors;
    this.when = when;
    this.people = services.bean(People.class);
  }

  /** Invites the jury, unless some of it is there. */
  void invite(Edition edition, Office office) {
    if (!people.all(edition.id(), Role.JUROR).isEmpty()) {
      return;
    }
    for (int i = 0; i < script.jurors().size(); i++) {
      var juror = script.jurors().get(i);
      var input =
          Map.of(
              "name", juror.name(),
              "email", juror.email(),
              "language", juror.language().name());
      office.act("InviteJuror", Map.of("input", input, "chair", i == 0));
    }
  }

  /** Opens the vote. */
  void open(Edition edition, Office office) {
    // Else the opening would only ask for the key, and the stream's worker comes later.
    services.bean(PublishedKeys.class).request(edition.id(), when.instant());
    services.bean(MakeKey.class).make(edition.id());
    office.act("OpenVoting", Map.of("closesAt", when.instant().plus(VOTE).toString()));
  }

  /** Most of it agree to be named, once the result is public. */
  void agree(Edition edition) {
    for (var juror : script.jurors()) {
      if (juror.named() != null) {
        find(edition, juror)
            .ifPresent(
                person ->
                    SampleNames.agree(
                        doors.entered(person, "OpenJurorLink"), "Juror", person, juror.named()));
      }
    }
  }

  /** Everybody votes who does so by themselves, each on their day. */
  void vote(Edition edition, Office office) {
    vote(
        edition,
        office,
        script.jurors().stream()
            .filter(juror -> juror.day() != null)
            .sorted(Comparator.comparingDouble(juror -> day(juror, 0)))
            .toList(),
        0);
  }

  /** Those vote, too, to whom it was left. */
  void voteLate(Edition edition, Office office, double day) {
    vote(
        edition,
        office,
        script.jurors().stream().filter(juror -> juror.day() == null).toList(),
        day);
  }

  private static double day(Elector juror, double otherwise) {
    return Objects.requireNonNullElse(juror.day(), otherwise);
  }

  private void vote(Edition edition, Office office, List<Elector> jurors, double otherwise) {
    var voted = voted(office);
    var best = inOrder(edition);
    for (var juror : jurors) {
      if (voted.contains(juror.email())) {
        continue;
      }
      when.turnTo(day(juror, otherwise));
      var order = new ArrayList<>(best);
      Collections.rotate(order, juror.order());
      find(edition, juror)
          .ifPresent(
              person ->
                  services.bean(SampleVote.class).vote(person.caller(), order, when.instant()));
    }
  }

  /** The finalists as the script has them. */
  private List<String> inOrder(Edition edition) {
    var names = script.nominations().stream().map(Script.Case::name).toList();
    return edition.finalists().stream()
        .sorted(Comparator.comparingInt(id -> names.indexOf(nominee(id))))
        .toList();
  }

  private String nominee(String nomination) {
    return services.bean(Nominations.class).find(nomination).orElseThrow().nominee().name();
  }

  private static Set<String> voted(Office office) {
    var voted = new HashSet<String>();
    for (var edge : office.act("Jurors", Map.of("first", 50)).path("edges")) {
      if (edge.at("/node/hasVoted").asBoolean()) {
        voted.add(edge.at("/node/email").asString());
      }
    }
    return voted;
  }

  private Optional<Person> find(Edition edition, Elector wanted) {
    return people.all(edition.id(), Role.JUROR).stream()
        .filter(person -> person.email().equals(wanted.email()))
        .findFirst();
  }

  /**
   * Counts a vote that has closed, as far as that was not done before a break: the receipts are
   * fixed, two confirm with their passkeys, and the ballots are counted.
   *
   * @param second who confirms for the secretariat
   */
  void count(Edition edition, Office second) {
    // As for the key: the workers do the same, later.
    services.bean(ShutBallotBox.class).shut(edition.id(), when.instant());
    services.bean(FixReceipts.class).fix(edition.id());
    second.provePresence();
    var counting = services.bean(CountBallots.class);
    var ending = counting.count(edition.id());
    if (ending instanceof CountBallots.Ending.NotReleased) {
      confirm(edition, second);
      ending = counting.count(edition.id());
    }
    if (!(ending instanceof CountBallots.Ending.Counted)) {
      throw new IllegalStateException("the sample's ballots were not counted: " + ending);
    }
  }

  private void confirm(Edition edition, Office second) {
    second.act("ConfirmCountAsSecretariat", Map.of());
    var person = find(edition, script.jurors().getFirst()).orElseThrow();
    var chair = doors.entered(person, "OpenJurorLink");
    doors.provePresence(person, chair);
    chair.act("ConfirmCountAsChair", Map.of());
  }
}
