package org.businessleaderaward.programme.cycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.businessleaderaward.programme.EditionFixtures.inAll;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.businessleaderaward.language.Language;
import org.businessleaderaward.language.LocalizedText;
import org.businessleaderaward.programme.Category;
import org.businessleaderaward.programme.Criterion;
import org.businessleaderaward.programme.Edition;
import org.businessleaderaward.programme.EditionFixtures;
import org.businessleaderaward.programme.EditionState;
import org.businessleaderaward.programme.Window;
import org.businessleaderaward.programme.form.FormOption;
import org.businessleaderaward.programme.form.FormQuestion;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What an act needs, each thing missing by itself and each limit met and passed. */
class CycleRulesTests {
  private static final Instant OPENS = EditionFixtures.CALL_OPENS;
  private static final Instant CLOSES = EditionFixtures.CALL_CLOSES;
  private static final Instant DURING = OPENS.plus(Duration.ofDays(10));
  private static final LocalizedText ENGLISH = LocalizedText.english("only in English");

  @Test
  void opensNoCallWithoutItsCalendarCriteriaAndTexts() {
    var whole = EditionFixtures.in(EditionState.DRAFT);
    assertRefused(
        Cycle.openCall(whole.withWindows(whole.windows().subList(0, 4)), OPENS),
        Obstacle.CALENDAR_INCOMPLETE);
    assertRefused(
        Cycle.openCall(whole.withCriteria(whole.criteria().subList(0, 1)), OPENS),
        Obstacle.CRITERIA_INCOMPLETE);
    assertRefused(
        Cycle.openCall(whole.withTexts(ENGLISH, null, List.of()), OPENS), Obstacle.TEXTS_MISSING);
    assertThat(made(Cycle.openCall(whole, OPENS)).state()).isEqualTo(EditionState.CALL_OPEN);
  }

  @Test
  void namesEachTextThatIsMissingInALanguageWhereItIsMissing() {
    var whole = EditionFixtures.in(EditionState.DRAFT);
    assertThat(MissingText.of(whole)).isEmpty();
    assertThat(MissingText.of(whole.withTexts(whole.name(), null, List.of())))
        .as("a note that is nowhere")
        .isEmpty();
    assertMissing(whole.withTexts(ENGLISH, whole.note(), List.of()), "name");
    assertMissing(whole.withTexts(whole.name(), ENGLISH, List.of()), "note");
    var named = new Category("a", inAll("A"), inAll("Who"));
    assertMissing(
        whole.withTexts(
            whole.name(), null, List.of(named, new Category("b", ENGLISH, inAll("Who")))),
        "categories",
        "1",
        "name");
    assertMissing(
        whole.withTexts(whole.name(), null, List.of(new Category("b", inAll("B"), ENGLISH))),
        "categories",
        "0",
        "description");
    var levels = List.of(inAll("low"), inAll("high"));
    assertMissing(
        whole.withCriteria(List.of(new Criterion("a", ENGLISH, inAll("About"), 100, levels))),
        "criteria",
        "0",
        "name");
    assertMissing(
        whole.withCriteria(List.of(new Criterion("a", inAll("A"), ENGLISH, 100, levels))),
        "criteria",
        "0",
        "description");
    assertMissing(
        whole.withCriteria(
            List.of(
                new Criterion(
                    "a", inAll("A"), inAll("About"), 100, List.of(inAll("low"), ENGLISH)))),
        "criteria",
        "0",
        "levels",
        "1");
  }

  @Test
  void namesEachTextOfAQuestionThatIsMissingAndNoHelpThatIsNowhere() {
    var both = List.of(option("a", inAll("A")), option("b", inAll("B")));
    assertThat(MissingText.of(asking(inAll("Which?"), inAll("One"), both))).isEmpty();
    assertThat(MissingText.of(asking(inAll("Which?"), null, both))).isEmpty();
    assertMissing(asking(ENGLISH, null, both), "formQuestions", "0", "question");
    assertMissing(asking(inAll("Which?"), ENGLISH, both), "formQuestions", "0", "help");
    assertMissing(
        asking(inAll("Which?"), null, List.of(both.getFirst(), option("b", ENGLISH))),
        "formQuestions",
        "0",
        "options",
        "1",
        "text");
  }

