package org.businessleaderaward.directory.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.FSDirectory;
import org.businessleaderaward.directory.entries.EntrySource;
import org.businessleaderaward.directory.entries.Organisation;
import org.businessleaderaward.directory.entries.Partnership;
import org.businessleaderaward.directory.entries.RemovedEntry;
import org.businessleaderaward.directory.snapshots.BrokenSnapshot;
import org.businessleaderaward.directory.snapshots.Folders;
import org.businessleaderaward.directory.snapshots.SnapshotStore;
import org.businessleaderaward.directory.synonyms.SynonymGroup;
import org.businessleaderaward.directory.synonyms.SynonymSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes search snapshots from the entries. The entries are the truth: a change says only which of
 * them to read again, so that changes may come twice, late or in any order. One writer at a time: a
 * second one finds its version taken and tries again from the newer snapshot.
 */
public final class DirectoryIndex {
  private static final Logger LOG = LoggerFactory.getLogger(DirectoryIndex.class);

  /** What is indexed stays in memory until it is so much, so that little is written twice. */
  private static final double BUFFER_MEGABYTES = 128;

  private final EntrySource entries;
  private final SynonymSource synonyms;
  private final SnapshotStore snapshots;
  private Thesaurus thesaurus = Thesaurus.known();
  private EntryDocuments documents = new EntryDocuments(thesaurus);

  /** Indexes these entries, with these synonyms, into these snapshots. */
  public DirectoryIndex(EntrySource entries, SynonymSource synonyms, SnapshotStore snapshots) {
    Snapshot.LuceneAdvice.passOver();
    this.entries = entries;
    this.synonyms = synonyms;
    this.snapshots = snapshots;
  }

  /** What a new snapshot holds, written into an open index. */
  private interface Writing {
    void into(IndexWriter writer) throws IOException;
  }

  /**
   * Makes a snapshot when there is none, or the newest cannot be read.
   *
   * @return whether it has made one
   */
  public synchronized boolean begin() {
    boolean none = newest() == null;
    if (none) {
      rebuild();
    }
    return none;
  }

  /**
   * Makes a snapshot from the entries alone, with the synonyms that there are now.
   *
   * @return its version
   */
  public synchronized long rebuild() {
    return publish(null, this::writeAll);
  }

  /**
   * Makes a snapshot in which these entries are as they are now. All have the synonyms of the
   * snapshot before.
   *
   * @param ids of entries that were written, changed or taken out
   * @return its version
   */
  public synchronized long update(Set<String> ids) {
    var before = newest();
    return before == null ? rebuild() : publish(before, writer -> write(ids, writer));
  }

