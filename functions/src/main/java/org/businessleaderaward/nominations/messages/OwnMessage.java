package org.businessleaderaward.nominations.messages;

import java.util.ArrayList;
import java.util.List;
import org.businessleaderaward.gateway.UserError;
import org.businessleaderaward.language.Language;
import org.businessleaderaward.language.PlainText;
import org.businessleaderaward.nominations.NominationRefusal;
import org.businessleaderaward.nominations.domain.TextRules;

/**
 * What is written to readers of a language.
 *
 * @param subject one line
 * @param text plain text, each line a paragraph
 */
record OwnMessage(Language language, String subject, String text) {
  /** The most characters of a text. */
  static final int LONGEST = 2_000;

  /** And of a subject, which letters cut off where it is longer. */
  static final int LONGEST_SUBJECT = 80;

  /** One as it was typed. */
  static OwnMessage typed(Language language, String subject, String text) {
    return new OwnMessage(
        language, PlainText.asLine(subject).strip(), PlainText.asLines(text).strip());
  }

  List<String> paragraphs() {
    return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }

  /** What is wrong with the one at a place of those that were sent. */
  List<UserError> flaws(int place) {
    var errors = new ArrayList<UserError>();
    var at = new String[] {"input", "messages", String.valueOf(place), "subject"};
    TextRules.line(subject, LONGEST_SUBJECT, at).map(NominationRefusal::of).ifPresent(errors::add);
    if (subject.isEmpty()) {
      errors.add(NominationRefusal.NOTE_REQUIRED.at(at));
    }
    at[3] = "text";
    TextRules.lines(text, LONGEST, at).map(NominationRefusal::of).ifPresent(errors::add);
    if (text.isEmpty()) {
      errors.add(NominationRefusal.NOTE_REQUIRED.at(at));
    }
    return errors;
  }
}