  private static Edition asking(
      LocalizedText question, @Nullable LocalizedText help, List<FormOption> options) {
    return EditionFixtures.in(EditionState.DRAFT)
        .withFormQuestions(
            List.of(
                new FormQuestion(
                    "q1", FormQuestion.Kind.CHOICE, true, question, help, 0, null, null, options)));
  }

  private static FormOption option(String id, LocalizedText text) {
    return new FormOption(id, text);
  }

  private static void assertMissing(Edition edition, String... field) {
    assertThat(MissingText.of(edition))
        .containsExactlyElementsOf(
            Arrays.stream(Language.values())
                .filter(language -> language != Language.EN)
                .map(language -> new MissingText(language, List.of(field)))
                .toList());
  }

  @Test
  void isPreparedInItsDraftFromTheVersionOnRecord() {
    var draft = EditionFixtures.in(EditionState.DRAFT);
    var changed = Cycle.prepare(draft, draft.version(), one -> one.withCriteria(List.of()));
    assertThat(made(changed).criteria()).isEmpty();
    assertRefused(Cycle.prepare(draft, draft.version() + 1, one -> one), Obstacle.CHANGED);
    var open = EditionFixtures.in(EditionState.CALL_OPEN);
    assertRefused(Cycle.prepare(open, open.version(), one -> one), Obstacle.WRONG_STATE);
  }

  @Test
  void takesAReasonOfAThousandSignsForAnEarlyClose() {
    var open = EditionFixtures.in(EditionState.CALL_OPEN);
    made(Cycle.closeCall(open, DURING, "\uD83D\uDE00".repeat(1_000)));
    assertRefused(
        Cycle.closeCall(open, DURING, "\uD83D\uDE00".repeat(1_001)), Obstacle.REASON_TOO_LONG);
  }

  @Test
  void leavesTheEndOfAStretchThatWasOverBefore() {
    var late = Instant.parse("2026-08-01T00:00:00Z");
    var after = made(Cycle.openAdvice(EditionFixtures.in(EditionState.SCREENING), late));
    assertThat(after.window(Window.Kind.SCREENING).orElseThrow().closesAt())
        .isEqualTo("2026-04-01T00:00:00Z");
  }

  @Test
  void takesTwelveForAShortlistAndNoMore() {
    var advice = EditionFixtures.in(EditionState.ADVICE);
    assertThat(made(Cycle.shortlist(advice, finalists(12), "why")).finalists()).hasSize(12);
    assertRefused(Cycle.shortlist(advice, finalists(13), "why"), Obstacle.SHORTLIST_SIZE);
  }

  private static List<String> finalists(int count) {
    return IntStream.range(0, count).mapToObj(i -> "nomination-" + i).toList();
  }

  @Test
  void isArchivedOnceItsLaureatesArePublic() {
    var announced = EditionFixtures.in(EditionState.ANNOUNCED);
    assertThat(made(Cycle.archive(announced, CLOSES)).state()).isEqualTo(EditionState.ARCHIVED);
    var later = announced.withPublicAt(CLOSES.plusMillis(1));
    assertRefused(Cycle.archive(later, CLOSES), Obstacle.WRONG_STATE);
    assertThat(made(Cycle.archive(later, CLOSES.plusMillis(1))).state())
        .isEqualTo(EditionState.ARCHIVED);
    assertRefused(
        Cycle.archive(EditionFixtures.in(EditionState.COUNTED), CLOSES), Obstacle.WRONG_STATE);
  }

