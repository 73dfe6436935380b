package org.businessleaderaward.local.sample;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A page of evidence: a PDF with a few lines of Latin letters (ISO 32000-2, 7.5). */
final class Leaf {
  private Leaf() {}

  /** A page with these lines. */
  static byte[] of(List<String> lines) {
    var text = new StringBuilder("BT /F1 12 Tf 72 760 Td 18 TL\n");
    lines.forEach(line -> text.append('(').append(escaped(line)).append(") Tj T*\n"));
    text.append("ET\n");
    return written(
        List.of(
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R"
                + " /Resources << /Font << /F1 5 0 R >> >> >>",
            "<< /Length " + text.length() + " >>\nstream\n" + text + "endstream",
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"));
  }

  private static byte[] written(List<String> objects) {
    var file = new ByteArrayOutputStream();
    add(file, "%PDF-1.7\n");
    var places = new ArrayList<Integer>();
    for (int i = 0; i < objects.size(); i++) {
      places.add(file.size());
      add(file, (i + 1) + " 0 obj\n" + objects.get(i) + "\nendobj\n");
    }
    int table = file.size();
    int size = objects.size() + 1;
    add(file, "xref\n0 " + size + "\n0000000000 65535 f \n");
    places.forEach(place -> add(file, String.format(Locale.ROOT, "%010d 00000 n \n", place)));
    add(file, "trailer\n<< /Size " + size + " /Root 1 0 R >>\nstartxref\n" + table + "\n%%EOF\n");
    return file.toByteArray();
  }

  private static void add(ByteArrayOutputStream file, String text) {
    file.writeBytes(text.getBytes(StandardCharsets.ISO_8859_1));
  }

  private static String escaped(String line) {
    return line.replaceAll("([()\\\\])", "\\\\$1");
  }
}
