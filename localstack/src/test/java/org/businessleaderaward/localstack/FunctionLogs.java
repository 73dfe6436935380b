package org.businessleaderaward.localstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What functions have said, a file for each process, as {@code localstack/plugin} writes it: a
 * failed test says which errors were last, since a caller learns of a fault no more than its id.
 */
record FunctionLogs(Path folder) {
  private static final int LAST = 6;
  private static final int LONGEST = 2_000;

  /** Has a failure say them, too. */
  void tellIn(Throwable failure) {
    failure.addSuppressed(new AssertionError("The functions' last errors:\n" + lastErrors()));
  }

  /** The last errors of all functions, the newest last, a line each. */
  String lastErrors() {
    if (!Files.isDirectory(folder)) {
      return "not in " + folder + ": functions in Docker keep theirs, see `docker logs`";
    }
    try (var files = Files.list(folder)) {
      var errors =
          files
              .flatMap(FunctionLogs::lines)
              .filter(line -> line.path("level").asString("").equals("ERROR"))
              .sorted(Comparator.comparing(line -> line.path("at").asString("")))
              .map(FunctionLogs::shortened)
              .toList();
      return errors.isEmpty()
          ? "none"
          : errors.stream()
              .skip(Math.max(0, errors.size() - LAST))
              .collect(Collectors.joining("\n"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<JsonNode> lines(Path file) {
    try {
      return Files.readAllLines(file).stream()
          .filter(line -> line.startsWith("{"))
          .flatMap(line -> read(line).stream());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Nothing of a line that was broken off. */
  private static List<JsonNode> read(String line) {
    try {
      return List.of(JsonMapper.shared().readTree(line));
    } catch (JacksonException e) {
      return List.of();
    }
  }

  private static String shortened(JsonNode line) {
    var text = line.toString();
    return text.length() > LONGEST ? text.substring(0, LONGEST) + " …" : text;
  }
}
