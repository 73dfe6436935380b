package org.businessleaderaward.local;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.businessleaderaward.local.streams.StreamPosition;

/**
 * The database's file while no store has it open. Dynoxide never deletes what it tells the streams
 * of tables, which has whole items in it, and SQLite leaves what is deleted where it lies until it
 * needs the place. So what is no longer told, and what was deleted, is taken out of the file.
 */
final class StoreFile {
  private static final String ONE =
      " WHERE table_name = ? AND shard_id = ? AND CAST(sequence_number AS INTEGER) ";

  /** The last that is done stays, without what it tells: the next one's number follows its own. */
  private static final String FORGET =
      "UPDATE _stream_records SET new_image = NULL, old_image = NULL" + ONE + "= ?";

  private static final String DELETE = "DELETE FROM _stream_records" + ONE + "< ?";

  private StoreFile() {}

  /**
   * Takes out of it what nothing needs any more; of a file that is not there, nothing.
   *
   * @param done how far each table's stream is read
   * @throws SQLException when it cannot be read
   */
  static void tidy(Path file, Map<String, StreamPosition.Done> done) throws SQLException {
    if (!Files.exists(file)) {
      return;
    }
    try (var database = DriverManager.getConnection("jdbc:sqlite:" + file)) {
      if (hasStreams(database)) {
        for (var each : done.entrySet()) {
          run(database, DELETE, each.getKey(), each.getValue());
          run(database, FORGET, each.getKey(), each.getValue());
        }
      }
      try (var statement = database.createStatement()) {
        statement.execute("VACUUM");
        // The file's journal has it all once more.
        statement.execute("PRAGMA wal_checkpoint(TRUNCATE)");
      }
    }
  }

  /** A file that Dynoxide was killed before it made its tables has none. */
  private static boolean hasStreams(Connection database) throws SQLException {
    try (var tables = database.getMetaData().getTables(null, null, "_stream_records", null)) {
      return tables.next();
    }
  }

  private static void run(Connection database, String sql, String table, StreamPosition.Done done)
      throws SQLException {
    try (var statement = database.prepareStatement(sql)) {
      statement.setString(1, table);
      statement.setString(2, done.shard());
      statement.setLong(3, Long.parseLong(done.sequenceNumber()));
      statement.executeUpdate();
    }
  }
}
