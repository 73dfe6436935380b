package org.businessleaderaward.nominations.deadlines;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.businessleaderaward.access.Caller;
import org.businessleaderaward.access.Role;
import org.businessleaderaward.audit.Act;
import org.businessleaderaward.audit.AuditLog;
import org.businessleaderaward.gateway.UserError;
import org.businessleaderaward.mail.Mail;
import org.businessleaderaward.mail.MailAddress;
import org.businessleaderaward.mail.Outbox;
import org.businessleaderaward.nominations.Nomination;
import org.businessleaderaward.nominations.NominationRefusal;
import org.businessleaderaward.nominations.NominationStatus;
import org.businessleaderaward.nominations.Nominations;
import org.businessleaderaward.nominations.letters.NominationLetter;
import org.businessleaderaward.nominations.mentions.Mentions;
import org.businessleaderaward.programme.Edition;
import org.businessleaderaward.programme.EditionState;
import org.businessleaderaward.programme.Editions;
import org.businessleaderaward.programme.Window;
import org.businessleaderaward.storage.Outcome;
import org.businessleaderaward.storage.Transactions;
import org.jspecify.annotations.Nullable;

/**
 * Gives one nominator more time for the draft that they saved last. The secretariat sees no drafts;
 * it names the nominator's address, and learns no more than until when. Anybody can begin any
 * number of drafts with somebody's address: theirs are those of which they opened a mailed link,
 * and where they opened none the only one that there is. The act is in the log, and the nominator
 * is mailed a link.
 */
public final class Extensions {
  /** Longest extension from now on. */
  static final Duration LONGEST = Duration.ofDays(30);

  private final Mentions mentions;
  private final Nominations nominations;
  private final Editions editions;
  private final AuditLog audit;
  private final Outbox outbox;
  private final Transactions transactions;

  Extensions(
      Mentions mentions,
      Nominations nominations,
      Editions editions,
      AuditLog audit,
      Outbox outbox,
      Transactions transactions) {
    this.mentions = mentions;
    this.nominations = nominations;
    this.editions = editions;
    this.audit = audit;
    this.outbox = outbox;
    this.transactions = transactions;
  }

  /**
   * Answer to a wish for more time.
   *
   * @param until until when the draft may be submitted; null when it was refused
   * @param userErrors why it was refused
   */
  public record Payload(@Nullable Instant until, List<UserError> userErrors) {
    static Payload refused(UserError why) {
      return new Payload(null, List.of(why));
    }
  }

  /** Gives more time, for the caller's edition. */
  public Payload extend(Caller by, String address, Instant until, Instant now) {
    var edition = editions.get(by.edition());
    if (edition.state() != EditionState.CALL_OPEN && edition.state() != EditionState.SCREENING) {
      return Payload.refused(NominationRefusal.WRONG_STATE.userError());
    }
    if (!until.isAfter(now) || until.isAfter(now.plus(LONGEST))) {
      return Payload.refused(NominationRefusal.EXTENSION_LENGTH.at("input", "until"));
    }
    var drafts =
        MailAddress.isPlausible(address.strip())
            ? drafts(by.edition(), address.strip())
            : List.<Nomination>of();
    return switch (drafts.size()) {
      case 0 -> Payload.refused(NominationRefusal.NO_DRAFT.at("input", "nominatorEmail"));
      case 1 -> extend(by, edition, drafts.getFirst(), until, now);
      default -> Payload.refused(NominationRefusal.LINK_NOT_OPENED.at("input", "nominatorEmail"));
    };
  }

  /** The draft that is meant; two where nothing tells which of several it is. */
  private List<Nomination> drafts(String edition, String address) {
    var listed = mentions.listed(edition, Role.NOMINATOR, address);
    return drafts(listed, true, address)
        .max(Comparator.comparing(Nomination::savedAt))
        .map(List::of)
        .orElseGet(
            () ->
                listed.stream().anyMatch(Mentions.Listed::isConfirmed)
                    ? List.of()
                    : drafts(listed, false, address).limit(2).toList());
  }

  private Stream<Nomination> drafts(
      List<Mentions.Listed> listed, boolean confirmed, String address) {
    return listed.stream()
        .filter(one -> one.isConfirmed() == confirmed)
        .flatMap(one -> nominations.find(one.nomination()).stream())
        .filter(one -> one.status() == NominationStatus.DRAFT)
        .filter(one -> MailAddress.isSame(one.nominator().email(), address));
  }

  private Payload extend(Caller by, Edition edition, Nomination draft, Instant until, Instant now) {
    var outcome =
        transactions.commit(
            set -> {
              nominations.put(set, draft.extended(until), now);
              audit.add(
                  set,
                  new Act(
                      by.edition(),
                      now,
                      by.actor(),
                      "NOMINATION_EXTENDED",
                      draft.id(),
                      until.toString()));
              outbox.add(set, letter(edition, draft, until), now);
            });
    return outcome instanceof Outcome.Committed
        ? new Payload(until, List.of())
        : Payload.refused(NominationRefusal.CONFLICT.userError());
  }

  private static Mail letter(Edition edition, Nomination draft, Instant until) {
    return draft.mailToNominator(
        new NominationLetter.NominationExtended(
            draft.nominatorName(),
            edition.name(),
            until.atZone(edition.zoneOf(Window.Kind.CALL)),
            Role.NOMINATOR.link()));
  }
}
