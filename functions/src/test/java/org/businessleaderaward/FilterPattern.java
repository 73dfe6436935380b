package org.businessleaderaward;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.businessleaderaward.embedded.ProjectRoot;
import org.businessleaderaward.embedded.Template;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a metric filter finds in a log of JSON lines, by <a
 * href="https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/FilterAndPatternSyntax.html">
 * CloudWatch's rules</a> and no others: an asterisk stands for any text at the ends of a string,
 * and for itself in the middle. Of the syntax it knows what the template uses.
 */
public final class FilterPattern {
  private static final Pattern WHOLE = Pattern.compile("\\{ (.+) }");
  private static final Pattern COMPARISON =
      Pattern.compile("\\$\\.(\\w+) = \"(\\*?)([^\"]*?)(\\*?)\"");

  private final List<Comparison> comparisons;

  private record Comparison(String field, Pattern value) {}

  FilterPattern(String text) {
    var whole = WHOLE.matcher(text);
    if (!whole.matches()) {
      throw new IllegalArgumentException(text + " is no pattern for JSON");
    }
    comparisons = Stream.of(whole.group(1).split(" && ", -1)).map(FilterPattern::read).toList();
  }

  /** The patterns of the template's metric filters, by logical id. */
  public static Map<String, FilterPattern> all() {
    var all = new LinkedHashMap<String, FilterPattern>();
    Template.read(ProjectRoot.find().resolve("template.yaml"))
        .stack("award", Map.of())
        .resources("AWS::Logs::MetricFilter")
        .forEach((id, filter) -> all.put(id, new FilterPattern("" + filter.get("FilterPattern"))));
    return all;
  }

  private static Comparison read(String text) {
    var comparison = COMPARISON.matcher(text);
    if (!comparison.matches()) {
      throw new IllegalArgumentException(text + " is no comparison of a field with a text");
    }
    var value =
        comparison.group(2).replace("*", ".*")
            + Pattern.quote(comparison.group(3))
            + comparison.group(4).replace("*", ".*");
    return new Comparison(comparison.group(1), Pattern.compile(value, Pattern.DOTALL));
  }

  /** Whether a line counts. */
  public boolean finds(String line) {
    try {
      var fields = JsonMapper.shared().readTree(line);
      return comparisons.stream()
          .allMatch(
              comparison ->
                  fields.path(comparison.field()).isString()
                      && comparison
                          .value()
                          .matcher(fields.path(comparison.field()).stringValue())
                          .matches());
    } catch (JacksonException e) {
      return false;
    }
  }
}
