package org.businessleaderaward.programme;

import java.util.List;
import org.businessleaderaward.language.LocalizedText;
import org.businessleaderaward.programme.laureates.SmallPortrait;
import org.jspecify.annotations.Nullable;

/**
 * A person who was given the award.
 *
 * @param id id of the nomination by which this person was chosen; two people can have one name
 * @param name name
 * @param role role within the company
 * @param company company
 * @param country ISO 3166-1 alpha-2 code
 * @param category name of the category in which this person was nominated; null without one
 * @param citation why the jury honours this person
 * @param passedOver ids of the nominations that the jury placed before and that no longer stood
 *     when it was announced, in the order of the ranking
 * @param portrait the small portrait; null without one
 */
public record Laureate(
    String id,
    String name,
    @Nullable String role,
    String company,
    @Nullable String country,
    @Nullable LocalizedText category,
    LocalizedText citation,
    List<String> passedOver,
    @Nullable SmallPortrait portrait) {
  public Laureate {
    passedOver = List.copyOf(passedOver);
  }

  /** A laureate as announced, of whom there is no portrait yet. */
  public Laureate(
      String id,
      String name,
      @Nullable String role,
      String company,
      @Nullable String country,
      @Nullable LocalizedText category,
      LocalizedText citation,
      List<String> passedOver) {
    this(id, name, role, company, country, category, citation, passedOver, null);
  }

  /** A laureate of an edition without categories, before whom nobody was placed. */
  public Laureate(
      String id,
      String name,
      @Nullable String role,
      String company,
      @Nullable String country,
      LocalizedText citation) {
    this(id, name, role, company, country, null, citation, List.of());
  }

  /** The same with another portrait, or none. */
  public Laureate withPortrait(@Nullable SmallPortrait other) {
    return new Laureate(id, name, role, company, country, category, citation, passedOver, other);
  }
}
