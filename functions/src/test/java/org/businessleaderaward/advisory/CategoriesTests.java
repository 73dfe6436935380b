package org.businessleaderaward.advisory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.businessleaderaward.TestBrowser;
import org.businessleaderaward.gateway.Room;
import org.businessleaderaward.programme.EditionFixtures;
import org.businessleaderaward.programme.Editions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** An edition that sorts nominations into categories, from the form to the advisers' table. */
class CategoriesTests {
  private final CommitteeStory story = new CommitteeStory();

  @BeforeEach
  void sortIntoTwo() {
    story.award.put(
        EditionFixtures.withCategories(
            story.award.bean(Editions.class).get(CommitteeStory.EDITION), "large", "small"));
  }

  @Test
  void showsThePublicTheCategoriesInTheirLanguage() {
    var answer = story.award.browser(Room.PUBLIC).send("AwardRules", Map.of("language", "FR"));
    assertThat(answer.data("currentEdition", "categories"))
        .extracting(category -> category.path("id").asString() + category.path("name").asString())
        .containsExactly("largeCategory large", "smallCategory small");
  }

  @Test
  void takesNoNominationWithoutACategoryAndNamesTheField() {
    var browser = story.begin("Amina");
    var refused = CommitteeStory.submit(browser, 1);
    assertThat(refused.data("submitNomination", "userErrors"))
        .extracting(error -> error.path("code").asString() + error.path("field"))
        .containsExactly("REQUIRED[\"category\"]");
    assertThat(save(browser, "Amina", "large", 1).refusal("saveDraft")).isEmpty();
    assertThat(CommitteeStory.submit(browser, 2).refusal("submitNomination")).isEmpty();
    var room = browser.send("NominationRoom", Map.of("language", "AR"));
    assertThat(room.data("nomination", "category").asString()).isEqualTo("large");
  }

  @Test
  void refusesACategoryThatVanishedAndKeepsTheDraftAsItWas() {
    var browser = story.begin("Amina");
    assertThat(save(browser, "Amina", "small", 1).refusal("saveDraft")).isEmpty();
    story.award.put(
        EditionFixtures.withCategories(
            story.award.bean(Editions.class).get(CommitteeStory.EDITION), "large", "other"));
    assertThat(CommitteeStory.submit(browser, 2).refusal("submitNomination"))
        .isEqualTo("UNKNOWN_CATEGORY");
    var refused = save(browser, "Amina", "small", 2);
    assertThat(refused.data("saveDraft", "userErrors").path(0).path("field").toString())
        .isEqualTo("[\"input\",\"category\"]");
    assertThat(save(browser, "Amina", "other", 2).refusal("saveDraft")).isEmpty();
  }

  @Test
  void listsACategoryOnTheBoardWhateverBecameOfIt() {
    nominate("Amina", "small");
    nominate("Bettina", "large");
    story.award.clock().forward(Duration.ofSeconds(1));
    nominate("Carla", "small");
    var carla = story.nominations.getLast();
    story.nominators.getLast().send("WithdrawNomination", Map.of("input", Map.of("reason", "So.")));
    assertThat(inCategory("small"))
        .extracting(node -> node.path("nomineeName").asString() + node.path("status").asString())
        .containsExactly("AminaSUBMITTED", "CarlaWITHDRAWN");
    assertThat(inCategory("large")).hasSize(1);
    assertThat(inCategory("unknown#")).isEmpty();
    assertThat(inCategory("small").getLast().path("id").asString()).isEqualTo(carla);
  }

  @Test
  void row43LeavesNoTraceOfAnErasedNomineeInTheList() {
    nominate("Amina", "small");
    var amina = story.nominations.getFirst();
    story.nominee(amina).send("DeclineNomination", CommitteeStory.declining(amina));
    assertThat(inCategory("small")).isEmpty();
  }

  @Test
  void tellsAdvisersBehindTheGateAndTheTableOfTheCategory() {
    nominate("Amina", "small");
    nominate("Bettina", "large");
    story.screen();
    var adviser = story.invite("ada");
    assertThat(story.openAdvice(1).refusal("openAdvice")).isEmpty();
    story.reenter(adviser);
    assertThat(story.assignments(adviser).toString()).doesNotContain("small");
    var amina = story.nominations.getFirst();
    var declared = story.declare(adviser, amina, false).body().toString();
    assertThat(declared).contains("\"category\":\"small\"");
    assertThat(adviceTable()).contains(",Category,").contains(",Category small,");
  }

  @Test
  void row47TakesNoCategoryForAFormula() {
    var edition = story.award.bean(Editions.class).get(CommitteeStory.EDITION);
    story.award.put(EditionFixtures.withCategory(edition, "small", "=cmd()"));
    nominate("Amina", "small");
    nominate("Bettina", "small");
    story.screen();
    story.invite("ada");
    story.openAdvice(1);
    assertThat(adviceTable()).contains(",'=cmd(),");
  }

