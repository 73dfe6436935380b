package org.businessleaderaward.nominations.domain;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.businessleaderaward.language.Language;
import org.businessleaderaward.programme.form.FormQuestion;

/**
 * What answers to an edition's own questions must keep to. A draft takes any text of the length of
 * a statement, so that nothing half written is lost; a submission what the question's kind takes.
 */
final class AnswerRules {
  /** Most characters of a short text. */
  static final int LONGEST_SHORT = 200;

  private static final Pattern WHOLE_NUMBER = Pattern.compile("-?[0-9]{1,15}");

  private final List<FormQuestion> questions;

  /** Rules for an edition that asks these questions. */
  AnswerRules(List<FormQuestion> questions) {
    this.questions = List.copyOf(questions);
  }

  /** Everything for which a draft cannot be saved; the fields are by the answers' places. */
  List<Flaw> flaws(List<FormAnswer> answers) {
    var flaws = new ArrayList<Flaw>();
    var known = questions.stream().map(FormQuestion::id).collect(Collectors.toSet());
    FormQuestion.forFiles(questions).forEach(known::remove);
    var seen = new HashSet<String>();
    for (int i = 0; i < answers.size(); i++) {
      var answer = answers.get(i);
      var place = String.valueOf(i);
      if (!known.contains(answer.question())) {
        flaws.add(
            Flaw.of(
                "UNKNOWN_QUESTION",
                "The edition has no such question, or it is answered by a file.",
                "answers",
                place,
                "question"));
      } else if (!seen.add(answer.question())) {
        flaws.add(
            Flaw.of(
                "DUPLICATE",
                "There is an answer to this question already.",
                "answers",
                place,
                "question"));
      }
      TextRules.lines(answer.text(), DraftRules.LONGEST_STATEMENT, "answers", place, "text")
          .ifPresent(flaws::add);
    }
    return flaws;
  }

  /**
   * Everything for which a nomination cannot be submitted; the fields are by the questions' ids.
   */
  List<Flaw> missing(List<FormAnswer> answers, Language language) {
    var given = answers.stream().collect(Collectors.toMap(FormAnswer::question, FormAnswer::text));
    return questions.stream()
        .filter(asked -> asked.kind() != FormQuestion.Kind.FILE)
        .flatMap(asked -> flaw(asked, given.getOrDefault(asked.id(), ""), language).stream())
        .toList();
  }

  private static Optional<Flaw> flaw(FormQuestion asked, String text, Language language) {
    if (text.isBlank()) {
      return asked.required() ? flaw(asked, "REQUIRED", "This is still missing.") : none();
    }
    return switch (asked.kind()) {
      case SHORT_TEXT -> TextRules.line(text, LONGEST_SHORT, "answers", asked.id());
      case LONG_TEXT -> words(asked, text, WordCount.most(language, asked.words()));
      case CHOICE ->
          asked.option(text).isEmpty()
              ? flaw(asked, "UNKNOWN_OPTION", "The question has no such option. Choose one.")
              : none();
      case NUMBER -> number(asked, text);
      case FILE -> none();
    };
  }

  private static Optional<Flaw> words(FormQuestion asked, String text, int most) {
    int words = WordCount.of(text);
    return words > most
        ? flaw(
            asked,
            "TOO_MANY_WORDS",
            "This answer has %d words; at most %d are taken.".formatted(words, most))
        : none();
  }

  private static Optional<Flaw> number(FormQuestion asked, String text) {
    if (!WHOLE_NUMBER.matcher(text).matches()) {
      return flaw(asked, "NOT_A_NUMBER", "Give a whole number in digits, without any other sign.");
    }
    long number = Long.parseLong(text);
    var least = asked.least();
    var most = asked.most();
    return (least != null && number < least) || (most != null && number > most)
        ? flaw(asked, "OUT_OF_BOUNDS", "Give a number%s.".formatted(bounds(asked)))
        : none();
  }

  private static String bounds(FormQuestion asked) {
    var parts = new ArrayList<String>();
    if (asked.least() != null) {
      parts.add(" of at least " + asked.least());
    }
    if (asked.most() != null) {
      parts.add(" of at most " + asked.most());
    }
    return String.join(" and", parts);
  }

  private static Optional<Flaw> flaw(FormQuestion asked, String code, String message) {
    return Optional.of(Flaw.of(code, message, "answers", asked.id()));
  }

  private static Optional<Flaw> none() {
    return Optional.empty();
  }
}
