package org.businessleaderaward.local;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.businessleaderaward.embedded.Dynoxide;
import org.businessleaderaward.embedded.Template;
import org.businessleaderaward.local.streams.StreamPosition;
import org.businessleaderaward.storage.TableOf;
import software.amazon.awssdk.core.exception.SdkException;

/** The embedded store with the tables of template.yaml, in the data directory. */
final class Store {
  /** What the tables' names begin with. */
  static final String PREFIX = "award-local";

  /** Which worker reads which table's stream. */
  static final Map<String, TableOf> STREAMS =
      Map.of("mail", TableOf.OUTBOX, "count", TableOf.JURY, "index", TableOf.DIRECTORY);

  /** For how long the store of a server that was killed may have its file. */
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private Store() {}

  /**
   * Starts it, once what was erased or told to everybody is out of its file.
   *
   * @throws StartFailure when there is no executable, or the file is damaged
   */
  static Dynoxide open(DataFolder data, Path template) throws StartFailure {
    tidy(data);
    Dynoxide store;
    try {
      store = Dynoxide.start(data.store());
    } catch (Dynoxide.Missing e) {
      throw new StartFailure("The embedded store is missing: " + e.getMessage() + ".", e);
    } catch (IllegalStateException e) {
      throw damaged(data, e);
    }
    try {
      store.createTables(Template.read(template).tables(PREFIX));
      return store;
    } catch (SdkException e) {
      store.close();
      throw damaged(data, e);
    }
  }

  /**
   * Where it cannot be done, such as for want of room, the award goes on; whoever starts it knows.
   */
  private static void tidy(DataFolder data) {
    try {
      StoreFile.tidy(data.store(), done(data.streams()), PATIENCE);
    } catch (SQLException e) {
      System.err.printf(
          "What was erased may still be in %s: %s%nThe next start tries again.%n",
          data.store(), e.getMessage());
    }
  }

  private static Map<String, StreamPosition.Done> done(Path streams) {
    var done = new HashMap<String, StreamPosition.Done>();
    STREAMS.forEach(
        (worker, table) ->
            new StreamPosition(streams, worker)
                .lastDone()
                .ifPresent(last -> done.put(table.tableName(PREFIX), last)));
    return done;
  }

  /** What to say when the store answers with a fault as what it holds is first read. */
  static StartFailure damaged(DataFolder data, Exception cause) {
    return new StartFailure(
        """
        The data in %s cannot be read: %s
        To start again and keep the damaged data aside:  mv "%s" "%s.damaged"
        To go back to a copy: replace these by the copy's store.db (with store.db-wal, if it has one) and its folder streams."""
            .formatted(data.path(), cause.getMessage(), data.path(), data.path()),
        cause);
  }
}
