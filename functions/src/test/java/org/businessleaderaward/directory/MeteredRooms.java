package org.businessleaderaward.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.businessleaderaward.TestAward;
import org.businessleaderaward.TestBrowser;
import org.businessleaderaward.access.Person;
import org.businessleaderaward.access.Role;
import org.businessleaderaward.directory.CapacityMeter.Units;
import org.businessleaderaward.directory.contacts.Contacts;
import org.businessleaderaward.directory.register.Entries;
import org.businessleaderaward.gateway.Room;
import org.businessleaderaward.language.Language;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the operations of partners, of an organisation and of the secretariat cost on a {@link
 * FilledDirectory}. Each of a room with sessions has a read unit in it for who is calling.
 */
final class MeteredRooms {
  /** Each room's operation, and its units. An entry and what waits have under 1 KB each here. */
  static final Map<String, Units> UNITS = new LinkedHashMap<>();

  static {
    UNITS.put("partners suggestion", new Units(1, 0));
    UNITS.put("partners correction", new Units(1, 0));
    UNITS.put("organisation organisation", new Units(2, 0));
    UNITS.put("organisation proposals", new Units(23, 0));
    UNITS.put("organisation proposeCorrection", new Units(7, 11));
    UNITS.put("organisation takeBackProposal", new Units(3, 3));
    UNITS.put("organisation confirmEntry", new Units(5, 12));
    UNITS.put("secretariat suggestions", new Units(3.5, 0));
    UNITS.put("secretariat corrections", new Units(23.5, 0));
    UNITS.put("secretariat entryOnDesk", new Units(3, 0));
    UNITS.put("secretariat organisationContact", new Units(5, 0));
    UNITS.put("secretariat verifyEntry", new Units(6, 12));
    UNITS.put("secretariat withdrawEntry", new Units(7, 14));
    UNITS.put("secretariat restoreEntry", new Units(7, 14));
    UNITS.put("secretariat mergeEntries", new Units(9, 28));
    UNITS.put("secretariat undoMerge", new Units(9, 28));
    UNITS.put("secretariat synonyms", new Units(3, 0));
    UNITS.put("secretariat trySynonyms", new Units(2, 0));
    UNITS.put("secretariat addSynonyms", new Units(4, 6));
    UNITS.put("secretariat withdrawSynonyms", new Units(4, 6));
    UNITS.put("secretariat auditLog", new Units(2, 0));
  }

  private static final String OTHER = FilledDirectory.id("organisation-o4");
  private static final String PARTNERSHIP = FilledDirectory.id("partnership-p2");

  private final Map<String, Units> measured = new LinkedHashMap<>();
  private final CapacityMeter meter;
  private final TestAward award;

  MeteredRooms(TestAward award, CapacityMeter meter) {
    this.award = award;
    this.meter = meter;
  }

  Map<String, Units> measured() {
    var partners = award.browser(Room.PARTNERS);
    var mine = "{ suggestion(id: \"" + FilledDirectory.suggestionId(7) + "\") { id } }";
    meter(
        "partners suggestion",
        () -> partners.post(JsonMapper.shared().writeValueAsString(Map.of("query", mine))));
    var change = "{ correction(id: \"" + FilledDirectory.correctionId(7) + "\") { id } }";
    meter(
        "partners correction",
        () -> partners.post(JsonMapper.shared().writeValueAsString(Map.of("query", change))));
    var office = office();
    organisation(office);
    secretariat(office);
    return measured;
  }

  private TestBrowser office() {
    var member =
        Person.newcomer(
            Role.SECRETARIAT, "edition-2026", "A member", "first@example.org", Language.EN);
    return award.enter(Room.SECRETARIAT, award.put(member).id());
  }

