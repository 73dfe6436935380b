package org.businessleaderaward.directory.entries;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a statement comes from.
 *
 * @param document title of the document or page
 * @param paragraph paragraph of the document; null when it has none
 * @param url address of the document or page; null when it has none
 * @param statements which of an entry's statements stand there; empty when all do
 */
public record Source(
    String document,
    @Nullable Integer paragraph,
    @Nullable String url,
    List<Statement> statements) {
  /** A statement of an entry. The names are the values of the schema's enum. */
  public enum Statement {
    NAME,
    SUMMARY,
    KIND,
    THEMES,
    INDUSTRIES,
    COUNTRIES,
    STARTED,
    ENDED
  }

  /** A source of all that an entry says. */
  public static Source ofAll(String document, @Nullable Integer paragraph, @Nullable String url) {
    return new Source(document, paragraph, url, List.of());
  }
}
