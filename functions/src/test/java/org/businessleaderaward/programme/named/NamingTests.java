package org.businessleaderaward.programme.named;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.businessleaderaward.TestAward;
import org.businessleaderaward.TestBrowser;
import org.businessleaderaward.access.People;
import org.businessleaderaward.access.Person;
import org.businessleaderaward.access.Role;
import org.businessleaderaward.gateway.Room;
import org.businessleaderaward.language.Language;
import org.businessleaderaward.programme.EditionFixtures;
import org.businessleaderaward.programme.EditionState;
import org.businessleaderaward.programme.Editions;
import org.businessleaderaward.storage.TableOf;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** Who is named on the award's pages: whoever says so, and nobody else. */
class NamingTests {
  private static final String EDITION = "edition-2026";
  private static final Instant PUBLIC_AT = Instant.parse("2026-08-01T10:00:00Z");

  private final TestAward award = new TestAward();
  private TestBrowser office = award.browser(Room.SECRETARIAT);

  @BeforeEach
  void begin() {
    award.put(EditionFixtures.in(EditionState.CALL_OPEN));
    office = award.enter(Room.SECRETARIAT, member(Role.SECRETARIAT, EDITION).id());
  }

  private Person member(Role role, String edition) {
    var email = role.name().toLowerCase(Locale.ROOT) + "@example.org";
    return award.put(Person.newcomer(role, edition, "P", email, Language.EN));
  }

  private TestBrowser enter(Person person) {
    return award.enter(person.role().room(), person.id());
  }

  private static String operation(Person person, String what) {
    return (person.role() == Role.JUROR ? "Juror" : "Adviser") + what;
  }

  private TestBrowser.Answer agree(Person person, Map<String, ?> words) {
    return enter(person).send(operation(person, "AgreesToBeNamed"), Map.of("input", words));
  }

  private static Map<String, Object> words(String name) {
    return new HashMap<>(
        Map.of("name", name, "position", "F", "biography", "B\nb", "language", "AR"));
  }

  private JsonNode people() {
    var asked = new HashMap<>(Map.of("a", EDITION, "language", "EN"));
    List.of("b", "c", "d", "e", "f").forEach(other -> asked.put(other, ""));
    return award.browser(Room.PUBLIC).send("PeopleOfEditions", asked).data("a");
  }

  private List<String> named(String as) {
    return people().path(as).valueStream().map(one -> one.path("name").asString()).toList();
  }

  private TestBrowser.Answer hide(String person, boolean hidden, int seen, String reason) {
    var input = Map.of("person", person, "hidden", hidden, "version", seen, "reason", reason);
    return office.send("HideNaming", Map.of("input", input));
  }

  private void moveTo(EditionState state) {
    award.put(award.bean(Editions.class).get(EDITION).withState(state));
  }

  @Test
  void namesNobodyWhoHasSaidNothing() {
    var adviser = member(Role.ADVISER, EDITION);
    var said = enter(adviser).send("AdviserNaming").data("naming");
    assertThat(said.path("agreed").asBoolean()).isFalse();
    assertThat(said.path("saidOn").isNull()).isTrue();
    assertThat(said.path("name").asString()).isEmpty();
    assertThat(named("advisers")).isEmpty();
    assertThat(office.send("Namings").data("namings")).isEmpty();
  }

  @Test
  void namesAnAdviserAtOnceInTheirOwnWordsAndNoMoreOnceTheyTakeThemBack() {
    var adviser = member(Role.ADVISER, EDITION);
    assertThat(agree(adviser, words(" Ada ")).refusal("agreeToBeNamed")).isEmpty();
    var shown = people().path("advisers").path(0);
    assertThat(shown.path("name").asString()).isEqualTo("Ada");
    assertThat(shown.path("position").asString()).isEqualTo("F");
    assertThat(shown.path("biography").asString()).isEqualTo("B\nb");
    assertThat(shown.path("language").asString()).isEqualTo("AR");

    agree(adviser, words("Ada L."));
    assertThat(named("advisers")).containsExactly("Ada L.");

    var back = enter(adviser).send("AdviserDeclinesToBeNamed").data("declineToBeNamed", "naming");
    assertThat(back.path("agreed").asBoolean()).isFalse();
    assertThat(back.path("biography").asString()).isEmpty();
    assertThat(named("advisers")).isEmpty();
    assertThat(award.dump(TableOf.PROGRAMME).toString()).doesNotContain("Ada L.");
  }

