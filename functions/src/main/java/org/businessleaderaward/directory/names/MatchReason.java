package org.businessleaderaward.directory.names;

/** Why an organisation is meant by a name, or why that is not sure. */
public enum MatchReason {
  /** The same words, in whatever order and however they are put together. */
  SAME_WORDS(true),
  /** Its acronym, or one of its own with the words that it stands for. */
  ACRONYM(true),
  /** The first letters of the words of one of its names, five at least. */
  INITIALS(true),
  /** Words that mean the same, in another language or another form. */
  SAME_MEANING(true),
  /** The same words in other letters. */
  OTHER_SCRIPT(true),
  /** The same words but for one letter. */
  TYPING_ERROR(true),
  /** Two of its names, or one of them with where it sits. */
  SEVERAL_NAMES(true),
  /** Some words are too many, or missing. */
  OTHER_WORDS(false),
  /** A country or place is named that is not known to be its own, or its own is not named. */
  OTHER_COUNTRY(false),
  /** Another organisation fits as well. */
  ANOTHER_FITS(false);

  private final boolean sure;

  MatchReason(boolean sure) {
    this.sure = sure;
  }

  /** Whether it is one for being sure. */
  public boolean isSure() {
    return sure;
  }
}
