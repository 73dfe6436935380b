package org.businessleaderaward.directory.exports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** The file of a table while it is written (RFC 4180). */
final class TableFile<T> implements OpenFile {
  private static final String CSV = "text/csv; charset=utf-8; header=present";

  private final Table<T> table;
  private final Path path;
  private final CSVPrinter out;
  private long rows;

  TableFile(Path folder, Table<T> table) throws IOException {
    this.table = table;
    this.path = folder.resolve(table.file());
    var header = table.columns().stream().map(Column::name).toArray(String[]::new);
    this.out =
        CSVFormat.RFC4180.builder().setHeader(header).get().print(Files.newBufferedWriter(path));
  }

  void add(T row) {
    try {
      out.printRecord(table.columns().stream().map(column -> column.cell(row)).toList());
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
    return ExportFile.of(path, CSV);
  }

  @Override
  public Map<String, Object> resource(String siteUrl, ExportFile file) {
    return DataPackage.table(siteUrl, file, table, rows);
  }
}
