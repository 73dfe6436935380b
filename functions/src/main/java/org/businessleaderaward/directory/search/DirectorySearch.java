package org.businessleaderaward.directory.search;

import java.io.IOException;
import java.text.Normalizer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.businessleaderaward.directory.entries.Entry;
import org.businessleaderaward.directory.entries.Organisation;
import org.businessleaderaward.directory.entries.OrganisationKind;
import org.businessleaderaward.directory.entries.Partnership;
import org.businessleaderaward.directory.entries.PartnershipKind;
import org.businessleaderaward.gateway.Connection;
import org.businessleaderaward.gateway.PageWindow;
import org.businessleaderaward.gateway.Refusal;
import org.businessleaderaward.storage.Cursor;
import org.jspecify.annotations.Nullable;

/**
 * Lists and searches of the published entries, from the newest search snapshot: no request to the
 * table, however many entries a page has.
 */
public final class DirectorySearch {
  /** The most characters of a search text. */
  public static final int LONGEST_TEXT = 200;

  /** The most characters of it once each sign that stands for several is written as those. */
  private static final int LONGEST_UNFOLDED = 2 * LONGEST_TEXT;

  private final CurrentSnapshot snapshots;
  private final SearchText texts = new SearchText();
  private final Spelling spelling = new Spelling();
  private final KnownTerms known = new KnownTerms();
  private final Typeahead typeahead = new Typeahead(known);
  private final NameMatching matching = new NameMatching(known);

  /** Searches the newest of these snapshots. */
  public DirectorySearch(CurrentSnapshot snapshots) {
    this.snapshots = snapshots;
  }

  /**
   * What is asked for.
   *
   * @param text what to look for; empty for all
   * @param order how to sort; empty for best match first when there is a text, else by name
   * @param counted whether facets are wanted
   * @param spelled whether a better spelling is wanted
   * @param now when it is asked
   */
  public record Asked(
      Optional<String> text,
      EntryFilter filter,
      Optional<Order> order,
      PageWindow page,
      boolean counted,
      boolean spelled,
      Instant now) {}

  /**
   * A page of a list.
   *
   * @param page the entries with their cursors
   * @param totalCount how many match in all
   * @param facets counts; none when they were not asked for
   * @param didYouMean the text with words that there are, where it has one that no entry has; empty
   *     when it was not asked for
   * @param highlights finds what was looked for in an entry; empty without a text
   */
  public record Found<T>(
      Connection<T> page,
      int totalCount,
      Facets facets,
      Optional<String> didYouMean,
      Optional<Highlights> highlights) {}

  /** A partnership with those of its organisations that there are, by id. */
  public record WithOrganisations(
      Partnership partnership, Map<String, Organisation> organisations) {}

  /**
   * Partnerships.
   *
   * @throws Refusal with {@code BAD_REQUEST} for a text that is too long or a foreign cursor
   */
  public Found<WithOrganisations> partnerships(Asked asked) {
    return snapshots.read(
        snapshot -> {
          var found = list(snapshot, IndexFields.PARTNERSHIP, PartnershipKind.values(), asked);
          var organisations = new HashMap<String, Organisation>();
          for (var edge : found.page().edges()) {
            collect(snapshot, (Partnership) edge.node(), organisations);
          }
          return with(
              found,
              found.page().map(entry -> new WithOrganisations((Partnership) entry, organisations)));
        });
  }

  /**
   * Organisations.
   *
   * @throws Refusal with {@code BAD_REQUEST} for a text that is too long or a foreign cursor
   */
  public Found<Organisation> organisations(Asked asked) {
    return snapshots.read(
        snapshot -> {
          var found = list(snapshot, IndexFields.ORGANISATION, OrganisationKind.values(), asked);
          return with(found, found.page().map(Organisation.class::cast));
        });
  }

  /** The names that a text may be the beginning of, best first. */
  List<Typeahead.Hit> typeahead(Typeahead.Asked asked) {
    checkLength("text", asked.text());
    return snapshots.read(snapshot -> typeahead.of(asked, snapshot));
  }

  /** The organisations that each name may mean. */
  List<NameMatching.Match> match(List<String> names, Optional<String> country) {
    names.forEach(name -> checkLength("a name", name));
    return snapshots.read(
        snapshot -> {
          var matches = new ArrayList<NameMatching.Match>();
          for (var name : names) {
            matches.add(matching.of(name, country, snapshot));
          }
          return matches;
        });
  }

  /** The entry with an id, or the one that it was merged into, as its type's fields are read. */
  Optional<?> node(String id) {
    return snapshots.read(
        snapshot -> {
          var entry = snapshot.entry(id).orElse(null);
          if (!(entry instanceof Partnership partnership)) {
            return Optional.ofNullable(entry);
          }
          var organisations = new HashMap<String, Organisation>();
          collect(snapshot, partnership, organisations);
          return Optional.of(new PartnershipNode(partnership, () -> organisations));
        });
  }

