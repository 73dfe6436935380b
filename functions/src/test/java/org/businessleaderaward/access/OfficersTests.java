package org.businessleaderaward.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.businessleaderaward.AtOnce;
import org.businessleaderaward.TestAward;
import org.businessleaderaward.TestBrowser;
import org.businessleaderaward.audit.Act;
import org.businessleaderaward.audit.AuditLog;
import org.businessleaderaward.gateway.PageRequest;
import org.businessleaderaward.gateway.Room;
import org.businessleaderaward.gateway.SentOperation;
import org.businessleaderaward.language.Language;
import org.businessleaderaward.programme.EditionFixtures;
import org.businessleaderaward.programme.EditionState;
import org.businessleaderaward.storage.LateIndex;
import org.businessleaderaward.storage.TableOf;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Who is in the secretariat: invited, listed, let change things or not, taken out. */
class OfficersTests {
  private static final String EDITION = "edition-2026";

  private final LateIndex index = new LateIndex();
  private final TestAward award = new TestAward(index);
  private Person sam =
      Person.newcomer(Role.SECRETARIAT, EDITION, "Sam", "sam@example.org", Language.EN);
  private TestBrowser office = award.browser(Room.SECRETARIAT);

  @BeforeEach
  void begin() {
    award.put(EditionFixtures.in(EditionState.CALL_OPEN));
    sam = award.put(sam);
    office = award.enter(Room.SECRETARIAT, sam.id());
  }

  @Test
  void letsEachInByALinkAndAPasskeyOfTheirOwnAndTheLogNamesWhoDidWhat() {
    invite("Ola", "OFFICER");
    var ola = mailed("ola@example.org");
    assertThat(ola.send("Officers").data("officers").findValuesAsString("name"))
        .containsExactly("Ola", "Sam");
    var id = id("Ola");
    assertThat(
            award
                .bean(AuditLog.class)
                .newest(EDITION, new PageRequest(50, Optional.empty()))
                .edges())
        .extracting(edge -> edge.node().act())
        .anySatisfy(
            act -> {
              assertThat(act.actor()).isEqualTo("SECRETARIAT:" + sam.id());
              assertThat(act.act()).isEqualTo("SECRETARIAT_INVITED");
              assertThat(act.subject()).isEqualTo(id);
            })
        .anySatisfy(
            act -> {
              assertThat(act.actor()).isEqualTo("SECRETARIAT:" + id);
              assertThat(act.act()).isEqualTo("PASSKEY_ENROLLED");
            });
  }

  @Test
  void refusesAReaderEveryMutationOfTheRoomBeforeItIsLookedAt() {
    invite("Rea", "READER");
    var reader = mailed("rea@example.org");
    var taken = new TreeSet<String>();
    SentOperation.mutations(Room.SECRETARIAT)
        .forEach(
            (mutation, request) -> {
              if (!reader.post(request).error().equals("FORBIDDEN")) {
                taken.add(mutation);
                // It may have taken the session with it.
                reader.withCookie(award.enter(Room.SECRETARIAT, id("Rea")).cookie());
              }
            });
    assertThat(taken)
        .as("what is the reader's own: how they come in and leave")
        .containsExactly(
            "enrolPasskey",
            "leave",
            "openLink",
            "provePasskey",
            "reportPasskeyLost",
            "requestPasskey",
            "requestProof",
            "useRecoveryCode");
  }

  @Test
  void showsAReaderWhatItShowsAnOfficer() {
    invite("Rea", "READER");
    invite("Ola", "OFFICER");
    var reader = mailed("rea@example.org");
    var officer = mailed("ola@example.org");
    assertThat(reader.send("SecretariatRoom", Map.of("language", "EN")).data("duty").asString())
        .isEqualTo("READER");
    assertThat(officer.send("SecretariatRoom", Map.of("language", "EN")).data("duty").asString())
        .isEqualTo("OFFICER");
    var queries = SentOperation.queries(Room.SECRETARIAT);
    assertThat(queries).hasSizeGreaterThan(20);
    queries.forEach(
        (name, request) ->
            assertThat(reader.post(request).error())
                .as(name)
                .isEqualTo(officer.post(request).error())
                .isNotEqualTo("FORBIDDEN"));
  }

