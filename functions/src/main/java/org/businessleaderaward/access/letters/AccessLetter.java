package org.businessleaderaward.access.letters;

import org.businessleaderaward.language.LocalizedText;
import org.businessleaderaward.mail.Letter;
import org.businessleaderaward.mail.Mail.LinkWanted;

/** What is written to those who come in by a link: the link, and what it is for. */
public sealed interface AccessLetter extends Letter {
  /** Asks somebody to advise. */
  record AdviserInvited(String name, LocalizedText edition, LinkWanted link)
      implements AccessLetter {}

  /** Asks somebody to vote. */
  record JurorInvited(String name, LocalizedText edition, LinkWanted link)
      implements AccessLetter {}

  /** Tells somebody that they run an edition. */
  record SecretariatInvited(String name, LocalizedText edition, LinkWanted link)
      implements AccessLetter {}

  /** Takes the place of a link that is dead. */
  record LinkReissued(String name, LocalizedText edition, LinkWanted link)
      implements AccessLetter {}
}
