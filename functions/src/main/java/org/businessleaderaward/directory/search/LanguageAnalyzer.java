package org.businessleaderaward.directory.search;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.analysis.ar.ArabicNormalizationFilter;
import org.apache.lucene.analysis.ar.ArabicStemFilter;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.es.SpanishLightStemFilter;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.fr.FrenchLightStemFilter;
import org.apache.lucene.analysis.icu.ICUFoldingFilter;
import org.apache.lucene.analysis.icu.segmentation.DefaultICUTokenizerConfig;
import org.apache.lucene.analysis.icu.segmentation.ICUTokenizer;
import org.apache.lucene.analysis.icu.segmentation.ICUTokenizerConfig;
import org.apache.lucene.analysis.ru.RussianAnalyzer;
import org.apache.lucene.analysis.ru.RussianLightStemFilter;
import org.apache.lucene.analysis.util.ElisionFilter;
import org.businessleaderaward.language.Language;
import org.jspecify.annotations.Nullable;

/**
 * Makes search terms of text in one language: words after Unicode (UAX 29; Chinese by ICU's
 * dictionary), without the language's commonest words, folded (case, accents, width), stemmed. With
 * no language the words are folded only.
 */
final class LanguageAnalyzer extends Analyzer {
  /** Chinese, Japanese and Korean text is cut into words of ICU's dictionary. */
  private static final ICUTokenizerConfig WORDS = new DefaultICUTokenizerConfig(true, true);

  private static final int GAP = 100;

  private final @Nullable Language language;

  private LanguageAnalyzer(@Nullable Language language) {
    this.language = language;
  }

  static LanguageAnalyzer of(Language language) {
    return new LanguageAnalyzer(language);
  }

  /** Words of any language, folded and not stemmed. */
  static LanguageAnalyzer plain() {
    return new LanguageAnalyzer(null);
  }

  @Override
  protected TokenStreamComponents createComponents(String field) {
    var words = new ICUTokenizer(WORDS);
    return new TokenStreamComponents(words, terms(new LowerCaseFilter(words)));
  }

  /** Between two texts of a field, so that no phrase goes from one into the other. */
  @Override
  public int getPositionIncrementGap(String field) {
    return GAP;
  }

  @Override
  protected TokenStream normalize(String field, TokenStream in) {
    return new ICUFoldingFilter(in);
  }

  private TokenStream terms(TokenStream words) {
    if (language == null) {
      return new ICUFoldingFilter(words);
    }
    return switch (language) {
      case AR ->
          new ArabicStemFilter(
              new ArabicNormalizationFilter(folded(words, ArabicAnalyzer.getDefaultStopSet())));
      case ZH -> new ICUFoldingFilter(words);
      case EN ->
          new PorterStemFilter(
              folded(new EnglishPossessiveFilter(words), EnglishAnalyzer.getDefaultStopSet()));
      case FR ->
          new FrenchLightStemFilter(
              folded(
                  new ElisionFilter(words, FrenchAnalyzer.DEFAULT_ARTICLES),
                  FrenchAnalyzer.getDefaultStopSet()));
      case RU ->
          new ICUFoldingFilter(
              new RussianLightStemFilter(
                  new StopFilter(words, RussianAnalyzer.getDefaultStopSet())));
      case ES -> new SpanishLightStemFilter(folded(words, SpanishAnalyzer.getDefaultStopSet()));
    };
  }

  private static TokenStream folded(TokenStream words, CharArraySet commonest) {
    return new ICUFoldingFilter(new StopFilter(words, commonest));
  }
}
