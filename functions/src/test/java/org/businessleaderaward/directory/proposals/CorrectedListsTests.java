package org.businessleaderaward.directory.proposals;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.businessleaderaward.TestAward;
import org.businessleaderaward.TestBrowser;
import org.businessleaderaward.access.Person;
import org.businessleaderaward.access.Role;
import org.businessleaderaward.directory.DirectorySeed;
import org.businessleaderaward.directory.RequestCounter;
import org.businessleaderaward.directory.entries.Entry;
import org.businessleaderaward.directory.entries.EntryId;
import org.businessleaderaward.directory.entries.Organisation;
import org.businessleaderaward.directory.entries.OrganisationRole;
import org.businessleaderaward.directory.entries.OtherName;
import org.businessleaderaward.directory.entries.Participant;
import org.businessleaderaward.directory.entries.Partnership;
import org.businessleaderaward.directory.entries.Relation;
import org.businessleaderaward.directory.entries.Source;
import org.businessleaderaward.directory.register.Entries;
import org.businessleaderaward.directory.register.EntryWrites;
import org.businessleaderaward.gateway.Room;
import org.businessleaderaward.language.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/**
 * Corrections of who takes part, of relations, of other names and of how far an entry reaches, and
 * what the secretariat makes of them before they are published.
 */
class CorrectedListsTests {
  private static final String FORUM = "partnership-vienna-forum";
  private static final String EVENTS = "partnership-un-gift-events";
  private static final String MANAMA = "partnership-manama-conference";
  private static final Source SAID = Source.ofAll("example.org", null, "https://example.org/a");

  private final RequestCounter store = new RequestCounter();
  private final TestAward award = new TestAward(store);
  private final TestBrowser partner = award.browser(Room.PARTNERS);

  CorrectedListsTests() {
    var wanted =
        Set.of(FORUM, EVENTS, MANAMA, "organisation-unodc", "organisation-ilo", "organisation-iom");
    for (var each : DirectorySeed.read()) {
      if (wanted.contains(EntryId.words(each.id()))) {
        award.write(set -> award.bean(EntryWrites.class).add(set, each));
      }
    }
    var forum = (Partnership) entry(FORUM);
    award.write(
        set ->
            award
                .bean(EntryWrites.class)
                .replace(
                    set, forum, with(forum, id("organisation-unodc"), id("organisation-ilo"))));
  }

  private static Partnership with(Partnership of, String lead, String partner) {
    return new Partnership(
        of.id(),
        of.naming(),
        of.summary(),
        of.kind(),
        of.themes(),
        of.industries(),
        of.countries(),
        of.startedOn(),
        of.endedOn(),
        List.of(
            new Participant(OrganisationRole.LEAD, lead, of.sources()),
            new Participant(OrganisationRole.PARTNER, partner, of.sources())),
        of.relations(),
        of.externalIds(),
        of.sources(),
        of.history().updated(TestAward.START.minusSeconds(60)));
  }

  @Test
  void addsOneTakesOneOutAndChangesARole() {
    var before = (Partnership) entry(FORUM);
    propose(
        FORUM,
        Map.of(
            "participants",
            List.of(part("HOST", "organisation-unodc"), part("PARTNER", "organisation-iom"))));
    var office = office();
    var waiting = waiting(office);
    assertThat(change(waiting, "current"))
        .isEqualTo("LEAD:" + id("organisation-unodc") + " PARTNER:" + id("organisation-ilo"));
    assertThat(waiting.path("named"))
        .extracting(named -> named.path("name").asString())
        .containsExactlyInAnyOrder(
            name("organisation-unodc"), name("organisation-ilo"), name("organisation-iom"));

    accept(office, waiting, "PARTICIPANTS");
    var after = (Partnership) entry(FORUM);
    assertThat(after.participants())
        .containsExactlyInAnyOrder(
            new Participant(OrganisationRole.HOST, id("organisation-unodc"), List.of(SAID)),
            new Participant(OrganisationRole.PARTNER, id("organisation-iom"), List.of(SAID)));
    assertThat(after.relations()).isEqualTo(before.relations());
  }

