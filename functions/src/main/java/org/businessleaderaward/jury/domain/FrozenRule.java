package org.businessleaderaward.jury.domain;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.businessleaderaward.crypto.Sha256;
import org.businessleaderaward.programme.DecisionRule.Ballots;
import org.businessleaderaward.programme.DecisionRule.Method;

/**
 * The decision rule as it is frozen when voting opens. Its canonical JSON is published then, and is
 * all that the count goes by.
 *
 * @param edition id of the edition
 * @param method how ballots become a ranking
 * @param quorum fewest ballots with which there is a result
 * @param levels how many levels each criterion's scale has; the lowest is 0
 * @param criteria what is rated, in the order of the edition
 * @param finalists ids of the finalists, sorted
 * @param lotCommitment SHA-256 of the lot's seed in lower-case hexadecimal
 * @param keyThumbprint SHA-256 thumbprint of the key that ballots are sealed to (RFC 7638)
 * @param paddedLength length in bytes of every ballot's content
 * @param terms how the count is released, what a wrongly sealed ballot does to it, and what the
 *     result holds of the ballots
 */
public record FrozenRule(
    String edition,
    Method method,
    int quorum,
    int levels,
    List<WeightedCriterion> criteria,
    List<String> finalists,
    String lotCommitment,
    String keyThumbprint,
    int paddedLength,
    CountTerms terms) {

  private static final String FORMAT = "decision-rule/3";

  /** What rules were like before they said what the result holds of the ballots. */
  private static final String EARLIER_FORMAT = "decision-rule/2";

  private static final String STRENGTH = "WINNING_VOTES_OF_JURORS_WHO_JUDGED_BOTH";
  private static final List<String> TIES = List.of("HEAD_TO_HEAD", "HEAVIEST_MEDIAN", "LOT");

  /** With fewer jurors than that for one of the finalists no levels are published. */
  static final int LEVELS_PUBLISHED_FROM = 3;

  /** With fewer orderings than that of the same finalists none are published. */
  public static final int ORDERINGS_PUBLISHED_FROM = 10;

  /**
   * A criterion with its weight.
   *
   * @param id identifier within the edition
   * @param weight share of the whole in percent
   */
  public record WeightedCriterion(String id, int weight) {}

  public FrozenRule {
    criteria = List.copyOf(criteria);
    finalists = finalists.stream().sorted().toList();
    if (new HashSet<>(finalists).size() != finalists.size() || finalists.size() < 2) {
      throw new IllegalArgumentException("a vote takes two different finalists or more");
    }
    if (criteria.stream().mapToInt(WeightedCriterion::weight).sum() != 100) {
      throw new IllegalArgumentException("the weights must add up to 100");
    }
    if (levels < 2 || quorum < 1) {
      throw new IllegalArgumentException("a scale has two levels or more, a quorum is 1 or more");
    }
  }

  /** The criterion with the greatest weight; among several, the first in the edition's order. */
  public WeightedCriterion heaviest() {
    var heaviest = criteria.getFirst();
    for (var criterion : criteria) {
      heaviest = criterion.weight() > heaviest.weight() ? criterion : heaviest;
    }
    return heaviest;
  }

  /** Whether it says what the result holds of the ballots, as all rules do that are frozen now. */
  boolean saysWhatIsShown() {
    return terms.ballots().isPresent();
  }

  /**
   * Whether the result holds the orderings, where enough jurors ordered the same finalists. A rule
   * that does not say so itself does for a run-off only, which needs them to be counted again.
   */
  public boolean publishesOrderings() {
    return terms
        .ballots()
        .map(shown -> shown == Ballots.ORDERINGS)
        .orElse(method == Method.INSTANT_RUNOFF);
  }

  /** The rule in its one form (RFC 8785). */
  public String canonicalJson() {
    return CanonicalJson.of(json());
  }

  /** SHA-256 of the canonical JSON in lower-case hexadecimal. */
  public String sha256() {
    return Sha256.of(canonicalJson()).hex();
  }

  Map<String, Object> json() {
    var json = new TreeMap<String, Object>();
    json.put("format", saysWhatIsShown() ? FORMAT : EARLIER_FORMAT);
    json.put("edition", edition);
    json.put("method", method.name());
    json.putAll(particulars());
    terms.ballots().ifPresent(shown -> json.put("ballots", shown.name()));
    if (publishesOrderings()) {
      json.put("orderingsPublishedFrom", ORDERINGS_PUBLISHED_FROM);
    }
    json.put("quorum", quorum);
    json.put("levels", levels);
    json.put(
        "criteria",
        criteria.stream()
            .map(c -> new TreeMap<String, Object>(Map.of("id", c.id(), "weight", c.weight())))
            .toList());
    json.put("finalists", finalists);
    json.put("ties", TIES);
    json.put("badBallot", terms.badBallot().name());
    json.put("confirmWithinHours", terms.confirmWithinHours());
    json.put("lot", new TreeMap<>(Map.of("commitment", lotCommitment)));
    json.put(
        "sealing",
        new TreeMap<String, Object>(
            Map.of(
                "alg",
                "RSA-OAEP-256",
                "enc",
                "A256GCM",
                "kid",
                keyThumbprint,
                "paddedLength",
                paddedLength)));
    return json;
  }

  /** What else there is to say of the method. */
  private Map<String, Object> particulars() {
    return switch (method) {
      case SCHULZE, RANKED_PAIRS -> Map.of("strength", STRENGTH);
      case WEIGHTED_MEAN -> Map.of("levelsPublishedFrom", LEVELS_PUBLISHED_FROM);
      case MEDIAN ->
          Map.of("grades", "LEVELS_BY_WEIGHT", "levelsPublishedFrom", LEVELS_PUBLISHED_FROM);
      case INSTANT_RUNOFF ->
          Map.of("evenFirst", "EACH_IN_FULL", "fewest", "SHARE_OF_JURORS_WHO_JUDGED");
    };
  }

  /**
   * Reads a rule that {@link #canonicalJson()} wrote.
   *
   * @throws IllegalArgumentException when it is anything else
   */
  public static FrozenRule read(String canonicalJson) {
    try {
      var json = JSONObjectUtils.parse(canonicalJson);
      var criteria = new ArrayList<WeightedCriterion>();
      for (var criterion : JSONObjectUtils.getJSONObjectArray(json, "criteria")) {
        criteria.add(
            new WeightedCriterion(
                JSONObjectUtils.getString(criterion, "id"),
                JSONObjectUtils.getInt(criterion, "weight")));
      }
      var sealing = JSONObjectUtils.getJSONObject(json, "sealing");
      var rule =
          new FrozenRule(
              JSONObjectUtils.getString(json, "edition"),
              Method.valueOf(JSONObjectUtils.getString(json, "method")),
              JSONObjectUtils.getInt(json, "quorum"),
              JSONObjectUtils.getInt(json, "levels"),
              criteria,
              JSONObjectUtils.getStringList(json, "finalists"),
              JSONObjectUtils.getString(JSONObjectUtils.getJSONObject(json, "lot"), "commitment"),
              JSONObjectUtils.getString(sealing, "kid"),
              JSONObjectUtils.getInt(sealing, "paddedLength"),
              new CountTerms(
                  CountTerms.BadBallot.valueOf(JSONObjectUtils.getString(json, "badBallot")),
                  JSONObjectUtils.getInt(json, "confirmWithinHours"),
                  json.containsKey("ballots")
                      ? Optional.of(Ballots.valueOf(JSONObjectUtils.getString(json, "ballots")))
                      : Optional.empty()));
      if (!rule.canonicalJson().equals(canonicalJson)) {
        throw new IllegalArgumentException("the rule says something that this count does not do");
      }
      return rule;
    } catch (ParseException e) {
      throw new IllegalArgumentException("not a decision rule", e);
    }
  }
}
