package org.businessleaderaward.directory.proposals;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.businessleaderaward.TestAward;
import org.businessleaderaward.TestBrowser;
import org.businessleaderaward.access.Person;
import org.businessleaderaward.access.Role;
import org.businessleaderaward.audit.AuditLog;
import org.businessleaderaward.directory.OrganisationFixtures;
import org.businessleaderaward.directory.entries.ExternalId;
import org.businessleaderaward.directory.entries.Industry;
import org.businessleaderaward.directory.entries.Organisation;
import org.businessleaderaward.directory.entries.OrganisationKind;
import org.businessleaderaward.directory.entries.OrganisationRole;
import org.businessleaderaward.directory.entries.OtherName;
import org.businessleaderaward.directory.entries.Partnership;
import org.businessleaderaward.directory.entries.Relation;
import org.businessleaderaward.directory.entries.Source;
import org.businessleaderaward.directory.register.Entries;
import org.businessleaderaward.directory.register.EntryWrites;
import org.businessleaderaward.directory.search.DirectoryIndex;
import org.businessleaderaward.gateway.PageRequest;
import org.businessleaderaward.gateway.Room;
import org.businessleaderaward.language.Language;
import org.businessleaderaward.storage.TableOf;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Organisations that come along with a suggestion, or are suggested or corrected alone. */
class SuggestedOrganisationTests {
  private final TestAward award = new TestAward();
  private final TestBrowser partner = award.browser(Room.PARTNERS);
  private final Organisation known = OrganisationFixtures.one();

  SuggestedOrganisationTests() {
    award.write(set -> award.bean(EntryWrites.class).add(set, known));
  }

