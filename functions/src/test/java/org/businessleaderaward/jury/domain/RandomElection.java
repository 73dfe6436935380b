package org.businessleaderaward.jury.domain;

import static java.util.stream.Collectors.toMap;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.longs;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.businessleaderaward.programme.DecisionRule.Method;

/** Two to six finalists, one to nine jurors, few levels so that ties are common. */
record RandomElection(FrozenRule rule, List<Ballot> ballots) {
  /** Tries a claim about one method on a thousand of them. */
  static void forEveryElection(Method method, Consumer<RandomElection> claim) {
    forEveryElection(
        election -> claim.accept(new RandomElection(election.rule(method), election.ballots())));
  }

  /** Tries a claim on a thousand of them, of all methods. */
  static void forEveryElection(Consumer<RandomElection> claim) {
    qt().withExamples(1000)
        .forAll(longs().all())
        .checkAssert(seed -> claim.accept(RandomElection.of(new Random(seed))));
  }

  static RandomElection of(Random random) {
    var finalists =
        IntStream.rangeClosed(1, 2 + random.nextInt(5)).mapToObj(i -> "finalist-" + i).toList();
    var ballots = new ArrayList<Ballot>();
    int jurors = 1 + random.nextInt(9);
    for (int juror = 0; juror < jurors; juror++) {
      var ratings = new TreeMap<String, Map<String, Integer>>();
      for (var finalist : finalists) {
        if (random.nextInt(6) > 0) {
          ratings.put(
              finalist, Map.of("strategy", random.nextInt(5), "innovation", random.nextInt(3)));
        }
      }
      ballots.add(new Ballot(ratings));
    }
    var methods = List.of(Method.values());
    var method = methods.get(random.nextInt(methods.size()));
    return new RandomElection(Rules.rule(method, finalists), ballots);
  }

  FrozenRule rule(Method method) {
    return Rules.rule(method, rule.finalists());
  }

  PairwiseMatrix matrix() {
    return Rules.matrix(rule, ballots);
  }

  Ranking ranking() {
    return Rules.rank(rule, ballots);
  }

  List<CheckedBallot.Good> good() {
    return IntStream.range(0, ballots.size())
        .mapToObj(i -> new CheckedBallot.Good("RECEIPT-" + i, ballots.get(i)))
        .toList();
  }

  RandomElection renamed(Map<String, String> names) {
    return new RandomElection(
        rule,
        ballots.stream()
            .map(
                ballot ->
                    new Ballot(
                        ballot.ratings().entrySet().stream()
                            .collect(toMap(e -> names.get(e.getKey()), Map.Entry::getValue))))
            .toList());
  }
}
