package org.businessleaderaward.nominations.evidence;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.TreeSet;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;

/** What acts in a file, as PDFBox reads it: it knows nothing of how {@link FileLook} looks. */
final class PdfJudge {
  private static final Set<String> ACTS =
      Set.of(
          "JavaScript",
          "Launch",
          "EmbeddedFile",
          "EmbeddedFiles",
          "EF",
          "AF",
          "AA",
          "FileAttachment",
          "RichMedia",
          "Rendition",
          "SubmitForm",
          "ImportData",
          "GoToE",
          "GoToR",
          "XFA",
          "Encrypt");

  private final Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Deque<COSBase> open = new ArrayDeque<>();
  private final Set<String> found = new TreeSet<>();

  private PdfJudge() {}

  /**
   * The names of all that acts, in every object that the tables of a file lead to, those within
   * streams of objects, too.
   *
   * @throws IOException when PDFBox cannot open it
   */
  static Set<String> found(byte[] file) throws IOException {
    var judge = new PdfJudge();
    try (var document = Loader.loadPDF(file)) {
      var objects = document.getDocument();
      judge.open.add(objects.getTrailer());
      for (var key : objects.getXrefTable().keySet()) {
        judge.open.add(objects.getObjectFromPool(key));
      }
      while (!judge.open.isEmpty()) {
        judge.look(judge.open.pop());
      }
    }
    return judge.found;
  }

  private void look(COSBase value) {
    if (!seen.add(value)) {
      return;
    }
    switch (value) {
      case COSObject object when object.getObject() != null -> open.add(object.getObject());
      case COSArray array -> array.forEach(this::add);
      case COSDictionary dictionary -> entries(dictionary);
      case COSName name when ACTS.contains(name.getName()) -> found.add(name.getName());
      default -> {
        // A text, a number, nothing.
      }
    }
  }

  private void entries(COSDictionary dictionary) {
    dictionary.forEach(
        (key, value) -> {
          if (ACTS.contains(key.getName())) {
            found.add(key.getName());
          }
          add(value);
        });
    if (dictionary.getDictionaryObject(COSName.OPEN_ACTION) instanceof COSDictionary action
        && ((action.containsKey(COSName.S) && !"GoTo".equals(action.getNameAsString(COSName.S)))
            || action.containsKey(COSName.getPDFName("Next")))) {
      found.add("OpenAction");
    }
  }

  private void add(COSBase value) {
    if (value != null) {
      open.add(value);
    }
  }
}
