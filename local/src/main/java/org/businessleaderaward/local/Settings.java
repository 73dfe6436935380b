package org.businessleaderaward.local;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What the person at the terminal chose.
 *
 * @param project the checkout
 * @param data where everything is kept between runs
 * @param port port on 127.0.0.1; 0 for any free one
 * @param demo whether to add the sample edition in voting
 */
record Settings(Path project, Path data, int port, boolean demo) {
  private static final String DEFAULT_PORT = "8080";
  private static final int HIGHEST_PORT = 65_535;

  /**
   * Reads {@code PORT}, {@code DATA_DIR} and {@code --demo}.
   *
   * @throws StartFailure when one of them cannot be right
   */
  static Settings of(Path project, List<String> arguments, Map<String, String> environment)
      throws StartFailure {
    for (var argument : arguments) {
      if (!argument.equals("--demo")) {
        throw new StartFailure("Unknown argument " + argument + "; the only one is --demo.");
      }
    }
    var data = environment.getOrDefault("DATA_DIR", "");
    return new Settings(
        project,
        data.isBlank() ? project.resolve(".data") : Path.of(data).toAbsolutePath().normalize(),
        port(environment.getOrDefault("PORT", DEFAULT_PORT)),
        arguments.contains("--demo"));
  }

  private static int port(String text) throws StartFailure {
    try {
      int port = Integer.parseInt(text.strip());
      if (port >= 0 && port <= HIGHEST_PORT) {
        return port;
      }
    } catch (NumberFormatException e) {
      // Said below, as for a number that is no port.
    }
    throw new StartFailure(
        "PORT is \"" + text + "\"; it must be a number from 0 to " + HIGHEST_PORT + ".");
  }
}
