package org.businessleaderaward.directory.search;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.TermQuery;
import org.businessleaderaward.directory.entries.Entry;
import org.businessleaderaward.directory.synonyms.SynonymGroup;
import org.businessleaderaward.gateway.PageWindow;
import org.businessleaderaward.language.Language;

/**
 * What a search finds, and what it would find if some words meant the same: those entries are
 * looked for by the words themselves, which were not indexed as one meaning.
 */
public final class SynonymTrial {
  /** How many of the entries that would be found are named. */
  public static final int NAMED = 10;

  /** The id of a group that has none yet. */
  public static final String UNSAVED = "";

  private static final SearchText TEXTS = new SearchText();
  private static final IndexTerms TERMS = new IndexTerms();

  private SynonymTrial() {}

  /**
   * What becomes of a search in a list.
   *
   * @param now how many entries it finds
   * @param then how many it would find
   * @param entries the first of those, best first
   */
  public record Yield(int now, int then, List<Named> entries) {}

  /**
   * An entry that would be found.
   *
   * @param name in English, or in the first language on record
   * @param added whether it is not found now
   */
  public record Named(String id, String name, boolean added) {}

  /** What becomes of it among the partnerships and among the organisations. */
  public record Tried(Yield partnerships, Yield organisations) {}

  /** Whether a word has something to look for, and no more words than may mean one thing. */
  public static boolean canBeLookedFor(Language language, String word) {
    int terms = terms(language, word).size();
    return terms > 0 && terms <= Thesaurus.LONGEST;
  }

  /** What is looked for in the place of a word: two words of which that is the same are one. */
  public static List<String> terms(Language language, String word) {
    return TERMS.of(IndexFields.name(language), word).stream().map(IndexTerms.At::term).toList();
  }

  static Tried of(Snapshot snapshot, SynonymGroup group, String text, Instant now)
      throws IOException {
    var groups = new ArrayList<>(snapshot.thesaurus().groups());
    groups.add(group);
    var meanings =
        new Meanings(
            Thesaurus.with(groups),
            Map.of(Thesaurus.name(group), WordQueries.anyOf(group.language(), group.words())));
    var unknown = UnknownWords.ofRequest();
    return new Tried(
        outcome(snapshot, IndexFields.PARTNERSHIP, meanings, text, now, unknown),
        outcome(snapshot, IndexFields.ORGANISATION, meanings, text, now, unknown));
  }

  private static Yield outcome(
      Snapshot snapshot,
      String sort,
      Meanings meanings,
      String text,
      Instant now,
      UnknownWords unknown)
      throws IOException {
    var before = run(snapshot, sort, Meanings.of(snapshot), text, now, unknown);
    var after = run(snapshot, sort, meanings, text, now, unknown);
    var named = new ArrayList<Named>();
    for (var entry : after.hits().entries()) {
      named.add(
          new Named(entry.id(), entry.name().in(Language.EN), !isFound(snapshot, before, entry)));
    }
    return new Yield(before.total(), after.total(), named);
  }

  private static SearchRun.Done run(
      Snapshot snapshot,
      String sort,
      Meanings meanings,
      String text,
      Instant now,
      UnknownWords unknown)
      throws IOException {
    var asked =
        new DirectorySearch.Asked(
            Optional.of(text),
            EntryFilter.NONE,
            Optional.empty(),
            Language.EN,
            new PageWindow(NAMED, Optional.empty(), false),
            Set.of(),
            false,
            now,
            unknown);
    return new SearchRun(snapshot, sort, asked, Optional.of(text), TEXTS, meanings).run();
  }

  private static boolean isFound(Snapshot snapshot, SearchRun.Done done, Entry entry)
      throws IOException {
    if (done.reading() == null) {
      return false;
    }
    var one =
        new BooleanQuery.Builder()
            .add(done.reading().query(_ -> true), Occur.FILTER)
            .add(new TermQuery(new Term(IndexFields.ID, entry.id())), Occur.FILTER);
    return snapshot.searcher().count(one.build()) > 0;
  }
}
