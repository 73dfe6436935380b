package org.businessleaderaward.local;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import org.businessleaderaward.local.streams.StreamPosition;

/**
 * The database's file while no store has it open. Dynoxide never deletes what it tells the streams
 * of tables, which has whole items in it, and SQLite leaves what is deleted where it lies until it
 * needs the place. So what is no longer told, and what was deleted, is taken out of the file.
 *
 * <p>Each step is a transaction of SQLite's: whatever breaks it off, the file is as it was before
 * the step or after it, and the next call does the rest.
 */
final class StoreFile {
  private static final String ONE =
      " WHERE table_name = ?1 AND shard_id = ?2 AND CAST(sequence_number AS INTEGER) <= ?3";

  /** What was done is read by nobody again. */
  private static final String FORGET =
      "UPDATE _stream_records SET new_image = NULL, old_image = NULL"
          + ONE
          + " AND (new_image IS NOT NULL OR old_image IS NOT NULL)";

  /** The last of a table stays, whatever is done: the next one's number follows its own. */
  private static final String DELETE =
      "DELETE FROM _stream_records"
          + ONE
          + " AND id < (SELECT MAX(id) FROM _stream_records WHERE table_name = ?1)";

  private StoreFile() {}

  /**
   * Takes out of it what nothing needs any more; of a file that is not there, nothing.
   *
   * @param done how far each table's stream is read
   * @param patience how long to wait for a store that has not quite let go of it
   * @throws SQLException when it could not be done, or not all of it; nothing that is needed is
   *     gone then
   */
  static void tidy(Path file, Map<String, StreamPosition.Done> done, Duration patience)
      throws SQLException {
    if (!Files.exists(file)) {
      return;
    }
    try (var database = DriverManager.getConnection("jdbc:sqlite:" + file)) {
      run(database, "PRAGMA busy_timeout = " + patience.toMillis());
      // What is made beside it for a while would lie in a folder of the machine's.
      run(database, "PRAGMA temp_store = MEMORY");
      if (hasStreams(database)) {
        for (var each : done.entrySet()) {
          run(database, DELETE, each.getKey(), each.getValue());
          run(database, FORGET, each.getKey(), each.getValue());
        }
      }
      run(database, "VACUUM");
      emptyJournal(database);
    }
  }

  /** The file's journal has it all once more. */
  private static void emptyJournal(Connection database) throws SQLException {
    try (var statement = database.createStatement();
        var answer = statement.executeQuery("PRAGMA wal_checkpoint(TRUNCATE)")) {
      if (answer.next() && answer.getBoolean("busy")) {
        throw new SQLException("its journal is in use");
      }
    }
  }

  /** A file that Dynoxide was killed before it made its tables has none. */
  private static boolean hasStreams(Connection database) throws SQLException {
    try (var tables = database.getMetaData().getTables(null, null, "_stream_records", null)) {
      return tables.next();
    }
  }

  private static void run(Connection database, String sql) throws SQLException {
    try (var statement = database.createStatement()) {
      statement.execute(sql);
    }
  }

  private static void run(Connection database, String sql, String table, StreamPosition.Done done)
      throws SQLException {
    try (var statement = database.prepareStatement(sql)) {
      statement.setString(1, table);
      statement.setString(2, done.shard());
      statement.setLong(3, done.number());
      statement.executeUpdate();
    }
  }
}
