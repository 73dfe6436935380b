package org.businessleaderaward.jury.record;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.businessleaderaward.jury.record.JsonChanges.Change;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Records that the site's code has made are verified, and what it says of a change is said here:
 * the same step.
 */
class SiteRecordsTests {
  private static final Path RECORDS = Path.of("../docs/record-format/site-records.ndjson");

  static List<Map<String, Object>> lines() throws IOException, ParseException {
    var lines = new ArrayList<Map<String, Object>>();
    for (var line : Files.readAllLines(RECORDS)) {
      lines.add(JSONObjectUtils.parse(line));
    }
    return lines;
  }

  private static List<?> changes(Map<String, Object> line) {
    return (List<?>) line.getOrDefault("changes", List.of());
  }

  private static byte[] file(Map<String, Object> line) {
    return String.valueOf(line.get("file")).getBytes(StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @MethodSource("lines")
  void aRecordIsVerifiedAndItsChangesFailTheSameSteps(Map<String, Object> line) {
    var file = file(line);
    assertThat(RecordTests.failing(file)).isEqualTo("none");
    var whole = StrictJson.read(file);
    var differing = new ArrayList<String>();
    for (var one : changes(line)) {
      var fields = new TreeMap<String, Object>();
      ((Map<?, ?>) one).forEach((name, value) -> fields.put(name.toString(), value));
      var path = List.<Object>copyOf((List<?>) fields.getOrDefault("path", List.of()));
      var step = RecordTests.failing(new Change(path, fields.getOrDefault("value", "")).in(whole));
      if (!step.equals(fields.get("step"))) {
        differing.add("%s: %s, not %s".formatted(path, step, fields.get("step")));
      }
    }
    assertThat(differing).isEmpty();
  }

  @Test
  void thereAreRecordsOfEveryMethodWithChanges() throws IOException, ParseException {
    var lines = lines();
    assertThat(lines.stream().map(line -> VoteRecord.read(file(line)).rule().method()).distinct())
        .hasSize(4);
    assertThat(lines.stream().mapToInt(line -> changes(line).size()).sum()).isGreaterThan(20);
  }
}
