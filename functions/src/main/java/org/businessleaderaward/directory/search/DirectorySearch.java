package org.businessleaderaward.directory.search;

import java.io.IOException;
import java.text.Normalizer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.businessleaderaward.directory.documents.SearchTime;
import org.businessleaderaward.directory.entries.Entry;
import org.businessleaderaward.directory.entries.Organisation;
import org.businessleaderaward.directory.entries.OrganisationKind;
import org.businessleaderaward.directory.entries.Partnership;
import org.businessleaderaward.directory.entries.PartnershipKind;
import org.businessleaderaward.directory.synonyms.SynonymGroup;
import org.businessleaderaward.gateway.Connection;
import org.businessleaderaward.gateway.PageWindow;
import org.businessleaderaward.gateway.Refusal;
import org.businessleaderaward.gateway.Scope;
import org.businessleaderaward.language.Language;

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
  private final Kept kept;
  private final SearchTime time;

  /** What all requests share. */
  private record Kept(
      SearchText texts,
      Spelling spelling,
      IndexTerms.Known known,
      Typeahead typeahead,
      NameMatching matching) {
    static Kept of(IndexTerms.Known known) {
      return new Kept(
          new SearchText(), new Spelling(), known, new Typeahead(known), new NameMatching());
    }
  }

  /** Searches the newest of these snapshots, for however long it takes. */
  public DirectorySearch(CurrentSnapshot snapshots) {
    this(snapshots, Kept.of(new IndexTerms.Known()), SearchTime.UNBOUNDED);
  }

  private DirectorySearch(CurrentSnapshot snapshots, Kept kept, SearchTime time) {
    this.snapshots = snapshots;
    this.kept = kept;
    this.time = time;
  }

  /**
   * The search within what is left of a request's time: each of its searches refuses with {@code
   * LIMIT_EXCEEDED} when nothing is.
   */
  public DirectorySearch of(Scope request) {
    return within(request.kept(SearchTime.class, () -> SearchTime.ofRequest(request.hasKey())));
  }

  DirectorySearch within(SearchTime time) {
    return new DirectorySearch(snapshots, kept, time);
  }

  private <R> R read(CurrentSnapshot.Reading<R> reading) {
    return snapshots.read(time, reading);
  }

  /**
   * What is asked for.
   *
   * @param text what to look for; empty for all
   * @param order how to sort; empty for best match first when there is a text, else by name
   * @param language whose names an order by name is of
   * @param counted in which dimensions facets are wanted
   * @param spelled whether a better spelling is wanted
   * @param now when it is asked
   * @param unknown how many of the words that no entry has may be looked for in other ways
   */
  public record Asked(
      Optional<String> text,
      EntryFilter filter,
      Optional<Order> order,
      Language language,
      PageWindow page,
      Set<Facets.Dimension> counted,
      boolean spelled,
      Instant now,
      UnknownWords unknown) {
    /** What is asked for by a request of its own, with all facets or none. */
    public Asked(
        Optional<String> text,
        EntryFilter filter,
        Optional<Order> order,
        Language language,
        PageWindow page,
        boolean counted,
        boolean spelled,
        Instant now) {
      this(
          text,
          filter,
          order,
          language,
          page,
          counted ? EnumSet.allOf(Facets.Dimension.class) : Set.of(),
          spelled,
          now,
          UnknownWords.ofRequest());
    }
  }

  /**
   * A page of a list.
   *
   * @param page the entries with their cursors
   * @param totalCount how many match in all
   * @param facets counts; none when they were not asked for
   * @param didYouMean the text with words that there are, where it has one that no entry has, and
   *     something is found by it; empty when it was not asked for
   * @param relaxed how many of the words had to be found; empty without a text
   * @param highlights finds what was looked for in an entry; empty without a text
   */
  public record Found<T>(
      Connection<T> page,
      int totalCount,
      Facets facets,
      Optional<String> didYouMean,
      Optional<SearchText.Step> relaxed,
      Optional<Highlights> highlights) {}

  /**
   * Partnerships.
   *
   * @throws Refusal with {@code BAD_REQUEST} for a text that is too long or a foreign cursor
   */
  public Found<PartnershipNode> partnerships(Asked asked) {
    return read(
        snapshot -> {
          var found = list(snapshot, IndexFields.PARTNERSHIP, PartnershipKind.values(), asked);
          return with(found, found.page().map(entry -> node((Partnership) entry)));
        });
  }

  /**
   * Organisations.
   *
   * @throws Refusal with {@code BAD_REQUEST} for a text that is too long or a foreign cursor
   */
  public Found<Organisation> organisations(Asked asked) {
    return read(
        snapshot -> {
          var found = list(snapshot, IndexFields.ORGANISATION, OrganisationKind.values(), asked);
          return with(found, found.page().map(Organisation.class::cast));
        });
  }

  /** The names that a text may be the beginning of, best first. */
  List<Typeahead.Hit> typeahead(Typeahead.Asked asked) {
    checkLength("text", asked.text());
    return read(snapshot -> kept.typeahead().of(asked, snapshot));
  }

  /** The organisations that each name may mean. */
  List<NameMatching.Match> match(List<String> names, Optional<String> country) {
    names.forEach(name -> checkLength("a name", name));
    return read(
        snapshot -> {
          var matches = new ArrayList<NameMatching.Match>();
          for (var name : names) {
            matches.add(kept.matching().of(name, country, snapshot));
          }
          return matches;
        });
  }

  /**
   * What a text finds, and what it would find if these words meant the same.
   *
   * @throws Refusal with {@code BAD_REQUEST} for a text that is empty or too long
   */
  public SynonymTrial.Tried tried(SynonymGroup group, String text, Instant now) {
    var words = text.strip();
    if (words.isEmpty()) {
      throw new Refusal(Refusal.Code.BAD_REQUEST, "search must say what to look for");
    }
    checkLength("search", words);
    return read(snapshot -> SynonymTrial.of(snapshot, group, words, now));
  }

  /** The entry with an id, or the one that it was merged into, as its type's fields are read. */
  Optional<?> node(String id) {
    return read(
        snapshot -> {
          var entry = snapshot.entry(id).orElse(null);
          if (!(entry instanceof Partnership partnership)) {
            return Optional.ofNullable(entry);
          }
          return Optional.of(node(partnership));
        });
  }

  private Found<Entry> list(Snapshot snapshot, String sort, Enum<?>[] kinds, Asked asked)
      throws IOException {
    var text = asked.text().map(String::strip).filter(words -> !words.isEmpty());
    text.ifPresent(words -> checkLength("search", words));
    var search = new SearchRun(snapshot, sort, asked, text, kept.texts(), Meanings.of(snapshot));
    var done = search.run();
    var reading = done.reading();
    return new Found<>(
        search.page(done),
        done.total(),
        done.counts() == null ? Facets.NONE : done.counts().facets(kinds),
        reading == null || !asked.spelled()
            ? Optional.empty()
            : meant(text.orElseThrow(), reading, search),
        text.map(_ -> done.step()),
        Optional.ofNullable(reading)
            .map(read -> new Highlights(text.orElseThrow(), read, kept.known(), time)));
  }

  /** What may have been meant, where it would find something. */
  private Optional<String> meant(String text, SearchText.Reading reading, SearchRun search)
      throws IOException {
    var meant = kept.spelling().meant(text, reading, search.index());
    return meant.isPresent() && search.finds(meant.get()) ? meant : Optional.empty();
  }

  private static <T> Found<T> with(Found<Entry> found, Connection<T> page) {
    return new Found<>(
        page,
        found.totalCount(),
        found.facets(),
        found.didYouMean(),
        found.relaxed(),
        found.highlights());
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

  private PartnershipNode node(Partnership partnership) {
    return new PartnershipNode(
        partnership, () -> snapshots.read(snapshot -> organisations(partnership, snapshot)));
  }

  private static Map<String, Organisation> organisations(Partnership partnership, Snapshot snapshot)
      throws IOException {
    var organisations = new HashMap<String, Organisation>();
    for (var participant : partnership.participants()) {
      var id = participant.organisation();
      if (!organisations.containsKey(id)) {
        snapshot.organisation(id).ifPresent(found -> organisations.put(id, found));
      }
    }
    return organisations;
  }
}
