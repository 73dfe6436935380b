package org.businessleaderaward.directory.contacts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.businessleaderaward.directory.OrganisationStory.CONTACT;
import static org.businessleaderaward.directory.OrganisationStory.ILO;
import static org.businessleaderaward.directory.OrganisationStory.UNODC;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.businessleaderaward.AtOnce;
import org.businessleaderaward.TestAuthenticator;
import org.businessleaderaward.TestAward;
import org.businessleaderaward.TestBrowser;
import org.businessleaderaward.directory.DirectorySeed;
import org.businessleaderaward.directory.OrganisationStory;
import org.businessleaderaward.directory.register.EntryWrites;
import org.businessleaderaward.gateway.Room;
import org.businessleaderaward.limits.Allowance;
import org.businessleaderaward.storage.TableOf;
import org.junit.jupiter.api.Test;

/** Who speaks for an organisation, and the links that are mailed there. */
class ContactTests {
  private static final String IOM = "organisation-iom-t";

  private final OrganisationStory story = new OrganisationStory();

  @Test
  void tellsWhoeverIsPutOnRecordSoWithALinkToTheOrganisationsRoom() {
    var token = story.putOnRecord(UNODC, CONTACT);
    assertThat(story.lastLetter(CONTACT).text()).contains("take").contains("/en/organisation/#");
    var room = story.enter(token).send("OrganisationRoom", Map.of("language", "EN"));
    assertThat(room.data("organisation", "id").asString()).isEqualTo(UNODC);
    var contact = look(UNODC);
    assertThat(contact.data("organisationContact", "email").asString()).isEqualTo(CONTACT);
    assertThat(contact.data("organisationContact", "delivery").asString()).isEqualTo("SENT");
    assertThat(contact.data("organisationContact", "lastSeenAt").isNull()).isFalse();
    assertThat(story.acts()).containsExactly("CONTACT_SET");
  }

  @Test
  void answersAnybodyWhoAsksForALinkTheSameWhetherThereIsAnAddressOrNot() {
    story.putOnRecord(UNODC, CONTACT);
    var before = story.award.deliverMail().size();
    var nobody = story.ask(ILO);
    assertThat(story.award.deliverMail()).hasSize(before);
    var somebody = story.ask(UNODC);
    assertThat(somebody.body()).isEqualTo(nobody.body());
    assertThat(somebody.data("askForOrganisationLink", "taken").asBoolean()).isTrue();
    story.enter(TestAward.tokenIn(story.lastLetter(CONTACT).text()));
  }

  @Test
  void row23KeepsNoTokenInAnyTable() {
    story.putOnRecord(UNODC, CONTACT);
    story.ask(UNODC);
    var token = TestAward.tokenIn(story.lastLetter(CONTACT).text());
    assertThat(token).hasSizeGreaterThan(40);
    assertThat(everything()).doesNotContain(token);
  }

  @Test
  void row68MailsAnOrganisationsLinkOnceADayAndAnswersTheNextAlike() {
    story.putOnRecord(UNODC, CONTACT);
    story.ask(UNODC);
    var sent = story.letters(CONTACT).size();
    for (int i = 0; i < 5; i++) {
      assertThat(story.ask(UNODC).data("askForOrganisationLink", "taken").asBoolean()).isTrue();
    }
    assertThat(story.letters(CONTACT)).hasSize(sent);
    story.award.clock().forward(Duration.ofDays(1));
    story.ask(UNODC);
    assertThat(story.letters(CONTACT)).hasSize(sent + 1);
  }

  @Test
  void takesOnlySoManyWishesFromOneAddress() {
    for (int i = 0; i < Allowance.WISHES.most(); i++) {
      assertThat(story.ask(ILO).refusal("askForOrganisationLink")).isEmpty();
    }
    assertThat(story.ask(ILO).refusal("askForOrganisationLink")).isEqualTo("TOO_MANY_SUGGESTIONS");
    var elsewhere = story.award.browser(Room.PARTNERS).at("192.0.2.77");
    var key = UUID.randomUUID().toString();
    assertThat(story.ask(elsewhere, ILO, key).refusal("askForOrganisationLink")).isEmpty();
  }

  @Test
  void row58TakesOnlySoManyWishesFromOneNetworkInADay() {
    var apart = Allowance.WISHES.within().dividedBy(Allowance.WISHES.most());
    for (int i = 0; i < Allowance.WISHES_IN_A_DAY.most(); i++) {
      assertThat(story.ask(ILO).refusal("askForOrganisationLink")).isEmpty();
      story.award.clock().forward(apart);
    }
    assertThat(story.ask(ILO).refusal("askForOrganisationLink"))
        .isEqualTo("TOO_MANY_SUGGESTIONS_TODAY");
  }

