package org.businessleaderaward.nominations.evidence;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdfparser.PDFObjectStreamParser;
import org.apache.pdfbox.pdfparser.PDFParser;
import org.apache.pdfbox.pdfparser.XrefTrailerResolver;
import org.jspecify.annotations.Nullable;

/**
 * PDFBox's parser, which repairs what is broken, with bounds for what it does. By itself it has
 * none for how often it searches a file, how much it unfolds and how far one object leads to the
 * next.
 */
final class BoundedPdf extends PDFParser {
  private static final int LONGEST_LINE = 64 * 1024;

  private final PdfWork work;
  private final Map<Long, Map<COSObjectKey, COSBase>> streams = new HashMap<>();

  BoundedPdf(byte[] file, PdfWork work) throws IOException {
    super(new CountedPdf(file, work));
    this.work = work;
    document = new PdfTable(this, work);
    xrefTrailerResolver =
        new XrefTrailerResolver() {
          @Override
          public void setXRef(COSObjectKey object, long offset) {
            work.list();
            super.setXRef(object, offset);
          }
        };
  }

  /**
   * Reads the tables of the file, and what it begins with.
   *
   * @throws IOException when it has no pages, however it is read
   */
  COSDocument open() throws IOException {
    parsePDFHeader();
    initialParse();
    // Else those that a search has found in streams would be known only to what leads to them.
    document.addXRefTable(xrefTrailerResolver.getXrefTable());
    return document;
  }

  @Override
  protected boolean resetTrailerResolver() {
    return false;
  }

  /**
   * Pages are not counted: they may lie within each other as deep as there are objects. Those of a
   * file with a password cannot be read.
   */
  @Override
  protected void checkPages(COSDictionary root) throws IOException {
    if (root.getCOSDictionary(COSName.PAGES) == null
        && !document.getTrailer().containsKey(COSName.ENCRYPT)) {
      throw new IOException("no pages");
    }
  }

  @Override
  public COSBase dereferenceCOSObject(COSObject object) throws IOException {
    work.enter();
    try {
      return super.dereferenceCOSObject(object);
    } finally {
      work.leave();
    }
  }

  /** Once: PDFBox would do so for each object that a table claims is in the stream. */
  @Override
  protected @Nullable COSBase parseObjectStreamObject(long stream, COSObjectKey object)
      throws IOException {
    if (!streams.containsKey(stream)) {
      streams.put(stream, Map.of());
      if (document.getObjectFromPool(new COSObjectKey(stream, 0)).getObject()
          instanceof COSStream kept) {
        streams.put(stream, new PDFObjectStreamParser(kept, new WithoutKeys()).parseAllObjects());
      }
    }
    return streams.get(stream).get(object);
  }

  /** The parser of a stream looks at all keys first if there are any, which it can do without. */
  private final class WithoutKeys extends COSDocument {
    private WithoutKeys() {
      super(null, BoundedPdf.this);
    }

    @Override
    public COSObject getObjectFromPool(COSObjectKey key) {
      return document.getObjectFromPool(key);
    }
  }

  @Override
  protected COSBase parseDirObject() throws IOException {
    work.make(1);
    return super.parseDirObject();
  }

  /** Lines are split into words. */
  @Override
  protected String readLine() throws IOException {
    var line = super.readLine();
    PdfWork.require(line.length() <= LONGEST_LINE, "line");
    return line;
  }
}