  @Test
  void areListedByNameAndEachInTheirEdition() {
    award.put(EditionFixtures.named("edition-2024", 2024, EditionState.ARCHIVED, false));
    agree(member(Role.ADVISER, EDITION), words("zoe"));
    agree(member(Role.ADVISER, EDITION), words("Ada"));
    agree(member(Role.ADVISER, "edition-2024"), words("Bea"));
    assertThat(named("advisers")).containsExactly("Ada", "zoe");
    assertThat(office.send("Namings").data("namings")).hasSize(2);
  }

  @ParameterizedTest
  @EnumSource(EditionState.class)
  void namesJurorsOnceTheResultIsPublic(EditionState state) {
    agree(member(Role.JUROR, EDITION), words("Julia"));
    moveTo(state);
    boolean isPublic = state.compareTo(EditionState.ANNOUNCED) >= 0;
    if (state == EditionState.DRAFT) {
      assertThat(people().isNull()).isTrue();
    } else {
      assertThat(people().path("juryNamed").asBoolean()).isEqualTo(isPublic);
      assertThat(named("jury")).hasSize(isPublic ? 1 : 0);
    }
  }

  /** The time would tell when they were in the room, where they vote. */
  @Test
  void tellsOfAJurorOnWhichDayTheyAgreedAndNotWhen() {
    var juror = member(Role.JUROR, EDITION);
    agree(juror, words("Julia"));
    assertThat(office.send("Namings").data("namings").path(0).path("saidOn").asString())
        .isEqualTo("2026-02-01T00:00:00Z");
    assertThat(award.dump(TableOf.AUDIT).toString()).doesNotContain(juror.id());
  }

  @Test
  void namesNoJurorUnderEmbargoAndAllAtItsEnd() {
    agree(member(Role.JUROR, EDITION), words("Julia"));
    moveTo(EditionState.ANNOUNCED);
    award.put(award.bean(Editions.class).get(EDITION).withPublicAt(PUBLIC_AT));
    award.clock().set(PUBLIC_AT.minusMillis(1));
    assertThat(named("jury")).isEmpty();
    award.clock().set(PUBLIC_AT);
    assertThat(named("jury")).containsExactly("Julia");
  }

  @Test
  void isKeptByNoCache() {
    var event =
        new APIGatewayProxyRequestEvent()
            .withHttpMethod("GET")
            .withHeaders(Map.of("Accept", "application/json"))
            .withQueryStringParameters(Map.of("query", "{ people { advisers { name } } }"));
    var answer =
        award
            .<APIGatewayProxyRequestEvent, APIGatewayProxyResponseEvent>room(Room.PUBLIC)
            .apply(event);
    assertThat(answer.getBody()).contains("advisers");
    assertThat(answer.getHeaders()).containsEntry("Cache-Control", "no-store");
  }

  @ParameterizedTest
  @CsvSource({
    "name, 0, REQUIRED",
    "name, 201, TOO_LONG",
    "position, 201, TOO_LONG",
    "biography, 601, TOO_LONG"
  })
  void refusesWhatIsTooLongOrMissing(String field, int length, String code) {
    var adviser = member(Role.ADVISER, EDITION);
    var wanted = words("Ada");
    wanted.put(field, "é".repeat(length));
    var answer = agree(adviser, wanted);
    assertThat(answer.refusal("agreeToBeNamed")).isEqualTo(code);
    assertThat(named("advisers")).isEmpty();
    if (length > 0) {
      wanted.put(field, "é".repeat(length - 1));
      assertThat(agree(adviser, wanted).refusal("agreeToBeNamed")).isEmpty();
    }
  }

  @Test
  void refusesWhatNoStoreKeeps() {
    var wanted = words("Ada");
    wanted.put("biography", "a\u0000b");
    assertThat(agree(member(Role.ADVISER, EDITION), wanted).refusal("agreeToBeNamed"))
        .isEqualTo("INVALID_TEXT");
  }

  @Test
  void areHiddenByTheSecretariatWithAReasonForTheLogWhateverTheySayAfterwards() {
    var adviser = member(Role.ADVISER, EDITION);
    agree(adviser, words("Ada"));
    assertThat(hide(adviser.id(), true, 0, " ").refusal("hideNaming")).isEqualTo("REQUIRED");
    assertThat(hide(adviser.id(), true, 0, "x".repeat(501)).refusal("hideNaming"))
        .isEqualTo("TOO_LONG");
    assertThat(named("advisers")).hasSize(1);

    assertThat(hide(adviser.id(), true, 0, "A threat.").refusal("hideNaming")).isEmpty();
    assertThat(named("advisers")).isEmpty();
    var inside = enter(adviser);
    assertThat(inside.send("AdviserNaming").data("naming", "hidden").asBoolean()).isTrue();
    inside.send("AdviserDeclinesToBeNamed");
    agree(adviser, words("Ada"));
    assertThat(named("advisers")).isEmpty();

    assertThat(hide(adviser.id(), false, 3, "It is over.").refusal("hideNaming"))
        .as("other words than the officer read")
        .isEqualTo("CHANGED");
    assertThat(named("advisers")).isEmpty();
    assertThat(hide(adviser.id(), false, 4, "It is over.").refusal("hideNaming")).isEmpty();
    assertThat(named("advisers")).containsExactly("Ada");
    var log = office.send("AuditLog", Map.of("first", 10)).body().toString();
    assertThat(log)
        .contains("NAMING_HIDDEN", "NAMING_SHOWN", "A threat.", "It is over.")
        .doesNotContain("Ada");
  }

