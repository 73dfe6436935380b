package org.businessleaderaward.nominations.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.businessleaderaward.TestAward;
import org.businessleaderaward.TestBrowser;
import org.businessleaderaward.access.Person;
import org.businessleaderaward.access.Role;
import org.businessleaderaward.gateway.Room;
import org.businessleaderaward.language.Language;
import org.businessleaderaward.language.LocalizedText;
import org.businessleaderaward.nominations.Nomination;
import org.businessleaderaward.nominations.NominationFixtures;
import org.businessleaderaward.nominations.NominationStatus;
import org.businessleaderaward.nominations.Nominations;
import org.businessleaderaward.nominations.Receipt;
import org.businessleaderaward.nominations.domain.Consent;
import org.businessleaderaward.programme.EditionFixtures;
import org.businessleaderaward.programme.EditionState;
import org.businessleaderaward.programme.Editions;
import org.businessleaderaward.programme.Laureate;
import org.businessleaderaward.programme.circulars.Audience;
import org.businessleaderaward.programme.circulars.Circular;
import org.businessleaderaward.programme.circulars.Circulars;
import org.businessleaderaward.programme.circulars.News;
import org.businessleaderaward.programme.cycle.Cycle;
import org.businessleaderaward.programme.cycle.Move;
import org.businessleaderaward.programme.pictures.Photographs;
import org.businessleaderaward.storage.TableOf;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of an announcement under embargo when a finalist is withdrawn or declines. */
class WithdrawalUnderEmbargoTests {
  private static final String EDITION = "edition-2026";
  private static final Instant NOW = TestAward.START;
  private static final Instant PUBLIC_AT = NOW.plusSeconds(3_600);

  private final TestAward award = new TestAward();
  private final Person laureate = nominee("nomination-a");
  private final Person other = nominee("nomination-b");

  @BeforeEach
  void announceUnderEmbargo() {
    award.put(
        EditionFixtures.in(EditionState.COUNTED)
            .withShortlist(List.of("nomination-a", "nomination-b"), "Why."));
    announce();
    award.put(laureate);
    award.put(other);
    award.put(person(Role.SECRETARIAT, "office@example.org"));
    award.put(person(Role.JUROR, "juror@example.org"));
    award.write(
        set -> {
          award.bean(Nominations.class).put(set, nomination(laureate, "Laureate"), NOW);
          award.bean(Nominations.class).put(set, nomination(other, "Another"), NOW);
          award
              .bean(Circulars.class)
              .add(
                  set,
                  EDITION,
                  new Circular(
                      Circular.ANNOUNCED,
                      new News.LaureatePublic(),
                      List.of(Audience.Of.JURORS),
                      PUBLIC_AT));
        });
  }

  @Test
  void takesTheAnnouncementBackAndTellsTheSecretariatAlone() {
    var withdrawn = withdraw("nomination-a");
    assertThat(withdrawn.refusal("withdrawNomination")).isEmpty();
    var edition = award.bean(Editions.class).get(EDITION);
    assertThat(edition.state()).isEqualTo(EditionState.COUNTED);
    assertThat(edition.laureates()).isEmpty();
    award.runClock();
    award.runClock();
    assertThat(award.deliverMail())
        .filteredOn(letter -> letter.subject().startsWith("The announcement was withdrawn"))
        .singleElement()
        .satisfies(letter -> assertThat(letter.to()).isEqualTo("office@example.org"));
    award.clock().set(PUBLIC_AT);
    award.runClock();
    assertThat(told()).doesNotContain("Laureate");
    assertThat(award.deliverMail())
        .noneMatch(letter -> letter.subject().startsWith("The award has been given"));
  }

  @Test
  void leavesNothingOfWhatWasWrittenOfTheLaureate() {
    write();
    assertThat(withdraw("nomination-b").refusal("withdrawNomination")).isEmpty();
    assertThat(award.dump(TableOf.PROGRAMME).toString()).contains("A secret story.");
    assertThat(withdraw("nomination-a").refusal("withdrawNomination")).isEmpty();
    assertThat(award.dump(TableOf.PROGRAMME).toString()).doesNotContain("A secret");
  }