  @Test
  void isExtendedForAReasonWhileItLastsAndByAYearAtMost() {
    var open = EditionFixtures.in(EditionState.CALL_OPEN);
    var later = CLOSES.plusMillis(1);
    var year = CLOSES.plus(Duration.ofDays(366));
    assertRefused(extended(open, later, " ", DURING), Obstacle.EXTENSION_REASON_REQUIRED);
    made(extended(open, later, "x".repeat(1_000), DURING));
    assertRefused(
        extended(open, later, "x".repeat(1_001), DURING), Obstacle.EXTENSION_REASON_TOO_LONG);
    assertRefused(extended(open, later, "why", CLOSES), Obstacle.WINDOW_OVER);
    made(extended(open, later, "why", CLOSES.minusMillis(1)));
    assertRefused(extended(open, CLOSES, "why", DURING), Obstacle.NO_EXTENSION);
    assertThat(made(extended(open, year, "why", DURING)).windows().getFirst().closesAt())
        .isEqualTo(year);
    assertRefused(extended(open, year.plusMillis(1), "why", DURING), Obstacle.EXTENSION_TOO_LONG);
    assertRefused(
        Cycle.extend(open, Window.Kind.SCREENING, later, "why", DURING), Obstacle.WRONG_STATE);
    var without = open.withWindows(open.windows().subList(1, 5));
    assertRefused(extended(without, later, "why", DURING), Obstacle.WRONG_STATE);
  }

  @Test
  void isExtendedAfterItsCloseOnlyInAdviceAndWithoutAShortlist() {
    var advice = EditionFixtures.in(EditionState.ADVICE).withShortlist(List.of(), null);
    var closed = advice.window(Window.Kind.ADVICE).orElseThrow().closesAt();
    var now = closed.plus(Duration.ofDays(3));
    var reopened = made(reopened(advice, now.plusMillis(1), now));
    assertThat(reopened.isOpen(EditionState.ADVICE, Window.Kind.ADVICE, now)).isTrue();
    assertThat(Cycle.hasWholeCalendar(reopened)).isTrue();
    assertRefused(reopened(advice, now, now), Obstacle.NO_EXTENSION);
    var concluded = advice.withShortlist(finalists(2), "why");
    assertRefused(reopened(concluded, now.plusMillis(1), now), Obstacle.WINDOW_OVER);
    var left = concluded.withoutFinalist(concluded.finalists().getFirst());
    assertRefused(reopened(left, now.plusMillis(1), now), Obstacle.WINDOW_OVER);
    made(reopened(concluded, now, closed.minusMillis(1)));
  }

  private static Move reopened(Edition edition, Instant closesAt, Instant now) {
    return Cycle.extend(edition, Window.Kind.ADVICE, closesAt, "why", now);
  }

  private static Move extended(Edition edition, Instant closesAt, String reason, Instant now) {
    return Cycle.extend(edition, Window.Kind.CALL, closesAt, reason, now);
  }

  @Test
  void waitsForAnActOnceItsStretchIsOver() {
    var open = EditionFixtures.in(EditionState.CALL_OPEN);
    assertThat(Cycle.overdue(open, CLOSES.minusMillis(1))).isEmpty();
    assertThat(Cycle.overdue(open, CLOSES)).contains(open.windows().getFirst());
    assertThat(Cycle.overdue(EditionFixtures.in(EditionState.DRAFT), CLOSES)).isEmpty();
  }

  @Test
  void saysOfAnObstacleWhereItLies() {
    assertThat(Obstacle.EMBARGO_PAST.userError().field()).containsExactly("input", "publicAt");
    assertThat(Obstacle.EMBARGO_PAST.userError().code()).isEqualTo("EMBARGO_PAST");
    assertThat(Obstacle.CHANGED.userError().field()).isNullOrEmpty();
    assertThat(Obstacle.CHANGED.userError().message()).startsWith("Somebody else was faster");
  }

  private static Edition made(Move move) {
    assertThat(move).isInstanceOf(Move.Made.class);
    return ((Move.Made) move).edition();
  }

  private static void assertRefused(Move move, Obstacle obstacle) {
    assertThat(move).isEqualTo(new Move.Refused(obstacle));
  }
}