  @Test
  void mailsOneLinkForAWishThatIsSentTwiceAtOnce() throws Exception {
    story.putOnRecord(UNODC, CONTACT);
    var sent = story.letters(CONTACT).size();
    var key = UUID.randomUUID().toString();
    var answers = AtOnce.times(2, () -> story.ask(story.passerBy, UNODC, key).body().toString());
    assertThat(answers.getFirst()).isEqualTo(answers.getLast()).contains("true");
    assertThat(story.letters(CONTACT)).hasSize(sent + 1);
    assertThat(story.ask(story.passerBy, ILO, key).refusal("askForOrganisationLink"))
        .isEqualTo("KEY_REUSED");
  }

  @Test
  void refusesWhatNoPersonSends() {
    assertThat(story.ask(story.led.id()).refusal("askForOrganisationLink")).isEqualTo("NOT_FOUND");
    assertThat(story.ask(story.passerBy, UNODC, "no key").refusal("askForOrganisationLink"))
        .isEqualTo("INVALID_KEY");
    var trapped =
        Map.of(
            "organisation",
            UNODC,
            "idempotencyKey",
            UUID.randomUUID().toString(),
            "website",
            "https://spam.example");
    var answer = story.passerBy.send("AskForOrganisationLink", Map.of("input", trapped));
    assertThat(answer.refusal("askForOrganisationLink")).isEqualTo("LOOKS_AUTOMATED");
  }

  @Test
  void row22KillsLinksAndSessionsOfAnAddressThatIsChangedAndOnlyThen() {
    var token = story.putOnRecord(UNODC, CONTACT);
    var room = story.enter(token);
    assertThat(
            story
                .set(story.office, UNODC, CONTACT.toUpperCase(java.util.Locale.ROOT), 1)
                .refusal("setOrganisationContact"))
        .isEmpty();
    assertThat(isOpen(room)).isTrue();
    assertThat(
            story
                .set(story.office, UNODC, "other@unodc.example", 2)
                .refusal("setOrganisationContact"))
        .isEmpty();
    assertThat(isOpen(room)).isFalse();
    assertThat(story.award.browser(Room.ORGANISATION).open(token).refusal("openLink"))
        .isEqualTo("LINK_REFUSED");
    story.enter(TestAward.tokenIn(story.lastLetter("other@unodc.example").text()));
    assertThat(everything()).doesNotContain(CONTACT);
  }

  @Test
  void takesAContactOffTheRecordWithAllThatWasMailedToIt() {
    var token = story.putOnRecord(UNODC, CONTACT);
    var room = story.enter(token);
    assertThat(remove(7)).isEqualTo("CHANGED_MEANWHILE");
    assertThat(remove(1)).isEmpty();
    assertThat(isOpen(room)).isFalse();
    assertThat(everything()).doesNotContain(CONTACT);
    assertThat(look(UNODC).data("organisationContact").isNull()).isTrue();
    assertThat(remove(1)).isEqualTo("NOT_FOUND");
    assertThat(story.acts()).containsExactly("CONTACT_REMOVED", "CONTACT_SET");
  }

  @Test
  void row40LetsTheSecondOfTwoWhoSetAContactSeeAConflict() throws Exception {
    var other = story.secretariat("second@example.org");
    List<Callable<String>> both =
        List.of(
            () -> story.set(story.office, UNODC, CONTACT, 0).refusal("setOrganisationContact"),
            () -> story.set(other, UNODC, "b@unodc.example", 0).refusal("setOrganisationContact"));
    assertThat(AtOnce.all(both)).containsExactlyInAnyOrder("", "CHANGED_MEANWHILE");
    assertThat(story.acts()).containsExactly("CONTACT_SET");
  }

  @Test
  void takesWhoSpeaksForAMergedOrganisationAlongWhereNobodyDoesAndGivesThemBack() {
    var room = story.enter(story.putOnRecord(UNODC, CONTACT));
    merge(UNODC, ILO);
    assertThat(email(ILO)).isEqualTo(CONTACT);
    assertThat(email(UNODC)).isEmpty();
    assertThat(isOpen(room)).isTrue();
    var sent = story.letters(CONTACT).size();
    story.ask(ILO);
    assertThat(story.letters(CONTACT)).hasSize(sent + 1);
    var iom = iom();
    merge(ILO, iom);
    assertThat(email(iom)).isEqualTo(CONTACT);

    undo(ILO);
    assertThat(email(ILO)).isEqualTo(CONTACT);
    undo(UNODC);
    assertThat(email(UNODC)).isEqualTo(CONTACT);
    assertThat(email(ILO) + email(iom)).isEmpty();
    assertThat(room.send("OrganisationRoom", Map.of("language", "EN")).data("organisation", "id"))
        .asString()
        .contains(UNODC);
    assertThat(story.acts()).filteredOn("CONTACT_MOVED"::equals).hasSize(4);
    assertThat(remove(1)).as("its address is found where it is").isEmpty();
    assertThat(everything()).doesNotContain(CONTACT);
  }

