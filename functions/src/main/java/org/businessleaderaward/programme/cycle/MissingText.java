package org.businessleaderaward.programme.cycle;

import java.util.ArrayList;
import java.util.List;
import org.businessleaderaward.language.Language;
import org.businessleaderaward.language.LocalizedText;
import org.businessleaderaward.programme.Edition;
import org.businessleaderaward.programme.form.FormQuestion;

/**
 * A text that an edition lacks in one language.
 *
 * @param language which language
 * @param field path of the text within the settings, outermost first, such as {@code
 *     criteria/0/name}
 */
public record MissingText(Language language, List<String> field) {
  private static final String NAME = "name";
  private static final String QUESTIONS = "formQuestions";
  private static final String DESCRIPTION = "description";

  /** All that is missing, text by text; a note that is there in no language is not wanted. */
  public static List<MissingText> of(Edition edition) {
    var missing = new ArrayList<MissingText>();
    look(missing, edition.name(), NAME);
    if (edition.note() != null) {
      look(missing, edition.note(), "note");
    }
    for (int i = 0; i < edition.categories().size(); i++) {
      var category = edition.categories().get(i);
      look(missing, category.name(), "categories", String.valueOf(i), NAME);
      look(missing, category.description(), "categories", String.valueOf(i), DESCRIPTION);
    }
    for (int i = 0; i < edition.criteria().size(); i++) {
      var criterion = edition.criteria().get(i);
      var at = String.valueOf(i);
      look(missing, criterion.name(), "criteria", at, NAME);
      look(missing, criterion.description(), "criteria", at, DESCRIPTION);
      for (int level = 0; level < criterion.levels().size(); level++) {
        look(missing, criterion.levels().get(level), "criteria", at, "levels", "" + level);
      }
    }
    for (int i = 0; i < edition.formQuestions().size(); i++) {
      lookAt(missing, edition.formQuestions().get(i), String.valueOf(i));
    }
    return List.copyOf(missing);
  }

  /** Help that is there in no language is not wanted. */
  private static void lookAt(List<MissingText> missing, FormQuestion asked, String at) {
    look(missing, asked.question(), QUESTIONS, at, "question");
    if (asked.help() != null) {
      look(missing, asked.help(), QUESTIONS, at, "help");
    }
    for (int i = 0; i < asked.options().size(); i++) {
      look(missing, asked.options().get(i).text(), QUESTIONS, at, "options", "" + i, "text");
    }
  }

  private static void look(List<MissingText> missing, LocalizedText text, String... field) {
    for (var language : Language.values()) {
      if (!text.byLanguage().containsKey(language)) {
        missing.add(new MissingText(language, List.of(field)));
      }
    }
  }
}
