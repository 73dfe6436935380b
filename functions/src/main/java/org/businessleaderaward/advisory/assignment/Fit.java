package org.businessleaderaward.advisory.assignment;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.businessleaderaward.access.Person;
import org.businessleaderaward.advisory.committee.AdviserProfile;
import org.businessleaderaward.advisory.committee.Region;
import org.businessleaderaward.advisory.domain.Assigning.Pair;
import org.businessleaderaward.advisory.domain.Assigning.Reader;
import org.businessleaderaward.advisory.domain.Assigning.ToRead;
import org.businessleaderaward.advisory.domain.Topics;
import org.businessleaderaward.language.Language;
import org.jspecify.annotations.Nullable;

/**
 * How an adviser stands to a nomination: what the assignment wants of the two, by what is known of
 * them now, and what there is between them.
 *
 * @param adviser id of the adviser
 * @param name name of the adviser
 * @param languages what the adviser reads
 * @param readsLanguage whether the adviser reads the nomination's language
 * @param knowsRegion whether the adviser knows the nominee's region, as far as it is said of both
 * @param knowsCategory whether the adviser knows the nomination's category, as far as it is said of
 *     both
 * @param doubtful whether it looks like a conflict, by employer or mail domain
 * @param standing whether it is assigned to them, and how far they are
 * @param load how many nominations they have to read in all
 */
public record Fit(
    String adviser,
    String name,
    List<Language> languages,
    boolean readsLanguage,
    boolean knowsRegion,
    boolean knowsCategory,
    boolean doubtful,
    Standing standing,
    int load) {
  /** How far an adviser is with a nomination. The names are the values of the schema's enum. */
  public enum Standing {
    NOT_ASSIGNED,
    UNTOUCHED,
    BEGUN,
    RECUSED;

    static Standing of(Assignment assignment) {
      if (assignment.isRecused()) {
        return RECUSED;
      }
      return assignment.isUntouched() ? UNTOUCHED : BEGUN;
    }
  }

  static Fit of(
      Person person,
      AdviserProfile profile,
      Reader adviser,
      ToRead nomination,
      Doubts doubts,
      Optional<Assignment> assigned,
      Load load) {
    return new Fit(
        person.id(),
        person.name(),
        profile.languages(),
        adviser.reads(nomination),
        adviser.knowsRegion(nomination),
        adviser.knowsCategory(nomination),
        doubts.pairs().contains(new Pair(nomination.id(), person.id())),
        assigned.map(Standing::of).orElse(Standing.NOT_ASSIGNED),
        load.read());
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