  @Test
  void leavesEachWithItsOwnWhereBothHaveOneAndWithWhoWasPutOnRecordSince() {
    story.putOnRecord(UNODC, CONTACT);
    story.putOnRecord(ILO, "contact@ilo.example");
    merge(UNODC, ILO);
    assertThat(email(ILO)).isEqualTo("contact@ilo.example");
    undo(UNODC);
    assertThat(email(UNODC)).isEqualTo(CONTACT);
    assertThat(email(ILO)).isEqualTo("contact@ilo.example");

    var iom = iom();
    merge(UNODC, iom);
    assertThat(story.set(story.office, iom, "new@iom.example", 1).refusal("setOrganisationContact"))
        .isEmpty();
    undo(UNODC);
    assertThat(email(iom)).isEqualTo("new@iom.example");
    assertThat(email(UNODC)).isEmpty();
    assertThat(everything()).doesNotContain(CONTACT);
  }

  @Test
  void refusesWhatIsNoContact() {
    assertThat(story.set(story.office, UNODC, "nobody", 0).refusal("setOrganisationContact"))
        .isEqualTo("INVALID_EMAIL");
    assertThat(
            story.set(story.office, story.led.id(), CONTACT, 0).refusal("setOrganisationContact"))
        .isEqualTo("NOT_FOUND");
  }

  @Test
  void row43FindsGivesOutAndErasesTheContactOfSeveralOrganisations() {
    story.office.enrol(new TestAuthenticator(TestAward.SITE));
    var room = story.enter(story.putOnRecord(UNODC, CONTACT));
    story.putOnRecord(ILO, CONTACT);
    story.proposed(room, UNODC, Map.of("acronym", "UNO"));
    var found = story.office.send("PersonalData", Map.of("email", " Contact@UNODC.example "));
    assertThat(found.data("personalData"))
        .extracting(each -> each.path("role").asString(), each -> each.path("label").asString())
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple("ORGANISATION", UNODC),
            org.assertj.core.groups.Tuple.tuple("ORGANISATION", ILO));
    var json = story.office.send("ExportPersonalData", Map.of("email", CONTACT));
    assertThat(json.data("exportPersonalData", "json").asString())
        .contains(UNODC, CONTACT, "organisation-contact", "suggestion-received");
    var erased = story.office.send("ErasePersonalData", Map.of("email", CONTACT));
    assertThat(erased.refusal("erasePersonalData")).as(erased.body().toString()).isEmpty();
    var lookedUp = "TRAIL#OF#" + found.data("personalData").path(0).path("subject").asString();
    assertThat(everything())
        .contains("TRAIL#OF#gone-")
        .as("row 61: nor whom somebody looked up")
        .doesNotContain(CONTACT, lookedUp);
    assertThat(isOpen(room)).isFalse();
    assertThat(story.waiting()).as("names no person, and stays").hasSize(1);
    var id = story.waiting().path(0).path("node").path("id").asString();
    var refusal = Map.of("correction", id, "accept", false, "reason", "WRONG");
    assertThat(story.decide(refusal).refusal("decideCorrection")).isEmpty();
  }

  private TestBrowser.Answer look(String organisation) {
    return story.office.send("OrganisationContact", Map.of("organisation", organisation));
  }

  private String email(String organisation) {
    return look(organisation).data("organisationContact").path("email").asString("");
  }

  /** One more organisation, for which nobody speaks. */
  private String iom() {
    var iom = DirectorySeed.read().stream().filter(e -> e.id().equals(IOM)).findFirst();
    story.award.write(set -> story.award.bean(EntryWrites.class).add(set, iom.orElseThrow()));
    return IOM;
  }

  private void merge(String from, String into) {
    var wish = Map.of("input", Map.of("entry", from, "into", into));
    assertThat(story.office.send("MergeEntries", wish).refusal("mergeEntries")).isEmpty();
  }

  private void undo(String id) {
    var wish = Map.of("input", Map.of("entry", id));
    assertThat(story.office.send("UndoMerge", wish).refusal("undoMerge")).isEmpty();
  }

  private String remove(int seen) {
    var wish = Map.of("organisation", UNODC, "seen", seen);
    return story
        .office
        .send("RemoveOrganisationContact", wish)
        .refusal("removeOrganisationContact");
  }

  private static boolean isOpen(TestBrowser room) {
    return room.send("OrganisationRoom", Map.of("language", "EN")).error().isEmpty();
  }

  private String everything() {
    return Arrays.stream(TableOf.values()).map(story.award::dump).toList().toString();
  }
}
