package org.businessleaderaward.directory.proposals;

import java.time.Instant;
import java.util.List;
import org.businessleaderaward.directory.entries.Industry;
import org.businessleaderaward.directory.entries.OtherName;
import org.businessleaderaward.directory.entries.PartnershipKind;
import org.businessleaderaward.directory.entries.Theme;
import org.businessleaderaward.directory.letters.DirectoryLetter;
import org.businessleaderaward.language.Language;
import org.businessleaderaward.mail.Mail;
import org.jspecify.annotations.Nullable;

/**
 * Something that somebody would like to see in the directory.
 *
 * @param id permanent id that cannot be guessed, {@code suggestion-…}
 * @param status where it stands
 * @param suggestedAt when it was made
 * @param name name of the partnership, or of the organisation that is suggested alone
 * @param summary what it is and does
 * @param kind what sort of partnership it is; null when an organisation is suggested alone
 * @param themes what it is for
 * @param industries its sections of industry
 * @param countries where it acts, ISO 3166-1 alpha-2
 * @param worldwide whether it is bound to no country or acts all over the world
 * @param organisations who takes part, or the organisation that is suggested alone
 * @param lists what else a partnership is called, and how it stands to others; none of an
 *     organisation that is suggested alone
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
    @Nullable PartnershipKind kind,
    List<Theme> themes,
    List<Industry> industries,
    List<String> countries,
    boolean worldwide,
    List<SuggestedOrganisation> organisations,
    SuggestedLists lists,
    String sourceUrl,
    String email,
    Language language) {
  /** What else the partnership is called. */
  public List<OtherName> otherNames() {
    return lists.otherNames();
  }

  /** How it stands to other partnerships of the directory. */
  public List<SuggestedRelation> relations() {
    return lists.relations();
  }

  /** A mail to whoever made it. */
  Mail mail(DirectoryLetter letter) {
    return new Mail(id, email, language, letter);
  }
}
