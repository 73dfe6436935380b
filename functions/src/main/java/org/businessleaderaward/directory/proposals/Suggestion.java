package org.businessleaderaward.directory.proposals;

import java.time.Instant;
import java.util.List;
import org.businessleaderaward.directory.entries.PartnershipKind;
import org.businessleaderaward.directory.entries.Theme;
import org.businessleaderaward.directory.letters.DirectoryLetter;
import org.businessleaderaward.language.Language;
import org.businessleaderaward.mail.Mail;

/**
 * Something that somebody would like to see in the directory.
 *
 * @param id permanent id that cannot be guessed, {@code suggestion-…}
 * @param status where it stands
 * @param suggestedAt when it was made
 * @param name name of the partnership
 * @param summary what it is and does
 * @param kind what sort of partnership it is
 * @param themes what it is for
 * @param countries where it acts, ISO 3166-1 alpha-2
 * @param sourceUrl address of a public page on which it can be checked
 * @param email address for questions; never published
 * @param language language in which it is written
 */
public record Suggestion(
    String id,
    SuggestionStatus status,
    Instant suggestedAt,
    String name,
    String summary,
    PartnershipKind kind,
    List<Theme> themes,
    List<String> countries,
    String sourceUrl,
    String email,
    Language language) {
  /** A mail to whoever made it. */
  Mail mail(DirectoryLetter letter) {
    return new Mail(id, email, language, letter);
  }
}
