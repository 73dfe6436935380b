package org.businessleaderaward.nominations.consent;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.businessleaderaward.access.Caller;
import org.businessleaderaward.audit.Act;
import org.businessleaderaward.audit.AuditLog;
import org.businessleaderaward.gateway.Refusal;
import org.businessleaderaward.gateway.UserError;
import org.businessleaderaward.limits.Allowance;
import org.businessleaderaward.limits.Limiter;
import org.businessleaderaward.nominations.Nomination;
import org.businessleaderaward.nominations.NominationRefusal;
import org.businessleaderaward.nominations.Nominations;
import org.businessleaderaward.nominations.deadlines.StatementsDeadline;
import org.businessleaderaward.nominations.domain.Completeness;
import org.businessleaderaward.nominations.domain.Draft;
import org.businessleaderaward.nominations.domain.DraftRules;
import org.businessleaderaward.nominations.domain.Statement;
import org.businessleaderaward.programme.Criterion;
import org.businessleaderaward.programme.Edition;
import org.businessleaderaward.programme.Editions;
import org.businessleaderaward.storage.Outcome;
import org.businessleaderaward.storage.Transactions;

/**
 * The statements, in an edition in which nominees write them: saved whole each time, as drafts are,
 * and each save held to the version that its writer saw. They may be half written until the
 * deadline, but no longer than is taken: they are not handed in, so that what is on record is what
 * is read. That all are there is put in the log.
 */
final class NomineeStatements {
  /** How often a nomination is saved before its saves are counted, as of a draft. */
  private static final int SAVES_UNCOUNTED = 2_000;

  private final Nominations nominations;
  private final Editions editions;
  private final Limiter limiter;
  private final AuditLog audit;
  private final Transactions transactions;

  NomineeStatements(
      Nominations nominations,
      Editions editions,
      Limiter limiter,
      AuditLog audit,
      Transactions transactions) {
    this.nominations = nominations;
    this.editions = editions;
    this.limiter = limiter;
    this.audit = audit;
    this.transactions = transactions;
  }

  /** A nomination as its nominee sees it. */
  NomineeView view(Nomination nomination, Instant now) {
    return NomineeView.of(nomination, editions.get(nomination.edition()), now);
  }

  /**
   * Saves the statements of the caller's nomination.
   *
   * @param nomination id of the one that the writer sees: somebody may have opened the link to
   *     another one in the same browser since
   * @param version number of the save that the writer last saw
   */
  SaveStatementsPayload save(
      Caller nominee, String nomination, int version, List<Statement> written, Instant now) {
    var stored = own(nominee);
    if (!stored.id().equals(nomination)) {
      return new SaveStatementsPayload(
          view(stored, now), List.of(NominationRefusal.UNKNOWN.at("input", "nomination")));
    }
    var edition = editions.get(stored.edition());
    if (StatementsDeadline.of(stored, edition, now) == null) {
      return refused(stored, NominationRefusal.STATEMENTS_CLOSED, now);
    }
    if (stored.version() != version) {
      return refused(stored, NominationRefusal.CONFLICT, now);
    }
    var content = stored.content().withStatements(written);
    var flaws = flaws(edition, content);
    // The same again is no save: what is being translated would count as of another text.
    if (!flaws.isEmpty() || content.equals(stored.content())) {
      return new SaveStatementsPayload(view(stored, now), flaws);
    }
    refuseTooMany(stored, now);
    var saved = stored.saved(content, now).awaiting(edition);
    return commit(nominee, stored, saved, now)
        ? new SaveStatementsPayload(view(saved.withVersion(version + 1L), now), List.of())
        : refused(own(nominee), NominationRefusal.CONFLICT, now);
  }

  /** As of a draft: a form saves what is typed every few seconds. */
  private void refuseTooMany(Nomination stored, Instant now) {
    if (stored.version() > SAVES_UNCOUNTED
        && limiter.take(Allowance.SAVES, stored.id(), now).isPresent()) {
      throw new Refusal(
          Refusal.Code.TOO_MANY_REQUESTS, "the statements were saved very often today");
    }
  }

  private boolean commit(Caller nominee, Nomination stored, Nomination saved, Instant now) {
    boolean completes = saved.unwritten().isEmpty() && !stored.unwritten().isEmpty();
    return transactions.commit(
            set -> {
              nominations.put(set, saved, now);
              if (completes) {
                audit.add(
                    set,
                    new Act(
                        saved.edition(),
                        now,
                        nominee.actor(),
                        "STATEMENTS_COMPLETED",
                        saved.id(),
                        null));
              }
            })
        instanceof Outcome.Committed;
  }

  private static List<UserError> flaws(Edition edition, Draft content) {
    var criteria = edition.criteria().stream().map(Criterion::id).toList();
    var rules = new DraftRules(criteria, edition.categoryIds(), edition.formQuestions());
    return Stream.concat(rules.flaws(content).stream(), Completeness.tooManyWords(content).stream())
        .map(NominationRefusal::of)
        .toList();
  }

  private SaveStatementsPayload refused(Nomination stored, NominationRefusal why, Instant now) {
    return new SaveStatementsPayload(view(stored, now), List.of(why.userError()));
  }

  /** A tombstone, which an erasure that broke off has left, is shown as nothing. */
  Nomination own(Caller nominee) {
    return nominations
        .find(nominee.subject())
        .filter(nomination -> nomination.consent() != null)
        .orElseThrow(() -> new Refusal(Refusal.Code.NOT_FOUND, "there is no such nomination"));
  }
}
