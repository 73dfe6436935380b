package org.businessleaderaward.directory.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.businessleaderaward.directory.OrganisationStory.CONTACT;
import static org.businessleaderaward.directory.OrganisationStory.ILO;
import static org.businessleaderaward.directory.OrganisationStory.UNODC;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.businessleaderaward.AtOnce;
import org.businessleaderaward.TestAward;
import org.businessleaderaward.TestBrowser;
import org.businessleaderaward.directory.OrganisationStory;
import org.businessleaderaward.directory.entries.Entry;
import org.businessleaderaward.directory.register.Change;
import org.businessleaderaward.directory.register.Changes;
import org.businessleaderaward.directory.register.Entries;
import org.businessleaderaward.gateway.PageRequest;
import org.businessleaderaward.gateway.Room;
import org.businessleaderaward.mail.Transport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Entries that the secretariat withdraws, and puts back. */
class WithdrawalTests {
  private final OrganisationStory story = new OrganisationStory();

  @Test
  void leavesATombstoneThatSaysWhyAndPutsTheEntryBackAsItWas() {
    var before = story.find(story.led.id());
    var withdrawn = withdraw(story.office, before, "ON_REQUEST");
    assertThat(withdrawn.refusal("withdrawEntry")).as(withdrawn.body().toString()).isEmpty();
    assertThat(withdrawn.data("withdrawEntry", "entry", "withdrawal").asString())
        .isEqualTo("ON_REQUEST");
    var tombstone = ask(before.id());
    assertThat(tombstone.path("reason").asString()).isEqualTo("WITHDRAWN");
    assertThat(tombstone.path("withdrawal").asString()).isEqualTo("ON_REQUEST");
    assertThat(tombstone.path("mergedInto").isNull()).isTrue();
    var desk = story.office.send("EntryOnDesk", Map.of("id", before.id())).data("entryOnDesk");
    assertThat(desk.path("name").asString())
        .as("so that it is known what would be put back")
        .isEqualTo(before.name().in(org.businessleaderaward.language.Language.EN));
    assertThat(desk.path("removed").asBoolean()).isTrue();

    assertThat(restore(story.office, before.id())).isEmpty();
    assertThat(story.find(before.id()).withHistory(before.history())).isEqualTo(before);
    assertThat(ask(before.id()).path("__typename").asString()).isEqualTo("Partnership");
    assertThat(kindsOf(before.id()))
        .containsExactly(Change.Kind.ADDED, Change.Kind.WITHDRAWN, Change.Kind.RESTORED);
    assertThat(story.acts()).containsExactly("ENTRY_RESTORED", "ENTRY_WITHDRAWN");
  }

  @Test
  void tellsWhoSpeaksForAnOrganisationAndShutsItsRoomUntilItIsBack() {
    var room = story.enter(story.putOnRecord(UNODC, CONTACT));
    withdraw(story.office, story.find(UNODC), "NOT_VERIFIABLE");
    assertThat(isOpen(room)).isFalse();
    var told = story.lastLetter(CONTACT);
    assertThat(told.subject()).startsWith("Withdrawn from the directory");
    assertThat(told.text())
        .contains("could no longer be confirmed at its sources")
        .doesNotContain("by mistake", "/organisation/#");

    assertThat(restore(story.office, UNODC)).isEmpty();
    assertThat(isOpen(room)).isTrue();
    var back = story.lastLetter(CONTACT);
    assertThat(back.subject()).startsWith("Back in the directory");
    story.enter(TestAward.tokenIn(back.text()));
  }

  @Test
  void tellsWhoeverLeadsAPartnershipAndNobodyElse() {
    story.putOnRecord(UNODC, CONTACT);
    story.putOnRecord(ILO, "contact@ilo.example");
    var sent = story.award.deliverMail().size();
    withdraw(story.office, story.joined, "OUT_OF_SCOPE");
    assertThat(story.award.deliverMail())
        .as("it takes part there, and does not lead")
        .noneMatch(letter -> isAfter(sent, letter) && letter.to().equals(CONTACT));
    withdraw(story.office, story.led, "OUT_OF_SCOPE");
    assertThat(story.lastLetter(CONTACT).subject()).startsWith("Withdrawn from the directory");
    assertThat(story.letters("contact@ilo.example")).hasSize(1);
  }

