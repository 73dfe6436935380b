package org.businessleaderaward.directory.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An index in two parts. */
class SoughtTermsTests {
  private static final String FIELD = "text";

  private DirectoryReader reader;
  private IndexSearcher searcher;
  private SoughtTerms terms;

  @BeforeEach
  void index() throws IOException {
    var directory = new ByteBuffersDirectory();
    var config =
        new IndexWriterConfig(new WhitespaceAnalyzer()).setMergePolicy(NoMergePolicy.INSTANCE);
    try (var writer = new IndexWriter(directory, config)) {
      write(writer, "red blue");
      write(writer, "red red green");
      writer.commit();
      write(writer, "blue green");
      write(writer, "a red house");
    }
    reader = DirectoryReader.open(directory);
    searcher = new IndexSearcher(reader);
    terms = new SoughtTerms(searcher);
  }

  @AfterEach
  void close() throws IOException {
    reader.close();
  }

  private static void write(IndexWriter writer, String text) throws IOException {
    var document = new Document();
    document.add(new TextField(FIELD, text, Field.Store.NO));
    writer.addDocument(document);
  }

  @Test
  void scoreAsTermsThatEachQuerySeeks() throws IOException {
    for (var word : List.of("red", "blue", "green", "house")) {
      var sought = terms.query(FIELD, word).orElseThrow();
      assertThat(found(sought)).isEqualTo(found(new TermQuery(new Term(FIELD, word)))).isNotEmpty();
    }
  }

  @Test
  void areSoughtOnce() {
    assertThat(states("red")).isSameAs(states("red")).isNotSameAs(states("blue"));
  }

  @Test
  void areLookedForWhereADocumentHasThem() {
    assertThat(terms.has(FIELD, "red")).isTrue();
    assertThat(terms.has(FIELD, "yellow")).isFalse();
    assertThat(terms.query(FIELD, "yellow")).isEmpty();
    assertThat(terms.query("other", "red")).isEmpty();
  }

  private Object states(String word) {
    return ((TermQuery) terms.query(FIELD, word).orElseThrow()).getTermStates();
  }

  private List<String> found(Query query) throws IOException {
    return Arrays.stream(searcher.search(query, 10).scoreDocs)
        .map(hit -> hit.doc + " " + hit.score)
        .toList();
  }
}
