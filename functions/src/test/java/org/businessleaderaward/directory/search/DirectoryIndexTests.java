package org.businessleaderaward.directory.search;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.AttributeValue;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.StreamRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.businessleaderaward.FilterPattern;
import org.businessleaderaward.JsonLines;
import org.businessleaderaward.directory.DirectoryKeys;
import org.businessleaderaward.directory.DirectorySeed;
import org.businessleaderaward.directory.documents.EntryBytes;
import org.businessleaderaward.directory.entries.EntryId;
import org.businessleaderaward.directory.entries.History;
import org.businessleaderaward.directory.entries.Naming;
import org.businessleaderaward.directory.entries.Organisation;
import org.businessleaderaward.directory.entries.Partnership;
import org.businessleaderaward.directory.entries.PartnershipKind;
import org.businessleaderaward.directory.entries.Source;
import org.businessleaderaward.directory.entries.Theme;
import org.businessleaderaward.directory.snapshots.BrokenSnapshot;
import org.businessleaderaward.directory.snapshots.Manifest;
import org.businessleaderaward.gateway.PageRequest;
import org.businessleaderaward.language.Language;
import org.businessleaderaward.language.LocalizedText;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

public class DirectoryIndexTests {
  private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");
  private static final String ZANZIBAR = EntryId.read("partnership-zanzibar").orElseThrow();
  private static final String CAMPAIGN = "partnership-travel-and-transport-campaign-g";

  @TempDir private Path folder;
  private IndexedDirectory directory;

  @BeforeEach
  void index() {
    directory = new IndexedDirectory(folder);
  }

  @Test
  void makesTheSameIndexFromChangesAsFromTheTableAlone() {
    directory.put(added("Zanzibar ferries against trafficking"));
    directory.withdraw("partnership-luxor-forum-i");
    directory.put(renamed("organisation-eurolines-l", "Coaches of Europe"));
    directory.index.update(
        Set.of(ZANZIBAR, "partnership-luxor-forum-i", "organisation-eurolines-l"));
    directory.current.refresh();
    var changed = everything();

    directory.index.rebuild();
    directory.current.refresh();

    assertThat(everything()).isEqualTo(changed);
  }

  @Test
  void takesTheSameChangeTwiceAndLate() {
    directory.put(added("Zanzibar ferries"));
    directory.index.update(Set.of(ZANZIBAR));
    directory.withdraw(ZANZIBAR);
    var worker = directory.worker();
    worker.apply(event("PARTNERSHIP#partnership-zanzibar"));
    worker.apply(event("PARTNERSHIP#partnership-zanzibar"));
    directory.current.refresh();
    assertThat(directory.found("zanzibar")).isEmpty();
  }

  @Test
  void findsInTheNightWhatTheStreamGaveUp() {
    directory.put(added("Zanzibar ferries"));
    directory.worker().apply(new DynamodbEvent());
    directory.current.refresh();
    assertThat(directory.found("zanzibar")).contains(ZANZIBAR);
  }

  @Test
  void passesOverRecordsOfOtherItems() {
    var worker = directory.worker();
    var before = directory.snapshots.versions();
    assertThat(worker.apply(event("SUGGESTION#1", "INTENT#2")).getBatchItemFailures()).isEmpty();
    assertThat(directory.snapshots.versions()).isEqualTo(before);
  }

  @Test
  void findsAPartnershipByItsOrganisationsNewName() {
    directory.put(renamed("organisation-eurolines-l", "Coaches of Europe"));
    directory.index.update(Set.of("organisation-eurolines-l"));
    directory.current.refresh();
    assertThat(directory.found("Coaches of Europe")).startsWith(CAMPAIGN);
  }

