package org.businessleaderaward.advisory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.businessleaderaward.TestBrowser;
import org.businessleaderaward.access.People;
import org.businessleaderaward.access.Role;
import org.businessleaderaward.gateway.PageRequest;
import org.businessleaderaward.gateway.Room;
import org.businessleaderaward.programme.EditionState;
import org.businessleaderaward.programme.Editions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** How the secretariat of an edition in preparation takes over who advised and judged before. */
class LastMembersTests {
  private static final String NEXT = "edition-2028";

  private final CommitteeStory story = new CommitteeStory();
  private TestBrowser office = story.secretariat;
  private String ada = "";

  @BeforeEach
  void prepareTheNextEdition() {
    ada = story.invite("ada", "ada@example.org", "An institute");
    story.invite("bo");
    story.secretariat.send("InviteJuror", invitation("chair", true));
    assertThat(story.secretariat.send("PrepareNextEdition").refusal("prepareNextEdition"))
        .isEmpty();
    var secretary =
        story
            .award
            .bean(People.class)
            .list(NEXT, Role.SECRETARIAT, new PageRequest(1, Optional.empty()))
            .edges()
            .getFirst()
            .node();
    office = story.award.enter(Room.SECRETARIAT, secretary.id());
    story.award.deliverMail();
  }

  @Test
  void offersTheAdvisersAndJurorsOfTheLastEditionAndWritesToNobody() {
    int letters = story.award.deliverMail().size();
    assertThat(names("Advisers", "advisers", true)).containsExactly("ada", "bo");
    assertThat(
            members("Advisers", "advisers", true).path(0).at("/node/profile/employer").asString())
        .isEqualTo("An institute");
    var juror = members("Jurors", "jurors", true).path(0).path("node");
    assertThat(juror.path("email").asString()).isEqualTo("chair@example.org");
    assertThat(juror.path("chair").asBoolean()).isTrue();
    assertThat(names("Advisers", "advisers", false)).isEmpty();
    assertThat(names("Jurors", "jurors", false)).isEmpty();
    assertThat(story.award.deliverMail()).hasSize(letters);
  }

  @Test
  void invitesWhoIsChosenWithALinkOfTheirOwnAndAnEntryInTheLog() {
    var profile = CommitteeStory.profile("An institute", List.of("FR"));
    var input = Map.of("name", "ada", "email", "ada@example.org", "language", "FR");
    var invited = office.send("InviteAdviser", Map.of("input", input, "profile", profile));
    assertThat(invited.refusal("inviteAdviser")).isEmpty();
    assertThat(office.send("InviteJuror", invitation("chair", true)).refusal("inviteJuror"))
        .isEmpty();
    assertThat(names("Advisers", "advisers", false)).containsExactly("ada");
    assertThat(names("Jurors", "jurors", false)).containsExactly("chair");
    assertThat(story.lastLetter("ada@example.org").text()).contains("2028");
    assertThat(office.send("AuditLog", Map.of("first", 10)).body().toString())
        .contains("\"ADVISER_INVITED_ANEW\"", "\"JUROR_INVITED_ANEW\"");
    assertThat(names("Advisers", "advisers", true)).as("the last edition keeps them").hasSize(2);
  }

  @Test
  void logsWhoIsNewAsInvitedAndNotAsTakenOver() {
    office.send("InviteJuror", invitation("bo", true));
    office.send("InviteAdviser", Map.of("input", invitation("cy", false).get("input")));
    assertThat(office.send("AuditLog", Map.of("first", 10)).body().toString())
        .contains("\"ADVISER_INVITED\"", "\"JUROR_INVITED\"")
        .doesNotContain("INVITED_ANEW");
  }

  @Test
  void row43OffersNobodyWhoWasErasedOrLeft() {
    story.award.write(set -> story.award.bean(People.class).remove(set, ada));
    assertThat(names("Advisers", "advisers", true)).containsExactly("bo");
  }

  @Test
  void offersNobodyOnceTheVoteWasOpened() {
    var editions = story.award.bean(Editions.class);
    story.award.put(editions.get(NEXT).withState(EditionState.ADVICE));
    assertThat(names("Advisers", "advisers", true)).hasSize(2);
    story.award.put(editions.get(NEXT).withState(EditionState.VOTING));
    assertThat(names("Advisers", "advisers", true)).isEmpty();
    assertThat(names("Jurors", "jurors", true)).isEmpty();
  }

  @Test
  void knowsNobodyBeforeTheFirstEdition() {
    office = story.secretariat;
    assertThat(names("Advisers", "advisers", true)).isEmpty();
  }

  private JsonNode members(String operation, String field, boolean ofLast) {
    return office.send(operation, Map.of("first", 50, "ofLast", ofLast)).data(field, "edges");
  }

  private List<String> names(String operation, String field, boolean ofLast) {
    return members(operation, field, ofLast)
        .valueStream()
        .map(edge -> edge.at("/node/name").asString())
        .toList();
  }

  private static Map<String, Object> invitation(String name, boolean chair) {
    return Map.of(
        "input",
        Map.of("name", name, "email", name + "@example.org", "language", "EN"),
        "chair",
        chair);
  }
}
