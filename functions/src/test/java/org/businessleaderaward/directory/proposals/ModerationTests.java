package org.businessleaderaward.directory.proposals;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.businessleaderaward.AtOnce;
import org.businessleaderaward.TestAward;
import org.businessleaderaward.TestBrowser;
import org.businessleaderaward.access.Person;
import org.businessleaderaward.access.Role;
import org.businessleaderaward.audit.AuditLog;
import org.businessleaderaward.directory.DirectorySeed;
import org.businessleaderaward.directory.entries.EntryId;
import org.businessleaderaward.directory.entries.Partnership;
import org.businessleaderaward.directory.entries.Source;
import org.businessleaderaward.directory.register.Entries;
import org.businessleaderaward.directory.register.EntryWrites;
import org.businessleaderaward.gateway.PageRequest;
import org.businessleaderaward.gateway.Room;
import org.businessleaderaward.language.Language;
import org.businessleaderaward.limits.Allowance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Proposed changes, checks, merges: what the secretariat's board does to entries. */
class ModerationTests {
  private static final String FORUM = "partnership-luxor-forum";
  private static final String MANAMA = "partnership-manama-conference";
  private static final String UNODC = "organisation-unodc";

  private final TestAward award = new TestAward();
  private final TestBrowser partner = award.browser(Room.PARTNERS);
  private Partnership entry;

  ModerationTests() {
    var wanted = Set.of(FORUM, MANAMA, UNODC);
    for (var each : DirectorySeed.read()) {
      if (wanted.contains(EntryId.words(each.id()))) {
        award.write(set -> award.bean(EntryWrites.class).add(set, each));
      }
    }
    entry = (Partnership) award.bean(Entries.class).find(FORUM).orElseThrow();
  }

  @BeforeEach
  void forget() {
    award.deliverMail();
  }

