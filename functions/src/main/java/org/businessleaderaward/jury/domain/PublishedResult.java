package org.businessleaderaward.jury.domain;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.text.ParseException;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * What people read of a result bundle.
 *
 * @param ranking ids of the finalists, first place first
 * @param explanation how each place came about, a sentence or two each
 * @param ballots how many ballots were counted
 */
public record PublishedResult(List<String> ranking, List<String> explanation, int ballots) {
  /**
   * Reads a bundle.
   *
   * @param name what a finalist is called; it takes the place of the bundle's label
   * @throws IllegalArgumentException when it is no bundle
   */
  public static PublishedResult read(String bundle, UnaryOperator<String> name) {
    try {
      var json = JSONObjectUtils.parse(bundle);
      var names = new java.util.TreeMap<String, String>();
      for (var finalist : JSONObjectUtils.getJSONObjectArray(json, "finalists")) {
        names.put(
            JSONObjectUtils.getString(finalist, "label"),
            name.apply(JSONObjectUtils.getString(finalist, "id")));
      }
      return new PublishedResult(
          JSONObjectUtils.getStringList(json, "ranking"),
          JSONObjectUtils.getStringList(json, "explanation").stream()
              .map(sentence -> named(sentence, names))
              .toList(),
          JSONObjectUtils.getInt(json, "ballots"));
    } catch (ParseException e) {
      throw new IllegalArgumentException("not a result bundle", e);
    }
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
