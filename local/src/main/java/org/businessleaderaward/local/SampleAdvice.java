package org.businessleaderaward.local;

import java.util.List;
import java.util.Map;
import org.businessleaderaward.access.People;
import org.businessleaderaward.access.Role;
import org.businessleaderaward.programme.Criterion;
import org.businessleaderaward.programme.Edition;

/** The made-up advice of the sample edition. */
final class SampleAdvice {
  private final SampleDoors doors;
  private final People people;

  SampleAdvice(Backend backend, SampleDoors doors) {
    this.doors = doors;
    this.people = backend.bean(People.class);
  }

  /** Declares every adviser free of conflict and has them assess what is theirs. */
  void assess(Edition edition) {
    for (var person : people.all(edition.id(), Role.ADVISER)) {
      var adviser = doors.entered(person, "OpenAdviserLink");
      for (var edge : adviser.act("Assignments", Map.of("first", 50)).path("edges")) {
        var nomination = edge.path("node").path("nomination").asString();
        adviser.act(
            "DeclareAdviserConflicts",
            Map.of("declarations", List.of(Map.of("nomination", nomination, "conflict", false))));
        adviser.act("SaveAssessment", Map.of("input", assessment(edition, nomination)));
      }
    }
  }

  private static Map<String, ?> assessment(Edition edition, String nomination) {
    return Map.of(
        "nomination",
        nomination,
        "version",
        0,
        "ratings",
        edition.criteria().stream()
            .map(Criterion::id)
            .map(criterion -> Map.of("criterion", criterion, "level", 3))
            .toList(),
        "confidence",
        "MEDIUM",
        "opinion",
        "Sample opinion: what is said here was made up for the demonstration.",
        "recommendation",
        "SHORTLIST",
        "submit",
        true);
  }
}
