package org.businessleaderaward.advisory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.businessleaderaward.TestAuthenticator;
import org.businessleaderaward.TestAward;
import org.businessleaderaward.TestBrowser;
import org.businessleaderaward.access.People;
import org.businessleaderaward.access.Person;
import org.businessleaderaward.access.Role;
import org.businessleaderaward.audit.AuditLog;
import org.businessleaderaward.audit.AuditVerifier.Verdict;
import org.businessleaderaward.gateway.PageRequest;
import org.businessleaderaward.gateway.Room;
import org.businessleaderaward.jury.roll.JuryRoll;
import org.businessleaderaward.language.Language;
import org.businessleaderaward.programme.EditionFixtures;
import org.businessleaderaward.programme.EditionState;
import org.businessleaderaward.storage.TableOf;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A person's data is found by who may, in every edition. */
class PersonalDataTests {
  private static final String NOMINATOR = PersonalDataDesk.NOMINATOR;

  private final PersonalDataDesk desk = new PersonalDataDesk();
  private final CommitteeStory story = desk.story;
  private final TestAward award = desk.award;

  @Test
  void findsANomineeUnderTheAddressAtWhichTheyWereAskedAnew() {
    award.clock().forward(Duration.ofMinutes(2));
    story.secretariat.send(
        "AskNominee",
        Map.of("input", Map.of("nomination", desk.amina, "email", "new@nominee.example")));
    var found = story.secretariat.send("PersonalData", Map.of("email", "new@nominee.example"));
    assertThat(found.data("personalData").get(0).path("label").asString())
        .isEqualTo("NOM-2026-0001");
  }

  @Test
  void forgetsAnAddressThatTheDraftHasNoLonger() {
    var browser = story.begin("Bettina");
    assertThat(desk.find("bettina@nominee.example")).hasSize(1);
    browser.send("SaveDraft", Map.of("input", story.changed("Berta", 1)));
    assertThat(desk.find("bettina@nominee.example")).isEmpty();
    assertThat(desk.find("berta@nominee.example")).hasSize(1);
  }

  @Test
  void asksForThePasskeyAndNeverErasesWhoAsks() {
    assertThat(desk.erase("sam@example.org").refusal("erasePersonalData"))
        .isEqualTo("NOBODY_FOUND");
    award.clock().forward(Duration.ofMinutes(6));
    assertThat(desk.erase(NOMINATOR).refusal("erasePersonalData")).isEqualTo("PASSKEY_NEEDED");
    var export = story.secretariat.send("ExportPersonalData", Map.of("email", NOMINATOR));
    assertThat(export.refusal("exportPersonalData")).isEqualTo("PASSKEY_NEEDED");
    assertThat(export.data("exportPersonalData", "json").isNull()).isTrue();
  }

  @Test
  void row16FindsNobodyOfARealEditionFromASampleOrTheOtherWayRound() {
    var browser = ofASample();
    assertThat(browser.send("PersonalData", Map.of("email", NOMINATOR)).data("personalData"))
        .isEmpty();
    var input = Map.of("name", "Lea", "email", "lea@example.org", "language", "EN");
    browser.send("InviteAdviser", Map.of("input", input));
    assertThat(
            browser.send("PersonalData", Map.of("email", "lea@example.org")).data("personalData"))
        .isNotEmpty();
    assertThat(desk.find("lea@example.org")).isEmpty();
  }

  @Test
  void row70FindsNoNominationAndNoMemberFromASampleAndErasesNone() {
    story.invite("ada", "ada@example.org", "An employer of hers");
    var real = List.of(NOMINATOR, "amina@nominee.example", "ada@example.org");
    var tried = ofASample();
    tried.enrol(new TestAuthenticator(TestAward.SITE));
    assertThat(real).allSatisfy(address -> assertThat(desk.find(address)).isNotEmpty());
    var before = award.dump(TableOf.NOMINATIONS);
    for (var address : real) {
      var email = Map.of("email", address);
      assertThat(tried.send("PersonalData", email).data("personalData")).as(address).isEmpty();
      assertThat(tried.send("ExportPersonalData", email).refusal("exportPersonalData"))
          .isEqualTo("NOBODY_FOUND");
      assertThat(tried.send("ErasePersonalData", email).refusal("erasePersonalData"))
          .isEqualTo("NOBODY_FOUND");
    }
    assertThat(award.dump(TableOf.NOMINATIONS)).isEqualTo(before);
    assertThat(real).allSatisfy(address -> assertThat(desk.find(address)).isNotEmpty());
  }

  /** A member of the secretariat of the sample edition, who has come in. */
  private TestBrowser ofASample() {
    var sample = EditionFixtures.named("edition-2026-sample", 2026, EditionState.CALL_OPEN, true);
    award.put(sample);
    var ella =
        Person.newcomer(Role.SECRETARIAT, sample.id(), "Ella", "ella@example.org", Language.EN);
    return award.enter(Room.SECRETARIAT, award.put(ella).id());
  }

