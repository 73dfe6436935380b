package org.businessleaderaward.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The part of the story in which the committee advises. */
record StoryOfAdvice(Story story) {
  /** Invites an adviser, who assesses all that is there. */
  void advise(Visitor secretariat) {
    secretariat.act(
        "secretariat",
        "InviteAdviser",
        Map.of("input", Story.person("Dana Weiss", "dana@example.org")));
    secretariat.act("secretariat", "OpenAdvice", Map.of("advisersPerNomination", 1));
    var adviser = story.visitor();
    adviser.act(
        "advisory", "OpenAdviserLink", Map.of("token", story.mailedToken("dana@example.org")));
    var assignments =
        Story.nodes(adviser.ask("advisory", "Assignments", Map.of("first", 50)).get("assignments"));
    assertThat(assignments).hasSize(3).allMatch(assignment -> assignment.get("dossier").isNull());
    var opened =
        adviser.act(
            "advisory",
            "DeclareAdviserConflicts",
            Map.of(
                "declarations",
                assignments.stream()
                    .map(each -> Story.noConflict(each.get("nomination")))
                    .toList()));
    for (var assignment : opened.get("assignments")) {
      adviser.act("advisory", "SaveAssessment", Map.of("input", assessment(assignment)));
    }
  }

  private static Map<String, Object> assessment(JsonNode assignment) {
    var ratings =
        assignment.at("/dossier/statements").values().stream()
            .map(each -> Map.of("criterion", each.get("criterion").asString(), "level", 3))
            .toList();
    return Map.of(
        "nomination",
        assignment.get("nomination").asString(),
        "version",
        0,
        "ratings",
        ratings,
        "confidence",
        "HIGH",
        "opinion",
        "The work is at the centre of the business and can be checked.",
        "recommendation",
        "SHORTLIST",
        "submit",
        true);
  }
}
