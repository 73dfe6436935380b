package org.businessleaderaward.jury.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.businessleaderaward.jury.proofs.Ciphertext;
import org.businessleaderaward.jury.proofs.Point;
import org.businessleaderaward.jury.proofs.SharedLot;
import org.businessleaderaward.jury.proofs.SumsToDecrypt;
import org.businessleaderaward.jury.record.BallotSums.Judged;
import org.businessleaderaward.jury.record.BallotSums.Line;
import org.businessleaderaward.jury.record.VoteRule.Criterion;
import org.businessleaderaward.jury.record.VoteRule.Method;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Writes whole records with a change of each and the step that it fails, and ten thousand rankings
 * from totals, to {@code target}, so that the site's verifier can say whether it sees the same.
 * Always the same ones.
 */
@Tag("computes")
class RecordDifferentialTests {
  private static final int RECORDS = 200;

  /** Of each method some of any size; the others are small. */
  private static final int OF_ANY_SIZE = 20;

  private static final int ELECTIONS = 10_000;
  private static final List<Method> METHODS = List.of(Method.values());

  private static BufferedWriter writer(String name) throws IOException {
    return new BufferedWriter(
        new OutputStreamWriter(
            new GZIPOutputStream(Files.newOutputStream(Path.of("target", name))),
            StandardCharsets.UTF_8));
  }

  @Test
  void writesTwoHundredRecordsWithAChange() throws IOException {
    var random = new Random(20270101);
    try (var out = writer("records.ndjson.gz")) {
      for (long seed = 0; seed < RECORDS; seed++) {
        var vote = seed < OF_ANY_SIZE ? RandomVotes.of(seed) : RandomVotes.small(seed);
        var file = vote.record().bytes();
        assertThat(RecordTests.failing(file)).isEqualTo("none");
        var whole = StrictJson.read(file);
        var changes = JsonChanges.of(whole);
        var change = changes.get(random.nextInt(changes.size()));
        var step = RecordTests.failing(change.in(whole));
        assertThat(step).as("%s of vote %d", change, seed).isNotEqualTo("none");
        var named = Map.of("path", change.path(), "value", change.value(), "step", step);
        out.write(
            StrictJson.write(
                Map.of(
                    "file", new String(file, StandardCharsets.UTF_8), "changes", List.of(named))));
        out.newLine();
      }
    }
    assertThat(Path.of("target", "records.ndjson.gz")).isNotEmptyFile();
  }

  @Test
  void writesTenThousandRankingsFromTotals() throws IOException {
    var random = new Random(20270102);
    try (var out = writer("totals.ndjson.gz")) {
      for (int i = 0; i < ELECTIONS; i++) {
        out.write(StrictJson.write(ranking(random, METHODS.get(i % METHODS.size()))));
        out.newLine();
      }
    }
    assertThat(Path.of("target", "totals.ndjson.gz")).isNotEmptyFile();
  }

  private static Map<String, Object> ranking(Random random, Method method) {
    int finalists = 2 + random.nextInt(9);
    int most = 1 + random.nextInt(20);
    int weight = 1 + random.nextInt(99);
    var rule =
        new VoteRule(
            "edition-2027",
            method,
            List.of(new Criterion("a", weight), new Criterion("b", 100 - weight)),
            2 + random.nextInt(4),
            IntStream.range(0, finalists).mapToObj(n -> "n-%02d".formatted(n)).toList(),
            new VoteRule.Jury(
                roll(most),
                1,
                Math.max(VoteRule.leastOfJurors(most), 1 + random.nextInt(Math.min(most, 3)))),
            new VoteRule.Trustees(List.of("SERVICE"), 1, Point.G.toString(), "00".repeat(32)),
            24);
    var judged = judged(random, rule, most);
    var lines = new ArrayList<Line>();
    var totals = new ArrayList<Integer>();
    for (var subject : judged) {
      if (subject.jurors() >= rule.jury().leastJurors()) {
        add(random, rule, subject, lines, totals);
      }
    }
    var seed = new byte[32];
    random.nextBytes(seed);
    var lot = new SharedLot(HexFormat.of().formatHex(seed));
    var ranking = TotalsRanking.of(new Totals(rule, lines, totals), lot);
    return Map.of(
        "rule",
        rule.json(),
        "jurors",
        judged.stream().map(Judged::jurors).toList(),
        "totals",
        totals,
        "seed",
        lot.seed(),
        "ranking",
        ranking.stream().map(Placed::json).toList());
  }

  private static List<String> roll(int seats) {
    return IntStream.range(0, seats).mapToObj("%064x"::formatted).toList();
  }

  private static List<Judged> judged(Random random, VoteRule rule, int most) {
    // Mostly everybody judges; now and then few do.
    int few = random.nextInt(3) * 30;
    var judged = new ArrayList<Judged>();
    for (int one = 0; one < rule.finalists().size(); one++) {
      int last = rule.method().isByPairs() ? rule.finalists().size() - 1 : one;
      for (int other = rule.method().isByPairs() ? one + 1 : one; other <= last; other++) {
        int jurors = random.nextInt(100) < few ? random.nextInt(most + 1) : most;
        judged.add(new Judged(one, other, jurors));
      }
    }
    return judged;
  }

  private static void add(
      Random random, VoteRule rule, Judged subject, List<Line> lines, List<Integer> totals) {
    int all = subject.jurors() * 100;
    switch (rule.method()) {
      case SCHULZE, RANKED_PAIRS -> {
        int first = random.nextInt(subject.jurors() + 1);
        int second = random.nextInt(subject.jurors() - first + 1);
        line(subject, 0, subject.jurors(), lines);
        line(subject, 1, subject.jurors(), lines);
        totals.addAll(List.of(first, second));
      }
      case WEIGHTED_MEAN -> {
        // Few different ones, so that ties are common.
        line(subject, 0, all * (rule.levels() - 1), lines);
        totals.add(random.nextInt(4) * subject.jurors() * 10);
      }
      case MEDIAN -> {
        int left = all;
        for (int level = 1; level < rule.levels(); level++) {
          int total = random.nextBoolean() ? left / 2 : random.nextInt(left + 1);
          line(subject, level, all, lines);
          totals.add(total);
          left -= total;
        }
      }
    }
  }

  private static void line(Judged subject, int option, int most, List<Line> lines) {
    var sum = new SumsToDecrypt.Named("sum", Ciphertext.NONE);
    lines.add(new Line(subject, option, sum, most));
  }
}
