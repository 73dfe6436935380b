package org.businessleaderaward.programme.cycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.businessleaderaward.access.Caller;
import org.businessleaderaward.access.People;
import org.businessleaderaward.access.Person;
import org.businessleaderaward.access.Role;
import org.businessleaderaward.access.invitations.Invitations;
import org.businessleaderaward.access.trail.AccessTrail;
import org.businessleaderaward.audit.AuditLog;
import org.businessleaderaward.gateway.PageRequest;
import org.businessleaderaward.gateway.UserError;
import org.businessleaderaward.language.Language;
import org.businessleaderaward.mail.Outbox;
import org.businessleaderaward.programme.DecisionRule;
import org.businessleaderaward.programme.Edition;
import org.businessleaderaward.programme.EditionFixtures;
import org.businessleaderaward.programme.EditionState;
import org.businessleaderaward.programme.Editions;
import org.businessleaderaward.programme.editions.EditionsOfTheAward;
import org.businessleaderaward.programme.editions.NextEdition;
import org.businessleaderaward.storage.EmbeddedStorage;
import org.businessleaderaward.storage.Storage;
import org.businessleaderaward.storage.Transactions;
import org.junit.jupiter.api.Test;

class EditionActsTests {
  private static final Instant NOW = EditionFixtures.CALL_OPENS.plusSeconds(60);

  private final Storage storage = EmbeddedStorage.fresh();
  private final Transactions transactions = new Transactions(storage);
  private final Editions editions = new Editions(storage);
  private final AuditLog audit = new AuditLog(storage);
  private final People people = new People(storage);
  private final EditionActs acts = new EditionActs(editions, audit, transactions);
  private final Outbox outbox = new Outbox(storage);
  private final EditionsOfTheAward all = new EditionsOfTheAward(editions);
  private final Invitations invitations =
      new Invitations(
          storage,
          people,
          outbox,
          audit,
          transactions,
          all,
          all,
          new AccessTrail(storage, transactions),
          List::of);
  private final NextEdition next =
      new NextEdition(editions, people, invitations, outbox, audit, transactions);

  @Test
  void writesTheEditionAndTheLogTogether() {
    put(EditionFixtures.in(EditionState.DRAFT));
    var payload = acts.perform(deed("CALL_OPENED"), e -> Cycle.openCall(e, NOW));
    assertThat(payload.userErrors()).isEmpty();
    assertThat(editions.get("edition-2026").state()).isEqualTo(EditionState.CALL_OPEN);
    assertThat(acts()).containsExactly("CALL_OPENED");
  }

  @Test
  void writesNothingOfARefusedAct() {
    put(EditionFixtures.in(EditionState.CALL_OPEN));
    var payload = acts.perform(deed("CALL_CLOSED"), e -> Cycle.closeCall(e, NOW, ""));
    assertThat(payload.edition()).isNull();
    assertThat(payload.userErrors())
        .extracting(UserError::code, UserError::field)
        .containsExactly(tuple("REASON_REQUIRED", List.of("reason")));
    assertThat(acts()).isEmpty();
  }

  @Test
  void tellsWhoeverCameSecondThatTheEditionWasChanged() {
    put(EditionFixtures.in(EditionState.DRAFT));
    var payload =
        acts.perform(
            deed("CALL_OPENED"),
            edition -> {
              put(edition);
              return Cycle.openCall(edition, NOW);
            });
    assertThat(payload.userErrors()).extracting(UserError::code).containsExactly("CHANGED");
    assertThat(editions.get("edition-2026").state()).isEqualTo(EditionState.DRAFT);
  }

  @Test
  void preparesTheNextEditionWithNothingOfWhatWasDecided() {
    put(
        EditionFixtures.in(EditionState.VOTING)
            .withShortlist(List.of("a", "b"), "why")
            .withDecisionRule(new DecisionRule(DecisionRule.Method.SCHULZE, 5, "{}", "00")));
    assertThat(next.prepare(secretary(), NOW).userErrors()).isEmpty();
    var prepared = editions.get("edition-2028");
    assertThat(prepared.state()).isEqualTo(EditionState.DRAFT);
    assertThat(prepared.name().in(Language.FR)).isEqualTo("Le prix 2028");
    assertThat(prepared.finalists()).isEmpty();
    assertThat(prepared.decisionRule())
        .isEqualTo(DecisionRule.planned(DecisionRule.Method.SCHULZE, 5));
    assertThat(people.all("edition-2028", Role.SECRETARIAT))
        .extracting(Person::email)
        .containsExactly("secretary@example.org");
    assertThat(invitations.member("edition-2028", Role.SECRETARIAT, "secretary@example.org"))
        .as("on the roll, as whoever is invited")
        .isPresent();
  }

  @Test
  void preparesTheNextEditionOnce() {
    put(EditionFixtures.in(EditionState.VOTING));
    next.prepare(secretary(), NOW);
    assertThat(next.prepare(secretary(), NOW).userErrors())
        .extracting(UserError::code)
        .containsExactly("NEXT_EXISTS");
  }

  private Caller secretary() {
    var person =
        Person.newcomer(
            Role.SECRETARIAT, "edition-2026", "S", "secretary@example.org", Language.EN);
    transactions.commit(set -> people.add(set, person));
    return new Caller(
        person.id(), person.role(), person.edition(), person.id(), person.name(), Language.EN);
  }

  private void put(Edition edition) {
    transactions.commit(set -> editions.put(set, edition));
  }

  private List<String> acts() {
    return audit.newest("edition-2026", new PageRequest(50, Optional.empty())).edges().stream()
        .map(edge -> edge.node().act().act())
        .toList();
  }

  private static EditionActs.Deed deed(String name) {
    return new EditionActs.Deed("edition-2026", NOW, "SECRETARIAT:person-1", name, null);
  }
}
