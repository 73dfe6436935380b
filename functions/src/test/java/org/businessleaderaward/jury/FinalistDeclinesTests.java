package org.businessleaderaward.jury;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.businessleaderaward.AtOnce;
import org.businessleaderaward.TestAuthenticator;
import org.businessleaderaward.TestAward;
import org.businessleaderaward.TestBrowser;
import org.businessleaderaward.access.Person;
import org.businessleaderaward.access.Role;
import org.businessleaderaward.audit.AuditLog;
import org.businessleaderaward.audit.AuditVerifier.Verdict;
import org.businessleaderaward.gateway.Room;
import org.businessleaderaward.jury.domain.Recount;
import org.businessleaderaward.language.Language;
import org.businessleaderaward.nominations.NominationStatus;
import org.businessleaderaward.nominations.Nominations;
import org.businessleaderaward.programme.Edition;
import org.businessleaderaward.programme.EditionFixtures;
import org.businessleaderaward.programme.EditionState;
import org.businessleaderaward.programme.Editions;
import org.businessleaderaward.programme.Laureate;
import org.businessleaderaward.storage.Storage;
import org.businessleaderaward.storage.TableOf;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/**
 * A finalist who declines by their own link while the jury votes, and at the very moment at which
 * the award is announced.
 */
class FinalistDeclinesTests {
  private static final String EDITION = "edition-2026";
  private static final Instant NOW = Instant.parse("2026-05-20T09:00:00Z");
  private static final String BEST = "nomination-a";
  private static final List<String> FINALISTS = List.of(BEST, "nomination-b", "nomination-c");
  private static final List<String> JURY = List.of("chair", "ada", "bo");
  private static final int OF_EACH = 50;

  private final TestAward award = new TestAward();
  private final Map<String, TestBrowser> jurors = new LinkedHashMap<>();
  private TestBrowser secretariat = award.browser(Room.SECRETARIAT);

  @Test
  void staysOnBallotsBeforeAndAfterIsCountedAndIsPassedOver() throws ParseException {
    openTheVote();
    vote("chair", BEST, "nomination-b", "nomination-c");
    vote("ada", BEST, "nomination-c", "nomination-b");

    assertThat(decline(nominee())).isEmpty();
    assertThat(room("bo").data("finalists"))
        .extracting(finalist -> finalist.path("id").asString())
        .as("every ballot is of the same form")
        .containsExactlyInAnyOrderElementsOf(FINALISTS);
    assertThat(room("bo").body().toString()).doesNotContain("Nominee a");
    vote("bo", "nomination-b", BEST, "nomination-c");
    recast("ada", "nomination-c", BEST, "nomination-b");
    closeAndCount();

    var result = secretariat.send("Result").data("result");
    assertThat(result.path("ranking"))
        .extracting(one -> one.path("nomination").asString())
        .as("b beats c; the one who declined beats both, and is counted as any other")
        .containsExactly(BEST, "nomination-b", "nomination-c");
    var bundle = result.path("bundle").asString();
    assertThat(bundle)
        .contains(
            pair(BEST, "nomination-b", 2, 1),
            pair(BEST, "nomination-c", 2, 1),
            pair("nomination-b", "nomination-c", 2, 1))
        .contains("\"ballots\":3,");
    assertThat(Recount.of(bundle).passed()).isTrue();
    assertThat(announce()).isEmpty();
    assertThat(edition().laureates()).extracting(Laureate::name).containsExactly("Nominee b");
    assertThat(acts()).contains("passed over " + BEST).contains("NOMINATION_DECLINED");
  }

