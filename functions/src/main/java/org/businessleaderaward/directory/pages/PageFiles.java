package org.businessleaderaward.directory.pages;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.businessleaderaward.language.Language;
import org.businessleaderaward.storage.Buckets;
import org.springframework.core.env.Environment;

/**
 * Where the edge finds the pages of entries before it looks among those of the site's build, and
 * where that build has left their templates. A page is there whole or as it was before.
 */
public interface PageFiles {
  /** The templates and words of a language; empty when no site was built yet. */
  Optional<byte[]> template(Language language) throws IOException;

  /** What was noted last; empty when nothing was. */
  Optional<String> note() throws IOException;

  /** Notes something beside the pages, which nobody is given. */
  void note(String text) throws IOException;

  /** Puts a file in the place of the one at its path. */
  void put(PageFile file) throws IOException;

  /**
   * The buckets {@code SNAPSHOT_BUCKET} and {@code TEMPLATE_BUCKET} or, without the first, the
   * folders {@code PAGE_FOLDER} and {@code TEMPLATE_FOLDER}.
   */
  static PageFiles of(Environment environment) {
    var bucket = environment.getProperty("SNAPSHOT_BUCKET");
    if (bucket != null) {
      var templates = environment.getRequiredProperty("TEMPLATE_BUCKET");
      return new S3PageFiles(Buckets.fromEnvironment(System.getenv()), bucket, templates);
    }
    var pages = Path.of(environment.getRequiredProperty("PAGE_FOLDER"));
    var templates = environment.getProperty("TEMPLATE_FOLDER");
    return new FolderPageFiles(
        pages, templates == null ? pages.resolve("no-templates") : Path.of(templates));
  }
}
