package org.businessleaderaward.nominations.evidence;

import java.io.IOException;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadView;
import org.jspecify.annotations.Nullable;

/**
 * A stream that PDFBox unfolds whole, if it holds objects or a table of them: so it is seen before
 * how much comes of it. Such streams are plain or deflated; no other filter is let near them, least
 * of all those for pictures.
 */
final class PdfStream extends COSStream {
  /** A table's row has twenty bytes at most, by PDFBox. */
  private static final int LONGEST_ROW = 1024;

  /** What the format of deflated data begins with, which PDFBox passes over (RFC 1950). */
  private static final int HEAD = 2;

  private final RandomAccessReadView kept;
  private final PdfWork work;

  PdfStream(RandomAccessReadView kept, PdfWork work) throws IOException {
    super(null, kept);
    this.kept = kept;
    this.work = work;
  }

  @Override
  public RandomAccessRead createView() throws IOException {
    PdfWork.require(!containsKey(COSName.F) && !containsKey(COSName.DP), "filter");
    var bytes = new byte[Math.toIntExact(kept.length())];
    work.read(bytes.length);
    kept.seek(0);
    kept.readFully(bytes);
    var filter = only(getItem(COSName.FILTER));
    if (filter == null) {
      count(bytes, bytes.length, false);
    } else {
      PdfWork.require(COSName.FLATE_DECODE.equals(filter), "filter");
      PdfWork.require(isNarrow(only(getItem(COSName.DECODE_PARMS))), "row");
      inflate(bytes);
    }
    return super.createView();
  }

  /** A single value may stand in an array of its own. */
  private static @Nullable COSBase only(@Nullable COSBase value) {
    return value instanceof COSArray array && array.size() == 1 ? array.get(0) : value;
  }

  /** PDFBox makes room for a whole row, whatever comes. */
  private static boolean isNarrow(@Nullable COSBase parameters) {
    if (parameters == null) {
      return true;
    }
    return parameters instanceof COSDictionary read
        && isSmall(read, COSName.COLUMNS)
        && isSmall(read, COSName.COLORS)
        && isSmall(read, COSName.BITS_PER_COMPONENT);
  }

  private static boolean isSmall(COSDictionary parameters, COSName key) {
    int value = parameters.getInt(key, 1);
    return value > 0 && value <= LONGEST_ROW;
  }

  private void inflate(byte[] bytes) {
    var inflater = new Inflater(true);
    try {
      int from = Math.min(HEAD, bytes.length);
      inflater.setInput(bytes, from, bytes.length - from);
      var part = new byte[8192];
      boolean within = false;
      for (int length = inflater.inflate(part); length > 0; length = inflater.inflate(part)) {
        work.unfold(length);
        within = count(part, length, within);
      }
    } catch (DataFormatException broken) {
      // PDFBox goes on with what came before.
    } finally {
      inflater.end();
    }
  }

  /** What stands by itself is a value, if it is read as objects; a table is read byte by byte. */
  private boolean count(byte[] plain, int length, boolean begunBefore) {
    boolean within = begunBefore;
    int values = 0;
    for (int i = 0; i < length; i++) {
      boolean begins = plain[i] == '[' || plain[i] == '<' || plain[i] == '(' || plain[i] == '/';
      boolean regular = plain[i] > ' ' && plain[i] != '>' && plain[i] != ']' && plain[i] != ')';
      if (begins || (regular && !within)) {
        values++;
      }
      within = regular;
    }
    if (containsKey(COSName.FIRST)) {
      work.make(values);
    }
    if (containsKey(COSName.W)) {
      work.read(length);
    }
    return within;
  }
}
