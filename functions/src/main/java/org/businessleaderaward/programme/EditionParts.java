package org.businessleaderaward.programme;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.businessleaderaward.language.LocalizedText;
import org.businessleaderaward.programme.form.FormQuestion;
import org.jspecify.annotations.Nullable;

/** What changes of an edition; its id, its year and where it comes from never do. */
final class EditionParts {
  private final Edition from;
  LocalizedText name;
  EditionState state;
  ZoneId timeZone;
  List<Window> windows;
  List<Category> categories;
  List<Criterion> criteria;
  List<FormQuestion> formQuestions;
  boolean nomineesWrite;
  @Nullable DecisionRule decisionRule;
  List<String> finalists;
  @Nullable String shortlistReasons;
  List<Laureate> laureates;
  @Nullable Instant publicAt;
  @Nullable LocalizedText note;
  long version;

  EditionParts(Edition from) {
    this.from = from;
    name = from.name();
    state = from.state();
    timeZone = from.timeZone();
    windows = from.windows();
    categories = from.categories();
    criteria = from.criteria();
    formQuestions = from.formQuestions();
    nomineesWrite = from.nomineesWrite();
    decisionRule = from.decisionRule();
    finalists = from.finalists();
    shortlistReasons = from.shortlistReasons();
    laureates = from.laureates();
    publicAt = from.publicAt();
    note = from.note();
    version = from.version();
  }

  Edition edition() {
    return new Edition(
        from.id(),
        from.year(),
        name,
        state,
        timeZone,
        windows,
        categories,
        criteria,
        formQuestions,
        nomineesWrite,
        decisionRule,
        finalists,
        shortlistReasons,
        laureates,
        publicAt,
        note,
        from.source(),
        from.sample(),
        version);
  }
}
