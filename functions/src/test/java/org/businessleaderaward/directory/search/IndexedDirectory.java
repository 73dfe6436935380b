package org.businessleaderaward.directory.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.businessleaderaward.directory.DirectoryKeys;
import org.businessleaderaward.directory.DirectorySeed;
import org.businessleaderaward.directory.IndexWorker;
import org.businessleaderaward.directory.entries.Entry;
import org.businessleaderaward.directory.entries.Organisation;
import org.businessleaderaward.directory.entries.WithdrawalReason;
import org.businessleaderaward.directory.exports.DataLicence;
import org.businessleaderaward.directory.exports.DirectoryExports;
import org.businessleaderaward.directory.exports.FolderExportStore;
import org.businessleaderaward.directory.pages.EntryPages;
import org.businessleaderaward.directory.pages.FolderPageFiles;
import org.businessleaderaward.directory.pages.Neighbours;
import org.businessleaderaward.directory.pages.Round;
import org.businessleaderaward.directory.register.Changes;
import org.businessleaderaward.directory.register.Entries;
import org.businessleaderaward.directory.register.EntryWrites;
import org.businessleaderaward.directory.snapshots.FileSnapshotStore;
import org.businessleaderaward.directory.snapshots.SnapshotStore;
import org.businessleaderaward.directory.synonyms.Synonyms;
import org.businessleaderaward.gateway.Connection;
import org.businessleaderaward.gateway.PageRequest;
import org.businessleaderaward.gateway.PageWindow;
import org.businessleaderaward.language.Language;
import org.businessleaderaward.storage.EmbeddedStorage;
import org.businessleaderaward.storage.Outcome;
import org.businessleaderaward.storage.Storage;
import org.businessleaderaward.storage.Transactions;
import org.businessleaderaward.storage.WriteSet;
import org.businessleaderaward.wiring.SiteUrl;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;

/** The first entries in a store of their own, indexed into a folder, ready to be searched. */
public final class IndexedDirectory {
  private static final SiteUrl SITE = new SiteUrl("https://award.example");
  private static final DataLicence LICENCE = new DataLicence("https://licence.example/by/4.0/");

  static final Instant NOW = Instant.parse("2026-11-25T09:00:00Z");

  /** The files of the first entries' snapshot, which every store of them would make again. */
  private static @Nullable Map<Path, byte[]> first;

  public final Storage storage;
  public final Entries entries;
  public final Changes changes;
  public final EntryWrites writes;
  public final Transactions transactions;
  final SnapshotStore snapshots;
  public final DirectoryIndex index;
  public final CurrentSnapshot current;
  final DirectorySearch search;
  public final DirectoryExports exports;
  public final EntryPages pages;
  private final Path folder;

  public IndexedDirectory(Path folder, ExecutionInterceptor... interceptors) {
    storage = EmbeddedStorage.fresh(interceptors);
    entries = new Entries(storage);
    changes = new Changes(storage);
    writes = new EntryWrites(storage, changes);
    transactions = new Transactions(storage);
    new DirectorySeed(storage, writes, transactions).load();
    snapshots = new FileSnapshotStore(folder);
    index = new DirectoryIndex(entries, new Synonyms(storage), snapshots);
    begin(folder);
    current = new CurrentSnapshot(snapshots, Duration.ofMillis(200), Clock.systemUTC());
    search = new DirectorySearch(current);
    exports =
        new DirectoryExports(
            entries,
            changes,
            new FolderExportStore(folder.resolve("data")),
            SITE,
            LICENCE,
            Clock.systemUTC());
    this.folder = folder;
    pages = pages(new Round(storage));
  }

  /** What writes the pages, on this way through all of them. */
  public EntryPages pages(Round round) {
    return new EntryPages(
        entries,
        new Neighbours(entries, current, search, Clock.systemUTC()),
        round,
        new FolderPageFiles(folder.resolve("pages"), folder.resolve("templates")),
        SITE,
        LICENCE);
  }

  private void begin(Path folder) {
    try {
      if (first == null) {
        index.begin();
        first = filesIn(folder);
        return;
      }
      for (var file : first.entrySet()) {
        var copy = folder.resolve(file.getKey());
        Files.createDirectories(copy.getParent());
        Files.write(copy, file.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<Path, byte[]> filesIn(Path folder) throws IOException {
    try (var paths = Files.walk(folder)) {
      var files = new HashMap<Path, byte[]>();
      for (var file : paths.filter(Files::isRegularFile).toList()) {
        files.put(folder.relativize(file), Files.readAllBytes(file));
      }
      return files;
    }
  }

  /** The worker that takes the table's changes. */
  public IndexWorker worker() {
    return new IndexWorker(index, exports, pages);
  }

  /** Writes an entry, new or over the one that there is. */
  public void put(Entry entry) {
    var before = entries.find(entry.id());
    commit(
        set -> {
          if (before.isEmpty()) {
            writes.add(set, entry);
          } else {
            var later = before.get().history().updated(entry.updatedAt());
            writes.replace(set, before.get(), entry.withHistory(later));
          }
        });
  }

  /** Takes an entry out. */
  public void withdraw(String id) {
    var entry = entries.find(id).orElseThrow();
    commit(
        set ->
            writes.withdraw(
                set, entry, WithdrawalReason.ON_REQUEST, entry.updatedAt().plusSeconds(60)));
  }

  /** The sort keys of all changes, oldest first. */
  public SortedSet<String> changes() {
    var places = new TreeSet<String>();
    changes.each(each -> places.add(DirectoryKeys.change(each.change().at(), each.number())));
    return places;
  }

  public void commit(Consumer<WriteSet> compose) {
    assertThat(transactions.commit(compose)).isInstanceOf(Outcome.Committed.class);
  }

  DirectorySearch.Found<PartnershipNode> page(
      Optional<String> text, EntryFilter filter, PageRequest page, boolean counted) {
    return search.partnerships(asked(text, filter, page, counted));
  }

  DirectorySearch.Found<Organisation> organisations(Optional<String> text, PageRequest page) {
    return search.organisations(asked(text, EntryFilter.NONE, page, false));
  }

  private static DirectorySearch.Asked asked(
      Optional<String> text, EntryFilter filter, PageRequest page, boolean counted) {
    return new DirectorySearch.Asked(
        text,
        filter,
        Optional.empty(),
        Language.EN,
        new PageWindow(page.first(), page.after(), false),
        counted,
        true,
        NOW);
  }

  /** Ids of the partnerships that a text finds, best first. */
  public List<String> found(String text) {
    return ids(page(Optional.of(text), EntryFilter.NONE, first(50), false));
  }

  /** Ids of the partnerships that a filter leaves, by name. */
  public List<String> left(EntryFilter filter) {
    return ids(page(Optional.empty(), filter, first(50), false));
  }

  static PageRequest first(int first) {
    return new PageRequest(first, Optional.empty());
  }

  static List<String> ids(DirectorySearch.Found<PartnershipNode> found) {
    return found.page().edges().stream()
        .map(Connection.Edge::node)
        .map(node -> node.partnership().id())
        .toList();
  }
}
