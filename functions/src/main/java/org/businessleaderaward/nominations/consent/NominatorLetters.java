package org.businessleaderaward.nominations.consent;

import org.businessleaderaward.access.Role;
import org.businessleaderaward.mail.Mail;
import org.businessleaderaward.nominations.Nomination;
import org.businessleaderaward.nominations.Receipt;
import org.businessleaderaward.nominations.letters.NominationLetter;
import org.businessleaderaward.nominations.letters.NomineeAsking;

/** What nominators are written when they have handed in. */
public final class NominatorLetters {
  private NominatorLetters() {}

  /** That a nomination was handed in, with the link by which its nominator comes back. */
  public static Mail receipt(Nomination nomination, Receipt receipt, NomineeAsking asking) {
    return nomination.mailToNominator(
        new NominationLetter.NominationReceived(
            receipt.reference(), nomination.nominee().name(), asking, Role.NOMINATOR.link()));
  }
}
