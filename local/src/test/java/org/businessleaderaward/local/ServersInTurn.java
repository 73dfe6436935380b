package org.businessleaderaward.local;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.businessleaderaward.embedded.ProjectRoot;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Local servers, one after the other in one JVM, for the stories in the browser: each has a store,
 * a port and a context of its own, but what the first has loaded and compiled serves them all.
 *
 * <p>Each line of standard input asks for one, such as {@code {"environment": {"PORT": "0",
 * "DATA_DIR": "/tmp/one"}, "arguments": ["--demo"]}}; the one before is closed first. {@code null}
 * only closes it, which is answered by {@value #CLOSED}. {@code {"spoils": true}} changes a ballot
 * in the store of the one that runs, or puts it right again. The end of the input ends everything.
 */
final class ServersInTurn {
  private static final String CLOSED = "Closed.";

  /** What {@code ./run} would be given; or that a ballot is changed. */
  private record Wanted(
      Map<String, String> environment, List<String> arguments, @Nullable Boolean spoils) {}

  private @Nullable LocalServer server;

  private ServersInTurn() {}

  /** Serves until the input ends; the one argument is the folder to log into. */
  public static void main(String[] arguments) throws IOException, StartFailure {
    Logs.to(Path.of(arguments[0]));
    var turns = new ServersInTurn();
    Runtime.getRuntime().addShutdownHook(new Thread(turns::close, "stop"));
    var lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (var line = lines.readLine(); line != null; line = lines.readLine()) {
      turns.take(JsonMapper.shared().readValue(line, Wanted.class));
    }
    System.exit(0);
  }

  private void take(@Nullable Wanted wanted) throws StartFailure {
    if (wanted != null && wanted.spoils() != null) {
      SpoiledBallot.turn();
      System.out.println(SpoiledBallot.TURNED);
      return;
    }
    close();
    if (wanted == null) {
      System.out.println(CLOSED);
      return;
    }
    server =
        LocalServer.start(
            Settings.of(ProjectRoot.find(), wanted.arguments(), wanted.environment()));
  }

  private void close() {
    if (server != null) {
      server.close();
      server = null;
    }
  }
}
