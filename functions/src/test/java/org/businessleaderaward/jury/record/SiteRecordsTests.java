package org.businessleaderaward.jury.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

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
import java.util.zip.GZIPInputStream;
import org.businessleaderaward.jury.record.JsonChanges.Change;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Records that the site's code has made are verified, and what it says of a change is said here:
 * the same step.
 */
@Tag("computes")
class SiteRecordsTests {
  private static final Path RECORDS = Path.of("../docs/record-format/site-records.ndjson");

  /** Made anew for each whole run, by {@code frontend-static/tests/vote/make-many-records.ts}. */
  private static final Path MANY = Path.of("target", "site-records.ndjson.gz");

  static List<Map<String, Object>> lines() throws IOException, ParseException {
    return parsed(Files.readAllLines(RECORDS));
  }

  private static List<Map<String, Object>> parsed(List<String> texts) throws ParseException {
    var lines = new ArrayList<Map<String, Object>>();
    for (var text : texts) {
      lines.add(JSONObjectUtils.parse(text));
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
    assertThat(differing(line)).isEmpty();
  }

  @Test
  void twoHundredRecordsMadeByWhatTheSiteIsNow() throws IOException, ParseException {
    assumeThat(MANY).as("made by ./test, or by make-many-records.ts").exists();
    try (var text = new GZIPInputStream(Files.newInputStream(MANY))) {
      var lines = parsed(new String(text.readAllBytes(), StandardCharsets.UTF_8).lines().toList());
      assertThat(lines).hasSize(200).allSatisfy(line -> assertThat(differing(line)).isEmpty());
      assertThat(lines).extracting(SiteRecordsTests::file).doesNotHaveDuplicates();
      assertThat(lines).allSatisfy(line -> assertThat(changes(line)).hasSize(1));
    }
  }

  /** What the two verifiers do not see alike, of a record and its changes. */
  private static List<String> differing(Map<String, Object> line) {
    var file = file(line);
    var differing = new ArrayList<String>();
    var failing = RecordTests.failing(file);
    if (!failing.equals("none")) {
      differing.add("whole: " + failing);
    }
    var whole = StrictJson.read(file);
    for (var one : changes(line)) {
      var fields = new TreeMap<String, Object>();
      ((Map<?, ?>) one).forEach((name, value) -> fields.put(name.toString(), value));
      var path = List.<Object>copyOf((List<?>) fields.getOrDefault("path", List.of()));
      var step = RecordTests.failing(new Change(path, fields.getOrDefault("value", "")).in(whole));
      if (!step.equals(fields.get("step"))) {
        differing.add("%s: %s, not %s".formatted(path, step, fields.get("step")));
      }
    }
    return differing;
  }

  @Test
  void thereAreRecordsOfEveryMethodWithChanges() throws IOException, ParseException {
    var lines = lines();
    assertThat(lines.stream().map(line -> VoteRecord.read(file(line)).rule().method()).distinct())
        .hasSize(4);
    assertThat(lines.stream().mapToInt(line -> changes(line).size()).sum()).isGreaterThan(20);
  }
}
