package org.businessleaderaward.audit;

import java.util.List;

/** Checks that nobody edited, deleted or reordered the entries of a log. Pure. */
public final class AuditVerifier {
  private AuditVerifier() {}

  /**
   * What a log must come to.
   *
   * @param size number of entries
   * @param hash hash of the last entry; {@link AuditEntry#BEGINNING} for an empty log
   */
  public record Head(long size, String hash) {}

  /** What the check gave. */
  public sealed interface Verdict {
    /** Every entry is as it was written, and none is missing. */
    record Intact(long size) implements Verdict {}

    /**
     * The log was tampered with.
     *
     * @param index first place at which the log is not what the chain says
     */
    record Broken(long index) implements Verdict {}
  }

  /**
   * Checks a log from its beginning.
   *
   * @param entries the entries in the order of their places
   * @param head what the log came to, from where an editor of entries could not write it
   */
  public static Verdict verify(List<AuditEntry> entries, Head head) {
    var previous = AuditEntry.BEGINNING;
    for (int i = 0; i < entries.size(); i++) {
      var entry = entries.get(i);
      if (entry.index() != i || !entry.previous().equals(previous) || !entry.holds()) {
        return new Verdict.Broken(i);
      }
      previous = entry.hash();
    }
    if (entries.size() != head.size()) {
      return new Verdict.Broken(Math.min(entries.size(), head.size()));
    }
    if (!previous.equals(head.hash())) {
      return new Verdict.Broken(Math.max(0, head.size() - 1));
    }
    return new Verdict.Intact(entries.size());
  }
}
