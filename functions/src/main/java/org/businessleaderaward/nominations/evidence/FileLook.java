package org.businessleaderaward.nominations.evidence;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
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
  private static final String FILTER = "Filter";
  private static final String FIRST = "First";
  private static final String DEFLATED = "FlateDecode";

  /** What the dictionary of a stream has that holds objects (7.5.7). */
  private static final Set<String> HOLDS_OBJECTS = Set.of("ObjStm", FIRST);

  /** All that such a dictionary may have: no other filter, and no bytes that are kept elsewhere. */
  private static final Set<String> OF_OBJECTS =
      Set.of("Type", "ObjStm", "N", FIRST, "Extends", "Length", FILTER, DEFLATED);

  /** How much is inflated of all streams, and of one that holds no objects. */
  private static final int MOST_INFLATED = 32 * 1024 * 1024;

  private static final int MOST_OF_OTHERS = 64 * 1024;

  /** How many streams there may be; a book of ten thousand pages has fewer. */
  private static final int MOST_STREAMS = 20_000;

  /** How often a byte is read at most, be it as part of a dictionary or of a stream. */
  private static final int MOST_READS = 4;

  /** How many signs tell the numbers of objects from a picture. */
  private static final int NUMBERS = 24;

  private static final byte[] STREAM = "stream".getBytes(ISO_8859_1);
  private static final byte[] END_OF_STREAM = "endstream".getBytes(ISO_8859_1);
  private static final byte[] END = "end".getBytes(ISO_8859_1);
  private static final byte[] OBJECT = "obj".getBytes(ISO_8859_1);
  private static final byte[] PDF = "%PDF-".getBytes(ISO_8859_1);
  private static final int PDF_WITHIN = 1024;

  /** End of a ZIP's directory, which archives and programs in Java have, and how near the end. */
  private static final byte[] ZIP_END = {'P', 'K', 5, 6};

  private static final int ZIP_END_WITHIN = 64 * 1024 + 22;

  /** What other archives begin with, which are opened wherever in a file they begin. */
  private static final List<byte[]> ARCHIVES =
      List.of(
          new byte[] {'R', 'a', 'r', '!', 0x1a, 7},
          new byte[] {'7', 'z', (byte) 0xbc, (byte) 0xaf, 0x27, 0x1c},
          new byte[] {'M', 'S', 'C', 'F', 0, 0, 0, 0});

  /** What an archive of tar has there, and nowhere else. */
  private static final byte[] TAR = "ustar".getBytes(ISO_8859_1);

  private static final int TAR_AT = 257;

  private final byte[] file;
  private final PdfOpening opening = new PdfOpening(this::hasRead);
  private int inflated;
  private int streams;
  private long read;

  private FileLook(byte[] file) {
    this.file = file;
  }

  /** Whether a file is of one format, and can be no more than read. */
  static boolean isHarmless(EvidenceType type, byte[] file) {
    var tail = Math.max(0, file.length - ZIP_END_WITHIN);
    if (indexOf(file, ZIP_END, tail, file.length) >= 0
        || indexOf(file, TAR, TAR_AT, TAR_AT + TAR.length) >= 0
        || ARCHIVES.stream().anyMatch(begin -> indexOf(file, begin, 0, file.length) >= 0)) {
      return false;
    }
    if (type != EvidenceType.PDF) {
      return indexOf(file, PDF, 0, Math.min(file.length, PDF_WITHIN)) < 0;
    }
    return indexOf(file, PDF, 0, PDF.length) == 0
        && hasNothingThatActs(file, file.length)
        && new FileLook(file).isHarmless();
  }

  private static boolean hasNothingThatActs(byte[] bytes, int to) {
    return PdfNames.hasNone(bytes, 0, to, PdfActs.NAMES::contains, PdfActs.LEADS::contains);
  }

  private boolean isHarmless() {
    opening.look(file, file.length);
    return streamsAreHarmless() && opening.isHarmless();
  }

  /** An object begins with this keyword, so that no stream has a dictionary anywhere else. */
  private boolean streamsAreHarmless() {
    for (int at = indexOf(file, OBJECT, 0, file.length);
        at >= 0;
        at = indexOf(file, OBJECT, at + OBJECT.length, file.length)) {
      if (!isEnd(at) && !isHarmless(at + OBJECT.length)) {
        return false;
      }
    }
    return true;
  }

  /** Whether the keyword is but the end of another, {@code endobj}. */
  private boolean isEnd(int at) {
    return at >= END.length && Arrays.equals(file, at - END.length, at, END, 0, END.length);
  }

  /** Looks at an object that may be a stream. */
  private boolean isHarmless(int object) {
    var dictionary = PdfNames.dictionary(file, object);
    if (!hasRead(dictionary.end() - object) || !dictionary.whole()) {
      return false;
    }
    opening.object(file, object - OBJECT.length, dictionary);
    int keyword = dictionary.end();
    if (indexOf(file, STREAM, keyword, keyword + STREAM.length) < 0) {
      return true;
    }
    streams++;
    int data = afterLineEnd(keyword + STREAM.length);
    boolean holdsObjects = dictionary.names().stream().anyMatch(HOLDS_OBJECTS::contains);
    int first = holdsObjects ? first(object, keyword) : PdfNames.NONE;
    return streams <= MOST_STREAMS && data >= 0 && isHarmless(dictionary.names(), data, first);
  }

  /** Where a stream's first object begins in it. */
  private int first(int from, int to) {
    var values = PdfNames.values(file, from, to, FIRST, 2);
    return values.size() == 1 ? PdfNames.number(file, values.getFirst()) : PdfNames.NONE;
  }

  private boolean isHarmless(List<String> names, int data, int first) {
    boolean holdsObjects = names.stream().anyMatch(HOLDS_OBJECTS::contains);
    if (holdsObjects && !isPlainlyKept(names)) {
      return false;
    }
    if (!isDeflated(data)) {
      // What is not compressed was looked at with the file, but for the numbers of objects.
      return !holdsObjects || (!names.contains(FILTER) && areNoted(data, first));
    }
    return inflatesHarmlessly(data, holdsObjects, first);
  }

  /** Whether objects lie there as they are, or deflated once. */
  private static boolean isPlainlyKept(List<String> names) {
    return OF_OBJECTS.containsAll(names)
        && Collections.frequency(names, FILTER) <= 1
        && Collections.frequency(names, FILTER) == Collections.frequency(names, DEFLATED);
  }

  /** Whether all that was read is still no more than there may be. */
  private boolean hasRead(long bytes) {
    read += bytes;
    return read <= (long) MOST_READS * file.length;
  }

  private boolean areNoted(int data, int first) {
    int end = indexOf(file, END_OF_STREAM, data, file.length);
    if (end < 0 || !hasRead(end - data)) {
      return false;
    }
    opening.objects(Arrays.copyOfRange(file, data, end), first);
    return true;
  }

  private boolean inflatesHarmlessly(int data, boolean holdsObjects, int first) {
    var inflater = new Inflater();
    var plain = new ByteArrayOutputStream();
    boolean whole = false;
    long taken = 0;
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
      taken = inflater.getBytesRead();
      inflater.end();
    }
    var bytes = plain.toByteArray();
    opening.look(bytes, bytes.length);
    if (holdsObjects) {
      opening.objects(bytes, first);
    }
    return hasRead(taken) && (whole || !holdsObjects) && hasNothingThatActs(bytes, bytes.length);
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

  /** Where a stream's bytes begin; -1 when no line ends there, so that readers may differ. */
  private int afterLineEnd(int keyword) {
    int at = keyword;
    while (at < file.length && (file[at] == ' ' || file[at] == '\t')) {
      at++;
    }
    if (at < file.length && file[at] == '\r') {
      return at + 1 < file.length && file[at + 1] == '\n' ? at + 2 : at + 1;
    }
    return at < file.length && file[at] == '\n' ? at + 1 : -1;
  }

  static int indexOf(byte[] bytes, byte[] sought, int from, int to) {
    for (int at = from; at + sought.length <= Math.min(to, bytes.length); at++) {
      if (bytes[at] == sought[0]
          && Arrays.equals(bytes, at, at + sought.length, sought, 0, sought.length)) {
        return at;
      }
    }
    return -1;
  }
}
