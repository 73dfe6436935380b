package org.businessleaderaward.directory.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.businessleaderaward.directory.entries.Entry;
import org.businessleaderaward.gateway.Connection;
import org.businessleaderaward.gateway.PageWindow;
import org.businessleaderaward.gateway.Refusal;
import org.businessleaderaward.storage.Cursor;
import org.jspecify.annotations.Nullable;

/** One search of a snapshot, which asks for fewer of the words while it finds few entries. */
final class SearchRun {
  /** What finds fewer entries goes on to fewer of the words. */
  private static final int FEW = 4;

  /** More than all words of a text are worth, so that what an earlier step found comes first. */
  private static final float EARLIER = 1_000;

  private final Snapshot snapshot;
  private final String sort;
  private final DirectorySearch.Asked asked;
  private final Optional<String> text;
  private final SearchText texts;
  private final Meanings meanings;
  private final Order order;
  private final Map<String, SearchText.Cut> cut = new HashMap<>();

  /** What earlier steps found, by id, with what comes first of it worth most. */
  private final Map<String, Integer> earlier = new LinkedHashMap<>();

  SearchRun(
      Snapshot snapshot,
      String sort,
      DirectorySearch.Asked asked,
      Optional<String> text,
      SearchText texts,
      Meanings meanings) {
    this.snapshot = snapshot;
    this.sort = sort;
    this.asked = asked;
    this.text = text;
    this.texts = texts;
    this.meanings = meanings;
    this.order = asked.order().orElse(text.isPresent() ? Order.RELEVANCE : Order.NAME);
  }

  /**
   * What a step found.
   *
   * @param reading the text as it was read; null without one
   * @param counts null when none were asked for
   */
  record Done(
      SearchText.Step step,
      SearchText.@Nullable Reading reading,
      Hits hits,
      @Nullable FacetCounts counts) {}

  IndexReader index() {
    return snapshot.searcher().getIndexReader();
  }

  /**
   * The page that was asked for: of the first step that finds more than a few, or of the last, and
   * of the same step for a page that follows. What has more of the words comes first. A filter that
   * leaves little of what was found asks for no other step.
   */
  Done run() throws IOException {
    var page = asked.page();
    if (page.cursor().isPresent()) {
      var at = stepOf(page.cursor().get());
      for (var step : SearchText.Step.values()) {
        if (step.compareTo(at) < 0) {
          isMoreThanFew(step, read(text.orElseThrow(), step));
        }
      }
      return run(text, at, page);
    }
    var done = run(text, SearchText.Step.ALL, page);
    for (var step : List.of(SearchText.Step.MOST, SearchText.Step.ANY)) {
      if (!isToBeRelaxed(done)) {
        break;
      }
      done = run(text, step, page);
    }
    return done;
  }

  private boolean isToBeRelaxed(Done done) throws IOException {
    return done.reading() != null
        && done.reading().words().size() > 1
        && done.hits().total() < FEW
        && !isMoreThanFew(done.step(), done.reading());
  }

  /** Whether a step finds enough under no filter; what it finds else comes first afterwards. */
  private boolean isMoreThanFew(SearchText.Step step, SearchText.Reading reading)
      throws IOException {
    var searcher = snapshot.searcher();
    var found = searcher.search(query(reading, EntryFilter.NONE), FEW).scoreDocs;
    if (found.length >= FEW) {
      return true;
    }
    for (var each : found) {
      earlier.putIfAbsent(
          Snapshot.entry(searcher.storedFields(), each.doc).id(),
          SearchText.Step.ANY.compareTo(step));
    }
    return false;
  }

  /** Whether another text finds anything under the same filter, most of its words at least. */
  boolean finds(String other) throws IOException {
    var one = new PageWindow(1, Optional.empty(), false);
    for (var step : List.of(SearchText.Step.ALL, SearchText.Step.MOST)) {
      if (run(Optional.of(other), step, one).hits().total() > 0) {
        return true;
      }
    }
    return false;
  }

  private SearchText.Reading read(String words, SearchText.Step step) throws IOException {
    var known = cut.get(words);
    if (known == null) {
      known = texts.cut(words, snapshot.searcher());
      cut.put(words, known);
    }
    return texts.read(known, meanings, step);
  }

