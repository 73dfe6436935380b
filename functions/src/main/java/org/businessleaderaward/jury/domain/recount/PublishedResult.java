package org.businessleaderaward.jury.domain.recount;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.businessleaderaward.jury.domain.BallotProblem;
import org.jspecify.annotations.Nullable;

/**
 * What people read of a result bundle.
 *
 * @param ranking ids of the finalists, first place first
 * @param explanation how each place came about, a sentence or two each
 * @param ballots how many ballots were counted
 * @param setAside the ballots that were not, each by its receipt
 */
public record PublishedResult(
    List<String> ranking, List<String> explanation, int ballots, List<SetAside> setAside) {
  /**
   * A ballot that was set aside.
   *
   * @param receipt its receipt
   * @param problem what is wrong with it
   */
  public record SetAside(String receipt, BallotProblem problem) {}

  /**
   * Reads a bundle.
   *
   * @param name what a finalist is called; it takes the place of the bundle's label, which stays
   *     where a name was erased
   * @throws IllegalArgumentException when it is no bundle
   */
  public static PublishedResult read(String bundle, UnaryOperator<String> name) {
    try {
      var json = JSONObjectUtils.parse(bundle);
      var names = new java.util.TreeMap<String, String>();
      for (var finalist : JSONObjectUtils.getJSONObjectArray(json, "finalists")) {
        var label = JSONObjectUtils.getString(finalist, "label");
        var known = name.apply(JSONObjectUtils.getString(finalist, "id"));
        names.put(label, known.isEmpty() ? label : known);
      }
      return new PublishedResult(
          JSONObjectUtils.getStringList(json, "ranking"),
          JSONObjectUtils.getStringList(json, "explanation").stream()
              .map(sentence -> named(sentence, names))
              .toList(),
          JSONObjectUtils.getInt(json, "ballots"),
          setAside(JSONObjectUtils.getJSONObjectArray(json, "setAside")));
    } catch (ParseException e) {
      throw new IllegalArgumentException("not a result bundle", e);
    }
  }

  private static List<SetAside> setAside(Map<String, Object> @Nullable [] ballots)
      throws ParseException {
    var aside = new ArrayList<SetAside>();
    // A result from before there was any has no such member.
    for (var ballot : ballots == null ? List.<Map<String, Object>>of() : List.of(ballots)) {
      aside.add(
          new SetAside(
              JSONObjectUtils.getString(ballot, "receipt"),
              BallotProblem.valueOf(JSONObjectUtils.getString(ballot, "problem"))));
    }
    return aside;
  }

  private static String named(String sentence, Map<String, String> names) {
    var labels = names.keySet().stream().collect(Collectors.joining("|", "\\b(", ")\\b"));
    return java.util.regex.Pattern.compile(labels)
        .matcher(sentence)
        .replaceAll(
            found ->
                java.util.regex.Matcher.quoteReplacement(
                    names.getOrDefault(found.group(), found.group())));
  }
}
