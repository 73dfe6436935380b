package org.businessleaderaward.advisory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.businessleaderaward.AtOnce;
import org.businessleaderaward.TestAuthenticator;
import org.businessleaderaward.TestAward;
import org.businessleaderaward.access.Caller;
import org.businessleaderaward.access.People;
import org.businessleaderaward.access.Person;
import org.businessleaderaward.access.Role;
import org.businessleaderaward.access.invitations.Invitations;
import org.businessleaderaward.access.trail.AccessTrail;
import org.businessleaderaward.access.trail.Opened;
import org.businessleaderaward.gateway.Room;
import org.businessleaderaward.jury.roll.ForgetLeavers;
import org.businessleaderaward.language.Language;
import org.businessleaderaward.nominations.Nominations;
import org.businessleaderaward.programme.EditionState;
import org.businessleaderaward.programme.Editions;
import org.businessleaderaward.storage.TableOf;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Who is seen to have opened which room, dossier and file, and whose data. */
class AccessTrailTests {
  private final CommitteeStory story = new CommitteeStory();
  private final TestAward award = story.award;
  private String amina = "";
  private String file = "";

  @BeforeEach
  void begin() {
    var draft = story.begin("Amina");
    file = story.upload(draft);
    story.submit(draft, "Amina", 2);
    amina = story.nominations.getFirst();
  }

  private List<JsonNode> trail() {
    var answer = story.secretariat.send("AccessTrail", Map.of("first", 50));
    return answer.data("accessTrail", "edges").values().stream()
        .map(edge -> edge.path("node"))
        .toList();
  }

  private List<String> opened(String reader) {
    return trail().stream()
        .filter(one -> one.path("reader").asString("").equals(reader))
        .map(one -> one.path("opened").asString() + " " + one.path("subject").asString())
        .toList();
  }

  private String secretary() {
    return story.secretariat.cookie().substring(0, story.secretariat.cookie().indexOf('.'));
  }

  @Test
  void row61SaysWhoOfTheSecretariatOpenedADossierAFileAndAPersonsData() {
    story.secretariat.send(
        "NominationBoard",
        Map.of("fit", Map.of("status", "SUBMITTED"), "order", "OLDEST", "first", 10));
    assertThat(opened(secretary())).as("a list is no dossier").containsExactly("ROOM secretariat");

    award.clock().forward(Duration.ofSeconds(1));
    story.secretariat.send("NominationOnBoard", Map.of("id", amina));
    story.secretariat.send("NominationOnBoard", Map.of("id", amina));
    award.clock().forward(Duration.ofSeconds(1));
    var wanted = Map.of("nomination", amina, "file", file);
    story.secretariat.send("BoardEvidenceDownload", wanted);
    story.secretariat.send("BoardEvidenceDownload", Map.of("nomination", amina, "file", "none"));
    award.clock().forward(Duration.ofSeconds(1));
    story.secretariat.send("PersonalData", Map.of("email", "amina@nominee.example"));

    assertThat(opened(secretary()))
        .containsExactly(
            "PERSONAL_DATA " + amina, "FILE " + amina, "DOSSIER " + amina, "ROOM secretariat");
    assertThat(trail().getFirst().path("readerName").asString()).isEqualTo("Sam");
    assertThat(trail().get(1).path("file").asString()).isEqualTo(file);

    award.clock().forward(Duration.ofHours(1));
    story.reenterOffice();
    story.secretariat.send("NominationOnBoard", Map.of("id", amina));
    assertThat(opened(secretary())).filteredOn(("DOSSIER " + amina)::equals).hasSize(2);
  }

  /** As whoever takes all of them along as a table. */
  @Test
  void row61SaysWhoOfTheSecretariatReadWhatTheAdvisersWroteOfANominee() {
    var ada = adviser();
    award.clock().forward(Duration.ofHours(1));
    story.reenterOffice();
    story.reenter(ada);
    award.clock().forward(Duration.ofSeconds(1));
    var before = opened(secretary());
    story.secretariat.send("NominationAdvice", Map.of("id", amina));
    assertThat(opened(secretary())).as("nothing is written").isEqualTo(before);
    story.declare(ada, amina, false);
    story.assess(ada, amina, 0, 3);

    assertThat(story.secretariat.send("NominationAdvice", Map.of("id", amina)).body().toString())
        .contains("An opinion of");
    story.secretariat.send("NominationAdvice", Map.of("id", amina));

    assertThat(opened(secretary()))
        .hasSize(before.size() + 1)
        .first()
        .isEqualTo("DOSSIER " + amina);
  }

