package org.businessleaderaward.jury.trusteeship;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import org.businessleaderaward.access.Caller;
import org.businessleaderaward.audit.Act;
import org.businessleaderaward.audit.AuditLog;
import org.businessleaderaward.gateway.UserError;
import org.businessleaderaward.jury.ballots.BallotBox;
import org.businessleaderaward.jury.ballots.FixedBallots;
import org.businessleaderaward.jury.proofs.KnowledgeProof;
import org.businessleaderaward.jury.proofs.PartsOfSums;
import org.businessleaderaward.jury.proofs.SentParts;
import org.businessleaderaward.jury.trustees.PartsAsked;
import org.businessleaderaward.jury.trustees.PublishedKeys;
import org.businessleaderaward.jury.trustees.SentDecryption;
import org.businessleaderaward.jury.trustees.TrusteeStates;
import org.businessleaderaward.jury.votes.ReceiptList;
import org.businessleaderaward.jury.votes.ReceiptLists;
import org.businessleaderaward.jury.votes.Vote;
import org.businessleaderaward.jury.votes.Votes;
import org.businessleaderaward.storage.Outcome;
import org.businessleaderaward.storage.Transactions;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.core.SdkBytes;

/**
 * Takes a trustee's part in the decryption of the sums, while parts are asked for, and once: of two
 * lists of sums the difference can be one ballot. It is taken from whoever proves to hold the
 * trustee's share, so that nobody else uses up the one time, and if it is of the sums of the fixed
 * ballots, so that a browser that formed others does not use it up either.
 */
final class SendDecryption {
  /** Room for 171 sums; a shortlist has at most 12 finalists, and so at most 133 of them. */
  static final int LONGEST = 30_000;

  private static final int HASH_BYTES = 32;

  private static final UserError NOT_YET =
      UserError.of(
          "NOT_YET",
          "Parts are not asked for: the secretariat and the chair have not both confirmed the"
              + " count.");
  private static final UserError HEAD_DIFFERS =
      UserError.at("HEAD_DIFFERS", "The head is not that of the list.", "input", "head");
  private static final UserError BAD_PROOF =
      UserError.of(
          "BAD_PROOF",
          "The hash, the parts or the proof are not in their form, or it does not prove that you"
              + " hold your share, or the parts are not of the sums; nothing was taken.");
  private static final UserError DONE_BEFORE =
      UserError.of("DONE_BEFORE", "You have sent your part; it is taken once.");

  private static final Logger LOG = LoggerFactory.getLogger(SendDecryption.class);

  private final PublishedKeys keys;
  private final TrusteeStates states;
  private final PartsAsked asked;
  private final Votes votes;
  private final ReceiptLists lists;
  private final FixedBallots ballots;
  private final StepNotes notes;
  private final AuditLog audit;
  private final Transactions transactions;
  private final SecureRandom random = new SecureRandom();

  SendDecryption(
      PublishedKeys keys,
      TrusteeStates states,
      PartsAsked asked,
      Votes votes,
      ReceiptLists lists,
      BallotBox box,
      StepNotes notes,
      AuditLog audit,
      Transactions transactions) {
    this.keys = keys;
    this.states = states;
    this.asked = asked;
    this.votes = votes;
    this.lists = lists;
    this.ballots = new FixedBallots(box);
    this.notes = notes;
    this.audit = audit;
    this.transactions = transactions;
  }

  /**
   * What a trustee sends.
   *
   * @param head head of the chain of receipts that the trustee has compared
   * @param sumsHash hash of the sums that the trustee formed
   * @param parts the parts, one behind the other, in base64
   * @param proof that the sender holds the trustee's share (step 1.10.7)
   */
  record Sent(String head, String sumsHash, String parts, String proof) {}

  Optional<UserError> send(Caller caller, Sent sent, Instant now) {
    var edition = caller.edition();
    var seat = TrusteeSeat.of(caller, keys, states);
    var list = lists.fixed(edition);
    if (list.isEmpty() || asked.since(edition).isEmpty()) {
      return Optional.of(NOT_YET);
    }
    var vote = votes.find(edition).orElseThrow();
    SentDecryption decryption;
    try {
      var parts = SdkBytes.fromByteArray(provenParts(seat, vote, sent));
      decryption = new SentDecryption(seat.number(), sent.sumsHash(), parts, now);
    } catch (IllegalArgumentException e) {
      return isOf(list.get(), sent) ? notTaken(seat, e.getMessage()) : Optional.of(HEAD_DIFFERS);
    }
    if (!isOf(list.get(), sent)) {
      tellAll(seat, sent, now);
      return Optional.of(HEAD_DIFFERS);
    }
    // What does not hold here is no fault of the sender's.
    var own = ballots.making(vote, list.get()).formed();
    if (!own.sums().hash().equals(decryption.sumsHash())) {
      tellAll(seat, sent, now);
      return notTaken(seat, "other sums");
    }
    if (!own.isRight(decryption.decryption(), random)) {
      return notTaken(seat, "a part that does not hold");
    }
    var outcome =
        transactions.commit(
            set -> {
              states.add(set, edition, decryption);
              notes.addDecryption(set, caller, sent.head(), now);
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

  private static boolean isOf(ReceiptList list, Sent sent) {
    return list.head().equals(sent.head());
  }

  /**
   * Tells all who share the key, and the log, that somebody who holds a share has decrypted other
   * totals, or for another head: whoever asked for that may have had another board shown. Once for
   * each who does.
   */
  private void tellAll(TrusteeSeat seat, Sent sent, Instant now) {
    var caller = seat.caller();
    var edition = caller.edition();
    transactions.commit(
        set -> {
          states.addOtherTotals(set, edition, seat.number(), now);
          notes.addOtherTotals(set, caller, seat.choice(), now);
          audit.add(
              set,
              new Act(
                  edition,
                  now,
                  caller.actor(),
                  "OTHER_TOTALS_REFUSED",
                  caller.personId(),
                  sent.sumsHash()));
        });
  }

  /** The parts; refused unless all is in its form, and whoever sends them holds the share. */
  private static byte[] provenParts(TrusteeSeat seat, Vote vote, Sent sent) {
    SentForm.require(sent.parts().length() <= LONGEST, "too long");
    var parts = SentForm.base64(sent.parts());
    SentForm.require(!PartsOfSums.read(seat.number(), parts).parts().isEmpty(), "no parts");
    SentForm.require(SentForm.bytes(sent.sumsHash()).length == HASH_BYTES, "no hash");
    var proof = KnowledgeProof.read(SentForm.bytes(sent.proof()));
    var what =
        new SentParts(
            seat.caller().edition(),
            seat.choice().round(),
            seat.number(),
            sent.head(),
            sent.sumsHash(),
            HexFormat.of().formatHex(parts));
    var joint = vote.key().joint(vote.rule().keyTerms());
    SentForm.require(what.isProven(joint.publicShares().get(seat.number() - 1), proof), "no proof");
    return parts;
  }

  private static Optional<UserError> notTaken(TrusteeSeat seat, @Nullable String why) {
    LOG.info("a part for {} is not taken: {}", seat.caller().edition(), why);
    return Optional.of(BAD_PROOF);
  }
}
