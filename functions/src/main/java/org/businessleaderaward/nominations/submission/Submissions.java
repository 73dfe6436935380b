package org.businessleaderaward.nominations.submission;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.businessleaderaward.access.People;
import org.businessleaderaward.access.Person;
import org.businessleaderaward.access.reach.ConfirmedOrCounted;
import org.businessleaderaward.audit.AuditQueue;
import org.businessleaderaward.gateway.UserError;
import org.businessleaderaward.mail.Outbox;
import org.businessleaderaward.mail.UnaskedMail;
import org.businessleaderaward.nominations.Nomination;
import org.businessleaderaward.nominations.NominationKeys;
import org.businessleaderaward.nominations.NominationRefusal;
import org.businessleaderaward.nominations.Nominations;
import org.businessleaderaward.nominations.Receipt;
import org.businessleaderaward.nominations.consent.AskingItem;
import org.businessleaderaward.nominations.consent.Askings;
import org.businessleaderaward.nominations.consent.FirstQuestion;
import org.businessleaderaward.nominations.consent.NominatorLetters;
import org.businessleaderaward.nominations.consent.NomineeLetters;
import org.businessleaderaward.nominations.deadlines.Arrived;
import org.businessleaderaward.nominations.deadlines.Deadlines;
import org.businessleaderaward.nominations.deadlines.LateArrivals;
import org.businessleaderaward.nominations.domain.Consent;
import org.businessleaderaward.nominations.drafts.Drafts;
import org.businessleaderaward.nominations.duplicates.Duplicates;
import org.businessleaderaward.nominations.letters.NomineeAsking;
import org.businessleaderaward.programme.Edition;
import org.businessleaderaward.programme.EditionState;
import org.businessleaderaward.programme.Editions;
import org.businessleaderaward.storage.Outcome;
import org.businessleaderaward.storage.Storage;
import org.businessleaderaward.storage.TableOf;
import org.businessleaderaward.storage.Transactions;
import org.businessleaderaward.storage.WriteSet;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable;

/**
 * Hands nominations in, each once: the nomination with its number, the record of the client's key,
 * the question to the nominee, what goes into the log and the mails are one write. A repeat with
 * the same key gets the first receipt, also when the first answer was lost on its way. The nominee
 * is asked once the nominator has confirmed an address.
 */
public final class Submissions {
  private static final Pattern KEY = Pattern.compile("[A-Za-z0-9-]{8,100}");

  /** Within one process repeats queue, so that they draw no numbers. */
  private final ReentrantLock repeats = new ReentrantLock(true);

  private final DynamoDbTable<SubmissionItem> table;
  private final References references;
  private final Nominations nominations;
  private final Editions editions;
  private final AuditQueue audit;
  private final Outbox outbox;
  private final Askings askings;
  private final FirstQuestion question;
  private final ConfirmedOrCounted allowed;
  private final People people;
  private final Duplicates duplicates;
  private final Deadlines deadlines;
  private final LateArrivals arrivals;

  /** Submits to these stores. */
  public Submissions(
      Storage storage,
      Nominations nominations,
      Askings askings,
      FirstQuestion question,
      Duplicates duplicates,
      Editions editions,
      People people,
      AuditQueue audit,
      Outbox outbox,
      ConfirmedOrCounted allowed,
      Deadlines deadlines,
      LateArrivals arrivals,
      Transactions transactions) {
    this.table = storage.table(TableOf.NOMINATIONS, SubmissionItem.SCHEMA);
    this.references = new References(storage, transactions);
    this.nominations = nominations;
    this.editions = editions;
    this.audit = audit;
    this.outbox = outbox;
    this.askings = askings;
    this.question = question;
    this.allowed = allowed;
    this.people = people;
    this.deadlines = deadlines;
    this.arrivals = arrivals;
    this.duplicates = duplicates;
  }

  /** Hands a nomination in. By the time that a receipt is given the log says so. */
  public SubmitNominationPayload submit(String nomination, Submission wanted, Instant now) {
    if (!KEY.matcher(wanted.key()).matches()) {
      return SubmitNominationPayload.refused(
          List.of(NominationRefusal.INVALID_KEY.at("input", "idempotencyKey")));
    }
    var before = answered(nomination, wanted);
    var stored = nominations.find(nomination).orElseThrow();
    return logged(stored, before == null ? submit(stored, wanted, now) : before);
  }

  /**
   * Hands in what an officer enters for its nominator, whom {@code nominator} puts on record with
   * it, if the edition is as it was read. Whom it is from is the officer's to say: the nominee is
   * asked at once.
   */
  public SubmitNominationPayload enter(
      Nomination entered,
      Edition edition,
      Submission wanted,
      Consumer<WriteSet> nominator,
      Instant now) {
    var before = KEY.matcher(wanted.key()).matches() ? answered(entered.id(), wanted) : null;
    if (before != null) {
      return logged(nominations.find(entered.id()).orElseThrow(), before);
    }
    var errors = errors(entered, edition, wanted, now);
    if (!errors.isEmpty()) {
      return SubmitNominationPayload.refused(errors);
    }
    var asking = question.entered(entered, now);
    var answer =
        once(
            entered,
            edition,
            wanted,
            now,
            (set, receipt) -> {
              editions.requireUnchanged(set, edition);
              nominator.accept(set);
              addTo(set, entered, edition, wanted, receipt, asking);
              outbox.add(
                  set, NominatorLetters.receipt(entered, edition, receipt, NomineeAsking.NOW), now);
            });
    return logged(entered, answer);
  }

