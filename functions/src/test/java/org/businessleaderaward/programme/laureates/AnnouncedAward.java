package org.businessleaderaward.programme.laureates;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.businessleaderaward.TestAward;
import org.businessleaderaward.TestBrowser;
import org.businessleaderaward.access.Person;
import org.businessleaderaward.access.Role;
import org.businessleaderaward.gateway.Room;
import org.businessleaderaward.language.Language;
import org.businessleaderaward.language.LocalizedText;
import org.businessleaderaward.programme.EditionFixtures;
import org.businessleaderaward.programme.EditionState;
import org.businessleaderaward.programme.Laureate;
import tools.jackson.databind.JsonNode;

/** An award at the instant at which its laureate becomes public, with an officer in their room. */
final class AnnouncedAward {
  static final String EDITION = "edition-2026";

  /** Of the nomination by which the laureate was chosen. */
  static final String ID = "nomination-a";

  static final Instant PUBLIC_AT = Instant.parse("2026-08-01T10:00:00Z");

  private final TestAward award = new TestAward();
  private final TestBrowser office;

  AnnouncedAward() {
    award.clock().set(PUBLIC_AT);
    var laureate =
        new Laureate(ID, "Amina", "Chair", "A company", "KE", LocalizedText.english("Why."));
    award.put(
        EditionFixtures.in(EditionState.ANNOUNCED)
            .withLaureates(List.of(laureate))
            .withPublicAt(PUBLIC_AT));
    var person =
        Person.newcomer(Role.SECRETARIAT, EDITION, "Olga Officer", "o@example.org", Language.EN);
    office = award.enter(Room.SECRETARIAT, award.put(person).id());
  }

  TestAward award() {
    return award;
  }

  TestBrowser office() {
    return office;
  }

  /** What everybody is answered of a laureate's page. */
  TestBrowser.Answer page(String edition, int number, String language) {
    return award
        .browser(Room.PUBLIC)
        .send("LaureatePage", Map.of("edition", edition, "number", number, "language", language));
  }

  /** What the edition's log has, each act with its detail. */
  List<String> log() {
    var log = office.send("AuditLog", Map.of("first", 20, "log", "EDITION"));
    return log.data("auditLog", "edges")
        .valueStream()
        .map(edge -> edge.path("node"))
        .map(AnnouncedAward::said)
        .toList();
  }

  private static String said(JsonNode act) {
    return act.path("act").asString() + " " + act.path("detail").asString();
  }
}
