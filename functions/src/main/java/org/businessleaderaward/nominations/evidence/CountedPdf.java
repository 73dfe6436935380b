package org.businessleaderaward.nominations.evidence;

import java.io.IOException;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** A file in memory of which it is counted how much is read. */
final class CountedPdf extends RandomAccessReadBuffer {
  private final PdfWork work;

  CountedPdf(byte[] file, PdfWork work) {
    super(file);
    this.work = work;
  }

  @Override
  public int read() throws IOException {
    work.read(1);
    return super.read();
  }

  @Override
  public int read(byte[] into, int from, int most) throws IOException {
    int length = super.read(into, from, most);
    work.read(Math.max(1, length));
    return length;
  }
}
