package org.businessleaderaward.directory.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.Test;

/** A field is filled by a cut text as by the text itself. */
class CutTextTests {
  private static final List<String> TEXTS = List.of("the training of the staff and the", "hotels");

  private final Analyzer analyzer = new EnglishAnalyzer();

  @Test
  void isCutIntoTermsOnceForAnyNumberOfFields() throws IOException {
    var cut = TEXTS.stream().map(text -> CutText.of(analyzer, "cut", text)).toList();
    assertThat(cut.getFirst().terms()).containsExactly("train", "staff");
    assertThat(cut.getFirst().each(term -> term + "s").terms()).containsExactly("trains", "staffs");
    var document = new Document();
    TEXTS.forEach(text -> document.add(new TextField("text", text, Field.Store.NO)));
    cut.forEach(text -> document.add(new TextField("cut", text.stream())));
    cut.forEach(text -> document.add(new TextField("again", text.stream())));
    var directory = new ByteBuffersDirectory();
    try (var writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
      writer.addDocument(document);
    }
    try (var reader = DirectoryReader.open(directory)) {
      var searcher = new IndexSearcher(reader);
      for (var field : List.of("text", "cut", "again")) {
        assertThat(searcher.count(phrase(field, 3, "train", "staff"))).as(field).isEqualTo(1);
        assertThat(searcher.count(phrase(field, 2, "train", "staff"))).as(field).isZero();
        assertThat(searcher.count(phrase(field, 3, "staff", "hotel"))).as(field).isEqualTo(1);
      }
    }
  }

  private static PhraseQuery phrase(String field, int apart, String first, String second) {
    return new PhraseQuery.Builder()
        .add(new Term(field, first), 0)
        .add(new Term(field, second), apart)
        .build();
  }
}
