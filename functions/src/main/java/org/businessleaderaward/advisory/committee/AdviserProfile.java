package org.businessleaderaward.advisory.committee;

import java.util.List;
import org.businessleaderaward.language.Language;

/**
 * What the secretariat knows of an adviser and the assignment goes by.
 *
 * @param employer organisation that the adviser works for; empty when not known
 * @param languages what the adviser reads, at least one
 * @param regions regions that the adviser knows; none when they know all alike
 * @param categories identifiers of the edition's categories that the adviser knows; none when they
 *     know all alike, or in an edition without
 */
public record AdviserProfile(
    String employer, List<Language> languages, List<Region> regions, List<String> categories) {
  /** Of an adviser of whom nothing is said but the language in which they are written to. */
  public static AdviserProfile unknown(Language language) {
    return new AdviserProfile("", List.of(language), List.of(), List.of());
  }
}
