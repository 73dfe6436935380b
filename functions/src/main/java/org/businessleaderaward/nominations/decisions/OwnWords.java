package org.businessleaderaward.nominations.decisions;

import org.businessleaderaward.language.PlainText;
import org.businessleaderaward.nominations.letters.LetterReader;

/**
 * What is added to one letter.
 *
 * @param reader for whom
 * @param text a paragraph in the reader's language; empty when nothing is added
 */
record OwnWords(LetterReader reader, String text) {
  /** One as it was typed: a paragraph is one line. */
  static OwnWords typed(LetterReader reader, String text) {
    return new OwnWords(reader, PlainText.asLine(text).strip());
  }
}