  /**
   * A hundred requests at the same moment, every other one an announcement: whoever is announced
   * has not declined, and who has declined is not announced; nothing is half done.
   */
  @RepeatedTest(4)
  void eitherDeclinesOrIsAnnouncedWhenBothHappenAtOnce() throws Exception {
    openTheVote();
    for (var name : JURY) {
      vote(name, BEST, "nomination-b", "nomination-c");
    }
    closeAndCount();
    var nominee = nominee();
    var calls = new ArrayList<Callable<String>>();
    for (int i = 0; i < OF_EACH; i++) {
      calls.add(this::announce);
      calls.add(() -> decline(nominee));
    }

    var answers = AtOnce.all(calls);

    assertThat(answers).hasSize(2 * OF_EACH);
    assertThat(answers).isSubsetOf("", "CHANGED", "WRONG_STATE", "DECLINE_CLOSED", "CONFLICT");
    var declined =
        award.bean(Nominations.class).find(BEST).orElseThrow().status()
            == NominationStatus.DECLINED;
    if (!declined) {
      assertThat(laureates()).containsExactly("Nominee a");
      assertThat(decline(nominee)).isEqualTo("DECLINE_CLOSED");
      assertThat(acts()).doesNotContain("NOMINATION_DECLINED");
    } else {
      var again = announce();
      assertThat(again).isIn("", "WRONG_STATE");
      assertThat(laureates()).containsExactly("Nominee b");
      assertThat(acts()).contains("passed over " + BEST).containsOnlyOnce("NOMINATION_DECLINED");
      for (var table : TableOf.values()) {
        assertThat(award.dump(table).toString()).as(table.name()).doesNotContain("Nominee a");
      }
    }
    assertThat(edition().state()).isEqualTo(EditionState.ANNOUNCED);
    assertThat(acts()).containsOnlyOnce("LAUREATE_ANNOUNCED");
    assertThat(award.bean(AuditLog.class).verify(EDITION)).isInstanceOf(Verdict.Intact.class);
    assertThat(told()).contains(laureates().getFirst());
    assertThat(told().contains("Nominee a")).isEqualTo(!declined);
  }

  /** The same of a nominator who withdraws the nomination. */
  @RepeatedTest(4)
  void eitherIsWithdrawnOrIsAnnouncedWhenBothHappenAtOnce() throws Exception {
    openTheVote();
    for (var name : JURY) {
      vote(name, BEST, "nomination-b", "nomination-c");
    }
    closeAndCount();
    var nominator =
        award.enter(
            Room.NOMINATIONS,
            award.put(Person.nominator(EDITION, BEST, "N", "n@example.org", Language.EN)).id());
    var calls = new ArrayList<Callable<String>>();
    for (int i = 0; i < OF_EACH; i++) {
      calls.add(this::announce);
      calls.add(() -> withdraw(nominator));
    }

    assertThat(AtOnce.all(calls))
        .hasSize(2 * OF_EACH)
        .isSubsetOf("", "CHANGED", "WRONG_STATE", "TOO_LATE", "WITHDRAWN", "CONFLICT");

    var withdrawn =
        award.bean(Nominations.class).find(BEST).orElseThrow().status()
            == NominationStatus.WITHDRAWN;
    var _ = announce();
    assertThat(laureates()).containsExactly(withdrawn ? "Nominee b" : "Nominee a");
    assertThat(acts()).containsOnlyOnce("LAUREATE_ANNOUNCED");
    assertThat(told().contains("Nominee a")).isEqualTo(!withdrawn);
    assertThat(withdraw(nominator)).isEqualTo(withdrawn ? "WITHDRAWN" : "TOO_LATE");
  }

  private static String withdraw(TestBrowser nominator) {
    return nominator
        .send("WithdrawNomination", Map.of("input", Map.of("reason", "No longer there.")))
        .refusal("withdrawNomination");
  }