  @Test
  void readsTheNamesOfAllThatWaitsAtOnce() {
    for (var entry : List.of(FORUM, EVENTS, MANAMA)) {
      propose(entry, Map.of("participants", List.of(part("HOST", "organisation-iom"))));
    }
    var office = office();
    store.sinceLastAsked();
    var waiting = office.send("Corrections", Map.of("first", 20)).data("corrections", "edges");
    assertThat(store.sinceLastAsked().stream().filter("BatchGetItemRequest"::equals))
        .as("the entries, and the organisations that they or the corrections name")
        .hasSize(2);
    assertThat(waiting)
        .hasSize(3)
        .allSatisfy(
            each ->
                assertThat(each.path("node").path("named"))
                    .extracting(named -> named.path("name").asString())
                    .contains(name("organisation-iom")));
  }

  @Test
  void leavesTheSourcesOfWhatStaysAsTheyWere() {
    var before = (Partnership) entry(FORUM);
    propose(
        FORUM,
        Map.of(
            "participants",
            List.of(
                part("PARTNER", "organisation-ilo"),
                part("LEAD", "organisation-unodc"),
                part("SUPPORTER", "organisation-iom"))));
    var office = office();
    accept(office, waiting(office), "PARTICIPANTS");
    assertThat(((Partnership) entry(FORUM)).participants())
        .startsWith(before.participants().toArray(Participant[]::new))
        .hasSize(3);
  }

  /** The secretariat takes the one who is new and lets nobody go. */
  @Test
  void publishesOfAListWhatTheSecretariatChooses() {
    propose(FORUM, Map.of("participants", List.of(part("PARTNER", "organisation-iom"))));
    var office = office();
    var waiting = waiting(office);
    var all = change(waiting, "current") + " " + change(waiting, "proposed");
    accept(office, waiting, "PARTICIPANTS", all);
    assertThat(((Partnership) entry(FORUM)).participants())
        .extracting(Participant::organisation)
        .containsExactly(id("organisation-unodc"), id("organisation-ilo"), id("organisation-iom"));
  }

  @Test
  void publishesTheWordsThatTheSecretariatWritesInstead() {
    propose(FORUM, Map.of("name", "The Forum of Vienna, which we held"));
    var office = office();
    var waiting = waiting(office);
    assertThat(decide(office, waiting, "NAME", "x").refusal("decideCorrection"))
        .isEqualTo("TOO_SHORT");
    accept(office, waiting, "NAME", "The Forum of Vienna");
    assertThat(entry(FORUM).name().in(Language.EN)).isEqualTo("The Forum of Vienna");
  }

  @ParameterizedTest
  @CsvSource({
    "PARTICIPANTS, LEAD:organisation-nobody-x",
    "PARTICIPANTS, nonsense",
    "NAME, The Forum of Vienna",
  })
  void publishesNothingThatNobodyProposed(String field, String text) {
    propose(FORUM, Map.of("participants", List.of(part("LEAD", "organisation-iom"))));
    var office = office();
    var refused = decide(office, waiting(office), "PARTICIPANTS", field, text);
    assertThat(refused.refusal("decideCorrection")).isEqualTo("NOT_PROPOSED");
  }

  @Test
  void addsARelationAndTakesOneOut() {
    propose(FORUM, Map.of("relations", List.of(Map.of("kind", "REPLACES", "id", id(MANAMA)))));
    var office = office();
    accept(office, waiting(office), "RELATIONS");
    assertThat(entry(FORUM).relations())
        .containsExactly(new Relation(Relation.Kind.REPLACES, id(MANAMA), List.of(SAID)));
  }

  @Test
  void namesAnOrganisationOtherwiseInOneLanguageAndLeavesTheOthers() {
    var unodc = id("organisation-unodc");
    var before = entry(unodc).naming().others();
    var called = List.of(Map.of("kind", "FORMER", "text", "Office for\r\nDrug Control"));
    propose(unodc, Map.of("otherNames", called));
    var office = office();
    accept(office, waiting(office), "OTHER_NAMES");
    assertThat(entry(unodc).naming().others())
        .containsAll(before)
        .contains(new OtherName(OtherName.Kind.FORMER, "Office for Drug Control", Language.EN))
        .hasSize(before.size() + 1);

    var french = input(unodc, Map.of("otherNames", List.of()));
    french.put("language", "FR");
    assertThat(correct(french).refusal("suggestCorrection")).isEqualTo("NOTHING_CHANGED");
  }

