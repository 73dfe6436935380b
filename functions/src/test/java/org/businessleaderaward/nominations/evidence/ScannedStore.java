package org.businessleaderaward.nominations.evidence;

import java.time.Instant;
import java.util.Optional;
import org.businessleaderaward.nominations.EvidenceDownload;
import org.businessleaderaward.nominations.domain.EvidenceType;

/** A store to which a scanner is attached that says what a test wants. */
final class ScannedStore implements EvidenceStore {
  private final EvidenceStore files;
  private Scan.Verdict verdict = Scan.Verdict.WAITING;

  ScannedStore(EvidenceStore files) {
    this.files = files;
  }

  void says(Scan.Verdict found) {
    verdict = found;
  }

  @Override
  public Optional<Scan> scan(String key) {
    return files.read(key).map(arrival -> new Scan(verdict, arrival.version()));
  }

  @Override
  public UploadForm form(String key, EvidenceType type, Instant now) {
    return files.form(key, type, now);
  }

  @Override
  public Optional<Arrival> read(String key) {
    return files.read(key);
  }

  @Override
  public boolean keep(Arrival arrival, String to) {
    return files.keep(arrival, to);
  }

  @Override
  public void delete(String key) {
    files.delete(key);
  }

  @Override
  public void deleteAll(String edition, String nomination) {
    files.deleteAll(edition, nomination);
  }

  @Override
  public EvidenceDownload download(String key, String name, EvidenceType type, Instant now) {
    return files.download(key, name, type, now);
  }
}