  private void openTheVote() {
    award.clock().set(NOW);
    award.put(EditionFixtures.in(EditionState.ADVICE).withShortlist(FINALISTS, "They stand out."));
    award.write(
        set ->
            FINALISTS.forEach(
                id -> award.bean(Nominations.class).put(set, JuryStoryTests.nomination(id))));
    FINALISTS.forEach(id -> award.put(JuryStoryTests.nominee(id)));
    secretariat = award.enter(Room.SECRETARIAT, person(Role.SECRETARIAT, "secretary").id());
    secretariat.enrol(new TestAuthenticator(TestAward.SITE));
    var roll = new JuryRoll(award.bean(Storage.class));
    for (var name : JURY) {
      var juror = person(Role.JUROR, name);
      award.write(set -> roll.add(set, Seat.drawn(EDITION, juror.id(), name.equals("chair"))));
      jurors.put(name, award.enter(Room.JURY, juror.id()));
    }
    assertThat(
            secretariat
                .send("OpenVoting", Map.of("closesAt", "2026-06-20T18:00:00Z"))
                .refusal("openVoting"))
        .isEmpty();
    var declarations =
        FINALISTS.stream().map(id -> Map.of("nomination", id, "conflict", false)).toList();
    for (var name : JURY) {
      var declared =
          juror(name).send("DeclareJurorConflicts", Map.of("declarations", declarations));
      assertThat(declared.refusal("declareConflicts")).isEmpty();
    }
  }

  private void closeAndCount() {
    assertThat(secretariat.send("CloseVoting").refusal("closeVoting")).isEmpty();
    award.clock().forward(Duration.ofMillis(1));
    JuryActs.work(award, "RECEIPTS#" + EDITION, "LIST");
    assertThat(secretariat.send("ConfirmCountAsSecretariat").refusal("confirmCount")).isEmpty();
    juror("chair").enrol(new TestAuthenticator(TestAward.SITE));
    assertThat(juror("chair").send("ConfirmCountAsChair").refusal("confirmCount")).isEmpty();
    JuryActs.work(award, "EDITION#" + EDITION, "RELEASE");
  }

  private void vote(String name, String... order) throws ParseException {
    cast(name, 1, order);
  }

  private void recast(String name, String... order) throws ParseException {
    cast(name, 2, order);
  }

  /** Casts a ballot that puts the finalists in this order. */
  private void cast(String name, int version, String... order) throws ParseException {
    var ratings = new TreeMap<String, Map<String, Integer>>();
    for (int i = 0; i < order.length; i++) {
      ratings.put(order[i], Map.of("strategy", 4 - i, "supply-chain", 3));
    }
    JuryActs.cast(juror(name), JuryActs.seal(juror(name), EDITION, version, ratings), version);
  }

  private TestBrowser nominee() {
    return award.enter(Room.NOMINEE, JuryStoryTests.nominee(BEST).id());
  }

  private static String decline(TestBrowser nominee) {
    var answer = nominee.send("DeclineNomination");
    // Who has declined is erased as a person, too, so that the link and its session are dead.
    assertThat(answer.error()).isIn("", "UNAUTHENTICATED");
    return answer.refusal("declineNomination");
  }

  private String announce() {
    var answer =
        secretariat.send(
            "Announce",
            Map.of(
                "input", Map.of("language", "EN", "citation", "For work that others can follow.")));
    assertThat(answer.error()).as(answer.body().toString()).isEmpty();
    return answer.refusal("announce");
  }

  private Edition edition() {
    return award.bean(Editions.class).get(EDITION);
  }

  private List<String> laureates() {
    return edition().laureates().stream().map(Laureate::name).toList();
  }

  private String told() {
    return award
        .browser(Room.PUBLIC)
        .post("{\"query\":\"{ currentEdition { laureates { name } } }\"}")
        .body()
        .toString();
  }

  private String acts() {
    return secretariat.send("AuditLog", Map.of("first", 50)).body().toString();
  }

  private static String pair(String one, String other, int preferOne, int preferOther) {
    return "{\"even\":0,\"one\":\"%s\",\"other\":\"%s\",\"preferOne\":%d,\"preferOther\":%d}"
        .formatted(one, other, preferOne, preferOther);
  }

  private Person person(Role role, String name) {
    return award.put(Person.newcomer(role, EDITION, name, name + "@example.org", Language.EN));
  }

  private TestBrowser juror(String name) {
    return java.util.Objects.requireNonNull(jurors.get(name));
  }

  private TestBrowser.Answer room(String name) {
    return juror(name).send("JurorRoom", Map.of("language", "EN"));
  }
}
