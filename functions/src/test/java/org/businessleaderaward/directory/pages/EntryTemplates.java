package org.businessleaderaward.directory.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.businessleaderaward.directory.entries.ExternalId;
import org.businessleaderaward.directory.entries.Industry;
import org.businessleaderaward.directory.entries.OrganisationKind;
import org.businessleaderaward.directory.entries.OrganisationRole;
import org.businessleaderaward.directory.entries.PartnershipKind;
import org.businessleaderaward.directory.entries.Relation;
import org.businessleaderaward.directory.entries.Theme;
import org.businessleaderaward.directory.entries.WithdrawalReason;
import org.businessleaderaward.language.Language;
import tools.jackson.databind.json.JsonMapper;

/**
 * Small templates with every tag that those of the site's build have, in text and in attributes as
 * there. {@code EntryPagesIT} writes with the build's own.
 */
final class EntryTemplates {
  private static final String BOTH =
      """
      <title>{{name}}</title><script type="application/ld+json">{{{linked}}}</script>
      {{#industries}}<u>{{industries}}</u>{{/industries}}
      <h1{{#language}} lang="{{language}}" dir="auto"{{/language}}>{{name}}</h1><b>{{kind}}</b>
      {{#anyRelations}}{{#relations}}<a href="/{{id}}/">{{kind}}: {{name}}</a>{{/relations}}
      {{/anyRelations}}{{#sources}}{{#url}}<a href="{{url}}">{{document}}</a>{{/url}}
      {{^url}}<cite>{{document}}</cite>{{/url}}{{#paragraphs}} · {{paragraphs}}{{/paragraphs}}{{/sources}}
      {{#anyOtherNames}}{{#otherNames}}
      <dd{{#language}} lang="{{language}}" dir="auto"{{/language}}>{{text}}</dd>{{/otherNames}}
      {{/anyOtherNames}}
      <time datetime="{{updatedAtExact}}">{{updatedAt}}</time><i>{{verified}}</i><code>{{id}}</code>
      {{#reported}}<small>{{reported}}</small>{{/reported}}
      """;

  private static final String PARTNERSHIP =
      """
      <meta name="description" content="{{summary}}"><p>{{summary}}</p><p>{{themes}}</p>
      <p>{{countries}}</p>{{#startedOn}}<p>from {{startedOn}}</p>{{/startedOn}}
      {{#endedOn}}<p>to {{endedOn}}</p>{{/endedOn}}{{#anyParticipants}}{{#participants}}
      <a href="/{{id}}/">{{name}}</a> {{role}} {{kind}} {{country}}{{/participants}}
      {{/anyParticipants}}
      """;

  private static final String ORGANISATION =
      """
      {{#acronym}}<p>{{acronym}}</p>{{/acronym}}<p>{{country}}</p>{{#more}}
      {{#place}}<bdi>{{place}}</bdi>{{/place}}
      {{#websiteUrl}}<a href="{{websiteUrl}}">{{websiteUrl}}</a>{{/websiteUrl}}
      {{#anyExternalIds}}{{#externalIds}}
      <a href="{{page}}">{{register}} {{value}}</a>{{/externalIds}}{{/anyExternalIds}}{{/more}}
      {{#anyPartnerships}}{{#partnerships}}<li>{{kind}} {{period}} {{roles}}
      <a href="/{{id}}/">{{name}}</a> {{themes}} {{countries}} {{paragraphs}}</li>{{/partnerships}}
      {{/anyPartnerships}}{{^anyPartnerships}}none{{/anyPartnerships}}
      """;

  private static final String END =
      """
      <script type="application/json" data-sveltekit-fetched data-url="/{{id}}">{{{fetched}}}</script>
      """;

  private EntryTemplates() {}

  /** Leaves them in a folder, as the build does. */
  static void write(Path folder) {
    var others =
        Arrays.stream(Language.values())
            .map(each -> "name_" + each.tag())
            .map(name -> "{{#" + name + "}}<dd>{{" + name + "}}</dd>{{/" + name + "}}")
            .collect(Collectors.joining("\n", "{{#otherLanguages}}", "{{/otherLanguages}}\n"));
    var made =
        JsonMapper.shared()
            .writeValueAsString(
                Map.of(
                    "words",
                    words(),
                    "partnership",
                    BOTH + others + PARTNERSHIP + END,
                    "organisation",
                    BOTH + others + ORGANISATION + END,
                    "gone",
                    "gone {{id}} {{removedAt}} {{#withdrawal}}{{withdrawal}}{{/withdrawal}}"
                        + END));
    try {
      Files.createDirectories(folder);
      for (var language : Language.values()) {
        Files.writeString(folder.resolve(language.tag() + ".json"), made);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static PageWords pageWords() {
    return new PageWords(JsonMapper.shared().valueToTree(words()));
  }

  private static Map<String, Object> words() {
    var words = new TreeMap<String, Object>();
    words.put("kinds", named(PartnershipKind.values()));
    words.put("themes", named(Theme.values()));
    words.put("industries", named(Industry.values()));
    words.put("roles", named(OrganisationRole.values()));
    words.put("organisationKinds", named(OrganisationKind.values()));
    words.put("relations", named(Relation.Kind.values()));
    words.put("withdrawals", named(WithdrawalReason.values()));
    words.put("registers", named(ExternalId.Register.values()));
    words.put(
        "registerPages",
        Arrays.stream(ExternalId.Register.values())
            .collect(Collectors.toMap(Enum::name, each -> "https://register.example/")));
    words.put(
        "countries",
        List.of(
            Map.of("code", "TZ", "name", "A <Tanzania> & \"more\""),
            Map.of("code", "AT", "name", "B Austria")));
    words.put("dates", dates());
    words.put("first", "first");
    words.put("digits", "٠١٢٣٤٥٦٧٨٩");
    words.put("grouped", Map.of("from", 1000, "by", "٬"));
    words.put(
        "paragraphs", List.of("no", "one {paragraphs}", "two {paragraphs}", "all {paragraphs}"));
    words.put("report", List.of("no", "report {paragraphs}"));
    words.put("between", ", ");
    words.put("last", " + ");
    words.put("withAcronym", "{name}（{acronym}）");
    words.put("notStated", "not stated");
    words.put("worldwide", "worldwide");
    words.put("notVerified", "not verified");
    words.put("reported", "as reported");
    words.put("formerName", "once {name}");
    return words;
  }

  private static Map<String, String> dates() {
    var dates = new TreeMap<String, String>();
    dates.put("1", "{y}");
    dates.put("1 to", "{y}~{Y}");
    for (var from : months()) {
      dates.put("2 " + from, "M" + from + " {y}");
      dates.put("3 " + from, "{d} M" + from + " {y}");
      dates.put("3 " + from + " " + from + " month", "{d}~{D} M" + from + " {y}");
      for (var to : months()) {
        dates.put("2 " + from + " " + to, "M" + from + " {y}~M" + to + " {Y}");
        dates.put("3 " + from + " " + to, "{d} M" + from + " {y}~{D} M" + to + " {Y}");
        dates.put("2 " + from + " " + to + " year", "M" + from + "~M" + to + " {y}");
        dates.put("3 " + from + " " + to + " year", "{d} M" + from + "~{D} M" + to + " {y}");
      }
    }
    return dates;
  }

  private static List<String> months() {
    var months = new ArrayList<String>();
    for (int month = 1; month <= 12; month++) {
      months.add((month < 10 ? "0" : "") + month);
    }
    return months;
  }

  private static Map<String, String> named(Enum<?>[] values) {
    return Arrays.stream(values).collect(Collectors.toMap(Enum::name, Enum::name));
  }
}
