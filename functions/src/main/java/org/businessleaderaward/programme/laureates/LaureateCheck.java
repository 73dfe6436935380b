package org.businessleaderaward.programme.laureates;

import java.util.ArrayList;
import java.util.List;
import org.businessleaderaward.gateway.UserError;
import org.businessleaderaward.language.Language;
import org.businessleaderaward.language.TextFlaw;
import org.businessleaderaward.language.Texts;

/** Whether what was written of a laureate can go on record; anything may still be missing. */
final class LaureateCheck {
  static final int LONGEST_STORY = 4_000;
  static final int LONGEST_DEEDS = 2_000;
  static final int LONGEST_PLACE = 200;
  static final int LONGEST_CEREMONY = 1_000;

  private LaureateCheck() {}

  /** What is wrong with it, by text and language. */
  static List<UserError> of(LaureateProfile sent) {
    var errors = new ArrayList<UserError>();
    add(errors, "story", sent.story(), LONGEST_STORY);
    add(errors, "deeds", sent.deeds(), LONGEST_DEEDS);
    add(errors, "ceremonyPlace", sent.ceremonyPlace(), LONGEST_PLACE);
    add(errors, "ceremony", sent.ceremony(), LONGEST_CEREMONY);
    return errors;
  }

  private static void add(List<UserError> errors, String field, Texts texts, int most) {
    for (var language : Language.values()) {
      var text = texts.in(language);
      if (text != null) {
        TextFlaw.ofLines(text, most)
            .map(flaw -> UserError.at(flaw.code(), flaw.message(), "input", field, language.tag()))
            .ifPresent(errors::add);
      }
    }
  }
}
