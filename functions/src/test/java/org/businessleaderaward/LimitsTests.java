package org.businessleaderaward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.businessleaderaward.access.Sessions;
import org.businessleaderaward.limits.Allowance;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the site says of a number in a rule it reads from a file, by the names of the constants;
 * what only the secretariat reads, what only answers to an edition's own questions take, and what
 * only members write who agree to be named, from others. Here each is held to the constant.
 */
class LimitsTests {
  private static final List<Path> FILES =
      List.of(
          Path.of("../graphql-schema/limits.json"),
          Path.of("../graphql-schema/limits-secretariat.json"),
          Path.of("../graphql-schema/limits-answers.json"),
          Path.of("../graphql-schema/limits-naming.json"));
  private static final Path CLASSES = Path.of("target/classes");

  @Test
  void areTheConstantsOfTheCode() throws Exception {
    var classes = new ArrayList<String>();
    for (Path file : FILES) {
      var limits = JsonMapper.shared().readTree(file.toFile());
      assertThat(differences(limits)).isEmpty();
      classes.addAll(limits.propertyNames());
    }
    assertThat(classes).hasSizeGreaterThan(35).doesNotHaveDuplicates();
  }

  @Test
  void differWhenOneIsChanged() throws Exception {
    var changed =
        JsonMapper.shared()
            .readTree(
                """
                { "Sessions": { "IDLE": "PT31M", "LONGEST": "P1D" }, "Uploads": { "MOST_FILES": 6 },
                  "RemindJurors": { "BEFORE": ["P3D"] }, "Allowance": { "CODES": "PT1H" } }
                """);
    assertThat(differences(changed))
        .containsExactlyInAnyOrder(
            "Sessions.IDLE is " + Sessions.IDLE,
            "Sessions.LONGEST is " + Sessions.LONGEST,
            "Uploads.MOST_FILES is 5",
            "RemindJurors.BEFORE is [PT72H, PT24H]",
            "Allowance.CODES is PT24H");
  }

  @Test
  void areMissedWhenThereIsNoSuchConstant() throws Exception {
    var unknown = JsonMapper.shared().readTree("{ \"Sessions\": { \"WIDEST\": 1 } }");
    assertThatThrownBy(() -> differences(unknown)).isInstanceOf(NoSuchFieldException.class);
  }

  /**
   * What several allowances refuse by one code, the site says with one time: that of {@code
   * SUGGESTIONS}.
   */
  @Test
  void areOneTimeWhereOneRefusalIsOfSeveral() {
    assertThat(List.of(Allowance.WISHES, Allowance.PROPOSALS))
        .extracting(Allowance::within)
        .containsOnly(Allowance.SUGGESTIONS.within());
    assertThat(List.of(Allowance.WISHES_IN_A_DAY, Allowance.PROPOSALS_IN_A_DAY))
        .extracting(Allowance::within)
        .containsOnly(Allowance.SUGGESTIONS_IN_A_DAY.within());
  }

  private static List<String> differences(JsonNode limits) throws Exception {
    var classes = classes();
    var found = Stream.<String>builder();
    for (Map.Entry<String, JsonNode> type : limits.properties()) {
      var owner = Class.forName(classes.get(type.getKey()));
      for (Map.Entry<String, JsonNode> limit : type.getValue().properties()) {
        var field = owner.getDeclaredField(limit.getKey());
        field.setAccessible(true);
        var actual = field.get(null) instanceof Allowance some ? some.within() : field.get(null);
        if (!actual.equals(read(limit.getValue(), actual))) {
          found.add("%s.%s is %s".formatted(type.getKey(), limit.getKey(), actual));
        }
      }
    }
    return found.build().toList();
  }

  /** A value of the file as the constant's type has it. */
  private static Object read(JsonNode value, Object like) {
    return switch (like) {
      case Integer _ -> value.asInt();
      case Long _ -> value.asLong();
      case Duration _ -> Duration.parse(value.asString());
      case List<?> several ->
          value.valueStream().map(one -> read(one, several.getFirst())).toList();
      default -> throw new IllegalArgumentException(like.getClass().getName());
    };
  }

  /** Names of the code's classes by their simple names, of which the file's are each one class. */
  private static Map<String, String> classes() throws IOException {
    try (Stream<Path> files = Files.walk(CLASSES)) {
      return files
          .map(file -> CLASSES.relativize(file).toString())
          .filter(file -> file.endsWith(".class") && !file.contains("$") && !file.contains("-info"))
          .map(file -> file.substring(0, file.length() - ".class".length()).replace('/', '.'))
          .collect(
              Collectors.toMap(
                  name -> name.substring(name.lastIndexOf('.') + 1),
                  name -> name,
                  (first, second) -> second));
    }
  }
}
