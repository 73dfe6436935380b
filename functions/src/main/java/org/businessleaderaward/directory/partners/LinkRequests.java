package org.businessleaderaward.directory.partners;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.businessleaderaward.access.Role;
import org.businessleaderaward.directory.contacts.Contact;
import org.businessleaderaward.directory.contacts.Contacts;
import org.businessleaderaward.directory.entries.Organisation;
import org.businessleaderaward.directory.letters.DirectoryLetter;
import org.businessleaderaward.directory.proposals.Fingerprint;
import org.businessleaderaward.directory.proposals.Intake;
import org.businessleaderaward.directory.proposals.SuggestionRules;
import org.businessleaderaward.directory.register.Entries;
import org.businessleaderaward.gateway.UserError;
import org.businessleaderaward.limits.Allowance;
import org.businessleaderaward.limits.Limiter;
import org.businessleaderaward.limits.Network;
import org.businessleaderaward.mail.Mail;
import org.businessleaderaward.mail.Outbox;
import org.businessleaderaward.mail.UnaskedMail;
import org.businessleaderaward.storage.Outcome;
import org.businessleaderaward.storage.Transactions;

/**
 * Anybody may ask for a link to an organisation's entry; it goes to the address that is on record
 * and to no other. Whether there is one is not told: answers, writes and refusals are the same.
 */
public final class LinkRequests {
  private static final UserError NO_ORGANISATION =
      UserError.at("NOT_FOUND", "There is no such organisation.", "input", "organisation");

  private static final UserError TOO_MANY =
      UserError.of(
          "TOO_MANY_SUGGESTIONS",
          "At most %d wishes for a link are taken an hour from one network; come back in an hour."
              .formatted(Allowance.WISHES.most()));
  private static final UserError TOO_MANY_TODAY =
      UserError.of(
          "TOO_MANY_SUGGESTIONS_TODAY",
          "At most %d wishes for a link are taken a day from one network; come back tomorrow."
              .formatted(Allowance.WISHES_IN_A_DAY.most()));

  private final Entries entries;
  private final Contacts contacts;
  private final Intake intake;
  private final Limiter limiter;
  private final Outbox outbox;
  private final UnaskedMail unasked;
  private final Transactions transactions;

  LinkRequests(
      Entries entries,
      Contacts contacts,
      Intake intake,
      Limiter limiter,
      Outbox outbox,
      UnaskedMail unasked,
      Transactions transactions) {
    this.entries = entries;
    this.contacts = contacts;
    this.intake = intake;
    this.limiter = limiter;
    this.outbox = outbox;
    this.unasked = unasked;
    this.transactions = transactions;
  }

  /** A wish for a link; {@code trap} is what people do not see. */
  record Wish(String idempotencyKey, String organisation, String trap) {}

  /**
   * Answer to a wish.
   *
   * @param taken whether it was taken; if an address is on record, a link is on its way there
   * @param userErrors why it was refused
   */
  record Payload(boolean taken, List<UserError> userErrors) {
    static final Payload TAKEN = new Payload(true, List.of());

    static Payload refused(UserError why) {
      return new Payload(false, List.of(why));
    }
  }

  /**
   * Mails a link if there is somebody to mail it to.
   *
   * @param network where the wish comes from
   */
  Payload ask(Wish wish, Network network, Instant now) {
    var flaws = new ArrayList<UserError>();
    SuggestionRules.key(flaws, wish.idempotencyKey());
    SuggestionRules.trap(flaws, wish.trap());
    if (!flaws.isEmpty()) {
      return new Payload(false, flaws);
    }
    if (!(entries.find(wish.organisation()).orElse(null) instanceof Organisation organisation)) {
      return Payload.refused(NO_ORGANISATION);
    }
    if (limiter.take(Allowance.WISHES, network, now).isPresent()) {
      return Payload.refused(TOO_MANY);
    }
    if (limiter.take(Allowance.WISHES_IN_A_DAY, network, now).isPresent()) {
      return Payload.refused(TOO_MANY_TODAY);
    }
    var within =
        limiter
            .takeOnce(Allowance.ORGANISATION_LINKS, organisation.id(), wish.idempotencyKey(), now)
            .isEmpty();
    var onRecord = contacts.find(organisation.id());
    // Where there is no address it is counted, too, so that nobody learns of it by the counts.
    var mayBeMailed =
        within
            && unasked
                .count(
                    onRecord.map(Contact::email).orElse(organisation.id()),
                    network,
                    wish.idempotencyKey(),
                    now)
                .isEmpty();
    var contact = onRecord.filter(_ -> mayBeMailed);
    var fingerprint = Fingerprint.of("link", organisation.id());
    var outcome =
        transactions.commit(
            set -> {
              intake.use(set, wish.idempotencyKey(), fingerprint, organisation.id(), now);
              contact.ifPresent(to -> outbox.add(set, letter(organisation, to), now));
            });
    return switch (outcome) {
      case Outcome.Committed() -> Payload.TAKEN;
      case Outcome.Refused(var usedBefore) ->
          intake
              .earlier(wish.idempotencyKey(), fingerprint)
              .filter(Intake.Earlier::same)
              .map(_ -> Payload.TAKEN)
              .orElseGet(() -> Payload.refused(Intake.KEY_REUSED));
    };
  }

  private static Mail letter(Organisation organisation, Contact to) {
    return to.mail(
        new DirectoryLetter.OrganisationLink(organisation.name(), Role.ORGANISATION.link()));
  }
}
