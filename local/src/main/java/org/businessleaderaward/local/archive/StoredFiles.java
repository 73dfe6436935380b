package org.businessleaderaward.local.archive;

import java.io.IOException;
import java.io.InputStream;
import java.util.stream.Stream;

/** Files of evidence under their keys, in a folder or in a bucket. */
public interface StoredFiles {
  /** What the keys of files begin with that were looked at; what just arrived is not archived. */
  String KEPT = "evidence/";

  /** The bucket that they lie in; empty for a folder. */
  String bucket();

  /**
   * The keys in order.
   *
   * @param after the key to go on after; empty to begin with the first
   */
  Stream<String> keys(String after) throws IOException;

  /** Reads a file. */
  InputStream open(String key) throws IOException;

  /** Keeps a file, which has 10 MiB at most; what lay there is replaced. */
  void put(String key, byte[] content) throws IOException;
}
