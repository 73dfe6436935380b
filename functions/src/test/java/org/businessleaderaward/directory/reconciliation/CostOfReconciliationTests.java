package org.businessleaderaward.directory.reconciliation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.businessleaderaward.HostileTexts;
import org.businessleaderaward.TestAward;
import org.businessleaderaward.directory.DirectorySeed;
import org.businessleaderaward.directory.search.DirectoryIndex;
import org.businessleaderaward.gateway.ProcessorTime;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.json.JsonMapper;

/** What the service does for a call that says more than anybody means. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CostOfReconciliationTests {
  private static final String EN = "/reconcile/en";
  private static final long MOST = TimeUnit.MILLISECONDS.toNanos(200);
  private static final int AGAIN = 3;

  private static final int LETTERS = 80_000;

  /** As long as the body of a request may be. */
  private static final int MOST_BYTES = 262_144;

  private static final String FOUND = "trafficking" + " ".repeat(80);

  private final TestAward award = new TestAward();
  private final ProcessorTime processor = new ProcessorTime();
  private int callers;

  private record Asked(String path, Map<String, String> form) {
    /** The letters as they are, for in a body of percents is room for a third of them. */
    String body() {
      return form.entrySet().stream()
          .map(field -> field.getKey() + "=" + escaped(field.getValue()))
          .collect(Collectors.joining("&"));
    }

    private static String escaped(String text) {
      return text.replace("%", "%25").replace("&", "%26").replace("+", "%2B");
    }
  }

  @BeforeAll
  void fill() {
    award.bean(DirectorySeed.class).load();
    award.bean(DirectoryIndex.class).begin();
  }

  @Test
  void row51NoTextTakesMoreThanAFifthOfASecond() {
    var worst = new TreeMap<String, Long>();
    for (var text : texts()) {
      calls()
          .forEach(
              (place, call) -> {
                long nanos = nanos(call, text);
                worst.merge(place, nanos, Math::max);
                assertThat(nanos).as(place + " " + begun(text)).isLessThan(MOST);
              });
    }
    worst.replaceAll((_, nanos) -> TimeUnit.NANOSECONDS.toMillis(nanos));
    System.out.println("The worst calls of a place, in ms: " + worst);
  }

  /**
   * Each of the ten asks for something else; without a type they are two operations of the room.
   */
  @Test
  void row51NoBatchTakesMoreThanAFifthOfASecond() {
    var hostile = new HostileTexts(new Random(51));
    var worst = new TreeMap<String, Long>();
    for (int kind = 0; kind < HostileTexts.SHORT_KINDS; kind++) {
      for (var type : List.of("", "Organisation", "Partnership")) {
        var queries = new LinkedHashMap<String, Object>();
        for (int i = 0; i < QueryBatch.MOST; i++) {
          var text = hostile.of(kind);
          queries.put(
              "q" + i,
              type.isEmpty() ? Map.of("query", text) : Map.of("query", text, "type", type));
        }
        var asked = new Asked(EN, Map.of("queries", json(queries)));
        long nanos = nanos(asked);
        worst.merge(type, nanos, Math::max);
        assertThat(nanos).as(kind + " " + type + " " + queries).isLessThan(MOST);
      }
    }
    worst.replaceAll((_, nanos) -> TimeUnit.NANOSECONDS.toMillis(nanos));
    System.out.println("The worst batches, in ms: " + worst);
  }

  private static List<String> texts() {
    var texts = new ArrayList<String>();
    texts.add(FOUND + "\uFDFA".repeat(LETTERS));
    var hostile = new HostileTexts(new Random(51));
    for (int kind = 0; kind < HostileTexts.SHORT_KINDS; kind++) {
      var text = hostile.of(kind);
      texts.add(text);
      texts.add(FOUND + text.repeat(1 + LETTERS / text.length()).substring(0, LETTERS));
    }
    return texts;
  }

  /** Of what nobody knows, and of as much of it as there is room for. */
  @Test
  void row51WhatIsNoPropertyOrEntityMakesNoBigAnswer() {
    for (int length : List.of(DataExtension.LONGEST, DataExtension.LONGEST + 1, 700)) {
      var ids = new ArrayList<String>();
      for (int i = 0; i < DataExtension.MOST; i++) {
        ids.add((i + "\u4E2D".repeat(length)).substring(0, length));
      }
      var answer = client().postBody(EN, extended(ids, ids).body());
      boolean isTaken = length <= DataExtension.LONGEST;
      assertThat(answer.status()).as("of " + length).isEqualTo(isTaken ? 200 : 400);
      assertThat(answer.body().getBytes(UTF_8)).hasSizeLessThan(100_000);
      assertThat(answer.body()).contains(isTaken ? "meta" : "at most 120 letters");
    }
  }

  /** As a small operation is: three thousand of them are all that a caller has for a minute. */
  @Test
  void row52ACallThatAsksNothingOfTheRoomIsCharged() {
    var calls =
        List.of(
            extended(List.of("nobody"), List.of("nothing")),
            new Asked(EN, Map.of("extend", "{")),
            new Asked(EN + "/suggest/property", Map.of("prefix", "x")),
            new Asked(EN + "/preview", Map.of("id", "x")));
    for (var call : calls) {
      callers++;
      int answered = 0;
      while (answered < 5_000 && client().postBody(call.path(), call.body()).status() != 429) {
        answered++;
      }
      assertThat(answered).as(call.path()).isEqualTo(3_000);
    }
  }

  private Client client() {
    return new Client(award)
        .at("10.1." + callers / 250 + "." + callers % 250)
        .with("Content-Type", "application/x-www-form-urlencoded");
  }

  private static String begun(String text) {
    var letters = text.codePoints().skip(FOUND.length()).limit(20);
    return text.length() + " letters, " + letters.mapToObj(Integer::toHexString).toList();
  }

  /** A call for each place that takes a text. */
  private static Map<String, Function<String, Asked>> calls() {
    var calls = new LinkedHashMap<String, Function<String, Asked>>();
    calls.put("query", text -> batch(Map.of("query", text)));
    calls.put("query of a type", text -> batch(Map.of("query", text, "type", "Partnership")));
    calls.put("type", text -> batch(Map.of("query", "council", "type", List.of(text, text))));
    calls.put("pid", text -> batch(of(Map.of("pid", text, "v", "AT"))));
    calls.put("v", text -> batch(of(Map.of("pid", "country", "v", List.of(text, text)))));
    calls.put("ids", text -> extended(List.of(text), List.of("country")));
    calls.put("properties", text -> extended(List.of("organisation-unodc-6"), List.of(text)));
    for (var path : List.of("/suggest/entity", "/suggest/type", "/suggest/property")) {
      calls.put(path, text -> new Asked(EN + path, Map.of("prefix", text, "cursor", text)));
    }
    calls.put(
        "/properties", text -> new Asked(EN + "/properties", Map.of("type", text, "limit", text)));
    calls.put("/preview", text -> new Asked(EN + "/preview", Map.of("id", text)));
    return calls;
  }

  private static Map<String, Object> of(Map<String, Object> property) {
    return Map.of("query", "council", "properties", List.of(property));
  }

  private static Asked batch(Map<String, Object> query) {
    return new Asked(EN, Map.of("queries", json(Map.of("q", query))));
  }

  private static Asked extended(List<String> ids, List<String> properties) {
    var query =
        Map.of("ids", ids, "properties", properties.stream().map(id -> Map.of("id", id)).toList());
    return new Asked(EN, Map.of("extend", json(query)));
  }

  private static String json(Object value) {
    return JsonMapper.shared().writeValueAsString(value);
  }

  /** What a call takes with as much of a text as there is room for. */
  private long nanos(Function<String, Asked> call, String text) {
    var begun = text;
    var asked = call.apply(begun);
    while (asked.body().getBytes(UTF_8).length > MOST_BYTES) {
      begun = begun.substring(0, begun.length() * 9 / 10);
      asked = call.apply(begun);
    }
    return nanos(asked);
  }

  private long nanos(Asked asked) {
    long nanos = measured(asked);
    return nanos > MOST / 2
        ? Math.min(nanos, processor.least(AGAIN, () -> measured(asked)))
        : nanos;
  }

  private long measured(Asked asked) {
    callers++;
    var client = client();
    var measured = processor.of(() -> client.postBody(asked.path(), asked.body()));
    assertThat(measured.value().status()).isIn(200, 400, 422);
    return measured.nanos();
  }
}
