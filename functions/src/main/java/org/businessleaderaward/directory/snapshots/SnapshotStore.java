package org.businessleaderaward.directory.snapshots;

import java.nio.file.Path;
import java.util.List;

/**
 * Where search snapshots are kept, each whole or not at all. A snapshot is a folder of files under
 * a version that only grows.
 */
public interface SnapshotStore {
  /** Versions that were published, newest first. */
  List<Long> versions();

  /**
   * A folder of this machine with a snapshot's files, each checked against its checksum.
   *
   * @throws BrokenSnapshot when the snapshot is not what was published
   */
  Path open(long version) throws BrokenSnapshot;

  /**
   * Publishes files as a version: whoever lists versions sees all of it or nothing.
   *
   * @param folder where the files are; they are not changed
   * @param files their names
   * @throws IllegalStateException when the version is taken, or the files cannot be kept
   */
  void publish(long version, Path folder, List<String> files);
}
