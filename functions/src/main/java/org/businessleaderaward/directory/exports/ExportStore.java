package org.businessleaderaward.directory.exports;

import java.io.IOException;

/**
 * Keeps the files of exports where the site gives them out, below {@value #PATH}, each under its
 * name. A file is there whole or as it was before.
 */
public interface ExportStore {
  /** What the addresses of the files begin with, after the site's own. */
  String PATH = "/data/";

  /** Puts a file in the place of the one of its name. */
  void put(ExportFile file) throws IOException;
}
