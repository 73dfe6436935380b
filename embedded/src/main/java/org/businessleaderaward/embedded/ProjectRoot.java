package org.businessleaderaward.embedded;

import java.nio.file.Files;
import java.nio.file.Path;

/** The checkout: the folder with template.yaml, at or above the working directory. */
public final class ProjectRoot {
  private ProjectRoot() {}

  /**
   * Finds it.
   *
   * @throws IllegalStateException when the process was not started inside the checkout
   */
  public static Path find() {
    var start = Path.of("").toAbsolutePath();
    for (var folder = start; folder != null; folder = folder.getParent()) {
      if (Files.exists(folder.resolve("template.yaml"))) {
        return folder;
      }
    }
    throw new IllegalStateException("no template.yaml at or above " + start);
  }
}
