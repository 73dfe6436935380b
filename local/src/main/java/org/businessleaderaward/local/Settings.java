package org.businessleaderaward.local;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.businessleaderaward.local.sample.Stage;
import org.jspecify.annotations.Nullable;

/**
 * What the person at the terminal chose.
 *
 * @param project the checkout
 * @param data where everything is kept between runs
 * @param port port on 127.0.0.1; 0 for any free one
 * @param sample at which stage to show the sample edition; null for none
 * @param daysAhead how many days the server's clock is ahead, to see what is late; 0 for none
 */
record Settings(Path project, Path data, int port, @Nullable Stage sample, int daysAhead) {
  private static final String DEFAULT_PORT = "8080";
  private static final int HIGHEST_PORT = 65_535;
  private static final int FURTHEST_AHEAD = 3_650;

  /**
   * Reads {@code PORT}, {@code DATA_DIR}, {@code DAYS_AHEAD} and the arguments.
   *
   * @throws StartFailure when one of them cannot be right
   */
  static Settings of(Path project, List<String> arguments, Map<String, String> environment)
      throws StartFailure {
    var data = environment.getOrDefault("DATA_DIR", "");
    return new Settings(
        project,
        data.isBlank() ? project.resolve(".data") : Path.of(data).toAbsolutePath().normalize(),
        number(environment, "PORT", DEFAULT_PORT, HIGHEST_PORT),
        sample(arguments),
        number(environment, "DAYS_AHEAD", "0", FURTHEST_AHEAD));
  }

  private static @Nullable Stage sample(List<String> arguments) throws StartFailure {
    Stage sample = null;
    for (var argument : arguments) {
      if (!Stage.isMeant(argument)) {
        throw new StartFailure("Unknown argument " + argument + "; the only one is --demo.");
      }
      var named = Stage.of(argument);
      if (named.isEmpty()) {
        throw new StartFailure(
            "There is no stage in " + argument + "; there are " + Stage.words() + ".");
      }
      sample = named.get();
    }
    return sample;
  }

  private static int number(
      Map<String, String> environment, String name, String otherwise, int highest)
      throws StartFailure {
    var text = environment.getOrDefault(name, otherwise);
    try {
      int number = Integer.parseInt(text.strip());
      if (number >= 0 && number <= highest) {
        return number;
      }
    } catch (NumberFormatException e) {
      // Said below, as for a number that cannot be.
    }
    throw new StartFailure(
        name + " is \"" + text + "\"; it must be a number from 0 to " + highest + ".");
  }
}
