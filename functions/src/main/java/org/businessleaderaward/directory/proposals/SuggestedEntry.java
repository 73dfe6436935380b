package org.businessleaderaward.directory.proposals;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.businessleaderaward.directory.entries.Entry;
import org.businessleaderaward.directory.entries.EntryId;
import org.businessleaderaward.directory.entries.History;
import org.businessleaderaward.directory.entries.Industry;
import org.businessleaderaward.directory.entries.Naming;
import org.businessleaderaward.directory.entries.PartialDate;
import org.businessleaderaward.directory.entries.Participant;
import org.businessleaderaward.directory.entries.Partnership;
import org.businessleaderaward.directory.entries.PartnershipKind;
import org.businessleaderaward.directory.entries.Source;
import org.businessleaderaward.directory.entries.Theme;
import org.businessleaderaward.directory.register.Entries;
import org.businessleaderaward.gateway.UserError;
import org.businessleaderaward.language.Language;
import org.businessleaderaward.language.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * What is published of a suggested partnership: what was suggested, but for what the secretariat
 * says otherwise before anybody reads it.
 *
 * @param participants who takes part, with the organisations that come along, and what else the
 *     partnership is called and how it stands to others
 * @param edited the fields that say something else than the suggestion, as the input calls them
 */
record SuggestedEntry(
    Language language,
    String name,
    String summary,
    PartnershipKind kind,
    List<Theme> themes,
    List<Industry> industries,
    List<String> countries,
    boolean worldwide,
    Participants participants,
    String startedOn,
    String endedOn,
    String sourceTitle,
    String sourceUrl,
    List<String> edited)
    implements ToPublish {

  /**
   * The entry that a decision names.
   *
   * @param input the decision; what it leaves out is as it was suggested
   */
  static SuggestedEntry of(Suggestion suggestion, Map<String, ?> input, Entries entries) {
    var said = new Said(input);
    var language = said.of("language", suggestion.language(), Language::valueOf);
    return new SuggestedEntry(
        language,
        said.of("name", suggestion.name(), Function.identity()),
        said.of("summary", suggestion.summary(), Function.identity()),
        said.of("kind", Objects.requireNonNull(suggestion.kind()), PartnershipKind::valueOf),
        said.each("themes", suggestion.themes(), Theme::valueOf),
        said.each("industries", suggestion.industries(), Industry::valueOf),
        said.each("countries", suggestion.countries(), Function.identity()),
        said.of("worldwide", suggestion.worldwide(), Boolean::valueOf),
        Participants.of(
            said.participants(suggestion.organisations()),
            said.lists(suggestion.lists()),
            language,
            entries),
        said.of("startedOn", "", Function.identity()),
        said.of("endedOn", "", Function.identity()),
        said.title(),
        said.of("sourceUrl", suggestion.sourceUrl(), Function.identity()),
        said.edited());
  }

  @Override
  public List<UserError> flaws() {
    var flaws = new ArrayList<UserError>();
    SuggestionRules.entry(flaws, name, summary, themes, countries);
    OrganisationRules.participants(flaws, participants.organisations(), participants.entries());
    participants.lists().flaws(flaws, Partnership.ID_PREFIX, participants.entries());
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

  @Override
  public List<Entry> entries(Instant now) {
    var source = Source.ofAll(sourceTitle, null, sourceUrl);
    var made = new ArrayList<Entry>();
    var taking = new ArrayList<Participant>();
    for (var each : participants.organisations()) {
      var id = each.organisation();
      if (id == null) {
        var organisation = each.entry(language, source, now);
        made.add(organisation);
        id = organisation.id();
      }
      taking.add(new Participant(Objects.requireNonNull(each.role()), id, List.of()));
    }
    made.addFirst(partnership(taking, source, now));
    return List.copyOf(made);
  }

  private Partnership partnership(List<Participant> taking, Source source, Instant now) {
    return new Partnership(
        EntryId.create(Partnership.ID_PREFIX, name),
        Naming.of(new LocalizedText(Map.of(language, name)), language)
            .with(participants.lists().names(language).toList()),
        new LocalizedText(Map.of(language, summary)),
        kind,
        themes,
        industries,
        countries,
        worldwide,
        PartialDate.read(startedOn).orElse(null),
        PartialDate.read(endedOn).orElse(null),
        List.copyOf(taking),
        participants.lists().relations(source),
        List.of(),
        List.of(source),
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

    List<SuggestedOrganisation> participants(List<SuggestedOrganisation> suggested) {
      return note(
          "participants",
          suggested,
          input.get("participants") == null
              ? suggested
              : named(OrganisationInput.participants(input.get("participants")), suggested));
    }

    /** The same with the names of entries, which an input does not have. */
    private static List<SuggestedOrganisation> named(
        List<SuggestedOrganisation> given, List<SuggestedOrganisation> suggested) {
      return given.stream()
          .map(
              each ->
                  suggested.stream()
                      .filter(there -> !there.isNew())
                      .filter(there -> each.role() == there.role())
                      .filter(there -> Objects.equals(each.organisation(), there.organisation()))
                      .findFirst()
                      .orElseGet(() -> each.withNamesOf(suggested)))
          .toList();
    }

    SuggestedLists lists(SuggestedLists suggested) {
      var given = OrganisationInput.lists(input).withNamesOf(List.of(suggested));
      return new SuggestedLists(
          list("otherNames", suggested.otherNames(), given.otherNames()),
          list("relations", suggested.relations(), given.relations()));
    }

    private <T> List<T> list(String field, List<T> suggested, List<T> given) {
      return note(field, suggested, input.get(field) == null ? suggested : given);
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
