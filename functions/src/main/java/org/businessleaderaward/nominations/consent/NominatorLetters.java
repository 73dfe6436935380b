package org.businessleaderaward.nominations.consent;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.businessleaderaward.access.Role;
import org.businessleaderaward.access.reach.ConfirmedOrCounted;
import org.businessleaderaward.mail.Mail;
import org.businessleaderaward.nominations.Nomination;
import org.businessleaderaward.nominations.Receipt;
import org.businessleaderaward.nominations.evidence.EvidenceFile;
import org.businessleaderaward.nominations.letters.ChangesLeft;
import org.businessleaderaward.nominations.letters.ConsentAfterChange;
import org.businessleaderaward.nominations.letters.NominationLetter;
import org.businessleaderaward.nominations.letters.NomineeAsking;
import org.businessleaderaward.nominations.told.DecisionLetters;
import org.businessleaderaward.nominations.told.NominatorStatus;
import org.businessleaderaward.programme.Edition;

/** What nominators are written when they have submitted, and when their nominee agrees. */
public final class NominatorLetters {
  private NominatorLetters() {}

  /** That a nomination was submitted just now, with the link by which its nominator comes back. */
  public static Mail receipt(
      Nomination nomination, Edition edition, Receipt receipt, NomineeAsking asking) {
    return receipt(nomination, edition, receipt, asking, receipt.submittedAt());
  }

  /** The same of one that was submitted before. */
  static Mail receipt(
      Nomination nomination, Edition edition, Receipt receipt, NomineeAsking asking, Instant now) {
    return nomination.mailToNominator(
        new NominationLetter.NominationReceived(
            nomination.nominator().name(),
            receipt.reference(),
            nomination.nominee().name(),
            asking,
            NomineeLetters.writingEndsAt(edition, nomination, now),
            Role.NOMINATOR.link()));
  }

  /**
   * That another version is on record, with the link by which its nominator comes back.
   *
   * @param added files that it has for the first time
   * @param removed files that it has no more
   */
  public static Mail changed(
      Nomination nomination,
      Receipt receipt,
      List<EvidenceFile> added,
      List<EvidenceFile> removed,
      ConsentAfterChange consent) {
    return nomination.mailToNominator(
        new NominationLetter.NominationChanged(
            nomination.nominator().name(),
            receipt.reference(),
            nomination.nominee().name(),
            receipt.version(),
            names(added),
            names(removed),
            receipt.isLast() ? ChangesLeft.LAST_VERSION : ChangesLeft.CHANGEABLE,
            consent,
            Role.NOMINATOR.link()));
  }

  private static List<String> names(List<EvidenceFile> files) {
    return files.stream().map(EvidenceFile::name).toList();
  }

  /**
   * That the nominee agreed; it is counted, and asked for before the answer is committed. Not of
   * what its nominator was told is not eligible: should that be taken back, the letter of it says
   * it. Of what was found so, and is not told yet, it goes, for its absence would tell.
   */
  static Optional<Mail> agreed(
      Nomination nomination, DecisionLetters letters, ConfirmedOrCounted allowed, Instant now) {
    var told = letters.of(nomination).told();
    if (told != null && told.status() == NominatorStatus.INELIGIBLE) {
      return Optional.empty();
    }
    var mail =
        nomination.mailToNominator(
            new NominationLetter.NominationAgreed(
                nomination.nominator().name(),
                nomination.reference(),
                nomination.nominee().name()));
    var occasion = "agreed " + nomination.id();
    return Optional.of(mail)
        .filter(_ -> allowed.heldUntil(mail.recipient(), mail.email(), occasion, now).isEmpty());
  }
}