  @Test
  void saysThatAPartnershipActsWorldwide() {
    propose(FORUM, Map.of("worldwide", true));
    var office = office();
    accept(office, waiting(office), "WORLDWIDE");
    var after = (Partnership) entry(FORUM);
    assertThat(after.worldwide()).isTrue();
    assertThat(after.countries()).containsExactly("AT");
  }

  @ParameterizedTest
  @CsvSource({
    "participants, organisation, organisation-nobody-x, NOT_FOUND",
    "participants, organisation, partnership-manama-conference-w, NOT_FOUND",
    "relations, id, organisation-unodc-6, NOT_FOUND",
    "relations, id, partnership-vienna-forum-t, NOT_FOUND",
    "otherNames, text, x, TOO_SHORT",
    "otherNames, kind, ACRONYM, NOT_OF_THIS_ENTRY",
  })
  void tellsAFlawOfAListWithItsField(String field, String part, String value, String code) {
    var one =
        new HashMap<String, Object>(
            switch (field) {
              case "participants" -> Map.of("role", "LEAD");
              case "relations" -> Map.of("kind", "FOLLOWS");
              default -> Map.of("kind", "ALIAS", "text", "Another name");
            });
    one.put(part, value);
    var error =
        correct(input(FORUM, Map.of(field, List.of(one))))
            .data("suggestCorrection", "userErrors")
            .path(0);
    assertThat(error.path("code").asString()).as(error.toString()).isEqualTo(code);
    assertThat(error.path("field").path(1).asString()).isEqualTo(field);
  }

  private static String id(String words) {
    return EntryId.read(words).orElseThrow();
  }

  private Entry entry(String id) {
    return award.bean(Entries.class).find(id).orElseThrow();
  }

  private String name(String organisation) {
    return ((Organisation) entry(organisation)).name().in(Language.EN);
  }

  private static Map<String, Object> part(String role, String organisation) {
    return Map.of("role", role, "organisation", id(organisation));
  }

  private static String change(JsonNode waiting, String which) {
    return waiting.path("changes").path(0).path(which).asString();
  }

  private static JsonNode waiting(TestBrowser office) {
    return office
        .send("Corrections", Map.of("first", 5))
        .data("corrections", "edges")
        .path(0)
        .path("node");
  }

  private static void accept(TestBrowser office, JsonNode one, String field) {
    var answer = decide(office, one, field, List.of());
    assertThat(answer.refusal("decideCorrection")).as(answer.body().toString()).isEmpty();
  }

  private static void accept(TestBrowser office, JsonNode one, String field, String edit) {
    var answer = decide(office, one, field, edit);
    assertThat(answer.refusal("decideCorrection")).as(answer.body().toString()).isEmpty();
  }

  private static TestBrowser.Answer decide(
      TestBrowser office, JsonNode one, String field, String edit) {
    return decide(office, one, field, field, edit);
  }

  private static TestBrowser.Answer decide(
      TestBrowser office, JsonNode one, String taken, String field, String edit) {
    return decide(office, one, taken, List.of(Map.of("field", field, "text", edit)));
  }

  private static TestBrowser.Answer decide(
      TestBrowser office, JsonNode one, String field, List<Map<String, String>> edits) {
    var input =
        Map.of(
            "correction",
            one.path("id").asString(),
            "accept",
            true,
            "fields",
            List.of(field),
            "edits",
            edits,
            "seen",
            one.path("seen").asString());
    return office.send("DecideCorrection", Map.of("input", input));
  }

  private void propose(String entry, Map<String, ?> changes) {
    var answer = correct(input(entry, changes));
    assertThat(answer.refusal("suggestCorrection")).as(answer.body().toString()).isEmpty();
  }

  private TestBrowser.Answer correct(Map<String, ?> input) {
    return partner.send("SuggestCorrection", Map.of("input", input));
  }

  private static Map<String, Object> input(String entry, Map<String, ?> changes) {
    var input = SuggestionInputs.correction(id(entry), "someone@example.org");
    input.remove("name");
    input.putAll(changes);
    return input;
  }

  private TestBrowser office() {
    var member =
        award.put(
            Person.newcomer(
                Role.SECRETARIAT, "edition-2026", "A member", "first@example.org", Language.EN));
    return award.enter(Room.SECRETARIAT, member.id());
  }
}
