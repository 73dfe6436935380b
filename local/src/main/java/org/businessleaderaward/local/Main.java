package org.businessleaderaward.local;

import java.util.List;
import org.businessleaderaward.embedded.ProjectRoot;

/** The local server's way in; {@code ./run} calls it. */
public final class Main {
  private Main() {}

  /** Starts the server, or says what is in the way and ends with 1. */
  public static void main(String[] arguments) {
    try {
      var settings = Settings.of(ProjectRoot.find(), List.of(arguments), System.getenv());
      Logs.to(settings.data());
      var server = LocalServer.start(settings);
      Runtime.getRuntime().addShutdownHook(new Thread(server::close, "stop"));
    } catch (StartFailure e) {
      System.err.println(e.getMessage());
      System.exit(1);
    }
  }
}