  @Test
  void keepsAPartnershipWhoseOrganisationIsGoneAndTakesItBackUpLater() {
    directory.withdraw("organisation-eurolines-l");
    directory.index.update(Set.of("organisation-eurolines-l"));
    directory.current.refresh();
    assertThat(directory.found("Eurolines")).isEmpty();
    assertThat(directory.found("travel and transport")).startsWith(CAMPAIGN);

    var removed = directory.entries.item("organisation-eurolines-l").orElseThrow();
    directory.commit(set -> directory.writes.restore(set, removed, NOW.plusSeconds(1)));
    directory.index.update(Set.of("organisation-eurolines-l"));
    directory.current.refresh();
    assertThat(directory.found("Eurolines")).contains(CAMPAIGN);
  }

  @Test
  void makesAPublishedChangeSearchableWithin5SecondsWithoutAReaderWaiting() {
    assertThat(directory.found("zanzibar")).isEmpty();
    directory.put(added("Zanzibar ferries"));
    directory.worker().apply(event("PARTNERSHIP#partnership-zanzibar"));
    await()
        .atMost(Duration.ofSeconds(5))
        .untilAsserted(() -> assertThat(directory.found("zanzibar")).contains(ZANZIBAR));
  }

  @Test
  void goesOnAfterACursorInANewerSnapshot() {
    var before = page(20, Optional.empty());
    directory.put(added("AAA ferries, before all others"));
    directory.index.update(Set.of(ZANZIBAR));
    directory.current.refresh();

    var after = page(50, Optional.ofNullable(before.page().pageInfo().endCursor()));

    var seen = new ArrayList<>(IndexedDirectory.ids(before));
    seen.addAll(IndexedDirectory.ids(after));
    assertThat(seen).doesNotHaveDuplicates().hasSize(before.totalCount());
    assertThat(after.totalCount()).isEqualTo(before.totalCount() + 1);
  }

  @Test
  void refusesASnapshotWhoseFilesWereChangedAndKeepsTheLastGoodOne() throws IOException {
    assertThat(directory.found("Manama")).isNotEmpty();
    long broken = directory.index.rebuild();
    var file = someFileOf(broken);
    var bytes = Files.readAllBytes(file);
    bytes[bytes.length / 2] ^= 1;
    Files.delete(file);
    Files.write(file, bytes);

    directory.current.refresh();

    assertThat(directory.found("Manama")).isNotEmpty();
    assertThatThrownBy(() -> directory.snapshots.open(broken)).isInstanceOf(BrokenSnapshot.class);
  }

  /** And of nothing else that a broken snapshot makes the log say. */
  @Test
  void tellsInTheWordsThatTheAlarmListensForThatASnapshotIsRefused() throws IOException {
    var alarm = Objects.requireNonNull(FilterPattern.all().get("RefusedSnapshots"));
    var lines = new JsonLines();
    var appender = new ListAppender<ILoggingEvent>();
    appender.start();
    var root = (Logger) LoggerFactory.getLogger("org.businessleaderaward.directory");
    root.addAppender(appender);
    try {
      long broken = directory.index.rebuild();
      Files.delete(someFileOf(broken));
      directory.current.refresh();
      directory.index.update(Set.of(ZANZIBAR));
    } finally {
      root.detachAppender(appender);
    }
    assertThat(appender.list).hasSizeGreaterThan(2);
    assertThat(appender.list)
        .filteredOn(event -> alarm.finds(new String(lines.encode(event), UTF_8)))
        .extracting(ILoggingEvent::getLoggerName)
        .containsExactly(CurrentSnapshot.class.getName(), DirectoryIndex.class.getName());
  }

  @Test
  void refusesAHalfWrittenSnapshotAndGoesOnFromTheTable() throws IOException {
    long half = directory.index.rebuild();
    Files.delete(someFileOf(half));
    directory.put(added("Zanzibar ferries"));

    directory.index.update(Set.of(ZANZIBAR));
    directory.current.refresh();

    assertThat(directory.found("zanzibar")).contains(ZANZIBAR);
    assertThat(directory.found("Manama")).isNotEmpty();
  }

  @Test
  void neverPublishesAVersionTwice() throws IOException {
    long version = directory.index.rebuild();
    assertThatThrownBy(() -> directory.snapshots.publish(version, folder, List.of()))
        .isInstanceOf(IllegalStateException.class);
    try (var names = Files.list(folder)) {
      assertThat(names).allMatch(name -> name.getFileName().toString().startsWith("snapshot-"));
    }
  }