  /** Whoever takes them along has read them, whether they looked first or not. */
  @Test
  void row61SaysWhoTookAPersonsDataAlongWithoutHavingLookedBefore() {
    award.clock().forward(Duration.ofSeconds(1));
    story.secretariat.send("ExportPersonalData", Map.of("email", "amina@nominee.example"));
    assertThat(opened(secretary())).containsExactly("PERSONAL_DATA " + amina, "ROOM secretariat");
  }

  @Test
  void row61SaysWhoTookATableOfTheNominationsAlongAndTellsWhoeverWasInIt() {
    var fit = Map.of("fit", Map.of("status", "SUBMITTED"), "order", "OLDEST", "language", "EN");
    award.clock().forward(Duration.ofSeconds(1));
    assertThat(story.secretariat.send("BoardTable", fit).body().toString()).contains("Amina");
    story.secretariat.send("BoardTable", fit);
    award.clock().forward(Duration.ofSeconds(1));
    story.secretariat.send("AdviceTable", Map.of("language", "EN"));
    award.clock().forward(Duration.ofHours(1));
    story.nominate("Bettina");
    story.reenterOffice();

    assertThat(opened(secretary()))
        .containsExactly(
            "ROOM secretariat",
            "ADVICE_TABLE " + CommitteeStory.EDITION,
            "BOARD_TABLE " + CommitteeStory.EDITION,
            "ROOM secretariat");
    story.secretariat.enrol(new TestAuthenticator(TestAward.SITE));
    assertThat(exported("amina@nominee.example").at("/records/0/openedBy").toString())
        .contains("BOARD_TABLE", "ADVICE_TABLE");
    assertThat(exported("bettina@nominee.example").at("/records/0/openedBy").toString())
        .as("of what was submitted in a later hour")
        .doesNotContain("TABLE");
  }

  @Test
  void row61SaysWhichAdviserOpenedADossierButNoneOfWhatWasRead() {
    var ada = adviser();
    award.clock().forward(Duration.ofSeconds(1));
    story.browser(ada).send("Assignments", Map.of("first", 10));
    assertThat(opened(ada)).containsExactly("ROOM advisory");
    story.declare(ada, amina, false);
    story.browser(ada).send("Assignments", Map.of("first", 10));
    assertThat(opened(ada)).containsExactly("DOSSIER " + amina, "ROOM advisory");

    var stored = stored();
    assertThat(stored)
        .isNotEmpty()
        .allSatisfy(
            item ->
                assertThat(Objects.requireNonNull(item.get("expiresAt")).n())
                    .as("after 800 days")
                    .isEqualTo(
                        String.valueOf(
                            Instant.parse(Objects.requireNonNull(item.get("at")).s())
                                .plus(Duration.ofDays(800))
                                .getEpochSecond())));
    // Identifiers are of random letters a to f.
    assertThat(stored.toString())
        .doesNotContain("Amina", "Report", "@")
        .doesNotContainPattern("\\bada\\b");
  }

  @Test
  void row61ForgetsWhomSomebodyLookedUpWhoWasForgottenBeforeAlsoThemselves() {
    var ada = adviser();
    story.secretariat.enrol(new TestAuthenticator(TestAward.SITE));
    story.secretariat.send("PersonalData", Map.of("email", "ada@example.org"));
    var reader = secretary();
    award
        .bean(AccessTrail.class)
        .note(caller(reader), Opened.PERSONAL_DATA, reader, award.clock().instant());
    assertThat(stored().toString()).contains(ada, reader);
    award.bean(AccessTrail.class).forget(reader);
    award.bean(AccessTrail.class).forget(ada);
    assertThat(stored().toString()).doesNotContain(ada).doesNotContain(reader);
  }

  @Test
  void row61IsGivenOutWithTheDataOfReaderAndNomineeAndKeepsNoReaderWhoWasErased() {
    var ada = adviser();
    story.declare(ada, amina, false);
    story.browser(ada).send("Assignments", Map.of("first", 10));
    story.secretariat.enrol(new TestAuthenticator(TestAward.SITE));
    assertThat(exported("ada@example.org").at("/records/0/opened").toString())
        .contains("DOSSIER", amina);

    story.secretariat.send("PersonalData", Map.of("email", "ada@example.org"));
    assertThat(exported("ada@example.org").at("/records/0/openedBy").toString())
        .contains("SECRETARIAT", "PERSONAL_DATA");
    assertThat(opened(secretary()))
        .as("of whom was looked up, not of whom they judged")
        .contains("PERSONAL_DATA " + ada)
        .doesNotContain("PERSONAL_DATA " + amina);
    assertThat(exported("amina@nominee.example").at("/records/0/openedBy").toString())
        .contains("ADVISER", "DOSSIER")
        .doesNotContain(ada);
    var erased = story.secretariat.send("ErasePersonalData", Map.of("email", "ada@example.org"));

    assertThat(erased.refusal("erasePersonalData")).isEmpty();
    assertThat(opened(ada)).isEmpty();
    assertThat(trail())
        .filteredOn(one -> one.path("role").asString().equals("ADVISER"))
        .extracting(one -> one.path("opened").asString())
        .contains("ROOM", "DOSSIER");
    assertThat(trail())
        .filteredOn(one -> one.path("role").asString().equals("ADVISER"))
        .allMatch(one -> one.path("reader").isNull() && one.path("readerName").isNull());
    assertThat(stored().toString()).doesNotContain(ada);
    assertThat(opened(secretary()))
        .as("that somebody was looked up, stays")
        .anyMatch(one -> one.startsWith("PERSONAL_DATA gone-"));
  }

