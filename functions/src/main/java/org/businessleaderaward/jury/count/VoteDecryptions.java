package org.businessleaderaward.jury.count;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import org.businessleaderaward.jury.proofs.Draws;
import org.businessleaderaward.jury.proofs.KeyTerms;
import org.businessleaderaward.jury.record.FormedSums;
import org.businessleaderaward.jury.record.VoteRecord;
import org.businessleaderaward.jury.trustees.KeyChoice;
import org.businessleaderaward.jury.trustees.ServiceKeyShare;
import org.businessleaderaward.jury.trustees.TrusteeStates;
import org.businessleaderaward.jury.votes.Vote;
import org.businessleaderaward.storage.WriteSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Who decrypts the sums of a vote: the service, and of the others those of the lowest numbers whose
 * parts prove right, as many as the threshold asks for. A part that does not is passed over.
 */
public final class VoteDecryptions {
  private static final Logger LOG = LoggerFactory.getLogger(VoteDecryptions.class);

  private final ServiceKeyShare share;
  private final TrusteeStates states;
  private final SecureRandom random = new SecureRandom();

  public VoteDecryptions(ServiceKeyShare share, TrusteeStates states) {
    this.share = share;
    this.states = states;
  }

  /** Whether there are as many as the threshold, should all be right. */
  boolean mayBeEnough(Vote vote) {
    var terms = vote.rule().keyTerms();
    int others = terms.trustees() == 1 ? 0 : states.decryptions(terms.edition()).size();
    return 1 + others >= terms.threshold();
  }

  /** Adds that a trustee's part is passed over; once. */
  void passOver(WriteSet set, String edition, int trustee) {
    states.passOver(set, edition, trustee);
  }

  /**
   * As many decryptions as the threshold, by number; empty while there are fewer.
   *
   * @param unproven is told the number of whoever sent a part that does not prove right
   */
  List<VoteRecord.Decryption> of(FormedSums formed, IntConsumer unproven) {
    var terms = formed.making().rule().keyTerms();
    LOG.info("the sums of {} are being decrypted", terms.edition());
    var all = new ArrayList<VoteRecord.Decryption>();
    share
        .of(terms)
        .map(own -> formed.decrypt(KeyChoice.SERVICE, own, Draws.secret(random)))
        .ifPresent(all::add);
    if (terms.trustees() == 1 && all.isEmpty()) {
      throw new IllegalStateException("the service's share is gone");
    }
    if (terms.trustees() > 1) {
      addOthers(all, formed, terms, unproven);
    }
    return all.size() < terms.threshold() ? List.of() : all;
  }

  /** Of those that prove right, as many as are missing. */
  private void addOthers(
      List<VoteRecord.Decryption> all, FormedSums formed, KeyTerms terms, IntConsumer unproven) {
    for (var sent : states.decryptions(terms.edition()).values()) {
      if (all.size() == terms.threshold()) {
        return;
      }
      if (formed.isRight(sent.decryption(), random)) {
        all.add(sent.decryption());
      } else {
        LOG.warn("a decryption for {} does not prove right", terms.edition());
        unproven.accept(sent.number());
      }
    }
  }
}
