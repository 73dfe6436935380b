package org.businessleaderaward.nominations.evidence;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Set;
import java.util.function.Predicate;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.businessleaderaward.nominations.domain.EvidenceType;

/**
 * Looks into a file for what acts when it is opened, and for a second format in it. The names by
 * which a PDF does so (ISO 32000-2, 7.3.5, 12.6.4, 7.11.4) are looked for in all of its bytes,
 * however they are escaped, and in what it keeps compressed: readers go by offsets, so that no
 * place of a file can be passed over. What cannot be looked into is taken for harmful. It finds
 * what the format offers, not a fault of some reader's.
 */
final class FileLook {
  /** What a PDF has no need of that is evidence. */
  private static final Set<String> ACTS =
      Set.of(
          "JavaScript",
          "Launch",
          "EmbeddedFile",
          "EmbeddedFiles",
          "RichMedia",
          "Rendition",
          "XFA",
          "GoToE",
          "ImportData",
          "SubmitForm",
          "Encrypt");

  /** What the dictionary of a stream has that holds objects (7.5.7). */
  private static final Set<String> HOLDS_OBJECTS = Set.of("ObjStm", "First");

  /** What makes of the inflated bytes others. */
  private static final Set<String> CHANGES_BYTES = Set.of("Predictor", "DecodeParms", "DP");

  private static final int LONGEST_NAME = 32;
  private static final int LONGEST_DICTIONARY = 64 * 1024;

  /** How much is inflated of all streams, and of one that holds no objects. */
  private static final int MOST_INFLATED = 32 * 1024 * 1024;

  private static final int MOST_OF_OTHERS = 64 * 1024;

  /** How many signs tell the numbers of objects from a picture. */
  private static final int NUMBERS = 24;

  private static final byte[] STREAM = "stream".getBytes(ISO_8859_1);
  private static final byte[] END = "end".getBytes(ISO_8859_1);
  private static final byte[] OBJECT = "obj".getBytes(ISO_8859_1);
  private static final byte[] PDF = "%PDF-".getBytes(ISO_8859_1);
  private static final int PDF_WITHIN = 1024;

  /** End of a ZIP's directory, which archives and programs in Java have, and how near the end. */
  private static final byte[] ZIP_END = {'P', 'K', 5, 6};

  private static final int ZIP_END_WITHIN = 64 * 1024 + 22;

  private final byte[] file;
  private int inflated;

  private FileLook(byte[] file) {
    this.file = file;
  }

  /** Whether a file is of one format, and can be no more than read. */
  static boolean isHarmless(EvidenceType type, byte[] file) {
    var tail = Math.max(0, file.length - ZIP_END_WITHIN);
    if (indexOf(file, ZIP_END, tail, file.length) >= 0) {
      return false;
    }
    if (type != EvidenceType.PDF) {
      return indexOf(file, PDF, 0, Math.min(file.length, PDF_WITHIN)) < 0;
    }
    return indexOf(file, PDF, 0, PDF.length) == 0
        && hasNone(file, 0, file.length, ACTS::contains)
        && new FileLook(file).streamsAreHarmless();
  }

  private boolean streamsAreHarmless() {
    for (int at = indexOf(file, STREAM, 0, file.length);
        at >= 0;
        at = indexOf(file, STREAM, at + STREAM.length, file.length)) {
      int data = afterLineEnd(at + STREAM.length);
      if (data >= 0 && !isEnd(at) && !isHarmless(at, data)) {
        return false;
      }
    }
    return true;
  }

  /** Whether the keyword is but the end of another, {@code endstream}. */
  private boolean isEnd(int at) {
    return at >= END.length && Arrays.equals(file, at - END.length, at, END, 0, END.length);
  }

  /**
   * Looks at a stream.
   *
   * @param keyword where its dictionary ends
   * @param data where its bytes begin
   */
  private boolean isHarmless(int keyword, int data) {
    int from = dictionary(keyword);
    boolean holdsObjects = !hasNone(file, from, keyword, HOLDS_OBJECTS::contains);
    if (holdsObjects && !hasNone(file, from, keyword, CHANGES_BYTES::contains)) {
      return false;
    }
    if (!isDeflated(data)) {
      // What is not compressed was looked at with the file.
      return !holdsObjects || hasNone(file, from, keyword, "Filter"::equals);
    }
    return inflatesHarmlessly(data, holdsObjects);
  }

  private boolean inflatesHarmlessly(int data, boolean holdsObjects) {
    var inflater = new Inflater();
    var plain = new ByteArrayOutputStream();
    boolean whole = false;
    try {
      inflater.setInput(file, data, file.length - data);
      var part = new byte[8192];
      int length = inflater.inflate(part);
      int most = holdsObjects || beginsAsObjects(part) ? Integer.MAX_VALUE : MOST_OF_OTHERS;
      while (length > 0 && plain.size() < most) {
        inflated += length;
        if (inflated > MOST_INFLATED) {
          return false;
        }
        plain.write(part, 0, length);
        length = inflater.inflate(part);
      }
      whole = inflater.finished();
    } catch (DataFormatException broken) {
      whole = false;
    } finally {
      inflater.end();
    }
    return (whole || !holdsObjects)
        && hasNone(plain.toByteArray(), 0, plain.size(), ACTS::contains);
  }

  /** Objects are told by their numbers first, whatever the dictionary says. */
  private static boolean beginsAsObjects(byte[] part) {
    boolean number = false;
    for (int i = 0; i < NUMBERS; i++) {
      boolean digit = part[i] >= '0' && part[i] <= '9';
      if (!digit && (part[i] > ' ' || part[i] < 0)) {
        return false;
      }
      number |= digit;
    }
    return number;
  }

  private boolean isDeflated(int at) {
    return at + 1 < file.length
        && (file[at] & 0x0f) == 8
        && (((file[at] & 0xff) << 8) + (file[at + 1] & 0xff)) % 31 == 0;
  }

  /** Where the dictionary before a keyword begins, at the latest. */
  private int dictionary(int keyword) {
    int least = Math.max(0, keyword - LONGEST_DICTIONARY);
    for (int at = keyword - OBJECT.length; at > least; at--) {
      if (Arrays.equals(file, at, at + OBJECT.length, OBJECT, 0, OBJECT.length)) {
        return at;
      }
    }
    return least;
  }

  /** Where a stream's bytes begin; -1 when the keyword was none. */
  private int afterLineEnd(int at) {
    if (at < file.length && file[at] == '\r') {
      return at + 1 < file.length && file[at + 1] == '\n' ? at + 2 : at + 1;
    }
    return at < file.length && file[at] == '\n' ? at + 1 : -1;
  }

  private static boolean hasNone(byte[] bytes, int from, int to, Predicate<String> sought) {
    for (int at = from; at < to; at++) {
      if (bytes[at] == '/' && sought.test(name(bytes, at + 1, to))) {
        return false;
      }
    }
    return true;
  }

  /** A name as it is meant: {@code #4a} stands for {@code J}. */
  private static String name(byte[] bytes, int from, int to) {
    var name = new StringBuilder();
    for (int at = from; at < to && name.length() < LONGEST_NAME && isRegular(bytes[at]); at++) {
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

  private static int indexOf(byte[] bytes, byte[] sought, int from, int to) {
    for (int at = from; at + sought.length <= Math.min(to, bytes.length); at++) {
      if (bytes[at] == sought[0]
          && Arrays.equals(bytes, at, at + sought.length, sought, 0, sought.length)) {
        return at;
      }
    }
    return -1;
  }
}
