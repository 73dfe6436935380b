package org.businessleaderaward;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.businessleaderaward.access.FirstLink;
import org.businessleaderaward.access.Links;
import org.businessleaderaward.access.People;
import org.businessleaderaward.access.Person;
import org.businessleaderaward.access.Role;
import org.businessleaderaward.directory.DirectorySeed;
import org.businessleaderaward.directory.register.Entries;
import org.businessleaderaward.gateway.Room;
import org.businessleaderaward.language.Language;
import org.businessleaderaward.mail.Transport;
import org.businessleaderaward.programme.Editions;
import org.businessleaderaward.programme.ProgrammeSeed;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The function setup, at work under its role. */
class SetupTests {
  private static final Pattern LINK = Pattern.compile("/secretariat/#(\\S+)");

  private final TestAward award = new TestAward();
  private final List<JsonNode> answers = new CopyOnWriteArrayList<>();
  private HttpServer cloudFormation;

  @BeforeEach
  void listen() throws IOException {
    cloudFormation =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    cloudFormation.createContext(
        "/",
        exchange -> {
          try (exchange) {
            answers.add(JsonMapper.shared().readTree(exchange.getRequestBody().readAllBytes()));
            exchange.sendResponseHeaders(200, -1);
          }
        });
    cloudFormation.start();
  }

  @AfterEach
  void stop() {
    cloudFormation.stop(0);
  }

  @Test
  void putsOnRecordWhatAnAwardStartsWithAndInvitesTheFirstMember() {
    assertThat(called("Create")).isEqualTo("INVITED");
    var edition = award.bean(Editions.class).current().orElseThrow();
    assertThat(award.bean(Entries.class).find("organisation-aepc-k")).isPresent();
    assertThat(award.bean(People.class).all(edition.id(), Role.SECRETARIAT))
        .extracting(Person::email)
        .containsExactly(TestAward.SECRETARIAT_MAIL);
    assertThat(answers)
        .singleElement()
        .satisfies(
            answer -> {
              assertThat(answer.path("Status").asString()).isEqualTo("SUCCESS");
              assertThat(answer.path("RequestId").asString()).isEqualTo("request-1");
              assertThat(answer.path("PhysicalResourceId").asString()).isEqualTo("setup");
            });
  }

  @Test
  void theLinkOpensTheRoom() {
    var _ = called("Create");
    assertThat(opens(award.deliverMail().getLast())).isTrue();
  }

  @Test
  void anotherUpdateMailsNobodyAgain() {
    var _ = called("Create");
    assertThat(called("Update")).isEqualTo("INVITED_BEFORE");
    assertThat(award.deliverMail()).hasSize(1);
  }

  @Test
  void byHandItMailsANewLinkAndTheOldOneIsDead() {
    var _ = called("Create");
    var old = award.deliverMail().getLast();
    assertThat(byHand()).isEqualTo("REISSUED");
    var letters = award.deliverMail();
    assertThat(letters).hasSize(2);
    assertThat(opens(old)).isFalse();
    assertThat(opens(letters.getLast())).isTrue();
  }

  @Test
  void row72LetsTheNextEditionsOnlyMemberInWhoseFirstLinkIsTooOld() {
    var _ = called("Create");
    var office = award.browser(Room.SECRETARIAT);
    office.open(token(award.deliverMail().getLast()));
    var prepared = office.passDoor().send("PrepareNextEdition");
    assertThat(prepared.refusal("prepareNextEdition")).isEmpty();
    var first = letterAbout("2028");
    award.clock().forward(Links.FOR_FIRST_PASSKEY);
    assertThat(setsUpAPasskeyBy(first)).as("after three days").isEqualTo("FIRST_LINK_NEEDED");
    award.clock().forward(Duration.ofSeconds(1));
    assertThat(award.<Map<String, Object>, Map<String, String>>function("setup").apply(Map.of()))
        .isEqualTo(Map.of("link", "REISSUED", "next", "REISSUED"));
    assertThat(setsUpAPasskeyBy(letterAbout("2028"))).isEmpty();
    var people = award.bean(People.class);
    assertThat(people.all("edition-2028", Role.SECRETARIAT)).as("nobody twice").hasSize(1);
  }

