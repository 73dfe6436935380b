package org.businessleaderaward.directory.proposals;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.businessleaderaward.directory.entries.Entry;
import org.businessleaderaward.directory.entries.Source;
import org.businessleaderaward.directory.register.Entries;
import org.businessleaderaward.gateway.UserError;
import org.businessleaderaward.language.Language;

/**
 * What is published of an organisation that was suggested alone: what was suggested, unless the
 * secretariat says it otherwise.
 */
record LoneOrganisation(
    Language language,
    Participants organisations,
    String sourceTitle,
    String sourceUrl,
    List<String> edited)
    implements ToPublish {
  static LoneOrganisation of(Suggestion suggestion, Map<String, ?> input, Entries entries) {
    var suggested = suggestion.organisations().getFirst();
    var edited = new ArrayList<String>();
    var organisation =
        input.get("organisation") instanceof Map<?, ?> given
            ? OrganisationInput.organisation(null, given).withNamesOf(List.of(suggested))
            : suggested;
    if (!organisation.equals(suggested)) {
      edited.add("organisation");
    }
    var language = text(input, "language", suggestion.language().name());
    if (!language.equals(suggestion.language().name())) {
      edited.add("language");
    }
    var sourceUrl = text(input, "sourceUrl", suggestion.sourceUrl());
    if (!sourceUrl.equals(suggestion.sourceUrl())) {
      edited.add("sourceUrl");
    }
    return new LoneOrganisation(
        Language.valueOf(language),
        Participants.of(
            List.of(organisation), SuggestedLists.NONE, Language.valueOf(language), entries),
        text(input, "sourceTitle", ""),
        sourceUrl,
        List.copyOf(edited));
  }

  private static String text(Map<String, ?> input, String field, String otherwise) {
    return String.valueOf(Objects.requireNonNullElse((Object) input.get(field), otherwise));
  }

  private SuggestedOrganisation organisation() {
    return organisations.organisations().getFirst();
  }

  @Override
  public List<UserError> flaws() {
    var flaws = new ArrayList<UserError>();
    var own = new ArrayList<UserError>();
    OrganisationRules.organisation(own, organisation(), organisations.entries());
    own.forEach(flaw -> flaws.add(OrganisationRules.within(flaw, "organisation")));
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
    return List.of(organisation().entry(language, Source.ofAll(sourceTitle, null, sourceUrl), now));
  }
}
