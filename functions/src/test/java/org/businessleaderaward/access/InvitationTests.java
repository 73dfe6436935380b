package org.businessleaderaward.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Optional;
import org.businessleaderaward.TestAward;
import org.businessleaderaward.access.invitations.Invitations;
import org.businessleaderaward.access.invitations.InvitePayload;
import org.businessleaderaward.audit.AuditLog;
import org.businessleaderaward.gateway.PageRequest;
import org.businessleaderaward.gateway.UserError;
import org.businessleaderaward.language.Language;
import org.businessleaderaward.mail.Deliveries;
import org.businessleaderaward.programme.EditionFixtures;
import org.businessleaderaward.programme.EditionState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InvitationTests {
  private static final PageRequest ALL = new PageRequest(50, Optional.empty());
  private static final Caller SECRETARIAT =
      new Caller(
          "person-1", Role.SECRETARIAT, "edition-2026", "person-1", "Sam Sample", Language.EN);

  private final TestAward award = new TestAward();

  @BeforeEach
  void open() {
    award.put(EditionFixtures.in(EditionState.CALL_OPEN));
  }

  @Test
  void putsThePersonOnTheRosterAndMailsALink() {
    var person = invite("  Ada Sample ", "ada@example.org").person();
    assertThat(person).isNotNull();
    assertThat(roster())
        .extracting(Person::name, Person::email, Person::delivery)
        .containsExactly(tuple("Ada Sample", "ada@example.org", Deliveries.State.QUEUED));
    var letter = award.deliverMail().getLast();
    assertThat(letter.to()).isEqualTo("ada@example.org");
    assertThat(letter.subject()).isEqualTo("Invitation au jury\u00a0: Le prix 2026");
    assertThat(letter.text()).contains("https://award.example/fr/jury/#");
    assertThat(roster()).extracting(Person::delivery).containsExactly(Deliveries.State.SENT);
  }

  @Test
  void isOnRecordWithoutThePersonsName() {
    var person = invite("Ada Sample", "ada@example.org").person();
    var entry = award.bean(AuditLog.class).newest("edition-2026", ALL).edges().getFirst().node();
    assertThat(entry.act().act()).isEqualTo("JUROR_INVITED");
    assertThat(entry.actor()).isEqualTo("SECRETARIAT:person-1");
    assertThat(Optional.ofNullable(person).map(Person::id)).contains(entry.subject());
    assertThat(entry.canonicalJson()).doesNotContain("Ada", "example.org");
  }

  @Test
  void refusesAnAddressThatIsOnTheRollAlready() {
    invite("Ada Sample", "ada@example.org");
    assertThat(invite("A. Sample", "ADA@example.org").userErrors())
        .extracting(UserError::code, UserError::field)
        .containsExactly(tuple("ALREADY_INVITED", List.of("input", "email")));
    assertThat(roster()).hasSize(1);
    assertThat(award.deliverMail()).hasSize(1);
  }

  @Test
  void namesEveryFieldThatIsWrong() {
    assertThat(invite(" ", "nobody").userErrors())
        .extracting(UserError::code, UserError::field)
        .containsExactly(
            tuple("REQUIRED", List.of("input", "name")),
            tuple("INVALID_EMAIL", List.of("input", "email")));
    assertThat(invite("x".repeat(201), "a@example.org").userErrors())
        .extracting(UserError::code)
        .containsExactly("TOO_LONG");
    assertThat(invite("x".repeat(200), "a@example.org").userErrors()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Ada\nBcc: x", "Ada\u0000", "Ada \ud800", "\udc00 Ada"})
  void refusesANameThatNoStoreOrMailCouldKeep(String name) {
    assertThat(invite(name, "ada@example.org").userErrors())
        .extracting(UserError::code)
        .containsExactly("INVALID_TEXT");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\ud83d\ude00 Ada", "آدا", "艾达", "e\u0301va", "Ада # Ада"})
  void keepsANameInAnyScriptExactly(String name) {
    assertThat(invite(name, "ada@example.org").userErrors()).isEmpty();
    assertThat(roster()).extracting(Person::name).containsExactly(name);
  }

  @Test
  void listsTheRosterByNamePageByPage() {
    for (var name : List.of("Cy", "ada", "Bo")) {
      invite(name, name + "@example.org");
    }
    var people = award.bean(People.class);
    var first = people.list("edition-2026", Role.JUROR, new PageRequest(2, Optional.empty()));
    var second =
        people.list(
            "edition-2026",
            Role.JUROR,
            new PageRequest(2, Optional.ofNullable(first.pageInfo().endCursor())));
    assertThat(first.edges()).extracting(edge -> edge.node().name()).containsExactly("ada", "Bo");
    assertThat(second.edges()).extracting(edge -> edge.node().name()).containsExactly("Cy");
    assertThat(people.list("edition-2026", Role.ADVISER, ALL).edges()).isEmpty();
    assertThat(people.all("edition-2026", Role.JUROR)).hasSize(3);
  }

  private List<Person> roster() {
    return award.bean(People.class).all("edition-2026", Role.JUROR);
  }

  private InvitePayload invite(String name, String email) {
    return award
        .bean(Invitations.class)
        .invite(
            SECRETARIAT,
            new Invitations.Wanted(Role.JUROR, name, email, Language.FR),
            TestAward.START,
            (set, person) -> {});
  }
}
