package org.businessleaderaward.jury.domain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * All that is published of a count: rule, receipts, comparisons of all pairs, ranking and why, the
 * lot's seed, and what else the rule's method takes to be counted again ({@link Disclosure}). There
 * is no juror in it and no instant, and nothing in it depends on the order in which ballots were
 * read, so that the same ballots give the same bytes. Finalists go by their ids and by letters, not
 * by name: those who did not win are nobody's news.
 *
 * @param tally what was counted
 * @param chain the receipts that were fixed at the close
 * @param aside what is wrong with each of their ballots that was set aside, by its receipt
 * @param disclosure what the method takes besides the comparisons
 */
public record ResultBundle(
    Tally tally,
    ReceiptChain chain,
    SortedMap<String, BallotProblem> aside,
    Disclosure disclosure) {

  public static final String FORMAT = "result-bundle/3";

  /** What bundles are like whose rule does not say what they hold of the ballots. */
  public static final String FORMAT_OF_EARLIER_RULES = "result-bundle/2";

  /** What bundles were like before receipts were chained. */
  public static final String EARLIER_FORMAT = "result-bundle/1";

  private static final int LETTERS = 26;

  /** What a finalist is called in explanations, such as {@code Finalist A}; after Z comes AA. */
  static String label(FrozenRule rule, String finalist) {
    int index = rule.finalists().indexOf(finalist);
    var letters = "";
    for (int left = index; left >= 0; left = left / LETTERS - 1) {
      letters = (char) ('A' + left % LETTERS) + letters;
    }
    return "Finalist " + letters;
  }

  /**
   * Counts.
   *
   * @param chain the receipts that were fixed at the close
   * @param ballots the ballots that are counted
   * @param aside the ballots that are set aside
   * @throws IllegalArgumentException when the lot is not the one that the rule committed to, the
   *     ballots together are not those of the fixed receipts, or fewer than the quorum are counted
   */
  public static ResultBundle count(
      FrozenRule rule,
      ReceiptChain chain,
      Collection<CheckedBallot.Good> ballots,
      Collection<CheckedBallot.Bad> aside,
      Lot lot) {
    if (!lot.commitment().equals(rule.lotCommitment())) {
      throw new IllegalArgumentException("not the lot that the rule committed to");
    }
    if (ballots.size() < rule.quorum()) {
      throw new IllegalArgumentException("fewer ballots than the quorum");
    }
    var problems = new TreeMap<String, BallotProblem>();
    for (var ballot : aside) {
      if (ballot.receipt() != null) {
        problems.put(ballot.receipt(), ballot.problem());
      }
    }
    var receipts =
        Stream.concat(ballots.stream().map(CheckedBallot.Good::receipt), problems.keySet().stream())
            .toList();
    if (!chain.equals(ReceiptChain.of(rule, receipts))) {
      throw new IllegalArgumentException("not the ballots whose receipts were fixed at the close");
    }
    var said = ballots.stream().map(CheckedBallot.Good::ballot).toList();
    var tally = Tally.of(rule, said, lot);
    return new ResultBundle(tally, chain, problems, Disclosure.of(tally, said));
  }

  /** The bundle in its one form (RFC 8785). */
  public String canonicalJson() {
    var rule = tally.rule();
    var ranking = Ranking.of(tally);
    var json = new TreeMap<String, Object>();
    json.put("format", rule.saysWhatIsShown() ? FORMAT : FORMAT_OF_EARLIER_RULES);
    json.put("edition", rule.edition());
    json.put("rule", rule.json());
    json.put("ruleSha256", rule.sha256());
    json.put("finalists", finalists());
    json.put("ballots", chain.receipts().size() - aside.size());
    json.put("receipts", chain.receipts());
    json.put("receiptChain", chain.json());
    json.put("setAside", setAside());
    json.put("pairs", pairs());
    json.putAll(disclosure.json());
    if (rule.saysWhatIsShown()) {
      json.put("ballotsShown", BallotsShown.of(rule, disclosure).json());
    }
    json.put("ranking", ranking.finalists());
    json.put("decisions", ranking.decisions().stream().map(Decision::json).toList());
    json.put("explanation", new Explanation(tally, disclosure, id -> label(rule, id)).of(ranking));
    json.put("lotSeed", tally.lot().seed());
    return CanonicalJson.of(json);
  }

  private List<Map<String, Object>> setAside() {
    return aside.entrySet().stream()
        .<Map<String, Object>>map(
            one -> new TreeMap<>(Map.of("receipt", one.getKey(), "problem", one.getValue().name())))
        .toList();
  }

  private List<Map<String, Object>> finalists() {
    var rule = tally.rule();
    return rule.finalists().stream()
        .<Map<String, Object>>map(id -> new TreeMap<>(Map.of("id", id, "label", label(rule, id))))
        .toList();
  }

  private List<Map<String, Object>> pairs() {
    var matrix = tally.matrix();
    var pairs = new ArrayList<Map<String, Object>>();
    for (var one : matrix.finalists()) {
      for (var other : matrix.finalists()) {
        if (one.compareTo(other) < 0) {
          pairs.add(
              new TreeMap<>(
                  Map.of(
                      "one", one,
                      "other", other,
                      "preferOne", matrix.preferred(one, other),
                      "preferOther", matrix.preferred(other, one),
                      "even", matrix.even(one, other))));
        }
      }
    }
    return pairs;
  }
}
