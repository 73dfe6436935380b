package org.businessleaderaward.directory.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.businessleaderaward.directory.documents.DocumentSet;
import org.businessleaderaward.directory.documents.DocumentSets;
import org.businessleaderaward.directory.entries.Entry;
import org.businessleaderaward.directory.search.Facets.Dimension;
import org.businessleaderaward.gateway.Connection;
import org.businessleaderaward.gateway.Refusal;
import org.businessleaderaward.storage.Cursor;
import org.jspecify.annotations.Nullable;

/** One search of a snapshot, which asks for fewer of the words while it finds few entries. */
final class SearchRun {
  /** More than all words of a text are worth, so that what an earlier step found comes first. */
  private static final float EARLIER = 1_000;

  private final Snapshot snapshot;
  private final String sort;
  private final DirectorySearch.Asked asked;
  private final Optional<String> text;
  private final SearchText texts;
  private final Meanings meanings;
  private final WordQueries queries;
  private final Order order;
  private final Map<String, SearchText.Read> cut = new HashMap<>();
  private final DocumentSets sets;

  /** The ids of what earlier steps found, as each ordered it. */
  private final Set<String> earlier = new LinkedHashSet<>();

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
    this.queries = new WordQueries(snapshot);
    this.sets = new DocumentSets(snapshot.searcher());
    this.order = asked.order().orElse(text.isPresent() ? Order.RELEVANCE : Order.NAME);
  }

  /**
   * What a step finds, before any of it is read.
   *
   * @param reading the text as it was read; null without one
   */
  private record Found(
      SearchText.Step step,
      SearchText.@Nullable Reading reading,
      Narrowed narrowed,
      @Nullable FacetCounts counts) {
    /** Whether the next step may be asked, as it may while this one finds few. */
    boolean isToBeRelaxed() {
      return reading != null && reading.words().size() > 1 && narrowed.leavesFew();
    }
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
      int total,
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
    var cursor = asked.page().cursor();
    var last = cursor.map(this::stepOf).orElse(SearchText.Step.ANY);
    var found = find(text, SearchText.Step.ALL, asked.counted());
    while (found.step() != last
        && (cursor.isPresent() || found.isToBeRelaxed())
        && (comesFirst(found) || cursor.isPresent())) {
      var next = found.step().after(Objects.requireNonNull(found.reading()).senses());
      found = find(text, next.compareTo(last) < 0 ? next : last, asked.counted());
    }
    return new Done(
        found.step(), found.reading(), hits(found), found.narrowed().total(), found.counts());
  }

  /** Whether a step finds no more than a few under no filter, which come first afterwards. */
  private boolean comesFirst(Found found) throws IOException {
    var narrowed = found.narrowed();
    if (narrowed.isOfFew() && isPartOfQuery(asked.filter())) {
      narrowed = narrowed(found.reading(), EntryFilter.NONE, null);
    }
    if (!narrowed.isOfFew()) {
      return false;
    }
    var own = new Found(found.step(), found.reading(), narrowed, null);
    for (var hit : snapshot.searcher().search(scored(own), Narrowed.FEW).scoreDocs) {
      earlier.add(snapshot.entry(hit.doc).id());
    }
    return true;
  }

  /** Whether another text finds anything under the same filter, most of its words at least. */
  boolean finds(String other) throws IOException {
    return find(Optional.of(other), SearchText.Step.MOST, Set.of()).narrowed().total() > 0;
  }

  private SearchText.Reading read(String words, SearchText.Step step) throws IOException {
    var known = cut.get(words);
    if (known == null) {
      var asking = AskedWords.of(words, snapshot, asked.unknown(), meanings.thesaurus(), queries);
      known = texts.read(asking, meanings, queries);
      cut.put(words, known);
    }
    return known.in(step);
  }

  private Found find(Optional<String> words, SearchText.Step step, Set<Dimension> counted)
      throws IOException {
    var reading = words.isPresent() ? read(words.get(), step) : null;
    var counts = FacetCounts.of(counted, asked);
    return new Found(step, reading, narrowed(reading, asked.filter(), counts), counts);
  }

  private Narrowed narrowed(
      SearchText.@Nullable Reading reading, EntryFilter filter, @Nullable FacetCounts counts)
      throws IOException {
    return new Narrowed(
        matched(reading, filter),
        snapshot,
        new Narrowing(filter, asked.now()),
        counts,
        RolesTaken.part(index(), filter.organisation()));
  }

  private String canonical(SearchText.Step step) {
    return String.join(
        "\n",
        sort,
        order.name() + (order == Order.NAME ? asked.language().name() : ""),
        text.orElse(""),
        step.name(),
        asked.filter().canonical());
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
    var cursors = Cursor.writer(canonical(done.step()));
    var edges = new ArrayList<Connection.Edge<Entry>>();
    for (int i = 0; i < hits.found().size(); i++) {
      var cursor = cursors.apply(order.position(hits.found().get(i)));
      edges.add(new Connection.Edge<>(cursor, hits.entries().get(i)));
    }
    return Connection.of(edges, hits.more(), asked.page());
  }

  /** What the query itself asks for, and not each entry that it matches. */
  private static boolean isPartOfQuery(EntryFilter filter) {
    return filter.organisation().isPresent() || filter.relatedTo().isPresent();
  }

  /** What a text asks for, of the entries of the sort, before each is held to the filter. */
  private DocumentSet matched(SearchText.@Nullable Reading reading, EntryFilter filter)
      throws IOException {
    var all = snapshot.sort(sort);
    var matched = reading == null ? all.copy() : matched(reading);
    matched.narrow(all);
    if (filter.organisation().isPresent()) {
      matched.narrow(with(IndexFields.TAKING_PART, filter.organisation().get()));
    }
    if (filter.relatedTo().isPresent()) {
      matched.narrow(with(IndexFields.RELATED, filter.relatedTo().get()));
    }
    return matched;
  }

  private DocumentSet with(String field, String term) throws IOException {
    return sets.of(new TermQuery(new Term(field, term)));
  }

  /** Steps differ only in how many of the same words must be found. */
  private DocumentSet matched(SearchText.Reading reading) throws IOException {
    var ways = new ArrayList<DocumentSet>();
    for (var way : reading.ways()) {
      var senses = new ArrayList<DocumentSet>();
      for (var sense : way.senses()) {
        senses.add(sets.of(sense));
      }
      ways.add(DocumentSet.inAtLeast(way.least(), senses));
    }
    var matched =
        ways.isEmpty()
            ? sets.of(new MatchNoDocsQuery("no word")).copy()
            : DocumentSet.inAtLeast(1, ways);
    for (var phrase : reading.phrases()) {
      matched.narrow(sets.of(phrase));
    }
    return matched;
  }

  /** Scores what is left, where that is what it is sorted by. */
  private Query scored(Found found) {
    var query = new BooleanQuery.Builder().add(found.narrowed().left(), Occur.FILTER);
    if (found.reading() != null && order == Order.RELEVANCE) {
      query.add(found.reading().query(sets::mayMatch), Occur.MUST);
      int worth = earlier.size();
      for (var id : earlier) {
        var itself = new ConstantScoreQuery(new TermQuery(new Term(IndexFields.ID, id)));
        query.add(new BoostQuery(itself, EARLIER * worth--), Occur.SHOULD);
      }
    }
    return query.build();
  }

  /** Where the entries of a page stand, and the entries. */
  record Hits(List<FieldDoc> found, List<Entry> entries, boolean more) {}

  private Hits hits(Found of) throws IOException {
    var page = asked.page();
    var from = page.cursor().map(cursor -> at(cursor, of.step()).orElseThrow(this::foreign));
    var ordering =
        new TopFieldCollectorManager(
            order.sort(page.backwards(), asked.language()),
            page.size() + 1,
            from.orElse(null),
            Integer.MAX_VALUE);
    if (of.narrowed().total() == 0) {
      return new Hits(List.of(), List.of(), false);
    }
    var top = snapshot.searcher().search(scored(of), ordering);
    var found = new ArrayList<FieldDoc>();
    var entries = new ArrayList<Entry>();
    for (int i = 0; i < Math.min(page.size(), top.scoreDocs.length); i++) {
      found.add((FieldDoc) top.scoreDocs[i]);
      entries.add(snapshot.entry(top.scoreDocs[i].doc));
    }
    if (page.backwards()) {
      Collections.reverse(found);
      Collections.reverse(entries);
    }
    return new Hits(found, entries, top.scoreDocs.length > page.size());
  }
}
