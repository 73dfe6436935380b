package org.businessleaderaward.programme.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.businessleaderaward.AtOnce;
import org.businessleaderaward.access.Caller;
import org.businessleaderaward.access.People;
import org.businessleaderaward.access.Person;
import org.businessleaderaward.access.Role;
import org.businessleaderaward.access.traces.Retained;
import org.businessleaderaward.access.traces.RetentionKind;
import org.businessleaderaward.audit.AuditEntry;
import org.businessleaderaward.audit.AuditLog;
import org.businessleaderaward.gateway.PageRequest;
import org.businessleaderaward.gateway.UserError;
import org.businessleaderaward.language.Language;
import org.businessleaderaward.mail.Outbox;
import org.businessleaderaward.programme.Edition;
import org.businessleaderaward.programme.EditionFixtures;
import org.businessleaderaward.programme.EditionState;
import org.businessleaderaward.programme.Editions;
import org.businessleaderaward.storage.EmbeddedStorage;
import org.businessleaderaward.storage.Storage;
import org.businessleaderaward.storage.TableOf;
import org.businessleaderaward.storage.Transactions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** When something goes, what is said before, and what an officer may do about it. */
class RetentionTests {
  private static final Instant PUBLIC = Instant.parse("2026-09-30T10:00:00Z");

  /** Six months later, as clocks in Vienna show it. */
  private static final Instant QUESTIONS_GO = Instant.parse("2027-03-30T10:00:00Z");

  private static final Duration NOTICE = Keeping.NOTICE;

  private final Storage storage = EmbeddedStorage.fresh();
  private final Transactions transactions = new Transactions(storage);
  private final Editions editions = new Editions(storage);
  private final People people = new People(storage);
  private final AuditLog audit = new AuditLog(storage);
  private final Kept kept = new Kept();
  private final Retentions retentions =
      new Retentions(storage, audit, transactions, () -> List.of(kept));
  private final Retention clock = new Retention(retentions, people, new Outbox(storage));
  private final RetentionDesk desk = new RetentionDesk(retentions, clock, editions);
  private final Person sam = officer("Sam");

  /** So many of each kind, which go one after the other. */
  private static final class Kept implements Retained {
    final Map<RetentionKind, Integer> left = new ConcurrentHashMap<>();
    boolean breaksOff;

    @Override
    public boolean keeps(RetentionKind kind) {
      return true;
    }

    @Override
    public int count(Lapsed of, Instant now) {
      return left.getOrDefault(of.kind(), 0);
    }

    @Override
    public int eraseSome(Lapsed of, int most, Instant now) {
      int some = Math.min(most, count(of, now));
      left.put(of.kind(), count(of, now) - (breaksOff ? 1 : some));
      if (breaksOff) {
        throw new IllegalStateException("killed");
      }
      return some;
    }
  }

  @BeforeEach
  void putEdition() {
    put(EditionFixtures.in(EditionState.ANNOUNCED));
    add(sam);
  }

  @Test
  void tellsTheSecretariatOnceThirtyDaysBeforeAndErasesThen() {
    kept.left.put(RetentionKind.QUESTIONS, 60);
    run(PUBLIC);
    run(QUESTIONS_GO.minus(NOTICE).minusMillis(1));
    assertThat(letters()).isEmpty();
    run(QUESTIONS_GO.minus(NOTICE));
    run(QUESTIONS_GO.minus(NOTICE).plusSeconds(300));
    assertThat(letters()).containsExactly("retention-ends");
    run(QUESTIONS_GO.minusMillis(1));
    assertThat(kept.left).containsEntry(RetentionKind.QUESTIONS, 60);
    assertThat(acts()).isEmpty();
    run(QUESTIONS_GO);
    assertThat(acts()).containsExactly("clock RETENTION_ERASURE_BEGUN QUESTIONS: 60");
    run(QUESTIONS_GO.plusSeconds(300));
    assertThat(kept.left)
        .as("bounded work in each run")
        .containsEntry(RetentionKind.QUESTIONS, 60 - Retention.MOST_AT_ONCE);
    for (int run = 2; run < 6; run++) {
      run(QUESTIONS_GO.plusSeconds(300L * run));
    }
    assertThat(kept.left).containsEntry(RetentionKind.QUESTIONS, 0);
    assertThat(acts())
        .containsExactly(
            "clock RETENTION_ERASURE_BEGUN QUESTIONS: 60",
            "clock RETENTION_ERASURE_ENDED QUESTIONS: 60");
    run(QUESTIONS_GO.plus(Duration.ofDays(1000)));
    assertThat(acts()).hasSize(2);
    assertThat(letters()).hasSize(1);
  }

