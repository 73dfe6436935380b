package org.businessleaderaward.language;

import java.util.Locale;

/** One of the six languages of the site. The names are the values of the schema's enum. */
public enum Language {
  AR,
  ZH,
  EN,
  FR,
  RU,
  ES;

  /** The BCP 47 tag, such as {@code ar}; it is also the first part of the site's paths. */
  public String tag() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The locale for dates and numbers. */
  public Locale locale() {
    return Locale.forLanguageTag(tag());
  }
}
