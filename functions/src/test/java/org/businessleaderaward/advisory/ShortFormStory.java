package org.businessleaderaward.advisory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.businessleaderaward.TestAward;
import org.businessleaderaward.TestBrowser;
import org.businessleaderaward.gateway.Room;
import org.businessleaderaward.nominations.Nomination;
import org.businessleaderaward.nominations.Nominations;
import org.businessleaderaward.programme.Editions;
import tools.jackson.databind.JsonNode;

/** An edition in which nominees write the statements, and a nomination of Amina in it. */
final class ShortFormStory {
  static final String NOMINATOR = "nominator@example.org";
  static final String NOMINEE = "amina@nominee.example";
  static final String WHY = "She changed how her sector buys.";

  final CommitteeStory story = new CommitteeStory();
  final TestAward award = story.award;
  final TestBrowser nominator;
  final String amina;

  /** A draft is begun. */
  ShortFormStory() {
    var edition = award.bean(Editions.class).get(CommitteeStory.EDITION);
    award.put(edition.withNomineesWriting(true));
    nominator = story.begin("Amina");
    amina = story.nominations.getFirst();
  }

  static Map<String, Object> draft(String why) {
    var draft = new HashMap<>(CommitteeStory.draft("Amina", NOMINEE));
    draft.put("statements", List.of());
    draft.put("why", why);
    return draft;
  }

  String save(String why) {
    var input = draft(why);
    input.put("version", stored().version());
    return nominator.send("SaveDraft", Map.of("input", input)).refusal("saveDraft");
  }

  /** Saves the draft with why, and hands it in; gives why that was refused. */
  String submitShort() {
    assertThat(save(WHY)).isEmpty();
    var refusal = submit((int) stored().version()).refusal("submitNomination");
    award.deliverMail();
    return refusal;
  }

  TestBrowser.Answer submit(int version) {
    return CommitteeStory.submit(nominator, version);
  }

  /** Another version by who nominated, of the first one. */
  TestBrowser.Answer change(String why) {
    var input = draft(why);
    input.put("version", 1);
    return nominator.send("ChangeNomination", Map.of("input", input, "accurate", true));
  }

  /** The nominee comes in. */
  TestBrowser nominee() {
    return nominee(amina);
  }

  TestBrowser nominee(String nomination) {
    var consent = Objects.requireNonNull(stored(nomination).consent());
    return award.enter(Room.NOMINEE, consent.person());
  }

  static void agree(TestBrowser nominee, String nomination) {
    var facts = CommitteeStory.facts(nomination, "Amina", "Director");
    var answer = nominee.send("AcceptNomination", facts);
    assertThat(answer.refusal("acceptNomination")).isEmpty();
  }

  /** Submits, and has the nominee agree. */
  TestBrowser agreed() {
    assertThat(submitShort()).isEmpty();
    var nominee = nominee();
    agree(nominee, amina);
    return nominee;
  }

  /** Saves statements after the version that is on record; gives why that was refused. */
  String write(TestBrowser nominee, String strategy, String supplyChain) {
    return write(nominee, amina, strategy, supplyChain);
  }

  /** The same of another nomination. */
  String write(TestBrowser nominee, String nomination, String strategy, String supplyChain) {
    int version = (int) stored(nomination).version();
    return write(nominee, nomination, version, strategy, supplyChain).refusal("saveStatements");
  }

  TestBrowser.Answer write(
      TestBrowser nominee, String nomination, int version, String strategy, String supplyChain) {
    var statements =
        List.of(
            Map.of("criterion", "strategy", "text", strategy),
            Map.of("criterion", "supply-chain", "text", supplyChain));
    var input = Map.of("nomination", nomination, "version", version, "statements", statements);
    return nominee.send("SaveStatements", Map.of("input", input));
  }

  String screen(boolean evenIncomplete) {
    var input =
        Map.of(
            "nomination",
            amina,
            "version",
            story.version(amina),
            "eligible",
            true,
            "evenIncomplete",
            evenIncomplete);
    return story
        .secretariat
        .send("ScreenNomination", Map.of("input", input))
        .refusal("screenNomination");
  }

  void closeCall() {
    var closed = story.secretariat.send("CloseCall", Map.of("reason", "All are in."));
    assertThat(closed.refusal("closeCall")).isEmpty();
  }

  JsonNode room() {
    return nominator.send("NominationRoom", Map.of("language", "EN")).data("nomination");
  }

  static JsonNode seen(TestBrowser nominee) {
    return nominee.send("NomineeRoom", Map.of("language", "EN")).data("nomination");
  }

  Nomination stored() {
    return stored(amina);
  }

  Nomination stored(String nomination) {
    return award.bean(Nominations.class).find(nomination).orElseThrow();
  }
}
