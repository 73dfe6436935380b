package org.businessleaderaward.jury.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.longs;

import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.businessleaderaward.jury.domain.BeatPaths;
import org.businessleaderaward.jury.record.VoteRule.Method;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What must hold of every ranking, tried on many small random votes with ties and recusals. */
@Tag("computes")
class RankingPropertyTests {
  private static final List<String> LEVEL = List.of("HEAD_TO_HEAD", "SHARES", "LOT");

  private static void forEveryVote(Consumer<PlainVote> claim) {
    qt().withExamples(1000)
        .forAll(longs().all())
        .checkAssert(seed -> claim.accept(PlainVote.random(new Random(seed))));
  }

  private static List<Integer> order(PlainVote vote) {
    return vote.ranking().stream().map(placed -> Integer.valueOf(placed.finalist())).toList();
  }

  @Test
  void putsFirstWhoWinsEveryPair() {
    forEveryVote(
        vote -> {
          var all = IntStream.range(0, vote.finalists());
          all.filter(one -> vote.method().isByPairs() && winsAll(vote, one))
              .forEach(winner -> assertThat(order(vote)).first().isEqualTo(winner));
        });
  }

  private static boolean winsAll(PlainVote vote, int one) {
    return IntStream.range(0, vote.finalists())
        .allMatch(other -> other == one || vote.prefer(one, other) > vote.prefer(other, one));
  }

  @Test
  void placesWhoBeatsAnotherBeforeThem() {
    forEveryVote(
        vote -> {
          var schulze = new PlainVote(Method.SCHULZE, vote.finalists(), vote.ballots());
          var paths = BeatPaths.of(schulze.totals().matrix());
          var order = schulze.ranking().stream().map(Placed::finalist).toList();
          for (int i = 0; i < order.size(); i++) {
            for (var later : order.subList(i + 1, order.size())) {
              assertThat(paths.beats(later, order.get(i))).isFalse();
            }
          }
        });
  }

  @Test
  void ordersByTheMeanOfTheBallots() {
    forEveryVote(
        vote -> {
          var mean = new PlainVote(Method.WEIGHTED_MEAN, vote.finalists(), vote.ballots());
          assertThat(order(mean))
              .isSortedAccordingTo(
                  (one, other) -> {
                    int ours = mean.jurors(one);
                    int theirs = mean.jurors(other);
                    return ours == 0 || theirs == 0
                        ? Boolean.compare(ours == 0, theirs == 0)
                        : Integer.compare(mean.total(other) * ours, mean.total(one) * theirs);
                  });
        });
  }

  @Test
  void keepsWhoWinsAheadWhenAJurorRatesThemHigher() {
    forEveryVote(
        vote -> {
          int winner = order(vote).getFirst();
          for (int juror = 0; juror < vote.ballots().size(); juror++) {
            if (vote.ballots().get(juror).containsKey(winner)) {
              var higher = vote.with(juror, winner, List.of(4, 4));
              assertThat(higher.ranking().getFirst().among()).contains(String.valueOf(winner));
            }
          }
        });
  }

  @Test
  void changesNothingButTheNameWhenAFinalistHasATwin() {
    forEveryVote(
        vote -> {
          if (vote.ranking().stream().noneMatch(placed -> LEVEL.contains(placed.ground()))) {
            int one = vote.finalists() - 1;
            int twin = vote.finalists();
            var doubled = new PlainVote(vote.method(), twin + 1, vote.ballots());
            for (int juror = 0; juror < vote.ballots().size(); juror++) {
              var ballot = vote.ballots().get(juror);
              if (ballot.containsKey(one)) {
                doubled = doubled.with(juror, twin, Objects.requireNonNull(ballot.get(one)));
              }
            }
            int winner = order(doubled).getFirst();
            assertThat(winner == twin ? one : winner).isEqualTo(order(vote).getFirst());
          }
        });
  }

  @Test
  void ranksAlikeWhateverTheIdsUnlessByLot() {
    forEveryVote(
        vote -> {
          if (vote.ranking().stream().noneMatch(placed -> placed.ground().equals("LOT"))) {
            assertThat(order(vote.renumbered()))
                .isEqualTo(order(vote).stream().map(one -> vote.finalists() - 1 - one).toList());
          }
        });
  }
}
