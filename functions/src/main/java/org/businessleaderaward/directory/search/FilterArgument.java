package org.businessleaderaward.directory.search;

import graphql.schema.DataFetchingEnvironment;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.businessleaderaward.directory.entries.EntryId;
import org.businessleaderaward.directory.entries.Industry;
import org.businessleaderaward.directory.entries.OrganisationKind;
import org.businessleaderaward.directory.entries.OrganisationRole;
import org.businessleaderaward.directory.entries.PartnershipKind;
import org.businessleaderaward.directory.entries.Reach;
import org.businessleaderaward.directory.entries.Theme;
import org.businessleaderaward.gateway.Refusal;
import org.businessleaderaward.language.Language;
import org.jspecify.annotations.Nullable;

/** The argument {@code filter} of a list of entries. */
final class FilterArgument {
  private static final int MOST_VALUES = 50;

  private FilterArgument() {}

  /**
   * Reads it, of partnerships.
   *
   * @throws Refusal with {@code BAD_REQUEST} when it has more values than anyone needs, a country
   *     that there is not, an id that cannot be one, or roles of no organisation
   */
  static EntryFilter ofPartnerships(DataFetchingEnvironment env) {
    return of(env, PartnershipKind::valueOf);
  }

  /** Reads it, of organisations; refused as that of partnerships is. */
  static EntryFilter ofOrganisations(DataFetchingEnvironment env) {
    return of(env, OrganisationKind::valueOf);
  }

  /** Of the partnerships in which an organisation takes part. */
  static EntryFilter ofMember(DataFetchingEnvironment env, String organisation) {
    return EntryFilter.ofMember(
        organisation,
        text(env.getArgument("role")).map(OrganisationRole::valueOf).map(Set::of).orElse(Set.of()));
  }

  private static EntryFilter of(
      DataFetchingEnvironment env, Function<String, ? extends Enum<?>> kind) {
    Map<String, Object> given = env.getArgument("filter");
    if (given == null) {
      return EntryFilter.NONE;
    }
    var roles = set("roles", given.get("roles"), OrganisationRole::valueOf);
    if (!roles.isEmpty() && given.get("organisation") == null) {
      throw new Refusal(
          Refusal.Code.BAD_REQUEST,
          "roles are what an organisation does in a partnership: give organisation as well");
    }
    return new EntryFilter(
        set("themes", given.get("themes"), Theme::valueOf),
        set("kinds", given.get("kinds"), kind),
        set("countries", given.get("countries"), code -> CountryArgument.read("countries", code)),
        set("reach", given.get("reach"), Reach::valueOf),
        set("industries", given.get("industries"), Industry::valueOf),
        set("freshness", given.get("freshness"), Freshness::valueOf),
        id("organisation", given.get("organisation")),
        roles,
        id("relatedTo", given.get("relatedTo")),
        text(given.get("yearFrom")).map(Integer::valueOf),
        text(given.get("yearTo")).map(Integer::valueOf),
        Optional.ofNullable((Instant) given.get("updatedSince")),
        text(given.get("language")).map(Language::valueOf));
  }

  private static Optional<String> text(@Nullable Object value) {
    return Optional.ofNullable(value).map(String::valueOf);
  }

  /** An id as entries have it; one that no entry has is left, and nothing is found by it. */
  private static Optional<String> id(String name, @Nullable Object value) {
    return text(value)
        .map(
            given ->
                EntryId.read(given)
                    .orElseThrow(
                        () ->
                            new Refusal(
                                Refusal.Code.BAD_REQUEST,
                                name
                                    + ": "
                                    + CountryArgument.quoted(given)
                                    + " cannot be the id of an entry; ids look like"
                                    + " organisation-unodc-6")));
  }

  private static <T> Set<T> set(String name, @Nullable Object values, Function<String, T> value) {
    if (!(values instanceof Collection<?> given)) {
      return Set.of();
    }
    if (given.size() > MOST_VALUES) {
      throw new Refusal(
          Refusal.Code.BAD_REQUEST, name + " must have at most " + MOST_VALUES + " values");
    }
    return given.stream().map(String::valueOf).map(value).collect(Collectors.toSet());
  }
}