  private List<Map<String, AttributeValue>> stored() {
    return award.dump(TableOf.ACCESS).stream()
        .filter(item -> Objects.toString(item.get("pk")).contains("TRAIL#"))
        .toList();
  }

  /** A wish that is sent twice, or meets a replacement, tells of no second reader. */
  @Test
  void row61ForgetsEachOpeningOnceHoweverOftenAtOnce() throws Exception {
    var ada = adviser();
    var openings = award.bean(AccessTrail.class);
    for (int hour = 0; hour < 30; hour++) {
      var at = award.clock().instant().minus(Duration.ofHours(hour));
      openings.note(caller(ada), Opened.DOSSIER, amina, at);
    }
    int before = trail().size();

    AtOnce.times(
        6,
        () -> {
          openings.forget(ada);
          return ada;
        });

    assertThat(trail()).hasSize(before);
    assertThat(stored().toString()).doesNotContain(ada);
  }

  /** What breaks off after somebody was replaced the clock ends. */
  @Test
  void row61ForgetsWhoLeftByTheClockWhereNothingElseDid() {
    var juror = person(Role.JUROR);
    award.enter(Room.JURY, juror);
    var left = award.bean(People.class).find(juror).orElseThrow();
    var now = award.clock().instant();
    award.write(set -> award.bean(Invitations.class).release(set, left, now));
    var clock = award.bean(ForgetLeavers.class);
    var edition = award.bean(Editions.class).get(left.edition());
    assertThat(stored().toString()).contains(juror);

    clock.perform(edition, now.plus(Duration.ofMinutes(2)));
    assertThat(stored().toString()).as("it may be on its way").contains(juror);
    clock.perform(edition, now.plus(Duration.ofMinutes(2)).plusMillis(1));

    assertThat(stored().toString()).doesNotContain(juror);
    assertThat(trail()).extracting(one -> one.path("role").asString()).contains("JUROR");
  }

  private static Caller caller(String adviser) {
    return new Caller(adviser, Role.ADVISER, "edition-2026", adviser, "Ada", Language.EN);
  }

  @Test
  void row61NotesEveryEntryByALinkInTheirOrderWithinASecond() {
    award.clock().set(Instant.parse("2026-02-01T13:00:01Z"));
    story.reenterOffice();
    award.clock().forward(Duration.ofMillis(500));
    story.reenterOffice();
    assertThat(trail())
        .filteredOn(one -> one.path("subject").asString().equals("secretariat"))
        .extracting(one -> one.path("at").asString())
        .startsWith("2026-02-01T13:00:01.500Z", "2026-02-01T13:00:01Z")
        .hasSize(3);
  }

  /** How much of it goes, and when, before it does. */
  @Test
  void row61SaysHowManyEntriesAreDueThirtyDaysBeforeTheFirstGoes() {
    assertThat(expiring("ACCESS_TRAIL").path("due").asInt()).isZero();
    award.clock().forward(Duration.ofDays(769));
    story.reenterOffice();
    assertThat(expiring("ACCESS_TRAIL").path("due").asInt()).isZero();
    award.clock().forward(Duration.ofDays(1));
    story.reenterOffice();
    var due = expiring("ACCESS_TRAIL");
    assertThat(due.path("due").asInt()).as("of the first day").isEqualTo(1);
    assertThat(due.path("more").asBoolean()).isFalse();
    assertThat(due.path("days").asInt()).isEqualTo(800);
    assertThat(Instant.parse(due.path("firstAt").asString()))
        .isEqualTo(
            Instant.parse(trail().getLast().path("at").asString()).plus(Duration.ofDays(800)));
  }

