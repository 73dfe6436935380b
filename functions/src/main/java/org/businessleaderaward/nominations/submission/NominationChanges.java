package org.businessleaderaward.nominations.submission;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.businessleaderaward.access.People;
import org.businessleaderaward.access.reach.ConfirmedOrCounted;
import org.businessleaderaward.audit.AuditLog;
import org.businessleaderaward.gateway.UserError;
import org.businessleaderaward.language.Language;
import org.businessleaderaward.limits.Network;
import org.businessleaderaward.mail.Mail;
import org.businessleaderaward.mail.Outbox;
import org.businessleaderaward.nominations.Nomination;
import org.businessleaderaward.nominations.NominationRefusal;
import org.businessleaderaward.nominations.Nominations;
import org.businessleaderaward.nominations.Receipt;
import org.businessleaderaward.nominations.consent.AskingItem;
import org.businessleaderaward.nominations.consent.Askings;
import org.businessleaderaward.nominations.consent.FirstQuestion;
import org.businessleaderaward.nominations.consent.NominatorLetters;
import org.businessleaderaward.nominations.consent.NomineeLetters;
import org.businessleaderaward.nominations.deadlines.Deadlines;
import org.businessleaderaward.nominations.domain.Consent;
import org.businessleaderaward.nominations.domain.Draft;
import org.businessleaderaward.nominations.domain.DraftRules;
import org.businessleaderaward.nominations.domain.DraftText;
import org.businessleaderaward.nominations.domain.NomineeFacts;
import org.businessleaderaward.nominations.drafts.SaveDraftPayload;
import org.businessleaderaward.nominations.duplicates.Duplicates;
import org.businessleaderaward.nominations.evidence.VersionFiles;
import org.businessleaderaward.nominations.letters.ConsentAfterChange;
import org.businessleaderaward.programme.Criterion;
import org.businessleaderaward.programme.Edition;
import org.businessleaderaward.programme.Editions;
import org.businessleaderaward.storage.Outcome;
import org.businessleaderaward.storage.Transactions;
import org.businessleaderaward.storage.WriteSet;

/**
 * Puts another version of what was submitted on record, as long as it may be submitted and nobody
 * has screened it. What stood before stays beside it. A nominee who had agreed is asked anew. Mail
 * addresses stay: links and sessions hang on them.
 */
public final class NominationChanges {
  /** Something of it may be saved in between that is no version, such as its nominee's answer. */
  private static final int MOST_ATTEMPTS = 5;

  private final Nominations nominations;
  private final Askings askings;
  private final FirstQuestion question;
  private final Duplicates duplicates;
  private final Editions editions;
  private final People people;
  private final AuditLog audit;
  private final Outbox outbox;
  private final ConfirmedOrCounted allowed;
  private final Deadlines deadlines;
  private final VersionFiles files;
  private final Transactions transactions;

  /** Changes nominations in these stores. */
  public NominationChanges(
      Nominations nominations,
      Askings askings,
      FirstQuestion question,
      Duplicates duplicates,
      Editions editions,
      People people,
      AuditLog audit,
      Outbox outbox,
      ConfirmedOrCounted allowed,
      Deadlines deadlines,
      VersionFiles files,
      Transactions transactions) {
    this.nominations = nominations;
    this.askings = askings;
    this.question = question;
    this.duplicates = duplicates;
    this.editions = editions;
    this.people = people;
    this.audit = audit;
    this.outbox = outbox;
    this.allowed = allowed;
    this.deadlines = deadlines;
    this.files = files;
    this.transactions = transactions;
  }

  /**
   * Changes a nomination. What stands there already is answered as changed, also when it cannot be
   * changed any more, so that a wish whose answer was lost can be sent again. An officer is told
   * when it stood there before: then nobody was written to.
   */
  public SaveDraftPayload change(String nomination, NewVersion wanted, Instant now) {
    for (int attempt = 1; attempt <= MOST_ATTEMPTS; attempt++) {
      var answer = attempt(nominations.find(nomination).orElseThrow(), wanted, now);
      if (answer.isPresent()) {
        return answer.get();
      }
    }
    return SaveDraftPayload.refused(
        nominations.find(nomination).orElse(null), NominationRefusal.CONFLICT);
  }

  /** Empty when something was saved since it was read. */
  private Optional<SaveDraftPayload> attempt(Nomination stored, NewVersion wanted, Instant now) {
    var edition = editions.get(stored.edition());
    var receipt = stored.receipt();
    var content = wanted.within(stored, edition);
    var change = files.change(stored, edition, wanted.files(), now);
    if (isSubmitted(stored) && content.equals(stored.content()) && change.isNone()) {
      return Optional.of(
          wanted.mayBeOf(stored)
              ? SaveDraftPayload.saved(stored, Optional.empty())
              : SaveDraftPayload.refused(stored, NominationRefusal.NOTHING_CHANGED));
    }
    var refusal = deadlines.refusalOfChange(stored, edition, wanted.entered(), now);
    if (receipt == null || refusal != null) {
      return Optional.of(
          SaveDraftPayload.refused(stored, List.of(Objects.requireNonNull(refusal))));
    }
    if (receipt.version() != wanted.version()) {
      return Optional.of(SaveDraftPayload.refused(stored, NominationRefusal.CONFLICT));
    }
    var flaws = flaws(stored, edition, content, wanted.declaresAccuracy());
    flaws.addAll(change.errors());
    if (!flaws.isEmpty()) {
      return Optional.of(SaveDraftPayload.refused(stored, flaws));
    }
    return commit(stored, edition, content, change, receipt.changed(now), wanted);
  }

