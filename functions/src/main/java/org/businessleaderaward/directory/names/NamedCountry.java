package org.businessleaderaward.directory.names;

import java.util.List;
import java.util.Set;

/**
 * A country that a text names.
 *
 * @param countries ISO 3166-1 alpha-2; several when the name is of several
 * @param from the first word that names it
 * @param to the word after the last
 */
public record NamedCountry(Set<String> countries, int from, int to) {
  /** Finds the countries that words name. */
  public interface Finder {
    /** The countries in their order. */
    List<NamedCountry> in(List<String> words);
  }
}
