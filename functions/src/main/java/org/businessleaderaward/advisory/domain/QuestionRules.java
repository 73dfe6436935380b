package org.businessleaderaward.advisory.domain;

import java.time.Duration;
import org.businessleaderaward.language.PlainText;
import org.jspecify.annotations.Nullable;

/**
 * What a question to a nominator, and its answer, must keep to, and how many may be asked: enough
 * to clear up facts, few enough for somebody who answers beside their work.
 */
public final class QuestionRules {
  /** Most characters of a question. */
  public static final int LONGEST_QUESTION = 500;

  /** Most characters of an answer. */
  public static final int LONGEST_ANSWER = 2_000;

  /** Most questions of one adviser about one nomination that are not withheld. */
  public static final int MOST_OF_ONE = 2;

  /** Most questions about one nomination that are not withheld. */
  public static final int MOST = 6;

  /** Most questions about one nomination at all, so that none can be flooded. */
  public static final int MOST_EVER = 20;

  /** Most questions of one adviser within {@link #WHILE}. */
  public static final int MOST_AT_ONCE = 10;

  /** The time within which questions are counted. */
  public static final Duration WHILE = Duration.ofHours(1);

  private QuestionRules() {}

  /** The questions about a nomination, counted. */
  public record Asked(long ever, long shown, long shownOfAsker, long latelyOfAsker) {}

  /** Why no further question can be asked. */
  public enum Limit {
    TOO_MANY_QUESTIONS,
    TOO_MANY_OF_YOURS,
    TOO_FAST
  }

  /** What keeps an adviser from asking one more; null when nothing does. */
  public static @Nullable Limit limit(Asked asked) {
    if (asked.ever() >= MOST_EVER || asked.shown() >= MOST) {
      return Limit.TOO_MANY_QUESTIONS;
    }
    if (asked.shownOfAsker() >= MOST_OF_ONE) {
      return Limit.TOO_MANY_OF_YOURS;
    }
    return asked.latelyOfAsker() >= MOST_AT_ONCE ? Limit.TOO_FAST : null;
  }

  /** What is wrong with a text; null when nothing is. */
  public enum Wrong {
    REQUIRED,
    INVALID_TEXT,
    TOO_LONG
  }

  /** What is wrong with a text of at most so many characters; null when nothing is. */
  public static @Nullable Wrong wrong(String text, int most) {
    if (text.isBlank()) {
      return Wrong.REQUIRED;
    }
    if (!PlainText.areLines(text)) {
      return Wrong.INVALID_TEXT;
    }
    return text.codePointCount(0, text.length()) > most ? Wrong.TOO_LONG : null;
  }
}
