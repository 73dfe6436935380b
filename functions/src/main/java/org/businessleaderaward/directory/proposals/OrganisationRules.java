package org.businessleaderaward.directory.proposals;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.businessleaderaward.directory.entries.ExternalId;
import org.businessleaderaward.directory.entries.Organisation;
import org.businessleaderaward.gateway.UserError;

/** What suggested organisations must be like. Every flaw is told at once, each with its field. */
public final class OrganisationRules {
  /** As short as the names of companies are. */
  static final int SHORTEST_NAME = 2;

  static final int LONGEST_PLACE = 100;
  static final int MOST_PARTICIPANTS = 10;

  private OrganisationRules() {}

  /**
   * The flaws of those that take part, each under its place in the list.
   *
   * @param entries ids of those of them that the directory has
   */
  static void participants(
      List<UserError> flaws, List<SuggestedOrganisation> all, Set<String> entries) {
    if (all.size() > MOST_PARTICIPANTS) {
      flaws.add(
          at("TOO_MANY", "Give at most " + MOST_PARTICIPANTS + " organisations.", "participants"));
      return;
    }
    var seen = new HashSet<Object>();
    for (int i = 0; i < all.size(); i++) {
      var own = new ArrayList<UserError>();
      var each = all.get(i);
      if (each.isNew()) {
        organisation(own, each, entries);
      } else if (!entries.contains(each.organisation())) {
        own.add(
            at(
                "NOT_FOUND",
                "Give an organisation of the directory, or a new one.",
                "organisation"));
      }
      if (!marks(each).stream().allMatch(seen::add)) {
        own.add(at("NAMED_TWICE", "Give each organisation once in a role.", "organisation"));
      }
      for (var flaw : own) {
        flaws.add(within(flaw, "participants", String.valueOf(i)));
      }
    }
  }

  /** By what one is known again in a list: a new one by its name, and by its ids. */
  private static List<Object> marks(SuggestedOrganisation each) {
    if (!each.isNew()) {
      return List.of(each.role() + " " + each.organisation());
    }
    var marks = new ArrayList<Object>(each.externalIds());
    marks.add(each.name().toLowerCase(Locale.ROOT));
    return marks;
  }

  /**
   * The flaws of a new one, each with the field of {@code NewOrganisationInput}.
   *
   * @param entries ids of those that it names and that the directory has
   */
  static void organisation(
      List<UserError> flaws, SuggestedOrganisation suggested, Set<String> entries) {
    SuggestionRules.line(
        flaws, "name", suggested.name(), SHORTEST_NAME, SuggestionRules.LONGEST_NAME);
    if (suggested.country() != null) {
      var countries = new ArrayList<UserError>();
      SuggestionRules.countries(countries, List.of(suggested.country()));
      countries.forEach(flaw -> flaws.add(at(flaw.code(), flaw.message(), "country")));
    }
    if (suggested.place() != null) {
      place(flaws, suggested.place());
    }
    if (suggested.websiteUrl() != null) {
      website(flaws, suggested.websiteUrl());
    }
    externalIds(flaws, suggested.externalIds());
    if (suggested.acronym() != null) {
      SuggestionRules.line(
          flaws, "acronym", suggested.acronym(), 1, CorrectionRules.LONGEST_ACRONYM);
    }
    suggested.lists().flaws(flaws, Organisation.ID_PREFIX, entries);
  }

  /** A town or city; empty for none. */
  static void place(List<UserError> flaws, String place) {
    if (!place.isEmpty()) {
      SuggestionRules.line(flaws, "place", place, 1, LONGEST_PLACE);
    }
  }

  /** The address of a website; empty for none. */
  static void website(List<UserError> flaws, String address) {
    if (!address.isEmpty()) {
      SuggestionRules.page(flaws, "websiteUrl", address);
    }
  }

  /** Ids of other registers: one of each, with the check digits that it must have. */
  static void externalIds(List<UserError> flaws, List<ExternalId> ids) {
    for (var id : ids) {
      if (!id.isWellFormed()) {
        flaws.add(
            at(
                "INVALID_IDENTIFIER",
                "This is no identifier of " + id.register() + ": check its signs.",
                "externalIds"));
      }
    }
    if (ids.stream().map(ExternalId::register).distinct().count() < ids.size()) {
      flaws.add(at("NAMED_TWICE", "Give one identifier of each register.", "externalIds"));
    }
  }

  /** A flaw of what stands deeper in an input. */
  static UserError within(UserError flaw, String... above) {
    var path = new ArrayList<String>(List.of("input"));
    path.addAll(List.of(above));
    var field = flaw.field();
    if (field != null) {
      path.addAll(field.subList(1, field.size()));
    }
    return new UserError(flaw.code(), List.copyOf(path), flaw.message());
  }

  private static UserError at(String code, String message, String field) {
    return UserError.at(code, message, "input", field);
  }
}
