package org.businessleaderaward.nominations.drafts;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.businessleaderaward.language.Language;
import org.businessleaderaward.language.PlainText;
import org.businessleaderaward.nominations.domain.Draft;
import org.businessleaderaward.nominations.domain.DraftText;
import org.businessleaderaward.nominations.domain.FormAnswer;
import org.businessleaderaward.nominations.domain.Statement;

/** Reads {@code SaveDraftInput} as GraphQL Java gives it, with each field or its default. */
public final class DraftInput {
  private DraftInput() {}

  public static Draft read(Map<String, Object> input) {
    var language = Language.valueOf(text(input, "language"));
    var texts = new EnumMap<DraftText, String>(DraftText.class);
    for (var text : DraftText.values()) {
      var from = text.about().isEmpty() ? input : map(input, text.about());
      var written = text(from, text.field());
      texts.put(text, text.hasLines() ? PlainText.asLines(written) : PlainText.asLine(written));
    }
    return new Draft(
        texts,
        map(input, "nominee").get("language") instanceof String own
            ? Language.valueOf(own)
            : language,
        list(input, "statements").stream().map(Map.class::cast).map(DraftInput::statement).toList(),
        list(input, "answers").stream()
            .map(Map.class::cast)
            .map(a -> new FormAnswer(text(a, "question"), PlainText.asLines(text(a, "text"))))
            .toList(),
        list(input, "evidenceLinks").stream()
            .map(String.class::cast)
            .map(PlainText::asLine)
            .toList(),
        language);
  }

  /** Reads {@code StatementInput}. */
  public static Statement statement(Map<?, ?> input) {
    return new Statement(text(input, "criterion"), PlainText.asLines(text(input, "text")));
  }

  private static Map<?, ?> map(Map<?, ?> from, String field) {
    return from.get(field) instanceof Map<?, ?> map ? map : Map.of();
  }

  private static List<?> list(Map<?, ?> from, String field) {
    return from.get(field) instanceof List<?> list ? list : List.of();
  }

  private static String text(Map<?, ?> from, String field) {
    return from.get(field) instanceof String text ? text : "";
  }
}
