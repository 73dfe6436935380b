package org.businessleaderaward.advisory;

import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.businessleaderaward.access.Callers;
import org.businessleaderaward.access.Invitations;
import org.businessleaderaward.access.InvitePayload;
import org.businessleaderaward.access.People;
import org.businessleaderaward.access.Person;
import org.businessleaderaward.access.Role;
import org.businessleaderaward.gateway.PageRequest;
import org.businessleaderaward.gateway.RoomFields;
import org.businessleaderaward.gateway.RoomWiring;
import org.businessleaderaward.gateway.Scope;
import org.businessleaderaward.language.Language;
import org.businessleaderaward.nominations.BoardNomination;
import org.businessleaderaward.programme.EditionPayload;
import org.businessleaderaward.programme.Editions;

/** The advisory committee in the secretariat's room. */
public final class CommitteeFields implements RoomFields {
  private static final String TEMPLATE = "adviser-invited";

  private final Callers callers;
  private final People people;
  private final Editions editions;
  private final Advice advice;
  private final Invitations invitations;
  private final OpenAdvice openAdvice;
  private final RecordShortlist recordShortlist;

  CommitteeFields(
      Callers callers,
      People people,
      Editions editions,
      Advice advice,
      Invitations invitations,
      OpenAdvice openAdvice,
      RecordShortlist recordShortlist) {
    this.callers = callers;
    this.people = people;
    this.editions = editions;
    this.advice = advice;
    this.invitations = invitations;
    this.openAdvice = openAdvice;
    this.recordShortlist = recordShortlist;
  }

  @Override
  public void addTo(RoomWiring wiring) {
    wiring
        .query(
            "advisers",
            env -> people.list(callers.require(env).edition(), Role.ADVISER, PageRequest.of(env)))
        .query("agreement", this::agreement)
        .field("BoardNomination", "advice", this::advice)
        .mutation("inviteAdviser", this::invite)
        .mutation("openAdvice", this::openAdvice)
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

  private InvitePayload invite(DataFetchingEnvironment env) {
    Map<String, Object> input = Objects.requireNonNull(env.getArgument("input"));
    var wanted =
        new Invitations.Wanted(
            Role.ADVISER,
            TEMPLATE,
            (String) Objects.requireNonNull(input.get("name")),
            (String) Objects.requireNonNull(input.get("email")),
            Language.valueOf((String) Objects.requireNonNull(input.get("language"))));
    return invitations.invite(
        callers.require(env), wanted, Scope.of(env).now(), (set, person) -> {});
  }

  private EditionPayload openAdvice(DataFetchingEnvironment env) {
    int each = Objects.requireNonNull(env.<Integer>getArgument("advisersPerNomination"));
    return openAdvice.open(callers.require(env), each, Scope.of(env).now());
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
