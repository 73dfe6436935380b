package org.businessleaderaward.directory.exports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.businessleaderaward.directory.entries.Entry;

/** A file of entries as lines of JSON, while it is written. */
final class LinesFile implements OpenFile {
  private static final String NDJSON = "application/x-ndjson; charset=utf-8";

  private final Path path;
  private final Writer out;
  private long rows;

  LinesFile(Path folder, String name) throws IOException {
    this.path = folder.resolve(name + ".ndjson");
    this.out = Files.newBufferedWriter(path);
  }

  void add(Entry entry) {
    try {
      out.write(EntryJson.line(entry));
      out.write('\n');
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    rows++;
  }

  @Override
  public void close() throws IOException {
    out.close();
  }

  @Override
  public ExportFile file() throws IOException {
    return ExportFile.of(path, NDJSON);
  }

  @Override
  public Map<String, Object> resource(String siteUrl, ExportFile file) {
    return DataPackage.lines(siteUrl, file, rows);
  }
}
