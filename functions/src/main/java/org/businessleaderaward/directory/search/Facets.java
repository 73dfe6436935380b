package org.businessleaderaward.directory.search;

import graphql.language.Field;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Counts by which a list can be narrowed, highest first; years in their order. Each is counted over
 * what matches all conditions but its own; countries and reach leave out both of theirs, as either
 * is enough. Roles are those of the organisation that is asked for; none without one.
 */
public record Facets(
    List<Count> themes,
    List<Count> kinds,
    List<Count> countries,
    List<Count> reach,
    List<Count> industries,
    List<Count> freshness,
    List<Count> years,
    List<Count> roles) {
  /** No counts, where none were asked for. */
  public static final Facets NONE =
      new Facets(
          List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

  /** What can be counted, each leaving out its own condition. */
  public enum Dimension {
    THEMES,
    KINDS,
    COUNTRIES,
    INDUSTRIES,
    FRESHNESS,
    YEARS,
    ROLES;

    /** What must be counted for these fields of the schema. */
    static Set<Dimension> shownBy(List<Field> fields) {
      var shown = EnumSet.noneOf(Dimension.class);
      for (var field : fields) {
        switch (field.getName()) {
          case "themes" -> shown.add(THEMES);
          case "kinds" -> shown.add(KINDS);
          case "countries", "reach" -> shown.add(COUNTRIES);
          case "industries" -> shown.add(INDUSTRIES);
          case "freshness" -> shown.add(FRESHNESS);
          case "years" -> shown.add(YEARS);
          case "roles" -> shown.add(ROLES);
          default -> {
            // Its type's name, which needs no count.
          }
        }
      }
      return shown;
    }
  }

  /**
   * How many match with one value.
   *
   * @param value the value, as the filter takes it
   */
  public record Count(String value, int count) {}
}
