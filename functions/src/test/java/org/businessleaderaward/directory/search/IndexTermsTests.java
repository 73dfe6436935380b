package org.businessleaderaward.directory.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.apache.lucene.analysis.TokenStream;
import org.businessleaderaward.language.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How text is cut where each request comes on a thread of its own. */
class IndexTermsTests {
  private static final String TEXT = "Companies against the trafficking of human beings";

  private final IndexTerms terms = new IndexTerms();

  @Test
  void cutsOnAnotherThreadWithWhatTheFirstMade() throws Exception {
    var asking = IndexFields.asking();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Callable<TokenStream> cut =
          () -> {
            try (var tokens = asking.tokenStream(IndexFields.name(Language.EN), TEXT)) {
              return tokens;
            }
          };
      var first = threads.submit(cut).get();
      assertThat(threads.submit(cut).get()).isSameAs(first);
    }
  }

  @ParameterizedTest
  @CsvSource({"بأوروبا, أوروبا", "لموظفي, موظف", "سفيرا, سفير", "شركتي, شركة", "برامجهم, برامج"})
  void takesFromArabicWordsWhatIsWrittenTogetherWithThem(String together, String alone) {
    var field = IndexFields.name(Language.AR);
    assertThat(terms.terms(field, together)).hasSize(1).isEqualTo(terms.terms(field, alone));
  }

  @Test
  void cutsForManyThreadsAtOnceAsForOne() throws Exception {
    var fields = new ArrayList<>(List.of(IndexFields.WORDS));
    List.of(Language.values()).forEach(language -> fields.add(IndexFields.name(language)));
    var alone = fields.stream().map(field -> terms.of(field, TEXT)).toList();
    assertThat(alone.getFirst()).hasSize(7);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var cuts =
          IntStream.range(0, 400)
              .<Callable<List<IndexTerms.At>>>mapToObj(
                  i -> () -> terms.of(fields.get(i % fields.size()), TEXT))
              .toList();
      var beside = threads.invokeAll(cuts);
      for (int i = 0; i < beside.size(); i++) {
        assertThat(beside.get(i).get()).isEqualTo(alone.get(i % fields.size()));
      }
    }
  }
}
