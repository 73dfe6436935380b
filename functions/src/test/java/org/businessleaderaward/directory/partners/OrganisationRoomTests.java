package org.businessleaderaward.directory.partners;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.businessleaderaward.directory.OrganisationStory.CONTACT;
import static org.businessleaderaward.directory.OrganisationStory.ILO;
import static org.businessleaderaward.directory.OrganisationStory.UNODC;
import static org.businessleaderaward.directory.OrganisationStory.proposal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.businessleaderaward.AtOnce;
import org.businessleaderaward.TestBrowser;
import org.businessleaderaward.directory.OrganisationStory;
import org.businessleaderaward.directory.contacts.Contacts;
import org.businessleaderaward.directory.entries.History;
import org.businessleaderaward.directory.entries.Partnership;
import org.businessleaderaward.directory.entries.WithdrawalReason;
import org.businessleaderaward.directory.register.EntryWrites;
import org.businessleaderaward.language.Language;
import org.businessleaderaward.limits.Allowance;
import org.junit.jupiter.api.Test;

/** What an organisation does about its own entries, and what becomes of it. */
class OrganisationRoomTests {
  private final OrganisationStory story = new OrganisationStory();
  private final TestBrowser unodc = story.enter(story.putOnRecord(UNODC, CONTACT));

  @Test
  void laysWhatAnOrganisationProposesIntoTheQueueUnderItsName() {
    var before = story.find(UNODC);
    var id = story.proposed(unodc, UNODC, Map.of("name", "UN Office on Drugs and Crime"));
    assertThat(story.find(UNODC)).isEqualTo(before);
    var waiting = story.waiting().path(0).path("node");
    assertThat(waiting.path("id").asString()).isEqualTo(id);
    assertThat(waiting.path("organisation").asString()).isEqualTo(UNODC);
    assertThat(waiting.path("email").isNull()).isTrue();
    assertThat(waiting.path("changes").path(0).path("current").asString())
        .isEqualTo(before.name().in(Language.EN));
    assertThat(story.lastLetter(CONTACT).subject()).startsWith("Received for the directory");
    assertThat(story.newestProposal(unodc).path("status").asString()).isEqualTo("PENDING");
  }

  @Test
  void saysThatTheOrganisationCheckedWhatWasTakenWhole() {
    var saidAt = story.award.clock().instant();
    var id = story.proposed(unodc, story.led.id(), Map.of("name", "As we call it"));
    story.award.clock().forward(Duration.ofMinutes(20));
    accept(id, List.of("NAME"), story.led.id());
    var history = story.find(story.led.id()).history();
    assertThat(history.verifiedBy()).isEqualTo(History.Verifier.ORGANISATION);
    assertThat(history.verifiedAt()).isEqualTo(saidAt);
    assertThat(history.updatedAt()).isEqualTo(story.award.clock().instant());
    assertThat(story.newestProposal(unodc).path("status").asString()).isEqualTo("ACCEPTED");
    assertThat(story.letters(CONTACT))
        .anySatisfy(letter -> assertThat(letter.subject()).startsWith("Added to the directory"));
  }

  @Test
  void saysNothingOfTheSortOfWhatWasTakenInPartsOrHadChangedSince() {
    var parts =
        story.proposed(
            unodc, story.led.id(), Map.of("name", "As we call it", "startedOn", "2009-05"));
    accept(parts, List.of("NAME"), story.led.id());
    assertThat(story.find(story.led.id()).history().verifiedBy()).isNull();

    var late = story.proposed(unodc, story.joined.id(), Map.of("name", "As we call this"));
    story.award.clock().forward(Duration.ofMinutes(20));
    var seen = story.find(story.joined.id()).updatedAt().toString();
    var checked = Map.of("entry", story.joined.id(), "seen", seen);
    assertThat(story.office.send("VerifyEntry", Map.of("input", checked)).error()).isEmpty();
    accept(late, List.of("NAME"), story.joined.id());
    assertThat(story.find(story.joined.id()).history().verifiedBy())
        .isEqualTo(History.Verifier.SECRETARIAT);
  }

  @Test
  void tellsTheOrganisationWhyItWasRefused() {
    var id = story.proposed(unodc, UNODC, Map.of("acronym", "UNO"));
    story.decide(Map.of("correction", id, "accept", false, "reason", "WRONG"));
    var refused = story.newestProposal(unodc);
    assertThat(refused.path("status").asString()).isEqualTo("REFUSED");
    assertThat(refused.path("refusal").asString()).isEqualTo("WRONG");
    assertThat(refused.path("values").path(0).path("text").asString()).isEqualTo("UNO");
    assertThat(story.letters(CONTACT))
        .anySatisfy(letter -> assertThat(letter.text()).contains("The source says otherwise."));
  }