  @Test
  void givesNominationsToAdvisersWhoKnowTheirCategory() {
    for (var nominee : List.of("Amina", "Bettina", "Carla")) {
      nominate(nominee, "small");
      nominate(nominee + "-Large", "large");
    }
    story.screen();
    var ofSmall = story.invite("ada");
    var ofLarge = story.invite("bo");
    assertThat(know(ofSmall, "small").refusal("setAdviserProfile")).isEmpty();
    assertThat(know(ofLarge, "large").refusal("setAdviserProfile")).isEmpty();
    assertThat(story.openAdvice(1).refusal("openAdvice")).isEmpty();
    var dealing = story.secretariat.send("LastDealing").data("dealing");
    assertThat(dealing.path("outsideCategory").asInt()).isZero();
    story.reenter(ofSmall);
    assertThat(story.assignments(ofSmall))
        .extracting(one -> one.path("nomineeName").asString())
        .containsExactlyInAnyOrder("Amina", "Bettina", "Carla");
    assertThat(know(ofLarge, "small").refusal("setAdviserProfile")).isEmpty();
    know(ofSmall, "large");
    var advice =
        story.secretariat.send("NominationAdvice", Map.of("id", story.nominations.getFirst()));
    assertThat(advice.data("nomination", "fits"))
        .filteredOn(fit -> fit.path("standing").asString().equals("UNTOUCHED"))
        .singleElement()
        .satisfies(
            fit -> {
              assertThat(fit.path("adviser").asString()).isEqualTo(ofSmall);
              assertThat(fit.path("readsLanguage").asBoolean()).isTrue();
              assertThat(fit.path("knowsRegion").asBoolean()).isTrue();
              assertThat(fit.path("knowsCategory").asBoolean()).isFalse();
            });
    var moved = story.secretariat.send("Reassign");
    assertThat(moved.refusal("reassign")).isEqualTo("NOTHING_TO_MOVE");
  }

  @Test
  void refusesToKnowACategoryThatTheEditionDoesNotHaveAndGoesByNoneThatVanished() {
    nominate("Amina", "small");
    nominate("Bettina", "small");
    var ada = story.invite("ada");
    var refused = know(ada, "unknown").data("setAdviserProfile", "userErrors").path(0);
    assertThat(refused.path("code").asString()).isEqualTo("UNKNOWN_CATEGORY");
    assertThat(refused.path("field").toString()).isEqualTo("[\"profile\",\"categories\"]");
    var input = Map.of("name", "bo", "email", "bo@example.org", "language", "EN");
    var profile = CommitteeStory.profile("", List.of("EN"), List.of("small", "unknown"));
    var invited =
        story.secretariat.send("InviteAdviser", Map.of("input", input, "profile", profile));
    assertThat(invited.refusal("inviteAdviser")).isEqualTo("UNKNOWN_CATEGORY");
    assertThat(know(ada, "large").refusal("setAdviserProfile")).isEmpty();
    story.award.put(
        EditionFixtures.withCategories(
            story.award.bean(Editions.class).get(CommitteeStory.EDITION), "small", "other"));
    story.screen();
    story.openAdvice(1);
    var dealing = story.secretariat.send("LastDealing").data("dealing");
    assertThat(dealing.path("outsideCategory").asInt()).isZero();
  }

  private String adviceTable() {
    return story
        .secretariat
        .send("AdviceTable", Map.of("language", "EN"))
        .data("adviceTable")
        .asString();
  }

  private TestBrowser.Answer know(String adviser, String category) {
    var profile = CommitteeStory.profile("", List.of("AR"), List.of(category));
    return story.secretariat.send(
        "SetAdviserProfile", Map.of("adviser", adviser, "profile", profile));
  }

  private void nominate(String nominee, String category) {
    var browser = story.begin(nominee);
    save(browser, nominee, category, 1);
    story.submit(browser, nominee, 2);
  }

  private TestBrowser.Answer save(
      TestBrowser browser, String nominee, String category, int version) {
    var draft = story.changed(nominee, version);
    draft.put("category", category);
    return browser.send("SaveDraft", Map.of("input", draft));
  }

  private List<JsonNode> inCategory(String category) {
    var nodes = new ArrayList<JsonNode>();
    story
        .secretariat
        .send(
            "NominationBoard",
            Map.of("fit", Map.of("category", category), "order", "OLDEST", "first", 10))
        .data("board", "edges")
        .forEach(edge -> nodes.add(edge.path("node")));
    return nodes;
  }
}