  /** Everything that keeps what an officer enters from being handed in. */
  public static List<UserError> errors(
      Nomination entered, Edition edition, Submission wanted, Instant now) {
    if (!KEY.matcher(wanted.key()).matches()) {
      return List.of(NominationRefusal.INVALID_KEY.at("input", "key"));
    }
    var late = Arrived.refusal(edition, entered.entered().getFirst().receivedOn(), now);
    if (late != null) {
      return List.of(late);
    }
    var unfit = Drafts.flaws(edition, entered.content());
    return unfit.isEmpty() ? flaws(entered, edition, wanted) : unfit;
  }

  private SubmitNominationPayload submit(Nomination stored, Submission wanted, Instant now) {
    var edition = editions.get(stored.edition());
    var closed = deadlines.refusal(stored, edition, now);
    if (closed != null || stored.version() != wanted.version()) {
      var refusal = closed == null ? NominationRefusal.CONFLICT : closed;
      return answeredMeanwhile(stored.id(), wanted, refusal);
    }
    var flaws = flaws(stored, edition, wanted);
    if (!flaws.isEmpty()) {
      return SubmitNominationPayload.refused(flaws);
    }
    var answer = commit(stored, edition, wanted, now);
    return answer.isOvertaken() && editions.get(edition.id()).version() != edition.version()
        ? submit(stored, wanted, now)
        : answer;
  }

  private SubmitNominationPayload logged(Nomination stored, SubmitNominationPayload answer) {
    if (answer.receipt() != null) {
      audit.chain(SubmissionActs.submitted(stored, answer.receipt()));
    }
    return answer;
  }

  private SubmitNominationPayload commit(
      Nomination stored, Edition edition, Submission wanted, Instant now) {
    var tooMany =
        allowed
            .full(
                stored.person(),
                stored.nominator().email(),
                wanted.from(),
                FirstQuestion.receipt(stored),
                now)
            .map(UnaskedMail.Full::until);
    var asking = question.begin(stored, wanted.from(), tooMany, now);
    var when = question.mayAsk(stored) ? NomineeAsking.NOW : NomineeAsking.ONCE_CONFIRMED;
    return once(
        stored,
        edition,
        wanted,
        now,
        (set, receipt) -> {
          addTo(set, stored, edition, wanted, receipt, asking);
          if (edition.state() == EditionState.SCREENING) {
            editions.requireUnchanged(set, edition);
          }
          if (tooMany.isEmpty()) {
            outbox.add(set, NominatorLetters.receipt(stored, edition, receipt, when), now);
          }
        });
  }

  private SubmitNominationPayload once(
      Nomination stored,
      Edition edition,
      Submission wanted,
      Instant now,
      BiConsumer<WriteSet, Receipt> parts) {
    repeats.lock();
    try {
      var before = answered(stored.id(), wanted);
      if (before != null) {
        return before;
      }
      long number = references.draw(edition.id());
      var receipt = new Receipt(References.text(edition, number), now);
      return switch (references.commit(edition.id(), number, set -> parts.accept(set, receipt))) {
        case Outcome.Committed() -> SubmitNominationPayload.of(receipt);
        case Outcome.Refused refused ->
            answeredMeanwhile(stored.id(), wanted, NominationRefusal.CONFLICT);
      };
    } finally {
      repeats.unlock();
    }
  }

  private void addTo(
      WriteSet set,
      Nomination stored,
      Edition edition,
      Submission wanted,
      Receipt receipt,
      AskingItem asking) {
    var known =
        Person.nominee(
            stored.edition(),
            stored.id(),
            stored.nominee().name(),
            stored.nominee().email(),
            stored.nominee().language());
    var nominee = asking.isAsked() ? known.awaitingMail() : known;
    var now = receipt.submittedAt();
    var submitted = stored.submitted(receipt, Consent.asked(nominee.id(), now)).awaiting(edition);
    set.put(
        table,
        SubmissionItem.of(stored.id(), wanted.key(), wanted.payload(), receipt),
        "SUBMISSION_REPEATED",
        WriteSet.ABSENT);
    nominations.put(set, submitted, now);
    duplicates.index(set, null, submitted);
    arrivals.add(set, edition, stored.id(), now);
    people.add(set, nominee);
    askings.put(set, asking);
    if (asking.isAsked()) {
      outbox.add(set, NomineeLetters.question(edition, submitted, nominee, now), now);
    }
    audit.add(set, SubmissionActs.submitted(stored, receipt));
  }

  /** A repeat that came in while the first was being written is refused only if that one was. */
  private SubmitNominationPayload answeredMeanwhile(
      String nomination, Submission wanted, NominationRefusal refusal) {
    var answer = answered(nomination, wanted);
    return answer == null ? SubmitNominationPayload.refused(refusal) : answer;
  }

  /** The answer that this key got before; null when it is new. */
  private @Nullable SubmitNominationPayload answered(String nomination, Submission wanted) {
    var key =
        NominationKeys.key(
            NominationKeys.partition(nomination), NominationKeys.submission(wanted.key()));
    var before = table.getItem(r -> r.key(key).consistentRead(true));
    if (before == null) {
      return null;
    }
    return before.payload.equals(wanted.payload())
        ? SubmitNominationPayload.of(before.receipt())
        : SubmitNominationPayload.refused(NominationRefusal.KEY_REUSED);
  }

  private static List<UserError> flaws(Nomination stored, Edition edition, Submission wanted) {
    var errors = new ArrayList<>(Requirements.missing(edition, stored));
    errors.addAll(Requirements.undeclared(wanted.declaresAccuracy()));
    errors.addAll(Requirements.unallowed(wanted.allowsContact()));
    return errors;
  }
}
