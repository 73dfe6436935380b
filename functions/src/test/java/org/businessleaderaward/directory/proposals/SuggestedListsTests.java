package org.businessleaderaward.directory.proposals;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.businessleaderaward.TestAward;
import org.businessleaderaward.TestBrowser;
import org.businessleaderaward.access.Person;
import org.businessleaderaward.access.Role;
import org.businessleaderaward.audit.AuditLog;
import org.businessleaderaward.directory.DirectorySeed;
import org.businessleaderaward.directory.OrganisationFixtures;
import org.businessleaderaward.directory.entries.EntryId;
import org.businessleaderaward.directory.entries.Organisation;
import org.businessleaderaward.directory.entries.OtherName;
import org.businessleaderaward.directory.entries.Partnership;
import org.businessleaderaward.directory.entries.Relation;
import org.businessleaderaward.directory.entries.Source;
import org.businessleaderaward.directory.register.Entries;
import org.businessleaderaward.directory.register.EntryWrites;
import org.businessleaderaward.gateway.PageRequest;
import org.businessleaderaward.gateway.Room;
import org.businessleaderaward.language.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** What else a suggested partnership is called, and how it stands to others. */
class SuggestedListsTests {
  private static final List<Map<String, String>> NAMES =
      List.of(Map.of("kind", "FORMER", "text", " Spice\nferries "));

  private final TestAward award = new TestAward();
  private final TestBrowser partner = award.browser(Room.PARTNERS);
  private final Organisation known = OrganisationFixtures.one();
  private final Partnership forum = seeded("partnership-vienna-forum");
  private final Partnership events = seeded("partnership-manama-conference");

  SuggestedListsTests() {
    var writes = award.bean(EntryWrites.class);
    for (var each : List.of(known, forum, events)) {
      award.write(set -> writes.add(set, each));
    }
  }

  @Test
  void areShownAndPublishedAsTheyWereSuggested() {
    var relations = List.of(Map.of("kind", "FOLLOWS", "id", forum.id()));
    var id = suggest(Map.of("otherNames", NAMES, "relations", relations));
    var office = secretariat();
    var shown = waiting(office);
    assertThat(shown.path("otherNames").toString())
        .isEqualTo("[{\"kind\":\"FORMER\",\"text\":\"Spice ferries\"}]");
    assertThat(shown.path("relations").path(0).path("name").asString())
        .isEqualTo(forum.name().in(Language.EN));

    accept(office, id, Map.of("otherNames", NAMES, "relations", relations));
    var made = made();
    assertThat(made.naming().others())
        .containsExactly(new OtherName(OtherName.Kind.FORMER, "Spice ferries", Language.EN));
    assertThat(made.relations()).containsExactly(relation(Relation.Kind.FOLLOWS, forum));
    assertThat(newestDetail()).isEqualTo(made.id());
  }

  @Test
  void areAsTheyWereSuggestedWhereADecisionSaysNothingOfThem() {
    var id =
        suggest(
            Map.of(
                "otherNames",
                NAMES,
                "relations",
                List.of(Map.of("kind", "PART_OF", "id", forum.id()))));
    accept(secretariat(), id, Map.of());
    assertThat(made().relations()).containsExactly(relation(Relation.Kind.PART_OF, forum));
    assertThat(made().naming().others()).hasSize(1);
  }

  @Test
  void areAsTheSecretariatSaysOtherwise() {
    var id = suggest(Map.of("otherNames", NAMES));
    var otherwise =
        Map.of(
            "otherNames", List.of(),
            "relations", List.of(Map.of("kind", "PART_OF", "id", events.id())));
    accept(secretariat(), id, otherwise);
    assertThat(made().naming().others()).isEmpty();
    assertThat(made().relations()).containsExactly(relation(Relation.Kind.PART_OF, events));
    assertThat(newestDetail()).isEqualTo(made().id() + " otherNames relations");
  }

  /** Two that are one by the time of the decision are one relation to it. */
  @Test
  void leadToWhatAnotherWasMergedInto() {
    var relations =
        List.of(
            Map.of("kind", "FOLLOWS", "id", forum.id()),
            Map.of("kind", "FOLLOWS", "id", events.id()));
    var id = suggest(Map.of("relations", relations));
    var now = award.clock().instant();
    var after = events.withHistory(events.history().updated(now));
    award.write(set -> award.bean(EntryWrites.class).merge(set, forum, events, after, now));
    accept(secretariat(), id, Map.of());
    assertThat(made().relations()).containsExactly(relation(Relation.Kind.FOLLOWS, events));
  }

