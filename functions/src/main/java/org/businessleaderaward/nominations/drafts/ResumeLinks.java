package org.businessleaderaward.nominations.drafts;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.businessleaderaward.access.Role;
import org.businessleaderaward.mail.Mail;
import org.businessleaderaward.mail.MailAddress;
import org.businessleaderaward.mail.Outbox;
import org.businessleaderaward.nominations.Nomination;
import org.businessleaderaward.nominations.NominationRefusal;
import org.businessleaderaward.nominations.letters.NominationLetter;
import org.businessleaderaward.storage.Outcome;
import org.businessleaderaward.storage.Storage;
import org.businessleaderaward.storage.TableOf;
import org.businessleaderaward.storage.Transactions;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable;

/**
 * Mails nominators a link by which they come back to their nomination. One a minute at most, so
 * that nobody can flood the mailbox of somebody else whose address they give.
 */
public final class ResumeLinks {
  private static final Duration BETWEEN = Duration.ofMinutes(1);

  private final DynamoDbTable<ResumeMailItem> table;
  private final Outbox outbox;
  private final Transactions transactions;

  /** Mails through this outbox. */
  public ResumeLinks(Storage storage, Outbox outbox, Transactions transactions) {
    this.table = storage.table(TableOf.NOMINATIONS, ResumeMailItem.SCHEMA);
    this.outbox = outbox;
    this.transactions = transactions;
  }

  /** Mails a link to the nominator's address on record. */
  public MailResumeLinkPayload mail(Nomination nomination, Instant now) {
    var address = nomination.nominator().email();
    if (!MailAddress.isPlausible(address)) {
      return MailResumeLinkPayload.refused(NominationRefusal.NO_ADDRESS.at("nominator", "email"));
    }
    var sent = last(nomination);
    if (sent.version() != 0 && now.isBefore(sent.sentAt.plus(BETWEEN))) {
      return MailResumeLinkPayload.refused(NominationRefusal.JUST_SENT.userError());
    }
    sent.sentAt = now;
    var outcome =
        transactions.commit(
            set -> {
              set.put(table, sent, "RESUME_MAIL", null);
              outbox.add(set, letter(nomination), now);
            });
    return switch (outcome) {
      case Outcome.Committed() -> MailResumeLinkPayload.sentTo(shortened(address));
      case Outcome.Refused refused ->
          MailResumeLinkPayload.refused(NominationRefusal.JUST_SENT.userError());
    };
  }

  /** An address as a screen may show it: {@code a…@example.org}. */
  static String shortened(String address) {
    int at = address.lastIndexOf('@');
    int first = address.offsetByCodePoints(0, 1);
    return address.substring(0, Math.min(first, at)) + "…" + address.substring(at);
  }

  private ResumeMailItem last(Nomination nomination) {
    var fresh = ResumeMailItem.of(nomination.id());
    var found = table.getItem(r -> r.key(fresh.key()).consistentRead(true));
    return found == null ? fresh : found;
  }

  private static Mail letter(Nomination nomination) {
    var nominee = Optional.of(nomination.nominee().name()).filter(name -> !name.isBlank());
    return nomination.mailToNominator(
        new NominationLetter.DraftResume(nominee, Role.NOMINATOR.link()));
  }
}
