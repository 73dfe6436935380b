package org.businessleaderaward.jury.count;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.businessleaderaward.jury.ballots.BallotOnRecord;
import org.businessleaderaward.jury.ballots.BallotReceipt;
import org.businessleaderaward.jury.domain.Ballot;
import org.businessleaderaward.jury.domain.BallotContent;
import org.businessleaderaward.jury.domain.CheckedBallot;
import org.businessleaderaward.jury.domain.ConflictGate;
import org.businessleaderaward.jury.domain.CountTerms;
import org.businessleaderaward.jury.domain.FrozenRule;
import org.businessleaderaward.jury.domain.Lot;
import org.businessleaderaward.jury.domain.ReceiptChain;
import org.businessleaderaward.jury.domain.ResultBundle;
import org.businessleaderaward.jury.roll.Seat;
import org.businessleaderaward.jury.sealing.HeldTallyKey;
import org.businessleaderaward.jury.sealing.Opener;
import org.businessleaderaward.jury.sealing.SealedBallot;
import org.businessleaderaward.jury.sealing.SealedLot;
import org.businessleaderaward.jury.votes.Vote;
import org.businessleaderaward.programme.DecisionRule.Ballots;
import org.businessleaderaward.programme.DecisionRule.Method;

/**
 * Counts a made-up vote by every method, by the code that counts any: sealed ballots are read,
 * opened and checked, receipts chained, the lot opened, the result written. So that what a count
 * needs is loaded and compiled before a snapshot of the process. Nothing of it is kept, nothing is
 * read from or written to a store, and its key is drawn for it and forgotten.
 */
public final class Rehearsal {
  private static final String EDITION = "edition-rehearsed";
  private static final int JURY = 30;
  private static final int SHORTLIST = 12;
  private static final int LEVELS = 5;
  private static final int PADDED_LENGTH = 2048;
  private static final int KEY_BITS = 2048;
  private static final List<String> CRITERIA = List.of("a", "b", "c", "d", "e");
  private static final List<String> FINALISTS =
      IntStream.range(0, SHORTLIST).mapToObj(i -> "finalist-" + (char) ('a' + i)).toList();

  /** What is compiled after so many counts by each method is what a count mostly runs. */
  private static final int ROUNDS = 2;

  private final RSAKey key;
  private final Opener opener;
  private final Lot lot = new Lot("5a".repeat(32));

  private Rehearsal() {
    try {
      key = new RSAKeyGenerator(KEY_BITS).keyIDFromThumbprint(true).generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
    opener = new Opener(new HeldTallyKey(key));
  }

  /**
   * Rehearses the count.
   *
   * @return how many results were written
   * @throws IllegalStateException when a ballot of the made-up vote was found bad
   */
  public static int run() {
    var rehearsal = new Rehearsal();
    var opened = rehearsal.opened();
    int results = 0;
    for (int round = 0; round < ROUNDS; round++) {
      for (var method : Method.values()) {
        rehearsal.count(rehearsal.vote(method), opened);
        results++;
      }
    }
    return results;
  }

  /** The ballots of the made-up vote, which are the same by every method. */
  private List<CheckedBallot.Good> opened() {
    var onRecord = onRecord();
    var receipts =
        onRecord.ballots().stream()
            .map(ballot -> ballot.receipt().receipt())
            .collect(Collectors.toUnmodifiableSet());
    return BallotReview.review(vote(Method.SCHULZE), receipts, onRecord, opener).stream()
        .map(Rehearsal::good)
        .toList();
  }

  private void count(Vote vote, List<CheckedBallot.Good> opened) {
    var chain =
        ReceiptChain.of(vote.rule(), opened.stream().map(CheckedBallot.Good::receipt).toList());
    var drawn = SealedLot.open(vote.sealedLot(), EDITION, opener);
    var result = ResultBundle.count(vote.rule(), chain, opened, List.of(), drawn);
    if (result.canonicalJson().isEmpty()) {
      throw new IllegalStateException("no result");
    }
  }

  private static CheckedBallot.Good good(CheckedBallot checked) {
    return switch (checked) {
      case CheckedBallot.Good good -> good;
      case CheckedBallot.Bad bad -> throw new IllegalStateException("bad: " + bad.problem());
    };
  }

  private Vote vote(Method method) {
    return new Vote(
        Instant.EPOCH,
        Instant.EPOCH,
        FrozenRule.read(rule(method).canonicalJson()),
        key.toPublicJWK(),
        SealedLot.seal(lot, EDITION, key.toPublicJWK()));
  }

  private FrozenRule rule(Method method) {
    return new FrozenRule(
        EDITION,
        method,
        1,
        LEVELS,
        CRITERIA.stream()
            .map(id -> new FrozenRule.WeightedCriterion(id, 100 / CRITERIA.size()))
            .toList(),
        FINALISTS,
        lot.commitment(),
        key.getKeyID(),
        PADDED_LENGTH,
        new CountTerms(CountTerms.BadBallot.STOP, 24, Optional.of(Ballots.ORDERINGS)));
  }

  private BallotReview.OnRecord onRecord() {
    var seats = IntStream.range(0, JURY).mapToObj(Rehearsal::seat).toList();
    var ballots = seats.stream().map(this::sealed).toList();
    var receipts = new TreeMap<String, BallotReceipt>();
    ballots.forEach(ballot -> receipts.put(ballot.ballotId(), ballot.receipt()));
    return new BallotReview.OnRecord(seats, ballots, receipts);
  }

  /** A juror; every fifth is recused for one finalist. */
  private static Seat seat(int juror) {
    var declared = new HashMap<String, ConflictGate.Declaration>();
    if (juror % 5 == 0) {
      declared.put(
          FINALISTS.get(juror % SHORTLIST),
          new ConflictGate.Declaration(ConflictGate.Standing.RECUSED, "PERSONAL", 0));
    }
    return new Seat(
        EDITION,
        "juror-" + juror,
        "ballot-" + juror,
        juror == 0,
        true,
        new ConflictGate(declared),
        1);
  }

  private BallotOnRecord sealed(Seat seat) {
    var content = new BallotContent(EDITION, seat.ballotId(), 1, ballot(seat));
    var sealed =
        SealedBallot.seal(
            content.write(PADDED_LENGTH),
            new SealedBallot.Binding(EDITION, seat.ballotId(), 1),
            key.toPublicJWK());
    return new BallotOnRecord(
        seat.ballotId(), sealed.compact(), new BallotReceipt(sealed.receipt(), 1, Instant.EPOCH));
  }

  /** Levels that differ between jurors and leave ties, so that the cascade of ties runs, too. */
  private static Ballot ballot(Seat seat) {
    Set<String> recused = seat.gate().recusals().finalists();
    var ratings = new TreeMap<String, Map<String, Integer>>();
    for (int finalist = 0; finalist < SHORTLIST; finalist++) {
      if (recused.contains(FINALISTS.get(finalist))) {
        continue;
      }
      var levels = new HashMap<String, Integer>();
      for (int criterion = 0; criterion < CRITERIA.size(); criterion++) {
        int mixed = (seat.ballotId().hashCode() + 1) * 31 + finalist * 17 + criterion * 7;
        levels.put(CRITERIA.get(criterion), Math.floorMod(mixed * mixed / 3, LEVELS));
      }
      ratings.put(FINALISTS.get(finalist), levels);
    }
    return new Ballot(ratings);
  }
}
