package org.businessleaderaward.programme.form;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.businessleaderaward.language.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * A question of an edition's own in the form of nominations.
 *
 * @param id identifier within the edition, which stays
 * @param kind what is answered
 * @param required whether a nomination is submitted only with an answer
 * @param question the question
 * @param help what helps to answer it; null without
 * @param words the most words of a long text in a language that counts words; 0 for another kind
 * @param least the least number that is taken; null for any, and for another kind
 * @param most the greatest number that is taken; null for any, and for another kind
 * @param options what is chosen from; empty for another kind
 */
public record FormQuestion(
    String id,
    Kind kind,
    boolean required,
    LocalizedText question,
    @Nullable LocalizedText help,
    int words,
    @Nullable Integer least,
    @Nullable Integer most,
    List<FormOption> options) {

  /** What is answered. The names are the values of the schema's enum. */
  public enum Kind {
    SHORT_TEXT,
    LONG_TEXT,
    CHOICE,
    NUMBER,
    FILE
  }

  /** The option with an id. */
  public Optional<FormOption> option(String wanted) {
    return options.stream().filter(option -> option.id().equals(wanted)).findFirst();
  }

  /** Every text of it, of which each is there in every language before the call opens. */
  public Stream<LocalizedText> texts() {
    return Stream.of(
            Stream.of(question), Stream.ofNullable(help), options.stream().map(FormOption::text))
        .flatMap(each -> each);
  }

  /** Identifiers of those that a file of the nomination answers, and none of its texts. */
  public static Stream<String> forFiles(List<FormQuestion> questions) {
    return questions.stream().filter(asked -> asked.kind() == Kind.FILE).map(FormQuestion::id);
  }

  /** Whether another asks for the same in whichever words: what was answered to one still fits. */
  public boolean asksAs(FormQuestion other) {
    return id.equals(other.id)
        && kind == other.kind
        && required == other.required
        && words == other.words
        && Objects.equals(least, other.least)
        && Objects.equals(most, other.most)
        && optionIds().equals(other.optionIds());
  }

  private List<String> optionIds() {
    return options.stream().map(FormOption::id).toList();
  }
}
