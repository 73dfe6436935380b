package org.businessleaderaward.nominations.drafts;

import java.time.Instant;
import java.util.Optional;
import org.businessleaderaward.access.People;
import org.businessleaderaward.access.Role;
import org.businessleaderaward.limits.Allowance;
import org.businessleaderaward.limits.Limiter;
import org.businessleaderaward.limits.Network;
import org.businessleaderaward.mail.Mail;
import org.businessleaderaward.mail.MailAddress;
import org.businessleaderaward.mail.Outbox;
import org.businessleaderaward.mail.UnaskedMail;
import org.businessleaderaward.nominations.Nomination;
import org.businessleaderaward.nominations.NominationRefusal;
import org.businessleaderaward.nominations.letters.NominationLetter;
import org.businessleaderaward.storage.Transactions;

/**
 * Mails nominators a link by which they come back to their nomination: one by itself as soon as
 * they have given an address, and on their wish one a day, or another once they have corrected the
 * address, which kills those of before; and no more than may go to a mailbox and from a network, so
 * that nobody can flood the mailbox of somebody else whose address they give. A link opens for a
 * year, however often.
 */
public final class ResumeLinks {
  private final People people;
  private final Limiter limiter;
  private final UnaskedMail unasked;
  private final Outbox outbox;
  private final Transactions transactions;

  /** Mails through this outbox. */
  public ResumeLinks(
      People people,
      Limiter limiter,
      UnaskedMail unasked,
      Outbox outbox,
      Transactions transactions) {
    this.people = people;
    this.limiter = limiter;
    this.unasked = unasked;
    this.outbox = outbox;
    this.transactions = transactions;
  }

  /**
   * Mails a link to the nominator's address on record.
   *
   * @param from where the wish comes from
   */
  public MailResumeLinkPayload mail(Nomination nomination, Network from, Instant now) {
    var address = nomination.nominator().email();
    if (!MailAddress.isPlausible(address)) {
      return MailResumeLinkPayload.refused(NominationRefusal.NO_ADDRESS.at("nominator", "email"));
    }
    var whose = nomination.id() + " " + people.generationOfLinks(nomination.person());
    if (limiter.take(Allowance.NOMINATOR_LINKS, whose, now).isPresent()) {
      return MailResumeLinkPayload.refused(NominationRefusal.LINK_SENT_TODAY.userError());
    }
    var full = send(nomination, "asked for at " + now, from, now);
    if (full.isPresent()) {
      limiter.forget(Allowance.NOMINATOR_LINKS, whose);
      var why =
          full.get().ofNetwork()
              ? NominationRefusal.TOO_MANY_MAILS
              : NominationRefusal.MAILBOX_FULL;
      return MailResumeLinkPayload.refused(why.userError());
    }
    return MailResumeLinkPayload.sentTo(shortened(address));
  }

  /**
   * Mails a link that nobody asked for, to an address that has just been put on record. It is none
   * of those that can be asked for.
   *
   * @return where it goes; empty when it cannot be mailed, or too much was mailed today
   */
  Optional<String> mailFirst(Nomination nomination, Network from, Instant now) {
    var address = nomination.nominator().email();
    return MailAddress.isPlausible(address)
            && send(nomination, "of version " + nomination.version(), from, now).isEmpty()
        ? Optional.of(shortened(address))
        : Optional.empty();
  }

  private Optional<UnaskedMail.Full> send(
      Nomination nomination, String which, Network from, Instant now) {
    var occasion = String.join(" ", "link", nomination.id(), which);
    var full = unasked.count(nomination.nominator().email(), from, occasion, now);
    if (full.isEmpty()) {
      transactions.commit(set -> outbox.add(set, letter(nomination), now));
    }
    return full;
  }

  /** An address as a screen may show it: {@code a…@example.org}. */
  static String shortened(String address) {
    int at = address.lastIndexOf('@');
    int first = address.offsetByCodePoints(0, 1);
    return address.substring(0, Math.min(first, at)) + "…" + address.substring(at);
  }

  private static Mail letter(Nomination nomination) {
    var nominee = Optional.of(nomination.nominee().name()).filter(name -> !name.isBlank());
    return nomination.mailToNominator(
        new NominationLetter.DraftResume(nominee, Role.NOMINATOR.link()));
  }
}
