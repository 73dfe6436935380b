package org.businessleaderaward.jury.votes;

import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import org.businessleaderaward.jury.record.VoteRule;
import org.businessleaderaward.nominations.Nominations;

/**
 * The finalists as mails to jurors name them: with the letter by which every check calls them,
 * which knows no names. The frozen rule gives it, by their place in it.
 */
public final class LetteredFinalists {
  private static final int LETTERS = 26;

  private final Nominations nominations;

  public LetteredFinalists(Nominations nominations) {
    this.nominations = nominations;
  }

  /** All of a rule. */
  public List<String> of(VoteRule rule) {
    return of(rule, IntStream.range(0, rule.finalists().size()).boxed().toList());
  }

  /** Some of them, by their places in the rule. Of whom nothing is left, there is the letter. */
  public List<String> of(VoteRule rule, Collection<Integer> places) {
    return places.stream().map(place -> named(rule, place)).toList();
  }

  private String named(VoteRule rule, int place) {
    return nominations
        .findSubmitted(rule.edition(), rule.finalists().get(place))
        .map(nomination -> nomination.facts().name())
        .filter(name -> !name.isBlank())
        .map(name -> "%s (%s)".formatted(name, letter(place)))
        .orElseGet(() -> letter(place));
  }

  /** A for the first; A2 for the one after Z. */
  static String letter(int place) {
    var letter = String.valueOf((char) ('A' + place % LETTERS));
    return place < LETTERS ? letter : letter + (place / LETTERS + 1);
  }
}
