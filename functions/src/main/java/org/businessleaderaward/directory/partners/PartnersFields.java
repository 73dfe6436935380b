package org.businessleaderaward.directory.partners;

import graphql.schema.DataFetchingEnvironment;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.businessleaderaward.directory.entries.EntryId;
import org.businessleaderaward.directory.entries.Industry;
import org.businessleaderaward.directory.entries.PartnershipKind;
import org.businessleaderaward.directory.entries.Theme;
import org.businessleaderaward.directory.proposals.Correction;
import org.businessleaderaward.directory.proposals.CorrectionDraft;
import org.businessleaderaward.directory.proposals.CorrectionRules;
import org.businessleaderaward.directory.proposals.Corrections;
import org.businessleaderaward.directory.proposals.EntryField;
import org.businessleaderaward.directory.proposals.EntryLists;
import org.businessleaderaward.directory.proposals.EntryTexts;
import org.businessleaderaward.directory.proposals.OrganisationInput;
import org.businessleaderaward.directory.proposals.Suggestion;
import org.businessleaderaward.directory.proposals.SuggestionDraft;
import org.businessleaderaward.directory.proposals.Suggestions;
import org.businessleaderaward.gateway.RoomFields;
import org.businessleaderaward.gateway.RoomWiring;
import org.businessleaderaward.gateway.Scope;
import org.businessleaderaward.language.Language;
import org.jspecify.annotations.Nullable;

/** Suggestions in the partners' room. */
public final class PartnersFields implements RoomFields {
  private final Suggestions suggestions;
  private final Corrections corrections;
  private final LinkRequests links;

  /** Takes suggestions, corrections, and wishes for links. */
  PartnersFields(Suggestions suggestions, Corrections corrections, LinkRequests links) {
    this.suggestions = suggestions;
    this.corrections = corrections;
    this.links = links;
  }

  @Override
  public void addTo(RoomWiring wiring) {
    wiring
        .query("suggestion", this::suggestion)
        .query("correction", this::correction)
        .mutation("suggestPartnership", this::suggest)
        .mutation("suggestOrganisation", this::suggestOrganisation)
        .mutation("suggestCorrection", this::correct)
        .mutation("askForOrganisationLink", this::askForLink)
        .node(Correction.class, "Correction")
        .node(Suggestion.class, "Suggestion");
  }

  private @Nullable Suggestion suggestion(DataFetchingEnvironment env) {
    String id = Objects.requireNonNull(env.getArgument("id"));
    return suggestions.find(id).orElse(null);
  }

  private @Nullable Correction correction(DataFetchingEnvironment env) {
    String id = Objects.requireNonNull(env.getArgument("id"));
    return corrections.find(id).orElse(null);
  }

  private Suggestions.Payload suggest(DataFetchingEnvironment env) {
    Map<String, Object> input = Objects.requireNonNull(env.getArgument("input"));
    var scope = Scope.of(env);
    return suggestions.suggest(draft(input), scope.network(), scope.now());
  }

  private Suggestions.Payload suggestOrganisation(DataFetchingEnvironment env) {
    Map<String, Object> input = Objects.requireNonNull(env.getArgument("input"));
    var scope = Scope.of(env);
    var draft =
        SuggestionDraft.of(
            text(input, "idempotencyKey"),
            OrganisationInput.organisation(
                null, (Map<?, ?>) Objects.requireNonNull(input.get("organisation"))),
            text(input, "sourceUrl"),
            text(input, "email"),
            Language.valueOf(text(input, "language")),
            trap(input));
    return suggestions.suggest(draft, scope.network(), scope.now());
  }

  private Corrections.Payload correct(DataFetchingEnvironment env) {
    Map<String, Object> input = Objects.requireNonNull(env.getArgument("input"));
    var scope = Scope.of(env);
    return corrections.suggest(correction(input), scope.network(), scope.now());
  }

  private LinkRequests.Payload askForLink(DataFetchingEnvironment env) {
    Map<String, Object> input = Objects.requireNonNull(env.getArgument("input"));
    var scope = Scope.of(env);
    var wish =
        new LinkRequests.Wish(
            text(input, "idempotencyKey"), text(input, "organisation"), trap(input));
    return links.ask(wish, scope.network(), scope.now());
  }

  /** A correction in an input; an organisation's has no address, and no trap. */
  static CorrectionDraft correction(Map<String, Object> input) {
    var values = new EnumMap<EntryField, String>(EntryField.class);
    CorrectionRules.NAMES.forEach(
        (field, name) -> {
          var given = input.get(name);
          if (given instanceof Collection<?> all) {
            values.put(field, list(field, all));
          } else if (given != null) {
            values.put(field, given.toString().strip());
          }
        });
    return new CorrectionDraft(
        text(input, "idempotencyKey"),
        text(input, "entry"),
        Language.valueOf(text(input, "language")),
        values,
        text(input, "reason"),
        text(input, "sourceUrl"),
        Objects.requireNonNullElse(input.get("email"), "").toString(),
        trap(input));
  }

  /** A list as a field holds it. A name of several lines would be several names. */
  private static String list(EntryField field, Collection<?> given) {
    return switch (field) {
      case EXTERNAL_IDS -> EntryTexts.externalIds(OrganisationInput.externalIds(given));
      case PARTICIPANTS -> EntryTexts.codes(links(given, "role", "organisation"));
      case RELATIONS -> EntryTexts.codes(links(given, "kind", "id"));
      case OTHER_NAMES ->
          EntryLists.lines(
              given.stream()
                  .map(each -> (Map<?, ?>) each)
                  .map(
                      each ->
                          EntryLists.item(
                              String.valueOf(each.get("kind")),
                              String.valueOf(each.get("text")).strip().replaceAll("\\R+", " "))));
      default -> EntryTexts.codes(given.stream().map(String::valueOf));
    };
  }

  /** Entries by their ids, each behind how it is linked to; what is no id has no spaces. */
  private static Stream<String> links(Collection<?> given, String kind, String id) {
    return given.stream()
        .map(each -> (Map<?, ?>) each)
        .map(
            each -> {
              var written = String.valueOf(each.get(id));
              return EntryLists.item(
                  String.valueOf(each.get(kind)),
                  EntryId.read(written).orElseGet(() -> written.replaceAll("\\s+", "")));
            });
  }

  private static String trap(Map<String, Object> input) {
    return Objects.requireNonNullElse(input.get("website"), "").toString();
  }

  private static SuggestionDraft draft(Map<String, Object> input) {
    return new SuggestionDraft(
        text(input, "idempotencyKey"),
        text(input, "name"),
        text(input, "summary"),
        PartnershipKind.valueOf(text(input, "kind")),
        list(input, "themes", Theme::valueOf),
        list(input, "industries", Industry::valueOf),
        list(input, "countries", Function.identity()),
        Boolean.TRUE.equals(input.get("worldwide")),
        OrganisationInput.participants(input.get("participants")),
        OrganisationInput.lists(input),
        text(input, "sourceUrl"),
        text(input, "email"),
        Language.valueOf(text(input, "language")),
        trap(input));
  }

  private static String text(Map<String, Object> input, String field) {
    return String.valueOf(input.get(field));
  }

  private static <T> List<T> list(
      Map<String, Object> input, String field, Function<String, T> value) {
    var given = (List<?>) Objects.requireNonNull(input.get(field));
    return given.stream().map(String::valueOf).map(value).toList();
  }
}
