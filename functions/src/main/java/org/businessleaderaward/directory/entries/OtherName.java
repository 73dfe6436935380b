package org.businessleaderaward.directory.entries;

import org.businessleaderaward.language.Language;
import org.jspecify.annotations.Nullable;

/**
 * Another name of an entry, by which it is found as by its name.
 *
 * @param kind what sort of name it is
 * @param text the name
 * @param language its language; null when it is of none, as most acronyms are
 */
public record OtherName(Kind kind, String text, @Nullable Language language) {
  /** What sort of name it is. The names are the values of the schema's enum. */
  public enum Kind {
    ACRONYM,
    ALIAS,
    FORMER
  }

  /** An acronym of no language. */
  public static OtherName acronym(String text) {
    return acronym(text, null);
  }

  /** An acronym of a language; of none when it is the same in all. */
  public static OtherName acronym(String text, @Nullable Language language) {
    return new OtherName(Kind.ACRONYM, text, language);
  }
}
