package org.businessleaderaward.jury.proofs;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Opened ballots (step 1.6.9), which the server is told nothing of: they are opened and read here
 * only, by the document.
 *
 * @param vote edition, rule and key
 * @param form which contests ballots have
 */
public record OpenedBallots(VoteContext vote, BallotForm form) {
  private static final int OPTION = 294;
  private static final int ONE = 98;
  private static final int SCALAR = 32;
  private static final int RATED_AT = 60;
  private static final int DRAWS_OF_A_CHOICE = 3;

  /** The ballot, then the random number of every ciphertext. */
  byte[] open(BallotVersion ballot, List<Integer> rated, List<Integer> choices, Draws draws) {
    var drawn = new ArrayList<Scalar>();
    Draws kept =
        () -> {
          drawn.add(draws.next());
          return drawn.getLast();
        };
    var bytes = new BallotSealer(vote, form, kept).seal(ballot, rated, choices).bytes();
    // Of each contest first the random numbers, then what its proofs take (1.5.7 to 1.5.9).
    int ofContest = form.options() * (1 + DRAWS_OF_A_CHOICE) + 1;
    for (int first = 0; first < drawn.size(); first += ofContest) {
      for (var random : drawn.subList(first, first + form.options())) {
        bytes = Bytes.of(bytes, random.bytes());
      }
    }
    return bytes;
  }

  /** What it says, contest by contest; refused unless all of it holds. */
  public List<Integer> choices(byte[] opened) {
    var contests = form.contests(IntStream.range(0, opened[RATED_AT]).boxed().toList()).size();
    int end = RATED_AT + 1 + opened[RATED_AT] + contests * (form.options() * OPTION + ONE);
    refuseUnless(opened.length == end + contests * form.options() * SCALAR);
    var ballot = EncryptedBallot.read(Arrays.copyOf(opened, end), form);
    var equations = new Equations(vote.key(), new SecureRandom());
    ballot.require(vote, equations);
    refuseUnless(equations.hold());
    var choices = new ArrayList<Integer>();
    int at = end;
    for (var contest : ballot.sealed()) {
      for (int option = 0; option < form.options(); option++, at += SCALAR) {
        var random = Scalar.read(Arrays.copyOfRange(opened, at, at + SCALAR));
        var one = contest.options().get(option);
        boolean isChosen = one.equals(Ciphertext.of(vote.key(), 1, random));
        refuseUnless(isChosen || one.equals(Ciphertext.of(vote.key(), 0, random)));
        if (isChosen) {
          choices.add(option);
        }
      }
    }
    return choices;
  }

  private static void refuseUnless(boolean holds) {
    StepFails.unless(holds, "1.6.9", "an opened ballot");
  }
}
