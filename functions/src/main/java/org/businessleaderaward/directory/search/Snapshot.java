package org.businessleaderaward.directory.search;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.Similarity;
import org.apache.lucene.store.FSDirectory;
import org.businessleaderaward.directory.documents.DocumentSet;
import org.businessleaderaward.directory.documents.EntryBytes;
import org.businessleaderaward.directory.documents.SearchTime;
import org.businessleaderaward.directory.documents.Vocabulary;
import org.businessleaderaward.directory.entries.Entry;
import org.businessleaderaward.directory.entries.OnRecord;
import org.businessleaderaward.directory.entries.Organisation;
import org.businessleaderaward.directory.entries.RemovedEntry;
import org.businessleaderaward.directory.snapshots.BrokenSnapshot;
import org.businessleaderaward.directory.synonyms.SynonymGroup;
import org.businessleaderaward.recent.RecentlyUsed;
import org.jspecify.annotations.Nullable;

/** A search snapshot, open for reading. Whoever reads holds it; the last to let go closes it. */
final class Snapshot implements Closeable {
  /** How often a merged entry is followed to where it went, and so on. */
  private static final int HOPS = 8;

  /** How much of what was read is kept. */
  private static final int KEPT = 500;

  /**
   * How much it counts that a word comes again, and that a text is short: more and less than in
   * BM25's usual form, for entries are short, and long ones say more.
   */
  private static final Similarity LIKENESS = new BM25Similarity(1.6f, 0.6f);

  private final long version;
  private final DirectoryReader reader;
  private final IndexSearcher searcher;
  private final List<Columns> columns;
  private final Map<String, DocumentSet> sorts;
  private final Map<String, Vocabulary> vocabularies;
  private final Thesaurus thesaurus;
  private final SearchTime time;

  /** What was read last, by document, and which document has which id: both are asked for often. */
  private final Map<Integer, OnRecord> read;

  private final Map<String, Integer> places;

  private Snapshot(long version, DirectoryReader reader) throws IOException {
    this.version = version;
    this.reader = reader;
    this.searcher = searcher(reader);
    this.sorts = new HashMap<>();
    this.vocabularies = new HashMap<>();
    this.time = SearchTime.UNBOUNDED;
    this.read = Collections.synchronizedMap(new RecentlyUsed<>(KEPT));
    this.places = Collections.synchronizedMap(new RecentlyUsed<>(KEPT));
    var columns = new ArrayList<Columns>();
    for (var part : reader.leaves()) {
      columns.add(Columns.of(part.reader()));
    }
    this.columns = List.copyOf(columns);
    for (var sort : List.of(IndexFields.PARTNERSHIP, IndexFields.ORGANISATION)) {
      sorts.put(sort, DocumentSet.of(new TermQuery(new Term(IndexFields.SORT, sort)), searcher));
    }
    for (var field : List.of(IndexFields.WORDS, IndexFields.COUNTRY_WORDS)) {
      vocabularies.put(field, Vocabulary.of(reader, field));
    }
    var data = reader.getIndexCommit().getUserData();
    this.thesaurus =
        Thesaurus.with(SynonymGroup.read(Objects.requireNonNull(data.get(IndexFields.SYNONYMS))));
  }

  private Snapshot(Snapshot of, SearchTime time) {
    this.version = of.version;
    this.reader = of.reader;
    this.searcher = searcher(reader);
    this.searcher.setTimeout(time);
    this.columns = of.columns;
    this.sorts = of.sorts;
    this.vocabularies = of.vocabularies;
    this.thesaurus = of.thesaurus;
    this.time = time;
    this.read = of.read;
    this.places = of.places;
  }

  private static IndexSearcher searcher(DirectoryReader reader) {
    var searcher = new IndexSearcher(reader);
    searcher.setQueryCache(null);
    searcher.setSimilarity(LIKENESS);
    return searcher;
  }

