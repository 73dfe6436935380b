package org.businessleaderaward.directory.proposals;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.businessleaderaward.TestAuthenticator;
import org.businessleaderaward.TestAward;
import org.businessleaderaward.TestBrowser;
import org.businessleaderaward.access.Person;
import org.businessleaderaward.access.Role;
import org.businessleaderaward.access.traces.PersonRole;
import org.businessleaderaward.directory.DirectorySeed;
import org.businessleaderaward.directory.entries.PartnershipKind;
import org.businessleaderaward.directory.entries.Theme;
import org.businessleaderaward.directory.register.EntryWrites;
import org.businessleaderaward.gateway.Room;
import org.businessleaderaward.gateway.SentOperation;
import org.businessleaderaward.language.Language;
import org.businessleaderaward.limits.Network;
import org.businessleaderaward.programme.EditionFixtures;
import org.businessleaderaward.programme.EditionState;
import org.businessleaderaward.storage.StoreCalls;
import org.businessleaderaward.storage.TableOf;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is kept of whoever suggests something for the directory or corrects it, and for how long.
 */
class SuggesterTracesTests {
  private static final String ADDRESS = "suggester@example.org";
  private static final String SUGGEST =
      """
      mutation ($input: SuggestPartnershipInput!) { suggestPartnership(input: $input) {
        suggestion { id } userErrors { code } } }
      """;

  private final StoreCalls calls = new StoreCalls();
  private final TestAward award = new TestAward(calls);
  private final TestBrowser partner = award.browser(Room.PARTNERS);
  private TestBrowser office;
  private String suggestion;
  private String correction;

  @BeforeEach
  void suggest() {
    award.put(EditionFixtures.in(EditionState.CALL_OPEN));
    var entry = DirectorySeed.read().getFirst();
    award.write(set -> award.bean(EntryWrites.class).add(set, entry));
    var member =
        Person.newcomer(
            Role.SECRETARIAT, "edition-2026", "A member", "office@example.org", Language.EN);
    office = award.enter(Room.SECRETARIAT, award.put(member).id());
    office.enrol(new TestAuthenticator(TestAward.SITE));
    suggestion =
        partner
            .post(
                JsonMapper.shared()
                    .writeValueAsString(
                        Map.of(
                            "query",
                            SUGGEST,
                            "variables",
                            Map.of("input", SuggestionInputs.partnership(ADDRESS)))))
            .data("suggestPartnership", "suggestion", "id")
            .asString();
    correction =
        partner
            .send(
                "SuggestCorrection",
                Map.of("input", SuggestionInputs.correction(entry.id(), ADDRESS)))
            .data("suggestCorrection", "correction", "id")
            .asString();
    award.deliverMail();
    assertThat(everything()).contains(ADDRESS);
  }