  @Test
  void tellsAndBeginsOnceWhenRunsMeet() throws Exception {
    kept.left.put(RetentionKind.QUESTIONS, 3);
    run(PUBLIC);
    AtOnce.times(20, () -> isRun(QUESTIONS_GO.minus(NOTICE)));
    assertThat(letters()).hasSize(1);
    AtOnce.times(20, () -> isRun(QUESTIONS_GO));
    assertThat(acts()).filteredOn(act -> act.contains("BEGUN")).hasSize(1);
  }

  private boolean isRun(Instant now) {
    run(now);
    return true;
  }

  @Test
  void goesOnWhereARunBrokeOff() {
    kept.left.put(RetentionKind.QUESTIONS, 3);
    run(PUBLIC);
    run(QUESTIONS_GO.minus(NOTICE));
    run(QUESTIONS_GO);
    kept.breaksOff = true;
    assertThatThrownBy(() -> run(QUESTIONS_GO)).hasMessage("killed");
    kept.breaksOff = false;
    run(QUESTIONS_GO);
    run(QUESTIONS_GO);
    assertThat(kept.left).containsEntry(RetentionKind.QUESTIONS, 0);
    assertThat(acts())
        .containsExactly(
            "clock RETENTION_ERASURE_BEGUN QUESTIONS: 3",
            "clock RETENTION_ERASURE_ENDED QUESTIONS: 3");
  }

  /** A late run, or an edition of long ago, shortens no notice. */
  @Test
  void neverErasesBeforeTheNoticeIsOver() {
    kept.left.put(RetentionKind.QUESTIONS, 1);
    run(PUBLIC);
    var late = QUESTIONS_GO.plus(Duration.ofDays(500));
    run(late);
    run(late.plus(NOTICE).minusMillis(1));
    assertThat(acts()).isEmpty();
    run(late.plus(NOTICE));
    assertThat(acts()).hasSize(1);
  }

  @Test
  void erasesNothingWhileThereIsNobodyToTell() {
    kept.left.put(RetentionKind.QUESTIONS, 1);
    transactions.commit(set -> people.remove(set, sam.id()));
    run(PUBLIC);
    run(QUESTIONS_GO);
    run(QUESTIONS_GO.plus(Duration.ofDays(90)));
    assertThat(kept.left).containsEntry(RetentionKind.QUESTIONS, 1);
    assertThat(acts()).isEmpty();
  }

  @Test
  void saysNothingOfWhatThereIsNoneOf() {
    run(PUBLIC);
    run(PUBLIC.plus(Duration.ofDays(2000)));
    run(PUBLIC.plus(Duration.ofDays(3000)));
    assertThat(letters()).isEmpty();
    assertThat(acts()).isEmpty();
    assertThat(shown(PUBLIC).endedAt()).isNotNull();
  }

  @Test
  void countsFromWhenTheLaureatesArePublicAndNotFromTheirAnnouncement() {
    kept.left.put(RetentionKind.QUESTIONS, 1);
    var edition = editions.get("edition-2026");
    put(edition.withPublicAt(PUBLIC.plus(Duration.ofDays(20))));
    run(PUBLIC);
    assertThat(shown(PUBLIC).goesAt()).isNull();
    assertThat(desk.eraseNow(caller(), RetentionKind.QUESTIONS, PUBLIC, Optional::empty))
        .extracting(payload -> payload.userErrors().getFirst().code())
        .isEqualTo("WRONG_STATE");
    run(PUBLIC.plus(Duration.ofDays(20)));
    assertThat(shown(PUBLIC).goesAt()).isEqualTo("2027-04-20T10:00:00Z");
  }

  /** Two years after the end of its calendar, and six months. */
  @Test
  void countsOfAnEditionThatIsNeverAnnouncedFromWhenItIsGivenUp() {
    put(editions.get("edition-2026").withState(EditionState.COUNTED));
    kept.left.put(RetentionKind.QUESTIONS, 1);
    var givenUp = Instant.parse("2028-09-01T00:00:00Z");
    var goes = Instant.parse("2029-03-01T01:00:00Z");
    run(givenUp.minusMillis(1));
    assertThat(shown(givenUp.minusMillis(1)).goesAt()).isNull();
    assertThat(eraseNow(givenUp.minusMillis(1))).containsExactly("WRONG_STATE");
    run(givenUp);
    assertThat(shown(givenUp).goesAt()).isEqualTo(goes);
    run(goes.minus(NOTICE).minusMillis(1));
    assertThat(letters()).isEmpty();
    run(goes.minus(NOTICE));
    assertThat(letters()).containsExactly("retention-ends");
    run(goes.minusMillis(1));
    assertThat(acts()).isEmpty();
    run(goes);
    run(goes.plusSeconds(300));
    run(goes.plusSeconds(600));
    assertThat(acts())
        .containsExactly(
            "clock RETENTION_ERASURE_BEGUN QUESTIONS: 1",
            "clock RETENTION_ERASURE_ENDED QUESTIONS: 1");
    assertThat(retentions.of("edition-2026").publicSince).isNull();
  }

