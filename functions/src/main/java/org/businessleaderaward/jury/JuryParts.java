package org.businessleaderaward.jury;

import java.time.Clock;
import org.businessleaderaward.access.Callers;
import org.businessleaderaward.access.Invitations;
import org.businessleaderaward.access.People;
import org.businessleaderaward.access.SecondFactor;
import org.businessleaderaward.advisory.Advice;
import org.businessleaderaward.audit.AuditLog;
import org.businessleaderaward.jury.sealing.Opener;
import org.businessleaderaward.jury.sealing.SealingKey;
import org.businessleaderaward.mail.Outbox;
import org.businessleaderaward.nominations.EvidenceDownloads;
import org.businessleaderaward.nominations.Nominations;
import org.businessleaderaward.programme.Circulars;
import org.businessleaderaward.programme.EditionActs;
import org.businessleaderaward.programme.Editions;
import org.businessleaderaward.programme.ExtendWindow;
import org.businessleaderaward.storage.Storage;
import org.businessleaderaward.storage.Transactions;

/**
 * The module's parts, put together once. The keys are not among them: each user brings its half.
 */
record JuryParts(
    Storage storage,
    Transactions transactions,
    AuditLog audit,
    Editions editions,
    EditionActs acts,
    People people,
    JuryRoll roll,
    Votes votes,
    BallotBox box,
    CountRecords counts,
    ReceiptLists lists,
    Finalists finalists) {

  static JuryParts of(
      Storage storage,
      Transactions transactions,
      AuditLog audit,
      Editions editions,
      EditionActs acts,
      People people,
      Nominations nominations) {
    var votes = new Votes(storage);
    return new JuryParts(
        storage,
        transactions,
        audit,
        editions,
        acts,
        people,
        new JuryRoll(storage),
        votes,
        new BallotBox(storage),
        new CountRecords(storage),
        new ReceiptLists(storage),
        new Finalists(votes, nominations));
  }

  Results results() {
    return new Results(counts, editions, finalists);
  }

  CastBallot casting() {
    return new CastBallot(roll, votes, box, lists, transactions);
  }

  DeclareJurorConflicts declaring() {
    return new DeclareJurorConflicts(roll, votes, box, lists, audit, transactions);
  }

  BallotFields ballotFields(Callers callers, SecondFactor factor) {
    return new BallotFields(
        callers,
        factor,
        roll,
        votes,
        box,
        releases(),
        casting(),
        new TestBallots(storage, roll, votes),
        confirming());
  }

  FinalistFields finalistFields(Callers callers, Advice advice, EvidenceDownloads downloads) {
    return new FinalistFields(callers, roll, finalists, declaring(), editions, advice, downloads);
  }

  ResultFields resultFields(Callers callers, SecondFactor factor, Circulars circulars) {
    return new ResultFields(
        callers, factor, results(), new Announce(results(), finalists, acts, circulars));
  }

  ExtensionFields extensionFields(Callers callers, ExtendWindow extending) {
    return new ExtensionFields(callers, extending, new ExtendVoting(extending, roll, votes, lists));
  }

  SecretariatJuryFields secretariatFields(
      Callers callers,
      SecondFactor factor,
      Invitations invitations,
      Outbox outbox,
      SealingKey key) {
    return new SecretariatJuryFields(
        callers,
        factor,
        editions,
        people,
        roll,
        releases(),
        new SecretariatJuryFields.Acts(
            new InviteJuror(invitations, roll, votes),
            new ReplaceJuror(editions, invitations, people, outbox, roll, votes, lists, audit),
            new OpenVoting(editions, acts, roll, votes, new JuryMail(people, outbox), key),
            reminding(outbox),
            new CloseVoting(acts, roll, votes, lists),
            confirming()));
  }

  SampleVote sample() {
    return new SampleVote(declaring(), casting(), roll, votes);
  }

  CountWorker countWorker(Opener opener, Outbox outbox, Clock clock) {
    return new CountWorker(
        new FixReceipts(
            editions,
            votes,
            roll,
            box,
            lists,
            audit,
            new JuryMail(people, outbox),
            transactions,
            clock),
        new CountBallots(
            editions,
            votes,
            counts,
            lists,
            new BallotReview(roll, box, opener),
            opener,
            audit,
            transactions,
            clock));
  }

  RemindJurors reminding(Outbox outbox) {
    return new RemindJurors(
        storage, editions, roll, votes, new JuryMail(people, outbox), audit, transactions);
  }

  ShutBallotBox shutting() {
    return new ShutBallotBox(votes, lists, transactions);
  }

  Releases releases() {
    return new Releases(votes, counts, lists);
  }

  private ConfirmCount confirming() {
    return new ConfirmCount(editions, roll, votes, counts, lists, shutting(), audit, transactions);
  }
}
