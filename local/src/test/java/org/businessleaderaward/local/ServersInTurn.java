package org.businessleaderaward.local;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.businessleaderaward.embedded.ProjectRoot;
import org.businessleaderaward.local.sample.Stage;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Local servers, one after the other in one JVM, for the stories in the browser: each has a store,
 * a port and a context of its own, but what the first has loaded and compiled serves them all. A
 * server whose folder is empty is given a copy of what one like it has made, since the same first
 * data would be made anew for each story.
 *
 * <p>Each line of standard input asks for one, such as {@code {"environment": {"PORT": "0",
 * "DATA_DIR": "/tmp/one"}, "arguments": ["--demo=small"]}}; the one before is closed first. {@code
 * null} only closes it, which is answered by {@value #CLOSED}. {@code {"spoils": true}} changes a
 * ballot in the store of the one that runs, or puts it right again. The end of the input ends
 * everything.
 */
final class ServersInTurn {
  private static final String CLOSED = "Closed.";

  /** In which the workers do what follows from the first data; whoever has a copy does the rest. */
  private static final Duration SETTLED = Duration.ofSeconds(4);

  /** What {@code ./run} would be given; or that a ballot is changed. */
  private record Wanted(
      Map<String, String> environment, List<String> arguments, @Nullable Boolean spoils) {}

  private final Path folder;

  /** What a server keeps that was started once, by the folder's name, which is the sample's. */
  private final Map<String, Path> begun = new HashMap<>();

  private @Nullable LocalServer server;

  private ServersInTurn(Path folder) {
    this.folder = folder;
  }

  /** Serves until the input ends; the one argument is a folder for logs and what is copied. */
  public static void main(String[] arguments)
      throws IOException, StartFailure, InterruptedException {
    var folder = Path.of(arguments[0]);
    Logs.to(folder);
    var turns = new ServersInTurn(folder);
    Runtime.getRuntime().addShutdownHook(new Thread(turns::close, "stop"));
    var lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (var line = lines.readLine(); line != null; line = lines.readLine()) {
      turns.take(JsonMapper.shared().readValue(line, Wanted.class));
    }
    System.exit(0);
  }

  private void take(@Nullable Wanted wanted)
      throws IOException, StartFailure, InterruptedException {
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
    var settings = Settings.of(ProjectRoot.find(), wanted.arguments(), wanted.environment());
    if (!Files.exists(settings.data())) {
      KeptData.copy(begun(settings.sample()), settings.data());
    }
    server = LocalServer.start(settings);
  }

  private Path begun(@Nullable Stage sample)
      throws IOException, StartFailure, InterruptedException {
    var name = "begun-" + (sample == null ? "without" : sample.name());
    var known = begun.get(name);
    if (known != null) {
      return known;
    }
    var data = folder.resolve(name);
    var out = System.out;
    // Whoever asked waits for the address of the one that is given the copy.
    System.setOut(new PrintStream(OutputStream.nullOutputStream()));
    try (var _ = LocalServer.start(new Settings(ProjectRoot.find(), data, 0, sample, 0))) {
      Thread.sleep(SETTLED);
    } finally {
      System.setOut(out);
    }
    begun.put(name, data);
    return data;
  }

  private void close() {
    if (server != null) {
      server.close();
      server = null;
    }
  }
}
