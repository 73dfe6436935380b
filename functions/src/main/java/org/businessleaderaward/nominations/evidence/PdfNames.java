package org.businessleaderaward.nominations.evidence;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Predicate;

/** Reads the names of a PDF (ISO 32000-2, 7.3.5), and what stands between a dictionary's ends. */
final class PdfNames {
  private static final int LONGEST = 32;

  /** What is no number, or a longer one than any object has. */
  static final int NONE = -1;

  private static final int MOST_DIGITS = 9;

  /** An object's number and its generation (7.3.10). */
  private static final int OF_REFERENCE = 2;

  private final byte[] file;
  private final List<String> found = new ArrayList<>();
  private int at;

  private PdfNames(byte[] file, int from) {
    this.file = file;
    this.at = from;
  }

  /**
   * The dictionary of an object.
   *
   * @param names all names in it, keys and values, but of no string and no comment
   * @param begin where it begins
   * @param end where what follows it begins
   * @param whole whether it ended; else the file did
   */
  record Dictionary(List<String> names, int begin, int end, boolean whole) {}

  /** Reads the dictionary that begins at a place or after blanks and comments; empty if none. */
  static Dictionary dictionary(byte[] file, int from) {
    var read = new PdfNames(file, from);
    read.skipBlanks();
    int begin = read.at;
    boolean whole = !read.isPair('<') || read.toEnd();
    read.skipBlanks();
    return new Dictionary(read.found, begin, read.at, whole);
  }

  /**
   * Whether nothing is sought that begins in a part of the bytes.
   *
   * @param names names, wherever they stand
   * @param keys names so short that the bytes of a picture spell them by chance: where they have a
   *     dictionary, an array or a reference for their value
   */
  static boolean hasNone(
      byte[] bytes, int from, int to, Predicate<String> names, Predicate<String> keys) {
    for (int at = from; at < to; at++) {
      if (bytes[at] == '/' && at + 1 < to && isRegular(bytes[at + 1])) {
        var name = name(bytes, at + 1, to);
        if (names.test(name)
            || (keys.test(name) && new PdfNames(bytes, at + 1).isBeforeObjects(to))) {
          return false;
        }
      }
    }
    return true;
  }

  /** Where the first values of an entry begin, or comments before them, in a part of the bytes. */
  static List<Integer> values(byte[] bytes, int from, int to, String key, int most) {
    var values = new ArrayList<Integer>();
    for (int at = from; at + 1 < to && values.size() < most; at++) {
      if (bytes[at] == '/'
          && (bytes[at + 1] == key.charAt(0) || bytes[at + 1] == '#')
          && name(bytes, at + 1, to).equals(key)) {
        var read = new PdfNames(bytes, at + 1);
        read.skip(to, PdfNames::isRegular);
        read.skip(to, PdfNames::isBlank);
        values.add(read.at);
      }
    }
    return values;
  }

  /** Where each word begins that blanks divide, up to a place and of so many. */
  static List<Integer> words(byte[] bytes, int to, int most) {
    var words = new ArrayList<Integer>();
    var read = new PdfNames(bytes, 0);
    read.skip(to, PdfNames::isBlank);
    while (read.at < to && words.size() < most) {
      words.add(read.at);
      read.skip(to, sign -> !isBlank(sign));
      read.skip(to, PdfNames::isBlank);
    }
    return words;
  }

  /** The number that begins at a place; {@link #NONE} if there is none. */
  static int number(byte[] bytes, int at) {
    var read = new PdfNames(bytes, at);
    read.skip(bytes.length, PdfNames::isDigit);
    boolean ends = read.at == bytes.length || isBlank(bytes[read.at]) || !isRegular(bytes[read.at]);
    return ends && read.at > at && read.at - at <= MOST_DIGITS
        ? Integer.parseInt(new String(bytes, at, read.at - at, ISO_8859_1))
        : NONE;
  }

