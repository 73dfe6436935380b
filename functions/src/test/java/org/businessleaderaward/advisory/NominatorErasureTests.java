package org.businessleaderaward.advisory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.businessleaderaward.TestAward;
import org.businessleaderaward.TestBrowser;
import org.businessleaderaward.audit.AuditLog;
import org.businessleaderaward.audit.AuditVerifier.Verdict;
import org.businessleaderaward.gateway.Room;
import org.businessleaderaward.mail.Outbox;
import org.businessleaderaward.nominations.NominationStatus;
import org.businessleaderaward.nominations.Nominations;
import org.businessleaderaward.programme.EditionState;
import org.businessleaderaward.programme.Editions;
import org.businessleaderaward.storage.TableOf;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a nominator can have erased, and who is told of it. */
class NominatorErasureTests {
  private static final Map<String, Object> ERASE = Map.of("input", Map.of("erase", true));

  private final CommitteeStory story = new CommitteeStory();
  private final TestAward award = story.award;
  private String amina = "";

  @BeforeEach
  void nominate() {
    List.of("Amina", "Bettina", "Carla").forEach(story::nominate);
    amina = story.nominations.getFirst();
  }

  @Test
  void leavesTheReferenceAndThatItWasWithdrawnAndTellsBothSides() {
    story.agree(amina);
    assertThat(everything()).contains("Amina");
    award.deliverMail();
    assertThat(erase(story.nominators.getFirst())).isEmpty();
    for (var told : List.of("amina@nominee.example", "nominator@example.org")) {
      var letter = story.lastLetter(told);
      assertThat(letter.subject()).contains("NOM-2026-0001");
      assertThat(letter.text()).doesNotContain("Amina").doesNotContain("Nominator");
    }
    assertThat(everything()).doesNotContain("Amina").doesNotContain("amina@nominee.example");
    assertThat(award.bean(Nominations.class).find(amina))
        .hasValueSatisfying(
            left -> {
              assertThat(left.status()).isEqualTo(NominationStatus.WITHDRAWN);
              assertThat(left.reference()).isEqualTo("NOM-2026-0001");
            });
    assertThat(story.nominators.getFirst().send("MailResumeLink").error())
        .isEqualTo("UNAUTHENTICATED");
    assertThat(award.bean(AuditLog.class).verify(CommitteeStory.EDITION))
        .isInstanceOf(Verdict.Intact.class);
  }

  @Test
  void reachesWhatWasWithdrawnBefore() {
    var nominator = story.nominators.getFirst();
    var answer = nominator.send("WithdrawNomination", Map.of("input", Map.of()));
    assertThat(answer.refusal("withdrawNomination")).as("without a reason").isEmpty();
    assertThat(everything()).contains("Amina");
    award.deliverMail();
    assertThat(erase(nominator)).isEmpty();
    assertThat(everything()).doesNotContain("Amina");
    assertThat(story.lastLetter("amina@nominee.example").text()).doesNotContain("Amina");
  }

  @Test
  void tellsANomineeWhoWasAskedAlsoOnceTheOutboxHasForgotten() {
    award.deliverMail();
    var nominator = story.nominators.getFirst();
    nominator.send("WithdrawNomination", Map.of("input", Map.of()));
    award.deliverMail();
    var consent = award.bean(Nominations.class).find(amina).orElseThrow().consent();
    award.bean(Outbox.class).erase(Objects.requireNonNull(consent).person());
    assertThat(erase(nominator)).isEmpty();
    assertThat(story.lastLetter("amina@nominee.example").subject()).contains("se ha borrado");
  }

  @Test
  void tellsTheAdvisersWhoHadItBeforeThem() {
    story.screen();
    var adviser = story.invite("ada");
    story.openAdvice(1);
    story.reenter(adviser);
    story.declare(adviser, amina, false);
    story.assess(adviser, amina, 0, 4);
    assertThat(erase(story.nominators.getFirst())).isEmpty();
    // Letters that wait together go out in any order.
    var letters =
        award.deliverMail().stream()
            .filter(letter -> letter.to().equals("ada@example.org"))
            .filter(letter -> letter.subject().contains("NOM-2026-0001"))
            .toList();
    assertThat(letters).hasSize(1);
    assertThat(letters.getFirst().text()).doesNotContain("Amina");
    assertThat(story.assess(adviser, amina, 1, 3).error()).isEqualTo("NOT_FOUND");
  }

  @Test
  void isRefusedOfAFinalistOnceTheAwardIsAnnounced() {
    var editions = award.bean(Editions.class);
    award.put(
        editions
            .get(CommitteeStory.EDITION)
            .withState(EditionState.ADVICE)
            .withShortlist(List.of(amina, story.nominations.get(1)), "They stand out.")
            .withState(EditionState.ANNOUNCED));
    assertThat(erase(story.nominators.getFirst())).isEqualTo("TOO_LATE");
    assertThat(erase(story.nominators.getLast())).isEmpty();
  }

  @Test
  void takesADraftAwayWithoutATrace() {
    var browser = award.browser(Room.NOMINATIONS);
    browser.send("SaveDraft", draft());
    award.deliverMail();
    assertThat(everything()).contains("Dora Draft").contains("writer@example.org");
    assertThat(erase(browser)).isEmpty();
    assertThat(everything()).doesNotContain("Dora Draft").doesNotContain("writer@example.org");
    var room = browser.send("NominationRoom", Map.of("language", "EN"));
    assertThat(room.data("nomination").isNull()).isTrue();
  }

  private static Map<String, Object> draft() {
    return Map.of(
        "input",
        Map.of(
            "key",
            "11111111-2222-4333-8444-555555555555",
            "nominee",
            Map.of("name", "Dora Draft"),
            "nominator",
            Map.of("name", "W", "email", "writer@example.org"),
            "statements",
            List.of(),
            "evidenceLinks",
            List.of(),
            "language",
            "EN"));
  }

  private static String erase(TestBrowser nominator) {
    var answer = nominator.send("WithdrawNomination", ERASE);
    var refusal = answer.refusal("withdrawNomination");
    assertThat(answer.data("withdrawNomination", "erased").asBoolean())
        .isEqualTo(refusal.isEmpty());
    return refusal;
  }

  private String everything() {
    return Stream.of(TableOf.values())
        .flatMap(table -> award.dump(table).stream())
        .map(String::valueOf)
        .collect(Collectors.joining("\n"));
  }
}