  @Test
  void leavesNothingOfItEitherWhenTheLaureateDeclines() {
    write();
    assertThat(decline(laureate).refusal("declineNomination")).isEmpty();
    assertThat(award.dump(TableOf.PROGRAMME).toString()).doesNotContain("A secret");
  }

  @Test
  void leavesNothingOfItEitherWhenTheNominatorErasesTheNomination() {
    write();
    var erased = withdraw("nomination-a", Map.of("reason", "No longer there.", "erase", true));
    assertThat(erased.data("withdrawNomination", "erased").asBoolean()).isTrue();
    assertThat(award.dump(TableOf.PROGRAMME).toString()).doesNotContain("A secret");
  }

  /** What an officer writes of the laureate under embargo. */
  private void write() {
    var officer = award.put(person(Role.SECRETARIAT, "officer@example.org"));
    var none = Map.of();
    var office = award.enter(Room.SECRETARIAT, officer.id());
    var saved =
        office.send(
            "SaveLaureateProfile",
            Map.of(
                "input",
                Map.of(
                    "laureate",
                    "nomination-a",
                    "version",
                    0,
                    "story",
                    Map.of("en", "A secret story."),
                    "deeds",
                    none,
                    "ceremonyPlace",
                    none,
                    "ceremony",
                    none)));
    assertThat(saved.refusal("saveLaureateProfile")).isEmpty();
    var portrait = new HashMap<String, Object>();
    portrait.put("laureate", "nomination-a");
    portrait.put("version", 0);
    portrait.put("picture", Photographs.inBase64(240, 300));
    portrait.put("small", Photographs.inBase64(160, 200));
    portrait.put("alternative", Map.of("en", "A secret story."));
    portrait.put("credit", "A secret photographer");
    portrait.put("licence", "CC0");
    portrait.put("agreed", true);
    var pictured = office.send("SaveLaureatePortrait", Map.of("input", portrait));
    assertThat(pictured.refusal("saveLaureatePortrait")).isEmpty();
    assertThat(award.dump(TableOf.PROGRAMME).toString()).contains("A secret photographer");
  }

  @Test
  void answersForAnotherFinalistAlikeAndAnnouncesAtTheInstant() {
    var laureates = withdraw("nomination-a").data("withdrawNomination").toString();
    announce();
    var others = withdraw("nomination-b").data("withdrawNomination").toString();
    assertThat(others.replace("nomination-b", "nomination-a")).isEqualTo(laureates);
    assertThat(award.bean(Editions.class).get(EDITION).state()).isEqualTo(EditionState.ANNOUNCED);
    award.clock().set(PUBLIC_AT);
    award.runClock();
    assertThat(told()).contains("Laureate");
    assertThat(award.deliverMail())
        .filteredOn(letter -> letter.subject().startsWith("The award has been given"))
        .hasSize(1);
  }

  @Test
  void keepsTheAnnouncementWhenAFinalistOfTheLaureatesNameIsWithdrawn() {
    var before = award.bean(Nominations.class).find("nomination-b").orElseThrow();
    var namesake = nomination(other, "Laureate").withVersion(before.version());
    award.write(set -> award.bean(Nominations.class).put(set, namesake, NOW));
    assertThat(withdraw("nomination-b").refusal("withdrawNomination")).isEmpty();
    assertThat(award.bean(Editions.class).get(EDITION).isLaureate("nomination-a")).isTrue();
    assertThat(withdraw("nomination-a").refusal("withdrawNomination")).isEmpty();
    assertThat(award.bean(Editions.class).get(EDITION).laureates()).isEmpty();
  }

  /** Nor by the version, which grows when a nomination is put on the shortlist. */
  @Test
  void tellsNoNominatorOfTheShortlistBeforeTheInstant() {
    var nominator =
        award.put(Person.nominator(EDITION, "nomination-b", "N", "n@example.org", Language.EN));
    award.clock().set(PUBLIC_AT.minusMillis(1));
    var room = award.enter(Room.NOMINATIONS, nominator.id());
    assertThat(standing(room)).isEqualTo("SUBMITTED 0");
    award.clock().set(PUBLIC_AT);
    assertThat(standing(room)).isEqualTo("SHORTLISTED 0");
  }

