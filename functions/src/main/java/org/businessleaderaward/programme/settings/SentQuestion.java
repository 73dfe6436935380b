package org.businessleaderaward.programme.settings;

import java.util.List;
import org.businessleaderaward.language.Texts;
import org.businessleaderaward.programme.form.FormQuestion;
import org.jspecify.annotations.Nullable;

/**
 * A question of the form as it was sent.
 *
 * @param id identifier of one on record; null for a new one
 * @param words for a long text; null for another kind
 */
record SentQuestion(
    @Nullable String id,
    FormQuestion.Kind kind,
    boolean required,
    Texts question,
    Texts help,
    @Nullable Integer words,
    @Nullable Integer least,
    @Nullable Integer most,
    List<SentOption> options) {

  /** An option as it was sent, of one on record or, with null, a new one. */
  record SentOption(@Nullable String id, Texts text) {}
}