  /** Neither a draft nor withdrawn or declined. */
  private static boolean isSubmitted(Nomination nomination) {
    return switch (nomination.status()) {
      case SUBMITTED, ELIGIBLE, INELIGIBLE, SHORTLISTED -> true;
      case DRAFT, WITHDRAWN, DECLINED -> false;
    };
  }

  private Optional<SaveDraftPayload> commit(
      Nomination stored,
      Edition edition,
      Draft content,
      VersionFiles.Revision change,
      Receipt receipt,
      NewVersion wanted) {
    var now = receipt.versionAt();
    var before = Objects.requireNonNull(stored.consent());
    var after =
        before.lapsed(NomineeFacts.of(stored.nominee()), NomineeFacts.of(content.nominee()), now);
    var saved = stored.saved(content, now).withEvidence(change.files(), now);
    var changed = wanted.of(saved.submitted(receipt, after)).awaiting(edition);
    boolean isEntered = wanted.entered() != null;
    var asking =
        isEntered ? corrected(before, changed, now) : anew(before, changed, wanted.from(), now);
    var letter =
        Optional.of(
                NominatorLetters.changed(
                    changed,
                    receipt,
                    change.added(),
                    change.removed(),
                    afterChange(before, changed, asking)))
            .filter(mail -> isEntered || mayBeWritten(mail, changed, receipt, wanted.from()));
    var outcome =
        transactions.commit(
            set -> {
              if (isEntered) {
                editions.requireUnchanged(set, edition);
              }
              nominations.put(set, changed, now);
              nominations.keep(set, stored);
              files.add(set, stored, change, now);
              duplicates.index(set, stored, changed);
              nameAnew(set, stored, changed, after);
              asking.ifPresent(item -> ask(set, edition, changed, item, now));
              letter.ifPresent(mail -> outbox.add(set, mail, now));
              audit.add(set, SubmissionActs.changed(changed, receipt));
            });
    return switch (outcome) {
      case Outcome.Committed() -> {
        files.delete(stored, change);
        yield Optional.of(
            SaveDraftPayload.saved(changed.withVersion(stored.version() + 1), Optional.empty()));
      }
      case Outcome.Refused refused -> Optional.empty();
    };
  }

  /** How a nominee is asked anew who had agreed; empty of one who is asked already, or later. */
  private Optional<AskingItem> anew(Consent before, Nomination changed, Network from, Instant now) {
    return before.isGiven()
        ? Optional.of(question.begin(changed, from, Optional.empty(), now))
        : Optional.empty();
  }

  /** The same once an officer has put the version on record: nobody waits for the nominator. */
  private Optional<AskingItem> corrected(Consent before, Nomination changed, Instant now) {
    return before.isGiven()
        ? Optional.of(question.entered(changed, now))
        : question.corrected(changed, now);
  }

  /** Nobody is told of a nominee who has not been asked that they have not answered. */
  private ConsentAfterChange afterChange(
      Consent before, Nomination changed, Optional<AskingItem> asking) {
    boolean isAsked =
        asking.or(() -> askings.find(changed.id())).map(AskingItem::isAsked).orElse(true);
    if (!isAsked && !question.mayAsk(changed)) {
      return ConsentAfterChange.ONCE_CONFIRMED;
    }
    return before.isGiven() ? ConsentAfterChange.ASKED_ANEW : ConsentAfterChange.STILL_AWAITED;
  }

  /** Adds how nominator and nominee are called and spoken to, each at the address on record. */
  private void nameAnew(WriteSet set, Nomination stored, Nomination changed, Consent consent) {
    if (!stored.nominator().name().equals(changed.nominator().name())) {
      call(set, stored.person(), changed.nominator().name(), changed.language());
    }
    var was = stored.nominee();
    var is = changed.nominee();
    if (!was.name().equals(is.name()) || was.language() != is.language()) {
      call(set, consent.person(), is.name(), is.language());
    }
  }

  private void call(WriteSet set, String person, String name, Language language) {
    people
        .find(person)
        .ifPresent(known -> people.change(set, person, name, known.email(), language));
  }

  private void ask(
      WriteSet set, Edition edition, Nomination changed, AskingItem asking, Instant now) {
    askings.put(set, asking);
    if (asking.isAsked()) {
      var consent = Objects.requireNonNull(changed.consent());
      people
          .find(consent.person())
          .map(known -> known.called(changed.nominee().name(), changed.nominee().language()))
          .map(nominee -> NomineeLetters.question(edition, changed, nominee, now))
          .ifPresent(mail -> outbox.add(set, mail, now));
    }
  }

  private boolean mayBeWritten(Mail mail, Nomination changed, Receipt receipt, Network from) {
    var occasion = FirstQuestion.receipt(changed) + " " + receipt.version();
    return allowed
        .full(mail.recipient(), mail.email(), from, occasion, receipt.versionAt())
        .isEmpty();
  }

  private static List<UserError> flaws(
      Nomination stored, Edition edition, Draft content, boolean declaresAccuracy) {
    var criteria = edition.criteria().stream().map(Criterion::id).toList();
    var errors = new ArrayList<UserError>();
    new DraftRules(criteria, edition.categoryIds(), edition.formQuestions())
        .flaws(content)
        .forEach(flaw -> errors.add(NominationRefusal.of(flaw)));
    if (errors.isEmpty()) {
      errors.addAll(Requirements.missing(edition, content));
    }
    addMoved(errors, stored.content(), content, DraftText.NOMINEE_EMAIL);
    addMoved(errors, stored.content(), content, DraftText.NOMINATOR_EMAIL);
    errors.addAll(Requirements.undeclared(declaresAccuracy));
    return errors;
  }

  private static void addMoved(List<UserError> errors, Draft was, Draft is, DraftText address) {
    if (!was.text(address).equals(is.text(address))) {
      errors.add(NominationRefusal.ADDRESS_STAYS.at(address.path()));
    }
  }
}
