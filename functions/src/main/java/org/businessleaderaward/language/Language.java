package org.businessleaderaward.language;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One of the languages of the site, with what differs between them apart from texts. The names are
 * the values of the schema's enum. {@code docs/add-a-language.md} says how to add one.
 */
public enum Language {
  AR(Direction.RTL, Counting.WORDS),
  ZH(Direction.LTR, Counting.CHARACTERS),
  EN(Direction.LTR, Counting.WORDS),
  FR(Direction.LTR, Counting.WORDS),
  RU(Direction.LTR, Counting.WORDS),
  ES(Direction.LTR, Counting.WORDS);

  /** From where to where a language is written. */
  public enum Direction {
    LTR,
    RTL;

    /** As HTML says it. */
    public String html() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** What a long text is measured in. */
  public enum Counting {
    WORDS,
    CHARACTERS
  }

  private final Direction direction;
  private final Counting counting;

  Language(Direction direction, Counting counting) {
    this.direction = direction;
    this.counting = counting;
  }

  /** The one of this name; English where none is asked for, as in an argument that is null. */
  public static Language orEnglish(@Nullable String name) {
    return name == null ? EN : valueOf(name);
  }

  /** From where to where it is written. */
  public Direction direction() {
    return direction;
  }

  /** What a long text in it is measured in. */
  public Counting counting() {
    return counting;
  }

  /** The BCP 47 tag, such as {@code ar}; it is also the first part of the site's paths. */
  public String tag() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The locale for dates and numbers. */
  public Locale locale() {
    return Locale.forLanguageTag(tag());
  }
}
