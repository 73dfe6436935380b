package org.businessleaderaward.programme.laureates;

import java.util.EnumMap;
import org.businessleaderaward.language.Language;
import org.businessleaderaward.language.Texts;
import org.businessleaderaward.programme.pages.Unfinished;
import org.jspecify.annotations.Nullable;

/**
 * A text as it is read.
 *
 * @param language the language asked for, or the one that stands in for it
 * @param text the text in that language
 */
record ToldText(Language language, String text) {
  /**
   * What is read of a text by whoever asks for a language: without what somebody still has to fill
   * in, so that a language in which nothing else is there counts as missing. Null of a text that is
   * there in none.
   */
  static @Nullable ToldText in(Language wanted, Texts texts) {
    var finished = new EnumMap<Language, String>(Language.class);
    texts.given().forEach((language, text) -> finished.put(language, Unfinished.without(text)));
    return new Texts(finished)
        .text()
        .map(text -> new ToldText(text.languageFor(wanted), text.in(wanted)))
        .orElse(null);
  }
}