  /**
   * The entries whose pages name one of these, as the newest snapshot has it: partnerships of an
   * organisation, organisations of a partnership, and what has a relation to it. None when there is
   * no snapshot.
   */
  public synchronized Set<String> neighbours(Set<String> ids) {
    var found = new TreeSet<String>();
    var newest = newest();
    if (newest == null) {
      return found;
    }
    try (var directory = FSDirectory.open(newest);
        var reader = DirectoryReader.open(directory)) {
      found.addAll(with(IndexFields.TAKING_PART, starting(ids, Organisation.ID_PREFIX), reader));
      found.addAll(with(IndexFields.RELATED, ids, reader));
      var searcher = new IndexSearcher(reader);
      for (var id : starting(ids, Partnership.ID_PREFIX)) {
        for (var hit : searcher.search(new TermQuery(term(id)), 1).scoreDocs) {
          if (Snapshot.onRecord(searcher.storedFields(), hit.doc) instanceof Partnership known) {
            known.participants().forEach(participant -> found.add(participant.organisation()));
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return found;
  }

  private void writeAll(IndexWriter writer) throws IOException {
    mean(synonyms.synonyms());
    writer.setLiveCommitData(
        Map.of(IndexFields.SYNONYMS, SynonymGroup.write(thesaurus.groups())).entrySet());
    var organisations = new HashMap<String, Organisation>();
    entries.eachOrganisation(organisation -> organisations.put(organisation.id(), organisation));
    for (var organisation : organisations.values()) {
      writer.addDocument(documents.of(organisation));
    }
    var gone = new HashMap<String, RemovedEntry>();
    entries.eachRemoved(removed -> gone.put(removed.id(), removed));
    for (var removed : gone.values()) {
      writer.updateDocument(term(removed.id()), EntryDocuments.of(removed));
    }
    organisations.putAll(moved(gone, organisations));
    var seen = new HashSet<>(gone.keySet());
    entries.eachPartnership(
        partnership -> {
          try {
            write(documents.of(partnership, organisations), partnership.id(), seen, writer);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
    writer.forceMerge(1);
    // Without what was remembered of all entries.
    documents = new EntryDocuments(thesaurus);
  }

  /** Adds an entry; what was read of it before, while others wrote, gives way to it. */
  private static void write(Document document, String id, Set<String> seen, IndexWriter writer)
      throws IOException {
    if (seen.add(id)) {
      writer.addDocument(document);
    } else {
      writer.updateDocument(term(id), document);
    }
  }

  /** The organisations that others were merged into, by the ids of those others. */
  private static Map<String, Organisation> moved(
      Map<String, RemovedEntry> gone, Map<String, Organisation> organisations) {
    var moved = new HashMap<String, Organisation>();
    for (var id : gone.keySet()) {
      var seen = new HashSet<String>();
      @Nullable String at = id;
      while (at != null && gone.containsKey(at) && seen.add(at)) {
        at = gone.get(at).mergedInto();
      }
      var found = at == null ? null : organisations.get(at);
      if (found != null) {
        moved.put(id, found);
      }
    }
    return moved;
  }

  /** Documents get the meanings of these groups. */
  private void mean(List<SynonymGroup> groups) {
    if (!thesaurus.groups().equals(groups)) {
      thesaurus = Thesaurus.with(groups);
      documents = new EntryDocuments(thesaurus);
    }
  }

  private void write(Set<String> ids, IndexWriter writer) throws IOException {
    for (var data : writer.getLiveCommitData()) {
      if (data.getKey().equals(IndexFields.SYNONYMS)) {
        mean(SynonymGroup.read(data.getValue()));
      }
    }
    var changed = starting(ids, Organisation.ID_PREFIX);
    var concerned = new TreeSet<>(starting(ids, Partnership.ID_PREFIX));
    if (!changed.isEmpty()) {
      try (var reader = DirectoryReader.open(writer)) {
        concerned.addAll(with(IndexFields.TAKING_PART, changed, reader));
      }
    }
    var all = new TreeSet<>(changed);
    all.addAll(concerned);
    var found = entries.look(all);
    var taking = new HashSet<String>();
    for (var entry : found.values()) {
      if (entry instanceof Partnership partnership) {
        partnership.participants().forEach(participant -> taking.add(participant.organisation()));
      }
    }
    var organisations = entries.organisations(taking);
    for (var id : all) {
      switch (found.get(id)) {
        case null -> writer.deleteDocuments(term(id));
        case Organisation organisation ->
            writer.updateDocument(term(id), documents.of(organisation));
        case Partnership partnership ->
            writer.updateDocument(term(id), documents.of(partnership, organisations));
        case RemovedEntry removed -> writer.updateDocument(term(id), EntryDocuments.of(removed));
      }
    }
  }

  /** Ids of what has one of these in a field. */
  private static Set<String> with(String field, Set<String> values, DirectoryReader reader)
      throws IOException {
    var ids = new TreeSet<String>();
    var searcher = new IndexSearcher(reader);
    for (var value : values) {
      var query = new TermQuery(new Term(field, value));
      for (var hit : searcher.search(query, Math.max(1, reader.maxDoc())).scoreDocs) {
        ids.add(Snapshot.onRecord(searcher.storedFields(), hit.doc).id());
      }
    }
    return ids;
  }

  private long publish(@Nullable Path before, Writing writing) {
    try {
      var folder = Files.createTempDirectory("directory-index");
      try {
        if (before != null) {
          for (var file : filesOf(before)) {
            Folders.bring(before.resolve(file), folder);
          }
        }
        var config =
            new IndexWriterConfig(IndexFields.analyzer()).setRAMBufferSizeMB(BUFFER_MEGABYTES);
        try (var directory = FSDirectory.open(folder);
            var writer = new IndexWriter(directory, config)) {
          writing.into(writer);
        }
        long version = snapshots.versions().stream().findFirst().orElse(0L) + 1;
        snapshots.publish(version, folder, filesOf(folder));
        LOG.info("directory snapshot {} published", version);
        return version;
      } finally {
        Folders.delete(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> filesOf(Path folder) throws IOException {
    try (var directory = FSDirectory.open(folder)) {
      return List.copyOf(SegmentInfos.readLatestCommit(directory).files(true));
    }
  }

  /** The newest snapshot; null when there is none to go on from, for an older one lacks changes. */
  private @Nullable Path newest() {
    var versions = snapshots.versions();
    if (versions.isEmpty()) {
      return null;
    }
    try {
      return snapshots.open(versions.getFirst());
    } catch (BrokenSnapshot e) {
      LOG.error("directory snapshot refused: {}, {}", versions.getFirst(), e.getMessage());
      return null;
    }
  }

  private static Set<String> starting(Set<String> ids, String prefix) {
    var found = new TreeSet<String>();
    ids.stream().filter(id -> id.startsWith(prefix)).forEach(found::add);
    return found;
  }

  private static Term term(String id) {
    return new Term(IndexFields.ID, id);
  }
}