  @Test
  void invitesTheDeploymentsAddressIntoANextEditionThatAnotherPrepared() {
    var _ = called("Create");
    var edition = award.bean(Editions.class).current().orElseThrow();
    var ola =
        award.put(
            Person.newcomer(Role.SECRETARIAT, edition.id(), "Ola", "ola@example.org", Language.EN));
    award.enter(Room.SECRETARIAT, ola.id()).send("PrepareNextEdition");
    assertThat(award.<Map<String, Object>, Map<String, String>>function("setup").apply(Map.of()))
        .containsEntry("next", "INVITED");
    assertThat(award.bean(People.class).all("edition-2028", Role.SECRETARIAT))
        .extracting(Person::email)
        .containsExactlyInAnyOrder("ola@example.org", TestAward.SECRETARIAT_MAIL);
  }

  @Test
  void leavesAStackEmptyThatIsMadeForAnArchive() {
    var setup =
        new Setup(
            award.bean(ProgrammeSeed.class),
            award.bean(DirectorySeed.class),
            award.bean(Editions.class),
            award.bean(FirstLink.class),
            award.clock(),
            new Setup.FirstMember(TestAward.SECRETARIAT_MAIL),
            Setup.FirstCall.of(new MockEnvironment().withProperty("FIRST_CALL", "none")));
    assertThat(setup.apply(Map.of())).containsEntry("link", "NOBODY");
    assertThat(award.bean(Editions.class).all()).isEmpty();
    assertThat(award.bean(Entries.class).find("organisation-aepc-k")).isEmpty();
  }

  @Test
  void leavesEverythingWhereItIsWhenTheStackGoes() {
    assertThat(called("Delete")).isEqualTo("NOBODY");
    assertThat(award.bean(Editions.class).all()).isEmpty();
    assertThat(answers)
        .singleElement()
        .extracting(a -> a.path("Status").asString())
        .isEqualTo("SUCCESS");
  }

  private boolean opens(Transport.Message letter) {
    return award.browser(Room.SECRETARIAT).open(token(letter)).refusal("openLink").isEmpty();
  }

  /** Why a letter's link sets up no first passkey; empty when it does. */
  private String setsUpAPasskeyBy(Transport.Message letter) {
    var browser = award.browser(Room.SECRETARIAT);
    assertThat(browser.open(token(letter)).refusal("openLink")).isEmpty();
    var asked = browser.send("RequestPasskey").refusal("requestPasskey");
    return asked.isEmpty()
        ? browser.enrol(new TestAuthenticator(TestAward.SITE)).refusal("enrolPasskey")
        : asked;
  }

  /** The newest letter with a link that mentions something. */
  private Transport.Message letterAbout(String what) {
    return award.deliverMail().stream()
        .filter(letter -> letter.text().contains(what) && LINK.matcher(letter.text()).find())
        .toList()
        .getLast();
  }

  private static String token(Transport.Message letter) {
    var link = LINK.matcher(letter.text());
    assertThat(link.find()).isTrue();
    return link.group(1);
  }

  private String byHand() {
    return link(Map.of());
  }

  private String called(String type) {
    return link(
        Map.of(
            "RequestType", type,
            "ResponseURL", "http://localhost:" + cloudFormation.getAddress().getPort() + "/",
            "StackId", "stack-1",
            "RequestId", "request-1",
            "LogicalResourceId", "Setup"));
  }

  private String link(Map<String, Object> event) {
    return award
        .<Map<String, Object>, Map<String, String>>function("setup")
        .apply(event)
        .getOrDefault("link", "");
  }
}
