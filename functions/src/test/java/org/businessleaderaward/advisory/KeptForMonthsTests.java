package org.businessleaderaward.advisory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.businessleaderaward.TestAward;
import org.businessleaderaward.access.traces.RetentionKind;
import org.businessleaderaward.audit.AuditLog;
import org.businessleaderaward.nominations.Nominations;
import org.businessleaderaward.nominations.erasure.Erasure;
import org.businessleaderaward.programme.EditionFixtures;
import org.businessleaderaward.programme.Laureate;
import org.businessleaderaward.storage.TableOf;
import org.junit.jupiter.api.Test;

/** What is kept for months after the laureates are public goes by the clock, and nothing else. */
class KeptForMonthsTests {
  /** Whoever speaks for an organisation, in what else is kept for months. */
  private static final Pattern STAYS = Pattern.compile(".*: (Connie Contact|contact@example.org)");

  /** The clock goes past each time; nobody asks for anything. */
  @Test
  void row55LosesByTheClockWhatIsKeptForMonths() {
    var all = EverybodyStory.told();
    var story = all.story;
    var table = new PersonalDataTable();
    var words =
        table.words(
            story.award,
            table.rows(row -> row.isErased() && row.isKeptForMonths()),
            all.secretariat());
    assertThat(words.keySet())
        .as("what the story fills")
        .contains(
            "PersonItem name",
            "PersonItem email",
            "NominationItem nomineeName",
            "NominationItem nominatorEmail",
            "NominationItem statements",
            "NominationItem consent",
            "RowItem nominee",
            "PasskeyItem credential",
            "AdviserProfileItem employer",
            "AssignmentItem opinion",
            "NoteItem text",
            "QuestionItem text",
            "QuestionItem answer",
            "SuggestionItem email",
            "CorrectionItem email");
    assertThat(PersonalDataDesk.files(story.award)).contains("Amina", "Bettina");
    all.announce(List.of());
    for (var kind : RetentionKind.values()) {
      pass(story, kind);
    }
    assertThat(PersonalDataDesk.files(story.award)).as("in the bucket").isEmpty();
    var left = all.left(words);
    assertThat(left).noneMatch(one -> !STAYS.matcher(one).matches());
    assertThat(left).as("who is not kept for months").isNotEmpty();
    assertThat(statuses(story.award))
        .as("what still counts")
        .containsExactlyInAnyOrder("SHORTLISTED", "ELIGIBLE");
    assertThat(
            story
                .award
                .bean(AuditLog.class)
                .details(CommitteeStory.EDITION, "RETENTION_ERASURE_ENDED"))
        .containsExactly(
            "QUESTIONS: 1", "NOT_SHORTLISTED: 1", "SUGGESTERS: 2", "FINALISTS: 1", "MEMBERS: 2");
  }

  /** It is the ground of the award. */
  @Test
  void keepsTheNominationOfALaureate() {
    var all = EverybodyStory.told();
    var story = all.story;
    var amina = story.nominations.getFirst();
    var laureate =
        new Laureate(
            amina, "Amina", "Chair", "C", "EG", null, EditionFixtures.inAll("Why."), List.of());
    all.announce(List.of(laureate));
    all.shortlist(story.nominations.getLast());
    for (var kind : RetentionKind.values()) {
      pass(story, kind);
    }
    assertThat(story.award.bean(Nominations.class).find(amina).orElseThrow().nominee().name())
        .isEqualTo("Amina");
    assertThat(PersonalDataDesk.everything(story.award))
        .contains("A report of Amina")
        .doesNotContain("Bettina")
        .doesNotContain("Julia")
        .as("what officers noted of her")
        .doesNotContain("Officer Noted.");
    assertThat(
            story
                .award
                .bean(AuditLog.class)
                .details(CommitteeStory.EDITION, "RETENTION_ERASURE_ENDED"))
        .contains("FINALISTS: 1");
  }

  @Test
  void goesAtOnceOnlyForWhoShowsThePasskey() {
    var all = EverybodyStory.ofAmina();
    var story = all.story;
    all.announce(List.of());
    story.award.clock().forward(Duration.ofMinutes(6));
    var wanted = Map.<String, Object>of("kind", "FINALISTS");
    assertThat(story.secretariat.send("EraseNow", wanted).refusal("eraseNow"))
        .isEqualTo("PASSKEY_NEEDED");
    story.award.runClock();
    assertThat(PersonalDataTable.items(story.award).toString()).contains("Amina");
    story.reenterOffice();
    EverybodyStory.done(story.secretariat.send("EraseNow", wanted), "eraseNow");
    story.award.runClock();
    story.award.deliverMail();
    assertThat(PersonalDataTable.items(story.award).toString()).doesNotContain("Amina");
  }

  /** Its tombstone is no longer listed, and its files may be there yet. */
  @Test
  void hasNotEndedWhileOneThatBrokeOffHasNot() {
    var all = EverybodyStory.ofAmina();
    var story = all.story;
    all.announce(List.of());
    story.reenterOffice();
    EverybodyStory.done(
        story.secretariat.send("EraseNow", Map.of("kind", "FINALISTS")), "eraseNow");
    var award = story.award;
    var amina = award.bean(Nominations.class).find(story.nominations.getFirst()).orElseThrow();
    award.write(set -> award.bean(Erasure.class).begin(set, amina, award.clock().instant()));
    var log = award.bean(AuditLog.class);
    award.runClock();
    award.runClock();
    assertThat(log.details(CommitteeStory.EDITION, "RETENTION_ERASURE_ENDED")).isEmpty();
    award.clock().forward(Duration.ofMinutes(3));
    award.runClock();
    award.runClock();
    assertThat(log.details(CommitteeStory.EDITION, "RETENTION_ERASURE_ENDED"))
        .containsExactly("FINALISTS: 1");
  }

  /** A notice, its thirty days, and the runs in which it goes. */
  private static void pass(CommitteeStory story, RetentionKind kind) {
    var clock = story.award.clock();
    clock.set(TestAward.START.atZone(ZoneOffset.UTC).plusMonths(kind.months()).toInstant());
    story.award.runClock();
    clock.set(clock.instant().plus(Duration.ofDays(31)));
    for (int run = 0; run < 4; run++) {
      story.award.runClock();
    }
    story.award.deliverMail();
  }

  private static List<String> statuses(TestAward award) {
    return award.dump(TableOf.NOMINATIONS).stream()
        .filter(item -> Objects.toString(item.get("sk")).contains("ROW"))
        .map(item -> Objects.requireNonNull(item.get("status")).s())
        .toList();
  }
}
