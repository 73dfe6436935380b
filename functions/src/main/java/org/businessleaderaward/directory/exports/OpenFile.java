package org.businessleaderaward.directory.exports;

import java.io.Closeable;
import java.io.IOException;
import java.util.Map;

/** A file of the exports while it is written. */
interface OpenFile extends Closeable {
  /** What is in it, once it is closed. */
  ExportFile file() throws IOException;

  /** What the package says of it, once it is closed. */
  Map<String, Object> resource(String siteUrl, ExportFile file);
}
