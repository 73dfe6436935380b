package org.businessleaderaward.directory.proposals;

import java.util.Map;
import org.businessleaderaward.language.Language;

/**
 * A correction as somebody sends it, before it is held to {@link CorrectionRules}.
 *
 * @param values what the fields should say, as {@link EntryTexts} writes them; only those given
 * @param reason why, in the sender's words
 * @param trap what a field holds that people do not see
 */
public record CorrectionDraft(
    String idempotencyKey,
    String entry,
    Language language,
    Map<EntryField, String> values,
    String reason,
    String sourceUrl,
    String email,
    String trap) {
  /** The same for the same words, so that a repeat is told from another payload. */
  String fingerprint() {
    return Fingerprint.of(
        entry,
        language.name(),
        new java.util.TreeMap<>(values).toString(),
        reason,
        sourceUrl,
        email);
  }
}
