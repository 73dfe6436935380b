package org.businessleaderaward.nominations.drafts;

import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.businessleaderaward.access.People;
import org.businessleaderaward.access.Role;
import org.businessleaderaward.limits.Allowance;
import org.businessleaderaward.limits.Limiter;
import org.businessleaderaward.limits.Network;
import org.businessleaderaward.mail.MailAddress;
import org.businessleaderaward.mail.Outbox;
import org.businessleaderaward.mail.UnaskedMail;
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
 * is anything under it is told by nothing: the answer is the same, the same is counted before
 * anything is looked for, and whoever is not there is looked for as somebody with one nomination
 * is, with as many requests to the store. An address is looked for once an hour, so that no series
 * of tries measures what is left, which is how many there are.
 */
public final class LinksAgain {
  /** Most nominations of which the first wish of a day brings the links; the others of one. */
  static final int MOST = 5;

  /** No nomination and no person has this id. */
  private static final String NOBODY = "nobody";

  private static final Set<EditionState> LEFT =
      EnumSet.of(EditionState.DRAFT, EditionState.ARCHIVED);

  private static final Set<NominationStatus> GONE =
      EnumSet.of(NominationStatus.WITHDRAWN, NominationStatus.DECLINED);

  private final Editions editions;
  private final Mentions mentions;
  private final Nominations nominations;
  private final People people;
  private final Limiter limiter;
  private final UnaskedMail unasked;
  private final Outbox outbox;
  private final Transactions transactions;

  LinksAgain(
      Editions editions,
      Mentions mentions,
      Nominations nominations,
      People people,
      Limiter limiter,
      UnaskedMail unasked,
      Outbox outbox,
      Transactions transactions) {
    this.editions = editions;
    this.mentions = mentions;
    this.nominations = nominations;
    this.people = people;
    this.limiter = limiter;
    this.unasked = unasked;
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
    if (limiter.take(Allowance.WISHES, from, now).isPresent()) {
      return MailLinksAgainPayload.refused(NominationRefusal.TOO_MANY_WISHES);
    }
    if (limiter.take(Allowance.WISHES_IN_A_DAY, from, now).isPresent()) {
      return MailLinksAgainPayload.refused(NominationRefusal.TOO_MANY_WISHES_TODAY);
    }
    // By the address and not by the mailbox: a tag that nobody has takes no link from anybody.
    var plain = MailAddress.plain(address);
    if (limiter.take(Allowance.LINKS_AGAIN, plain, now).isEmpty()
        && limiter.take(Allowance.LINKS_AGAIN_IN_A_DAY, plain, now).isEmpty()) {
      int most = limiter.take(Allowance.SEVERAL_LINKS_AGAIN, plain, now).isEmpty() ? MOST : 1;
      var occasion = String.join(" ", "links again", address, now.toString());
      boolean counted = unasked.count(address, from, occasion, now).isEmpty();
      Predicate<Nomination> more =
          one -> unasked.count(address, from, occasion + " " + one.id(), now).isEmpty();
      mail(address, most, counted, more, now);
    }
    return MailLinksAgainPayload.TAKEN;
  }

  /**
   * Whoever has opened a mailed link is written to however many mails strangers caused there.
   *
   * @param most to how many nominations links may go
   * @param counted whether a letter may go to somebody who has not
   * @param more counts one more of those
   */
  private void mail(
      String address, int most, boolean counted, Predicate<Nomination> more, Instant now) {
    var all = editions.all();
    var found =
        all.stream()
            .filter(edition -> !LEFT.contains(edition.state()))
            .flatMap(edition -> of(edition, address).stream())
            .map(one -> new Found(one, people.hasConfirmed(one.person())))
            .toList();
    var known = found.isEmpty() ? ofNobody() : found;
    var first = known.stream().sorted(Found.ORDER).limit(most).toList();
    var others = first.stream().filter(one -> !one.confirmed()).limit(counted ? MOST : 0).toList();
    var letters =
        Stream.of(
                first.stream().filter(Found::confirmed),
                others.stream().limit(1),
                others.stream().skip(1).filter(one -> more.test(one.nomination())))
            .flatMap(some -> some)
            .map(one -> ResumeLinks.letter(one.nomination()))
            .toList();
    if (letters.isEmpty()) {
      all.stream()
          .findFirst()
          .ifPresent(any -> transactions.commit(set -> editions.requireUnchanged(set, any)));
    } else {
      transactions.commit(set -> letters.forEach(mail -> outbox.add(set, mail, now)));
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

  /** Nothing, with as many reads as of somebody with one nomination. */
  private List<Found> ofNobody() {
    boolean confirmed = people.hasConfirmed(NOBODY);
    return nominations.find(NOBODY).map(one -> new Found(one, confirmed)).stream().toList();
  }

  /**
   * What stands under an address in an edition, at most {@link Mentions#MOST}, and first that of
   * which a mailed link was opened; a list may be late, what is on record is not.
   */
  private List<Nomination> of(Edition edition, String address) {
    return mentions.of(edition.id(), Role.NOMINATOR, address).stream()
        .flatMap(id -> nominations.find(id).stream())
        .filter(one -> !GONE.contains(one.status()))
        .filter(one -> MailAddress.isSame(one.nominator().email(), address))
        .toList();
  }
}
