package org.businessleaderaward.directory.pages;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.businessleaderaward.language.Language;
import org.businessleaderaward.storage.WholeFile;

/**
 * Pages in a folder, for a server without S3. A page that says that there is nothing any more is
 * called {@value #GONE} there, and what leads elsewhere {@value #MOVED}, with the path in it.
 */
public final class FolderPageFiles implements PageFiles {
  /** Name of a page that is answered with 410. */
  public static final String GONE = "gone.html";

  /** Name of what is answered with 301. */
  public static final String MOVED = "moved.txt";

  /** Name of what is noted beside the pages. */
  public static final String NOTE = ".templates";

  private static final String PAGE = "index.html";

  private final Path root;
  private final Path templates;

  /** Pages in one folder, which is made when it is not there, from templates in another. */
  public FolderPageFiles(Path root, Path templates) {
    this.root = root;
    this.templates = templates;
  }

  @Override
  public Optional<byte[]> template(Language language) throws IOException {
    var file = templates.resolve(language.tag() + ".json");
    return Files.exists(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
  }

  @Override
  public Optional<String> note() throws IOException {
    var note = root.resolve(NOTE);
    return Files.exists(note) ? Optional.of(Files.readString(note)) : Optional.empty();
  }

  @Override
  public void note(String text) throws IOException {
    Files.createDirectories(root);
    Files.writeString(root.resolve(NOTE), text);
  }

  @Override
  public void put(PageFile file) throws IOException {
    var page = root.resolve(file.path());
    var folder = page.resolveSibling(".").normalize();
    var isPage = String.valueOf(page.getFileName()).equals(PAGE);
    var name = file.gone() ? GONE : file.moved().isPresent() ? MOVED : page.getFileName();
    WholeFile.put(
        folder.resolve(String.valueOf(name)), incoming -> Files.writeString(incoming, file.text()));
    if (isPage) {
      forget(folder, String.valueOf(name));
    }
  }

  private static void forget(Path folder, String kept) throws IOException {
    for (var name : new String[] {PAGE, GONE, MOVED}) {
      if (!name.equals(kept)) {
        Files.deleteIfExists(folder.resolve(name));
      }
    }
  }
}
