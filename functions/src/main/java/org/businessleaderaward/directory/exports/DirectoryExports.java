package org.businessleaderaward.directory.exports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamException;
import org.businessleaderaward.directory.register.Changes;
import org.businessleaderaward.directory.register.Entries;
import org.businessleaderaward.directory.snapshots.Folders;
import org.businessleaderaward.wiring.SiteUrl;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes all of the directory into files that anybody may take: each sort of entry as lines of JSON
 * and as CSV, what entries have several of as tables of its own, checksums, a descriptor, and a
 * feed of the changes. Read page by page: what is held in memory does not grow with the directory.
 */
public final class DirectoryExports {
  /** Checksums as {@code sha256sum --check} reads them. */
  static final String CHECKSUMS = "SHA256SUMS";

  private static final String TEXT = "text/plain; charset=utf-8";
  private static final String JSON = "application/json; charset=utf-8";
  private static final String ATOM = "application/atom+xml; charset=utf-8";
  private static final Logger LOG = LoggerFactory.getLogger(DirectoryExports.class);

  private final Entries entries;
  private final Changes changes;
  private final ExportStore store;
  private final String siteUrl;
  private final DataLicence licence;
  private final FeedDocument feedDocument;
  private final Clock clock;

  /** Exports these entries and their changes to where they are given out. */
  public DirectoryExports(
      Entries entries,
      Changes changes,
      ExportStore store,
      SiteUrl site,
      DataLicence licence,
      Clock clock) {
    this.entries = entries;
    this.changes = changes;
    this.store = store;
    this.siteUrl = site.address();
    this.licence = licence;
    this.feedDocument = new FeedDocument(entries, site, licence);
    this.clock = clock;
  }

  /** Writes all files. The descriptor goes last: what it says of the others is so by then. */
  public void makeAll() {
    inAFolder(
        folder -> {
          var resources = new ArrayList<Map<String, Object>>();
          var files = new ArrayList<ExportFile>();
          writeEntries(folder, files, resources);
          var sums =
              files.stream()
                  .map(file -> file.sha256() + "  " + file.name() + "\n")
                  .collect(Collectors.joining());
          files.add(written(folder.resolve(CHECKSUMS), TEXT, sums));
          files.add(
              written(
                  folder.resolve(DataPackage.NAME),
                  JSON,
                  DataPackage.of(siteUrl, licence, clock.instant(), resources)));
          for (var file : files) {
            store.put(file);
          }
          LOG.info("directory exported in {} files", files.size());
        });
    makeFeed();
  }

  private void writeEntries(
      Path folder, List<ExportFile> files, List<Map<String, Object>> resources) throws IOException {
    var successors = new Successors(entries);
    var written = new EntryFiles(folder);
    try (written) {
      entries.eachPartnership(entry -> written.add(successors.resolved(entry)));
      entries.eachOrganisation(entry -> written.add(successors.resolved(entry)));
    }
    for (var each : written.all()) {
      var file = each.file();
      files.add(file);
      resources.add(each.resource(siteUrl, file));
    }
  }

  /** Writes the feed of changes, with all of its archives. */
  public void makeFeed() {
    inAFolder(folder -> feed(folder).makeAll());
  }

  /**
   * Writes of the feed what these changes make new.
   *
   * @param places the sort keys of the changes, at least one
   */
  public void makeFeed(SortedSet<String> places) {
    inAFolder(folder -> feed(folder).make(places));
  }

  private ChangesFeed feed(Path folder) {
    return new ChangesFeed(
        changes,
        document -> {
          var path = folder.resolve(document.name());
          try (var out = Files.newBufferedWriter(path)) {
            feedDocument.write(document, clock.instant(), out);
            out.write("\n");
          } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
          put(path, ATOM);
        });
  }

  private void put(Path path, String mediaType) {
    try {
      store.put(ExportFile.of(path, mediaType));
      Files.delete(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ExportFile written(Path path, String mediaType, String text) throws IOException {
    Files.writeString(path, text);
    return ExportFile.of(path, mediaType);
  }

  private interface Work {
    void in(Path folder) throws IOException;
  }

  private static void inAFolder(Work work) {
    try {
      var folder = Files.createTempDirectory("directory-export");
      try {
        work.in(folder);
      } finally {
        Folders.delete(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
