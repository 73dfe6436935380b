package org.businessleaderaward.advisory.assignment;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.businessleaderaward.access.Person;
import org.businessleaderaward.advisory.committee.AdviserProfile;
import org.businessleaderaward.advisory.committee.Region;
import org.businessleaderaward.advisory.domain.Assigning.Reader;
import org.businessleaderaward.advisory.domain.Assigning.ToRead;
import org.businessleaderaward.advisory.domain.Topics;
import org.businessleaderaward.language.Language;
import org.jspecify.annotations.Nullable;

/**
 * Why an adviser reads a nomination, or why not: what the assignment wants of the two, by what is
 * known of them now.
 *
 * @param adviser id of the adviser
 * @param readsLanguage whether the adviser reads the nomination's language
 * @param knowsRegion whether the adviser knows the nominee's region, as far as it is said of both
 * @param knowsCategory whether the adviser knows the nomination's category, as far as it is said of
 *     both
 */
public record Fit(
    String adviser, boolean readsLanguage, boolean knowsRegion, boolean knowsCategory) {
  static Fit of(Reader adviser, ToRead nomination) {
    return new Fit(
        adviser.id(),
        adviser.reads(nomination),
        adviser.knowsRegion(nomination),
        adviser.knowsCategory(nomination));
  }

  /**
   * A nomination, by what the assignment goes by.
   *
   * @param country country of the nominee; empty when not known
   * @param category identifier of its category; null without
   */
  static ToRead toRead(String id, Language language, String country, @Nullable String category) {
    return new ToRead(
        id,
        language,
        new Topics(
            Region.of(country).map(Region::name).stream().collect(Collectors.toSet()),
            Stream.ofNullable(category).collect(Collectors.toSet())));
  }

  /**
   * An adviser, by what the assignment goes by.
   *
   * @param categories identifiers of the edition's; one that it has no longer is nothing to go by
   */
  static Reader reader(Person adviser, AdviserProfile profile, Collection<String> categories) {
    return new Reader(
        adviser.id(),
        Set.copyOf(profile.languages()),
        new Topics(
            profile.regions().stream().map(Region::name).collect(Collectors.toSet()),
            profile.categories().stream()
                .filter(categories::contains)
                .collect(Collectors.toSet())));
  }
}
