package org.businessleaderaward.jury.proofs;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Which contests ballots have (steps 1.6.1, 1.6.2, 1.6.6).
 *
 * @param choice what each contest is about
 * @param finalists how many there are
 * @param criteria how many there are
 * @param levels how many levels a criterion's scale has
 */
public record BallotForm(ChoiceOf choice, int finalists, int criteria, int levels) {
  private static final int MOST = 255;
  private static final int PAIR_OPTIONS = 3;

  /** What a contest is about. */
  public enum ChoiceOf {
    /** Two finalists: the first, the second, or both level. */
    PAIRS,
    /** A finalist on a criterion: the level. */
    LEVELS
  }

  /**
   * What a contest is about.
   *
   * @param finalist the finalist or, of a pair, the first
   * @param other the second of a pair, or the criterion
   */
  public record Contest(ChoiceOf choice, int finalist, int other) {
    /** As the proofs name it. */
    public String name() {
      var kind = choice == ChoiceOf.PAIRS ? "pair" : "level";
      return "%s/%d/%d".formatted(kind, finalist, other);
    }
  }

  public BallotForm {
    StepFails.unless(
        finalists >= 1 && finalists <= MOST && criteria >= 1 && levels >= 2,
        "1.6.4",
        "at most 255 finalists, a criterion and two levels or more");
  }

  /** How many options a contest has. */
  public int options() {
    return choice == ChoiceOf.PAIRS ? PAIR_OPTIONS : levels;
  }

  /** How many bytes a ballot has that rates all finalists (steps 1.5.6 and 1.6.4). */
  public int longestBallot() {
    var all = IntStream.range(0, finalists).boxed().toList();
    return EncryptedBallot.headBytes(finalists)
        + contests(all).size() * SealedContest.bytesOf(options());
  }

  /** The contests of a ballot that rates certain finalists, in their order. */
  public List<Contest> contests(List<Integer> rated) {
    var contests = new ArrayList<Contest>();
    for (int at = 0; at < rated.size(); at++) {
      int finalist = rated.get(at);
      if (choice == ChoiceOf.PAIRS) {
        rated
            .subList(at + 1, rated.size())
            .forEach(other -> contests.add(new Contest(choice, finalist, other)));
      } else {
        for (int criterion = 0; criterion < criteria; criterion++) {
          contests.add(new Contest(choice, finalist, criterion));
        }
      }
    }
    return contests;
  }
}