  private void organisation(TestBrowser office) {
    var contact =
        Map.of(
            "organisation", FilledDirectory.OWN,
            "name", "",
            "email", "contact@example.org",
            "language", "EN",
            "seen", 0);
    office.send("SetOrganisationContact", Map.of("input", contact));
    var person = award.bean(Contacts.class).personOf(FilledDirectory.OWN).orElseThrow();
    var room = award.enter(Room.ORGANISATION, person);
    meter(
        "organisation organisation", () -> room.send("OrganisationRoom", Map.of("language", "EN")));
    meter("organisation proposals", () -> room.send("Proposals", Map.of("first", 20)));
    var wish =
        OrganisationStory.proposal(PARTNERSHIP, Map.of("name", "Ferries against trafficking"));
    var made =
        meter(
            "organisation proposeCorrection",
            () -> room.send("ProposeCorrection", Map.of("input", wish)));
    var id = made.data("proposeCorrection", "proposal", "id").asString();
    meter(
        "organisation takeBackProposal",
        () -> room.send("TakeBackProposal", Map.of("proposal", id)));
    var own = seen(FilledDirectory.OWN);
    meter("organisation confirmEntry", () -> room.send("ConfirmEntry", Map.of("input", own)));
  }

  private void secretariat(TestBrowser office) {
    meter("secretariat suggestions", () -> office.send("Suggestions", Map.of("first", 20)));
    meter("secretariat corrections", () -> office.send("Corrections", Map.of("first", 20)));
    meter("secretariat entryOnDesk", () -> office.send("EntryOnDesk", Map.of("id", PARTNERSHIP)));
    var own = Map.of("organisation", FilledDirectory.OWN);
    meter("secretariat organisationContact", () -> office.send("OrganisationContact", own));
    var other = seen(OTHER);
    meter("secretariat verifyEntry", () -> office.send("VerifyEntry", Map.of("input", other)));
    var withdrawal = new HashMap<>(seen(FilledDirectory.OWN));
    withdrawal.put("reason", "ON_REQUEST");
    meter(
        "secretariat withdrawEntry",
        () -> office.send("WithdrawEntry", Map.of("input", withdrawal)));
    var back = Map.of("input", Map.of("entry", FilledDirectory.OWN));
    meter("secretariat restoreEntry", () -> office.send("RestoreEntry", back));
    var merge = Map.of("entry", FilledDirectory.OWN, "into", OTHER);
    meter("secretariat mergeEntries", () -> office.send("MergeEntries", Map.of("input", merge)));
    meter("secretariat undoMerge", () -> office.send("UndoMerge", back));
    synonyms(office);
    var log = Map.of("first", 20, "log", "DIRECTORY");
    meter("secretariat auditLog", () -> office.send("AuditLog", log));
  }

  private void synonyms(TestBrowser office) {
    var words = Map.of("language", "EN", "words", List.of("dhow", "ferry"));
    meter("secretariat synonyms", () -> office.send("Synonyms", Map.of()));
    meter(
        "secretariat trySynonyms",
        () -> office.send("TrySynonyms", Map.of("input", words, "search", "dhow")));
    var added =
        meter("secretariat addSynonyms", () -> office.send("AddSynonyms", Map.of("input", words)));
    var group =
        Map.of("group", added.data("addSynonyms", "synonyms").path(0).path("id").asString());
    meter("secretariat withdrawSynonyms", () -> office.send("WithdrawSynonyms", group));
  }

  private Map<String, String> seen(String entry) {
    var at = award.bean(Entries.class).find(entry).orElseThrow().updatedAt();
    return Map.of("entry", entry, "seen", at.toString());
  }

  /** Does it once, and expects neither an error nor a refusal. */
  private TestBrowser.Answer meter(String what, Supplier<TestBrowser.Answer> act) {
    var answers = new TestBrowser.Answer[1];
    measured.put(what, meter.ofAct(() -> answers[0] = act.get()));
    var answer = answers[0];
    assertThat(answer.error()).as(what + answer.body()).isEmpty();
    assertThat(answer.refusal(what.substring(what.indexOf(' ') + 1)))
        .as(what + answer.body())
        .isEmpty();
    return answer;
  }
}
