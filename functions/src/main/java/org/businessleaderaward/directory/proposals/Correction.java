package org.businessleaderaward.directory.proposals;

import java.time.Instant;
import java.util.Map;
import org.businessleaderaward.directory.letters.RefusalReason;
import org.businessleaderaward.language.Language;
import org.jspecify.annotations.Nullable;

/**
 * A change of an entry that somebody proposes.
 *
 * @param id permanent identifier; cannot be guessed
 * @param status where it stands
 * @param suggestedAt when it was made
 * @param entry id of the entry
 * @param name name of the entry when it was made
 * @param language language that texts are in
 * @param values what the changed fields should say, as {@link EntryTexts} writes them
 * @param reason why, in the sender's words
 * @param sourceUrl address of a public page on which it can be checked
 * @param email address for questions; never published; empty when an organisation proposed it
 * @param refusal why it was refused; null when it was not
 * @param by the organisation that proposed it; null when somebody else did
 */
public record Correction(
    String id,
    SuggestionStatus status,
    Instant suggestedAt,
    String entry,
    String name,
    Language language,
    Map<EntryField, String> values,
    String reason,
    String sourceUrl,
    String email,
    @Nullable RefusalReason refusal,
    @Nullable By by) {
  /**
   * An organisation that takes part in the entry, by its contact.
   *
   * @param organisation id of the organisation
   * @param contact id of the person who sent it
   */
  public record By(String organisation, String contact) {}
}