  @Test
  void laysAProposedChangeBesideTheEntryAndChangesNothing() {
    var id = propose(Map.of("name", "The Luxor Forum, renamed", "countries", List.of("EG", "SD")));
    assertThat(id).matches("correction-[0-9a-f]{32}");
    assertThat(found()).isEqualTo(entry);
    var waiting = waiting(secretariat("first@example.org"));
    assertThat(waiting.path("entry").asString()).isEqualTo(entry.id());
    assertThat(waiting.path("seen").asString()).isEqualTo(entry.updatedAt().toString());
    assertThat(waiting.path("changes"))
        .extracting(
            change -> change.path("field").asString(),
            change -> change.path("current").asString(),
            change -> change.path("proposed").asString())
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple(
                "COUNTRIES", EntryTexts.codes(entry.countries().stream()), "EG SD"),
            org.assertj.core.groups.Tuple.tuple(
                "NAME", entry.name().in(Language.EN), "The Luxor Forum, renamed"));
    assertThat(award.deliverMail())
        .anySatisfy(letter -> assertThat(letter.to()).isEqualTo("someone@example.org"));
  }

  @Test
  void takesTheChosenFieldsWithTheirSourceMailsTheProposerAndWritesItDown() {
    var id = propose(Map.of("name", "The Luxor Forum, renamed", "countries", List.of("SD")));
    var office = secretariat("first@example.org");
    var answer = accept(office, id, List.of("NAME"), waiting(office).path("seen").asString());
    assertThat(answer.refusal("decideCorrection")).as(answer.body().toString()).isEmpty();
    var after = found();
    assertThat(after.name().in(Language.EN)).isEqualTo("The Luxor Forum, renamed");
    assertThat(after.name().in(Language.FR)).isEqualTo(entry.name().in(Language.FR));
    assertThat(after.countries()).isEqualTo(entry.countries());
    assertThat(after.sources())
        .contains(Source.ofAll("example.org", null, "https://example.org/a"));
    assertThat(after.updatedAt()).isAfter(entry.updatedAt());
    assertThat(acts()).containsExactly("CORRECTION_ACCEPTED");
    assertThat(award.deliverMail())
        .anySatisfy(letter -> assertThat(letter.subject()).startsWith("Added to the directory"));
    assertThat(office.send("Corrections", Map.of("first", 5)).data("corrections", "edges"))
        .isEmpty();
  }

  @Test
  void refusesOnlyWithAReasonAndMailsIt() {
    var id = propose(Map.of("name", "Wrong"));
    var office = secretariat("first@example.org");
    assertThat(
            decide(office, Map.of("correction", id, "accept", false)).refusal("decideCorrection"))
        .isEqualTo("REQUIRED");
    var refused =
        decide(office, Map.of("correction", id, "accept", false, "reason", "NOT_VERIFIABLE"));
    assertThat(refused.refusal("decideCorrection")).isEmpty();
    assertThat(found()).isEqualTo(entry);
    assertThat(acts()).containsExactly("CORRECTION_REFUSED");
    assertThat(award.deliverMail())
        .anySatisfy(
            letter ->
                assertThat(letter.text())
                    .contains("could not be confirmed at the source that was given"));
  }

  @Test
  void row40LetsTheSecondOfTwoModeratorsSeeAConflictAndLosesNothing() throws Exception {
    var renamed = propose(Map.of("name", "Renamed by one"));
    var moved = propose(Map.of("countries", List.of("SD")));
    var one = secretariat("first@example.org");
    var other = secretariat("second@example.org");
    var seen = entry.updatedAt().toString();
    List<Callable<String>> both =
        List.of(
            () -> accept(one, renamed, List.of("NAME"), seen).refusal("decideCorrection"),
            () -> accept(other, moved, List.of("COUNTRIES"), seen).refusal("decideCorrection"));
    assertThat(AtOnce.all(both)).containsExactlyInAnyOrder("", "CHANGED_MEANWHILE");

    var left = waiting(one);
    var again =
        accept(
            other,
            left.path("id").asString(),
            List.of(left.path("changes").path(0).path("field").asString()),
            left.path("seen").asString());
    assertThat(again.refusal("decideCorrection")).as(again.body().toString()).isEmpty();
    assertThat(found().name().in(Language.EN)).isEqualTo("Renamed by one");
    assertThat(found().countries()).containsExactly("SD");
  }

  @Test
  void row40DecidesOnceHoweverManyDecideAtOnce() throws Exception {
    var id = propose(Map.of("name", "Renamed"));
    var one = secretariat("first@example.org");
    var other = secretariat("second@example.org");
    List<Callable<String>> both =
        List.of(
            () ->
                accept(one, id, List.of("NAME"), entry.updatedAt().toString())
                    .refusal("decideCorrection"),
            () ->
                decide(other, Map.of("correction", id, "accept", false, "reason", "WRONG"))
                    .refusal("decideCorrection"));
    assertThat(AtOnce.all(both)).containsExactlyInAnyOrder("", "ALREADY_DECIDED");
    assertThat(acts()).hasSize(1);
  }

  @Test
  void row41RefusesOneKeyWithTwoPayloads() {
    var input = input(Map.of("name", "Renamed"));
    var first = correct(input);
    assertThat(correct(input).data("suggestCorrection")).isEqualTo(first.data("suggestCorrection"));
    input.put("name", "Renamed otherwise");
    assertThat(correct(input).refusal("suggestCorrection")).isEqualTo("KEY_REUSED");
  }

  @ParameterizedTest
  @CsvSource({
    "name, ab, TOO_SHORT",
    "startedOn, last year, INVALID_DATE",
    "acronym, ABC, NOT_OF_THIS_ENTRY",
    "sourceUrl, ftp://example.org, INVALID_URL",
    "sourceUrl, https://example.org/\u202Egro.live, INVALID_URL",
    "email, nobody, INVALID_EMAIL",
    "website, https://spam.example, LOOKS_AUTOMATED",
    "entry, partnership-none, NOT_FOUND"
  })
  void tellsAFlawWithItsField(String field, String value, String code) {
    var input = input(Map.of("countries", List.of("SD")));
    input.put(field, value);
    var error = correct(input).data("suggestCorrection", "userErrors").path(0);
    assertThat(error.path("code").asString()).isEqualTo(code);
    assertThat(error.path("field").path(1).asString()).isEqualTo(field);
  }

  @Test
  void takesNoProposalThatChangesNothing() {
    var same = input(Map.of("name", entry.name().in(Language.EN)));
    assertThat(correct(same).refusal("suggestCorrection")).isEqualTo("NOTHING_CHANGED");
  }

  @Test
  void takesOnlySoManyFromOneAddressInAnHour() {
    for (int i = 0; i < Allowance.SUGGESTIONS.most(); i++) {
      propose(Map.of("name", "Renamed " + i));
    }
    assertThat(correct(input(Map.of("name", "One too many"))).refusal("suggestCorrection"))
        .isEqualTo("TOO_MANY_SUGGESTIONS");
  }

  @Test
  void row58TakesOnlySoManyFromOneNetworkInADay() {
    var apart = Allowance.SUGGESTIONS.within().dividedBy(Allowance.SUGGESTIONS.most());
    for (int i = 0; i < Allowance.SUGGESTIONS_IN_A_DAY.most(); i++) {
      propose(Map.of("name", "Renamed " + i));
      award.clock().forward(apart);
    }
    assertThat(correct(input(Map.of("name", "One too many"))).refusal("suggestCorrection"))
        .isEqualTo("TOO_MANY_SUGGESTIONS_TODAY");
  }

  @Test
  void row50KeepsTextOfAnyScriptExactly() {
    var name = "\u202Bسفن\u202C 反对贩运 e\u0301 \uD83D\uDEA2";
    var id = propose(Map.of("name", name));
    var office = secretariat("first@example.org");
    accept(office, id, List.of("NAME"), entry.updatedAt().toString());
    assertThat(found().name().in(Language.EN)).isEqualTo(name);
  }

  @Test
  void saysThatAnEntryWasCheckedOnlyOfTheStateThatWasSeen() {
    var office = secretariat("first@example.org");
    var stale = Map.of("entry", entry.id(), "seen", "2001-01-01T00:00:00Z");
    assertThat(office.send("VerifyEntry", Map.of("input", stale)).refusal("verifyEntry"))
        .isEqualTo("CHANGED_MEANWHILE");
    var seen = Map.of("entry", entry.id(), "seen", entry.updatedAt().toString());
    var verified = office.send("VerifyEntry", Map.of("input", seen));
    assertThat(verified.refusal("verifyEntry")).as(verified.body().toString()).isEmpty();
    assertThat(found().verifiedAt()).isEqualTo(TestAward.START);
    assertThat(acts()).containsExactly("ENTRY_VERIFIED");
  }

  @Test
  void mergesAnEntryIntoAnotherAndPutsBothBackAsTheyWere() {
    var office = secretariat("first@example.org");
    var entries = award.bean(Entries.class);
    var other = (Partnership) entries.find(MANAMA).orElseThrow();
    var wish = Map.of("entry", entry.id(), "into", other.id());
    var merged = office.send("MergeEntries", Map.of("input", wish));
    assertThat(merged.refusal("mergeEntries")).as(merged.body().toString()).isEmpty();
    assertThat(merged.data("mergeEntries", "entry", "mergedInto").asString()).isEqualTo(other.id());
    assertThat(entries.find(entry.id())).isEmpty();
    assertThat(entries.find(other.id()).orElseThrow().naming().others())
        .anyMatch(name -> name.text().equals(entry.name().in(Language.EN)));

    var undone = office.send("UndoMerge", Map.of("input", Map.of("entry", entry.id())));
    assertThat(undone.refusal("undoMerge")).as(undone.body().toString()).isEmpty();
    assertThat(found().withHistory(entry.history())).isEqualTo(entry);
    assertThat(entries.find(other.id()).orElseThrow().withHistory(other.history()))
        .isEqualTo(other);
    assertThat(acts()).containsExactly("MERGE_UNDONE", "ENTRIES_MERGED");
    assertThat(
            office
                .send("UndoMerge", Map.of("input", Map.of("entry", entry.id())))
                .refusal("undoMerge"))
        .isEqualTo("NOT_MERGED");
  }

  @Test
  void mergesNothingIntoItselfOrIntoAnotherSort() {
    var office = secretariat("first@example.org");
    for (var into : List.of(entry.id(), UNODC)) {
      var wish = Map.of("entry", entry.id(), "into", into);
      assertThat(office.send("MergeEntries", Map.of("input", wish)).refusal("mergeEntries"))
          .isEqualTo("NOT_ALIKE");
    }
    assertThat(found()).isEqualTo(entry);
  }

  @Test
  void showsTheDirectorysLogToTheSecretariat() {
    var office = secretariat("first@example.org");
    refuse(office, propose(Map.of("name", "Wrong")));
    var log = office.send("AuditLog", Map.of("first", 5, "log", "DIRECTORY"));
    assertThat(log.data("auditLog", "edges").path(0).path("node").path("act").asString())
        .isEqualTo("CORRECTION_REFUSED");
  }

  private Partnership found() {
    return (Partnership) award.bean(Entries.class).find(entry.id()).orElseThrow();
  }

  private List<String> acts() {
    return award
        .bean(AuditLog.class)
        .newest("directory", new PageRequest(10, Optional.empty()))
        .edges()
        .stream()
        .map(edge -> edge.node().act().act())
        .toList();
  }

  private static JsonNode waiting(TestBrowser office) {
    return office
        .send("Corrections", Map.of("first", 5))
        .data("corrections", "edges")
        .path(0)
        .path("node");
  }

  private static void refuse(TestBrowser office, String id) {
    decide(office, Map.of("correction", id, "accept", false, "reason", "WRONG"));
  }

  private static TestBrowser.Answer accept(
      TestBrowser office, String id, List<String> fields, String seen) {
    return decide(office, Map.of("correction", id, "accept", true, "fields", fields, "seen", seen));
  }

  private static TestBrowser.Answer decide(TestBrowser office, Map<String, ?> input) {
    return office.send("DecideCorrection", Map.of("input", input));
  }

  private String propose(Map<String, ?> changes) {
    var answer = correct(input(changes));
    assertThat(answer.refusal("suggestCorrection")).as(answer.body().toString()).isEmpty();
    return answer.data("suggestCorrection", "correction", "id").asString();
  }

  private TestBrowser.Answer correct(Map<String, ?> input) {
    return partner.send("SuggestCorrection", Map.of("input", input));
  }

  private Map<String, Object> input(Map<String, ?> changes) {
    var input = new HashMap<String, Object>(changes);
    input.put("idempotencyKey", UUID.randomUUID().toString());
    input.put("entry", entry.id());
    input.put("language", "EN");
    input.put("reason", "The page of the forum says so.");
    input.put("sourceUrl", "https://example.org/a");
    input.put("email", "someone@example.org");
    return input;
  }

  private TestBrowser secretariat(String email) {
    var member =
        award.put(
            Person.newcomer(Role.SECRETARIAT, "edition-2026", "A member", email, Language.EN));
    return award.enter(Room.SECRETARIAT, member.id());
  }
}
