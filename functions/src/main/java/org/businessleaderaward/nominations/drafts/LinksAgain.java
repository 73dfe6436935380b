package org.businessleaderaward.nominations.drafts;

import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.businessleaderaward.access.People;
import org.businessleaderaward.access.Role;
import org.businessleaderaward.access.reach.ConfirmedOrCounted;
import org.businessleaderaward.limits.Allowance;
import org.businessleaderaward.limits.Limiter;
import org.businessleaderaward.limits.Network;
import org.businessleaderaward.mail.MailAddress;
import org.businessleaderaward.mail.Outbox;
import org.businessleaderaward.nominations.Nomination;
import org.businessleaderaward.nominations.NominationRefusal;
import org.businessleaderaward.nominations.NominationStatus;
import org.businessleaderaward.nominations.Nominations;
import org.businessleaderaward.nominations.mentions.Mentions;
import org.businessleaderaward.programme.Edition;
import org.businessleaderaward.programme.EditionState;
import org.businessleaderaward.programme.Editions;
import org.businessleaderaward.storage.Transactions;

/**
 * Mails the links to somebody's nominations again, to whoever has lost both mail and browser and
 * gives no more than the address: it goes to that address on record and to no other. Whether there
 * is anything under it is told by nothing: the answer and what is counted are the same, and an
 * address is looked for once a day, so that nobody learns it by measuring how long that takes,
 * either.
 */
public final class LinksAgain {
  /** Most nominations of which one wish brings the links. */
  static final int MOST = 5;

  private static final Set<EditionState> LEFT =
      EnumSet.of(EditionState.DRAFT, EditionState.ARCHIVED);

  private static final Set<NominationStatus> GONE =
      EnumSet.of(NominationStatus.WITHDRAWN, NominationStatus.DECLINED);

  private final Editions editions;
  private final Mentions mentions;
  private final Nominations nominations;
  private final People people;
  private final Limiter limiter;
  private final ConfirmedOrCounted allowed;
  private final Outbox outbox;
  private final Transactions transactions;

  LinksAgain(
      Editions editions,
      Mentions mentions,
      Nominations nominations,
      People people,
      Limiter limiter,
      ConfirmedOrCounted allowed,
      Outbox outbox,
      Transactions transactions) {
    this.editions = editions;
    this.mentions = mentions;
    this.nominations = nominations;
    this.people = people;
    this.limiter = limiter;
    this.allowed = allowed;
    this.outbox = outbox;
    this.transactions = transactions;
  }

  /**
   * Takes a wish.
   *
   * @param from where it comes from
   */
  public MailLinksAgainPayload ask(String typed, Network from, Instant now) {
    var address = typed.strip();
    if (!MailAddress.isPlausible(address)) {
      return MailLinksAgainPayload.refused(NominationRefusal.INVALID_EMAIL, "email");
    }
    if (limiter.take(Allowance.SUGGESTIONS, from, now).isPresent()) {
      return MailLinksAgainPayload.refused(NominationRefusal.TOO_MANY_WISHES);
    }
    if (limiter.take(Allowance.LINKS_AGAIN, MailAddress.mailbox(address), now).isEmpty()) {
      mail(address, from, now);
    }
    return MailLinksAgainPayload.TAKEN;
  }

  private void mail(String address, Network from, Instant now) {
    var links =
        editions.all().stream()
            .filter(edition -> !LEFT.contains(edition.state()))
            .flatMap(edition -> of(edition, address).stream())
            .map(one -> new Found(one, people.hasConfirmed(one.person())))
            .sorted(Found.ORDER)
            .limit(MOST)
            .map(Found::nomination)
            .filter(one -> mayBeWritten(one, from, now))
            .map(ResumeLinks::letter)
            .toList();
    if (!links.isEmpty()) {
      transactions.commit(set -> links.forEach(mail -> outbox.add(set, mail, now)));
    }
  }

  /**
   * What stands under an address. Anybody can begin any number of drafts with the address of
   * somebody else, so that those of whom a mailed link was opened come first.
   */
  private record Found(Nomination nomination, boolean confirmed) {
    static final Comparator<Found> ORDER =
        Comparator.comparing(Found::confirmed)
            .thenComparing(found -> found.nomination().savedAt())
            .reversed();
  }

  /** What stands under an address in an edition; a list may be late, what is on record is not. */
  private List<Nomination> of(Edition edition, String address) {
    return mentions.of(edition.id(), Role.NOMINATOR, address).stream()
        .flatMap(id -> nominations.find(id).stream())
        .filter(one -> !GONE.contains(one.status()))
        .filter(one -> MailAddress.isSame(one.nominator().email(), address))
        .toList();
  }

  private boolean mayBeWritten(Nomination one, Network from, Instant now) {
    var occasion = String.join(" ", "link again", one.id(), now.toString());
    return allowed.full(one.person(), one.nominator().email(), from, occasion, now).isEmpty();
  }
}