  /** The number of an object whose keyword stands at a place (7.3.10). */
  static int numberBefore(byte[] bytes, int keyword) {
    int generation = back(bytes, back(bytes, keyword, PdfNames::isBlank), PdfNames::isDigit);
    int end = back(bytes, generation, PdfNames::isBlank);
    int number = back(bytes, end, PdfNames::isDigit);
    return number < end && end < generation ? number(bytes, number) : NONE;
  }

  private static int back(byte[] bytes, int from, Signs signs) {
    int at = from;
    while (at > 0 && signs.has(bytes[at - 1])) {
      at--;
    }
    return at;
  }

  /** A comment would have to be read to its end, which nobody writes there who means no harm. */
  private boolean isBeforeObjects(int to) {
    skip(to, PdfNames::isRegular);
    skip(to, PdfNames::isBlank);
    if (at < to && (file[at] == '%' || file[at] == '[' || isPair('<'))) {
      return true;
    }
    for (int number = 0; number < OF_REFERENCE; number++) {
      int began = at;
      skip(to, PdfNames::isDigit);
      int digits = at;
      skip(to, PdfNames::isBlank);
      if (digits == began || at == digits) {
        return false;
      }
    }
    return at < to && file[at] == 'R';
  }

  private void skip(int to, Signs signs) {
    while (at < to && signs.has(file[at])) {
      at++;
    }
  }

  private interface Signs {
    boolean has(byte sign);
  }

  private static boolean isDigit(byte sign) {
    return sign >= '0' && sign <= '9';
  }

  private boolean toEnd() {
    int open = 0;
    while (at < file.length) {
      if (isPair('<')) {
        open++;
        at += 2;
      } else if (isPair('>')) {
        open--;
        at += 2;
        if (open == 0) {
          return true;
        }
      } else {
        skipOne();
      }
    }
    return false;
  }

  private void skipOne() {
    switch (file[at]) {
      case '/' -> {
        found.add(name(file, at + 1, file.length));
        at++;
      }
      case '(' -> skipString();
      case '<' -> skipTo('>');
      case '%' -> skipComment();
      default -> at++;
    }
  }

  private void skipBlanks() {
    while (at < file.length && (isBlank(file[at]) || file[at] == '%')) {
      if (file[at] == '%') {
        skipComment();
      } else {
        at++;
      }
    }
  }

  private void skipComment() {
    while (at < file.length && file[at] != '\r' && file[at] != '\n') {
      at++;
    }
  }

  private void skipTo(char sign) {
    while (at < file.length && file[at] != sign) {
      at++;
    }
    at++;
  }

  /** A string has whole pairs of parentheses in it; one alone is escaped (7.3.4.2). */
  private void skipString() {
    int open = 0;
    do {
      switch (file[at]) {
        case '(' -> open++;
        case ')' -> open--;
        case '\\' -> at++;
        default -> {
          // Text.
        }
      }
      at++;
    } while (open > 0 && at < file.length);
  }

  private boolean isPair(char sign) {
    return at + 1 < file.length && file[at] == sign && file[at + 1] == sign;
  }

  private static boolean isBlank(byte sign) {
    return sign == 0 || sign == '\t' || sign == '\n' || sign == '\f' || sign == '\r' || sign == ' ';
  }

  /** A name as it is meant: {@code #4a} stands for {@code J}. */
  static String name(byte[] bytes, int from, int to) {
    var name = new StringBuilder();
    for (int at = from; at < to && name.length() < LONGEST && isRegular(bytes[at]); at++) {
      if (bytes[at] == '#' && at + 2 < to && isHex(bytes[at + 1]) && isHex(bytes[at + 2])) {
        name.append((char) (hex(bytes[at + 1]) * 16 + hex(bytes[at + 2])));
        at += 2;
      } else {
        name.append((char) (bytes[at] & 0xff));
      }
    }
    return name.toString();
  }

  private static boolean isHex(byte sign) {
    return HexFormat.isHexDigit(sign);
  }

  private static int hex(byte sign) {
    return HexFormat.fromHexDigit(sign);
  }

  /** Neither white space nor a delimiter (7.2.3). */
  private static boolean isRegular(byte sign) {
    return sign < 0 || (sign > ' ' && "()<>[]{}/%".indexOf(sign) < 0);
  }
}
