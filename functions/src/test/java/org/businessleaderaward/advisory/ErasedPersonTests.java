package org.businessleaderaward.advisory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.businessleaderaward.TestAward;
import org.businessleaderaward.language.LocalizedText;
import org.businessleaderaward.nominations.NominationStatus;
import org.businessleaderaward.nominations.Nominations;
import org.businessleaderaward.programme.EditionState;
import org.businessleaderaward.programme.Editions;
import org.businessleaderaward.programme.Laureate;
import org.junit.jupiter.api.Test;

/** A person's data is erased by one command of the secretariat, and the log still verifies. */
class ErasedPersonTests {
  private static final String NOMINATOR = PersonalDataDesk.NOMINATOR;
  private static final int MORE_THAN_A_PAGE = 51;
  private static final int AT_ONCE = 10;

  private final PersonalDataDesk desk = new PersonalDataDesk();
  private final CommitteeStory story = desk.story;
  private final TestAward award = desk.award;
  private final String amina = desk.amina;

  /** A domain in its own script and as ASCII is one, and what is on a roll is found by either. */
  @Test
  void row55FindsAndErasesWhoIsOnARollHoweverTheAddressIsTyped() throws IOException {
    story.invite("ida", "ida@exämple.org", "An employer of hers");
    var found = story.secretariat.send("PersonalData", Map.of("email", "IDA@xn--exmple-cua.org"));
    assertThat(PersonalDataDesk.roles(found.data("personalData")))
        .isNotEmpty()
        .containsOnly("ADVISER");
    assertThat(desk.erase("ida@exämple.org").refusal("erasePersonalData")).isEmpty();
    assertThat(desk.everything()).doesNotContain("ida@ex");
    assertThat(story.invite("ida", "ida@exämple.org", "")).isNotEmpty();
  }

  @Test
  void row43ErasesANomineeFromDraftAndNominationAndTheLogStillVerifies() throws IOException {
    var draft = story.begin("Amina");
    desk.upload(draft, "amina@nominee.example");
    assertThat(desk.everything()).contains("Amina", "amina@nominee.example");
    var erased = desk.erase(" AMINA@nominee.example ");
    assertThat(erased.refusal("erasePersonalData")).isEmpty();
    assertThat(PersonalDataDesk.roles(erased.data("erasePersonalData", "erased")))
        .containsExactly("NOMINEE", "NOMINEE");
    assertThat(desk.everything()).doesNotContain("Amina", "amina@nominee.example", "الاستراتيجية");
    assertThat(desk.status(amina)).isEqualTo(NominationStatus.DECLINED);
    assertThat(story.lastLetter(NOMINATOR).text()).doesNotContain("Amina");
    desk.assertThatTheLogVerifies();
    assertThat(desk.erase("amina@nominee.example").refusal("erasePersonalData"))
        .isEqualTo("NOBODY_FOUND");
  }

  /** A stranger can begin any number of drafts with somebody's address. */
  @Test
  void row55FindsAndErasesWhoStandsInMoreNominationsThanAPageOfThem() throws IOException {
    for (int draft = 0; draft < MORE_THAN_A_PAGE; draft++) {
      story.begin("Amina");
    }
    var ids = new HashSet<String>();
    for (var records : desk.parts("amina@nominee.example")) {
      assertThat(records).hasSizeLessThanOrEqualTo(AT_ONCE);
      records.forEach(one -> assertThat(ids.add(one.path("id").asString())).isTrue());
    }
    assertThat(ids).hasSize(MORE_THAN_A_PAGE + 1).containsAll(story.nominations);
    assertThat(desk.find("amina@nominee.example")).hasSize(AT_ONCE);

    var erased = new HashSet<String>();
    for (boolean more = true; more; ) {
      var answer = desk.erase("amina@nominee.example");
      assertThat(answer.refusal("erasePersonalData")).isEmpty();
      var some = answer.data("erasePersonalData", "erased");
      assertThat(some).hasSizeBetween(1, AT_ONCE);
      some.forEach(one -> erased.add(one.path("subject").asString()));
      more = answer.data("erasePersonalData", "more").asBoolean();
    }
    assertThat(erased).isEqualTo(ids);
    assertThat(desk.everything()).doesNotContain("Amina", "amina@nominee.example");
  }

  @Test
  void row43ErasesANominatorWithAllThatWasWritten() throws IOException {
    assertThat(desk.everything()).contains("N. Nominator", NOMINATOR);
    assertThat(PersonalDataDesk.roles(desk.erase(NOMINATOR).data("erasePersonalData", "erased")))
        .containsExactly("NOMINATOR");
    assertThat(desk.everything())
        .doesNotContain("N. Nominator", NOMINATOR, "الاستراتيجية", "Amina");
    desk.assertThatTheLogVerifies();
  }

