package org.businessleaderaward.jury.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.businessleaderaward.jury.domain.FrozenRule.WeightedCriterion;
import org.businessleaderaward.jury.domain.recount.Recount;
import org.businessleaderaward.programme.DecisionRule.Ballots;
import org.businessleaderaward.programme.DecisionRule.Method;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Writes ten thousand random elections with their results to {@code target/elections.ndjson.gz}, so
 * that {@code frontend-static/tests/recount.ts} can count them with the site's counter. Always the
 * same ones.
 */
@Tag("computes")
class DifferentialTests {
  private static final int ELECTIONS = 10_000;
  private static final List<Method> METHODS = List.of(Method.values());
  private static final List<Optional<Ballots>> SHOWN =
      List.of(Optional.empty(), Optional.of(Ballots.WITHHELD), Optional.of(Ballots.ORDERINGS));
  private static final char[] BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".toCharArray();

  @Test
  void countsTenThousandElectionsForTheOtherImplementation_row34() throws IOException {
    var random = new Random(20260601);
    var file = Path.of("target", "elections.ndjson.gz");
    Files.createDirectories(file.getParent());
    int shown = 0;
    try (var out =
        new OutputStreamWriter(
            new GZIPOutputStream(Files.newOutputStream(file)), StandardCharsets.UTF_8)) {
      for (int i = 0; i < ELECTIONS; i++) {
        var method = METHODS.get(i % METHODS.size());
        var election = RandomVote.of(random, method);
        var bundle = election.bundle();
        shown += bundle.contains("\"orderings\":") ? 1 : 0;
        if (i % 10 < METHODS.size()) {
          assertThat(Recount.of(bundle).checks())
              .noneMatch(check -> check.outcome() == Recount.Outcome.FAILED);
        }
        out.write(CanonicalJson.of(Map.of("ballots", election.compact(), "bundle", bundle)));
        out.write('\n');
      }
    }
    assertThat(file).isNotEmptyFile();
    assertThat(shown).as("results with orderings in them").isGreaterThan(500);
  }

  /**
   * One to thirty jurors, two to twelve finalists, ties and recusals common, now and then ballots
   * that are set aside.
   */
  private record RandomVote(
      FrozenRule rule, List<Ballot> ballots, List<String> receipts, List<CheckedBallot.Bad> aside) {
    static RandomVote of(Random random, Method method) {
      var finalists =
          IntStream.range(0, 2 + random.nextInt(11)).mapToObj(i -> "nomination-" + i).toList();
      var shown = SHOWN.get(random.nextInt(SHOWN.size()));
      int weight = 1 + random.nextInt(99);
      int levels = 2 + random.nextInt(4);
      var rule =
          new FrozenRule(
              "edition-2026",
              method,
              1,
              levels,
              List.of(new WeightedCriterion("a", weight), new WeightedCriterion("b", 100 - weight)),
              finalists,
              Rules.LOT.commitment(),
              "thumbprint",
              1024,
              new CountTerms(CountTerms.BadBallot.STOP, 24, shown));
      int recused = random.nextInt(3) * random.nextInt(30);
      int alike = random.nextInt(4);
      var ballots = new ArrayList<Ballot>();
      var receipts = new ArrayList<String>();
      int jurors = 1 + random.nextInt(30);
      for (int juror = 0; juror < jurors; juror++) {
        ballots.add(
            alike == 0 && juror > 0 && random.nextBoolean()
                ? ballots.getLast()
                : ballot(random, rule, recused));
        receipts.add(receipt(random));
      }
      var problems = BallotProblem.values();
      var aside = new ArrayList<CheckedBallot.Bad>();
      for (int left = random.nextInt(10) - 6; left > 0; left--) {
        aside.add(
            new CheckedBallot.Bad(
                "ballot-" + left, receipt(random), problems[random.nextInt(problems.length)]));
      }
      return new RandomVote(rule, ballots, receipts, aside);
    }

    private static Ballot ballot(Random random, FrozenRule rule, int recused) {
      var ratings = new TreeMap<String, Map<String, Integer>>();
      for (var finalist : rule.finalists()) {
        if (random.nextInt(100) >= recused) {
          ratings.put(
              finalist,
              Map.of("a", random.nextInt(rule.levels()), "b", random.nextInt(rule.levels())));
        }
      }
      return new Ballot(ratings);
    }

    private static String receipt(Random random) {
      var letters = new StringBuilder();
      for (int i = 0; i < 52; i++) {
        letters.append(i > 0 && i % 4 == 0 ? "-" : "").append(BASE32[random.nextInt(32)]);
      }
      return letters.toString();
    }

    String bundle() {
      var good =
          IntStream.range(0, ballots.size())
              .mapToObj(i -> new CheckedBallot.Good(receipts.get(i), ballots.get(i)))
              .toList();
      var listed = new ArrayList<>(receipts);
      aside.forEach(ballot -> listed.add(ballot.receipt()));
      return ResultBundle.count(rule, ReceiptChain.of(rule, listed), good, aside, Rules.LOT)
          .canonicalJson();
    }

    /** For each ballot and finalist of the rule the two levels, or none. */
    List<List<List<Integer>>> compact() {
      return ballots.stream()
          .map(
              ballot ->
                  rule.finalists().stream()
                      .map(ballot.ratings()::get)
                      .map(
                          levels ->
                              levels == null
                                  ? Collections.<Integer>emptyList()
                                  : List.of(
                                      levels.getOrDefault("a", 0), levels.getOrDefault("b", 0)))
                      .toList())
          .toList();
    }
  }
}