  @Test
  void readsAManifestOnlyWhole() throws BrokenSnapshot, IOException {
    var manifest = Files.readString(folderOf(1).resolve(Manifest.NAME));
    assertThat(Manifest.parse(manifest).text()).isEqualTo(manifest);
    for (int length = 0; length < manifest.length() - 1; length++) {
      var half = manifest.substring(0, length);
      assertThatThrownBy(() -> Manifest.parse(half)).isInstanceOf(BrokenSnapshot.class);
    }
  }

  @Test
  void storesEveryEntryInTheIndexAsItIs() {
    for (var entry : DirectorySeed.read()) {
      var bytes = EntryBytes.write(entry);
      assertThat(EntryBytes.read(bytes, 0, bytes.length)).isEqualTo(entry);
    }
  }

  /** What can be seen of an index; how well a text fits also hangs on what was deleted. */
  private List<Object> everything() {
    var partnerships =
        directory.page(Optional.empty(), EntryFilter.NONE, IndexedDirectory.first(50), true);
    var organisations = directory.organisations(Optional.empty(), IndexedDirectory.first(50));
    return List.of(
        partnerships.page().edges().stream()
            .map(edge -> List.of(edge.cursor(), edge.node().partnership(), edge.node().members()))
            .toList(),
        partnerships.totalCount(),
        partnerships.facets(),
        organisations,
        Set.copyOf(directory.found("Coaches")),
        Set.copyOf(directory.found("business")),
        Set.copyOf(directory.found("Luxor")));
  }

  private DirectorySearch.Found<PartnershipNode> page(int first, Optional<String> after) {
    return directory.page(Optional.empty(), EntryFilter.NONE, new PageRequest(first, after), false);
  }

  private Path folderOf(long version) {
    return folder.resolve("snapshot-%012d".formatted(version));
  }

  private Path someFileOf(long version) throws IOException {
    try (var files = Files.list(folderOf(version))) {
      return files
          .filter(file -> file.getFileName().toString().matches("_.*\\.(cfs|fdt)"))
          .findFirst()
          .orElseThrow();
    }
  }

  private Organisation renamed(String id, String name) {
    var before = (Organisation) directory.entries.find(id).orElseThrow();
    return new Organisation(
        id,
        before.naming().with(LocalizedText.english(name)),
        before.kind(),
        before.industries(),
        before.country(),
        before.relations(),
        before.externalIds(),
        before.sources(),
        before.history().updated(NOW));
  }

  private static Partnership added(String name) {
    return new Partnership(
        ZANZIBAR,
        Naming.of(LocalizedText.english(name), Language.EN),
        LocalizedText.english("Ferries that look out for victims."),
        PartnershipKind.CAMPAIGN,
        List.of(Theme.PREVENTION),
        List.of(),
        List.of("TZ"),
        null,
        null,
        List.of(),
        List.of(),
        List.of(),
        List.of(Source.ofAll("A page", null, "https://example.org/ferries")),
        History.added(NOW));
  }

  public static DynamodbEvent event(String... partitions) {
    return event(List.of(), partitions);
  }

  /** Records of items alone in these partitions, and of these changes. */
  public static DynamodbEvent event(Collection<String> changes, String... partitions) {
    var event = new DynamodbEvent();
    event.setRecords(
        Stream.concat(
                Arrays.stream(partitions).map(each -> record(each, DirectoryKeys.ITEM)),
                changes.stream().map(place -> record(DirectoryKeys.CHANGES, place)))
            .toList());
    return event;
  }

  private static DynamodbEvent.DynamodbStreamRecord record(String partition, String place) {
    var change = new StreamRecord();
    change.setKeys(
        Map.of(
            "pk", new AttributeValue().withS(partition), "sk", new AttributeValue().withS(place)));
    var record = new DynamodbEvent.DynamodbStreamRecord();
    record.setDynamodb(change);
    return record;
  }
}
