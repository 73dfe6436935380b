package org.businessleaderaward.directory;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.facet.DrillDownQuery;
import org.apache.lucene.facet.DrillSideways;
import org.apache.lucene.facet.Facets;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.businessleaderaward.gateway.Connection;
import org.businessleaderaward.gateway.PageRequest;
import org.businessleaderaward.gateway.Refusal;
import org.businessleaderaward.storage.Cursor;

/**
 * Lists and searches of the published entries, from the newest search snapshot: no request to the
 * table, however many entries a page has. Best match first when there is a text, else by English
 * name.
 */
public final class DirectorySearch {
  /** The most characters of a search text. */
  public static final int LONGEST_TEXT = 200;

  private final CurrentSnapshot snapshots;
  private final SearchText texts = new SearchText();
  private final FacetsConfig facets = IndexFields.facets();

  /** Searches the newest of these snapshots. */
  public DirectorySearch(CurrentSnapshot snapshots) {
    this.snapshots = snapshots;
  }

  /**
   * A page of a list.
   *
   * @param page the entries with their cursors
   * @param totalCount how many match in all
   * @param facets counts per theme, kind and country; empty when they were not asked for
   */
  public record Found<T>(Connection<T> page, int totalCount, Optional<PartnershipFacets> facets) {}

  /** A partnership with those of its organisations that there are, by id. */
  public record WithOrganisations(
      Partnership partnership, Map<String, Organisation> organisations) {}

  /**
   * Partnerships.
   *
   * @param text what to look for; empty for all
   * @param counted whether facets are wanted
   * @throws Refusal with {@code BAD_REQUEST} for a text that is too long or a foreign cursor
   */
  public Found<WithOrganisations> partnerships(
      Optional<String> text, PartnershipFilter filter, PageRequest wanted, boolean counted) {
    var asked = asked(IndexFields.PARTNERSHIP, text, filter.canonical());
    var after = after(asked, wanted);
    return snapshots.read(
        snapshot -> {
          var query = narrowed(asked.query(), filter);
          var hits = hits(snapshot, query, asked.order(), wanted.first(), after);
          var organisations = new HashMap<String, Organisation>();
          for (var entry : hits.entries()) {
            collect(snapshot, (Partnership) entry, organisations);
          }
          var page =
              page(asked, wanted, hits)
                  .map(entry -> new WithOrganisations((Partnership) entry, organisations));
          return new Found<>(
              page, hits.total(), counted ? Optional.of(count(snapshot, query)) : Optional.empty());
        });
  }

