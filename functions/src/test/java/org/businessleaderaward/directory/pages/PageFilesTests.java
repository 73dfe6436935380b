package org.businessleaderaward.directory.pages;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.businessleaderaward.language.Language;
import org.businessleaderaward.storage.ObjectServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PageFilesTests {
  private static final String PAGE = "en/directory/x/index.html";
  private static final String KEY = "pages/" + PAGE;

  @TempDir private Path folder;

  /** The names of the metadata are those that the edge's function EntryStatus reads. */
  @Test
  void saysInABucketWhatTheEdgeIsToAnswerWith() throws IOException {
    try (var server = new ObjectServer()) {
      var files = new S3PageFiles(server.buckets(), ObjectServer.BUCKET, ObjectServer.BUCKET);
      files.put(PageFile.page(PAGE, "сайт"));
      var stored = Objects.requireNonNull(server.objects().get(KEY));
      assertThat(stored.contentType()).isEqualTo("text/html; charset=utf-8");
      assertThat(new String(stored.bytes(), UTF_8)).contains("сайт");
      // Without it the edge would keep a page for a day.
      assertThat(stored.metadata()).isEqualTo(Map.of("cache-control", "no-cache"));
      files.put(PageFile.gone(PAGE, "gone"));
      assertThat(Objects.requireNonNull(server.objects().get(KEY)).metadata())
          .isEqualTo(Map.of("cache-control", "no-cache", "x-amz-meta-award-status", "410"));
      files.put(PageFile.moved(PAGE, "/en/directory/y/"));
      assertThat(Objects.requireNonNull(server.objects().get(KEY)).metadata())
          .isEqualTo(
              Map.of("cache-control", "no-cache", "x-amz-meta-award-location", "/en/directory/y/"));
      assertThat(files.note()).isEmpty();
      files.note("the build");
      assertThat(files.note()).hasValue("the build");
    }
  }

  @Test
  void readsTheTemplatesThatTheSiteHasLeftAndSaysSoWhenTheyAreGone() throws IOException {
    try (var server = new ObjectServer()) {
      var files = new S3PageFiles(server.buckets(), ObjectServer.BUCKET, ObjectServer.BUCKET);
      assertThat(files.template(Language.EN)).isEmpty();
      var template = new ObjectServer.StoredObject("{}".getBytes(UTF_8), "");
      server.objects().put("entry-templates/en.json", template);
      assertThat(files.template(Language.EN)).hasValue("{}".getBytes(UTF_8));
      files.note("the build");
      assertThat(files.template(Language.EN)).isPresent();
      server.objects().remove("entry-templates/en.json");
      assertThatThrownBy(() -> files.template(Language.EN))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("entry-templates/en.json, of which pages were made");
    }
  }

  @Test
  void hasOnePageAtAnAddressInAFolder() throws IOException {
    var files = new FolderPageFiles(folder, folder.resolve("templates"));
    var page = folder.resolve(PAGE);
    files.put(PageFile.page(PAGE, "there"));
    files.put(PageFile.json("en/directory/x/entry.json", "{}"));
    assertThat(page).hasContent("there");
    files.put(PageFile.gone(PAGE, "gone"));
    assertThat(page).doesNotExist();
    assertThat(page.resolveSibling(FolderPageFiles.GONE)).hasContent("gone");
    files.put(PageFile.moved(PAGE, "/elsewhere/"));
    assertThat(page.resolveSibling(FolderPageFiles.GONE)).doesNotExist();
    assertThat(page.resolveSibling(FolderPageFiles.MOVED)).hasContent("/elsewhere/");
    files.put(PageFile.page(PAGE, "back"));
    try (var left = Files.list(page.resolveSibling(""))) {
      assertThat(left.map(Path::getFileName).map(Path::toString))
          .containsExactlyInAnyOrder("index.html", "entry.json");
    }
  }
}
