package org.businessleaderaward.nominations.evidence;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.businessleaderaward.nominations.EvidenceDownload;
import org.businessleaderaward.nominations.domain.EvidenceType;

/**
 * Where files of evidence are kept. Browsers send them here directly, by a form that allows one
 * file under one key for some minutes; nothing that arrived is shown to anybody before it was
 * looked at.
 */
public interface EvidenceStore {
  /** Longest file, in bytes: 10 MiB. */
  long LONGEST = 10L * 1024 * 1024;

  /** How long an upload may begin after it was announced. */
  Duration UPLOAD_TIME = Duration.ofMinutes(15);

  /** How long the address of a download works. */
  Duration DOWNLOAD_TIME = Duration.ofMinutes(5);

  /** How long what was never looked at may lie about; the bucket's lifecycle says the same. */
  Duration INCOMING_TIME = Duration.ofDays(1);

  /**
   * A form by which a browser may send one file of 1 to {@link #LONGEST} bytes.
   *
   * @param key where it will lie
   * @param type what it is announced as
   */
  UploadForm form(String key, EvidenceType type, Instant now);

  /**
   * What a scanner says of what arrived under a key; empty when nothing did. Without a scanner all
   * may be kept that is no more than it seems.
   */
  Optional<Scan> scan(String key);

  /** Reads what arrived under a key, whole; empty when nothing did. */
  Optional<Arrival> read(String key);

  /**
   * Keeps what was read.
   *
   * @param to where; what lay there is replaced
   * @return false when something else has arrived in its place meanwhile
   */
  boolean keep(Arrival arrival, String to);

  /** Deletes what lies under a key, if anything does. */
  void delete(String key);

  /** Deletes everything that arrived or is kept for a nomination. */
  void deleteAll(String edition, String nomination);

  /**
   * The address of a file, as something to save and not to show.
   *
   * @param name name to save it under
   */
  EvidenceDownload download(String key, String name, EvidenceType type, Instant now);
}