  private static String standing(TestBrowser room) {
    var answer = room.send("NominationRoom", Map.of("language", "EN"));
    return answer.data("nomination", "status").asString("")
        + " "
        + answer.data("nomination", "version");
  }

  @Test
  void tellsAllThreeThatANominationWasWithdrawn() {
    withdraw("nomination-b");
    award.runClock();
    award.runClock();
    assertThat(award.deliverMail())
        .extracting(letter -> letter.to() + ": " + letter.subject())
        .filteredOn(letter -> letter.contains("was withdrawn"))
        .containsExactlyInAnyOrder(
            "nominator@example.org: Nomination NOM-2026-0001 was withdrawn",
            "nominee@example.org: Nomination NOM-2026-0001 was withdrawn",
            "office@example.org: Nomination NOM-2026-0001 was withdrawn: "
                + award.bean(Editions.class).get(EDITION).name().in(Language.EN));
  }

  @Test
  void row27RefusesFromTheInstantOn() {
    award.clock().set(PUBLIC_AT.minusMillis(1));
    assertThat(withdraw("nomination-b").refusal("withdrawNomination")).isEmpty();
    award.clock().set(PUBLIC_AT);
    assertThat(withdraw("nomination-a").refusal("withdrawNomination")).isEqualTo("TOO_LATE");
  }

  @Test
  void takesTheAnnouncementBackWhenItsLaureateDeclinesAndLeavesNoTraceOfTheName() {
    assertThat(decline(laureate).refusal("declineNomination")).isEmpty();
    var edition = award.bean(Editions.class).get(EDITION);
    assertThat(edition.state()).isEqualTo(EditionState.COUNTED);
    assertThat(award.dump(TableOf.PROGRAMME).toString()).doesNotContain("Laureate");
    award.runClock();
    award.runClock();
    assertThat(award.deliverMail())
        .filteredOn(letter -> letter.subject().startsWith("The announcement was withdrawn"))
        .singleElement()
        .satisfies(letter -> assertThat(letter.to()).isEqualTo("office@example.org"));
    award.clock().set(PUBLIC_AT);
    award.runClock();
    assertThat(told()).doesNotContain("Laureate");
  }

  /** Before and after, whoever has it: what a finalist reads and is answered is all the same. */
  @Test
  void tellsNoFinalistHowTheVoteEndedByWhatTheyReadOrAreAnsweredBeforeTheInstant() {
    award.put(Cycle.takeBack(award.bean(Editions.class).get(EDITION)));
    var counted = List.of(room(laureate), room(other));
    announce();
    assertThat(List.of(room(laureate), room(other))).isEqualTo(counted);
    assertThat(counted.getFirst().replace("nomination-a", "nomination-b"))
        .isEqualTo(counted.getLast().replace("Another", "Laureate"))
        .contains("\"mayDecline\":true");
    var others = decline(other);
    assertThat(award.bean(Editions.class).get(EDITION).state()).isEqualTo(EditionState.ANNOUNCED);
    assertThat(room(laureate)).isEqualTo(counted.getFirst());
    var laureates = decline(laureate);
    assertThat(laureates.body()).isEqualTo(others.body());
    assertThat(laureates.data("declineNomination", "declined").asBoolean()).isTrue();
  }

  @Test
  void tellsNoOtherFinalistThatTheAnnouncementWasTakenBack() {
    var before = room(other);
    assertThat(decline(laureate).refusal("declineNomination")).isEmpty();
    assertThat(room(other)).isEqualTo(before);
    assertThat(decline(other).refusal("declineNomination")).isEmpty();
  }