  @Test
  void row43ErasesAnAdviserAndWhatTheyWrote() throws IOException {
    story.nominate("Bettina");
    story.screen();
    var adviser = story.invite("ada", "ada@example.org", "An employer of hers");
    assertThat(story.openAdvice(1).refusal("openAdvice")).isEmpty();
    story.reenter(adviser);
    story.declare(adviser, amina, false);
    story.assess(adviser, amina, 0, 3);
    desk.ask(adviser, "A question of hers?");
    assertThat(desk.everything())
        .contains("An opinion of", "ada@example.org", "An employer of hers", "A question of hers?");
    var found = story.secretariat.send("PersonalData", Map.of("email", "ada@example.org"));
    assertThat(PersonalDataDesk.roles(found.data("personalData")))
        .containsExactly("ADVISER", "ADVISER", "ADVISER", "ADVISER", "ADVISER");
    assertThat(desk.exported("ada@example.org").toString()).contains("A question of hers?");
    assertThat(desk.erase("ada@example.org").refusal("erasePersonalData")).isEmpty();
    assertThat(desk.everything())
        .doesNotContain(
            "A question of hers?",
            "ASKED#",
            "An opinion of",
            "An employer of hers",
            "ada@example.org",
            "\"ada\"",
            "S=ada)");
    assertThat(story.browser(adviser).send("AdviserRoom", Map.of("language", "EN")).error())
        .isEqualTo("UNAUTHENTICATED");
    assertThat(story.invite("ada")).isNotEqualTo(adviser);
    desk.assertThatTheLogVerifies();
  }

  @Test
  void row43ErasesAJurorBeforeTheVoteAndAfterItButNotDuringIt() throws IOException {
    var input = Map.of("name", "Julia Juror", "email", "julia@example.org", "language", "ES");
    story.secretariat.send("InviteJuror", Map.of("input", input, "chair", true));
    desk.move(EditionState.VOTING);
    assertThat(desk.erase("julia@example.org").refusal("erasePersonalData"))
        .isEqualTo("JURY_VOTES");
    assertThat(desk.everything()).contains("Julia Juror");
    desk.move(EditionState.ANNOUNCED);
    assertThat(
            PersonalDataDesk.roles(
                desk.erase("julia@example.org").data("erasePersonalData", "erased")))
        .containsExactly("JUROR", "JUROR");
    assertThat(desk.everything()).doesNotContain("Julia Juror", "julia@example.org", "SEAT#");
    desk.assertThatTheLogVerifies();
  }

  @Test
  void row43FindsAndErasesWhatANominatorAnswered() throws IOException {
    story.nominate("Bettina");
    story.screen();
    var adviser = story.invite("ada");
    story.openAdvice(1);
    story.reenter(adviser);
    story.declare(adviser, amina, false);
    desk.ask(adviser, "Since when?");
    var input = Map.of("question", "question-1", "version", 1, "answer", "Since last May.");
    assertThat(
            story
                .nominators
                .getFirst()
                .send("AnswerQuestion", Map.of("input", input))
                .refusal("answerQuestion"))
        .isEmpty();
    assertThat(desk.exported(NOMINATOR).toString())
        .contains("Since when?", "Since last May.")
        .doesNotContain(adviser, "ada@example.org");
    assertThat(desk.erase(NOMINATOR).refusal("erasePersonalData")).isEmpty();
    assertThat(desk.everything()).doesNotContain("Since last May.", "Since when?");
    desk.assertThatTheLogVerifies();
  }

  @Test
  void erasesNoFinalistWhileTheJuryVotes() {
    var edition = award.bean(Editions.class).get(CommitteeStory.EDITION);
    award.put(
        edition
            .withState(EditionState.ADVICE)
            .withShortlist(List.of(amina, "nomination-x"), "They stand out.")
            .withState(EditionState.VOTING));
    assertThat(desk.erase("amina@nominee.example").refusal("erasePersonalData"))
        .isEqualTo("FINALIST");
    assertThat(award.bean(Nominations.class).find(amina).orElseThrow().nominee().name())
        .isEqualTo("Amina");
    assertThat(desk.erase(NOMINATOR).refusal("erasePersonalData"))
        .as("whoever could, could choose who wins")
        .isEqualTo("FINALIST");
    desk.move(EditionState.COUNTED);
    assertThat(desk.erase("amina@nominee.example").refusal("erasePersonalData"))
        .isEqualTo("FINALIST");
    desk.move(EditionState.ANNOUNCED);
    var announced = award.bean(Editions.class).get(CommitteeStory.EDITION);
    award.put(announced.withPublicAt(award.clock().instant().plusSeconds(3600)));
    assertThat(desk.erase("amina@nominee.example").refusal("erasePersonalData"))
        .as("under embargo it would be written that she declined")
        .isEqualTo("FINALIST");
  }

