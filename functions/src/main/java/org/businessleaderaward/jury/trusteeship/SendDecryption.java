package org.businessleaderaward.jury.trusteeship;

import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import org.businessleaderaward.access.Caller;
import org.businessleaderaward.audit.Act;
import org.businessleaderaward.audit.AuditLog;
import org.businessleaderaward.gateway.UserError;
import org.businessleaderaward.jury.proofs.PartialDecryption;
import org.businessleaderaward.jury.trustees.PublishedKeys;
import org.businessleaderaward.jury.trustees.SentDecryption;
import org.businessleaderaward.jury.trustees.TrusteeStates;
import org.businessleaderaward.jury.votes.ReceiptLists;
import org.businessleaderaward.storage.Outcome;
import org.businessleaderaward.storage.Transactions;
import software.amazon.awssdk.core.SdkBytes;

/**
 * Takes a trustee's part in the decryption of the sums, once: of two lists of sums the difference
 * can be one ballot. Its proofs are checked by the count, which has the sums.
 */
final class SendDecryption {
  private static final int LONGEST = 30_000;
  private static final int HASH_BYTES = 32;

  private static final UserError NOT_YET =
      UserError.of("NOT_YET", "The list of receipts is not fixed yet.");
  private static final UserError HEAD_DIFFERS =
      UserError.at("HEAD_DIFFERS", "The head is not that of the list.", "input", "head");
  private static final UserError BAD_PROOF =
      UserError.of("BAD_PROOF", "The hash or the parts are not in their form.");
  private static final UserError DONE_BEFORE =
      UserError.of("DONE_BEFORE", "You have sent your part; it is taken once.");

  private final PublishedKeys keys;
  private final TrusteeStates states;
  private final ReceiptLists lists;
  private final AuditLog audit;
  private final Transactions transactions;

  SendDecryption(
      PublishedKeys keys,
      TrusteeStates states,
      ReceiptLists lists,
      AuditLog audit,
      Transactions transactions) {
    this.keys = keys;
    this.states = states;
    this.lists = lists;
    this.audit = audit;
    this.transactions = transactions;
  }

  /**
   * What a trustee sends.
   *
   * @param head head of the chain of receipts that the trustee has compared
   * @param sumsHash hash of the sums that the trustee formed
   * @param parts the parts, one behind the other, in base64
   */
  record Sent(String head, String sumsHash, String parts) {}

  Optional<UserError> send(Caller caller, Sent sent, Instant now) {
    var edition = caller.edition();
    var seat = TrusteeSeat.of(caller, keys, states);
    var list = lists.fixed(edition);
    if (list.isEmpty()) {
      return Optional.of(NOT_YET);
    }
    if (!list.get().head().equals(sent.head())) {
      return Optional.of(HEAD_DIFFERS);
    }
    if (!SentForm.holds(() -> isInForm(sent))) {
      return Optional.of(BAD_PROOF);
    }
    var parts = SdkBytes.fromByteArray(Base64.getDecoder().decode(sent.parts()));
    var decryption = new SentDecryption(seat.number(), sent.sumsHash(), parts, now);
    var outcome =
        transactions.commit(
            set -> {
              states.add(set, edition, decryption);
              audit.add(
                  set,
                  new Act(
                      edition,
                      now,
                      caller.actor(),
                      "TRUSTEE_DECRYPTED",
                      caller.personId(),
                      sent.sumsHash()));
            });
    return switch (outcome) {
      case Outcome.Committed() -> Optional.empty();
      case Outcome.Refused(String condition) -> Optional.of(DONE_BEFORE);
    };
  }

  private static boolean isInForm(Sent sent) {
    if (sent.parts().length() > LONGEST || SentForm.bytes(sent.sumsHash()).length != HASH_BYTES) {
      return false;
    }
    var all = Base64.getDecoder().decode(sent.parts());
    for (int from = 0; from < all.length; from += PartialDecryption.BYTES) {
      // What is too short, or no part, is refused by whoever reads it.
      PartialDecryption.read(Arrays.copyOfRange(all, from, from + PartialDecryption.BYTES));
    }
    return all.length > 0 && all.length % PartialDecryption.BYTES == 0;
  }
}
