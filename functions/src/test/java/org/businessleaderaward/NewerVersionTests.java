package org.businessleaderaward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.businessleaderaward.nominations.NominationFixtures;
import org.businessleaderaward.programme.Edition;
import org.businessleaderaward.programme.EditionFixtures;
import org.businessleaderaward.programme.EditionState;
import org.businessleaderaward.programme.Editions;
import org.businessleaderaward.storage.EmbeddedStorage;
import org.businessleaderaward.storage.Keyed;
import org.businessleaderaward.storage.Outcome;
import org.businessleaderaward.storage.Storage;
import org.businessleaderaward.storage.TableOf;
import org.businessleaderaward.storage.Transactions;
import org.businessleaderaward.storage.WriteSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.enhanced.dynamodb.EnhancedType;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A newer version was here, and somebody went back: its items have more in them. */
class NewerVersionTests {
  private static final String NEWER = "newer";
  private static final AttributeValue MORE = AttributeValue.fromS("of a newer version");

  private final Storage storage = EmbeddedStorage.fresh();
  private final Transactions transactions = new Transactions(storage);
  private final Editions editions = new Editions(storage);

  static Stream<Class<?>> items() {
    return ProjectClasses.ALL.stream()
        .filter(type -> type.getSimpleName().endsWith("Item") && type.isAssignableTo(Keyed.class))
        .filter(type -> type.tryGetField("SCHEMA").isPresent())
        .<Class<?>>map(JavaClass::reflect);
  }

  /** Each item of each module, with more in it and in every document within. */
  @ParameterizedTest
  @MethodSource("items")
  void isKeptInEveryItemAndDocument(Class<?> type) throws ReflectiveOperationException {
    var field = type.getDeclaredField("SCHEMA");
    field.setAccessible(true);
    writesAgain((TableSchema<?>) field.get(null));
  }

  private static <T> void writesAgain(TableSchema<T> schema) {
    var kept = Storage.keeping(schema);
    var stored = filled(schema);
    assertThat(kept.itemToMap(kept.mapToItem(stored), true)).isEqualTo(stored);
  }

  private static Map<String, AttributeValue> filled(TableSchema<?> schema) {
    var filled = new HashMap<String, AttributeValue>();
    for (var name : schema.attributeNames()) {
      filled.put(name, sample(schema.converterForAttribute(name).type()));
    }
    filled.put(NEWER, MORE);
    return filled;
  }

  private static AttributeValue sample(EnhancedType<?> type) {
    if (type.tableSchema().isPresent()) {
      return AttributeValue.fromM(filled(type.tableSchema().get()));
    }
    var raw = type.rawClass();
    if (raw.equals(List.class)) {
      return AttributeValue.fromL(List.of(sample(type.rawClassParameters().getFirst())));
    }
    if (raw.equals(Map.class)) {
      return AttributeValue.fromM(Map.of("one", sample(type.rawClassParameters().getLast())));
    }
    if (raw.equals(Boolean.class)) {
      return AttributeValue.fromBool(true);
    }
    if (raw.equals(SdkBytes.class) || raw.equals(byte[].class)) {
      return AttributeValue.fromB(SdkBytes.fromUtf8String("bytes"));
    }
    if (raw.equals(Instant.class)) {
      return AttributeValue.fromS("2026-11-27T12:00:00Z");
    }
    if (raw.equals(LocalDate.class)) {
      return AttributeValue.fromS("2026-11-27");
    }
    return Number.class.isAssignableFrom(raw)
        ? AttributeValue.fromN("1")
        : AttributeValue.fromS("text");
  }

  /** What is written is another object than was read, made of what was to be changed. */
  @Test
  void isKeptWhenAnEditionIsChanged() {
    store(EditionFixtures.in(EditionState.ADVICE), NewerVersionTests::addMore);
    var read = editions.find("edition-2026").orElseThrow();
    var changed = read.withWindows(read.windows().subList(1, 5)).withState(EditionState.VOTING);
    commit(set -> editions.put(set, changed));
    var windows = onRecord("windows").l();
    assertThat(onRecord()).containsEntry(NEWER, MORE);
    assertThat(onRecord("state").s()).isEqualTo("VOTING");
    assertThat(windows)
        .hasSize(4)
        .allSatisfy(window -> assertThat(window.m().get(NEWER)).isEqualTo(window.m().get("kind")));
    assertThat(onRecord("criteria").l())
        .allSatisfy(each -> assertThat(each.m()).containsKey(NEWER));
    assertThat(onRecord("decisionRule").m()).containsEntry(NEWER, MORE);
  }

