package org.businessleaderaward.local;

import java.nio.file.Path;
import java.sql.SQLException;
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

  private Store() {}

  /**
   * Starts it, once what was erased or told to everybody is out of its file.
   *
   * @throws StartFailure when there is no executable, or the file is damaged
   */
  static Dynoxide open(DataFolder data, Path template) throws StartFailure {
    Dynoxide store;
    try {
      StoreFile.tidy(data.store(), done(data.streams()));
      store = Dynoxide.start(data.store());
    } catch (Dynoxide.Missing e) {
      throw new StartFailure("The embedded store is missing: " + e.getMessage() + ".", e);
    } catch (IllegalStateException | SQLException e) {
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
        To begin anew and keep the damaged data aside:  mv "%s" "%s.damaged"
        To go back to a copy: put the copy's store.db (with store.db-wal, if it has one) in its place."""
            .formatted(data.path(), cause.getMessage(), data.path(), data.path()),
        cause);
  }
}