  @Test
  void areNotShownByTheSecretariatWhereTheyDoNotAgree() {
    var adviser = member(Role.ADVISER, EDITION);
    assertThat(hide(adviser.id(), false, 0, "We want it.").refusal("hideNaming"))
        .isEqualTo("NOT_FOUND");
    enter(adviser).send("AdviserDeclinesToBeNamed");
    hide(adviser.id(), false, 1, "We want it.");
    assertThat(named("advisers")).isEmpty();
  }

  @Test
  void areNamedNoMoreOnceTheSecretariatWritesDownThatTheyAskedForIt() {
    var adviser = member(Role.ADVISER, EDITION);
    agree(adviser, words("Ada"));
    var input = new HashMap<String, Object>(Map.of("person", adviser.id(), "reason", " "));
    assertThat(withdraw(input)).isEqualTo("REQUIRED");
    assertThat(named("advisers")).containsExactly("Ada");
    input.put("reason", "By telephone.");
    assertThat(withdraw(input)).isEmpty();
    assertThat(named("advisers")).isEmpty();
    assertThat(award.dump(TableOf.PROGRAMME).toString()).doesNotContain("Ada");
    hide(adviser.id(), false, 2, "We want it.");
    assertThat(named("advisers")).isEmpty();
    agree(adviser, words("Ada"));
    assertThat(named("advisers")).containsExactly("Ada");
    assertThat(office.send("AuditLog", Map.of("first", 10)).body().toString())
        .contains("NAMING_WITHDRAWN", "By telephone.");
    input.put("person", "person-x");
    assertThat(withdraw(input)).isEqualTo("NOT_FOUND");
  }

  private String withdraw(Map<String, Object> input) {
    return office.send("WithdrawNaming", Map.of("input", input)).refusal("withdrawNaming");
  }

  @Test
  void areNobodyElsesOfficersToHide() {
    award.put(EditionFixtures.named("edition-2024", 2024, EditionState.ARCHIVED, false));
    var other = member(Role.ADVISER, "edition-2024");
    agree(other, words("Bea"));
    assertThat(hide(other.id(), true, 0, "No.").refusal("hideNaming")).isEqualTo("NOT_FOUND");
    assertThat(hide("a#b", true, 0, "No.").refusal("hideNaming")).isEqualTo("NOT_FOUND");
  }

  private Person invite(String name) {
    var input =
        Map.of("name", name, "email", name + "@example.org", "language", Language.EN.name());
    var id =
        office
            .send("InviteJuror", Map.of("input", input, "chair", false))
            .data("inviteJuror", "person", "id")
            .asString();
    return award.bean(People.class).find(id).orElseThrow();
  }

  @Test
  void areGoneWithTheirSeat() {
    var juror = invite("julia");
    agree(juror, words("Julia"));
    var successor = Map.of("name", "S", "email", "s@example.org", "language", "EN");
    assertThat(
            office
                .send("ReplaceJuror", Map.of("juror", juror.id(), "input", successor))
                .refusal("replaceJuror"))
        .isEmpty();
    moveTo(EditionState.ANNOUNCED);
    assertThat(named("jury")).isEmpty();
    assertThat(award.dump(TableOf.PROGRAMME).toString()).doesNotContain("Julia");
  }

  @Test
  void areGoneOnceTheyAreErased() {
    var juror = invite("julia");
    agree(juror, words("Julia"));
    moveTo(EditionState.ANNOUNCED);
    assertThat(named("jury")).containsExactly("Julia");
    var email = Map.of("email", juror.email());
    assertThat(office.send("PersonalData", email).body().toString()).contains(juror.id());
    assertThat(office.send("ExportPersonalData", email).body().toString()).contains("Julia");
    assertThat(office.send("ErasePersonalData", email).refusal("erasePersonalData")).isEmpty();
    assertThat(named("jury")).isEmpty();
    assertThat(award.dump(TableOf.PROGRAMME).toString()).doesNotContain("Julia");
  }
}
