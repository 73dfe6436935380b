package org.businessleaderaward.directory.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.FuzzyTermsEnum;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.businessleaderaward.HostileTexts;
import org.businessleaderaward.directory.DirectorySeed;
import org.businessleaderaward.directory.entries.Partnership;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class VocabularyTests {
  private static final String FIELD = "words";

  /** No shorter word is looked for with letters wrong. */
  private static final int LEAST_LETTERS = 4;

  /** Words of letters that are pairs of surrogates, one of them with a letter that is none. */
  private static final String PAIRS =
      "\uD800\uDF80\uD800\uDF81\uD800\uDF82\uD800\uDF83\uD800\uDF84 "
          + "\uD800\uDF81\uD800\uDF80\uD800\uDF82b\uD800\uDF83\uD800\uDF84";

  private final Random chance = new Random(17);
  private List<String> terms = List.of();
  private DirectoryReader index;
  private Vocabulary vocabulary;

  /** The words of the first entries in six languages, in two parts of an index. */
  @BeforeAll
  void index() throws IOException {
    var texts =
        Stream.concat(
                Stream.of(PAIRS),
                DirectorySeed.read().stream()
                    .flatMap(
                        entry ->
                            Stream.concat(
                                entry.naming().all().stream(),
                                entry instanceof Partnership partnership
                                    ? partnership.summary().byLanguage().values().stream()
                                    : Stream.of())))
            .toList();
    terms = texts.stream().flatMap(text -> Arrays.stream(text.split("\\s+"))).distinct().toList();
    var directory = new ByteBuffersDirectory();
    try (var writer = new IndexWriter(directory, new IndexWriterConfig(new WhitespaceAnalyzer()))) {
      for (var half : List.of(texts.subList(0, texts.size() / 2), texts)) {
        for (var text : half) {
          var document = new Document();
          document.add(new TextField(FIELD, text, Field.Store.NO));
          writer.addDocument(document);
        }
        writer.flush();
      }
    }
    index = DirectoryReader.open(directory);
    vocabulary = Vocabulary.of(index, FIELD);
  }

  @Test
  void findsWhatAnAutomatonFinds() throws IOException {
    int found = 0;
    for (int i = 0; i < 1_000; i++) {
      var term = terms.get(chance.nextInt(i % 10 == 0 ? 2 : terms.size()));
      var word = misspelt(term, i % 4);
      for (int errors = 1; errors <= 2; errors++) {
        var near = vocabulary.near(word, errors);
        assertThat(near.stream().map(Vocabulary.Near::term))
            .as(word)
            .containsExactlyInAnyOrderElementsOf(byAutomaton(word, errors));
        found += near.size();
      }
    }
    assertThat(found).isGreaterThan(3_000);
  }

  private Set<String> byAutomaton(String word, int errors) throws IOException {
    var found = new TreeSet<String>();
    var enumerated =
        new FuzzyTermsEnum(
            MultiTerms.getTerms(index, FIELD), new Term(FIELD, word), errors, 0, true);
    for (var next = enumerated.next(); next != null; next = enumerated.next()) {
      found.add(next.utf8ToString());
    }
    return found;
  }

  /** So many letters exchanged, left out, too many or others. */
  private String misspelt(String word, int errors) {
    var letters = word.codePoints().boxed().collect(Collectors.toCollection(ArrayList::new));
    for (int i = 0; i < errors && letters.size() > 1; i++) {
      int at = chance.nextInt(letters.size() - 1);
      switch (chance.nextInt(4)) {
        case 0 -> Collections.swap(letters, at, at + 1);
        case 1 -> letters.subList(at, at + 1).clear();
        case 2 -> letters.add(at, letters.get(chance.nextInt(letters.size())));
        default -> letters.set(at, letters.get(chance.nextInt(letters.size())));
      }
    }
    return letters.stream().map(Character::toString).reduce("", String::concat);
  }

  @Test
  void hasTheLikestFirstAndCountsErrorsOfTheShorterWord() {
    assertThat(vocabulary.near("traffickng", 2))
        .startsWith(
            new Vocabulary.Near("trafficking", 1, 1 - 1f / 10),
            new Vocabulary.Near("Trafficking", 2, 1 - 2f / 10));
    assertThat(vocabulary.near("\u16A0\u16A1\u16A2\u16A3\u16A4", 2)).isEmpty();
  }

  /** Work of a word is bounded by that, however long it is and of whatever letters. */
  @Test
  void comparesWithOneInFortyOfTheTermsAtMost() {
    var hostile = new HostileTexts(chance);
    int compared = 0;
    for (int i = 0; i < 40 * HostileTexts.SHORT_KINDS; i++) {
      for (var word : hostile.of(i % HostileTexts.SHORT_KINDS).split("\\s+", -1)) {
        if (word.codePointCount(0, word.length()) >= LEAST_LETTERS) {
          var comparable = vocabulary.comparable(word, 2);
          assertThat(comparable).as(word).hasSizeLessThan(terms.size() / 40);
          compared += comparable.size();
        }
      }
    }
    assertThat(compared).isPositive();
  }
}
