package org.businessleaderaward.programme;

import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.businessleaderaward.language.Language;
import org.businessleaderaward.language.LocalizedText;
import org.businessleaderaward.programme.form.FormOption;
import org.businessleaderaward.programme.form.FormQuestion;

/** Editions for tests. The call runs from 1 January to 1 March 2026, UTC. */
public final class EditionFixtures {
  /** The first instant of the call. */
  public static final Instant CALL_OPENS = Instant.parse("2026-01-01T00:00:00Z");

  /** The first instant after the call. */
  public static final Instant CALL_CLOSES = Instant.parse("2026-03-01T00:00:00Z");

  private EditionFixtures() {}

  /** An edition of 2026 in a state, with a whole calendar, two criteria and a rule. */
  public static Edition in(EditionState state) {
    return named("edition-2026", 2026, state, false);
  }

  /** An edition with the same settings under another id. */
  public static Edition named(String id, int year, EditionState state, boolean sample) {
    return new Edition(
        id,
        year,
        named(year),
        state,
        ZoneId.of("Europe/Vienna"),
        List.of(
            new Window(Window.Kind.CALL, CALL_OPENS, CALL_CLOSES),
            new Window(Window.Kind.SCREENING, CALL_CLOSES, Instant.parse("2026-04-01T00:00:00Z")),
            new Window(
                Window.Kind.ADVICE,
                Instant.parse("2026-04-01T00:00:00Z"),
                Instant.parse("2026-06-01T00:00:00Z")),
            new Window(
                Window.Kind.VOTING,
                Instant.parse("2026-06-01T00:00:00Z"),
                Instant.parse("2026-07-01T00:00:00Z")),
            new Window(
                Window.Kind.AWARD,
                Instant.parse("2026-07-01T00:00:00Z"),
                Instant.parse("2026-09-01T00:00:00Z"))),
        List.of(),
        List.of(criterion("strategy", 60), criterion("supply-chain", 40)),
        List.of(),
        false,
        DecisionRule.planned(DecisionRule.Method.SCHULZE, 3),
        List.of(),
        null,
        List.of(),
        null,
        inAll("A note."),
        inAll("A source"),
        sample,
        0);
  }

  /** The same edition with categories of these identifiers. */
  public static Edition withCategories(Edition edition, String... ids) {
    var sorted =
        Stream.of(ids).map(id -> new Category(id, inAll("Category " + id), inAll("Who is " + id)));
    return edition.withTexts(edition.name(), edition.note(), sorted.toList());
  }

  /** The same edition with another category, of a name. */
  public static Edition withCategory(Edition edition, String id, String name) {
    return edition.withTexts(
        edition.name(), edition.note(), List.of(new Category(id, inAll(name), inAll("Who."))));
  }

  /**
   * The same edition asking a line, a long text of at most 20 words, a choice of {@code own} and
   * {@code all}, and a number from 1 to 500: the choice and the number must be answered.
   */
  public static Edition asking(Edition edition) {
    return edition.withFormQuestions(
        List.of(
            asked("line", FormQuestion.Kind.SHORT_TEXT, false),
            asked("text", FormQuestion.Kind.LONG_TEXT, false),
            asked("reach", FormQuestion.Kind.CHOICE, true),
            asked("trained", FormQuestion.Kind.NUMBER, true)));
  }

  /** The same edition asking for a file, {@code proof}, and nothing else. */
  public static Edition askingForAFile(Edition edition, boolean required) {
    return edition.withFormQuestions(List.of(asked("proof", FormQuestion.Kind.FILE, required)));
  }

  private static FormQuestion asked(String id, FormQuestion.Kind kind, boolean required) {
    boolean isNumber = kind == FormQuestion.Kind.NUMBER;
    return new FormQuestion(
        id,
        kind,
        required,
        inAll("Asked of " + id),
        inAll("Help with " + id),
        kind == FormQuestion.Kind.LONG_TEXT ? 20 : 0,
        isNumber ? 1 : null,
        isNumber ? 500 : null,
        kind == FormQuestion.Kind.CHOICE
            ? List.of(
                new FormOption("own", inAll("Own sites")),
                new FormOption("all", inAll("All suppliers")))
            : List.of());
  }

  /** A text that is the same in every language. */
  public static LocalizedText inAll(String text) {
    var byLanguage = new EnumMap<Language, String>(Language.class);
    for (var language : Language.values()) {
      byLanguage.put(language, text);
    }
    return new LocalizedText(byLanguage);
  }

  private static LocalizedText named(int year) {
    var byLanguage = new EnumMap<>(inAll("The award " + year).byLanguage());
    byLanguage.put(Language.FR, "Le prix " + year);
    return new LocalizedText(byLanguage);
  }

  private static Criterion criterion(String id, int weight) {
    return new Criterion(
        id,
        inAll("Name of " + id),
        inAll("About " + id),
        weight,
        IntStream.rangeClosed(0, 4).mapToObj(l -> inAll("Level " + l)).toList());
  }
}
