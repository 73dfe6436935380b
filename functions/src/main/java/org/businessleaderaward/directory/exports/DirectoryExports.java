package org.businessleaderaward.directory.exports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.businessleaderaward.directory.entries.Entry;
import org.businessleaderaward.directory.register.Entries;
import org.businessleaderaward.directory.snapshots.Folders;
import org.businessleaderaward.wiring.SiteUrl;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes all of the directory into files that anybody may take: each sort of entry as lines of JSON
 * and as CSV, their checksums, a descriptor, and a feed of the newest changes. Read page by page:
 * what is held in memory does not grow with the directory.
 */
public final class DirectoryExports {
  /** Checksums as {@code sha256sum --check} reads them. */
  static final String CHECKSUMS = "SHA256SUMS";

  static final String NDJSON = "application/x-ndjson; charset=utf-8";
  static final String CSV = "text/csv; charset=utf-8; header=present";
  private static final String TEXT = "text/plain; charset=utf-8";
  private static final String JSON = "application/json; charset=utf-8";
  private static final String ATOM = "application/atom+xml; charset=utf-8";
  private static final Logger LOG = LoggerFactory.getLogger(DirectoryExports.class);

  private final Entries entries;
  private final ExportStore store;
  private final String siteUrl;
  private final Clock clock;

  /** Exports these entries to where they are given out. */
  public DirectoryExports(Entries entries, ExportStore store, SiteUrl site, Clock clock) {
    this.entries = entries;
    this.store = store;
    this.siteUrl = site.address();
    this.clock = clock;
  }

  /** Reads every entry of a sort. */
  private interface Reading<T> {
    void each(Consumer<T> reader);
  }

  /** Writes all files. The descriptor goes last: what it says of the others is so by then. */
  public void makeAll() {
    inAFolder(
        folder -> {
          var resources = new ArrayList<Map<String, Object>>();
          var files = new ArrayList<ExportFile>();
          sort(
              folder,
              "partnerships",
              EntryColumns.PARTNERSHIPS,
              entries::eachPartnership,
              files,
              resources);
          sort(
              folder,
              "organisations",
              EntryColumns.ORGANISATIONS,
              entries::eachOrganisation,
              files,
              resources);
          var sums =
              files.stream()
                  .map(file -> file.sha256() + "  " + file.name() + "\n")
                  .collect(Collectors.joining());
          files.add(written(folder.resolve(CHECKSUMS), TEXT, sums));
          files.add(
              written(
                  folder.resolve(DataPackage.NAME),
                  JSON,
                  DataPackage.of(siteUrl, clock.instant(), resources)));
          for (var file : files) {
            store.put(file);
          }
          LOG.info("directory exported in {} files", files.size());
        });
    makeFeed();
  }

  /** Writes the feed of the newest changes. */
  public void makeFeed() {
    inAFolder(
        folder -> {
          var path = folder.resolve(ChangesFeed.NAME);
          try (var out = Files.newBufferedWriter(path)) {
            new ChangesFeed(siteUrl)
                .write(
                    entries.newest(ChangesFeed.LENGTH),
                    entries.newestRemoved(ChangesFeed.LENGTH),
                    clock.instant(),
                    out);
          }
          store.put(ExportFile.of(path, ATOM));
        });
  }

  private <T extends Entry> void sort(
      Path folder,
      String name,
      List<Column<T>> columns,
      Reading<T> reading,
      List<ExportFile> files,
      List<Map<String, Object>> resources)
      throws IOException {
    var lines = folder.resolve(name + ".ndjson");
    var table = folder.resolve(name + ".csv");
    var rows = new long[1];
    try (var json = Files.newBufferedWriter(lines);
        var csv = csv(Files.newBufferedWriter(table), columns)) {
      reading.each(
          entry -> {
            try {
              json.write(EntryJson.line(entry));
              json.write('\n');
              csv.printRecord(columns.stream().map(column -> column.cell(entry)).toList());
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
            rows[0]++;
          });
    }
    var asLines = ExportFile.of(lines, NDJSON);
    var asTable = ExportFile.of(table, CSV);
    files.addAll(List.of(asLines, asTable));
    resources.add(DataPackage.lines(siteUrl, asLines, rows[0]));
    resources.add(DataPackage.table(siteUrl, asTable, columns, rows[0]));
  }

  private static <T> CSVPrinter csv(Writer out, List<Column<T>> columns) throws IOException {
    var header = columns.stream().map(Column::name).toArray(String[]::new);
    return CSVFormat.RFC4180.builder().setHeader(header).get().print(out);
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
