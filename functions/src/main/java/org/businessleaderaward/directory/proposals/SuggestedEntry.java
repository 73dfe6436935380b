package org.businessleaderaward.directory.proposals;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.businessleaderaward.directory.entries.EntryId;
import org.businessleaderaward.directory.entries.History;
import org.businessleaderaward.directory.entries.Naming;
import org.businessleaderaward.directory.entries.PartialDate;
import org.businessleaderaward.directory.entries.Partnership;
import org.businessleaderaward.directory.entries.PartnershipKind;
import org.businessleaderaward.directory.entries.Source;
import org.businessleaderaward.directory.entries.Theme;
import org.businessleaderaward.gateway.UserError;
import org.businessleaderaward.language.Language;
import org.businessleaderaward.language.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * What is published of a suggestion: what was suggested, but for what the secretariat says
 * otherwise before anybody reads it.
 *
 * @param edited the fields that say something else than the suggestion, as the input calls them
 */
record SuggestedEntry(
    Language language,
    String name,
    String summary,
    PartnershipKind kind,
    List<Theme> themes,
    List<String> countries,
    String startedOn,
    String endedOn,
    String sourceTitle,
    String sourceUrl,
    List<String> edited) {

  /**
   * The entry that a decision names.
   *
   * @param input the decision; what it leaves out is as it was suggested
   */
  static SuggestedEntry of(Suggestion suggestion, Map<String, ?> input) {
    var said = new Said(input);
    return new SuggestedEntry(
        said.of("language", suggestion.language(), Language::valueOf),
        said.of("name", suggestion.name(), Function.identity()),
        said.of("summary", suggestion.summary(), Function.identity()),
        said.of("kind", suggestion.kind(), PartnershipKind::valueOf),
        said.each("themes", suggestion.themes(), Theme::valueOf),
        said.each("countries", suggestion.countries(), Function.identity()),
        said.of("startedOn", "", Function.identity()),
        said.of("endedOn", "", Function.identity()),
        said.title(),
        said.of("sourceUrl", suggestion.sourceUrl(), Function.identity()),
        said.edited());
  }

  /** Its flaws, each with its field; empty when it can be published. */
  List<UserError> flaws() {
    var flaws = new ArrayList<UserError>();
    SuggestionRules.entry(flaws, name, summary, themes, countries);
    CorrectionRules.date(flaws, "startedOn", startedOn);
    CorrectionRules.date(flaws, "endedOn", endedOn);
    SuggestionRules.line(
        flaws,
        "sourceTitle",
        sourceTitle,
        SuggestionRules.SHORTEST_NAME,
        SuggestionRules.LONGEST_NAME);
    SuggestionRules.source(flaws, sourceUrl);
    return List.copyOf(flaws);
  }

  /** The new entry. */
  Partnership partnership(Instant now) {
    return new Partnership(
        EntryId.create(Partnership.ID_PREFIX, name),
        Naming.of(new LocalizedText(Map.of(language, name)), language),
        new LocalizedText(Map.of(language, summary)),
        kind,
        themes,
        List.of(),
        countries,
        PartialDate.read(startedOn).orElse(null),
        PartialDate.read(endedOn).orElse(null),
        List.of(),
        List.of(),
        List.of(),
        List.of(Source.ofAll(sourceTitle, null, sourceUrl)),
        History.added(now));
  }

  /** The fields of a decision, and which of them say something new. */
  private record Said(Map<String, ?> input, Map<String, Boolean> otherwise) {
    Said(Map<String, ?> input) {
      this(input, new LinkedHashMap<>());
    }

    <T> T of(String field, T suggested, Function<String, T> read) {
      @Nullable Object given = input.get(field);
      return note(field, suggested, given == null ? suggested : read.apply(given.toString()));
    }

    <T> List<T> each(String field, List<T> suggested, Function<String, T> read) {
      return note(
          field,
          suggested,
          input.get(field) instanceof Collection<?> given
              ? given.stream().map(String::valueOf).map(read).distinct().toList()
              : suggested);
    }

    /** The source's title, which no suggestion has. */
    String title() {
      @Nullable Object given = input.get("sourceTitle");
      return given == null ? "" : given.toString();
    }

    List<String> edited() {
      return otherwise.keySet().stream().filter(otherwise::get).toList();
    }

    private <T> T note(String field, T suggested, T now) {
      otherwise.put(field, !now.equals(suggested));
      return now;
    }
  }
}
