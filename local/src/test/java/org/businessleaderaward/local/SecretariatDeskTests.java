package org.businessleaderaward.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.businessleaderaward.access.Links;
import org.businessleaderaward.access.People;
import org.businessleaderaward.access.Person;
import org.businessleaderaward.access.Role;
import org.businessleaderaward.gateway.Room;
import org.businessleaderaward.gateway.SiteOperation;
import org.businessleaderaward.language.Language;
import org.businessleaderaward.programme.Edition;
import org.businessleaderaward.programme.Editions;
import org.businessleaderaward.programme.editions.NextEdition;
import org.businessleaderaward.storage.Transactions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whom the terminal of the local server lets in, at one start after the other. */
class SecretariatDeskTests {
  private static final String SITE = "http://localhost:8080";

  @TempDir private Path folder;

  @Test
  void row72LetsTheNextEditionsOnlyMemberInWhoseMailedLinkIsTooOld() throws Exception {
    startAfter(
        Duration.ZERO,
        (backend, desk) -> {
          assertThat(desk.linkToNext()).as("before it is prepared").isEmpty();
          var member = desk.member(current(backend));
          var next = backend.bean(NextEdition.class);
          assertThat(next.prepare(member.caller(), clock(Duration.ZERO).instant()).userErrors())
              .isEmpty();
        });
    startAfter(
        Links.FOR_FIRST_PASSKEY,
        (backend, desk) -> {
          var next = backend.bean(Editions.class).prepared().orElseThrow();
          var printed = desk.linkToNext();
          assertThat(printed).containsOnlyKeys("Secretariat " + next.year());
          var link = printed.values().iterator().next();
          assertThat(backend.bean(People.class).all(next.id(), Role.SECRETARIAT))
              .as("nobody else is put on record")
              .hasSize(1);
          assertThat(whyNoFirstPasskey(backend, link)).isEmpty();
        });
  }

  @Test
  void letsInWhoWasPutOnRecordByItOrElseTheFirstWhoMayChangeThings() throws Exception {
    startAfter(
        Duration.ZERO,
        (backend, desk) -> {
          var edition = current(backend);
          var abe = member(edition, "Abe");
          var bea = member(edition, "Bea");
          var people = backend.bean(People.class);
          backend
              .bean(Transactions.class)
              .commit(
                  set -> {
                    people.add(set, abe, true);
                    people.add(set, bea);
                  });
          assertThat(desk.member(edition).name()).isEqualTo("Bea");
          backend.bean(Transactions.class).commit(set -> people.remove(set, bea.id()));
          assertThat(desk.member(edition).name())
              .as("a reader is no way in")
              .isEqualTo("Secretariat");
          backend.bean(Transactions.class).commit(set -> people.add(set, member(edition, "Aaron")));
          assertThat(desk.member(edition).name()).isEqualTo("Secretariat");
        });
  }

  @Test
  void letsAnotherInOnceItsOwnMemberMayOnlyRead() throws Exception {
    startAfter(
        Duration.ZERO,
        (backend, desk) -> {
          var edition = current(backend);
          var own =
              Person.newcomer(
                  Role.SECRETARIAT,
                  edition.id(),
                  "Secretariat",
                  "secretariat@example.org",
                  Language.EN);
          var people = backend.bean(People.class);
          backend
              .bean(Transactions.class)
              .commit(
                  set -> {
                    people.add(set, own, true);
                    people.add(set, member(edition, "Tess"));
                  });
          assertThat(desk.member(edition).name()).isEqualTo("Tess");
        });
  }

  private static Person member(Edition edition, String name) {
    return Person.newcomer(
        Role.SECRETARIAT, edition.id(), name, name + "@example.org", Language.EN);
  }

  private static Edition current(Backend backend) {
    return backend.bean(Editions.class).current().orElseThrow();
  }

  /** What is done between one start and the next. */
  private interface Stay {
    void at(Backend backend, SecretariatDesk desk);
  }

  private void startAfter(Duration later, Stay stay) throws Exception {
    OpenedFolder.with(
        folder,
        clock(later),
        SITE,
        (data, backend, client) -> stay.at(backend, new SecretariatDesk(backend, SITE)));
  }

  private static Clock clock(Duration later) {
    return Clock.offset(Clock.systemUTC(), later);
  }

  /** Why a link sets up no first passkey; empty when it does. */
  private static String whyNoFirstPasskey(Backend backend, String link) {
    var token = link.substring(link.indexOf('#') + 1);
    var opened = send(backend, "OpenSecretariatLink", Map.of("token", token), "");
    assertThat(opened.refusal()).isEmpty();
    return send(backend, "RequestPasskey", Map.of(), opened.cookie()).refusal();
  }

  private record Answered(String cookie, String refusal) {}

  private static Answered send(
      Backend backend, String operation, Map<String, ?> variables, String cookie) {
    var text = SiteOperation.of(Room.SECRETARIAT, operation).text();
    var request =
        new APIGatewayProxyRequestEvent()
            .withPath(Room.SECRETARIAT.path())
            .withHttpMethod("POST")
            .withMultiValueHeaders(
                Map.of("Content-Type", List.of("application/json"), "Cookie", List.of(cookie)))
            .withHeaders(Map.of("Content-Type", "application/json", "Cookie", cookie))
            .withRequestContext(
                new APIGatewayProxyRequestEvent.ProxyRequestContext()
                    .withRequestId("request-1")
                    .withIdentity(
                        new APIGatewayProxyRequestEvent.RequestIdentity()
                            .withSourceIp("127.0.0.1")))
            .withBody(
                JsonMapper.shared()
                    .writeValueAsString(Map.of("query", text, "variables", variables)));
    var response = backend.room(Room.SECRETARIAT).apply(request);
    var cookies = response.getMultiValueHeaders().getOrDefault("Set-Cookie", List.of());
    JsonNode field =
        JsonMapper.shared().readTree(response.getBody()).path("data").iterator().next();
    return new Answered(
        cookies.isEmpty() ? cookie : cookies.getLast().split(";", 2)[0],
        field.path("userErrors").path(0).path("code").asString(""));
  }
}
