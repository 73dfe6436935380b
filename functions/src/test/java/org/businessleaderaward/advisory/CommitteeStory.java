package org.businessleaderaward.advisory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.businessleaderaward.TestAward;
import org.businessleaderaward.TestBrowser;
import org.businessleaderaward.access.Person;
import org.businessleaderaward.access.Role;
import org.businessleaderaward.gateway.Room;
import org.businessleaderaward.language.Language;
import org.businessleaderaward.programme.EditionFixtures;
import org.businessleaderaward.programme.EditionState;

/** The award from the call to advice, done in the rooms as people do it. */
final class CommitteeStory {
  static final String EDITION = "edition-2026";

  final TestAward award = new TestAward();
  final TestBrowser secretariat;
  final List<TestBrowser> nominators = new ArrayList<>();
  final List<String> nominations = new ArrayList<>();
  final Map<String, TestBrowser> advisers = new HashMap<>();

  CommitteeStory() {
    award.put(EditionFixtures.in(EditionState.CALL_OPEN));
    var secretary =
        award.put(
            Person.newcomer(Role.SECRETARIAT, EDITION, "Sam", "sam@example.org", Language.EN));
    secretariat = award.enter(Room.SECRETARIAT, secretary.id());
  }

  /** Nominates somebody, from the empty form to the receipt. */
  void nominate(String nominee) {
    submit(begin(nominee), nominee, 1);
  }

  /** Begins to nominate somebody. */
  TestBrowser begin(String nominee) {
    var browser = award.browser(Room.NOMINATIONS);
    var saved =
        browser.send("SaveDraft", Map.of("input", draft(nominee))).data("saveDraft", "nomination");
    nominations.add(saved.path("id").asString());
    nominators.add(browser);
    return browser;
  }

  /** Hands a draft in. */
  void submit(TestBrowser browser, String nominee, int version) {
    browser.send(
        "SubmitNomination",
        Map.of(
            "input",
            Map.of(
                "idempotencyKey",
                "key-" + nominee,
                "version",
                version,
                "declaresAccuracy",
                true,
                "allowsContact",
                true)));
  }

  /** Closes the call and finds everything eligible. */
  void screen() {
    secretariat.send("CloseCall", Map.of("reason", "All are in."));
    for (var nomination : nominations) {
      var version =
          secretariat
              .send("NominationOnBoard", Map.of("id", nomination))
              .data("nomination", "version")
              .asInt();
      secretariat.send(
          "ScreenNomination",
          Map.of("input", Map.of("nomination", nomination, "version", version, "eligible", true)));
    }
  }

  /** Invites an adviser, who comes in by a link. */
  String invite(String name) {
    var input = Map.of("name", name, "email", name + "@example.org", "language", "FR");
    var invited = secretariat.send("InviteAdviser", Map.of("input", input));
    var id = invited.data("inviteAdviser", "person", "id").asString();
    reenter(id);
    return id;
  }

  /** An adviser comes in by a new link. */
  void reenter(String adviser) {
    advisers.put(adviser, award.enter(Room.ADVISORY, adviser));
  }

  TestBrowser.Answer openAdvice(int each) {
    return secretariat.send("OpenAdvice", Map.of("advisersPerNomination", each));
  }

  /** Declares an adviser free of conflict with a nominee, or not. */
  TestBrowser.Answer declare(String adviser, String nomination, boolean conflict) {
    var declaration = new HashMap<String, Object>();
    declaration.put("nomination", nomination);
    declaration.put("conflict", conflict);
    declaration.put("reason", conflict ? "PERSONAL" : null);
    return browser(adviser)
        .send("DeclareAdviserConflicts", Map.of("declarations", List.of(declaration)));
  }

  /** Hands in an assessment that gives every criterion the same level. */
  TestBrowser.Answer assess(String adviser, String nomination, int version, int level) {
    return browser(adviser)
        .send(
            "SaveAssessment",
            Map.of(
                "input",
                Map.of(
                    "nomination",
                    nomination,
                    "version",
                    version,
                    "ratings",
                    List.of(
                        Map.of("criterion", "strategy", "level", level),
                        Map.of("criterion", "supply-chain", "level", level)),
                    "confidence",
                    "HIGH",
                    "opinion",
                    "An opinion of " + adviser + ".",
                    "recommendation",
                    "SHORTLIST",
                    "submit",
                    true)));
  }

  TestBrowser browser(String adviser) {
    return Objects.requireNonNull(advisers.get(adviser));
  }

  private static Map<String, Object> draft(String nominee) {
    return Map.of(
        "nominee",
        Map.of(
            "name", nominee,
            "role", "Director",
            "company", "Company of " + nominee,
            "country", "EG",
            "email", "nominee@example.org"),
        "nominator",
        Map.of(
            "name", "N. Nominator",
            "organisation", "An organisation",
            "email", "nominator@example.org",
            "relation", "We work on it."),
        "statements",
        List.of(
            Map.of("criterion", "strategy", "text", "الاستراتيجية " + nominee),
            Map.of("criterion", "supply-chain", "text", "On the supply chain.")),
        "evidenceLinks",
        List.of("https://example.org/evidence"),
        "language",
        "AR");
  }
}
