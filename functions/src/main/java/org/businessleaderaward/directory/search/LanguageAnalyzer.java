package org.businessleaderaward.directory.search;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.analysis.ar.ArabicNormalizationFilter;
import org.apache.lucene.analysis.ar.ArabicStemFilter;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
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
import org.apache.lucene.analysis.pattern.PatternReplaceCharFilter;
import org.apache.lucene.analysis.ru.RussianAnalyzer;
import org.apache.lucene.analysis.ru.RussianLightStemFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.util.ElisionFilter;
import org.apache.lucene.util.AttributeSource;
import org.businessleaderaward.directory.documents.OneAtATime;
import org.businessleaderaward.directory.names.ArabicClitics;
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

  /** The letters that words of one family have in common at their beginning. */
  private static final int BEGINNING = 5;

  /** A hyphen between two single letters, as somebody may ask for U-N. */
  private static final Pattern BETWEEN_LETTERS =
      Pattern.compile(
          "(?<=(?:^|[^\\p{L}\\p{N}])\\p{L})[-\\u2010\\u2011](?=\\p{L}(?:[^\\p{L}\\p{N}]|$))");

  private final @Nullable Language language;
  private final boolean withParts;

  private LanguageAnalyzer(@Nullable Language language, boolean withParts) {
    super(withParts ? GLOBAL_REUSE_STRATEGY : new OneAtATime());
    this.language = language;
    this.withParts = withParts;
  }

  /**
   * Words of a language.
   *
   * @param withParts whether a word with dots comes with its parts, as an index has it; without,
   *     for one thread at a time
   */
  static LanguageAnalyzer of(Language language, boolean withParts) {
    return new LanguageAnalyzer(language, withParts);
  }

  /** Words of any language, folded and not stemmed. */
  static LanguageAnalyzer plain(boolean withParts) {
    return new LanguageAnalyzer(null, withParts);
  }

  /** Each two signs of a Chinese text, as of words in other languages the beginning. */
  static Analyzer pairs() {
    return new Pairs();
  }

  /** The beginning of a term: words of one family have theirs in common. */
  static String beginning(String term) {
    int letters = Math.min(BEGINNING, term.codePointCount(0, term.length()));
    return term.substring(0, term.offsetByCodePoints(0, letters));
  }

  /**
   * Whether somebody asks for a text by the terms that an index has of it, none more or less: it
   * has no dot within a word, and no hyphen behind a single letter.
   */
  static boolean isAskedAsItIs(String text) {
    for (int i = 1; i + 1 < text.length(); i++) {
      boolean isOdd =
          switch (text.charAt(i)) {
            case '.' -> !Character.isWhitespace(text.charAt(i + 1));
            case '-', '\u2010', '\u2011' ->
                i == 1 || !Character.isLetterOrDigit(text.charAt(i - 2));
            default -> false;
          };
      if (isOdd) {
        return false;
      }
    }
    return true;
  }

  private static final class Pairs extends Analyzer {
    @Override
    protected TokenStreamComponents createComponents(String field) {
      var signs = new StandardTokenizer();
      return new TokenStreamComponents(signs, new CJKBigramFilter(new ICUFoldingFilter(signs)));
    }
  }

  /** Whether a folded word asks a question or goes with one. */
  static boolean isOfQuestions(String word) {
    return Commonest.OF_QUESTIONS.contains(word);
  }

  /** Whether a folded word is one of the commonest of any language, or asks a question. */
  static boolean isCommonest(String word) {
    return Commonest.WORDS.contains(word);
  }

  /** The stop words of all languages as plain words have them, and those that questions have. */
  private static final class Commonest {
    private static final List<String> QUESTIONS =
        List.of(
            "who which what where when why how whom whose do does did can could i we you me my our"
                + " find show list any there about have has had tell please should would may might"
                + " want need us your get give know looking done did doing happened information"
                + " using role region against",
            "quel quelle quels quelles qui que quoi où comment pourquoi quand est-ce combien"
                + " trouver montrer y-a-t-il existe peut peuvent peut-on veut veux voulons faut faire"
                + " fait font fut cherche cherchons savoir puis-je ce cela rôle région contre",
            "qué cuál cuáles quién quiénes dónde cómo cuándo cuánto cuántos cuántas hay buscar"
                + " mostrar existe puede pueden quiero queremos necesito busco hace hacen hizo"
                + " hicieron hacer saber papel región",
            "какой какая какие какое кто что где когда почему как сколько есть найти показать хочу"
                + " хотим нужно нужен нужна можно могу ли делать делает делают сделали чтобы чего"
                + " роль регион регионе против",
            "ما ماذا من أين متى كيف لماذا هل أي كم أريد نريد يمكن يمكنني يمكننا هناك تم حول أبحث"
                + " دور منطقة ضد",
            "什么 哪些 哪个 哪里 谁 怎么 怎样 如何 为什么 有 吗 呢 的 地 得 是 在 和 了 与 及 跟 把 被 给 对 向 从 到 用"
                + " 让 也 都 就 会 能 可以 应该 需要 想 要 我 我们 你 他们 这 那 些 关于 有关 进行 哪 多少 过 着 等 该"
                + " 做 先 刚 刚到 还 没有 几 作用 角色 地区");
    static final Set<String> OF_QUESTIONS = ofQuestions();
    static final Set<String> WORDS = words();

    private static Set<String> ofQuestions() {
      var all = String.join(" ", QUESTIONS);
      return Set.copyOf(new IndexTerms().different(IndexFields.WORDS, all, Integer.MAX_VALUE));
    }

    private static Set<String> words() {
      var plain = new IndexTerms();
      var all = new HashSet<String>();
      for (var commonest :
          List.of(
              ArabicAnalyzer.getDefaultStopSet(),
              EnglishAnalyzer.getDefaultStopSet(),
              FrenchAnalyzer.getDefaultStopSet(),
              RussianAnalyzer.getDefaultStopSet(),
              SpanishAnalyzer.getDefaultStopSet())) {
        for (var word : commonest) {
          all.addAll(
              plain.different(IndexFields.WORDS, String.valueOf((char[]) word), Integer.MAX_VALUE));
        }
      }
      all.addAll(OF_QUESTIONS);
      return Set.copyOf(all);
    }

    private Commonest() {}
  }

  @Override
  protected Reader initReader(String field, Reader reader) {
    return withParts ? reader : new PatternReplaceCharFilter(BETWEEN_LETTERS, "", reader);
  }

  @Override
  protected TokenStreamComponents createComponents(String field) {
    var words = new ICUTokenizer(WORDS);
    return new TokenStreamComponents(
        words, terms(new DottedWords(new LowerCaseFilter(words), withParts)));
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
          new ArabicClitics(
              new ArabicStemFilter(
                  new ArabicNormalizationFilter(
                      folded(words, ArabicAnalyzer.getDefaultStopSet()))));
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

  /**
   * Words with dots between their letters, such as {@code U.N.} and {@code UN.GIFT}, as one word;
   * in an index beside its parts, so that they are also found as two words or with a hyphen.
   */
  static final class DottedWords extends TokenFilter {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute position =
        addAttribute(PositionIncrementAttribute.class);
    private final Deque<String> parts = new ArrayDeque<>();
    private final boolean withParts;
    private AttributeSource.@Nullable State whole;

    DottedWords(TokenStream words, boolean withParts) {
      super(words);
      this.withParts = withParts;
    }

    @Override
    public boolean incrementToken() throws IOException {
      if (!parts.isEmpty()) {
        restoreState(whole);
        term.setEmpty().append(parts.removeFirst());
        position.setPositionIncrement(0);
        return true;
      }
      if (!input.incrementToken()) {
        return false;
      }
      var word = term.toString();
      if (isDotted(word)) {
        if (withParts) {
          for (var part : word.split("\\.", -1)) {
            if (part.length() > 1) {
              parts.add(part);
            }
          }
        }
        term.setEmpty().append(word.replace(".", ""));
        whole = captureState();
      }
      return true;
    }

    @Override
    public void reset() throws IOException {
      super.reset();
      parts.clear();
      whole = null;
    }

    /** Whether it has dots, and letters around each: numbers have dots of their own. */
    private static boolean isDotted(String word) {
      return word.indexOf('.') > 0
          && word.chars().allMatch(sign -> sign == '.' || Character.isLetter(sign));
    }
  }
}
