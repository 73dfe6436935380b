package org.businessleaderaward.directory.exports;

import java.io.IOException;
import java.nio.file.Path;
import org.businessleaderaward.storage.Buckets;
import org.springframework.core.env.Environment;

/**
 * Keeps the files of exports where the site gives them out, below {@value #PATH}, each under its
 * name. A file is there whole or as it was before.
 */
public interface ExportStore {
  /** What the addresses of the files begin with, after the site's own. */
  String PATH = "/data/";

  /** Puts a file in the place of the one of its name. */
  void put(ExportFile file) throws IOException;

  /** The bucket {@code SNAPSHOT_BUCKET} or, without one, the folder {@code EXPORT_FOLDER}. */
  static ExportStore of(Environment environment) {
    var bucket = environment.getProperty("SNAPSHOT_BUCKET");
    return bucket == null
        ? new FolderExportStore(Path.of(environment.getRequiredProperty("EXPORT_FOLDER")))
        : new S3ExportStore(Buckets.fromEnvironment(System.getenv()), bucket);
  }
}
