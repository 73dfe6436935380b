package org.businessleaderaward.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.businessleaderaward.recent.QueryReads;
import org.businessleaderaward.storage.EmbeddedStorage;
import org.businessleaderaward.storage.Outcome;
import org.businessleaderaward.storage.Storage;
import org.businessleaderaward.storage.StoreCalls;
import org.businessleaderaward.storage.Transactions;
import org.businessleaderaward.wiring.RecordedCalls;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class EditionsTests {
  private final StoreCalls calls = new StoreCalls();
  private final Storage storage = EmbeddedStorage.fresh(calls);
  private final Editions editions = new Editions(storage);
  private final Transactions transactions = new Transactions(storage);

  @Test
  void givesBackAnEditionAsItWasPut() {
    var edition = EditionFixtures.in(EditionState.CALL_OPEN);
    put(edition);
    assertThat(editions.find(edition.id())).contains(edition.withVersion(1));
  }

  @Test
  void knowsNothingOfAnotherId() {
    assertThat(editions.find("edition-1999")).isEmpty();
    assertThat(editions.find("")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "EDITION#2026", "\ud800", "edition-\udfff"})
  void asksNothingOfWhatCanBeNoId(String id) {
    calls.forget();
    assertThat(editions.find(id)).isEmpty();
    assertThat(editions.find("e".repeat(201))).isEmpty();
    assertThat(calls.names()).isEmpty();
  }

  @Test
  void readsAnEditionOnceForAllFieldsOfAQuery() {
    put(EditionFixtures.in(EditionState.CALL_OPEN));
    calls.forget();
    var read =
        QueryReads.during(
            () -> List.of(editions.get("edition-2026"), editions.get("edition-2026")));
    assertThat(read).allMatch(edition -> edition.id().equals("edition-2026"));
    assertThat(calls.names()).containsExactly("GetItem");
  }

  @Test
  void refusesAChangeMadeFromAnOlderVersion() {
    put(EditionFixtures.in(EditionState.CALL_OPEN));
    var first = editions.get("edition-2026");
    assertThat(put(first.withState(EditionState.SCREENING))).isEqualTo(new Outcome.Committed());
    assertThat(put(first.withState(EditionState.ADVICE)))
        .isEqualTo(new Outcome.Refused(Editions.CHANGED));
    assertThat(editions.get("edition-2026").state()).isEqualTo(EditionState.SCREENING);
  }

  @Test
  void refusesASecondEditionWithTheSameId() {
    put(EditionFixtures.in(EditionState.CALL_OPEN));
    assertThat(put(EditionFixtures.in(EditionState.DRAFT)))
        .isEqualTo(new Outcome.Refused(Editions.CHANGED));
  }

  @Test
  void takesTheNewestThatIsNeitherDraftNorSampleForTheCurrentOne() {
    put(EditionFixtures.named("edition-2024", 2024, EditionState.ARCHIVED, false));
    put(EditionFixtures.named("edition-2026", 2026, EditionState.CALL_OPEN, false));
    put(EditionFixtures.named("edition-2026-sample", 2026, EditionState.VOTING, true));
    put(EditionFixtures.named("edition-2028", 2028, EditionState.DRAFT, false));
    assertThat(editions.current()).map(Edition::id).contains("edition-2026");
  }

  @Test
  void readsTheCurrentOneAloneAndOnlyOnce() {
    for (int year = 2018; year < 2028; year += 2) {
      put(EditionFixtures.named("edition-" + year, year, EditionState.ARCHIVED, false));
    }
    put(EditionFixtures.named("edition-2028", 2028, EditionState.DRAFT, false));
    calls.forget();
    assertThat(editions.current()).map(Edition::id).contains("edition-2026");
    assertThat(calls.names()).containsExactly("Query", "GetItem");
    calls.forget();
    assertThat(editions.current()).map(Edition::id).contains("edition-2026");
    assertThat(calls.names()).containsExactly("Query");
  }

  @Test
  void readsAllAtOnceAndThenOnlyWhetherTheyAreTheSame() {
    put(EditionFixtures.named("edition-2024", 2024, EditionState.ARCHIVED, false));
    put(EditionFixtures.named("edition-2026", 2026, EditionState.CALL_OPEN, false));
    calls.forget();
    var all = editions.all();
    assertThat(all).extracting(Edition::id).containsExactly("edition-2026", "edition-2024");
    assertThat(calls.names()).containsExactly("Query", "Query");
    calls.forget();
    assertThat(editions.all()).isEqualTo(all);
    assertThat(calls.names()).containsExactly("Query");
  }

  /** Another store may have an edition of the same id and version, with other words in it. */
  @Test
  void keepsNothingOfWhatWasRecorded() {
    put(EditionFixtures.in(EditionState.CALL_OPEN));
    var recorded = RecordedCalls.of(JsonMapper.shared().createArrayNode());
    recorded.during(() -> editions.get("edition-2026"));
    calls.forget();
    assertThat(editions.current()).map(Edition::id).contains("edition-2026");
    assertThat(calls.names()).containsExactly("Query", "GetItem");
  }

  @Test
  void seesWhatAnotherProcessWroteSince() {
    put(EditionFixtures.in(EditionState.CALL_OPEN));
    var before = editions.get("edition-2026");
    assertThat(editions.current()).contains(before);
    var others = new Editions(storage);
    transactions.commit(set -> others.put(set, before.withState(EditionState.SCREENING)));
    assertThat(editions.find("edition-2026")).map(Edition::state).contains(EditionState.SCREENING);
    assertThat(editions.current()).map(Edition::version).contains(2L);
    assertThat(editions.all()).extracting(Edition::version).containsExactly(2L);
    transactions.commit(
        set -> others.put(set, others.get("edition-2026").withState(EditionState.ADVICE)));
    assertThat(editions.all()).extracting(Edition::state).containsExactly(EditionState.ADVICE);
  }

  @Test
  void showsNoDraftAmongThePublishedOnes() {
    put(EditionFixtures.named("edition-2026", 2026, EditionState.CALL_OPEN, false));
    put(EditionFixtures.named("edition-2026-sample", 2026, EditionState.VOTING, true));
    put(EditionFixtures.named("edition-2028", 2028, EditionState.DRAFT, false));
    assertThat(editions.published())
        .extracting(Edition::id)
        .isEqualTo(List.of("edition-2026", "edition-2026-sample"));
  }

  private Outcome put(Edition edition) {
    return transactions.commit(set -> editions.put(set, edition));
  }
}