  @Test
  void row43ErasesAPersonFromEveryEditionAndWritesItInTheLogOfEach() throws IOException {
    story.invite("ada", "ada@example.org", "An employer of hers");
    var next = prepareTheNextEdition();
    var input = Map.of("name", "ada", "email", "ada@example.org", "language", "FR");
    next.send("InviteAdviser", Map.of("input", input));
    var found = next.send("PersonalData", Map.of("email", "ADA@example.org")).data("personalData");
    assertThat(found.values())
        .extracting(one -> one.path("year").asInt())
        .containsExactly(2028, 2028, 2026, 2026);
    next.enrol(new TestAuthenticator(TestAward.SITE));
    var export = next.send("ExportPersonalData", Map.of("email", "ada@example.org"));
    var json = JsonMapper.shared().readTree(export.data("exportPersonalData", "json").asString());
    assertThat(json.path("records").values())
        .extracting(one -> one.path("edition").asString())
        .containsExactly("edition-2028", "edition-2028", "edition-2026", "edition-2026");
    var erased = next.send("ErasePersonalData", Map.of("email", "ada@example.org"));
    assertThat(erased.data("erasePersonalData", "erased")).hasSize(4);
    assertThat(desk.everything())
        .doesNotContain("ada@example.org", "An employer of hers", "S=ada)");
    assertThat(members(next)).as("is not offered any more").isEmpty();
    for (var edition : List.of("edition-2026", "edition-2028")) {
      assertThat(award.bean(AuditLog.class).verify(edition)).isInstanceOf(Verdict.Intact.class);
      assertThat(acts(edition)).contains("PERSONAL_DATA_EXPORTED", "PERSONAL_DATA_ERASED");
    }
  }

  @Test
  void keepsWhatHasToStayInOneEditionWholeAndErasesTheRest() throws IOException {
    var juror = Map.of("name", "Julia", "email", "julia@example.org", "language", "ES");
    story.secretariat.send("InviteJuror", Map.of("input", juror, "chair", true));
    var next = prepareTheNextEdition();
    next.send("InviteAdviser", Map.of("input", juror));
    next.enrol(new TestAuthenticator(TestAward.SITE));
    desk.move(EditionState.VOTING);
    var answer = next.send("ErasePersonalData", Map.of("email", "julia@example.org"));
    assertThat(answer.data("erasePersonalData", "userErrors")).isEmpty();
    assertThat(answer.data("erasePersonalData", "stays").path(0).path("code").asString())
        .isEqualTo("JURY_VOTES");
    assertThat(PersonalDataDesk.roles(answer.data("erasePersonalData", "erased")))
        .containsExactly("ADVISER", "ADVISER");
    assertThat(PersonalDataDesk.roles(desk.find("julia@example.org")))
        .containsExactly("JUROR", "JUROR");
    desk.move(EditionState.ANNOUNCED);
    next.send("ErasePersonalData", Map.of("email", "julia@example.org"));
    assertThat(desk.everything()).doesNotContain("Julia", "julia@example.org");
  }

  @Test
  void erasesNobodyWhoAsksFromAnotherEditionEither() {
    var input = Map.of("name", "Sam", "email", "SAM@example.org", "language", "EN");
    story.secretariat.send("InviteAdviser", Map.of("input", input));
    var next = prepareTheNextEdition();
    next.enrol(new TestAuthenticator(TestAward.SITE));
    var refused = next.send("ErasePersonalData", Map.of("email", "sam@example.org"));
    assertThat(refused.refusal("erasePersonalData")).isEqualTo("OWN_DATA");
    assertThat(desk.find("sam@example.org")).isNotEmpty();
  }

  /** The record of the vote has the ballots under their ids. */
  @Test
  void tellsTheSecretariatOfNoJurorWhichBallotIsTheirs() {
    var input = Map.of("name", "Julia Juror", "email", "julia@example.org", "language", "ES");
    story.secretariat.send("InviteJuror", Map.of("input", input, "chair", true));
    var ballot = award.bean(JuryRoll.class).all(CommitteeStory.EDITION).getFirst().ballotId();
    assertThat(desk.find("julia@example.org").values())
        .hasSize(2)
        .allMatch(one -> one.path("label").asString().equals("Julia Juror"));
    var exported = desk.exported("julia@example.org").toString();
    assertThat(exported).contains("\"declarations\"").doesNotContain(ballot);
    var erased = desk.erase("julia@example.org").body().toString();
    assertThat(erased).contains("Julia Juror").doesNotContain(ballot);
  }

  /** Whoever prepares the next edition comes in there. */
  private TestBrowser prepareTheNextEdition() {
    assertThat(story.secretariat.send("PrepareNextEdition").refusal("prepareNextEdition"))
        .isEmpty();
    var secretary = award.bean(People.class).all("edition-2028", Role.SECRETARIAT).getFirst().id();
    return award.enter(Room.SECRETARIAT, secretary);
  }

  private static JsonNode members(TestBrowser next) {
    return next.send("Advisers", Map.of("first", 50, "ofLast", true)).data("advisers", "edges");
  }

  private List<String> acts(String edition) {
    return award
        .bean(AuditLog.class)
        .newest(edition, new PageRequest(50, Optional.empty()))
        .edges()
        .stream()
        .map(edge -> edge.node().act().act())
        .toList();
  }
}
