package org.businessleaderaward.nominations.drafts;

import java.time.Instant;
import java.util.Optional;
import org.businessleaderaward.access.People;
import org.businessleaderaward.access.Role;
import org.businessleaderaward.access.reach.ConfirmedOrCounted;
import org.businessleaderaward.limits.Allowance;
import org.businessleaderaward.limits.Limiter;
import org.businessleaderaward.limits.Network;
import org.businessleaderaward.mail.Mail;
import org.businessleaderaward.mail.MailAddress;
import org.businessleaderaward.mail.Outbox;
import org.businessleaderaward.mail.UnaskedMail;
import org.businessleaderaward.nominations.Nomination;
import org.businessleaderaward.nominations.NominationRefusal;
import org.businessleaderaward.nominations.NominationStatus;
import org.businessleaderaward.nominations.letters.NominationLetter;
import org.businessleaderaward.nominations.letters.UnderTheAddress;
import org.businessleaderaward.nominations.mentions.Mentions;
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
  private final ConfirmedOrCounted allowed;
  private final Mentions mentions;
  private final Outbox outbox;
  private final Transactions transactions;

  /** Mails through this outbox. */
  public ResumeLinks(
      People people,
      Limiter limiter,
      UnaskedMail unasked,
      ConfirmedOrCounted allowed,
      Mentions mentions,
      Outbox outbox,
      Transactions transactions) {
    this.people = people;
    this.limiter = limiter;
    this.unasked = unasked;
    this.allowed = allowed;
    this.mentions = mentions;
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
    var occasion = "link " + nomination.id() + now;
    var full = allowed.full(nomination.person(), address, from, occasion, now);
    if (full.isPresent()) {
      limiter.forget(Allowance.NOMINATOR_LINKS, whose);
      var why =
          full.get().ofNetwork()
              ? NominationRefusal.TOO_MANY_MAILS
              : NominationRefusal.MAILBOX_FULL;
      return MailResumeLinkPayload.refused(why.userError());
    }
    transactions.commit(set -> outbox.add(set, letter(nomination), now));
    return MailResumeLinkPayload.sentTo(shortened(address));
  }

  /**
   * The link that nobody asks for, to an address that is being put on record; counted, and to be
   * written with it. It is none of those that can be asked for. Whoever has another nomination
   * under the address is told so: on a second device a draft is easily begun a second time.
   *
   * @return empty when nothing can be mailed there, or too much was today: the draft is kept all
   *     the same
   */
  Optional<Mail> first(Nomination saved, Network from, Instant now) {
    var address = saved.nominator().email();
    var occasion = "link " + saved.id() + " of version " + saved.version();
    return MailAddress.isPlausible(address) && unasked.count(address, from, occasion, now).isEmpty()
        ? Optional.of(letter(saved, others(saved)))
        : Optional.empty();
  }

  private UnderTheAddress others(Nomination saved) {
    var all = mentions.of(saved.edition(), Role.NOMINATOR, saved.nominator().email());
    return all.stream().allMatch(saved.id()::equals)
        ? UnderTheAddress.ALONE
        : UnderTheAddress.BESIDE_OTHERS;
  }

  /** An address as a screen may show it: {@code a…@example.org}. */
  static String shortened(String address) {
    int at = address.lastIndexOf('@');
    int first = address.offsetByCodePoints(0, 1);
    return address.substring(0, Math.min(first, at)) + "…" + address.substring(at);
  }

  /** The way back to a nomination, be it a draft. */
  static Mail letter(Nomination nomination) {
    return letter(nomination, UnderTheAddress.ALONE);
  }

  private static Mail letter(Nomination nomination, UnderTheAddress others) {
    var name = nomination.nominee().name();
    var link = Role.NOMINATOR.link();
    return nomination.mailToNominator(
        nomination.status() == NominationStatus.DRAFT
            ? new NominationLetter.DraftResume(
                nomination.nominatorName(),
                Optional.of(name).filter(given -> !given.isBlank()),
                IdleDrafts.LEAST.toDays(),
                others,
                link)
            : new NominationLetter.NominationLink(
                nomination.nominator().name(), nomination.reference(), name, link));
  }
}