  @Test
  void refusesWhatWasNotSeenAndWhatIsNotThere() {
    var entry = story.led;
    var stale = input(entry.id(), Instant.EPOCH, "ON_REQUEST");
    assertThat(story.office.send("WithdrawEntry", stale).refusal("withdrawEntry"))
        .isEqualTo("CHANGED_MEANWHILE");
    var unknown = input("partnership-none-8", Instant.EPOCH, "ON_REQUEST");
    assertThat(story.office.send("WithdrawEntry", unknown).refusal("withdrawEntry"))
        .isEqualTo("NOT_FOUND");
    assertThat(restore(story.office, entry.id())).isEqualTo("NOT_WITHDRAWN");
    var merge = Map.of("entry", UNODC, "into", ILO);
    story.office.send("MergeEntries", Map.of("input", merge));
    assertThat(restore(story.office, UNODC)).isEqualTo("NOT_WITHDRAWN");
    assertThat(withdraw(story.office, story.joined, "LEGAL_DUTY").refusal("withdrawEntry"))
        .isEmpty();
    var undo = Map.of("input", Map.of("entry", story.joined.id()));
    assertThat(story.office.send("UndoMerge", undo).refusal("undoMerge")).isEqualTo("NOT_MERGED");
    assertThat(story.find(entry.id())).isEqualTo(entry);
  }

  @Test
  void row40OfTwoWhoWithdrawRestoreOrCheckAtOnceTheSecondIsToldAndNothingIsLost() throws Exception {
    var other = story.secretariat("second@example.org");
    var entry = story.led;
    var seen = Map.of("entry", entry.id(), "seen", entry.updatedAt().toString());
    List<Callable<String>> withdrawalAndCheck =
        List.of(
            () -> withdraw(story.office, entry, "ON_REQUEST").refusal("withdrawEntry"),
            () -> other.send("VerifyEntry", Map.of("input", seen)).refusal("verifyEntry"));
    assertThat(AtOnce.all(withdrawalAndCheck))
        .filteredOn(String::isEmpty)
        .as("one of the two")
        .hasSize(1);
    if (story.award.bean(Entries.class).find(entry.id()).isPresent()) {
      withdraw(story.office, story.find(entry.id()), "ON_REQUEST");
    }
    List<Callable<String>> twice =
        List.of(() -> restore(story.office, entry.id()), () -> restore(other, entry.id()));
    assertThat(AtOnce.all(twice)).filteredOn(String::isEmpty).hasSize(1);
    var back = story.find(entry.id());
    assertThat(back.withHistory(entry.history())).isEqualTo(entry);
    assertThat(kindsOf(entry.id())).containsOnlyOnce(Change.Kind.WITHDRAWN, Change.Kind.RESTORED);
  }

  private boolean isAfter(int sent, Transport.Message letter) {
    return story.award.deliverMail().lastIndexOf(letter) >= sent;
  }

  private static boolean isOpen(TestBrowser room) {
    return room.send("OrganisationRoom", Map.of("language", "EN")).error().isEmpty();
  }

  private static TestBrowser.Answer withdraw(TestBrowser by, Entry entry, String reason) {
    return by.send("WithdrawEntry", input(entry.id(), entry.updatedAt(), reason));
  }

  private static Map<String, ?> input(String entry, Instant seen, String reason) {
    return Map.of("input", Map.of("entry", entry, "seen", seen.toString(), "reason", reason));
  }

  private static String restore(TestBrowser by, String entry) {
    return by.send("RestoreEntry", Map.of("input", Map.of("entry", entry))).refusal("restoreEntry");
  }

  /** What anybody is told of an id. */
  private JsonNode ask(String id) {
    var shown = "{ __typename ... on RemovedEntry { reason withdrawal mergedInto { id } } }";
    var query = "{ node(id: \"" + id + "\") " + shown + " }";
    var body = JsonMapper.shared().writeValueAsString(Map.of("query", query));
    return story.award.browser(Room.PUBLIC).post(body).data("node");
  }

  private List<Change.Kind> kindsOf(String id) {
    return story
        .award
        .bean(Changes.class)
        .page(Optional.empty(), new PageRequest(50, Optional.empty()))
        .edges()
        .stream()
        .map(edge -> edge.node())
        .filter(change -> change.entry().equals(id))
        .map(Change::kind)
        .toList();
  }
}