  /** Nobody declines any more: what was decided stays, and no letter says otherwise. */
  @Test
  void row43ErasesOnceTheAwardIsPublicAndLeavesWhatBecameOfTheNomination() throws IOException {
    story.nominate("Bettina");
    story.nominate("Carla");
    var bettina = story.nominations.get(1);
    story.nominations.forEach(story::agree);
    story.findEligibleBut(bettina);
    var edition = award.bean(Editions.class).get(CommitteeStory.EDITION);
    var carla = story.nominations.getLast();
    award.put(
        edition
            .withState(EditionState.ADVICE)
            .withShortlist(List.of(amina, carla), "They stand out.")
            .withState(EditionState.ANNOUNCED));
    var nominations = award.bean(Nominations.class);
    var finalist = nominations.find(amina).orElseThrow();
    award.write(set -> nominations.put(set, finalist.shortlisted(true), award.clock().instant()));
    story.reenterOffice();
    var before = story.secretariat.send("BoardNumbers").data("boardNumbers", "statuses");
    award.deliverMail();

    for (var address : List.of("bettina@nominee.example", "amina@nominee.example")) {
      assertThat(desk.erase(address).refusal("erasePersonalData")).isEmpty();
      var letter = story.lastLetter(NOMINATOR);
      assertThat(letter.text()).contains("NOM-2026-000").doesNotContain("Bettina", "Amina");
    }
    assertThat(desk.status(bettina)).isEqualTo(NominationStatus.INELIGIBLE);
    assertThat(desk.status(amina)).isEqualTo(NominationStatus.SHORTLISTED);
    assertThat(story.secretariat.send("BoardNumbers").data("boardNumbers", "statuses"))
        .isEqualTo(before);
    assertThat(desk.everything()).doesNotContain("Bettina", "bettina@", "Amina", "amina@");
    desk.assertThatTheLogVerifies();
  }

  @Test
  void erasesAFinalistOfTheLaureatesNameAndNotTheLaureate() {
    story.nominate("Amina", "namesake@nominee.example");
    var laureate = new Laureate(amina, "Amina", null, "C", null, LocalizedText.english("Why."));
    award.put(
        award
            .bean(Editions.class)
            .get(CommitteeStory.EDITION)
            .withState(EditionState.ADVICE)
            .withShortlist(story.nominations, "They stand out.")
            .withState(EditionState.ANNOUNCED)
            .withLaureates(List.of(laureate)));
    assertThat(desk.erase("namesake@nominee.example").refusal("erasePersonalData")).isEmpty();
    assertThat(desk.erase("amina@nominee.example").refusal("erasePersonalData"))
        .isEqualTo("LAUREATE");
    assertThat(desk.status(amina)).isNotEqualTo(NominationStatus.DECLINED);
  }

  /** What they hold is needed for the count, and afterwards for nothing. */
  @Test
  void row55GivesOutAndErasesWhoHoldsAPartOfTheVotesKeyOnceItIsCounted() {
    var all = EverybodyStory.whole();
    var editions = all.award.bean(Editions.class);
    for (var holder : all.holders()) {
      assertThat(all.export(holder))
          .contains("\"as\" : \"TRUSTEE\"", "committedAt", "sentAt", "confirmedAt")
          .contains("secretWrappedByText", "secretWrappedByPasskey", holder);
      assertThat(all.erase(holder).refusal("erasePersonalData")).isEqualTo("KEY_SHARED");
      var edition = editions.get(CommitteeStory.EDITION);
      all.award.put(edition.withState(EditionState.VOTING));
      assertThat(all.erase(holder).refusal("erasePersonalData")).isEqualTo("KEY_NEEDED");
      all.award.put(editions.get(CommitteeStory.EDITION).withState(EditionState.COUNTED));
      var erased = all.erase(holder);
      assertThat(erased.refusal("erasePersonalData")).isEmpty();
      assertThat(PersonalDataDesk.roles(erased.data("erasePersonalData", "erased")))
          .containsExactly("TRUSTEE", "TRUSTEE");
      assertThat(PersonalDataTable.items(all.award).toString()).doesNotContain(holder);
      assertThat(all.erase(holder).refusal("erasePersonalData")).isEqualTo("NOBODY_FOUND");
      all.award.put(editions.get(CommitteeStory.EDITION).withState(EditionState.ADVICE));
    }
    assertThat(PersonalDataTable.items(all.award).toString())
        .doesNotContain("d3JhcHBlZA==", "cGFzc2tleQ==", "Holda", "Holger");
  }
}
