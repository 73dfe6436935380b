package org.businessleaderaward.nominations.decisions;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.businessleaderaward.language.Language;
import org.businessleaderaward.language.PlainText;
import org.businessleaderaward.mail.Mail.Words;
import org.businessleaderaward.nominations.domain.Flaw;
import org.businessleaderaward.nominations.domain.TextRules;
import org.businessleaderaward.nominations.letters.LetterReader;

/**
 * A paragraph that the secretariat adds to letters.
 *
 * @param reader whose letters it is added to
 * @param language in which language it is written
 * @param text the paragraph
 */
record ReaderWords(LetterReader reader, Language language, String text) {
  /** The most characters of a paragraph. */
  static final int LONGEST = 2_000;

  /** One as it was typed: a paragraph is one line. */
  static ReaderWords typed(LetterReader reader, Language language, String text) {
    return new ReaderWords(reader, language, PlainText.asLine(text).strip());
  }

  /** What is wrong with a paragraph, the one at a place of those that were sent. */
  static Optional<Flaw> flaw(String text, int place) {
    return TextRules.line(text, LONGEST, "input", "words", String.valueOf(place), "text");
  }

  private String key() {
    return key(reader, language);
  }

  private static String key(LetterReader reader, Language language) {
    return reader.name() + " " + language.name();
  }

  /** As a batch keeps them; what is empty is not kept. */
  static Map<String, String> kept(List<ReaderWords> all) {
    return all.stream()
        .filter(words -> !words.text.isEmpty())
        .collect(Collectors.toMap(ReaderWords::key, ReaderWords::text, (one, other) -> other));
  }

  /** What a batch kept. */
  static List<ReaderWords> of(Map<String, String> kept) {
    return Arrays.stream(LetterReader.values())
        .flatMap(reader -> Arrays.stream(Language.values()).map(each -> of(kept, reader, each)))
        .flatMap(Optional::stream)
        .toList();
  }

  private static Optional<ReaderWords> of(
      Map<String, String> kept, LetterReader reader, Language language) {
    return Optional.ofNullable(kept.get(key(reader, language)))
        .map(text -> new ReaderWords(reader, language, text));
  }

  /** What a reader of a language finds in a letter of the batch. */
  static Optional<Words> in(Map<String, String> kept, LetterReader reader, Language language) {
    return of(kept, reader, language).map(words -> new Words(words.text));
  }
}
