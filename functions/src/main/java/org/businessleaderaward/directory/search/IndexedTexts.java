package org.businessleaderaward.directory.search;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.businessleaderaward.directory.documents.CutText;
import org.businessleaderaward.directory.names.Umlauts;
import org.businessleaderaward.language.Language;
import org.businessleaderaward.recent.RecentlyUsed;

/**
 * Puts the texts of entries into fields of documents. A text is cut in its language once, and once
 * into plain words, however many fields have it; names, which come again with whoever takes part,
 * are remembered, and so is what countries are called. Not for several threads at once.
 */
final class IndexedTexts {
  private static final int REMEMBERED = 20_000;

  private final Analyzer analyzer = IndexFields.analyzer();
  private final IndexTerms asking = new IndexTerms();
  private final Map<String, Plain> plain = new RecentlyUsed<>(REMEMBERED);
  private final Map<Name, Cut> names = new RecentlyUsed<>(REMEMBERED);
  private final Map<Name, Cut> countries = new HashMap<>();

  private record Name(Language language, String text) {}

  /** A text in its words, folded. */
  record Plain(String text, CutText words) {}

  /** A text in the terms of its language, and in its words. */
  record Cut(Language language, CutText terms, Plain plain) {}

  /** A text in a language. */
  Cut text(Language language, String text) {
    return cut(language, new Plain(text, CutText.of(analyzer, IndexFields.WORDS, text)));
  }

  /** A name in a language. */
  Cut name(Language language, String name) {
    return names.computeIfAbsent(new Name(language, name), _ -> cut(language, name(name)));
  }

  /** A name in whichever language. */
  Plain name(String name) {
    return plain.computeIfAbsent(
        name, text -> new Plain(text, CutText.of(analyzer, IndexFields.WORDS, text)));
  }

  /** What a country is called in a language. */
  Cut country(Language language, String code) {
    return countries.computeIfAbsent(
        new Name(language, code),
        _ -> text(language, String.join(" ", CountryWords.of(code, language))));
  }

  private Cut cut(Language language, Plain plain) {
    return new Cut(language, CutText.of(analyzer, IndexFields.name(language), plain.text()), plain);
  }

  /** The terms of a text in its language, as somebody would ask for them. */
  List<String> asked(Cut text) {
    var whole = text.plain().text();
    return LanguageAnalyzer.isAskedAsItIs(whole)
        ? text.terms().terms()
        : asking.terms(IndexFields.name(text.language()), whole);
  }

  /** The words of a text, as somebody would ask for them. */
  List<String> asked(Plain text) {
    return LanguageAnalyzer.isAskedAsItIs(text.text())
        ? text.words().terms()
        : asking.terms(IndexFields.WORDS, text.text());
  }

  /** Puts a text into a field of its language, and its words. */
  static void add(Document document, String field, Cut text) {
    document.add(new TextField(field, text.terms().stream()));
    add(document, IndexFields.WORDS, text.plain());
  }

  /** Puts the words of a text into a field, and those with a letter such as Ö spelled out. */
  static void add(Document document, String field, Plain text) {
    document.add(new TextField(field, text.words().stream()));
    Umlauts.words(text.text())
        .forEach(word -> document.add(new TextField(field, word, Field.Store.NO)));
  }

  /** Puts what a country is called into a field of the language. */
  static void addTerms(Document document, String field, Cut text) {
    document.add(new TextField(field, text.terms().stream()));
  }

  /** Puts the beginnings of a text's words. */
  static void addBeginnings(Document document, Cut text) {
    var field = IndexFields.beginnings(text.language());
    document.add(
        text.language().counting() == Language.Counting.CHARACTERS
            ? new TextField(field, text.plain().text(), Field.Store.NO)
            : new TextField(field, text.terms().each(LanguageAnalyzer::beginning).stream()));
  }
}