  @Test
  void letsAReaderReadAndChangeNothing() {
    invite("Rea", "READER");
    var reader = mailed("rea@example.org");
    assertThat(reader.send("BoardNumbers").error()).isEmpty();
    assertThat(reader.send("CloseCall", Map.of("reason", "It is enough.")).error())
        .isEqualTo("FORBIDDEN");
    assertThat(reader.send("RemoveOfficer", Map.of("person", sam.id())).error())
        .isEqualTo("FORBIDDEN");
    assertThat(set("Rea", "OFFICER")).isEmpty();
    assertThat(reader.send("CloseCall", Map.of("reason", "It is enough.")).refusal("closeCall"))
        .isEmpty();
    assertThat(set("Rea", "READER")).isEmpty();
    assertThat(reader.send("OpenAdvice", Map.of("advisersPerNomination", 1)).error())
        .as("from the next request on")
        .isEqualTo("FORBIDDEN");
  }

  @Test
  void keepsTheLastOfficer() {
    invite("Rea", "READER");
    assertThat(remove(office, "Sam")).isEqualTo("LAST_OFFICER");
    assertThat(set("Sam", "READER")).isEqualTo("LAST_OFFICER");
    assertThat(remove(office, "Rea")).isEmpty();
  }

  @Test
  void letsNobodyTakeTheirOwnPlaceAway() {
    invite("Ola", "OFFICER");
    assertThat(remove(office, "Sam")).isEqualTo("OWN_MEMBERSHIP");
    assertThat(set("Sam", "READER")).isEqualTo("OWN_MEMBERSHIP");
    assertThat(set("Sam", "OFFICER")).isEmpty();
    assertThat(office.send("Officers").error()).isEmpty();
  }

  @Test
  void keepsOneOfTwoWhoTakeEachOtherOutAtOnce() throws Exception {
    invite("Ola", "OFFICER");
    var ola = mailed("ola@example.org");
    var ids = Map.of(office, id("Ola"), ola, sam.id());
    var who = new ConcurrentLinkedQueue<>(List.of(office, ola));
    AtOnce.times(
        2,
        () -> {
          var one = Objects.requireNonNull(who.poll());
          return one.send("RemoveOfficer", Map.of("person", ids.get(one))).body();
        });
    assertThat(award.bean(People.class).officers(EDITION)).hasSize(1);
  }

  @Test
  void shutsOutWhoIsTakenOutAndEndsTheSessionOfWhoGetsAnotherLink() {
    invite("Ola", "OFFICER");
    var ola = mailed("ola@example.org");
    var id = id("Ola");
    assertThat(office.send("ReissueLink", Map.of("person", id)).refusal("reissueLink")).isEmpty();
    assertThat(ola.send("Officers").error()).isEqualTo("UNAUTHENTICATED");
    var again = mailed("ola@example.org");
    assertThat(again.send("Officers").error()).isEmpty();
    assertThat(keysOf(id)).hasSize(2);
    assertThat(remove(office, "Ola")).isEmpty();
    assertThat(keysOf(id)).as("neither person nor passkey").isEmpty();
    assertThat(again.send("Officers").error()).isEqualTo("UNAUTHENTICATED");
    assertThat(office.send("RemoveOfficer", Map.of("person", id)).refusal("removeOfficer"))
        .isEqualTo("NOT_FOUND");
  }

  @Test
  void knowsWhomTheIndexDoesNotListYet() {
    index.listOnly(item -> text(item, "pk").endsWith(sam.id()));
    var answer = sendInvitation("Ola", "OFFICER");
    assertThat(answer.refusal("inviteOfficer")).isEmpty();
    var now = answer.data("inviteOfficer", "officers");
    assertThat(now.findValuesAsString("name")).containsExactly("Ola", "Sam");
    var ola = Map.of("person", now.get(0).path("id").asString());
    var reader = new HashMap<String, Object>(ola);
    reader.put("duty", "READER");
    var set = office.send("SetOfficerDuty", reader);
    assertThat(set.refusal("setOfficerDuty")).isEmpty();
    assertThat(set.data("setOfficerDuty", "officers").findValuesAsString("duty"))
        .containsExactly("READER", "OFFICER");
    var removed = office.send("RemoveOfficer", ola);
    assertThat(removed.refusal("removeOfficer")).isEmpty();
    assertThat(removed.data("removeOfficer", "officers").findValuesAsString("name"))
        .containsExactly("Sam");
  }

