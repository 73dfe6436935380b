package org.businessleaderaward.programme.editions;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import org.businessleaderaward.access.Caller;
import org.businessleaderaward.access.People;
import org.businessleaderaward.access.Person;
import org.businessleaderaward.access.invitations.Invitations;
import org.businessleaderaward.audit.Act;
import org.businessleaderaward.audit.AuditLog;
import org.businessleaderaward.language.Language;
import org.businessleaderaward.language.LocalizedText;
import org.businessleaderaward.mail.Outbox;
import org.businessleaderaward.programme.DecisionRule;
import org.businessleaderaward.programme.Edition;
import org.businessleaderaward.programme.EditionState;
import org.businessleaderaward.programme.Editions;
import org.businessleaderaward.programme.calendar.Calendar;
import org.businessleaderaward.programme.cycle.EditionPayload;
import org.businessleaderaward.programme.cycle.Obstacle;
import org.businessleaderaward.storage.Outcome;
import org.businessleaderaward.storage.Transactions;

/**
 * Prepares the edition after one: the same settings, the calendar two years on, nothing of what was
 * decided. Whoever prepares it becomes its secretariat and is mailed a link for it.
 */
public final class NextEdition {

  private final Editions editions;
  private final People people;
  private final Invitations invitations;
  private final Outbox outbox;
  private final AuditLog audit;
  private final Transactions transactions;

  /** Prepares editions in these stores. */
  public NextEdition(
      Editions editions,
      People people,
      Invitations invitations,
      Outbox outbox,
      AuditLog audit,
      Transactions transactions) {
    this.editions = editions;
    this.people = people;
    this.invitations = invitations;
    this.outbox = outbox;
    this.audit = audit;
    this.transactions = transactions;
  }

  /** Prepares the edition after the caller's. */
  public EditionPayload prepare(Caller by, Instant now) {
    var edition = editions.get(by.edition());
    if (edition.state() == EditionState.DRAFT) {
      return EditionPayload.refused(Obstacle.WRONG_STATE.userError());
    }
    var caller = people.find(by.personId()).orElseThrow();
    var next = after(edition);
    var secretary =
        Person.newcomer(caller.role(), next.id(), caller.name(), caller.email(), caller.language())
            .awaitingMail();
    var outcome =
        transactions.commit(
            set -> {
              editions.put(set, next);
              invitations.enrol(set, secretary);
              outbox.add(set, secretary.invitation(next.name()), now);
              audit.add(
                  set,
                  new Act(edition.id(), now, by.actor(), "NEXT_EDITION_PREPARED", next.id(), null));
              audit.add(
                  set, new Act(next.id(), now, by.actor(), "EDITION_PREPARED", next.id(), null));
            });
    return switch (outcome) {
      case Outcome.Committed() -> EditionPayload.of(next);
      case Outcome.Refused(String condition) when condition.equals(Editions.CHANGED) ->
          EditionPayload.refused(Obstacle.NEXT_EXISTS.userError());
      case Outcome.Refused(String condition) ->
          throw new IllegalStateException("refused: " + condition);
    };
  }

  /** The edition after one, in preparation. */
  static Edition after(Edition edition) {
    int year = edition.year() + Edition.YEARS_BETWEEN;
    var rule = edition.decisionRule();
    return new Edition(
        edition.id().replace(String.valueOf(edition.year()), String.valueOf(year)),
        year,
        renamed(edition.name(), edition.year(), year),
        EditionState.DRAFT,
        edition.timeZone(),
        Calendar.twoYearsOn(edition.windows(), edition.timeZone()),
        edition.categories(),
        edition.criteria(),
        edition.formQuestions(),
        edition.nomineesWrite(),
        rule == null ? null : DecisionRule.planned(rule.method(), rule.quorum()),
        List.of(),
        null,
        List.of(),
        null,
        null,
        null,
        edition.sample(),
        0);
  }

  /** Names carry the year of their edition. */
  private static LocalizedText renamed(LocalizedText name, int year, int changed) {
    var byLanguage = new EnumMap<Language, String>(Language.class);
    name.byLanguage()
        .forEach(
            (language, text) ->
                byLanguage.put(
                    language, text.replace(String.valueOf(year), String.valueOf(changed))));
    return new LocalizedText(byLanguage);
  }
}
