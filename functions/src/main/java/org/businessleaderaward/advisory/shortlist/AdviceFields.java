package org.businessleaderaward.advisory.shortlist;

import graphql.schema.DataFetchingEnvironment;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.businessleaderaward.access.Callers;
import org.businessleaderaward.access.People;
import org.businessleaderaward.access.Person;
import org.businessleaderaward.access.Role;
import org.businessleaderaward.access.trail.AccessTrail;
import org.businessleaderaward.access.trail.Opened;
import org.businessleaderaward.advisory.Advice;
import org.businessleaderaward.advisory.assessment.RemindAdvisers;
import org.businessleaderaward.advisory.assignment.Assignments;
import org.businessleaderaward.gateway.RoomFields;
import org.businessleaderaward.gateway.RoomWiring;
import org.businessleaderaward.gateway.Scope;
import org.businessleaderaward.language.Language;
import org.businessleaderaward.language.PlainText;
import org.businessleaderaward.nominations.BoardNomination;
import org.businessleaderaward.programme.Editions;
import org.businessleaderaward.programme.cycle.EditionPayload;

/** What the advisers submit, in the secretariat's room, and the shortlist made of it. */
public final class AdviceFields implements RoomFields {
  private final Callers callers;
  private final People people;
  private final Editions editions;
  private final Advice advice;
  private final Assignments assignments;
  private final AdviceExport export;
  private final RecordShortlist recordShortlist;
  private final RemindAdvisers reminding;
  private final AccessTrail trail;

  AdviceFields(
      Callers callers,
      People people,
      Editions editions,
      Advice advice,
      Assignments assignments,
      AdviceExport export,
      RecordShortlist recordShortlist,
      RemindAdvisers reminding,
      AccessTrail trail) {
    this.callers = callers;
    this.people = people;
    this.editions = editions;
    this.advice = advice;
    this.assignments = assignments;
    this.export = export;
    this.recordShortlist = recordShortlist;
    this.reminding = reminding;
    this.trail = trail;
  }

  @Override
  public void addTo(RoomWiring wiring) {
    wiring
        .query("agreement", this::agreement)
        .query("adviceProgress", this::progress)
        .query("adviceTable", this::table)
        .field("BoardNomination", "assignments", this::assignments)
        .field("BoardNomination", "advice", this::advice)
        .mutation("recordShortlist", this::recordShortlist)
        .mutation(
            "remindAdvisers", env -> reminding.remind(callers.require(env), Scope.of(env).now()));
  }

  private List<Advice.CriterionAgreement> agreement(DataFetchingEnvironment env) {
    var edition = callers.require(env).edition();
    var advisers = people.all(edition, Role.ADVISER).stream().map(Person::id).toList();
    return advice.agreementOf(editions.get(edition), advisers);
  }

  private List<AdviserProgress> progress(DataFetchingEnvironment env) {
    var edition = callers.require(env).edition();
    var advisers = people.all(edition, Role.ADVISER);
    var loads = assignments.loads(edition, advisers);
    var reminded = reminding.lastAt(edition, advisers);
    return advisers.stream()
        .map(
            adviser ->
                AdviserProgress.of(
                    adviser,
                    Objects.requireNonNull(loads.get(adviser.id())),
                    reminded.get(adviser.id())))
        .toList();
  }

  private String table(DataFetchingEnvironment env) {
    var caller = callers.require(env);
    trail.note(caller, Opened.ADVICE_TABLE, caller.edition(), Scope.of(env).now());
    var language = Language.valueOf(Objects.requireNonNull(env.getArgument("language")));
    return export.of(editions.get(caller.edition()), language);
  }

  private List<BoardAssignment> assignments(DataFetchingEnvironment env) {
    BoardNomination nomination = Objects.requireNonNull(env.getSource());
    var shown =
        assignments.of(nomination.id()).stream()
            .map(
                one ->
                    BoardAssignment.of(
                        one, people.find(one.adviser()).map(Person::name).orElse("")))
            .sorted(Comparator.comparing(BoardAssignment::adviserName))
            .toList();
    if (shown.stream().anyMatch(BoardAssignment::isWritten) && isRead(env)) {
      trail.note(callers.require(env), Opened.DOSSIER, nomination.id(), Scope.of(env).now());
    }
    return shown;
  }

  /** Whether what was written of the nominee is asked for, and not only who writes it. */
  private static boolean isRead(DataFetchingEnvironment env) {
    return env.getSelectionSet()
        .containsAnyOf("ratings", "comments", "confidence", "opinion", "recommendation");
  }

  private Advice.Board advice(DataFetchingEnvironment env) {
    BoardNomination nomination = Objects.requireNonNull(env.getSource());
    return advice.boardOf(editions.get(nomination.edition()), nomination.id());
  }

  private EditionPayload recordShortlist(DataFetchingEnvironment env) {
    Map<String, Object> input = Objects.requireNonNull(env.getArgument("input"));
    List<?> nominations = (List<?>) Objects.requireNonNull(input.get("nominations"));
    return recordShortlist.record(
        callers.require(env),
        new RecordShortlist.Wanted(
            nominations.stream().map(String.class::cast).toList(),
            PlainText.asLines((String) Objects.requireNonNull(input.get("reasons"))),
            Boolean.TRUE.equals(input.get("despiteOutstanding"))),
        Scope.of(env).now());
  }
}
