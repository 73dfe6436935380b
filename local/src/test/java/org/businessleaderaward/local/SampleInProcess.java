package org.businessleaderaward.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
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
import org.businessleaderaward.programme.EditionState;
import org.businessleaderaward.programme.Editions;
import org.businessleaderaward.programme.ProgrammeSeed;
import org.businessleaderaward.storage.Storage;

/** What a start with {@code --demo} does about the sample, without the server around it. */
final class SampleInProcess {
  private static final String SITE = "http://localhost:8080";

  private SampleInProcess() {}

  /**
   * Shows it by the services as a test changes them, and gives what is printed.
   *
   * @param daysAhead as {@code DAYS_AHEAD}
   */
  static Map<String, String> show(
      Path folder, Stage stage, int daysAhead, UnaryOperator<Services> change) throws Exception {
    var template = ProjectRoot.find().resolve("template.yaml");
    var clock = new TurnedClock(Clock.offset(Clock.systemUTC(), Duration.ofDays(daysAhead)));
    var printed = new LinkedHashMap<String, String>();
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
      var desk = new SecretariatDesk(backend, SITE);
      new Samples(change.apply(backend), clock, SITE, desk::member).show(stage, printed::put);
    }
    return printed;
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