  /** Also of links, each of which lies under a hash of its own. */
  @Test
  void saysHowManyLinksGoAndWhenTheFirstDoes() {
    int before = expiring("LINKS").path("due").asInt();
    assertThat(expiring("NOMINATION_LINKS").path("due").asInt()).as("in a year").isZero();
    var first = expiring("LINKS").path("firstAt");
    award.clock().forward(Duration.ofDays(29));
    story.reenterOffice();
    assertThat(expiring("LINKS").path("due").asInt()).isEqualTo(before + 1);
    assertThat(expiring("LINKS").path("firstAt")).isEqualTo(first);
    var second = award.clock().instant().plus(Duration.ofDays(30));
    award.clock().forward(Duration.ofDays(2));
    story.reenterOffice();
    var links = expiring("LINKS");
    assertThat(links.path("due").asInt()).as("of the last three days").isEqualTo(2);
    assertThat(Instant.parse(links.path("firstAt").asString())).isEqualTo(second);
    assertThat(links.path("days").asInt()).isEqualTo(30);
    award.clock().forward(Duration.ofDays(309));
    story.reenterOffice();
    assertThat(expiring("NOMINATION_LINKS").path("due").asInt()).isPositive();
    assertThat(expiring("NOMINATION_LINKS").path("days").asInt()).isEqualTo(365);
  }

  private JsonNode expiring(String kind) {
    return story.secretariat.send("Retention").data("expiring").values().stream()
        .filter(one -> one.path("kind").asString().equals(kind))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void row61NotesJurorsAndKeyHoldersAndNobodyWhoSeesWhatIsTheirOwn() {
    award.enter(Room.JURY, person(Role.JUROR));
    award.enter(Room.TRUSTEE, person(Role.TRUSTEE));
    var nominee = story.nominee(amina);
    nominee.send("NomineeRoom", Map.of("language", "EN"));
    nominee.send("NomineeEvidenceDownload", Map.of("file", file));
    story.nominators.getFirst().send("NominationRoom", Map.of("language", "EN"));
    assertThat(trail())
        .extracting(one -> one.path("role").asString())
        .containsExactlyInAnyOrder("SECRETARIAT", "JUROR", "TRUSTEE");
  }

  /** Whatever edition's secretariat it is that looks somebody up. */
  @Test
  void row61IsListedInTheEditionWhoseDataItWasAndInNoOther() {
    story.secretariat.send("PrepareNextEdition");
    var other = award.bean(People.class).all("edition-2028", Role.SECRETARIAT).getFirst().id();
    var next = award.enter(Room.SECRETARIAT, other);
    next.send("PersonalData", Map.of("email", "amina@nominee.example"));

    assertThat(opened(other)).containsExactly("PERSONAL_DATA " + amina);
    assertThat(next.send("AccessTrail", Map.of("first", 50)).data("accessTrail", "edges"))
        .extracting(edge -> edge.path("node").path("opened").asString())
        .containsExactly("ROOM");
    story.secretariat.enrol(new TestAuthenticator(TestAward.SITE));
    assertThat(exported("amina@nominee.example").at("/records/0/openedBy").toString())
        .contains("PERSONAL_DATA");
  }

  @Test
  void row61TellsNobodyBeforeTheLaureatesArePublicThatAJurorWasGivenTheirDossier() {
    var nominations = award.bean(Nominations.class);
    award.write(
        set ->
            nominations.put(
                set,
                nominations.find(amina).orElseThrow().shortlisted(true),
                award.clock().instant()));
    var juror = award.bean(People.class).find(person(Role.JUROR)).orElseThrow();
    award
        .bean(AccessTrail.class)
        .note(juror.caller(), Opened.DOSSIER, amina, award.clock().instant());
    story.secretariat.enrol(new TestAuthenticator(TestAward.SITE));
    for (var address : List.of("amina@nominee.example", "nominator@example.org")) {
      move(EditionState.COUNTED);
      assertThat(exported(address).at("/records/0").toString())
          .contains("\"SUBMITTED\"")
          .doesNotContain("JUROR", "SHORTLISTED");
      move(EditionState.ANNOUNCED);
      assertThat(exported(address).at("/records/0").toString()).contains("JUROR", "SHORTLISTED");
    }
  }

  private void move(EditionState state) {
    award.put(award.bean(Editions.class).get(CommitteeStory.EDITION).withState(state));
  }

  private String person(Role role) {
    var newcomer =
        Person.newcomer(
            role, CommitteeStory.EDITION, "P", role.name() + "@example.org", Language.EN);
    return award.put(newcomer).id();
  }

  private String adviser() {
    story.nominate("Bettina");
    story.screen();
    var ada = story.invite("ada", "ada@example.org", "An employer of hers");
    assertThat(story.openAdvice(1).refusal("openAdvice")).isEmpty();
    story.reenter(ada);
    return ada;
  }

  private JsonNode exported(String email) {
    var answer = story.secretariat.send("ExportPersonalData", Map.of("email", email));
    return JsonMapper.shared().readTree(answer.data("exportPersonalData", "json").asString());
  }
}
