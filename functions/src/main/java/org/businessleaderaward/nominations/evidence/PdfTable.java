package org.businessleaderaward.nominations.evidence;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdfparser.PDFParser;
import org.jspecify.annotations.Nullable;

/** What PDFBox knows of the objects of a file, none of which is ever changed or deciphered. */
final class PdfTable extends COSDocument {
  private final PDFParser parser;
  private final PdfWork work;
  private final Map<COSObjectKey, Long> places;
  private COSDictionary trailer = new COSDictionary();

  PdfTable(PDFParser parser, PdfWork work) {
    super(null, parser);
    this.parser = parser;
    this.work = work;
    this.places = new Places(work);
  }

  /** PDFBox takes all keys over anew when there is one more. */
  private static final class Places extends HashMap<COSObjectKey, Long> {
    private static final long serialVersionUID = 1;
    private final transient PdfWork work;

    private Places(PdfWork work) {
      this.work = work;
    }

    @Override
    public Set<COSObjectKey> keySet() {
      work.read(size());
      return super.keySet();
    }
  }

  @Override
  public Map<COSObjectKey, Long> getXrefTable() {
    return places;
  }

  @Override
  public void addXRefTable(Map<COSObjectKey, Long> more) {
    PdfWork.requireFew(more.size());
    places.putAll(more);
  }

  @Override
  public COSDictionary getTrailer() {
    return trailer;
  }

  /** It does not keep track of changes, for which one object is followed to the next. */
  @Override
  public void setTrailer(COSDictionary read) {
    trailer = read;
  }

  @Override
  public @Nullable COSDictionary getEncryptionDictionary() {
    return null;
  }

  @Override
  public boolean isEncrypted() {
    return false;
  }

  @Override
  public COSStream createCOSStream(COSDictionary dictionary, long from, long length)
      throws IOException {
    var stream = new PdfStream(parser.createRandomAccessReadView(from, length), work);
    dictionary.forEach(stream::setItem);
    stream.setKey(dictionary.getKey());
    return stream;
  }
}
