package org.businessleaderaward.programme.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.businessleaderaward.access.People;
import org.businessleaderaward.access.Person;
import org.businessleaderaward.access.Role;
import org.businessleaderaward.access.traces.Expiring;
import org.businessleaderaward.access.traces.ExpiringKind;
import org.businessleaderaward.audit.AuditLog;
import org.businessleaderaward.language.Language;
import org.businessleaderaward.mail.Outbox;
import org.businessleaderaward.programme.EditionFixtures;
import org.businessleaderaward.programme.EditionState;
import org.businessleaderaward.storage.EmbeddedStorage;
import org.businessleaderaward.storage.Storage;
import org.businessleaderaward.storage.TableOf;
import org.businessleaderaward.storage.Transactions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** When the secretariat is told of what goes by itself. */
class ExpiryNoticesTests {
  private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
  private static final Instant GOES = NOW.plus(Duration.ofDays(14));

  private final Storage storage = EmbeddedStorage.fresh();
  private final Transactions transactions = new Transactions(storage);
  private final People people = new People(storage);
  private final Map<ExpiringKind, Instant> due = new EnumMap<>(ExpiringKind.class);
  private final Retentions retentions =
      new Retentions(storage, new AuditLog(storage), transactions, List::of);
  private final ExpiryNotices notices =
      new ExpiryNotices(
          new Expiries(() -> List.of(this::expiries)), retentions, people, new Outbox(storage));

  private List<Expiring.Expiry> expiries(String edition, Instant now, Duration ahead) {
    assertThat(ahead).isEqualTo(Keeping.NOTICE);
    var kept = Duration.ofDays(74);
    return List.of(
        expiry(ExpiringKind.LINKS, kept),
        expiry(ExpiringKind.NOMINATION_LINKS, kept),
        expiry(ExpiringKind.DRAFTS, kept),
        expiry(ExpiringKind.ACCESS_TRAIL, kept));
  }

  private Expiring.Expiry expiry(ExpiringKind kind, Duration kept) {
    var goesAt = due.get(kind);
    return Expiring.Expiry.of(kind, kept, goesAt == null ? List.of() : List.of(goesAt), false);
  }

  @BeforeEach
  void addOfficer() {
    var sam =
        Person.newcomer(Role.SECRETARIAT, "edition-2026", "Sam", "sam@example.org", Language.EN);
    transactions.commit(set -> people.add(set, sam));
  }

  @Test
  void tellsTheSecretariatOnceOfEachKindBeforeTheFirstGoes() {
    run();
    assertThat(letters()).isEmpty();
    due.put(ExpiringKind.DRAFTS, GOES);
    run();
    run();
    assertThat(letters()).hasSize(1);
    assertThat(letters().getFirst()).contains("drafts", "2026-03-15").doesNotContain("openings");
    due.put(ExpiringKind.ACCESS_TRAIL, GOES);
    run();
    run();
    assertThat(letters()).hasSize(2);
    assertThat(letters())
        .filteredOn(letter -> letter.contains("openings"))
        .hasSize(1)
        .noneMatch(letter -> letter.contains("drafts"));
  }

  /** Each is due as soon as it is made: told then, it would tell of the first invitation. */
  @Test
  void tellsOfLinksToRoomsAWeekBeforeTheFirstGoes() {
    due.put(ExpiringKind.LINKS, NOW.plus(Duration.ofDays(7)).plusMillis(1));
    run();
    assertThat(letters()).isEmpty();
    due.put(ExpiringKind.LINKS, NOW.plus(Duration.ofDays(7)));
    run();
    run();
    assertThat(letters()).hasSize(1);
    assertThat(letters().getFirst())
        .contains("links", "2026-03-08")
        .doesNotContain("drafts", "openings", "nominationLinks");
  }

  @Test
  void tellsOfLinksToNominationsAsOfAllElse() {
    due.put(ExpiringKind.NOMINATION_LINKS, NOW.plus(Keeping.NOTICE));
    due.put(ExpiringKind.LINKS, NOW.plus(Keeping.NOTICE));
    run();
    run();
    assertThat(letters()).hasSize(1);
    assertThat(letters().getFirst()).contains("nominationLinks").doesNotContain("links=");
  }

  @Test
  void tellsNobodyWhileThereIsNobodyAndThenAll() {
    due.put(ExpiringKind.DRAFTS, GOES);
    var sam = people.all("edition-2026", Role.SECRETARIAT).getFirst();
    transactions.commit(set -> people.remove(set, sam.id()));
    run();
    assertThat(letters()).isEmpty();
    addOfficer();
    run();
    assertThat(letters()).hasSize(1);
  }

  @Test
  void leavesMadeUpEditionsAlone() {
    due.put(ExpiringKind.DRAFTS, GOES);
    notices.perform(EditionFixtures.named("edition-2026", 2026, EditionState.CALL_OPEN, true), NOW);
    assertThat(letters()).isEmpty();
  }

  /** Links of before may open nothing there, and the mail may never have come. */
  @Test
  void tellsAnewWhereAnAwardMovesTo() {
    due.put(ExpiringKind.DRAFTS, GOES);
    run();
    var kept = EmbeddedStorage.items(storage, TableOf.PROGRAMME).getFirst();
    assertThat(toldOf(kept)).isEqualTo(1);
    assertThat(toldOf(Retention.moved(kept))).isZero();
  }

  private static int toldOf(Map<String, AttributeValue> item) {
    var told = item.get("toldOf");
    return told == null ? 0 : told.l().size();
  }

  private void run() {
    notices.perform(EditionFixtures.in(EditionState.CALL_OPEN), NOW);
  }

  private List<String> letters() {
    return EmbeddedStorage.items(storage, TableOf.OUTBOX).stream()
        .map(
            item -> {
              assertThat(Objects.requireNonNull(item.get("template")).s())
                  .isEqualTo("records-expire");
              return String.valueOf(item.get("values"));
            })
        .toList();
  }
}
