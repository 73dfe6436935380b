package org.businessleaderaward.directory.proposals;

import java.util.List;
import org.businessleaderaward.directory.entries.Industry;
import org.businessleaderaward.directory.entries.PartnershipKind;
import org.businessleaderaward.directory.entries.Theme;
import org.businessleaderaward.language.Language;
import org.jspecify.annotations.Nullable;

/**
 * A suggestion as somebody sends it, before it is held to {@link SuggestionRules}.
 *
 * @param kind what sort of partnership it is; null when an organisation alone is suggested, which
 *     is then the one in {@code organisations}
 * @param organisations who takes part
 * @param lists what else a partnership is called, and how it stands to others; none of an
 *     organisation alone, which says its own
 * @param trap what a field holds that people do not see
 */
public record SuggestionDraft(
    String idempotencyKey,
    String name,
    String summary,
    @Nullable PartnershipKind kind,
    List<Theme> themes,
    List<Industry> industries,
    List<String> countries,
    boolean worldwide,
    List<SuggestedOrganisation> organisations,
    SuggestedLists lists,
    String sourceUrl,
    String email,
    Language language,
    String trap) {
  /** An organisation alone. */
  public static SuggestionDraft of(
      String idempotencyKey,
      SuggestedOrganisation organisation,
      String sourceUrl,
      String email,
      Language language,
      String trap) {
    return new SuggestionDraft(
        idempotencyKey,
        organisation.name(),
        "",
        null,
        List.of(),
        List.of(),
        List.of(),
        false,
        List.of(organisation),
        SuggestedLists.NONE,
        sourceUrl,
        email,
        language,
        trap);
  }

  /** The same with the entries that it names as the directory has them. */
  SuggestionDraft with(Participants named) {
    return new SuggestionDraft(
        idempotencyKey,
        name,
        summary,
        kind,
        themes,
        industries,
        countries,
        worldwide,
        named.organisations(),
        named.lists(),
        sourceUrl,
        email,
        language,
        trap);
  }

  /** The same for the same words, so that a repeat is told from another payload. */
  String fingerprint() {
    return Fingerprint.of(
        name,
        summary,
        String.valueOf(kind),
        themes.toString(),
        industries.toString(),
        countries.toString(),
        String.valueOf(worldwide),
        organisations.toString(),
        lists.toString(),
        sourceUrl,
        email,
        language.name());
  }
}