  private Found<Entry> list(Snapshot snapshot, String sort, Enum<?>[] kinds, Asked asked)
      throws IOException {
    var text = asked.text().map(String::strip).filter(words -> !words.isEmpty());
    text.ifPresent(words -> checkLength("search", words));
    var order = asked.order().orElse(text.isPresent() ? Order.RELEVANCE : Order.NAME);
    var canonical =
        String.join("\n", sort, order.name(), text.orElse(""), asked.filter().canonical());
    var from = from(canonical, order, asked.page());
    var index = snapshot.searcher().getIndexReader();
    var reading = text.isPresent() ? texts.read(text.get(), index) : null;
    var narrowing = new Narrowing(asked.filter(), asked.now());
    var counts = asked.counted() ? new FacetCounts(narrowing) : null;
    var hits =
        hits(
            snapshot,
            query(sort, reading, asked.filter()),
            order,
            asked.page(),
            from,
            narrowing,
            counts);
    return new Found<>(
        page(canonical, order, asked.page(), hits),
        hits.total(),
        counts == null ? Facets.NONE : counts.facets(kinds),
        reading == null || !asked.spelled()
            ? Optional.empty()
            : spelling.meant(text.get(), reading, index),
        Optional.ofNullable(reading).map(read -> new Highlights(text.get(), read, known)));
  }

  private static Query query(
      String sort, SearchText.@Nullable Reading reading, EntryFilter filter) {
    var query = new BooleanQuery.Builder();
    query.add(new TermQuery(new Term(IndexFields.SORT, sort)), Occur.FILTER);
    if (reading != null) {
      query.add(reading.query(), Occur.MUST);
    }
    filter
        .organisation()
        .map(id -> filter.role().map(role -> IndexFields.inRole(role, id)).orElse(id))
        .ifPresent(term -> filter(query, IndexFields.TAKING_PART, term));
    filter.relatedTo().ifPresent(id -> filter(query, IndexFields.RELATED, id));
    return query.build();
  }

  private static void filter(BooleanQuery.Builder query, String field, String term) {
    query.add(new TermQuery(new Term(field, term)), Occur.FILTER);
  }

  private record Hits(List<FieldDoc> found, List<Entry> entries, int total, boolean more) {}

  private static Hits hits(
      Snapshot snapshot,
      Query query,
      Order order,
      PageWindow page,
      Optional<FieldDoc> from,
      Narrowing narrowing,
      @Nullable FacetCounts counts)
      throws IOException {
    var searcher = snapshot.searcher();
    var ordering =
        new TopFieldCollectorManager(
            order.sort(page.backwards()), page.size() + 1, from.orElse(null), Integer.MAX_VALUE);
    var top =
        searcher.search(
            query, new ListCollector.Manager(ordering, narrowing, counts, snapshot.columns()));
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

  private static Optional<FieldDoc> from(String canonical, Order order, PageWindow page) {
    return page.cursor()
        .map(
            cursor ->
                Cursor.read(canonical, cursor)
                    .flatMap(order::at)
                    .orElseThrow(
                        () ->
                            new Refusal(
                                Refusal.Code.BAD_REQUEST,
                                (page.backwards() ? "before" : "after")
                                    + " is not a cursor of this connection")));
  }

  private static Connection<Entry> page(
      String canonical, Order order, PageWindow wanted, Hits hits) {
    var edges = new ArrayList<Connection.Edge<Entry>>();
    for (int i = 0; i < hits.found().size(); i++) {
      var cursor = Cursor.write(canonical, order.position(hits.found().get(i)));
      edges.add(new Connection.Edge<>(cursor, hits.entries().get(i)));
    }
    return Connection.of(edges, hits.more(), wanted);
  }

  private static <T> Found<T> with(Found<Entry> found, Connection<T> page) {
    return new Found<>(
        page, found.totalCount(), found.facets(), found.didYouMean(), found.highlights());
  }

  private static void checkLength(String what, String text) {
    if (text.length() > LONGEST_TEXT) {
      throw new Refusal(
          Refusal.Code.BAD_REQUEST, what + " must be at most " + LONGEST_TEXT + " characters");
    }
    if (Normalizer.normalize(text, Normalizer.Form.NFKC).length() > LONGEST_UNFOLDED) {
      throw new Refusal(
          Refusal.Code.BAD_REQUEST,
          what + " must be at most " + LONGEST_UNFOLDED + " characters in normal form (NFKC)");
    }
  }

  private static void collect(
      Snapshot snapshot, Partnership partnership, Map<String, Organisation> organisations)
      throws IOException {
    var ids = new HashSet<String>();
    partnership.participants().forEach(participant -> ids.add(participant.organisation()));
    ids.removeAll(organisations.keySet());
    for (var id : ids) {
      snapshot.organisation(id).ifPresent(found -> organisations.put(id, found));
    }
  }
}