  @Test
  void namesTheEntriesOfWhatTheOrganisationProposed() {
    var both =
        List.of(
            Map.of("role", "LEAD", "organisation", UNODC),
            Map.of("role", "PARTNER", "organisation", ILO));
    var related = List.of(Map.of("kind", "PART_OF", "id", story.joined.id()));
    story.proposed(
        unodc,
        story.led.id(),
        Map.of("participants", both, "relations", related, "language", "FR"));
    assertThat(story.newestProposal(unodc).path("named"))
        .extracting(each -> each.path("id").asString(), each -> each.path("name").asString())
        .containsExactlyInAnyOrder(
            tuple(UNODC, story.find(UNODC).name().in(Language.FR)),
            tuple(ILO, story.find(ILO).name().in(Language.FR)),
            tuple(story.joined.id(), story.joined.name().in(Language.FR)));
    story.award.clock().forward(Duration.ofMinutes(1));
    story.proposed(unodc, UNODC, Map.of("acronym", "UNO"));
    assertThat(story.newestProposal(unodc).path("named")).isEmpty();
  }

  @Test
  void takesBackWhatWaitsAndNothingElse() {
    var id = story.proposed(unodc, UNODC, Map.of("acronym", "UNO"));
    assertThat(takeBack(unodc, id)).isEmpty();
    assertThat(story.waiting()).isEmpty();
    assertThat(story.newestProposal(unodc).path("status").asString()).isEqualTo("WITHDRAWN");
    assertThat(takeBack(unodc, id)).isEqualTo("ALREADY_DECIDED");
    var late = Map.of("correction", id, "accept", false, "reason", "WRONG");
    assertThat(story.decide(late).refusal("decideCorrection")).isEqualTo("ALREADY_DECIDED");
  }

  @Test
  void row40EitherTakesBackOrDecidesWhenBothHappenAtOnce() throws Exception {
    var id = story.proposed(unodc, UNODC, Map.of("acronym", "UNO"));
    var refusal = Map.of("correction", id, "accept", false, "reason", "WRONG");
    List<Callable<String>> both =
        List.of(() -> takeBack(unodc, id), () -> story.decide(refusal).refusal("decideCorrection"));
    assertThat(AtOnce.all(both)).containsExactlyInAnyOrder("", "ALREADY_DECIDED");
  }

  @Test
  void recordsOnceWhatIsSentTwiceAtOnce() throws Exception {
    var input = proposal(UNODC, Map.of("acronym", "UNO"));
    var answers =
        AtOnce.times(
            2,
            () ->
                story.propose(unodc, input).data("proposeCorrection", "proposal", "id").asString());
    assertThat(answers.getFirst()).isEqualTo(answers.getLast()).startsWith("correction-");
    assertThat(story.waiting()).hasSize(1);
  }

  @Test
  void row16AnswersEntriesAndProposalsOfOthersAsUnknownOnes() {
    var ilo = story.enter(story.putOnRecord(ILO, "contact@ilo.example"));
    var unknown = "partnership-none-8";
    for (var entry : List.of(story.foreign.id(), ILO, unknown)) {
      var changes = Map.of("countries", List.of("CH"));
      var told = story.propose(unodc, proposal(entry, changes)).data("proposeCorrection");
      assertThat(told.path("userErrors").path(0).path("code").asString()).isEqualTo("NOT_FOUND");
      var confirmed = story.confirm(unodc, entry, story.foreign.updatedAt());
      assertThat(confirmed.refusal("confirmEntry")).as(entry).isEqualTo("NOT_FOUND");
    }
    var theirs = story.proposed(unodc, UNODC, Map.of("acronym", "UNO"));
    assertThat(takeBack(ilo, theirs)).isEqualTo("NOT_FOUND");
    assertThat(story.newestProposal(ilo).isMissingNode()).isTrue();
    assertThat(story.newestProposal(unodc).path("status").asString()).isEqualTo("PENDING");
  }

  @Test
  void row39GoesByTheTableAndNotByASearchThatIsLate() {
    var led = story.led;
    var without =
        new Partnership(
            led.id(),
            led.naming(),
            led.summary(),
            led.kind(),
            led.themes(),
            led.industries(),
            led.countries(),
            led.startedOn(),
            led.endedOn(),
            List.of(),
            led.relations(),
            led.externalIds(),
            led.sources(),
            led.history().updated(story.award.clock().instant()));
    var writes = story.award.bean(EntryWrites.class);
    story.award.write(set -> writes.replace(set, led, without));
    // The index worker has not heard of it.
    var late = proposal(led.id(), Map.of("name", "As we called it"));
    assertThat(story.propose(unodc, late).refusal("proposeCorrection")).isEqualTo("NOT_FOUND");
    assertThat(story.confirm(unodc, led.id(), without.updatedAt()).refusal("confirmEntry"))
        .isEqualTo("NOT_FOUND");
  }

