package org.businessleaderaward.jury.trustees;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.businessleaderaward.access.EditionNames;
import org.businessleaderaward.audit.Act;
import org.businessleaderaward.audit.AuditLog;
import org.businessleaderaward.jury.letters.TrusteeLetter;
import org.businessleaderaward.jury.proofs.Draws;
import org.businessleaderaward.jury.proofs.EncryptedShare;
import org.businessleaderaward.jury.proofs.KeyTerms;
import org.businessleaderaward.jury.proofs.PartialDecryption;
import org.businessleaderaward.jury.proofs.StepFails;
import org.businessleaderaward.jury.proofs.TrusteeSecret;
import org.businessleaderaward.jury.record.PublishedKey;
import org.businessleaderaward.jury.trustees.ReceivedShares.WrongPart;
import org.businessleaderaward.storage.Transactions;
import org.businessleaderaward.storage.WriteSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes the service's steps to the key of a vote, in the function count. Alone, it draws its
 * secret, seals it, and publishes the key in one transaction. With others it publishes what belongs
 * to its secret, sends its shares once all have published, checks those that it received once all
 * have sent theirs, and publishes the key once all have decrypted the rehearsal; each step is one
 * transaction, and says by mail whose turn it is. Taken again, also at once, a step changes
 * nothing. A key once made stays until others are chosen, and a trustee whose part does not hold is
 * named.
 */
public final class MakeKey {
  private static final Logger LOG = LoggerFactory.getLogger(MakeKey.class);
  private static final String ACTOR = "count";

  /** More steps than there are. */
  private static final int MOST_STEPS = 10;

  private final PublishedKeys keys;
  private final TrusteeStates states;
  private final KeptShares shares;
  private final TrusteeMail mail;
  private final EditionNames editions;
  private final AuditLog audit;
  private final Transactions transactions;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();
  private final Draws draws = Draws.secret(random);