  /** The organisation takes part, and yet a partnership has no relation to it. */
  @ParameterizedTest
  @CsvSource({
    "relations, kind, PART_OF, id, KNOWN, NOT_FOUND",
    "relations, kind, PART_OF, id, partnership-none-of-these-0, NOT_FOUND",
    "otherNames, kind, ALIAS, text, x, TOO_SHORT",
    "otherNames, kind, ACRONYM, text, ZF, NOT_OF_THIS_ENTRY"
  })
  void areRefusedByTheirField(
      String list, String kind, String of, String what, String value, String code) {
    var input = SuggestionInputs.partnership("someone@example.org");
    input.put("participants", List.of(Map.of("role", "LEAD", "organisation", known.id())));
    input.put(list, List.of(Map.of(kind, of, what, value.equals("KNOWN") ? known.id() : value)));
    var errors =
        partner
            .send("SuggestPartnership", Map.of("input", input))
            .data("suggestPartnership", "userErrors");
    assertThat(errors).hasSize(1);
    assertThat(errors.path(0).path("code").asString()).isEqualTo(code);
    assertThat(errors.path(0).path("field").toString()).isEqualTo("[\"input\",\"" + list + "\"]");
  }

  @Test
  void areNoMoreThanOfACorrection() {
    var many = new ArrayList<Map<String, String>>();
    for (int i = 0; i <= CorrectedLists.MOST_RELATIONS; i++) {
      many.add(Map.of("kind", "PART_OF", "id", "partnership-none-" + i + "-0"));
    }
    var input = SuggestionInputs.partnership("someone@example.org");
    input.put("relations", many);
    assertThat(
            partner
                .send("SuggestPartnership", Map.of("input", input))
                .refusal("suggestPartnership"))
        .isEqualTo("TOO_MANY");
  }

  private String suggest(Map<String, ?> lists) {
    var input = SuggestionInputs.partnership("someone@example.org");
    input.putAll(lists);
    var answer = partner.send("SuggestPartnership", Map.of("input", input));
    assertThat(answer.refusal("suggestPartnership")).as(answer.body().toString()).isEmpty();
    return answer.data("suggestPartnership", "suggestion", "id").asString();
  }

  private static void accept(TestBrowser office, String id, Map<String, ?> otherwise) {
    var input = new HashMap<String, Object>(otherwise);
    input.put("suggestion", id);
    input.put("accept", true);
    input.put("sourceTitle", "Crew handbook");
    var answer = office.send("DecideSuggestion", Map.of("input", input));
    assertThat(answer.refusal("decideSuggestion")).as(answer.body().toString()).isEmpty();
  }

  private static JsonNode waiting(TestBrowser office) {
    return office
        .send("Suggestions", Map.of("first", 5))
        .data("suggestions", "edges")
        .path(0)
        .path("node");
  }

  private static Relation relation(Relation.Kind kind, Partnership to) {
    var source = Source.ofAll("Crew handbook", null, "https://example.org/a");
    return new Relation(kind, to.id(), List.of(source));
  }

  private static Partnership seeded(String words) {
    return DirectorySeed.read().stream()
        .filter(each -> EntryId.words(each.id()).equals(words))
        .map(Partnership.class::cast)
        .findFirst()
        .orElseThrow();
  }

  private Partnership made() {
    var all = new ArrayList<Partnership>();
    award.bean(Entries.class).eachPartnership(all::add);
    all.removeIf(each -> each.id().equals(forum.id()) || each.id().equals(events.id()));
    assertThat(all).hasSize(1);
    return all.getFirst();
  }

  private String newestDetail() {
    return String.valueOf(
        award
            .bean(AuditLog.class)
            .newest("directory", new PageRequest(1, Optional.empty()))
            .edges()
            .getFirst()
            .node()
            .act()
            .detail());
  }

  private TestBrowser secretariat() {
    var member =
        Person.newcomer(
            Role.SECRETARIAT, "edition-2026", "A member", "first@example.org", Language.EN);
    return award.enter(Room.SECRETARIAT, award.put(member).id());
  }
}