  @Test
  void isKeptInADocumentThatIsItselfChanged() {
    store(EditionFixtures.in(EditionState.ADVICE), NewerVersionTests::addMore);
    var read = editions.find("edition-2026").orElseThrow();
    var first = read.windows().getFirst();
    var sooner = first.endingAt(first.closesAt().minusSeconds(60));
    commit(set -> editions.put(set, read.withWindow(sooner)));
    assertThat(onRecord("windows").l().getFirst().m())
        .containsEntry("closesAt", AttributeValue.fromS(sooner.closesAt().toString()))
        .containsEntry(NEWER, AttributeValue.fromS("CALL"));
  }

  /** It was of the edition that is gone. */
  @Test
  void isNotPutIntoWhatWasMadeAnewUnderTheSameKey() {
    store(EditionFixtures.in(EditionState.ADVICE), NewerVersionTests::addMore);
    assertThat(editions.find("edition-2026")).isPresent();
    store(EditionFixtures.in(EditionState.DRAFT), _ -> {});
    var read = editions.find("edition-2026").orElseThrow();
    commit(set -> editions.put(set, read.withState(EditionState.CALL_OPEN)));
    assertThat(onRecord().toString()).doesNotContain("of a newer version");
  }

  /** What a newer version knows of somebody would outlive the erasure. */
  @Test
  void isNotKeptOfANominationThatIsErased() {
    var fixtures = new NominationFixtures();
    var drafted = fixtures.drafted(NominationFixtures.complete("Amina Said"));
    var table = TableOf.NOMINATIONS.tableName(fixtures.storage.prefix());
    var client = EmbeddedStorage.client(fixtures.storage.prefix());
    for (var item : EmbeddedStorage.items(fixtures.storage, TableOf.NOMINATIONS)) {
      var more = new HashMap<>(item);
      more.put(NEWER, MORE);
      client.putItem(r -> r.tableName(table).item(more));
    }
    var read = fixtures.nominations.find(drafted.id()).orElseThrow();
    fixtures.transactions.commit(
        set -> fixtures.nominations.put(set, read.declined(read.savedAt()), read.savedAt()));
    assertThat(EmbeddedStorage.items(fixtures.storage, TableOf.NOMINATIONS))
        .filteredOn(item -> "DECLINED".equals(item.getOrDefault("status", MORE).s()))
        .as("the nomination and its row")
        .hasSize(2)
        .allSatisfy(item -> assertThat(item).doesNotContainKey(NEWER));
  }

  @Test
  void saysInWordsThatAStateIsOfANewerVersion() {
    store(
        EditionFixtures.in(EditionState.ADVICE),
        item -> item.put("state", AttributeValue.fromS("APPEALED")));
    assertThatThrownBy(() -> editions.find("edition-2026"))
        .isInstanceOf(Keyed.NewerValue.class)
        .hasMessageContaining("APPEALED")
        .hasMessageContaining("EditionState");
  }

  private static void addMore(Map<String, AttributeValue> item) {
    item.put(NEWER, MORE);
    for (var name : List.of("windows", "criteria")) {
      item.computeIfPresent(
          name,
          (_, list) ->
              AttributeValue.fromL(
                  list.l().stream()
                      .map(each -> with(each, each.m().getOrDefault("kind", MORE)))
                      .toList()));
    }
    item.computeIfPresent("decisionRule", (_, rule) -> with(rule, MORE));
  }

  private static AttributeValue with(AttributeValue document, AttributeValue more) {
    var all = new HashMap<>(document.m());
    all.put(NEWER, more);
    return AttributeValue.fromM(all);
  }

  private void store(Edition edition, Consumer<Map<String, AttributeValue>> change) {
    var elsewhere = EmbeddedStorage.fresh();
    new Transactions(elsewhere).commit(set -> new Editions(elsewhere).put(set, edition));
    for (var stored : EmbeddedStorage.items(elsewhere, TableOf.PROGRAMME)) {
      var item = new HashMap<>(stored);
      if (isEdition(item)) {
        change.accept(item);
      }
      EmbeddedStorage.client(storage.prefix())
          .putItem(r -> r.tableName(TableOf.PROGRAMME.tableName(storage.prefix())).item(item));
    }
  }

  /** The edition, and not the mark that lies beside it. */
  private static boolean isEdition(Map<String, AttributeValue> item) {
    return item.containsKey("criteria");
  }

  private void commit(Consumer<WriteSet> compose) {
    assertThat(transactions.commit(compose)).isInstanceOf(Outcome.Committed.class);
  }

  private AttributeValue onRecord(String attribute) {
    return Objects.requireNonNull(onRecord().get(attribute));
  }

  private Map<String, AttributeValue> onRecord() {
    return EmbeddedStorage.items(storage, TableOf.PROGRAMME).stream()
        .filter(NewerVersionTests::isEdition)
        .findFirst()
        .orElseThrow();
  }
}
