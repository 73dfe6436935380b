package org.businessleaderaward.programme.settings;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.businessleaderaward.gateway.UserError;
import org.businessleaderaward.language.LocalizedText;
import org.businessleaderaward.programme.form.FormQuestion;
import org.jspecify.annotations.Nullable;

/**
 * Whether questions of the form can go on record: up to twelve, each with a wording, and with what
 * its kind takes. An edition is one item of the store, so that all their texts have a size
 * together.
 */
final class QuestionsCheck {
  static final int MOST = 12;
  static final int LONGEST_QUESTION = 300;
  static final int LONGEST_HELP = 1_000;
  static final int LONGEST_OPTION = 120;
  static final int FEWEST_OPTIONS = 2;
  static final int MOST_OPTIONS = 12;

  /** Fewest words that a long text can be limited to. */
  static final int FEWEST_WORDS = 20;

  /** Most words that a long text can be limited to, as a statement. */
  static final int MOST_WORDS = 500;

  /** How far from nought the least and the greatest number can be. */
  static final int LARGEST_BOUND = 1_000_000_000;

  /** Most bytes of all texts together, in UTF-8. */
  static final int MOST_BYTES = 100_000;

  private static final String FIELD = "formQuestions";

  private final TextCheck texts = new TextCheck();
  private final Map<String, FormQuestion> known;
  private final Set<String> taken = new HashSet<>();

  private QuestionsCheck(List<FormQuestion> onRecord) {
    this.known = onRecord.stream().collect(Collectors.toMap(FormQuestion::id, Function.identity()));
  }

  /**
   * A question as it was sent.
   *
   * @param id identifier of one on record; null for a new one
   * @param words for a long text; null for another kind
   */
  record Sent(
      @Nullable String id,
      FormQuestion.Kind kind,
      boolean required,
      Texts question,
      Texts help,
      @Nullable Integer words,
      @Nullable Integer least,
      @Nullable Integer most,
      List<SentOption> options) {}

  /** An option as it was sent, of one on record or, with null, a new one. */
  record SentOption(@Nullable String id, Texts text) {}

  /**
   * What came of a check.
   *
   * @param questions as they go on record; only when nothing is wrong
   */
  record Verdict(List<FormQuestion> questions, List<UserError> errors) {}

  /**
   * Checks.
   *
   * @param onRecord the questions that the edition has, whose identifiers stay
   */
  static Verdict of(List<FormQuestion> onRecord, List<Sent> sent) {
    var check = new QuestionsCheck(onRecord);
    var questions = new ArrayList<FormQuestion>();
    if (sent.size() > MOST) {
      check.refuse("QUESTIONS_COUNT", "Ask at most %d questions.".formatted(MOST));
    }
    for (int i = 0; i < Math.min(sent.size(), MOST); i++) {
      questions.add(check.one(sent.get(i), String.valueOf(i)));
    }
    if (questions.stream().flatMap(FormQuestion::texts).mapToLong(QuestionsCheck::bytes).sum()
        > MOST_BYTES) {
      check.refuse("QUESTIONS_TOO_LONG", "All questions together are too long; shorten some.");
    }
    return new Verdict(questions, check.texts.errors());
  }

  private static long bytes(LocalizedText text) {
    return text.byLanguage().values().stream()
        .mapToLong(words -> words.getBytes(StandardCharsets.UTF_8).length)
        .sum();
  }

  private FormQuestion one(Sent sent, String at) {
    var before = Optional.ofNullable(sent.id()).map(known::get);
    var id = sent.id() == null ? drawn("question-") : sent.id();
    if ((sent.id() != null && before.isEmpty()) || !taken.add(id)) {
      refuse("NOT_FOUND", "There is no such question, or twice.", at);
    }
    var kind = sent.kind();
    return new FormQuestion(
        id,
        kind,
        sent.required(),
        texts
            .line(sent.question(), LONGEST_QUESTION, FIELD, at, "question")
            .orElse(LocalizedText.english("")),
        texts.optional(sent.help(), LONGEST_HELP, FIELD, at, "help").orElse(null),
        kind == FormQuestion.Kind.LONG_TEXT ? words(sent.words(), at) : 0,
        kind == FormQuestion.Kind.NUMBER ? bound(sent.least(), at, "least") : null,
        kind == FormQuestion.Kind.NUMBER ? greatest(sent, at) : null,
        kind == FormQuestion.Kind.CHOICE ? options(before, sent.options(), at) : List.of());
  }

  private int words(@Nullable Integer words, String at) {
    if (words == null || words < FEWEST_WORDS || words > MOST_WORDS) {
      refuse(
          "WORDS_RANGE", "Take %d to %d words.".formatted(FEWEST_WORDS, MOST_WORDS), at, "words");
      return MOST_WORDS;
    }
    return words;
  }

  private @Nullable Integer greatest(Sent sent, String at) {
    if (sent.least() != null && sent.most() != null && sent.least() > sent.most()) {
      refuse("BOUNDS", "The greatest number is below the least.", at, "most");
    }
    return bound(sent.most(), at, "most");
  }

  private @Nullable Integer bound(@Nullable Integer bound, String at, String field) {
    if (bound != null && Math.abs((long) bound) > LARGEST_BOUND) {
      refuse("BOUNDS", "Give a number of at most ten digits.", at, field);
    }
    return bound;
  }

  private List<FormQuestion.Option> options(
      Optional<FormQuestion> before, List<SentOption> sent, String at) {
    if (sent.size() < FEWEST_OPTIONS || sent.size() > MOST_OPTIONS) {
      refuse(
          "OPTIONS_COUNT",
          "Give %d to %d options.".formatted(FEWEST_OPTIONS, MOST_OPTIONS),
          at,
          "options");
    }
    var options = new ArrayList<FormQuestion.Option>();
    for (int i = 0; i < Math.min(sent.size(), MOST_OPTIONS); i++) {
      var id = sent.get(i).id();
      boolean isKnown = id == null || before.flatMap(asked -> asked.option(id)).isPresent();
      if (!isKnown || options.stream().anyMatch(option -> option.id().equals(id))) {
        refuse("NOT_FOUND", "There is no such option, or twice.", at, "options", "" + i);
      }
      options.add(
          new FormQuestion.Option(
              id == null ? drawn("option-") : id,
              texts
                  .line(sent.get(i).text(), LONGEST_OPTION, FIELD, at, "options", "" + i, "text")
                  .orElse(LocalizedText.english(""))));
    }
    return List.copyOf(options);
  }

  private static String drawn(String beginning) {
    return beginning + UUID.randomUUID().toString().substring(0, 8);
  }

  private void refuse(String code, String message, String... field) {
    var path = new ArrayList<>(List.of("input", FIELD));
    path.addAll(List.of(field));
    texts.add(new UserError(code, path, message));
  }
}