  @Test
  void knowsNobodyOfAnotherCommitteeOrEdition() {
    var juror = Person.newcomer(Role.JUROR, EDITION, "Jo", "jo@example.org", Language.EN);
    var elsewhere =
        Person.newcomer(Role.SECRETARIAT, "edition-2027", "Eli", "eli@example.org", Language.EN);
    for (var one : List.of(juror, elsewhere)) {
      var person = Map.of("person", award.put(one).id());
      assertThat(office.send("RemoveOfficer", person).refusal("removeOfficer"))
          .isEqualTo("NOT_FOUND");
      assertThat(award.bean(People.class).find(one.id())).isPresent();
    }
  }

  @Test
  void logsWhetherAnOfficerOrAReaderWasInvited() {
    invite("Rea", "READER");
    invite("Ola", "OFFICER");
    assertThat(
            award
                .bean(AuditLog.class)
                .newest(EDITION, new PageRequest(50, Optional.empty()))
                .edges())
        .extracting(edge -> edge.node().act())
        .filteredOn(act -> act.act().equals("SECRETARIAT_INVITED"))
        .extracting(Act::subject, Act::detail)
        .containsExactlyInAnyOrder(tuple(id("Rea"), "READER"), tuple(id("Ola"), "OFFICER"));
  }

  /** What stands in the store for a person. */
  private List<String> keysOf(String person) {
    return award.dump(TableOf.ACCESS).stream()
        .filter(item -> text(item, "pk").equals("PERSON#" + person))
        .map(item -> text(item, "sk"))
        .filter(kind -> kind.startsWith("P"))
        .toList();
  }

  private static String text(Map<String, AttributeValue> item, String attribute) {
    return Objects.requireNonNull(item.get(attribute)).s();
  }

  private void invite(String name, String duty) {
    var answer = sendInvitation(name, duty);
    assertThat(answer.refusal("inviteOfficer")).as(answer.body().toString()).isEmpty();
  }

  private TestBrowser.Answer sendInvitation(String name, String duty) {
    var input =
        Map.of(
            "name",
            name,
            "email",
            name.toLowerCase(Locale.ROOT) + "@example.org",
            "language",
            "EN");
    return office.send("InviteOfficer", Map.of("input", input, "duty", duty));
  }

  /** Somebody who came in by the newest link that was mailed to them, and their passkey. */
  private TestBrowser mailed(String address) {
    award.clock().forward(Duration.ofSeconds(1));
    var letter =
        award.deliverMail().stream()
            .filter(one -> one.to().equals(address) && one.text().contains("/#"))
            .toList()
            .getLast();
    assertThat(letter.text())
        .contains("within " + Links.FOR_FIRST_PASSKEY.toDays() + " days")
        .doesNotContain("It can be opened more than once");
    var browser = award.browser(Room.SECRETARIAT);
    assertThat(browser.open(TestAward.tokenIn(letter.text())).refusal("openLink")).isEmpty();
    return browser.passDoor();
  }

  private String id(String name) {
    for (var one : office.send("Officers").data("officers")) {
      if (one.path("name").asString().equals(name)) {
        return one.path("id").asString();
      }
    }
    throw new AssertionError(name);
  }

  private String set(String name, String duty) {
    return office
        .send("SetOfficerDuty", Map.of("person", id(name), "duty", duty))
        .refusal("setOfficerDuty");
  }

  private String remove(TestBrowser by, String name) {
    return by.send("RemoveOfficer", Map.of("person", id(name))).refusal("removeOfficer");
  }
}
