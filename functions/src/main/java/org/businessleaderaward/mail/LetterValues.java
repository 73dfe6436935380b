package org.businessleaderaward.mail;

import java.lang.reflect.RecordComponent;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.businessleaderaward.language.Language;
import org.businessleaderaward.language.LocalizedText;

/**
 * What a letter holds for its text: as the outbox keeps it, and in words of the reader's language.
 *
 * @param texts what the text shows, by name; an instant as the text of a {@link ZonedDateTime}
 * @param link the secure link to make for the recipient, if the letter has one
 */
record LetterValues(Map<String, String> texts, Optional<Mail.LinkWanted> link) {
  /** Ends the names of instants. */
  static final String INSTANT = "At";

  /**
   * Between a scheme and a host, and before the host of a mail address; as other scripts write it.
   */
  private static final Pattern SIGN = Pattern.compile("[:：]//|[@＠]");

  /** Before a part of a host's name; a number keeps its point. */
  private static final Pattern DOT =
      Pattern.compile("(?<=[\\p{L}\\p{M}\\p{N}-])[.。．｡](?=[\\p{L}\\p{M}])");

  /** Opens a section of the text and is not shown. */
  private static final String SECTION = "true";

  /** What a letter holds for a reader of a language. */
  static LetterValues of(Letter letter, Language language) {
    var texts = new HashMap<String, String>();
    Mail.LinkWanted link = null;
    for (var component : letter.getClass().getRecordComponents()) {
      var value = value(letter, component);
      if (value instanceof Mail.LinkWanted wanted) {
        link = wanted;
      } else {
        put(texts, component.getName(), value, language);
      }
    }
    return new LetterValues(texts, Optional.ofNullable(link));
  }

  private static Object value(Letter letter, RecordComponent component) {
    try {
      return Objects.requireNonNull(component.getAccessor().invoke(letter), component.getName());
    } catch (ReflectiveOperationException e) {
      throw new IllegalArgumentException("not to be read: " + component, e);
    }
  }

  private static void put(Map<String, String> texts, String name, Object value, Language language) {
    switch (value) {
      case String text -> texts.put(name, unlinked(text));
      case LocalizedText text -> texts.put(name, text.in(language));
      case Number number -> texts.put(name, number.toString());
      case ZonedDateTime instant -> texts.put(name, instant.toString());
      case Enum<?> section -> texts.put(section.name(), SECTION);
      case Optional<?> maybe -> maybe.ifPresent(there -> put(texts, name, there, language));
      default -> throw new IllegalArgumentException("no text shows a " + value.getClass());
    }
  }

  /** What the outbox kept, in the words that are shown. */
  static Map<String, String> inWords(Map<String, String> texts, Language language) {
    var words = new HashMap<String, String>();
    texts.forEach(
        (name, text) ->
            words.put(
                name,
                name.endsWith(INSTANT)
                    ? date(ZonedDateTime.parse(text), language.locale())
                    : oneLine(text)));
    return words;
  }

  /**
   * What no mail program makes a link of: a name can be typed by anybody, in mails to anybody else.
   * The signs by which a link or a mail address is known stand apart; the rest is as it was typed.
   */
  private static String unlinked(String value) {
    return DOT.matcher(SIGN.matcher(value).replaceAll(" $0 ")).replaceAll("$0 ");
  }

  /** Such as: Monday, 30 November 2026, 18:00 (Central European Standard Time, UTC+01:00). */
  private static String date(ZonedDateTime at, Locale locale) {
    var day = DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL).withLocale(locale).format(at);
    var time = DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT).withLocale(locale).format(at);
    var zone = at.getZone().getDisplayName(TextStyle.FULL, locale);
    var offset = DateTimeFormatter.ofPattern("xxx", Locale.ROOT).format(at);
    return day + ", " + time + " (" + zone + ", UTC" + offset + ")";
  }

  /** A value with a line break could write a header or a paragraph of its own. */
  private static String oneLine(String value) {
    return value.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
  }
}