  public MakeKey(
      PublishedKeys keys,
      TrusteeStates states,
      KeptShares shares,
      TrusteeMail mail,
      EditionNames editions,
      AuditLog audit,
      Transactions transactions,
      Clock clock) {
    this.keys = keys;
    this.states = states;
    this.shares = shares;
    this.mail = mail;
    this.editions = editions;
    this.audit = audit;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * Takes all steps to the key of an edition's vote that can be taken now, if it was wished for.
   */
  public void make(String edition) {
    for (int step = 0; step < MOST_STEPS && isStepTaken(edition); step++) {
      LOG.info("a step to the key of {} is taken", edition);
    }
  }

  private boolean isStepTaken(String edition) {
    var wanted = keys.requested(edition);
    if (wanted.isEmpty() || keys.find(edition, wanted.get()).isPresent()) {
      return false;
    }
    var choice = wanted.get();
    if (choice.isAlone()) {
      makeAlone(edition, choice);
      return false;
    }
    var all = states.all(edition, choice);
    var own = all.get(KeyChoice.SERVICE);
    if (own == null) {
      commit(edition, choice);
      return true;
    }
    if (own.wrong() != null || all.size() < choice.trustees()) {
      return false;
    }
    var step = new Step(edition, choice, own, all.values());
    try {
      return step.isTaken();
    } catch (WrongPart wrong) {
      step.stop(wrong.trustee());
      return false;
    }
  }

  private void makeAlone(String edition, KeyChoice choice) {
    var terms = choice.terms(edition);
    var secret = TrusteeSecret.draw(terms, draws);
    var published = PublishedKey.of(List.of(secret.published(terms, KeyChoice.SERVICE, draws)));
    // Refused when another run was faster: then there is a key.
    transactions.commit(
        set -> {
          shares.add(set, edition, choice, secret);
          keys.add(set, edition, choice, published);
        });
  }

  private void commit(String edition, KeyChoice choice) {
    var terms = choice.terms(edition);
    var secret = TrusteeSecret.draw(terms, draws);
    var key = PublishedKey.written(secret.published(terms, KeyChoice.SERVICE, draws));
    var own = TrusteeState.committed(KeyChoice.SERVICE, key, null, clock.instant());
    transactions.commit(
        set -> {
          shares.add(set, edition, choice, secret);
          states.put(set, edition, choice, own);
        });
  }

  /** The steps that are possible once everybody has published what belongs to their secret. */
  private final class Step {
    private final String edition;
    private final KeyChoice choice;
    private final TrusteeState own;
    private final Collection<TrusteeState> all;
    private final KeyTerms terms;

    Step(String edition, KeyChoice choice, TrusteeState own, Collection<TrusteeState> all) {
      this.edition = edition;
      this.choice = choice;
      this.own = own;
      this.all = all;
      this.terms = choice.terms(edition);
    }

    boolean isTaken() {
      if (own.sentAt() == null) {
        return isSent();
      }
      if (all.stream().anyMatch(one -> one.sentAt() == null)) {
        return false;
      }
      if (own.confirmedAt() == null) {
        return isConfirmed();
      }
      if (all.stream().allMatch(one -> one.confirmedAt() != null)) {
        finish();
      }
      return false;
    }

    /** Adds what the service has done. Refused when another run was faster, as it may be. */
    private void write(TrusteeState done, TrusteeLetter.Step turn) {
      var name = editions.name(edition);
      transactions.commit(
          set -> {
            states.put(set, edition, choice, done);
            mail.add(
                set,
                choice,
                (person, others) ->
                    new TrusteeLetter.TrusteeTurn(
                        person.name(), name, turn, others, person.role().link()),
                clock.instant());
          });
    }

    private boolean isSent() {
      WrongPart.unlessAll(
          all, one -> PublishedKey.trustee(one.key()).isProven(terms, one.number()));
      var secret = shares.open(edition, choice);
      if (secret.isEmpty()) {
        return false;
      }
      var list = published().hash();
      var encrypted =
          all.stream()
              .map(
                  to ->
                      EncryptedShare.of(
                          new EncryptedShare.Way(
                              edition,
                              list,
                              KeyChoice.SERVICE,
                              to.number(),
                              PublishedKey.trustee(to.key()).sharesKey()),
                          secret.get().share(to.number()),
                          secret.get().shares(),
                          draws))
              .map(share -> HexFormat.of().formatHex(share.bytes()))
              .toList();
      write(own.sending(encrypted, clock.instant()), TrusteeLetter.Step.SHARES);
      return true;
    }

    private boolean isConfirmed() {
      var secret = shares.open(edition, choice);
      if (secret.isEmpty()) {
        return false;
      }
      var held = new ReceivedShares(terms, secret.get(), all).keyShare();
      var part = published().rehearsal(terms).decrypt(KeyChoice.SERVICE, held, draws);
      var done = own.confirming(HexFormat.of().formatHex(part.bytes()), clock.instant());
      write(done, TrusteeLetter.Step.CONFIRMATION);
      return true;
    }

    private void finish() {
      var key = published();
      var rehearsal = key.rehearsal(terms);
      WrongPart.unlessAll(all, one -> rehearsal.isRight(one.number(), part(one), random));
      StepFails.unless(rehearsal.gives(firstParts()), "1.10.6", "the rehearsal's total");
      transactions.commit(
          set -> {
            keys.add(set, edition, choice, key);
            log(set, "KEY_MADE", key.hash());
          });
    }

    /** The parts of the lowest numbers, of as many as decrypt together. */
    private SortedMap<Integer, PartialDecryption> firstParts() {
      var parts = new TreeMap<Integer, PartialDecryption>();
      all.stream().limit(choice.threshold()).forEach(one -> parts.put(one.number(), part(one)));
      return parts;
    }

    private PartialDecryption part(TrusteeState one) {
      var written = one.rehearsal();
      StepFails.unless(written != null, "1.10.6", "no part");
      return PartialDecryption.read(HexFormat.of().parseHex(String.valueOf(written)));
    }

    private PublishedKey published() {
      return new PublishedKey(all.stream().map(TrusteeState::key).toList());
    }

    /** Says once whose part does not hold. */
    void stop(int trustee) {
      LOG.warn("the key of {} stops: the part of trustee {} does not hold", edition, trustee);
      transactions.commit(
          set -> {
            states.put(set, edition, choice, own.finding(trustee));
            log(set, "KEY_STOPPED", "trustee " + trustee);
          });
    }

    private void log(WriteSet set, String act, String detail) {
      audit.add(set, new Act(edition, clock.instant(), ACTOR, act, edition, detail));
    }
  }
}
