package org.businessleaderaward.nominations.evidence;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

/** Small files, or their beginnings, as the formats' specifications have them. */
public final class Samples {
  /** ISO 32000-2, 7.5: a page with nothing on it. */
  public static final byte[] PDF = pdf("");

  /** ISO/IEC 15948, 5.2. */
  public static final byte[] PNG = "\u0089PNG\r\n\u001a\n\0\0\0\rIHDR".getBytes(ISO_8859_1);

  /** ITU-T T.871, 10.1. */
  public static final byte[] JPEG =
      "\u00ff\u00d8\u00ff\u00e0\0\u0010JFIF\0\u0001\u0002".getBytes(ISO_8859_1);

  /** What a page with a script looks like, whatever it is called. */
  public static final byte[] PAGE =
      "<!doctype html><title>Invoice</title><script>alert(1)</script>".getBytes(UTF_8);

  private Samples() {}

  /** A PDF in whose bytes a text is to be found. */
  public static byte[] pdf(String text) {
    return """
    %%PDF-1.7
    %%\u00e2\u00e3\u00cf\u00d3
    1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
    2 0 obj<</Type/Pages/Count 1/Kids[3 0 R]>>endobj
    3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>endobj
    trailer<</Root 1 0 R>>
    %s\
    """
        .formatted(text)
        .getBytes(ISO_8859_1);
  }
}
