package org.businessleaderaward.local;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.function.Function;
import org.businessleaderaward.directory.DirectorySeed;
import org.businessleaderaward.directory.pages.FolderPageFiles;
import org.businessleaderaward.directory.search.DirectoryIndex;
import org.businessleaderaward.embedded.Dynoxide;
import org.businessleaderaward.gateway.Room;
import org.businessleaderaward.local.sample.Samples;
import org.businessleaderaward.local.sample.TurnedClock;
import org.businessleaderaward.local.streams.EventSource;
import org.businessleaderaward.local.streams.Writes;
import org.businessleaderaward.nominations.board.Rows;
import org.businessleaderaward.nominations.evidence.EvidenceStore;
import org.businessleaderaward.nominations.evidence.FolderEvidenceStore;
import org.businessleaderaward.programme.EditionState;
import org.businessleaderaward.programme.Editions;
import org.businessleaderaward.programme.ProgrammeSeed;
import org.businessleaderaward.storage.Storage;
import org.businessleaderaward.storage.TableOf;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * Everything that runs while the server runs. Parts are closed in the order opposite to that in
 * which they were opened.
 */
final class LocalServer implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(LocalServer.class);

  private static final String MAIL = "mail";

  private static final String CLOCK = "clock";
  private static final Duration EVERY_MINUTE = Duration.ofMinutes(1);

  private static final String INDEX = "index";
  private static final Duration EVERY_DAY = Duration.ofDays(1);

  /** When a server that was just started has served its first pages. */
  private static final Duration SOON = Duration.ofMinutes(1);

  /** What a start may take longer for, so that whoever comes first does not. */
  private static final Duration WARMING_UP = Duration.ofSeconds(2);

  private final Deque<AutoCloseable> open = new ArrayDeque<>();
  private final Settings settings;
  private boolean indexed;
  private boolean pagesAreOfABuildBefore;
  private boolean closing;

  private LocalServer(Settings settings) {
    this.settings = settings;
  }

  /**
   * Starts everything.
   *
   * @throws StartFailure when something is in the way; nothing is left running then
   */
  static LocalServer start(Settings settings) throws StartFailure {
    var server = new LocalServer(settings);
    try {
      server.start();
      return server;
    } catch (StartFailure | RuntimeException e) {
      server.close();
      throw e;
    }
  }

  private void start() throws StartFailure {
    var origin = opened(Origin.open(settings.port()));
    var data = opened(DataFolder.open(settings.data()));
    var store = opened(Store.open(data, settings.project().resolve("template.yaml")));
    store.onExit(this::storeEnded);
    var writes = new Writes();
    var client = opened(store.client(writes));
    var clock =
        new TurnedClock(Clock.offset(Clock.systemUTC(), Duration.ofDays(settings.daysAhead())));
    var mail = new MailFolder(data.mail(), clock);
    var site = settings.project().resolve("frontend-static/build");
    var backend =
        opened(
            Backend.start(Storage.of(client, Store.PREFIX), mail, clock, data, site, origin.url()));
    Arrays.stream(Room.values()).parallel().forEach(backend::room);
    try {
      backend.bean(ProgrammeSeed.class).load(clock.instant());
      backend.bean(DirectorySeed.class).load();
      indexed = backend.bean(DirectoryIndex.class).begin();
    } catch (SdkException e) {
      throw Store.damaged(data, e);
    }
    pagesAreOfABuildBefore =
        isOlder(data.pages().resolve(FolderPageFiles.NOTE), site.resolve("index.html"));
    var welcome = new Welcome(origin.url(), data.path());
    var desk = new SecretariatDesk(backend, origin.url());
    desk.link().ifPresent(link -> welcome.add("Secretariat", link));
    desk.linkToNext().forEach(welcome::add);
    var sample = settings.sample();
    if (sample != null) {
      // Before anybody is served and any worker runs: meanwhile the clock is turned back.
      var samples = new Samples(backend, clock, origin.url(), desk::member);
      if (samples.show(sample, welcome::add)) {
        welcome.tellStages(sample);
      } else {
        welcome.tellOtherSample(sample);
      }
    }
    System.out.println("Answering for nobody, until the code of the rooms is compiled ...");
    WarmUp.run(backend, data, clock, site, WARMING_UP, WarmUp.ROUNDS);
    prepareBoards(backend, clock.instant());
    startWorkers(backend, store, client, writes, data.streams());
    var evidence = (FolderEvidenceStore) backend.bean(EvidenceStore.class);
    opened(EvidenceSweep.start(evidence, clock));
    try {
      opened(
          origin.serve(
              new RoomsHandler(backend::room),
              new EvidenceHandler(evidence, data.evidence(), clock),
              new ExportsHandler(data.exports()),
              new EntryPagesHandler(data.pages()),
              mail,
              site,
              settings.project().resolve("local/node_modules")));
    } catch (Exception e) {
      throw new StartFailure("The site could not be served: " + e, e);
    }
    System.out.println(welcome.text());
  }

  /** Whoever opens the board of an edition first would wait until all its rows are read. */
  private static void prepareBoards(Backend backend, Instant now) {
    var rows = backend.bean(Rows.class);
    backend.bean(Editions.class).all().stream()
        .filter(edition -> edition.state() != EditionState.ARCHIVED)
        .forEach(edition -> rows.prepare(edition.id(), now));
  }

  private void startWorkers(
      Backend backend, Dynoxide store, DynamoDbClient client, Writes writes, Path folder) {
    var streams = opened(store.streamsClient());
    Store.STREAMS.forEach(
        (worker, table) ->
            opened(
                EventSource.start(
                    worker,
                    streamOf(client, table),
                    streams,
                    table.tableName(Store.PREFIX),
                    writes,
                    backend.streamWorker(worker),
                    folder)));
    opened(Schedule.start(CLOCK, backend.scheduledWorker(CLOCK), EVERY_MINUTE));
    var mail = backend.streamWorker(MAIL);
    opened(Schedule.start(MAIL, event -> withoutRecords(mail), EVERY_MINUTE));
    var index = backend.streamWorker(INDEX);
    // What the night makes is there from the last time, unless the index had to be made.
    var night = indexed || pagesAreOfABuildBefore ? Duration.ZERO : SOON;
    opened(Schedule.startIn(night, INDEX, event -> withoutRecords(index), EVERY_DAY));
  }

  /** Runs a worker of a stream as a schedule does, whose event has no records. */
  private static void withoutRecords(Function<DynamodbEvent, ?> worker) {
    var _ = worker.apply(new DynamodbEvent());
  }

  /** Whether one file is older than another, or not there. */
  private static boolean isOlder(Path one, Path other) {
    return one.toFile().lastModified() < other.toFile().lastModified();
  }

  private static String streamOf(DynamoDbClient client, TableOf table) {
    return client
        .describeTable(r -> r.tableName(table.tableName(Store.PREFIX)))
        .table()
        .latestStreamArn();
  }

  private <T extends AutoCloseable> T opened(T part) {
    synchronized (open) {
      open.push(part);
    }
    return part;
  }

  private void storeEnded() {
    synchronized (open) {
      if (closing) {
        return;
      }
    }
    System.err.println("The embedded store ended by itself; nothing can be read or written.");
    System.exit(1);
  }

  /** Answers what was asked, then stops everything. */
  @Override
  public void close() {
    synchronized (open) {
      closing = true;
    }
    while (true) {
      AutoCloseable part;
      synchronized (open) {
        part = open.poll();
      }
      if (part == null) {
        return;
      }
      try {
        part.close();
      } catch (Exception e) {
        LOG.warn("did not stop in order: {}", part, e);
      }
    }
  }
}
