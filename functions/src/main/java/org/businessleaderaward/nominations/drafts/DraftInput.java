package org.businessleaderaward.nominations.drafts;

import java.util.List;
import java.util.Map;
import org.businessleaderaward.language.Language;
import org.businessleaderaward.nominations.domain.Draft;
import org.businessleaderaward.nominations.domain.Nominator;
import org.businessleaderaward.nominations.domain.Nominee;
import org.businessleaderaward.nominations.domain.Statement;

/**
 * Reads {@code SaveDraftInput} as GraphQL Java gives it: every field is there or has its default.
 */
public final class DraftInput {
  private DraftInput() {}

  public static Draft read(Map<String, Object> input) {
    var nominee = map(input, "nominee");
    var nominator = map(input, "nominator");
    var language = Language.valueOf(text(input, "language"));
    return new Draft(
        new Nominee(
            text(nominee, "name"),
            text(nominee, "role"),
            text(nominee, "company"),
            text(nominee, "country"),
            text(nominee, "email"),
            nominee.get("language") instanceof String own ? Language.valueOf(own) : language),
        new Nominator(
            text(nominator, "name"),
            text(nominator, "organisation"),
            text(nominator, "email"),
            text(nominator, "relation")),
        list(input, "statements").stream()
            .map(Map.class::cast)
            .map(s -> new Statement(text(s, "criterion"), text(s, "text")))
            .toList(),
        list(input, "evidenceLinks").stream().map(String.class::cast).toList(),
        language,
        text(input, "category"));
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