  @Test
  void row55FindsGivesOutAndErasesWhoSuggestedOrCorrected() {
    var found = office.send("PersonalData", Map.of("email", " Suggester@Example.org "));
    assertThat(found.data("personalData"))
        .extracting(each -> each.path("role").asString(), each -> each.path("subject").asString())
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple("SUGGESTER", suggestion),
            org.assertj.core.groups.Tuple.tuple("SUGGESTER", correction));
    var json = office.send("ExportPersonalData", Map.of("email", ADDRESS));
    assertThat(json.data("exportPersonalData", "json").asString())
        .contains(ADDRESS, "Zanzibar ferries", "The page says so.", "suggestion-received")
        .as("who looked it up")
        .contains("PERSONAL_DATA");
    var erased = office.send("ErasePersonalData", Map.of("email", ADDRESS));
    assertThat(erased.refusal("erasePersonalData")).as(erased.body().toString()).isEmpty();
    assertThat(everything()).doesNotContain(ADDRESS);
    assertThat(award.dump(TableOf.ACCESS).toString()).doesNotContain(suggestion, correction);
    int before = award.deliverMail().size();
    refuse();
    assertThat(award.deliverMail()).as("nobody is left to tell").hasSize(before);
  }

  /** Anybody can suggest with the address of somebody else. */
  @Test
  void row55FindsGivesOutAndErasesPartByPartWhoSuggestedOftenAndReadsNothingOfOthers() {
    for (int more = 0; more < 49; more++) {
      suggestion(ADDRESS, more);
    }
    for (int other = 0; other < 500; other++) {
      suggestion("other@example.org", 100 + other);
    }
    calls.forget();
    assertThat(office.send("PersonalData", Map.of("email", ADDRESS)).data("personalData"))
        .hasSize(10);
    assertThat(calls.names()).as("whatever others sent").hasSizeLessThan(120);
    var given = new HashSet<String>();
    var wanted = new HashMap<String, Object>(Map.of("email", ADDRESS));
    do {
      var answer = office.send("ExportPersonalData", wanted).data("exportPersonalData");
      var records = JsonMapper.shared().readTree(answer.path("json").asString()).path("records");
      assertThat(records).hasSizeLessThanOrEqualTo(10);
      records.forEach(one -> assertThat(given.add(one.path("id").asString())).isTrue());
      wanted.put("after", answer.path("next").asStringOpt().orElse(null));
    } while (wanted.get("after") != null);
    assertThat(given).hasSize(51).contains(suggestion, correction);
    var erased = new HashSet<String>();
    for (boolean more = true; more; ) {
      var answer = office.send("ErasePersonalData", Map.of("email", ADDRESS));
      var some = answer.data("erasePersonalData", "erased");
      assertThat(some).hasSizeBetween(1, 10);
      some.forEach(one -> erased.add(one.path("subject").asString()));
      more = answer.data("erasePersonalData", "more").asBoolean();
    }
    assertThat(erased).isEqualTo(given);
    assertThat(everything()).doesNotContain(ADDRESS).contains("other@example.org");
  }

  @Test
  void row55KeepsNoTraceOfWhoSuggestedOnceItIsDecided() {
    assertThat(everything()).contains("SUGGESTER#");
    refuse();
    assertThat(everything()).doesNotContain("SUGGESTER#");
  }

  private void suggestion(String email, int number) {
    var network = Network.of("198.51." + number / 200 + "." + number % 200);
    var input =
        new SuggestionDraft(
            UUID.randomUUID().toString(),
            "Ferries that look out",
            "Crews of ferries learn to look out for victims.",
            PartnershipKind.TRAINING,
            List.of(Theme.PREVENTION),
            List.of(),
            List.of("KE"),
            false,
            List.of(),
            SuggestedLists.NONE,
            "https://example.org/a",
            email,
            Language.EN,
            "");
    assertThat(award.bean(Suggestions.class).suggest(input, network, TestAward.START).userErrors())
        .isEmpty();
  }

  @Test
  void row70ShowsASamplesSecretariatNobodyOfTheDirectoryAndTakesNothingFromIt() {
    var sample = EditionFixtures.named("edition-2026-sample", 2026, EditionState.CALL_OPEN, true);
    award.put(sample);
    var ella =
        Person.newcomer(Role.SECRETARIAT, sample.id(), "Ella", "ella@example.org", Language.EN);
    var tried = award.enter(Room.SECRETARIAT, award.put(ella).id());
    tried.enrol(new TestAuthenticator(TestAward.SITE));
    var first = Map.of("first", 10);
    for (var operation : List.of("Suggestions", "Corrections")) {
      var seen = tried.send(operation, first);
      assertThat(seen.error()).isEqualTo("FORBIDDEN");
      assertThat(seen.body().toString()).doesNotContain(ADDRESS);
    }
    assertThat(tried.send("OrganisationContact", Map.of("organisation", "organisation-1")).error())
        .isEqualTo("FORBIDDEN");

    var found = tried.send("PersonalData", Map.of("email", ADDRESS));
    assertThat(found.data("personalData")).isEmpty();
    var erased = tried.send("ErasePersonalData", Map.of("email", ADDRESS));
    assertThat(erased.refusal("erasePersonalData")).isEqualTo("NOBODY_FOUND");
    assertThat(everything()).contains(ADDRESS);
  }

  @Test
  void row70LetsNoMutationOfASamplesSecretariatChangeTheDirectory() throws IOException {
    var sample = EditionFixtures.named("edition-2026-sample", 2026, EditionState.CALL_OPEN, true);
    award.put(sample);
    var ella =
        Person.newcomer(Role.SECRETARIAT, sample.id(), "Ella", "ella@example.org", Language.EN);
    var tried = award.enter(Room.SECRETARIAT, award.put(ella).id());
    tried.enrol(new TestAuthenticator(TestAward.SITE));
    var before = award.dump(TableOf.DIRECTORY);
    var mutations = mutationsOfTheSecretariat();
    assertThat(mutations).hasSizeGreaterThan(8).containsKeys("decideSuggestion", "mergeEntries");
    mutations.forEach(
        (name, request) -> assertThat(tried.post(request).error()).as(name).isEqualTo("FORBIDDEN"));
    var refused = Map.of("suggestion", suggestion, "accept", false, "reason", "OUT_OF_SCOPE");
    assertThat(tried.send("DecideSuggestion", Map.of("input", refused)).error())
        .isEqualTo("FORBIDDEN");
    assertThat(award.dump(TableOf.DIRECTORY)).isEqualTo(before);
  }

  /** All by which the secretariat can change the directory, as the directory's code names them. */
  private static Map<String, String> mutationsOfTheSecretariat() throws IOException {
    var named = Pattern.compile("\\.mutation\\(\\s*\"(\\w+)\"");
    var wired = new HashSet<String>();
    var code = Path.of("src/main/java/org/businessleaderaward/directory");
    try (var files = Files.walk(code).filter(file -> file.toString().endsWith("Fields.java"))) {
      for (var file : files.toList()) {
        named.matcher(Files.readString(file)).results().forEach(one -> wired.add(one.group(1)));
      }
    }
    var mutations = SentOperation.mutations(Room.SECRETARIAT);
    mutations.keySet().retainAll(wired);
    return mutations;
  }

  @Test
  void row55KeepsNoAddressOnceItIsDecidedAndTold() {
    int before = letters();
    assertThat(everything()).contains(SuggestionInputs.REASON);
    refuse();
    assertThat(letters()).isEqualTo(before + 2);
    assertThat(everything()).doesNotContain(ADDRESS, SuggestionInputs.REASON);
  }

  @Test
  void aRecordCanBeOfWhoeverComesIn() {
    assertThat(PersonRole.values())
        .extracting(PersonRole::name)
        .containsAll(Stream.of(Role.values()).map(Role::name).toList());
  }

  private int letters() {
    return (int) award.deliverMail().stream().filter(letter -> letter.to().equals(ADDRESS)).count();
  }

  private void refuse() {
    var decided =
        office.send(
            "DecideSuggestion",
            Map.of("input", Map.of("suggestion", suggestion, "accept", false, "reason", "WRONG")));
    assertThat(decided.refusal("decideSuggestion")).isEmpty();
    var refused = Map.of("correction", correction, "accept", false, "reason", "WRONG");
    assertThat(
            office.send("DecideCorrection", Map.of("input", refused)).refusal("decideCorrection"))
        .isEmpty();
  }

  private String everything() {
    return Arrays.stream(TableOf.values()).map(award::dump).toList().toString();
  }
}
