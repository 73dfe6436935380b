package org.businessleaderaward.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.businessleaderaward.SetClock;
import org.businessleaderaward.TestAward;
import org.businessleaderaward.crypto.Tokens;
import org.businessleaderaward.gateway.Refusal;
import org.businessleaderaward.gateway.Room;
import org.businessleaderaward.gateway.Scope;
import org.businessleaderaward.language.Language;
import org.businessleaderaward.limits.Network;
import org.businessleaderaward.storage.EmbeddedStorage;
import org.businessleaderaward.storage.Storage;
import org.businessleaderaward.storage.StoreCalls;
import org.businessleaderaward.storage.Transactions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SessionTests {
  private final StoreCalls calls = new StoreCalls();
  private final SetClock clock = new SetClock(TestAward.START);
  private final Storage storage;
  private final People people;
  private final Sessions sessions;
  private final Person juror =
      Person.newcomer(Role.JUROR, "edition-2026", "Ada Sample", "ada@example.org", Language.EN);
  private final Person nominator =
      Person.nominator("edition-2026", "nomination-1", "N", "n@example.org", Language.EN);
  private String cookie = "";

  SessionTests() {
    storage = EmbeddedStorage.fresh(calls);
    people = new People(storage);
    sessions = new Sessions(people);
    new Transactions(storage).commit(set -> people.add(set, juror));
  }

  @BeforeEach
  void comeIn() {
    var scope = scope(Room.JURY, "");
    sessions.begin(scope, juror.id(), clock.instant());
    cookie = value(scope.cookies().getLast());
    calls.forget();
  }

  @Test
  void tellsWhoIsCalling() {
    assertThat(find())
        .contains(
            new Caller(
                juror.id(), Role.JUROR, "edition-2026", juror.id(), "Ada Sample", Language.EN));
  }

  @Test
  void costsOneReadPerRequest() {
    clock.forward(Duration.ofSeconds(59));
    find();
    assertThat(calls.names()).containsExactly("GetItem");
  }

  @Test
  void notesAtMostOnceAMinuteThatItLives() {
    clock.forward(Duration.ofSeconds(60));
    find();
    find();
    assertThat(calls.names()).containsExactly("GetItem", "PutItem", "GetItem");
    assertThat(people.find(juror.id()).map(Person::lastSeenAt)).contains(clock.instant());
  }

  @Test
  void isRenewedByTheSecondFactorOfItsOwnerAlone() {
    var transactions = new Transactions(storage);
    var scope = scope(Room.JURY, cookie);
    var fresh = sessions.renewal(scope);
    assertThatThrownBy(
            () -> transactions.commit(set -> sessions.renew(set, scope, nominator.id(), fresh)))
        .isInstanceOfSatisfying(
            Refusal.class, why -> assertThat(why.code()).isEqualTo(Refusal.Code.UNAUTHENTICATED));
    assertThat(find()).as("under the secret of before").isPresent();
    transactions.commit(set -> sessions.renew(set, scope, juror.id(), fresh));
    assertThat(find()).isEmpty();
    cookie = fresh.token();
    assertThat(find()).isPresent();
  }

  @Test
  void endsAfterHalfAnHourWithoutARequest() {
    clock.forward(Sessions.IDLE.minusMillis(1));
    assertThat(find()).isPresent();
    clock.forward(Sessions.IDLE);
    assertThat(find()).isEmpty();
  }

  @Test
  void endsAfterEightHoursHoweverBusy() {
    var end = clock.instant().plus(Sessions.LONGEST);
    while (clock.instant().isBefore(end.minus(Duration.ofMinutes(20)))) {
      clock.forward(Duration.ofMinutes(20));
      assertThat(find()).isPresent();
    }
    clock.set(end.minusMillis(1));
    assertThat(find()).isPresent();
    clock.set(end);
    assertThat(find()).isEmpty();
  }

  /** A draft is written over weeks by somebody who has no account. */
  @Test
  void whereADraftWasBegunLastsAsLongAsADraftThatNobodyTouches() {
    var header = beginDraft();
    assertThat(header).contains("Max-Age=" + Duration.ofDays(365).toSeconds());
    for (int visit = 0; visit < 6; visit++) {
      clock.forward(Sessions.IDLE_WHILE_WRITING.minusMillis(1));
      assertThat(sessions.find(scope(Room.NOMINATIONS, cookie))).isPresent();
    }
    clock.forward(Duration.ofDays(5).plusMillis(6));
    assertThat(sessions.find(scope(Room.NOMINATIONS, cookie))).as("a year").isEmpty();
  }

  @Test
  void whereADraftWasBegunEndsWhenItsWriterDoesNotComeBack() {
    beginDraft();
    clock.forward(Sessions.IDLE_WHILE_WRITING);
    assertThat(sessions.find(scope(Room.NOMINATIONS, cookie))).isEmpty();
  }

  @Test
  void whereADraftWasBegunLastsUntilALongCallCloses() {
    var closesAt = clock.instant().plus(Sessions.IDLE_WHILE_WRITING).plus(Duration.ofDays(30));
    beginDraft(closesAt);
    clock.set(closesAt.minusMillis(1));
    assertThat(sessions.find(scope(Room.NOMINATIONS, cookie))).isPresent();
    clock.forward(Sessions.IDLE_WHILE_WRITING.minusMillis(1));
    assertThat(sessions.find(scope(Room.NOMINATIONS, cookie))).as("seen since").isPresent();
    clock.forward(Sessions.IDLE_WHILE_WRITING);
    assertThat(sessions.find(scope(Room.NOMINATIONS, cookie))).isEmpty();
  }

  @Test
  void whereADraftWasBegunEndsWhenALongCallClosesToWhoeverWasNotThere() {
    var closesAt = clock.instant().plus(Sessions.IDLE_WHILE_WRITING).plus(Duration.ofDays(30));
    beginDraft(closesAt);
    clock.set(closesAt);
    assertThat(sessions.find(scope(Room.NOMINATIONS, cookie))).isEmpty();
  }

  /** What can be done from then on, such as withdrawing, is not for whoever sits there later. */
  @Test
  void whereADraftWasBegunIsLikeAnyOtherOnceItIsHandedIn() {
    beginDraft();
    sessions.endWriting(scope(Room.NOMINATIONS, cookie));
    assertThat(sessions.find(scope(Room.NOMINATIONS, cookie))).isPresent();
    clock.forward(Sessions.IDLE);
    assertThat(sessions.find(scope(Room.NOMINATIONS, cookie))).isEmpty();
  }

  @Test
  void byALinkLastsLongerOnlyWhereTheDraftWasBegun() {
    beginDraft();
    open(cookie);
    clock.forward(Sessions.LONGEST);
    assertThat(sessions.find(scope(Room.NOMINATIONS, cookie))).isPresent();
    open("");
    clock.forward(Sessions.IDLE);
    assertThat(sessions.find(scope(Room.NOMINATIONS, cookie))).isEmpty();
  }

  /** Who opens the mailed link on a second device is still in on the first. */
  @Test
  void ofANominatorStaysOnTheOtherDevices() {
    beginDraft();
    var first = cookie;
    open("");
    var second = cookie;
    clock.forward(Sessions.IDLE.minusMillis(1));
    for (var device : List.of(first, second, first, second)) {
      assertThat(sessions.find(scope(Room.NOMINATIONS, device))).as(device).isPresent();
    }
    clock.forward(Sessions.IDLE.plusMillis(1));
    assertThat(sessions.find(scope(Room.NOMINATIONS, second))).as("by a link").isEmpty();
    assertThat(sessions.find(scope(Room.NOMINATIONS, first))).as("where it began").isPresent();
    assertThat(sessions.end(scope(Room.NOMINATIONS, first))).isTrue();
    assertThat(sessions.find(scope(Room.NOMINATIONS, first))).isEmpty();
  }

  @Test
  void ofANominatorAreBoundedInNumberAndEndWithTheAddress() {
    beginDraft();
    var all = new ArrayList<>(List.of(cookie));
    while (all.size() <= Sessions.MOST_DEVICES) {
      clock.forward(Duration.ofSeconds(1));
      open("");
      all.add(cookie);
    }
    assertThat(sessions.find(scope(Room.NOMINATIONS, all.getFirst()))).as("least seen").isEmpty();
    assertThat(sessions.find(scope(Room.NOMINATIONS, all.get(1)))).isPresent();
    var own = scope(Room.NOMINATIONS, all.get(2));
    new Transactions(storage)
        .commit(set -> people.correct(set, own, nominator.id(), "N", "m@example.org", Language.EN));
    assertThat(sessions.find(scope(Room.NOMINATIONS, all.get(2)))).as("its own").isPresent();
    assertThat(sessions.find(scope(Room.NOMINATIONS, all.get(1)))).isEmpty();
    assertThat(sessions.find(scope(Room.NOMINATIONS, all.getLast()))).isEmpty();
  }

  @Test
  void ofANominatorEndsSoonOnEveryDeviceOnceItIsHandedInOnOne() {
    beginDraft();
    var first = cookie;
    open("");
    sessions.endWriting(scope(Room.NOMINATIONS, cookie));
    assertThat(sessions.find(scope(Room.NOMINATIONS, first))).isPresent();
    clock.forward(Sessions.IDLE);
    assertThat(sessions.find(scope(Room.NOMINATIONS, first))).isEmpty();
  }

  private String beginDraft() {
    return beginDraft(clock.instant().plus(Duration.ofDays(30)));
  }

  private String beginDraft(Instant closesAt) {
    new Transactions(storage).commit(set -> people.add(set, nominator));
    var scope = scope(Room.NOMINATIONS, "");
    sessions.begin(scope, nominator.id(), closesAt);
    cookie = value(scope.cookies().getLast());
    return scope.cookies().getLast();
  }

  /** As the link does. */
  private void open(String before) {
    var scope = scope(Room.NOMINATIONS, before);
    var item = Objects.requireNonNull(people.item(nominator.id()));
    assertThat(sessions.begin(scope, item, clock.instant())).isTrue();
    cookie = value(scope.cookies().getLast());
  }

  @Test
  void isOfNoUseInAnotherRoom() {
    assertThat(sessions.find(scope(Room.SECRETARIAT, cookie))).isEmpty();
  }

  @Test
  void isOfNoUseWithAnotherSecretOrPerson() {
    assertThat(sessions.find(scope(Room.JURY, juror.id() + "." + Tokens.fresh()))).isEmpty();
    assertThat(sessions.find(scope(Room.JURY, "person-unknown." + Tokens.fresh()))).isEmpty();
    assertThat(sessions.find(scope(Room.JURY, juror.id() + "."))).isEmpty();
    assertThat(sessions.find(scope(Room.JURY, juror.id()))).isEmpty();
    assertThat(sessions.find(scope(Room.JURY, ".#"))).isEmpty();
  }

  @Test
  void endsWhenItsOwnerLeavesAndTheCookieGoes() {
    var scope = scope(Room.JURY, cookie);
    assertThat(sessions.end(scope)).isTrue();
    assertThat(scope.cookies())
        .containsExactly("__Host-jury=; Path=/; Max-Age=0; HttpOnly; Secure; SameSite=Strict");
    assertThat(find()).isEmpty();
    assertThat(sessions.end(scope(Room.JURY, cookie))).isFalse();
  }

  private Optional<Caller> find() {
    return sessions.find(scope(Room.JURY, cookie));
  }

  private Scope scope(Room room, String token) {
    return new Scope(room, clock.instant(), "request-1", Network.of("192.0.2.1"), token);
  }

  private static String value(String setCookie) {
    return setCookie.substring(setCookie.indexOf('=') + 1, setCookie.indexOf(';'));
  }
}