  @Test
  void countsAnewOfAnEditionThatIsAnnouncedAfterAll() {
    put(editions.get("edition-2026").withState(EditionState.COUNTED));
    kept.left.put(RetentionKind.QUESTIONS, 1);
    var late = Instant.parse("2028-12-01T00:00:00Z");
    run(late);
    put(editions.get("edition-2026").withState(EditionState.ANNOUNCED));
    run(late);
    assertThat(shown(late).goesAt()).isEqualTo("2029-05-31T23:00:00Z");
  }

  @Test
  void isGivenUpWithADateAndUnlessItIsAnnounced() {
    var edition = EditionFixtures.in(EditionState.VOTING);
    assertThat(edition.givenUpAt()).contains(Instant.parse("2028-09-01T00:00:00Z"));
    assertThat(edition.withWindows(List.of()).givenUpAt()).isEmpty();
    assertThat(edition.withState(EditionState.ANNOUNCED).givenUpAt()).isEmpty();
  }

  /** Whoever waits for the laureates to be public loses nothing by the calendar. */
  @Test
  void leavesAnEditionUnderEmbargoAlone() {
    var late = Instant.parse("2028-12-01T00:00:00Z");
    put(editions.get("edition-2026").withPublicAt(late.plus(Duration.ofDays(300))));
    run(late);
    assertThat(shown(late).goesAt()).isNull();
  }

  private List<String> eraseNow(Instant now) {
    return desk
        .eraseNow(caller(), RetentionKind.QUESTIONS, now, Optional::empty)
        .userErrors()
        .stream()
        .map(UserError::code)
        .toList();
  }

  @Test
  void leavesMadeUpEditionsAlone() {
    var sample = EditionFixtures.named("edition-2024-sample", 2024, EditionState.ARCHIVED, true);
    kept.left.put(RetentionKind.QUESTIONS, 1);
    clock.perform(sample, PUBLIC);
    clock.perform(sample, QUESTIONS_GO);
    assertThat(retentions.of(sample.id()).publicSince).isNull();
  }

  @Test
  void isPostponedWithAReasonAndToldOfAnewBeforeTheNewDate() {
    kept.left.put(RetentionKind.QUESTIONS, 1);
    run(PUBLIC);
    run(QUESTIONS_GO.minus(NOTICE));
    assertThat(change(12, " A dispute. ", QUESTIONS_GO.minusSeconds(60))).isEmpty();
    run(QUESTIONS_GO.plus(Duration.ofDays(1)));
    assertThat(acts())
        .containsExactly(caller().actor() + " RETENTION_CHANGED QUESTIONS: 12 months: A dispute.");
    var later = Instant.parse("2027-09-30T10:00:00Z");
    assertThat(shown(QUESTIONS_GO).goesAt()).isEqualTo(later);
    run(later.minus(NOTICE));
    assertThat(letters()).hasSize(2);
    run(later);
    assertThat(acts()).hasSize(2);
  }

  /** Fewer months take the secretariat by surprise no more than others do. */
  @Test
  void givesNoticeOfLessTimeToo() {
    kept.left.put(RetentionKind.FINALISTS, 1);
    run(PUBLIC);
    var now = PUBLIC.plus(Duration.ofDays(200));
    desk.change(caller(), RetentionKind.FINALISTS, 3, "Nobody needs them.", now);
    run(now);
    run(now.plus(NOTICE).minusMillis(1));
    assertThat(acts()).as("the change alone").hasSize(1);
    assertThat(kept.left).containsEntry(RetentionKind.FINALISTS, 1);
    run(now.plus(NOTICE));
    run(now.plus(NOTICE));
    assertThat(kept.left).containsEntry(RetentionKind.FINALISTS, 0);
  }

  /** Links of before may open nothing there, and the mail may never have come. */
  @Test
  void isToldOfAnewWhereAnAwardMovesTo() {
    kept.left.put(RetentionKind.QUESTIONS, 1);
    run(PUBLIC);
    run(QUESTIONS_GO.minus(NOTICE));
    assertThat(moved())
        .anyMatch(item -> item.contains("publicSince"))
        .noneMatch(RetentionTests::isTold);
    run(QUESTIONS_GO);
    assertThat(moved()).as("what has begun goes on").anyMatch(RetentionTests::isTold);
  }

