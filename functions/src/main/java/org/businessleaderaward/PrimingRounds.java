package org.businessleaderaward;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.businessleaderaward.gateway.Priming;
import org.businessleaderaward.gateway.Room;
import org.businessleaderaward.wiring.RecordedCalls;
import org.crac.Context;
import org.crac.Resource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/**
 * Has a function answer before Lambda takes its snapshot, often enough for the compiler: as nobody,
 * and then, where there are sessions, behind one that was recorded.
 *
 * <p>A start from a snapshot must not repeat what the snapshot held. Credentials: the clients drop
 * those that they had. Random numbers: those for tokens, keys and ids are {@link
 * java.security.SecureRandom}'s, which takes from the operating system's source and keeps what it
 * took for 100 ms at most. Connections: those that were open are closed before the snapshot. So
 * nothing needs to be asked after the start, and no caller waits for that.
 */
final class PrimingRounds implements Resource {
  private static final Logger LOG = LoggerFactory.getLogger(PrimingRounds.class);

  /** How often each event is asked, if there is time: what a compiler waits for. */
  static final int ROUNDS = 200;

  /**
   * For how long, after the first answer, which loads most of what there is. A deployment waits for
   * it and no caller; Lambda gives a snapshot more than two minutes.
   */
  private static final long NANOS = Duration.ofSeconds(8).toNanos();

  private static final int OK = 200;
  private static final int FAULT = 500;
  private static final Set<String> FAULTS = Set.of("INTERNAL_ERROR", "UNAVAILABLE");

  /** What wakes a function and has it do nothing. */
  private static final String NO_RECORDS = "{\"Records\":[]}";

  private static final Set<String> WORKERS = Set.of("mail", "bounces", "count", "index", "setup");

  /** Whatever its event is, it does what is due: so it is asked about a store that has nothing. */
  private static final String CLOCK = "clock";

  private static final String MINUTE =
      "{\"id\":\"primed\",\"time\":\"1970-01-01T00:00:00Z\",\"resources\":[],\"detail\":{}}";

  private final List<byte[]> events;
  private final Optional<RecordedCalls> store;
  private final Optional<PrimedSession> session;
  private final int rounds;
  private final Way way;

  /** From an event to its answer. */
  interface Way {
    void take(InputStream event, OutputStream answer) throws IOException;
  }

  private PrimingRounds(
      List<byte[]> events,
      Optional<RecordedCalls> store,
      Optional<PrimedSession> session,
      int rounds,
      Way way) {
    this.events = events;
    this.store = store;
    this.session = session;
    this.rounds = rounds;
    this.way = way;
  }

  /**
   * Has a function answer around the snapshots of a context.
   *
   * @return what must be kept for as long as that is wanted: the context does not hold it
   */
  static PrimingRounds before(Context<Resource> snapshots, String definition, int rounds, Way way) {
    var room = Stream.of(Room.values()).filter(one -> one.id().equals(definition)).findFirst();
    var priming =
        new PrimingRounds(
            room.map(Priming::events).orElse(ofWorker(definition)).stream()
                .map(event -> event.getBytes(UTF_8))
                .toList(),
            definition.equals(CLOCK) ? Optional.of(RecordedCalls.none()) : Optional.empty(),
            room.flatMap(PrimedSession::of),
            rounds,
            way);
    snapshots.register(priming);
    return priming;
  }

  private static List<String> ofWorker(String definition) {
    if (definition.equals(CLOCK)) {
      return List.of(MINUTE);
    }
    return WORKERS.contains(definition) ? List.of(NO_RECORDS) : List.of();
  }

  @Override
  public void beforeCheckpoint(Context<? extends Resource> context) {
    prime();
  }

  /** Whoever calls first would wait for it; there is nothing open that could be dead. */
  @Override
  public void afterRestore(Context<? extends Resource> context) {}

  /** A function that cannot answer now may be able to later: a failure ends no deployment. */
  private void prime() {
    if (events.isEmpty()) {
      return;
    }
    try {
      var answers = Priming.<Answers, IOException>during(this::askedAsNobody);
      LOG.info("primed: {}, {} answers", answers.first(), answers.number());
      if (session.isPresent()) {
        var inside = askedWith(session.get());
        LOG.info("primed with a session: {}, {} answers", inside.first(), inside.number());
      }
    } catch (IOException | RuntimeException | LinkageError e) {
      LOG.warn("not primed", e);
    }
  }

  private Answers askedAsNobody() throws IOException {
    return store.isPresent()
        ? store.get().<Answers, IOException>during(() -> asked(events))
        : asked(events);
  }

  private Answers askedWith(PrimedSession session) throws IOException {
    return session.<Answers, IOException>during(() -> asked(session.events()));
  }

  /** What the first answer was, and how many there were. */
  private record Answers(int first, int number) {}

  /**
   * Asks the first event and then all in turn, each at least once, but for those that cannot be
   * answered now.
   */
  private Answers asked(List<byte[]> events) throws IOException {
    var first = answer(events.getFirst());
    var began = System.nanoTime();
    int answers = 1;
    var answered = new ArrayList<>(events);
    for (int round = 0; round < rounds; round++) {
      for (var event : List.copyOf(answered)) {
        if (round > 0 && System.nanoTime() - began > NANOS) {
          return new Answers(first, answers);
        }
        if (answer(event) >= FAULT) {
          answered.remove(event);
        }
        answers++;
      }
    }
    return new Answers(first, answers);
  }

  /**
   * The status of the answer to an event; {@link #FAULT} of one that has data and a fault in it,
   * too.
   */
  private int answer(byte[] event) throws IOException {
    var bytes = new ByteArrayOutputStream();
    way.take(new ByteArrayInputStream(event), bytes);
    var answer = JsonMapper.shared().readTree(bytes.toByteArray());
    var status = answer.path("statusCode").asInt(OK);
    return hasFault(answer.path("body").asString("")) ? Math.max(status, FAULT) : status;
  }

  private static boolean hasFault(String body) {
    return FAULTS.stream().anyMatch(body::contains);
  }
}
