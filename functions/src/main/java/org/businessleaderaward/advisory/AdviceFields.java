package org.businessleaderaward.advisory;

import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.businessleaderaward.access.Callers;
import org.businessleaderaward.access.People;
import org.businessleaderaward.access.Person;
import org.businessleaderaward.access.Role;
import org.businessleaderaward.gateway.RoomFields;
import org.businessleaderaward.gateway.RoomWiring;
import org.businessleaderaward.gateway.Scope;
import org.businessleaderaward.nominations.BoardNomination;
import org.businessleaderaward.programme.EditionPayload;
import org.businessleaderaward.programme.Editions;

/** What the advisers hand in, in the secretariat's room, and the shortlist made of it. */
public final class AdviceFields implements RoomFields {
  private final Callers callers;
  private final People people;
  private final Editions editions;
  private final Advice advice;
  private final RecordShortlist recordShortlist;

  AdviceFields(
      Callers callers,
      People people,
      Editions editions,
      Advice advice,
      RecordShortlist recordShortlist) {
    this.callers = callers;
    this.people = people;
    this.editions = editions;
    this.advice = advice;
    this.recordShortlist = recordShortlist;
  }

  @Override
  public void addTo(RoomWiring wiring) {
    wiring
        .query("agreement", this::agreement)
        .field("BoardNomination", "advice", this::advice)
        .mutation("recordShortlist", this::recordShortlist);
  }

  private List<Advice.CriterionAgreement> agreement(DataFetchingEnvironment env) {
    var edition = callers.require(env).edition();
    var advisers = people.all(edition, Role.ADVISER).stream().map(Person::id).toList();
    return advice.agreementOf(editions.get(edition), advisers);
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
        nominations.stream().map(String.class::cast).toList(),
        (String) Objects.requireNonNull(input.get("reasons")),
        Scope.of(env).now());
  }
}