  @Test
  void movesWithWhatANewerVersionHasPutThere() {
    run(PUBLIC);
    var newer = new HashMap<>(onRecord());
    newer.put("newer", AttributeValue.fromS("kept"));
    assertThat(Retention.moved(newer)).containsEntry("newer", AttributeValue.fromS("kept"));
  }

  private Map<String, AttributeValue> onRecord() {
    return EmbeddedStorage.items(storage, TableOf.PROGRAMME).stream()
        .filter(item -> item.containsKey("publicSince"))
        .findAny()
        .orElseThrow();
  }

  private static boolean isTold(String item) {
    return item.contains("toldAt=AttributeValue(S=");
  }

  private List<String> moved() {
    var programme = EmbeddedStorage.items(storage, TableOf.PROGRAMME);
    assertThat(programme).anyMatch(item -> isTold(item.toString()));
    return programme.stream().map(Retention::moved).map(Object::toString).toList();
  }

  @ParameterizedTest
  @ValueSource(ints = {Integer.MIN_VALUE, 0, Keeping.SHORTEST - 1, Keeping.LONGEST + 1})
  void isKeptForNoSuchTime(int months) {
    assertThat(change(months, "Why not?", PUBLIC)).containsExactly("RETENTION_LENGTH");
  }

  @Test
  void isPostponedForAReasonAlone() {
    assertThat(change(12, " \n", PUBLIC)).containsExactly("EXTENSION_REASON_REQUIRED");
    assertThat(change(12, "a".repeat(1001), PUBLIC)).containsExactly("EXTENSION_REASON_TOO_LONG");
    assertThat(change(12, "a".repeat(1000), PUBLIC)).isEmpty();
  }

  @Test
  void goesAtOnceWhenAnOfficerWantsItAndThePasskeyIsShown() {
    kept.left.put(RetentionKind.QUESTIONS, 2);
    run(PUBLIC);
    var missing = Optional.of(UserError.of("PASSKEY_NEEDED", "Show it."));
    assertThat(desk.eraseNow(caller(), RetentionKind.QUESTIONS, PUBLIC, () -> missing).userErrors())
        .extracting(UserError::code)
        .containsExactly("PASSKEY_NEEDED");
    assertThat(acts()).isEmpty();
    var done = desk.eraseNow(caller(), RetentionKind.QUESTIONS, PUBLIC, Optional::empty);
    assertThat(done.userErrors()).isEmpty();
    assertThat(change(12, "Too late.", PUBLIC)).containsExactly("CHANGED");
    run(PUBLIC.plusSeconds(300));
    run(PUBLIC.plusSeconds(600));
    assertThat(kept.left).containsEntry(RetentionKind.QUESTIONS, 0);
    assertThat(letters()).isEmpty();
    assertThat(acts())
        .containsExactly(
            caller().actor() + " RETENTION_ERASURE_BEGUN QUESTIONS: 2",
            "clock RETENTION_ERASURE_ENDED QUESTIONS: 2");
    assertThat(shown(PUBLIC))
        .extracting(RetentionDesk.Shown::count, RetentionDesk.Shown::goesAt)
        .containsExactly(2, null);
  }

  private List<String> change(int months, String reason, Instant now) {
    return desk.change(caller(), RetentionKind.QUESTIONS, months, reason, now).userErrors().stream()
        .map(UserError::code)
        .toList();
  }

  private RetentionDesk.Shown shown(Instant now) {
    return desk.of(caller(), now).getFirst();
  }

  private Caller caller() {
    return sam.caller();
  }

  private void run(Instant now) {
    clock.perform(editions.get("edition-2026"), now);
  }

  private void put(Edition edition) {
    transactions.commit(set -> editions.put(set, edition));
  }

  private void add(Person person) {
    transactions.commit(set -> people.add(set, person));
  }

  private static Person officer(String name) {
    return Person.newcomer(
        Role.SECRETARIAT, "edition-2026", name, name + "@example.org", Language.EN);
  }

  /** Which letters were written, so far unsent. */
  private List<String> letters() {
    return EmbeddedStorage.items(storage, TableOf.OUTBOX).stream()
        .map(item -> Objects.requireNonNull(item.get("template")).s())
        .toList();
  }

  private List<String> acts() {
    var entries =
        audit.newest("edition-2026", new PageRequest(50, Optional.empty())).edges().stream()
            .map(edge -> edge.node())
            .map(AuditEntry::act)
            .map(act -> Stream.of(act.actor(), act.act(), String.valueOf(act.detail())))
            .map(parts -> String.join(" ", parts.toList()))
            .toList();
    return new ArrayList<>(entries).reversed();
  }
}