  @Test
  void givesACertificateToWhoeverWasAFinalistFromTheInstantOn() {
    award.clock().set(PUBLIC_AT.minusMillis(1));
    assertThat(List.of(honour(laureate), honour(other))).containsOnly("");
    award.clock().set(PUBLIC_AT);
    assertThat(honour(laureate)).isEqualTo("LAUREATE");
    assertThat(honour(other)).isEqualTo("FINALIST");
    var before = award.bean(Nominations.class).find("nomination-b").orElseThrow();
    var eligible = nomination(other, "Another", NominationStatus.ELIGIBLE);
    award.write(
        set -> award.bean(Nominations.class).put(set, eligible.withVersion(before.version()), NOW));
    assertThat(honour(other)).as("of who was on no shortlist").isEmpty();
  }

  private String honour(Person nominee) {
    return award
        .enter(Room.NOMINEE, nominee.id())
        .send("NomineeRoom", Map.of("language", "EN"))
        .data("nomination", "honour")
        .asString("");
  }

  @Test
  void row27RefusesToEraseAFinalistFromTheInstantOn() {
    award.clock().set(PUBLIC_AT.minusMillis(1));
    assertThat(decline(other).refusal("declineNomination")).isEmpty();
    award.clock().set(PUBLIC_AT);
    assertThat(decline(laureate).refusal("declineNomination")).isEqualTo("DECLINE_CLOSED");
    assertThat(room(laureate)).contains("\"mayDecline\":false");
  }

  @Test
  void erasesAWithdrawnFinalistWheneverTheNomineeWants() {
    assertThat(withdraw("nomination-b").refusal("withdrawNomination")).isEmpty();
    award.clock().set(PUBLIC_AT);
    assertThat(room(other)).contains("\"mayDecline\":true");
    assertThat(decline(other).refusal("declineNomination")).isEmpty();
    var left = award.bean(Nominations.class).find("nomination-b").orElseThrow();
    assertThat(left.isErased()).isTrue();
    assertThat(left.status()).isEqualTo(NominationStatus.WITHDRAWN);
  }

  private String room(Person nominee) {
    return award
        .enter(Room.NOMINEE, nominee.id())
        .send("NomineeRoom", Map.of("language", "EN"))
        .body()
        .toString();
  }

  private TestBrowser.Answer decline(Person nominee) {
    return award
        .enter(Room.NOMINEE, nominee.id())
        .send("DeclineNomination", Map.of("input", Map.of("nomination", nominee.subject())));
  }

  private void announce() {
    var laureate =
        new Laureate(
            "nomination-a",
            "Laureate",
            "Chair",
            "Company",
            "AT",
            LocalizedText.english("For this."));
    var counted = award.bean(Editions.class).get(EDITION);
    var move = (Move.Made) Cycle.announce(counted, List.of(laureate), PUBLIC_AT, NOW);
    award.put(move.edition());
  }

  private TestBrowser.Answer withdraw(String nomination) {
    return withdraw(nomination, Map.of("reason", "No longer there."));
  }

  private TestBrowser.Answer withdraw(String nomination, Map<String, Object> input) {
    var nominator =
        award.put(Person.nominator(EDITION, nomination, "N", "n@example.org", Language.EN));
    return award
        .enter(Room.NOMINATIONS, nominator.id())
        .send("WithdrawNomination", Map.of("input", input));
  }

  private String told() {
    return award
        .browser(Room.PUBLIC)
        .send("CurrentEdition", Map.of("language", "EN"))
        .body()
        .toString();
  }

  private static Person person(Role role, String email) {
    return Person.newcomer(role, EDITION, "P", email, Language.EN);
  }

  private static Person nominee(String nomination) {
    return Person.nominee(EDITION, nomination, "N", "nominee@example.org", Language.EN);
  }

  private static Nomination nomination(Person nominee, String name) {
    return nomination(nominee, name, NominationStatus.SHORTLISTED);
  }

  private static Nomination nomination(Person nominee, String name, NominationStatus status) {
    return new Nomination(
        nominee.subject(),
        EDITION,
        "person-nominator",
        status,
        0,
        NOW,
        NominationFixtures.complete(name),
        List.of(),
        new Receipt("NOM-2026-0001", NOW),
        Consent.asked(nominee.id(), NOW).given(NOW, null),
        null,
        null,
        null,
        null,
        List.of(),
        List.of());
  }
}
