package org.businessleaderaward.local.sample;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.businessleaderaward.access.People;
import org.businessleaderaward.access.Person;
import org.businessleaderaward.access.Role;
import org.businessleaderaward.local.sample.Script.Adviser;
import org.businessleaderaward.local.sample.Script.Case;
import org.businessleaderaward.nominations.Nomination;
import org.businessleaderaward.nominations.Nominations;
import org.businessleaderaward.programme.Criterion;
import org.businessleaderaward.programme.Edition;
import tools.jackson.databind.JsonNode;

/** The made-up advice of an edition: who advises, what they ask and what they think. */
final class SampleAdvice {
  private static final double GOOD = 2.8;
  private static final double MIDDLING = 1.8;

  /** How far apart advisers are, nomination by nomination. */
  private static final int[] WOBBLE = {0, -1, 0, 1, 0};

  private final Services services;
  private final Script script;
  private final SampleDoors doors;
  private final Timeline when;
  private final Set<String> asked = new HashSet<>();

  SampleAdvice(Services services, Script script, SampleDoors doors, Timeline when) {
    this.services = services;
    this.script = script;
    this.doors = doors;
    this.when = when;
  }

  /** Invites the advisers, unless some are there. */
  void invite(Edition edition, Office office) {
    if (!services.bean(People.class).all(edition.id(), Role.ADVISER).isEmpty()) {
      return;
    }
    for (var adviser : script.advisers()) {
      var variables = new HashMap<String, Object>();
      variables.put(
          "input",
          Map.of(
              "name",
              adviser.name(),
              "email",
              adviser.email(),
              "language",
              adviser.language().name()));
      if (!adviser.employer().isEmpty()) {
        variables.put(
            "profile",
            Map.of(
                "employer",
                adviser.employer(),
                "languages",
                adviser.reads(),
                "regions",
                adviser.regions(),
                "categories",
                List.of()));
      }
      office.act("InviteAdviser", variables);
    }
  }

  /**
   * The advisers declare, ask and assess.
   *
   * @param whole whether all of it is done, or as much as is done half-way
   * @param day on which the first begins
   * @param pace days from one adviser to the next
   */
  void assess(Edition edition, Office office, boolean whole, double day, double pace) {
    for (int i = 0; i < script.advisers().size(); i++) {
      var wanted = script.advisers().get(i);
      when.turnTo(day + i * pace);
      boolean last = i == script.advisers().size() - 1;
      if (whole || !last) {
        var place = i;
        person(edition, wanted).ifPresent(person -> work(edition, wanted, person, place, whole));
      }
    }
    withhold(office);
  }

  private Optional<Person> person(Edition edition, Adviser wanted) {
    return services.bean(People.class).all(edition.id(), Role.ADVISER).stream()
        .filter(person -> person.email().equals(wanted.email()))
        .findFirst();
  }

  private void work(Edition edition, Adviser wanted, Person person, int place, boolean whole) {
    var adviser = doors.entered(person, "OpenAdviserLink");
    var all = assignments(adviser);
    declare(adviser, all, place);
    SampleNames.agree(adviser, "Adviser", person, wanted.named());
    var clear =
        assignments(adviser).stream()
            .filter(one -> one.path("declaration").asString().equals("CLEAR"))
            .toList();
    // Half-way the first adviser, whose link is printed, has some left to do; others are quicker.
    int ready = whole ? clear.size() : Math.max(0, clear.size() - (place == 0 ? 3 : place % 3));
    for (int i = 0; i < clear.size(); i++) {
      var entry = entry(clear.get(i));
      ask(adviser, clear.get(i), entry);
      if (i == 0 && place == 1) {
        askInVain(adviser, clear.get(i));
      }
      boolean isDone = clear.get(i).at("/assessment/status").asString().equals("SUBMITTED");
      if (!isDone && (i < ready || (i == ready && place % 2 == 0))) {
        adviser.act(
            "SaveAssessment",
            Map.of("input", assessment(edition, wanted, place, clear.get(i), entry, i < ready)));
      }
    }
  }

  private static List<JsonNode> assignments(InProcessVisitor adviser) {
    var found = new ArrayList<JsonNode>();
    adviser
        .act("Assignments", Map.of("first", 50))
        .path("edges")
        .forEach(edge -> found.add(edge.path("node")));
    return found;
  }