  @Test
  void publishesAPartnershipWithOrganisationsThatWereNotThereAndTheirRoles() {
    var id =
        suggest(List.of(existing("LEAD"), added("PARTNER", company()))).id("suggestPartnership");
    var office = secretariat();
    var shown = waiting(office).path("organisations");
    assertThat(shown.path(0).path("name").asString()).isEqualTo(known.name().in(Language.EN));
    assertThat(shown.path(0).path("kind").asString()).isEqualTo(known.kind().name());
    assertThat(shown.path(1).toString())
        .contains("Zanzibar Lines", "PRIVATE", "TZ", "Zanzibar City", "https://lines.example.org")
        .contains("529900T8BM49AURSDO55", "Q42");
    assertThat(organisations()).containsExactly(known);

    assertThat(accept(office, id, Map.of()).refusal("decideSuggestion")).isEmpty();

    var partnership = partnership();
    var made = organisations();
    made.remove(known);
    var line = made.getFirst();
    assertThat(made).hasSize(1);
    assertThat(line.id()).startsWith("organisation-zanzibar-lines-");
    assertThat(line.name().in(Language.EN)).isEqualTo("Zanzibar Lines");
    assertThat(line.kind()).isEqualTo(OrganisationKind.PRIVATE);
    assertThat(line.country()).isEqualTo("TZ");
    assertThat(line.place()).isEqualTo("Zanzibar City");
    assertThat(line.websiteUrl()).isEqualTo("https://lines.example.org");
    assertThat(line.externalIds())
        .containsExactlyInAnyOrder(
            new ExternalId(ExternalId.Register.LEI, "529900T8BM49AURSDO55"),
            new ExternalId(ExternalId.Register.WIKIDATA, "Q42"));
    assertThat(line.sources())
        .containsExactly(Source.ofAll("Crew handbook", null, "https://example.org/a"));
    assertThat(partnership.participants())
        .extracting("role", "organisation")
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(OrganisationRole.LEAD, known.id()),
            org.assertj.core.groups.Tuple.tuple(OrganisationRole.PARTNER, line.id()));
    assertThat(newestDetail()).isEqualTo(partnership.id() + " " + line.id());
    award.bean(DirectoryIndex.class).begin();
    var read =
        award
            .browser(Room.PUBLIC)
            .send("OrganisationEntry", Map.of("id", line.id(), "language", "EN"));
    assertThat(read.data("node", "place").asString()).isEqualTo("Zanzibar City");
    assertThat(read.data("node", "partnerships", "edges").path(0).path("roles").toString())
        .isEqualTo("[\"PARTNER\"]");
  }

  @Test
  void publishesAnOrganisationThatWasSuggestedAlone() {
    var id = alone(company()).id("suggestOrganisation");
    var office = secretariat();
    assertThat(waiting(office).path("kind").isNull()).isTrue();
    var changed = new HashMap<>(company());
    changed.put("kind", "PUBLIC");
    changed.put("externalIds", List.of());
    var wish = Map.<String, Object>of("organisation", changed);
    assertThat(accept(office, id, wish).refusal("decideSuggestion")).isEmpty();
    var made = organisations();
    made.remove(known);
    assertThat(made)
        .singleElement()
        .satisfies(
            organisation -> {
              assertThat(organisation.kind()).isEqualTo(OrganisationKind.PUBLIC);
              assertThat(organisation.externalIds()).isEmpty();
              assertThat(newestDetail()).isEqualTo(organisation.id() + " organisation");
            });
    assertThat(award.dump(TableOf.DIRECTORY))
        .noneMatch(item -> String.valueOf(item.get("pk")).contains("PARTNERSHIP#"));
  }

  @Test
  void publishesWhatElseIsSaidOfANewOrganisation() {
    var id = alone(whole()).id("suggestOrganisation");
    var office = secretariat();
    var shown = waiting(office).path("organisations").path(0);
    assertThat(shown.path("acronym").asString()).isEqualTo("ZL");
    assertThat(shown.path("relations").path(0).path("name").asString())
        .isEqualTo(known.name().in(Language.EN));
    assertThat(accept(office, id, Map.of("organisation", whole())).refusal("decideSuggestion"))
        .isEmpty();
    var made = organisations();
    made.remove(known);
    var line = made.getFirst();
    assertThat(line.acronym(Language.EN)).isEqualTo("ZL");
    assertThat(line.industries()).containsExactly(Industry.H, Industry.I);
    assertThat(line.naming().others())
        .containsExactly(
            OtherName.acronym("ZL", Language.EN),
            new OtherName(OtherName.Kind.FORMER, "Spice Lines", Language.EN));
    var source = Source.ofAll("Crew handbook", null, "https://example.org/a");
    assertThat(line.relations())
        .containsExactly(new Relation(Relation.Kind.PART_OF, known.id(), List.of(source)));
    assertThat(newestDetail()).isEqualTo(line.id());
  }

  @Test
  void publishesTheIndustriesOfAPartnershipAndWhatElseComesAlong() {
    var input = SuggestionInputs.partnership("someone@example.org");
    input.put("industries", List.of("H", "H"));
    input.put("participants", List.of(added("LEAD", whole())));
    var id =
        new Sent(partner.send("SuggestPartnership", Map.of("input", input)))
            .id("suggestPartnership");
    var office = secretariat();
    assertThat(waiting(office).path("industries").toString()).isEqualTo("[\"H\"]");
    assertThat(accept(office, id, Map.of("industries", List.of("I"))).refusal("decideSuggestion"))
        .isEmpty();
    assertThat(partnership().industries()).containsExactly(Industry.I);
    var made = organisations();
    made.remove(known);
    assertThat(made.getFirst().relations()).extracting(Relation::to).containsExactly(known.id());
  }

  @Test
  void refusesWhatElseIsSaidOfANewOrganisationByItsField() {
    var none = List.of(Map.of("kind", "PART_OF", "id", "organisation-none"));
    flawed("relations", none, "NOT_FOUND");
    flawed("acronym", "x".repeat(CorrectionRules.LONGEST_ACRONYM + 1), "TOO_LONG");
    flawed("otherNames", List.of(Map.of("kind", "ALIAS", "text", "x")), "TOO_SHORT");
    flawed("otherNames", List.of(Map.of("kind", "ACRONYM", "text", "ZLL")), "NOT_OF_THIS_ENTRY");
  }

  private void flawed(String field, Object value, String code) {
    var wrong = whole();
    wrong.put(field, value);
    var error = alone(wrong).data("suggestOrganisation", "userErrors").path(0);
    assertThat(error.path("code").asString()).as(field).isEqualTo(code);
    assertThat(error.path("field").toString())
        .isEqualTo("[\"input\",\"organisation\",\"" + field + "\"]");
  }

  /** One of which all is said that can be. */
  private Map<String, Object> whole() {
    var whole = new HashMap<>(company());
    whole.put("acronym", "ZL");
    whole.put("industries", List.of("H", "I"));
    whole.put("otherNames", List.of(Map.of("kind", "FORMER", "text", " Spice Lines ")));
    whole.put("relations", List.of(Map.of("kind", "PART_OF", "id", known.id())));
    return whole;
  }

  /**
   * A look-alike is chosen instead of what was suggested, so that no organisation is there twice.
   */
  @Test
  void letsTheSecretariatTakeAnEntryInsteadOfANewOrganisation() {
    var id = suggest(List.of(added("PARTNER", company()))).id("suggestPartnership");
    var wish = Map.<String, Object>of("participants", List.of(existing("SUPPORTER")));
    var office = secretariat();
    assertThat(accept(office, id, wish).refusal("decideSuggestion")).isEmpty();
    assertThat(organisations()).containsExactly(known);
    assertThat(partnership().participants())
        .extracting("role", "organisation")
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(OrganisationRole.SUPPORTER, known.id()));
    assertThat(newestDetail()).isEqualTo(partnership().id() + " participants");
  }

  @Test
  void publishesNothingWhenAnEntryHasAnIdentifierOfANewOrganisation() {
    var first = alone(company()).id("suggestOrganisation");
    var second = suggest(List.of(added("LEAD", company()))).id("suggestPartnership");
    var office = secretariat();
    assertThat(accept(office, first, Map.of()).refusal("decideSuggestion")).isEmpty();
    assertThat(accept(office, second, Map.of()).refusal("decideSuggestion"))
        .isEqualTo("EXTERNAL_ID_TAKEN");
    assertThat(organisations()).hasSize(2);
    assertThat(waiting(office).path("id").asString()).isEqualTo(second);
  }

  @ParameterizedTest
  @CsvSource({
    "name, A, TOO_SHORT",
    "country, tz, INVALID_COUNTRY",
    "country, Tanzania, INVALID_COUNTRY",
    "websiteUrl, ftp://example.org, INVALID_URL",
    "place, a\u0000b, INVALID_TEXT"
  })
  void tellsAFlawOfANewOrganisationWithItsPlace(String field, String value, String code) {
    var wrong = new HashMap<>(company());
    wrong.put(field, value);
    var refused = suggest(List.of(existing("LEAD"), added("PARTNER", wrong)));
    var error = refused.data("suggestPartnership", "userErrors").path(0);
    assertThat(error.path("code").asString()).isEqualTo(code);
    assertThat(error.path("field").toString())
        .isEqualTo("[\"input\",\"participants\",\"1\",\"" + field + "\"]");
    var lone = alone(wrong).data("suggestOrganisation", "userErrors").path(0);
    assertThat(lone.path("field").toString())
        .isEqualTo("[\"input\",\"organisation\",\"" + field + "\"]");
  }

  @ParameterizedTest
  @CsvSource({
    "LEI, 529900T8BM49AURSDO56",
    "ROR, 03yrm5c27",
    "WIKIDATA, 42",
    "ISNI, 0000000121032684",
    "LEI, nothing of the kind"
  })
  void refusesAnIdentifierWhoseCheckDigitsDoNotFit(String register, String value) {
    var wrong = new HashMap<>(company());
    wrong.put("externalIds", List.of(Map.of("register", register, "value", value)));
    assertThat(alone(wrong).refusal("suggestOrganisation")).isEqualTo("INVALID_IDENTIFIER");
  }

  @Test
  void refusesWhatIsNoListOfParticipants() {
    assertThat(suggest(List.of(existing("LEAD"), existing("LEAD"))).refusal("suggestPartnership"))
        .isEqualTo("NAMED_TWICE");
    assertThat(suggest(List.of(existing("LEAD"), existing("HOST"))).refusal("suggestPartnership"))
        .isEmpty();
    var twice = List.of(added("LEAD", company()), added("HOST", company()));
    assertThat(suggest(twice).refusal("suggestPartnership")).isEqualTo("NAMED_TWICE");
    var nobody = Map.<String, Object>of("role", "LEAD", "organisation", "organisation-none");
    assertThat(suggest(List.of(nobody)).refusal("suggestPartnership")).isEqualTo("NOT_FOUND");
    var neither = Map.<String, Object>of("role", "LEAD");
    assertThat(suggest(List.of(neither)).refusal("suggestPartnership")).isEqualTo("NOT_FOUND");
    var many =
        IntStream.rangeClosed(0, OrganisationRules.MOST_PARTICIPANTS)
            .mapToObj(i -> added("PARTNER", Map.of("name", "Line " + i, "kind", "PRIVATE")))
            .toList();
    assertThat(suggest(many).refusal("suggestPartnership")).isEqualTo("TOO_MANY");
    assertThat(
            suggest(many.subList(0, OrganisationRules.MOST_PARTICIPANTS))
                .refusal("suggestPartnership"))
        .isEmpty();
  }

  /** As many organisations as a suggestion may bring, with all their identifiers, are one write. */
  @Test
  void publishesAsManyAsMayComeAlong() {
    var many =
        IntStream.range(0, OrganisationRules.MOST_PARTICIPANTS)
            .mapToObj(
                i ->
                    added(
                        "PARTNER",
                        Map.of(
                            "name",
                            "Line " + i,
                            "kind",
                            "PRIVATE",
                            "externalIds",
                            List.of(
                                Map.of("register", "WIKIDATA", "value", "Q" + (i + 1)),
                                Map.of("register", "GLOBAL_COMPACT", "value", "1" + i)))))
            .toList();
    var id = suggest(many).id("suggestPartnership");
    assertThat(accept(secretariat(), id, Map.of()).refusal("decideSuggestion")).isEmpty();
    assertThat(partnership().participants()).hasSize(OrganisationRules.MOST_PARTICIPANTS);
    assertThat(organisations()).hasSize(OrganisationRules.MOST_PARTICIPANTS + 1);
  }

  @Test
  void correctsAllOfAnOrganisation() {
    var input = SuggestionInputs.correction(known.id(), "someone@example.org");
    input.remove("name");
    input.put("organisationKind", "MEDIA");
    input.put("place", "Vienna");
    input.put("industries", List.of("S", "J"));
    input.put("websiteUrl", "https://own.example.org");
    input.put(
        "externalIds",
        List.of(
            Map.of("register", "ROR", "value", "https://ror.org/03yrm5c26"),
            Map.of("register", "LEI", "value", "5299 00T8 BM49 AURS DO55")));
    var made = partner.send("SuggestCorrection", Map.of("input", input));
    assertThat(made.refusal("suggestCorrection")).as(made.body().toString()).isEmpty();
    var office = secretariat();
    var correction =
        office.send("Corrections", Map.of("first", 5)).data("corrections", "edges").path(0);
    var wish =
        Map.of(
            "correction", correction.path("node").path("id").asString(),
            "accept", true,
            "fields",
                List.of("ORGANISATION_KIND", "PLACE", "INDUSTRIES", "WEBSITE", "EXTERNAL_IDS"),
            "seen", correction.path("node").path("seen").asString());
    var decided = office.send("DecideCorrection", Map.of("input", wish));
    assertThat(decided.refusal("decideCorrection")).as(decided.body().toString()).isEmpty();
    var after = organisations().getFirst();
    assertThat(after.kind()).isEqualTo(OrganisationKind.MEDIA);
    assertThat(after.place()).isEqualTo("Vienna");
    assertThat(after.industries()).containsExactly(Industry.J, Industry.S);
    assertThat(after.websiteUrl()).isEqualTo("https://own.example.org");
    assertThat(after.externalIds())
        .containsExactly(
            new ExternalId(ExternalId.Register.LEI, "529900T8BM49AURSDO55"),
            new ExternalId(ExternalId.Register.ROR, "03yrm5c26"));
    assertThat(after.country()).isEqualTo(known.country());

    input.put("idempotencyKey", java.util.UUID.randomUUID().toString());
    input.put("externalIds", List.of(Map.of("register", "ROR", "value", "03yrm5c27")));
    var wrong = partner.send("SuggestCorrection", Map.of("input", input));
    assertThat(wrong.refusal("suggestCorrection")).isEqualTo("INVALID_IDENTIFIER");
  }

  /** An answer with what was recorded. */
  private record Sent(TestBrowser.Answer answer) {
    String id(String mutation) {
      assertThat(refusal(mutation)).as(answer.body().toString()).isEmpty();
      return data(mutation, "suggestion", "id").asString();
    }

    String refusal(String mutation) {
      return answer.refusal(mutation);
    }

    JsonNode data(String... path) {
      return answer.data(path);
    }
  }

  private Sent suggest(List<? extends Map<String, Object>> participants) {
    var input = SuggestionInputs.partnership("someone@example.org");
    input.put("participants", participants);
    return new Sent(partner.send("SuggestPartnership", Map.of("input", input)));
  }

  private Sent alone(Map<String, Object> organisation) {
    var input = SuggestionInputs.organisation(organisation, "someone@example.org");
    return new Sent(partner.send("SuggestOrganisation", Map.of("input", input)));
  }

  private Map<String, Object> existing(String role) {
    return Map.of("role", role, "organisation", known.id());
  }

  private static Map<String, Object> added(String role, Map<String, Object> organisation) {
    return Map.of("role", role, "newOrganisation", organisation);
  }

  private static Map<String, Object> company() {
    return Map.of(
        "name",
        "Zanzibar Lines",
        "kind",
        "PRIVATE",
        "country",
        "TZ",
        "place",
        "Zanzibar City",
        "websiteUrl",
        "https://lines.example.org",
        "externalIds",
        List.of(
            Map.of("register", "LEI", "value", "5299 00t8 bm49 aurs do55"),
            Map.of("register", "WIKIDATA", "value", "https://www.wikidata.org/wiki/Q42")));
  }

  private static TestBrowser.Answer accept(
      TestBrowser office, String id, Map<String, Object> otherwise) {
    var input = new HashMap<>(otherwise);
    input.put("suggestion", id);
    input.put("accept", true);
    input.put("sourceTitle", "Crew handbook");
    return office.send("DecideSuggestion", Map.of("input", input));
  }

  private static JsonNode waiting(TestBrowser office) {
    return office
        .send("Suggestions", Map.of("first", 5))
        .data("suggestions", "edges")
        .path(0)
        .path("node");
  }

  private List<Organisation> organisations() {
    var all = new ArrayList<Organisation>();
    award.bean(Entries.class).eachOrganisation(all::add);
    return all;
  }

  private Partnership partnership() {
    var all = new ArrayList<Partnership>();
    award.bean(Entries.class).eachPartnership(all::add);
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
