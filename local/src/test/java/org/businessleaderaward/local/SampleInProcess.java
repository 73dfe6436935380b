package org.businessleaderaward.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.businessleaderaward.access.People;
import org.businessleaderaward.access.Person;
import org.businessleaderaward.access.Role;
import org.businessleaderaward.audit.AuditLog;
import org.businessleaderaward.audit.AuditVerifier;
import org.businessleaderaward.directory.DirectorySeed;
import org.businessleaderaward.embedded.Dynoxide;
import org.businessleaderaward.embedded.ProjectRoot;
import org.businessleaderaward.gateway.PageRequest;
import org.businessleaderaward.local.sample.Samples;
import org.businessleaderaward.local.sample.Services;
import org.businessleaderaward.local.sample.Stage;
import org.businessleaderaward.local.sample.TurnedClock;
import org.businessleaderaward.local.streams.Writes;
import org.businessleaderaward.nominations.Nomination;
import org.businessleaderaward.nominations.NominationStatus;
import org.businessleaderaward.nominations.Nominations;
import org.businessleaderaward.programme.Edition;
import org.businessleaderaward.programme.EditionState;
import org.businessleaderaward.programme.Editions;
import org.businessleaderaward.programme.ProgrammeSeed;
import org.businessleaderaward.storage.Storage;
import org.businessleaderaward.storage.Transactions;

/** What a start with {@code --demo} does about the sample, without the server around it. */
final class SampleInProcess {
  private static final String SITE = "http://localhost:8080";

  private SampleInProcess() {}

  /** Services on a folder, and a clock that can be turned. */
  private interface Use<T> {
    T of(Backend backend, TurnedClock clock);
  }

  /**
   * Shows it by the services as a test changes them, and gives what is printed.
   *
   * @param daysAhead as {@code DAYS_AHEAD}
   */
  static Map<String, String> show(
      Path folder, Stage stage, int daysAhead, UnaryOperator<Services> change) throws Exception {
    return using(
        folder, daysAhead, (backend, clock) -> show(backend, change.apply(backend), clock, stage));
  }

  private static Map<String, String> show(
      Backend backend, Services services, TurnedClock clock, Stage stage) {
    var printed = new LinkedHashMap<String, String>();
    var desk = new SecretariatDesk(backend, SITE);
    new Samples(services, clock, SITE, desk::member).show(stage, printed::put);
    return printed;
  }

  private static <T> T using(Path folder, int daysAhead, Use<T> use) throws Exception {
    var template = ProjectRoot.find().resolve("template.yaml");
    var clock = new TurnedClock(Clock.offset(Clock.systemUTC(), Duration.ofDays(daysAhead)));
    try (var data = DataFolder.open(folder);
        var store = Store.open(data, template);
        var client = store.client(new Writes());
        var backend =
            Backend.start(
                Storage.of(client, Store.PREFIX),
                new MailFolder(data.mail(), clock),
                clock,
                data,
                data.path(),
                SITE)) {
      backend.bean(ProgrammeSeed.class).load(clock.instant());
      backend.bean(DirectorySeed.class).load();
      return use.of(backend, clock);
    }
  }

  /**
   * What there is of a sample once it was shown.
   *
   * @param printed the names of what was printed
   * @param state of its edition
   * @param officers how many are in the secretariat: the first, and who leads the sample
   * @param persons the ids of jurors and advisers
   * @param nominations the ids of what was nominated
   */
  record Shown(
      Set<String> printed,
      EditionState state,
      int officers,
      Map<Role, Set<String>> persons,
      Set<String> nominations) {}

  /** Shows the small sample, then puts its edition into each state and shows it twice there. */
  static Map<EditionState, List<Shown>> showTwiceInEachState(Path folder) throws Exception {
    return using(
        folder,
        0,
        (backend, clock) -> {
          shown(backend, clock);
          var editions = backend.bean(Editions.class);
          var all = new EnumMap<EditionState, List<Shown>>(EditionState.class);
          for (var state : EditionState.values()) {
            var put = sample(editions).withState(state);
            backend.bean(Transactions.class).commit(set -> editions.put(set, put));
            all.put(state, List.of(shown(backend, clock), shown(backend, clock)));
          }
          return all;
        });
  }

  private static Shown shown(Backend backend, TurnedClock clock) {
    var printed = show(backend, backend, clock, Stage.SMALL);
    var sample = sample(backend.bean(Editions.class));
    var people = backend.bean(People.class);
    var nominations = backend.bean(Nominations.class);
    return new Shown(
        printed.keySet(),
        sample.state(),
        people.all(sample.id(), Role.SECRETARIAT).size(),
        Stream.of(Role.JUROR, Role.ADVISER)
            .collect(
                Collectors.toMap(
                    role -> role,
                    role ->
                        people.all(sample.id(), role).stream()
                            .map(Person::id)
                            .collect(Collectors.toSet()))),
        Stream.of(NominationStatus.values())
            .flatMap(status -> nominations.all(sample.id(), status).stream())
            .map(Nomination::id)
            .collect(Collectors.toSet()));
  }

  private static Edition sample(Editions editions) {
    return editions.all().stream().filter(Edition::sample).findFirst().orElseThrow();
  }

  /** An edition stands in a state, and its log is whole and never runs backwards. */
  static void assertThatItsLogHolds(Path data, String edition, EditionState state)
      throws Exception {
    try (var store = Dynoxide.start(data.resolve("store.db"));
        var client = store.client()) {
      var storage = Storage.of(client, Store.PREFIX);
      assertThat(new Editions(storage).get(edition).state()).isEqualTo(state);
      var log = new AuditLog(storage);
      assertThat(log.verify(edition)).isInstanceOf(AuditVerifier.Verdict.Intact.class);
      assertThat(times(log, edition)).isSorted();
    }
  }

  /** When the acts of an edition took place, in the order of its log. */
  static List<Instant> times(AuditLog log, String edition) {
    var times = new ArrayList<Instant>();
    var after = Optional.<String>empty();
    while (true) {
      var page = log.newest(edition, new PageRequest(50, after));
      page.edges().forEach(edge -> times.add(edge.node().at()));
      if (!page.pageInfo().hasNextPage()) {
        return times.reversed();
      }
      after = Optional.ofNullable(page.pageInfo().endCursor());
    }
  }
}
