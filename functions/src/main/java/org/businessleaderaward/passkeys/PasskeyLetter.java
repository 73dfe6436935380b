package org.businessleaderaward.passkeys;

import org.businessleaderaward.language.LocalizedText;
import org.businessleaderaward.mail.Letter;

/** What the owner of a passkey is told, without a link: whoever did it may not be the owner. */
sealed interface PasskeyLetter extends Letter {
  /** That a passkey was set up. */
  record PasskeyEnrolled(String name, LocalizedText edition) implements PasskeyLetter {}

  /** That it was reported lost. */
  record PasskeyLost(String name, LocalizedText edition) implements PasskeyLetter {}
}
