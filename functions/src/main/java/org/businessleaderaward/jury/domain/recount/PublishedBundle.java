package org.businessleaderaward.jury.domain.recount;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.businessleaderaward.jury.domain.BallotProblem;
import org.businessleaderaward.jury.domain.CanonicalJson;
import org.businessleaderaward.jury.domain.Disclosure;
import org.businessleaderaward.jury.domain.FrozenRule;
import org.businessleaderaward.jury.domain.LevelCounts;
import org.businessleaderaward.jury.domain.Lot;
import org.businessleaderaward.jury.domain.Medians;
import org.businessleaderaward.jury.domain.Ordering;
import org.businessleaderaward.jury.domain.PairwiseMatrix;
import org.businessleaderaward.jury.domain.ReceiptChain;
import org.businessleaderaward.jury.domain.ResultBundle;
import org.businessleaderaward.jury.domain.RunOff;
import org.businessleaderaward.jury.domain.Tally;
import org.jspecify.annotations.Nullable;

/**
 * A result bundle taken apart again: what was published of a count, from which it can be done once
 * more. Nothing in it is trusted; whatever is not in the form of a bundle is refused with an {@link
 * IllegalArgumentException} that says what and where.
 */
final class PublishedBundle {
  private static final String MEDIANS = "doubledMedians";

  private final Map<String, Object> json;

  private PublishedBundle(Map<String, Object> json) {
    this.json = json;
  }

  static PublishedBundle read(String text) {
    try {
      var bundle = new PublishedBundle(JSONObjectUtils.parse(text));
      var format = bundle.json.get("format");
      if (ResultBundle.EARLIER_FORMAT.equals(format)) {
        throw new IllegalArgumentException(
            "its format is %s, from before receipts were chained; verify it with the version of"
                    .formatted(format)
                + " this program that was published with it");
      }
      if (!ResultBundle.FORMAT.equals(format)
          && !ResultBundle.FORMAT_OF_EARLIER_RULES.equals(format)) {
        throw new IllegalArgumentException(
            "its format is not %s or %s"
                .formatted(ResultBundle.FORMAT_OF_EARLIER_RULES, ResultBundle.FORMAT));
      }
      return bundle;
    } catch (ParseException e) {
      throw new IllegalArgumentException("it is no JSON object", e);
    }
  }

  Map<String, Object> json() {
    return json;
  }

  FrozenRule rule() {
    return FrozenRule.read(CanonicalJson.of(object(json.get("rule"), "rule")));
  }

  String ruleSha256() {
    return text(json.get("ruleSha256"), "ruleSha256");
  }

  Lot lot() {
    return new Lot(text(json.get("lotSeed"), "lotSeed"));
  }

  int ballots() {
    return whole(json.get("ballots"), "ballots");
  }

  List<String> receipts() {
    return texts(json.get("receipts"), "receipts");
  }

  /** The chain of the receipts as published. */
  ReceiptChain chain() {
    var chain = object(json.get("receiptChain"), "receiptChain");
    return new ReceiptChain(
        receipts(), texts(chain.get("links"), "links"), text(chain.get("head"), "head"));
  }

  /** What is wrong with each ballot that was set aside, by its receipt, in the published order. */
  SequencedMap<String, BallotProblem> aside() {
    var aside = new LinkedHashMap<String, BallotProblem>();
    for (var value : list(json.get("setAside"), "setAside")) {
      var one = object(value, "setAside");
      var receipt = text(one.get("receipt"), "setAside");
      var problem = BallotProblem.valueOf(text(one.get("problem"), "setAside"));
      if (aside.put(receipt, problem) != null) {
        throw new IllegalArgumentException("setAside: two for " + receipt);
      }
    }
    return aside;
  }

  /** What is published besides the pairs. */
  Disclosure disclosure() {
    return new Disclosure(
        Optional.ofNullable(json.get("levels")).map(PublishedBundle::levels),
        Optional.ofNullable(json.get("judged")).map(value -> wholes(value, "judged")),
        Optional.ofNullable(json.get("rounds"))
            .map(
                rounds ->
                    list(rounds, "rounds").stream()
                        .map(votes -> new RunOff.Round(wholes(votes, "rounds")))
                        .toList()),
        Optional.ofNullable(json.get("orderings")).map(PublishedBundle::orderings));
  }

  /** What the methods look at, as far as it is published. */
  Tally tally(FrozenRule rule) {
    var disclosure = disclosure();
    var none = new LevelCounts(new TreeMap<>());
    var levels = disclosure.levels().orElse(none);
    return new Tally(
        rule,
        matrix(rule),
        levels,
        disclosure.levels().isPresent() ? Medians.of(rule, levels) : medians(),
        disclosure.judged().orElseGet(TreeMap::new),
        disclosure
            .orderings()
            .map(all -> RunOff.Support.of(all.stream().map(PublishedBundle::ordering).toList()))
            .orElseGet(() -> support(disclosure.rounds().orElse(List.of()))),
        lot());
  }

