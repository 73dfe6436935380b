package org.businessleaderaward.nominations.evidence;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Optional;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;
import org.businessleaderaward.crypto.HashedStream;
import org.businessleaderaward.nominations.domain.EvidenceType;

/**
 * What was found under a key. What it is, is told by its bytes alone; neither its name nor what the
 * sender said counts.
 *
 * @param key where it lies
 * @param tag the store's mark of exactly these bytes
 * @param version which of the versions under the key it is; empty where the store has no versions
 * @param size its length in bytes
 * @param sha256 SHA-256 of it in lower-case hexadecimal
 * @param type what it is; empty when it is nothing that evidence may be, or a PDF that cannot be
 *     opened
 * @param harmless whether it can be no more than read, and is of one format
 */
public record Arrival(
    String key,
    String tag,
    String version,
    long size,
    String sha256,
    Optional<EvidenceType> type,
    boolean harmless) {
  /** Reads a file to its end. */
  static Arrival read(String key, String tag, String version, InputStream content)
      throws IOException {
    // Not closed: the stream is the caller's.
    @SuppressWarnings("resource")
    var hashed = new HashedStream(content);
    var file = hashed.readNBytes((int) EvidenceStore.LONGEST);
    long size = file.length + hashed.transferTo(OutputStream.nullOutputStream());
    var type = typeOf(file);
    boolean harmless = type.filter(found -> FileLook.isHarmless(found, file)).isPresent();
    if (harmless && type.get() == EvidenceType.PDF) {
      var verdict = PdfObjects.look(file);
      harmless = verdict == PdfObjects.Verdict.HARMLESS;
      type = type.filter(pdf -> verdict != PdfObjects.Verdict.UNREADABLE);
    }
    return new Arrival(key, tag, version, size, hashed.hash().hex(), type, harmless);
  }

  private static Optional<EvidenceType> typeOf(byte[] first) throws IOException {
    var found =
        MimeTypes.getDefaultMimeTypes()
            .detect(new ByteArrayInputStream(first), new Metadata())
            .toString();
    return Arrays.stream(EvidenceType.values())
        .filter(type -> type.mediaType().equals(found))
        .findFirst();
  }
}
