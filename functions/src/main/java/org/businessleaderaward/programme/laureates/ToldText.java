package org.businessleaderaward.programme.laureates;

import org.businessleaderaward.language.Language;
import org.businessleaderaward.language.Texts;
import org.jspecify.annotations.Nullable;

/**
 * A text as it is read.
 *
 * @param language the language asked for, or the one that stands in for it
 * @param text the text in that language
 */
record ToldText(Language language, String text) {
  /** What is read of a text by whoever asks for a language; null of one that is there in none. */
  static @Nullable ToldText in(Language wanted, Texts texts) {
    return texts
        .text()
        .map(text -> new ToldText(text.languageFor(wanted), text.in(wanted)))
        .orElse(null);
  }
}