  PairwiseMatrix matrix(FrozenRule rule) {
    var finalists = rule.finalists();
    int size = finalists.size();
    var preferred = new int[size][size];
    var compared = new int[size][size];
    var seen = new TreeSet<String>();
    for (var value : list(json.get("pairs"), "pairs")) {
      var pair = object(value, "pairs");
      var names = List.of(text(pair.get("one"), "pairs"), text(pair.get("other"), "pairs"));
      int one = finalists.indexOf(names.getFirst());
      int other = finalists.indexOf(names.getLast());
      if (one < 0 || other <= one || !seen.add(names.toString())) {
        throw new IllegalArgumentException("pairs: not a pair of the rule: " + names);
      }
      preferred[one][other] = whole(pair.get("preferOne"), "pairs");
      preferred[other][one] = whole(pair.get("preferOther"), "pairs");
      int all = preferred[one][other] + preferred[other][one] + whole(pair.get("even"), "pairs");
      compared[one][other] = all;
      compared[other][one] = all;
      if (all > ballots()) {
        throw new IllegalArgumentException("pairs: more jurors than ballots: " + names);
      }
    }
    if (seen.size() != size * (size - 1) / 2) {
      throw new IllegalArgumentException("pairs: not every pair of the rule is there");
    }
    return new PairwiseMatrix(finalists, preferred, compared);
  }

  /** Whether the tie cascade looked at medians. */
  boolean looksAtMedians() {
    return json.get("decisions") instanceof List<?> decisions
        && decisions.stream()
            .anyMatch(one -> one instanceof Map<?, ?> decision && decision.containsKey(MEDIANS));
  }

  /** The medians that the tie cascade looked at. */
  private Medians medians() {
    var medians = new TreeMap<String, Integer>();
    for (var decision : list(json.get("decisions"), "decisions")) {
      var looked = object(decision, "decisions").get(MEDIANS);
      if (looked != null) {
        wholes(looked, MEDIANS)
            .forEach(
                (finalist, median) -> {
                  var before = medians.put(finalist, median);
                  if (before != null && !before.equals(median)) {
                    throw new IllegalArgumentException(MEDIANS + ": two for " + finalist);
                  }
                });
      }
    }
    return new Medians(medians);
  }

  private static RunOff.Support support(List<RunOff.Round> rounds) {
    return standing ->
        rounds.stream()
            .map(RunOff.Round::votes)
            .filter(votes -> votes.keySet().equals(standing))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("rounds: none in which " + standing));
  }

  static Ordering ordering(List<List<String>> groups) {
    var scores = new TreeMap<String, Integer>();
    for (int i = 0; i < groups.size(); i++) {
      for (var finalist : groups.get(i)) {
        scores.put(finalist, groups.size() - i);
      }
    }
    return new Ordering(scores);
  }

  private static LevelCounts levels(Object value) {
    var counts = new TreeMap<String, SortedMap<String, List<Integer>>>();
    object(value, "levels")
        .forEach(
            (finalist, byCriterion) -> {
              var levels = new TreeMap<String, List<Integer>>();
              object(byCriterion, "levels")
                  .forEach(
                      (criterion, perLevel) ->
                          levels.put(
                              criterion,
                              list(perLevel, "levels").stream()
                                  .map(number -> whole(number, "levels"))
                                  .toList()));
              counts.put(finalist, levels);
            });
    return new LevelCounts(counts);
  }

  private static List<List<List<String>>> orderings(Object value) {
    var orderings = new ArrayList<List<List<String>>>();
    for (var ordering : list(value, "orderings")) {
      orderings.add(
          list(ordering, "orderings").stream().map(group -> texts(group, "orderings")).toList());
    }
    return orderings;
  }

  private static SortedMap<String, Integer> wholes(Object value, String where) {
    return object(value, where).entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey, e -> whole(e.getValue(), where), (a, b) -> a, TreeMap::new));
  }

  private static List<String> texts(@Nullable Object value, String where) {
    return list(value, where).stream().map(one -> text(one, where)).toList();
  }

  private static int whole(@Nullable Object value, String where) {
    if (value instanceof Long number && number >= 0 && number <= Integer.MAX_VALUE / 4) {
      return number.intValue();
    }
    throw new IllegalArgumentException(where + ": not a whole number from 0: " + value);
  }

  private static String text(@Nullable Object value, String where) {
    if (value instanceof String text) {
      return text;
    }
    throw new IllegalArgumentException(where + ": not a text: " + value);
  }

  private static List<?> list(@Nullable Object value, String where) {
    if (value instanceof List<?> list) {
      return list;
    }
    throw new IllegalArgumentException(where + ": not a list");
  }

  private static Map<String, Object> object(@Nullable Object value, String where) {
    if (!(value instanceof Map<?, ?> map)) {
      throw new IllegalArgumentException(where + ": not an object");
    }
    var object = new TreeMap<String, Object>();
    map.forEach(
        (key, member) -> object.put((String) key, Objects.requireNonNullElse(member, "null")));
    return object;
  }
}