  private Done run(Optional<String> words, SearchText.Step step, PageWindow page)
      throws IOException {
    var reading = words.isPresent() ? read(words.get(), step) : null;
    var narrowing = new Narrowing(asked.filter(), asked.now());
    var counts = asked.counted() ? new FacetCounts(narrowing) : null;
    var query = query(reading, asked.filter());
    var from = page.cursor().map(cursor -> at(cursor, step).orElseThrow(this::foreign));
    var taking = RolesTaken.part(index(), asked.filter().organisation());
    return new Done(
        step, reading, hits(snapshot, query, order, page, from, narrowing, counts, taking), counts);
  }

  private String canonical(SearchText.Step step) {
    return String.join(
        "\n", sort, order.name(), text.orElse(""), step.name(), asked.filter().canonical());
  }

  /** The step that a cursor comes from. */
  private SearchText.Step stepOf(String cursor) {
    return Stream.of(SearchText.Step.values())
        .filter(step -> at(cursor, step).isPresent())
        .findFirst()
        .orElseThrow(this::foreign);
  }

  private Optional<FieldDoc> at(String cursor, SearchText.Step step) {
    return Cursor.read(canonical(step), cursor).flatMap(order::at);
  }

  private Refusal foreign() {
    return new Refusal(
        Refusal.Code.BAD_REQUEST,
        (asked.page().backwards() ? "before" : "after") + " is not a cursor of this connection");
  }

  /** The page as a connection has it. */
  Connection<Entry> page(Done done) {
    var hits = done.hits();
    var edges = new ArrayList<Connection.Edge<Entry>>();
    for (int i = 0; i < hits.found().size(); i++) {
      var cursor = Cursor.write(canonical(done.step()), order.position(hits.found().get(i)));
      edges.add(new Connection.Edge<>(cursor, hits.entries().get(i)));
    }
    return Connection.of(edges, hits.more(), asked.page());
  }

  private Query query(SearchText.@Nullable Reading reading, EntryFilter filter) {
    var query = new BooleanQuery.Builder();
    query.add(new TermQuery(new Term(IndexFields.SORT, sort)), Occur.FILTER);
    if (reading != null) {
      query.add(reading.query(), Occur.MUST);
      earlier.forEach(
          (id, worth) ->
              query.add(
                  new BoostQuery(
                      new ConstantScoreQuery(new TermQuery(new Term(IndexFields.ID, id))),
                      EARLIER * worth),
                  Occur.SHOULD));
    }
    filter.organisation().ifPresent(id -> filter(query, IndexFields.TAKING_PART, id));
    filter.relatedTo().ifPresent(id -> filter(query, IndexFields.RELATED, id));
    return query.build();
  }

  private static void filter(BooleanQuery.Builder query, String field, String term) {
    query.add(new TermQuery(new Term(field, term)), Occur.FILTER);
  }

  /** Where the entries of a page stand, the entries, and how many there are in all. */
  record Hits(List<FieldDoc> found, List<Entry> entries, int total, boolean more) {}

  private static Hits hits(
      Snapshot snapshot,
      Query query,
      Order order,
      PageWindow page,
      Optional<FieldDoc> from,
      Narrowing narrowing,
      @Nullable FacetCounts counts,
      RolesTaken taking)
      throws IOException {
    var searcher = snapshot.searcher();
    var ordering =
        new TopFieldCollectorManager(
            order.sort(page.backwards()), page.size() + 1, from.orElse(null), Integer.MAX_VALUE);
    var top =
        searcher.search(
            query,
            new ListCollector.Manager(ordering, narrowing, counts, snapshot.columns(), taking));
    var found = new ArrayList<FieldDoc>();
    var entries = new ArrayList<Entry>();
    var stored = searcher.storedFields();
    for (int i = 0; i < Math.min(page.size(), top.scoreDocs.length); i++) {
      found.add((FieldDoc) top.scoreDocs[i]);
      entries.add(Snapshot.entry(stored, top.scoreDocs[i].doc));
    }
    if (page.backwards()) {
      Collections.reverse(found);
      Collections.reverse(entries);
    }
    return new Hits(
        found, entries, Math.toIntExact(top.totalHits.value()), top.scoreDocs.length > page.size());
  }
}
