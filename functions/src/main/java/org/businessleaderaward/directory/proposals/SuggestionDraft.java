package org.businessleaderaward.directory.proposals;

import java.util.List;
import org.businessleaderaward.directory.entries.PartnershipKind;
import org.businessleaderaward.directory.entries.Theme;
import org.businessleaderaward.language.Language;

/**
 * A suggestion as somebody sends it, before it is held to {@link SuggestionRules}.
 *
 * @param trap what a field holds that people do not see
 */
public record SuggestionDraft(
    String idempotencyKey,
    String name,
    String summary,
    PartnershipKind kind,
    List<Theme> themes,
    List<String> countries,
    String sourceUrl,
    String email,
    Language language,
    String trap) {
  /** The same for the same words, so that a repeat is told from another payload. */
  String fingerprint() {
    return Fingerprint.of(
        name,
        summary,
        kind.name(),
        themes.toString(),
        countries.toString(),
        sourceUrl,
        email,
        language.name());
  }
}
