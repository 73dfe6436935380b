package org.businessleaderaward.mail;

import static java.text.ListFormat.Style.FULL;
import static java.text.ListFormat.Type.STANDARD;
import static java.util.regex.Pattern.CASE_INSENSITIVE;
import static java.util.stream.Collectors.joining;

import java.lang.reflect.RecordComponent;
import java.text.ListFormat;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.businessleaderaward.language.InvisibleSigns;
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

  /** Ends the names of texts of several paragraphs, which are kept a line each. */
  static final String PARAGRAPHS = "Paragraphs";

  /** The signs of an address, as other scripts write them, too, and what looks like them. */
  private static final String DOTS = "[.\u3002\uff0e\uff61\u2024\ufe52]";

  private static final String COLONS = "[:\uff1a\ufe13\ufe55]";
  private static final String SLASHES = "[/\uff0f\u2044\u2215\u29f8]";

  /** Between a scheme and a host, and before the host of a mail address. */
  private static final Pattern SIGN = Pattern.compile(COLONS + SLASHES + "{2}|[@\uff20\ufe6b]");

  /** After a scheme such as that of a call. */
  private static final Pattern SCHEME =
      Pattern.compile("(?<=\\p{L})" + COLONS + "(?=\\S)|\\blocalhost(?=[:/])", CASE_INSENSITIVE);

  /** Before a part of a host's name; a number keeps its point. */
  private static final Pattern DOT = Pattern.compile("(?<=\\S)" + DOTS + "(?=[\\p{L}\\p{M}])");

  /** An address of the Internet protocol. */
  private static final Pattern NUMBERED =
      Pattern.compile("(?<!\\p{N})\\p{Nd}{1,3}(?:" + DOTS + "\\p{Nd}{1,3}){3}(?!\\p{N})");

  private static final Pattern NUMBERED_DOT = Pattern.compile(DOTS);

  /** A number to call, which no reference and no hash is. */
  private static final Pattern CALL =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}-])[+\uff0b(]?\\p{Nd}(?:[\\s\\p{Z}\u00b7\u2212_()./\u2010-\u2015-]{0,3}\\p{Nd}){6,}"
              + "(?![\\p{L}\\p{N}-])");

  /** A fingerprint in groups, some of which may be of digits alone, is no number to call either. */
  private static final Pattern FINGERPRINT = Pattern.compile("[0-9a-f]{4}(?: [0-9a-f]{4}){7}");

  /** The most characters of a value in a subject. */
  private static final int LONGEST_IN_SUBJECT = 80;

  private static final String LEFT_OUT = "\u2026";

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

  private static boolean isFingerprint(String text) {
    return FINGERPRINT.matcher(text).matches();
  }

  private static void put(Map<String, String> texts, String name, Object value, Language language) {
    switch (value) {
      case String text -> texts.put(name, isFingerprint(text) ? text : unlinked(text));
      case Mail.Words(var text) -> texts.put(name, text);
      case Mail.Paragraphs(var all) ->
          texts.put(name, all.stream().map(LetterValues::oneLine).collect(joining("\n")));
      case LocalizedText text -> texts.put(name, text.in(language));
      case Number number -> texts.put(name, number.toString());
      case ZonedDateTime instant -> texts.put(name, instant.toString());
      case Enum<?> section -> texts.put(section.name(), SECTION);
      case List<?> names when names.isEmpty() -> {
        // A section that shows them stands under another value.
      }
      case List<?> names -> {
        var shown = names.stream().map(one -> inList(unlinked(one.toString()), language)).toList();
        texts.put(name, ListFormat.getInstance(language.locale(), STANDARD, FULL).format(shown));
      }
      case Optional<?> maybe -> maybe.ifPresent(there -> put(texts, name, there, language));
      default -> throw new IllegalArgumentException("no text shows a " + value.getClass());
    }
  }

  /** A name by itself, where it may run the other way than the list that it stands in. */
  private static String inList(String name, Language language) {
    return language.direction() == Language.Direction.RTL ? "\u2068" + name + "\u2069" : name;
  }

  /** What the outbox kept, in the words that are shown. */
  static Map<String, String> inWords(Map<String, String> texts, Language language) {
    return inWords(texts, language, UnaryOperator.identity());
  }

  /** The same for the subject, which no name that somebody typed fills. */
  static Map<String, String> inSubject(Map<String, String> texts, Language language) {
    return inWords(texts, language, LetterValues::shortened);
  }

  private static Map<String, String> inWords(
      Map<String, String> texts, Language language, UnaryOperator<String> form) {
    var words = new HashMap<String, String>();
    texts.forEach((name, text) -> words.put(name, inWords(name, text, language, form)));
    return words;
  }

  private static String inWords(
      String name, String text, Language language, UnaryOperator<String> form) {
    if (name.endsWith(INSTANT)) {
      return date(ZonedDateTime.parse(text), language);
    }
    return name.endsWith(PARAGRAPHS)
        ? text.lines().map(LetterValues::oneLine).collect(joining("\n\n"))
        : form.apply(oneLine(text));
  }

  private static String shortened(String text) {
    return text.codePointCount(0, text.length()) <= LONGEST_IN_SUBJECT
        ? text
        : text.substring(0, text.offsetByCodePoints(0, LONGEST_IN_SUBJECT - 1)) + LEFT_OUT;
  }

  /**
   * What no mail program makes a link of: a name can be typed by anybody, in mails to anybody else.
   * The signs by which a link or a mail address is known stand apart, a number to call is left out,
   * and so are signs that nobody sees; the rest is as it was typed.
   */
  private static String unlinked(String value) {
    var plain = CALL.matcher(InvisibleSigns.withoutUseless(value)).replaceAll(LEFT_OUT);
    var apart = SCHEME.matcher(SIGN.matcher(plain).replaceAll(" $0 ")).replaceAll("$0 ");
    var numbers =
        NUMBERED.matcher(apart).replaceAll(n -> NUMBERED_DOT.matcher(n.group()).replaceAll("$0 "));
    return DOT.matcher(numbers).replaceAll("$0 ");
  }

  /** English dates are British, as on the site: readers are of every country. */
  private static Locale localeOfDates(Language language) {
    return language == Language.EN ? Locale.UK : language.locale();
  }

  /** Such as 27 December 2026, in a form that stands within a sentence. */
  static String day(LocalDate day, Language language) {
    return switch (language) {
      // A sentence that ends with “г.” would end twice.
      case RU -> DateTimeFormatter.ofPattern("d MMMM y 'года'", language.locale()).format(day);
      default -> date(day, FormatStyle.LONG, language);
    };
  }

  /**
   * Such as: Monday, 30 November 2026, 18:00 (Central European Time, UTC+01:00), with the marks of
   * the language.
   */
  private static String date(ZonedDateTime at, Language language) {
    var locale = localeOfDates(language);
    var day = date(at.toLocalDate(), FormatStyle.FULL, language);
    var time = DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT).withLocale(locale).format(at);
    // French names a place without a preposition.
    var zone =
        at.getZone()
            .getDisplayName(TextStyle.FULL, locale)
            .replaceFirst("^heure\\h:\\h", "heure locale, ");
    var utc = "UTC" + DateTimeFormatter.ofPattern("xxx", Locale.ROOT).format(at);
    var where = " (" + zone + ", " + utc + ")";
    return switch (language) {
      case ZH -> day + time + "（" + zone + "，" + utc + "）";
      // The letter for the half of the day begins no line.
      case AR -> day + "، " + time.replace(' ', '\u00a0') + " (" + zone + "، " + utc + ")";
      case ES -> day + (at.getHour() == 1 ? ", a la " : ", a las ") + time + where;
      default -> day + ", " + time + where;
    };
  }

  /** In French the first of a month is an ordinal. */
  private static String date(LocalDate day, FormatStyle style, Language language) {
    var date =
        DateTimeFormatter.ofLocalizedDate(style).withLocale(localeOfDates(language)).format(day);
    return language == Language.FR && day.getDayOfMonth() == 1
        ? date.replaceFirst("\\b1\\b", "1er")
        : date;
  }

  /** A value with a line break could write a header or a paragraph of its own. */
  private static String oneLine(String value) {
    return value.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
  }
}
