package org.businessleaderaward.advisory.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.businessleaderaward.TestBrowser;
import org.businessleaderaward.advisory.CommitteeStory;
import org.businessleaderaward.audit.AuditLog;
import org.businessleaderaward.gateway.PageRequest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class DealingTests {
  private final CommitteeStory story = new CommitteeStory();

  @BeforeEach
  void nominateThree() {
    List.of("Amal-Sample", "Boris-Sample", "Chen-Sample").forEach(story::nominate);
    story.screen();
  }

  @Test
  void doesWhatItTriedOutAndExplainsIt() {
    inviteThree();
    var tried = tryOut("lot-17").data("tryDealing");
    assertThat(tried.path("at").isNull()).isTrue();
    assertThat(tryOut("lot-17").data("tryDealing")).isEqualTo(tried);
    assertThat(open(2, "lot-17").refusal("openAdvice")).isEmpty();
    var done = story.secretariat.send("LastDealing").data("dealing");
    assertThat(done.path("at").isNull()).isFalse();
    assertThat(((ObjectNode) done).putNull("at")).isEqualTo(tried);
    assertThat(done.path("nominations").asInt()).isEqualTo(3);
    assertThat(done.path("fewest").asInt()).isEqualTo(2);
    assertThat(done.path("most").asInt()).isEqualTo(2);
    assertThat(tryOut("lot-17").data("tryDealing").isNull()).isTrue();
  }

  @Test
  void drawsASeedWhenNoneIsGivenAndRefusesOneThatNobodyCouldReadAloud() {
    inviteThree();
    assertThat(open(1, "a b").refusal("openAdvice")).isEqualTo("SEED_NOT_PLAIN");
    assertThat(story.openAdvice(1).refusal("openAdvice")).isEmpty();
    var seed = story.secretariat.send("LastDealing").data("dealing", "seed").asString();
    assertThat(seed).matches("[0-9a-f]{10}");
  }

  @Test
  void keepsAdvisersFromTheNomineesOfTheirEmployer() {
    var own = story.invite("ada", "ada@example.org", "The Company of Amal-Sample, Ltd.");
    story.invite("bo");
    open(1, "seed");
    assertThat(nominations(own)).doesNotContain(story.nominations.getFirst());
    assertThat(story.secretariat.send("LastDealing").data("dealing", "doubtful").asInt()).isZero();
  }

  @Test
  void pointsOutAtTheGateWhatCouldNotBeAvoidedAndShowsNamesOnly() {
    var own = story.invite("ada", "ada@nominee.example", "Company of Amal-Sample");
    open(1, "seed");
    var shown =
        story.assignments(own).stream()
            .collect(
                Collectors.toMap(
                    a -> a.path("nomineeName").asString(), a -> a.path("suspicions").toString()));
    assertThat(shown)
        .containsEntry("Amal-Sample", "[\"SAME_EMPLOYER\",\"SAME_MAIL_DOMAIN\"]")
        .containsEntry("Boris-Sample", "[\"SAME_MAIL_DOMAIN\"]");
    assertThat(story.assignments(own)).allMatch(a -> a.path("dossier").isNull());
  }

  @Test
  void saysNothingToAnAdviserOfWhoNominates() {
    var own = story.invite("ada", "ada@elsewhere.example", "An organisation");
    open(1, "seed");
    assertThat(story.assignments(own)).allMatch(a -> a.path("suspicions").isEmpty());
    assertThat(story.secretariat.send("LastDealing").data("dealing", "doubtful").asInt())
        .isEqualTo(3);
  }

  @Test
  void givesWhatSomebodyIsRecusedFromToAnotherAndWritesToThem() {
    var advisers = inviteThree();
    open(1, "seed");
    var recused =
        advisers.stream().filter(a -> !nominations(a).isEmpty()).findFirst().orElseThrow();
    var nomination = nominations(recused).getFirst();
    story.declare(recused, nomination, true);
    var dealing = reassign().data("reassign", "dealing");
    assertThat(dealing.path("moved").asInt()).isBetween(1, 2);
    var next =
        advisers.stream()
            .filter(a -> !a.equals(recused) && nominations(a).contains(nomination))
            .toList();
    assertThat(next).hasSize(1);
    var letters = story.award.deliverMail();
    assertThat(letters)
        .filteredOn(letter -> letter.subject().startsWith("Nouvelles candidatures"))
        .hasSize(dealing.path("moved").asInt());
    assertThat(lastAct()).isEqualTo("ADVICE_REASSIGNED");
    assertThat(reassign().refusal("reassign")).isEqualTo("NOTHING_TO_MOVE");
  }

  @Test
  void leavesWhatAnAdviserHasBegunAndSharesTheRestWithWhoCameLater() {
    var first = story.invite("ada");
    open(1, "seed");
    var begun = story.nominations.get(1);
    story.declare(first, begun, false);
    var second = story.invite("bo");
    assertThat(reassign().refusal("reassign")).isEmpty();
    assertThat(nominations(first)).contains(begun);
    assertThat(nominations(second)).isNotEmpty().doesNotContain(begun);
    assertThat(nominations(first).size() + nominations(second).size()).isEqualTo(3);
  }

  @Test
  void dealsNothingAgainBeforeAdviceAndAfterItsClose() {
    inviteThree();
    assertThat(reassign().refusal("reassign")).isEqualTo("ADVICE_CLOSED");
    open(1, "seed");
    story.award.clock().set(Instant.parse("2026-06-01T00:00:00Z"));
    story.reenterOffice();
    assertThat(reassign().refusal("reassign")).isEqualTo("ADVICE_CLOSED");
  }

  @Test
  void keepsWhatIsKnownOfAnAdviserAndCorrectsIt() {
    var adviser = story.invite("ada", "ada@example.org", "An employer");
    assertThat(profileOf(adviser).path("employer").asString()).isEqualTo("An employer");
    var changed = Map.of("adviser", adviser, "profile", CommitteeStory.profile("", List.of("ES")));
    assertThat(story.secretariat.send("SetAdviserProfile", changed).refusal("setAdviserProfile"))
        .isEmpty();
    assertThat(profileOf(adviser).path("languages").toString()).isEqualTo("[\"ES\"]");
    assertThat(profileOf(adviser).path("categories")).isEmpty();
    assertThat(lastAct()).isEqualTo("ADVISER_PROFILE_CHANGED");
  }

  @Test
  void row50RefusesAnEmployerThatCannotBeKeptWithTheFieldsName() {
    for (var employer : List.of("A\u0000b", "A\ud800", "A\nb", "A".repeat(201))) {
      var answer =
          story.secretariat.send(
              "SetAdviserProfile",
              Map.of(
                  "adviser",
                  story.invite("a" + employer.hashCode()),
                  "profile",
                  CommitteeStory.profile(employer, List.of("EN"))));
      assertThat(answer.data("setAdviserProfile", "userErrors").path(0).path("field").toString())
          .isEqualTo("[\"profile\",\"employer\"]");
    }
  }

  private TestBrowser.Answer reassign() {
    return story.secretariat.send("Reassign");
  }

  private JsonNode profileOf(String adviser) {
    var edges = story.secretariat.send("Advisers", Map.of("first", 50)).data("advisers", "edges");
    return StreamSupport.stream(edges.spliterator(), false)
        .map(edge -> edge.path("node"))
        .filter(node -> node.path("id").asString().equals(adviser))
        .findFirst()
        .orElseThrow()
        .path("profile");
  }

  private String lastAct() {
    return story
        .award
        .bean(AuditLog.class)
        .newest(CommitteeStory.EDITION, new PageRequest(1, Optional.empty()))
        .edges()
        .getFirst()
        .node()
        .act()
        .act();
  }

  private List<String> inviteThree() {
    return Stream.of("ada", "bo", "cy").map(story::invite).toList();
  }

  private TestBrowser.Answer tryOut(String seed) {
    return story.secretariat.send("TryDealing", Map.of("advisersPerNomination", 2, "seed", seed));
  }

  private TestBrowser.Answer open(int each, String seed) {
    return story.secretariat.send(
        "OpenAdvice", Map.of("advisersPerNomination", each, "seed", seed));
  }

  private List<String> nominations(String adviser) {
    return story.assignments(adviser).stream().map(a -> a.path("nomination").asString()).toList();
  }
}
