package org.businessleaderaward.directory.entries;

/** What there is under a permanent id: an entry, or what is left of one. */
public sealed interface OnRecord permits Entry, RemovedEntry {
  /** The permanent id. */
  String id();
}