  static Snapshot open(long version, Path folder) throws BrokenSnapshot {
    try {
      return new Snapshot(version, DirectoryReader.open(FSDirectory.open(folder)));
    } catch (IOException e) {
      throw new BrokenSnapshot("snapshot " + version + " cannot be read", e);
    }
  }

  /** The same for one request, whose searches have a time; whoever holds this one holds both. */
  Snapshot within(SearchTime time) {
    return new Snapshot(this, time);
  }

  /** How long searches of it may take. */
  SearchTime time() {
    return time;
  }

  long version() {
    return version;
  }

  IndexSearcher searcher() {
    return searcher;
  }

  /** What words mean in it. */
  Thesaurus thesaurus() {
    return thesaurus;
  }

  /** What lists are narrowed and counted by, of each part of the index. */
  List<Columns> columns() {
    return columns;
  }

  /** The entries of a sort; not to be changed. */
  DocumentSet sort(String sort) {
    return Objects.requireNonNull(sorts.get(sort));
  }

  /** The words of a field that are near to one, with so many errors at most, the likest first. */
  List<Vocabulary.Near> near(String field, String word, int errors) {
    time.check();
    return Objects.requireNonNull(vocabularies.get(field)).near(word, errors);
  }

  /** What a document says. */
  static OnRecord onRecord(StoredFields stored, int document) throws IOException {
    var bytes = stored.document(document).getBinaryValue(IndexFields.ENTRY);
    return EntryBytes.read(bytes.bytes, bytes.offset, bytes.length);
  }

  /** The entry of a document that a search of this snapshot found. */
  Entry entry(int document) throws IOException {
    return (Entry) onRecord(document);
  }

  private OnRecord onRecord(int document) throws IOException {
    var known = read.get(document);
    if (known != null) {
      return known;
    }
    var found = onRecord(searcher.storedFields(), document);
    read.put(document, found);
    return found;
  }

  /** What there is under an id; empty when it is not in this snapshot. */
  Optional<OnRecord> look(String id) throws IOException {
    var place = places.get(id);
    if (place == null) {
      place = place(new Term(IndexFields.ID, id));
      if (place == null) {
        return Optional.empty();
      }
      places.put(id, place);
    }
    return Optional.of(onRecord(place));
  }

  private @Nullable Integer place(Term id) throws IOException {
    for (var part : reader.leaves()) {
      var documents = part.reader().postings(id, PostingsEnum.NONE);
      var live = part.reader().getLiveDocs();
      while (documents != null && documents.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        if (live == null || live.get(documents.docID())) {
          return part.docBase + documents.docID();
        }
      }
    }
    return null;
  }

  /** The entry with an id, or the one that it was merged into; empty when there is neither. */
  Optional<Entry> entry(String id) throws IOException {
    @Nullable String next = id;
    for (int hop = 0; hop < HOPS && next != null; hop++) {
      var found = look(next);
      if (found.orElse(null) instanceof Entry entry) {
        return Optional.of(entry);
      }
      next = found.orElse(null) instanceof RemovedEntry removed ? removed.mergedInto() : null;
    }
    return Optional.empty();
  }

  /** The organisation with an id, or the one that it was merged into. */
  Optional<Organisation> organisation(String id) throws IOException {
    return entry(id).filter(Organisation.class::isInstance).map(Organisation.class::cast);
  }

  /** Keeps it open; false when it is closed already. */
  boolean hold() {
    return reader.tryIncRef();
  }

  /** Ends a hold, or the first one, with which it was opened. */
  @Override
  public void close() throws IOException {
    reader.decRef();
  }

  /**
   * Lucene's advice to turn on a module of the JDK that speeds up searches in vectors. The
   * directory has none, and the advice would stand in the log of every start.
   */
  static final class LuceneAdvice {
    /** Held here, because a logger that nobody holds forgets its level. */
    private static final Logger ADVICE =
        Logger.getLogger("org.apache.lucene.internal.vectorization.VectorizationProvider");

    private LuceneAdvice() {}

    /** Keeps it out of the log. */
    static void passOver() {
      ADVICE.setLevel(Level.SEVERE);
    }
  }
}
