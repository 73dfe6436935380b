package org.businessleaderaward.nominations.evidence;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What acts in a PDF, as PDFBox reads it: in every object that its tables lead to, those within
 * streams of objects, too. It knows nothing of how {@link FileLook} looks.
 */
final class PdfObjects {
  /** Each version of a file ends with both; PDFBox takes microseconds for one of nothing. */
  private static final List<byte[]> ENDS =
      List.of("trailer".getBytes(ISO_8859_1), "%%EOF".getBytes(ISO_8859_1));

  private static final int MOST_VERSIONS = 1_000;

  /** What begins arrays and dictionaries; in 10 MiB of a picture are some 80,000 of them. */
  private static final int MOST_BRACKETS = 2_000_000;

  /** What came of a look. */
  enum Verdict {
    HARMLESS,
    ACTS,
    /** It has no pages, or none that PDFBox finds. */
    UNREADABLE
  }

  private static final Logger LOG = LoggerFactory.getLogger(PdfObjects.class);

  private final Set<COSObject> seen = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Deque<COSBase> open = new ArrayDeque<>();
  private final Set<String> found = new TreeSet<>();

  private PdfObjects() {}

  /** Looks at a file that {@link FileLook} took; what is more than may be is taken for harmful. */
  static Verdict look(byte[] file) {
    try {
      return found(file).isEmpty() ? Verdict.HARMLESS : Verdict.ACTS;
    } catch (PdfWork.Exceeded more) {
      LOG.info("a PDF is more than may be: {}", more.getMessage());
      return Verdict.ACTS;
    } catch (IOException unreadable) {
      // Of what kind the fault is, and none of its words, which may be the file's.
      var cause = unreadable.getCause() == null ? unreadable : unreadable.getCause();
      LOG.info("a PDF cannot be read: {}", cause.getClass().getName());
      return Verdict.UNREADABLE;
    }
  }

  /** The names of all that acts. */
  static Set<String> found(byte[] file) throws IOException {
    return found(file, new PdfWork(file.length));
  }

  /**
   * The same, within bounds.
   *
   * @throws IOException when PDFBox cannot open it
   * @throws PdfWork.Exceeded when that, or going through it, is more than may be
   */
  @SuppressWarnings("deprecation")
  static Set<String> found(byte[] file, PdfWork work) throws IOException {
    requireFew(file);
    try {
      // Not closed: all of it is in memory.
      @SuppressWarnings("resource")
      var document = new BoundedPdf(file, work).open();
      var objects = new PdfObjects();
      objects.add(document.getTrailer());
      for (var key : List.copyOf(document.getXrefTable().keySet())) {
        objects.add(document.getObjectFromPool(key));
      }
      while (!objects.open.isEmpty()) {
        objects.look(objects.open.pop());
      }
      return objects.found;
    } catch (PdfWork.Exceeded more) {
      throw more;
    } catch (RuntimeException unforeseen) {
      throw new IOException("PDFBox fails", unforeseen);
    } finally {
      // Else it keeps every name for as long as the process lives.
      COSName.clearResources();
    }
  }

  private static void requireFew(byte[] file) {
    int brackets = 0;
    for (byte sign : file) {
      brackets += sign == '[' || sign == '<' ? 1 : 0;
    }
    PdfWork.require(brackets <= MOST_BRACKETS, "brackets");
    for (var end : ENDS) {
      int versions = 0;
      for (int at = FileLook.indexOf(file, end, 0, file.length);
          at >= 0;
          at = FileLook.indexOf(file, end, at + end.length, file.length)) {
        versions++;
      }
      PdfWork.require(versions <= MOST_VERSIONS, "versions");
    }
  }

  private void add(COSBase value) {
    if (value instanceof COSName name && PdfActs.NAMES.contains(name.getName())) {
      found.add(name.getName());
    } else if (value instanceof COSArray
        || value instanceof COSDictionary
        || (value instanceof COSObject object && seen.add(object))) {
      open.push(value);
    }
  }

  private void look(COSBase value) {
    switch (value) {
      case COSObject object -> add(object.getObject());
      case COSArray array -> array.forEach(this::add);
      case COSDictionary dictionary -> entries(dictionary);
      default -> throw new IllegalStateException();
    }
  }

  private void entries(COSDictionary dictionary) {
    dictionary.forEach(
        (key, value) -> {
          add(key);
          if (PdfActs.LEADS.contains(key.getName()) && leads(value)) {
            found.add(key.getName());
          }
          add(value);
        });
    if (dictionary.getDictionaryObject(COSName.OPEN_ACTION) instanceof COSDictionary action
        && ((action.containsKey(COSName.S) && !"GoTo".equals(action.getNameAsString(COSName.S)))
            || action.containsKey(COSName.getPDFName("Next")))) {
      found.add(COSName.OPEN_ACTION.getName());
    }
  }

  private static boolean leads(COSBase value) {
    return value instanceof COSObject
        || value instanceof COSArray
        || value instanceof COSDictionary;
  }
}
