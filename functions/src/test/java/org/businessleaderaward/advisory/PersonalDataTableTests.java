package org.businessleaderaward.advisory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.businessleaderaward.access.traces.RetentionKind;
import org.junit.jupiter.api.Test;

/** {@code docs/personal-data.md} says each field that holds a person, and no other. */
class PersonalDataTableTests {
  private static final Pattern MONTHS = Pattern.compile("\\| [^|]+ \\| (\\d+) months \\|");

  private final PersonalDataTable table = new PersonalDataTable();

  @Test
  void row55NamesEachFieldThatHoldsAPersonAndSaysAllOfIt() throws IOException {
    var said = new TreeMap<String, Set<String>>();
    for (var row : table.rows()) {
      assertThat(row.cells()).as(row.item()).hasSize(6).noneMatch(String::isEmpty);
      assertThat(row.cells().getLast()).as(row.item()).matches("erased|stays: .+");
      assertThat(row.cells().get(4)).as(row.item()).matches("given|no: .+");
      var fields = said.computeIfAbsent(row.item(), _ -> new TreeSet<>());
      row.attributes()
          .forEach(field -> assertThat(fields.add(field.name())).as(field.toString()).isTrue());
    }
    assertThat(said).hasSizeGreaterThan(30);
    try (var nobody = getClass().getResourceAsStream("/fields-of-nobody.txt")) {
      new String(Objects.requireNonNull(nobody).readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(line -> List.of(line.split(" ")))
          .forEach(
              line ->
                  said.computeIfAbsent(line.getFirst(), _ -> new TreeSet<>())
                      .addAll(line.subList(1, line.size())));
    }
    said.values().removeIf(Set::isEmpty);
    var stored = new TreeMap<>(table.stored());
    stored.values().removeIf(Set::isEmpty);
    assertThat(said).isEqualTo(stored);
  }

  @Test
  void saysForHowManyMonthsTheRulesKeepWhat() throws IOException {
    var said =
        Files.readAllLines(PersonalDataTable.PAGE).stream()
            .map(MONTHS::matcher)
            .filter(Matcher::matches)
            .map(row -> Integer.parseInt(row.group(1)))
            .toList();
    assertThat(said)
        .containsExactly(
            Stream.of(RetentionKind.values()).map(RetentionKind::months).toArray(Integer[]::new));
  }
}