  /**
   * Organisations.
   *
   * @param text what to look for; empty for all
   * @throws Refusal with {@code BAD_REQUEST} for a text that is too long or a foreign cursor
   */
  public Found<Organisation> organisations(Optional<String> text, PageRequest wanted) {
    var asked = asked(IndexFields.ORGANISATION, text, "");
    var after = after(asked, wanted);
    return snapshots.read(
        snapshot -> {
          var hits = hits(snapshot, asked.query(), asked.order(), wanted.first(), after);
          return new Found<>(
              page(asked, wanted, hits).map(Organisation.class::cast),
              hits.total(),
              Optional.empty());
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

  /** What was asked, in a form that a cursor can be bound to. */
  private record Asked(Query query, Order order, String canonical) {}

  private record Hits(List<FieldDoc> found, List<Entry> entries, int total, boolean more) {}

  private Asked asked(String sort, Optional<String> text, String filter) {
    var wanted = text.map(String::strip).filter(words -> !words.isEmpty());
    if (wanted.isPresent() && wanted.get().length() > LONGEST_TEXT) {
      throw new Refusal(
          Refusal.Code.BAD_REQUEST, "search must be at most " + LONGEST_TEXT + " characters");
    }
    var query = new BooleanQuery.Builder();
    query.add(new TermQuery(new Term(IndexFields.SORT, sort)), Occur.FILTER);
    wanted.ifPresent(words -> query.add(texts.query(words), Occur.MUST));
    var order = wanted.isPresent() ? Order.RELEVANCE : Order.NAME;
    return new Asked(
        query.build(), order, String.join("\n", sort, order.name(), wanted.orElse(""), filter));
  }

  private static Optional<FieldDoc> after(Asked asked, PageRequest wanted) {
    return wanted
        .after()
        .map(
            cursor ->
                Cursor.read(asked.canonical(), cursor)
                    .flatMap(asked.order()::after)
                    .orElseThrow(
                        () ->
                            new Refusal(
                                Refusal.Code.BAD_REQUEST,
                                "after is not a cursor of this connection")));
  }

  private DrillDownQuery narrowed(Query query, PartnershipFilter filter) {
    var base = new BooleanQuery.Builder().add(query, Occur.MUST);
    filter
        .organisation()
        .ifPresent(
            id -> base.add(new TermQuery(new Term(IndexFields.TAKING_PART, id)), Occur.FILTER));
    var narrowed = new DrillDownQuery(facets, base.build());
    filter.themes().forEach(theme -> narrowed.add(IndexFields.THEME, theme.name()));
    filter.kinds().forEach(kind -> narrowed.add(IndexFields.KIND, kind.name()));
    filter.countries().forEach(country -> narrowed.add(IndexFields.COUNTRY, country));
    return narrowed;
  }

  private static Hits hits(
      Snapshot snapshot, Query query, Order order, int first, Optional<FieldDoc> after)
      throws IOException {
    var searcher = snapshot.searcher();
    var collecting =
        new TopFieldCollectorManager(
            order.sort(), first + 1, after.orElse(null), Integer.MAX_VALUE);
    var top = searcher.search(query, collecting);
    var found = new ArrayList<FieldDoc>();
    var entries = new ArrayList<Entry>();
    var stored = searcher.storedFields();
    for (int i = 0; i < Math.min(first, top.scoreDocs.length); i++) {
      found.add((FieldDoc) top.scoreDocs[i]);
      entries.add(Snapshot.entry(stored, top.scoreDocs[i].doc));
    }
    return new Hits(
        found, entries, Math.toIntExact(top.totalHits.value()), top.scoreDocs.length > first);
  }

  private static Connection<Entry> page(Asked asked, PageRequest wanted, Hits hits) {
    var cursors = new HashMap<String, String>();
    for (int i = 0; i < hits.found().size(); i++) {
      var position = asked.order().position(hits.found().get(i));
      cursors.put(hits.entries().get(i).id(), Cursor.write(asked.canonical(), position));
    }
    return Connection.of(
        hits.entries(),
        entry -> java.util.Objects.requireNonNull(cursors.get(entry.id())),
        hits.more(),
        wanted.after().isPresent());
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

  /** Counts each dimension over what matches all filters but the dimension's own. */
  private PartnershipFacets count(Snapshot snapshot, DrillDownQuery query) throws IOException {
    if (snapshot.facets().isEmpty()) {
      return PartnershipFacets.NONE;
    }
    var counting = new DrillSideways(snapshot.searcher(), facets, snapshot.facets().get());
    var counts = counting.search(query, 1).facets;
    return new PartnershipFacets(
        counts(counts, IndexFields.THEME),
        counts(counts, IndexFields.KIND),
        counts(counts, IndexFields.COUNTRY));
  }

  private static List<PartnershipFacets.Count> counts(Facets facets, String dimension)
      throws IOException {
    var result = facets.getAllChildren(dimension);
    if (result == null) {
      return List.of();
    }
    var counts = new ArrayList<PartnershipFacets.Count>();
    for (var value : result.labelValues) {
      counts.add(new PartnershipFacets.Count(value.label, value.value.intValue()));
    }
    counts.sort(
        Comparator.comparingInt(PartnershipFacets.Count::count)
            .reversed()
            .thenComparing(PartnershipFacets.Count::value));
    return List.copyOf(counts);
  }
}