  /** Declares for all that are open; every fifth adviser knows somebody. */
  private static void declare(InProcessVisitor adviser, List<JsonNode> all, int place) {
    var declarations = new ArrayList<Map<String, ?>>();
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i).path("declaration").asString().equals("OPEN")) {
        var nomination = all.get(i).path("nomination").asString();
        declarations.add(
            i == 1 && place % 5 == 4
                ? Map.of("nomination", nomination, "conflict", true, "reason", "FINANCIAL")
                : Map.of("nomination", nomination, "conflict", false));
      }
    }
    if (!declarations.isEmpty()) {
      adviser.act("DeclareAdviserConflicts", Map.of("declarations", declarations));
    }
  }

  /** What the script has about the nomination of an assignment. */
  private Case entry(JsonNode assignment) {
    var nomination = nomination(assignment.path("nomination").asString());
    return script.nominations().stream()
        .filter(entry -> entry.name().equals(nomination.nominee().name()))
        .findFirst()
        .orElse(script.nominations().getFirst());
  }

  private Nomination nomination(String id) {
    return services.bean(Nominations.class).find(id).orElseThrow();
  }

  private void ask(InProcessVisitor adviser, JsonNode assignment, Case entry) {
    var question = entry.question();
    if (question == null || !assignment.path("questions").isEmpty() || !asked.add(entry.key())) {
      return;
    }
    var nomination = nomination(assignment.path("nomination").asString());
    adviser.act(
        "AskNominator",
        Map.of("input", Map.of("nomination", nomination.id(), "question", question)));
    if (entry.answer() != null) {
      answer(nomination, entry.answer());
    }
  }

  /** Asks what the office will withhold. */
  private void askInVain(InProcessVisitor adviser, JsonNode assignment) {
    var withheld = script.withheld();
    boolean before =
        assignment.path("questions").valueStream().anyMatch(one -> one.path("mine").asBoolean());
    if (withheld != null && !before) {
      adviser.act(
          "AskNominator",
          Map.of(
              "input",
              Map.of(
                  "nomination", assignment.path("nomination").asString(), "question", withheld)));
    }
  }

  private void answer(Nomination nomination, String answer) {
    var nominator =
        doors.entered(
            services.bean(People.class).find(nomination.person()).orElseThrow(),
            "OpenNominatorLink");
    for (var question :
        nominator.ask("NominationRoom", Map.of("language", "EN")).at("/nomination/questions")) {
      nominator.act(
          "AnswerQuestion",
          Map.of(
              "input",
              Map.of(
                  "question",
                  question.path("id").asString(),
                  "version",
                  question.path("version").asInt(),
                  "answer",
                  answer)));
    }
  }

  /** The office withholds the question that asks for what is private. */
  private void withhold(Office office) {
    for (var edge : office.act("Questions", Map.of("first", 50)).path("edges")) {
      var question = edge.path("node");
      if (question.path("question").asString().equals(script.withheld())
          && question.path("status").asString().equals("ASKED")) {
        office.act(
            "WithholdQuestion",
            Map.of(
                "input",
                Map.of(
                    "nomination",
                    question.path("nomination").asString(),
                    "question",
                    question.path("id").asString(),
                    "version",
                    question.path("version").asInt(),
                    "reason",
                    "PRIVATE_MATTER")));
      }
    }
  }

  private static Map<String, ?> assessment(
      Edition edition,
      Adviser adviser,
      int place,
      JsonNode assignment,
      Case entry,
      boolean submit) {
    var criteria = edition.criteria();
    var levels = new ArrayList<Integer>();
    for (int i = 0; i < criteria.size(); i++) {
      int wobble = WOBBLE[(i * 2 + place + entry.marks().getFirst()) % WOBBLE.length];
      int level = entry.marks().get(i) + adviser.severity() + wobble;
      levels.add(Math.clamp(level, 0, criteria.get(i).levels().size() - 1));
    }
    double mean = levels.stream().mapToInt(Integer::intValue).average().orElse(0);
    int kind = mean >= GOOD ? 0 : mean >= MIDDLING ? 1 : 2;
    var ratings = new ArrayList<Map<String, ?>>();
    for (int i = 0; i < criteria.size(); i++) {
      ratings.add(Map.of("criterion", criteria.get(i).id(), "level", levels.get(i)));
    }
    return Map.of(
        "nomination",
        assignment.path("nomination").asString(),
        "version",
        assignment.at("/assessment/version").asInt(0),
        "ratings",
        ratings,
        "confidence",
        List.of("HIGH", "MEDIUM", "LOW").get((place + levels.getFirst()) % 3),
        "opinion",
        opinion(adviser, kind, criteria, levels),
        "recommendation",
        List.of("SHORTLIST", "CONSIDER", "DECLINE").get(kind),
        "submit",
        submit);
  }

  /** What an adviser says, and on which criterion a nomination is strongest and weakest. */
  private static String opinion(
      Adviser adviser, int kind, List<Criterion> criteria, List<Integer> levels) {
    var best = levels.indexOf(levels.stream().max(Integer::compare).orElseThrow());
    var worst = levels.lastIndexOf(levels.stream().min(Integer::compare).orElseThrow());
    return Objects.requireNonNull(adviser.opinions().get(kind))
        .replace("{best}", criteria.get(best).name().in(adviser.language()))
        .replace("{worst}", criteria.get(worst).name().in(adviser.language()));
  }
}