  @Test
  void marksAnEntryAsCheckedByTheOrganisationAtOnceAndChangesNoFact() {
    var entry = story.led;
    var confirmed = story.confirm(unodc, entry.id(), entry.updatedAt());
    assertThat(confirmed.refusal("confirmEntry")).as(confirmed.body().toString()).isEmpty();
    var after = story.find(entry.id());
    assertThat(after.history().verifiedBy()).isEqualTo(History.Verifier.ORGANISATION);
    assertThat(after.withHistory(entry.history())).isEqualTo(entry);
    assertThat(story.acts()).containsExactly("ENTRY_VERIFIED", "CONTACT_SET");

    story.award.clock().forward(Duration.ofMinutes(20));
    var again = story.confirm(unodc, entry.id(), entry.updatedAt());
    assertThat(again.data("confirmEntry", "verifiedAt").asString())
        .isEqualTo(String.valueOf(after.verifiedAt()));
    assertThat(story.find(entry.id())).as("said once a day").isEqualTo(after);
  }

  @Test
  void marksOnlyWhatTheOrganisationLeadsAndOnlyTheStateThatItSaw() {
    var joined = story.joined;
    assertThat(story.confirm(unodc, joined.id(), joined.updatedAt()).refusal("confirmEntry"))
        .isEqualTo("NOT_LEAD");
    assertThat(story.confirm(unodc, UNODC, Instant.EPOCH).refusal("confirmEntry"))
        .isEqualTo("CHANGED_MEANWHILE");
    assertThat(story.acts()).containsExactly("CONTACT_SET");
  }

  @Test
  void tellsFlawsAndTakesOnlySoManyInAnHour() {
    var bad = proposal(UNODC, Map.of("name", "ab"));
    assertThat(story.propose(unodc, bad).refusal("proposeCorrection")).isEqualTo("TOO_SHORT");
    var none = proposal(UNODC, Map.of("acronym", "UNO"));
    none.put("sourceUrl", "");
    assertThat(story.propose(unodc, none).refusal("proposeCorrection")).isEqualTo("INVALID_URL");
    for (int i = 0; i < Allowance.PROPOSALS.most(); i++) {
      story.proposed(unodc, UNODC, Map.of("name", "Name " + i));
    }
    var more = proposal(UNODC, Map.of("name", "One too many"));
    assertThat(story.propose(unodc, more).refusal("proposeCorrection"))
        .isEqualTo("TOO_MANY_SUGGESTIONS");
  }

  /** The pages say how long to wait as of what anybody suggests. */
  @Test
  void row58TakesOnlySoManyOfAnOrganisationInADay() {
    assertThat(Allowance.PROPOSALS.within()).isEqualTo(Allowance.SUGGESTIONS.within());
    assertThat(Allowance.PROPOSALS_IN_A_DAY.within())
        .isEqualTo(Allowance.SUGGESTIONS_IN_A_DAY.within());
    var apart = Allowance.PROPOSALS.within().dividedBy(Allowance.PROPOSALS.most());
    for (int i = 0; i < Allowance.PROPOSALS_IN_A_DAY.most(); i++) {
      story.proposed(unodc, UNODC, Map.of("name", "Name " + i));
      story.award.clock().forward(apart);
    }
    var more = proposal(UNODC, Map.of("name", "One too many"));
    assertThat(story.propose(unodc, more).refusal("proposeCorrection"))
        .isEqualTo("TOO_MANY_SUGGESTIONS_TODAY");
  }

  @Test
  void followsTheOrganisationThatItsOwnWasMergedInto() {
    var merge = Map.of("entry", UNODC, "into", ILO);
    var merged = story.office.send("MergeEntries", Map.of("input", merge));
    assertThat(merged.refusal("mergeEntries")).isEmpty();
    var room = unodc.send("OrganisationRoom", Map.of("language", "EN"));
    assertThat(room.data("organisation", "id").asString()).isEqualTo(ILO);
    story.proposed(unodc, ILO, Map.of("acronym", "IL"));
    // The partnership still names the organisation that was merged.
    story.proposed(unodc, story.led.id(), Map.of("name", "As we call it"));
    var token = story.award.mint(contactOf(ILO));
    story.enter(token);
  }

  @Test
  void opensNothingForAnOrganisationThatWasWithdrawn() {
    var token = story.award.mint(contactOf(UNODC));
    var entry = story.find(UNODC);
    story.award.write(
        set ->
            story
                .award
                .bean(EntryWrites.class)
                .withdraw(set, entry, WithdrawalReason.LEGAL_DUTY, story.award.clock().instant()));
    assertThat(unodc.send("OrganisationRoom", Map.of("language", "EN")).error())
        .isEqualTo("UNAUTHENTICATED");
    var again = story.award.browser(org.businessleaderaward.gateway.Room.ORGANISATION);
    assertThat(again.open(token).refusal("openLink")).isEqualTo("LINK_REFUSED");
  }

  private String contactOf(String organisation) {
    return story.award.bean(Contacts.class).find(organisation).orElseThrow().person();
  }

  private void accept(String id, List<String> fields, String entry) {
    var seen = story.find(entry).updatedAt().toString();
    var taken =
        story.decide(Map.of("correction", id, "accept", true, "fields", fields, "seen", seen));
    assertThat(taken.data("decideCorrection", "decided").asBoolean())
        .as(taken.body().toString())
        .isTrue();
  }

  private static String takeBack(TestBrowser by, String id) {
    return by.send("TakeBackProposal", Map.of("proposal", id)).refusal("takeBackProposal");
  }
}
