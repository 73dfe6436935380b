package org.businessleaderaward.directory.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An index in two parts, of which one document is no more. */
class DocumentSetTests {
  private static final String FIELD = "text";

  private DirectoryReader reader;
  private IndexSearcher searcher;

  @BeforeEach
  void index() throws IOException {
    var directory = new ByteBuffersDirectory();
    var config =
        new IndexWriterConfig(new WhitespaceAnalyzer()).setMergePolicy(NoMergePolicy.INSTANCE);
    try (var writer = new IndexWriter(directory, config)) {
      for (var text : List.of("red blue", "red", "red blue green gone", "yellow")) {
        write(writer, text);
      }
      writer.commit();
      write(writer, "blue green");
      write(writer, "red green");
      writer.deleteDocuments(new Term(FIELD, "gone"));
    }
    reader = DirectoryReader.open(directory);
    searcher = new IndexSearcher(reader);
  }

  @AfterEach
  void close() throws IOException {
    reader.close();
  }

  private static void write(IndexWriter writer, String text) throws IOException {
    var document = new Document();
    document.add(new TextField(FIELD, text, Field.Store.NO));
    document.add(new StringField("whole", text, Field.Store.YES));
    writer.addDocument(document);
  }

  @Test
  void hasWhatAQueryMatchesWithoutWhatIsDeleted() throws IOException {
    assertThat(texts(with("red"))).containsExactly("red blue", "red", "red green");
    assertThat(texts(with("gone"))).isEmpty();
  }

  @Test
  void hasWhatIsInAnyInMostOrInAllOfSeveral() throws IOException {
    var all = List.of(with("red"), with("blue"), with("green"));
    assertThat(texts(DocumentSet.inAtLeast(1, all)))
        .containsExactly("red blue", "red", "blue green", "red green");
    assertThat(texts(DocumentSet.inAtLeast(2, all)))
        .containsExactly("red blue", "blue green", "red green");
    assertThat(texts(DocumentSet.inAtLeast(3, all))).isEmpty();
    assertThat(texts(all.getFirst())).as("is left as it was").hasSize(3);
  }

  @Test
  void leavesWhatAReaderKeepsAndShowsItEach() throws IOException {
    var red = with("red");
    var shown = new ArrayList<String>();
    red.retain(
        (part, document) -> {
          shown.add(part + " " + document);
          return document > 0;
        });
    assertThat(shown).containsExactly("0 0", "0 1", "1 1");
    assertThat(red.size()).isEqualTo(2);
    assertThat(texts(red)).containsExactly("red", "red green");
  }

  private DocumentSet with(String word) throws IOException {
    return DocumentSet.of(new TermQuery(new Term(FIELD, word)), searcher);
  }

  /** What it finds as a query. */
  private List<String> texts(DocumentSet set) throws IOException {
    var texts = new ArrayList<String>();
    for (var hit : searcher.search(set, 10).scoreDocs) {
      texts.add(searcher.storedFields().document(hit.doc).get("whole"));
    }
    return texts;
  }
}
