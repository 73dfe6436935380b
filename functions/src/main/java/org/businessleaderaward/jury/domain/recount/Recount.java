package org.businessleaderaward.jury.domain.recount;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.businessleaderaward.jury.domain.CanonicalJson;
import org.businessleaderaward.jury.domain.FrozenRule;
import org.businessleaderaward.jury.domain.ReceiptChain;
import org.businessleaderaward.jury.domain.ResultBundle;
import org.businessleaderaward.programme.DecisionRule.Method;

/**
 * A published result, counted again from what is in it.
 *
 * @param checks what was looked at, in order; the first failure that leaves nothing to go on is the
 *     last
 */
public record Recount(List<Check> checks) {
  /** What is looked at before the ranking is. */
  private static final Set<String> CHECKED_BEFORE =
      Set.of("rule", "ruleSha256", "lotSeed", "ballots", "receipts", "receiptChain", "setAside");

  private static final Pattern RECEIPT = Pattern.compile("[A-Z2-7]{4}(-[A-Z2-7]{4}){12}");

  public Recount {
    checks = List.copyOf(checks);
  }

  /** What is looked at. */
  public enum Subject {
    /** It is a result bundle in its one form (RFC 8785). */
    FORM,
    /** The rule is one that is known, and has the fingerprint that is given for it. */
    RULE,
    /** The lot's seed is the one that the rule committed to. */
    LOT,
    /**
     * There are as many different receipts, in their form and sorted, as ballots that were counted
     * or set aside, and the counted ones make a quorum.
     */
    RECEIPTS,
    /** Every receipt is linked to the one before, from the edition and its rule to the head. */
    CHAIN,
    /** The published numbers fit one another. */
    NUMBERS,
    /**
     * What is published of the ballots is what the rule allows, and what the ranking is counted
     * from is there, and not only what it led to.
     */
    DISCLOSURE,
    /** The method gives the same ranking, for the same reasons, and nothing else is said. */
    RANKING
  }

  /** How it went. */
  public enum Outcome {
    PASSED,
    FAILED,
    /** What it takes is held back, because it could tell how a juror voted. */
    NOT_POSSIBLE
  }

  /**
   * A check.
   *
   * @param subject what was looked at
   * @param outcome how it went
   * @param detail what differs or is missing; empty when it passed
   */
  public record Check(Subject subject, Outcome outcome, String detail) {}

  /** Whether nothing failed. */
  public boolean passed() {
    return checks.stream().noneMatch(check -> check.outcome() == Outcome.FAILED);
  }

  /** Counts a bundle again. */
  public static Recount of(String text) {
    var checks = new ArrayList<Check>();
    PublishedBundle bundle;
    FrozenRule rule;
    try {
      bundle = PublishedBundle.read(text);
      checks.add(form(bundle, text));
    } catch (IllegalArgumentException e) {
      return new Recount(List.of(failed(Subject.FORM, e)));
    }
    try {
      rule = bundle.rule();
      checks.add(rule(bundle, rule));
    } catch (IllegalArgumentException e) {
      checks.add(failed(Subject.RULE, e));
      return new Recount(checks);
    }
    checks.add(attempt(Subject.LOT, () -> lot(bundle, rule)));
    checks.add(attempt(Subject.RECEIPTS, () -> receipts(bundle, rule)));
    checks.add(attempt(Subject.CHAIN, () -> chain(bundle, rule)));
    var numbers = attempt(Subject.NUMBERS, () -> PublishedNumbers.fault(bundle, rule));
    checks.add(numbers);
    if (numbers.outcome() == Outcome.PASSED) {
      var allowed = attempt(Subject.DISCLOSURE, () -> PublishedOrderings.fault(bundle, rule));
      var disclosure = disclosure(bundle, rule);
      checks.add(allowed.outcome() == Outcome.FAILED ? allowed : disclosure);
      boolean held = disclosure.outcome() == Outcome.NOT_POSSIBLE;
      checks.add(
          held && isByLevels(rule)
              ? new Check(Subject.RANKING, Outcome.NOT_POSSIBLE, disclosure.detail())
              : attempt(Subject.RANKING, () -> ranking(bundle, rule)));
    }
    return new Recount(checks);
  }

  /** What is wrong; empty when nothing is. */
  private interface Attempt {
    String fault();
  }

  private static Check attempt(Subject subject, Attempt attempt) {
    try {
      return check(subject, attempt.fault());
    } catch (IllegalArgumentException e) {
      return failed(subject, e);
    }
  }

  private static Check failed(Subject subject, IllegalArgumentException e) {
    return new Check(subject, Outcome.FAILED, Objects.requireNonNullElse(e.getMessage(), ""));
  }

  private static Check check(Subject subject, String fault) {
    return new Check(subject, fault.isEmpty() ? Outcome.PASSED : Outcome.FAILED, fault);
  }

  private static Check form(PublishedBundle bundle, String text) {
    boolean same = CanonicalJson.of(bundle.json()).equals(text.strip());
    return check(Subject.FORM, same ? "" : "it is not in canonical form (RFC 8785)");
  }

