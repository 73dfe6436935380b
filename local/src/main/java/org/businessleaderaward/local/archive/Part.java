package org.businessleaderaward.local.archive;

/**
 * An encrypted file of an archive.
 *
 * @param file its name
 * @param kind what is in it
 * @param what which: a table, the key of a file of evidence, or the edition of a vote's key
 * @param items how many items, or 1
 * @param sha256 of the file as it lies, encrypted
 * @param after where reading goes on after it: an item's key or that of a file; empty when what it
 *     belongs to ends with it
 */
record Part(String file, Kind kind, String what, long items, String sha256, String after) {
  /** What a part holds. */
  enum Kind {
    /** Items of a table, a line of JSON for each, compressed (gzip). */
    TABLE,
    /** A file of evidence. */
    EVIDENCE,
    /** The service's share of a vote's key, in the scalars that it drew, 32 bytes each. */
    KEY
  }

  boolean isOf(Kind wanted, String name) {
    return kind == wanted && what.equals(name);
  }
}
