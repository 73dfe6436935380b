package org.businessleaderaward.directory.letters;

import org.businessleaderaward.directory.entries.WithdrawalReason;
import org.businessleaderaward.language.LocalizedText;
import org.businessleaderaward.mail.Letter;
import org.businessleaderaward.mail.Mail.LinkWanted;
import org.jspecify.annotations.Nullable;

/** What is written about the directory: to who proposes something, and to who speaks for it. */
public sealed interface DirectoryLetter extends Letter {
  /** To somebody who was put on record as the contact of an organisation. */
  record OrganisationContact(LocalizedText organisation, LinkWanted link)
      implements DirectoryLetter {}

  /** The link for which somebody asked on an organisation's page. */
  record OrganisationLink(LocalizedText organisation, LinkWanted link) implements DirectoryLetter {}

  /** That an entry was withdrawn, and why; without a link, which may open nothing any more. */
  record EntryWithdrawn(LocalizedText name, WithdrawalReason reason) implements DirectoryLetter {}

  /** That it is there again, with a link to what the organisation says of it. */
  record EntryRestored(LocalizedText name, LinkWanted link) implements DirectoryLetter {}

  /** That a proposal was received, with the number under which its status can be seen. */
  record SuggestionReceived(String name, String number) implements DirectoryLetter {}

  /** That it was taken into the directory. */
  record ProposalAccepted(String name) implements DirectoryLetter {}

  /** That it was not, and why. */
  record ProposalRefused(String name, RefusalReason reason) implements DirectoryLetter {}

  /**
   * What became of a proposal.
   *
   * @param name what it is called
   * @param refusal why it was refused; null when it was accepted
   */
  static DirectoryLetter decision(String name, @Nullable RefusalReason refusal) {
    return refusal == null ? new ProposalAccepted(name) : new ProposalRefused(name, refusal);
  }
}