  private static Check rule(PublishedBundle bundle, FrozenRule rule) {
    if (!rule.sha256().equals(bundle.ruleSha256())) {
      return check(
          Subject.RULE,
          "the rule's SHA-256 is %s, not %s".formatted(rule.sha256(), bundle.ruleSha256()));
    }
    return check(Subject.RULE, "");
  }

  private static String lot(PublishedBundle bundle, FrozenRule rule) {
    var commitment = bundle.lot().commitment();
    return commitment.equals(rule.lotCommitment())
        ? ""
        : "the seed's SHA-256 is %s, the rule committed to %s"
            .formatted(commitment, rule.lotCommitment());
  }

  private static String receipts(PublishedBundle bundle, FrozenRule rule) {
    var receipts = bundle.receipts();
    var formless = receipts.stream().filter(r -> !RECEIPT.matcher(r).matches()).findFirst();
    if (formless.isPresent()) {
      return "not a receipt: " + formless.get();
    }
    if (!receipts.equals(List.copyOf(new TreeSet<>(receipts)))) {
      return "they are not sorted, or one is there twice";
    }
    var aside = List.copyOf(bundle.aside().keySet());
    if (!aside.equals(List.copyOf(new TreeSet<>(aside))) || !receipts.containsAll(aside)) {
      return "setAside: not sorted, or a ballot whose receipt is not there";
    }
    if (receipts.size() != bundle.ballots() + aside.size()) {
      return "%d receipts of %d ballots counted and %d set aside"
          .formatted(receipts.size(), bundle.ballots(), aside.size());
    }
    return bundle.ballots() < rule.quorum()
        ? "%d ballots, the quorum is %d".formatted(bundle.ballots(), rule.quorum())
        : "";
  }

  /** Names the first receipt, from 1, whose link is not the published one. */
  private static String chain(PublishedBundle bundle, FrozenRule rule) {
    var published = bundle.chain();
    var again = ReceiptChain.linked(rule, bundle.receipts());
    var first = again.firstDifference(published.links());
    if (first.isPresent()) {
      return difference("links", published.links(), again.links(), first.getAsInt());
    }
    return published.head().equals(again.head())
        ? ""
        : "head: published %s, chained again %s".formatted(published.head(), again.head());
  }

  private static boolean isByLevels(FrozenRule rule) {
    return rule.method() == Method.WEIGHTED_MEAN || rule.method() == Method.MEDIAN;
  }

  private static Check disclosure(PublishedBundle bundle, FrozenRule rule) {
    var disclosure = bundle.disclosure();
    if (!disclosure.recountable(rule)) {
      return new Check(
          Subject.DISCLOSURE,
          Outcome.NOT_POSSIBLE,
          isByLevels(rule)
              ? "levels are held back, because too few jurors judged one of the finalists"
              : "orderings are held back, because %s; the rounds are counted on from their published totals"
                  .formatted(
                      rule.publishesOrderings()
                          ? "too few jurors ordered the same finalists"
                          : "the rule withholds them"));
    }
    return bundle.looksAtMedians() && !isByLevels(rule)
        ? new Check(
            Subject.DISCLOSURE,
            Outcome.NOT_POSSIBLE,
            "the levels behind the medians of a tie are held back; the medians are taken as"
                + " published")
        : check(Subject.DISCLOSURE, "");
  }

  private static String ranking(PublishedBundle bundle, FrozenRule rule) {
    var again =
        PublishedBundle.read(
                new ResultBundle(
                        bundle.tally(rule),
                        bundle.chain(),
                        new TreeMap<>(bundle.aside()),
                        bundle.disclosure())
                    .canonicalJson())
            .json();
    var members = new TreeSet<>(again.keySet());
    members.addAll(bundle.json().keySet());
    members.removeAll(CHECKED_BEFORE);
    return members.stream()
        .filter(member -> !Objects.equals(again.get(member), bundle.json().get(member)))
        .findFirst()
        .map(member -> difference(member, bundle.json(), again))
        .orElse("");
  }

  private static String difference(
      String member, Map<String, Object> published, Map<String, Object> again) {
    if (published.get(member) instanceof List<?> said && again.get(member) instanceof List<?> is) {
      int first =
          IntStream.range(0, Math.min(said.size(), is.size()))
              .filter(i -> !Objects.equals(said.get(i), is.get(i)))
              .findFirst()
              .orElse(Math.min(said.size(), is.size()));
      return difference(member, said, is, first);
    }
    return "%s: published %s, counted again %s"
        .formatted(member, published.get(member), again.get(member));
  }

  private static String difference(String member, List<?> said, List<?> is, int index) {
    return "%s, number %d: published %s, counted again %s"
        .formatted(member, index + 1, at(said, index), at(is, index));
  }

  private static Object at(List<?> list, int index) {
    return index < list.size() ? list.get(index) : "nothing";
  }
}
