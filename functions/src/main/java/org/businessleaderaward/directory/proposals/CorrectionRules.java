package org.businessleaderaward.directory.proposals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.businessleaderaward.directory.entries.Entry;
import org.businessleaderaward.directory.entries.PartialDate;
import org.businessleaderaward.directory.register.Entries;
import org.businessleaderaward.gateway.UserError;

/** What a correction must be like. Every flaw is told at once, each with its field. */
public final class CorrectionRules {
  static final int LONGEST_REASON = 1000;
  static final int LONGEST_ACRONYM = 40;

  /** The fields as the input calls them. */
  public static final Map<EntryField, String> NAMES =
      new EnumMap<>(
          Map.ofEntries(
              Map.entry(EntryField.NAME, "name"),
              Map.entry(EntryField.SUMMARY, "summary"),
              Map.entry(EntryField.KIND, "kind"),
              Map.entry(EntryField.THEMES, "themes"),
              Map.entry(EntryField.INDUSTRIES, "industries"),
              Map.entry(EntryField.COUNTRIES, "countries"),
              Map.entry(EntryField.STARTED, "startedOn"),
              Map.entry(EntryField.ENDED, "endedOn"),
              Map.entry(EntryField.ACRONYM, "acronym"),
              Map.entry(EntryField.ORGANISATION_KIND, "organisationKind"),
              Map.entry(EntryField.PLACE, "place"),
              Map.entry(EntryField.WEBSITE, "websiteUrl"),
              Map.entry(EntryField.EXTERNAL_IDS, "externalIds"),
              Map.entry(EntryField.WORLDWIDE, "worldwide"),
              Map.entry(EntryField.PARTICIPANTS, "participants"),
              Map.entry(EntryField.RELATIONS, "relations"),
              Map.entry(EntryField.OTHER_NAMES, "otherNames")));

  private CorrectionRules() {}

  /**
   * The flaws of a draft; empty when it can be taken.
   *
   * @param current what the entry says now
   * @param entries where the entries are that it names
   */
  static List<UserError> flaws(
      CorrectionDraft draft, Map<EntryField, String> current, Entry entry, Entries entries) {
    var flaws = new ArrayList<UserError>();
    SuggestionRules.contact(flaws, draft.sourceUrl(), draft.email(), draft.trap());
    return content(flaws, draft, current, entry, entries);
  }

  /** The flaws of a draft by an organisation, whose address is on record. */
  static List<UserError> flawsOfOwn(
      CorrectionDraft draft, Map<EntryField, String> current, Entry entry, Entries entries) {
    var flaws = new ArrayList<UserError>();
    SuggestionRules.source(flaws, draft.sourceUrl());
    return content(flaws, draft, current, entry, entries);
  }

  private static List<UserError> content(
      List<UserError> flaws,
      CorrectionDraft draft,
      Map<EntryField, String> current,
      Entry entry,
      Entries entries) {
    SuggestionRules.key(flaws, draft.idempotencyKey());
    SuggestionRules.lines(flaws, "reason", draft.reason(), 1, LONGEST_REASON);
    draft.values().forEach((field, value) -> value(flaws, field, value, current));
    if (flaws.isEmpty() && changed(draft, current).isEmpty()) {
      flaws.add(UserError.of("NOTHING_CHANGED", "Change at least one field."));
    }
    if (flaws.isEmpty()) {
      flaws.addAll(CorrectedLists.flaws(draft.values(), current, entry, entries));
    }
    return List.copyOf(flaws);
  }

  /** Those of the values that are not what the entry says now. */
  static Map<EntryField, String> changed(CorrectionDraft draft, Map<EntryField, String> current) {
    var changed = new EnumMap<EntryField, String>(EntryField.class);
    draft
        .values()
        .forEach(
            (field, value) -> {
              if (!value.equals(current.get(field))) {
                changed.put(field, value);
              }
            });
    return changed;
  }

  /** The flaws of what a field should say. */
  static void value(
      List<UserError> flaws, EntryField field, String value, Map<EntryField, String> current) {
    var name = NAMES.getOrDefault(field, "");
    if (!current.containsKey(field)) {
      flaws.add(at("NOT_OF_THIS_ENTRY", "This entry has no such field.", name));
      return;
    }
    switch (field) {
      case NAME ->
          SuggestionRules.line(
              flaws, name, value, SuggestionRules.SHORTEST_NAME, SuggestionRules.LONGEST_NAME);
      case SUMMARY ->
          SuggestionRules.lines(
              flaws,
              name,
              value,
              SuggestionRules.SHORTEST_SUMMARY,
              SuggestionRules.LONGEST_SUMMARY);
      case ACRONYM -> {
        if (!value.isEmpty()) {
          SuggestionRules.line(flaws, name, value, 1, LONGEST_ACRONYM);
        }
      }
      case COUNTRIES -> countries(flaws, value, current);
      case STARTED, ENDED -> date(flaws, name, value);
      case THEMES -> {
        if (value.isEmpty()) {
          flaws.add(at("REQUIRED", "Give at least one theme.", name));
        }
      }
      case PLACE -> OrganisationRules.place(flaws, value);
      case WEBSITE -> OrganisationRules.website(flaws, value);
      case EXTERNAL_IDS ->
          OrganisationRules.externalIds(
              flaws, EntryTexts.codes(value).stream().map(EntryTexts::externalId).toList());
      case PARTICIPANTS, RELATIONS, OTHER_NAMES -> CorrectedLists.flaws(flaws, field, value);
      case KIND, ORGANISATION_KIND, WORLDWIDE, INDUSTRIES -> {}
    }
  }

  /** A date as precisely as its source says; empty for none. */
  static void date(List<UserError> flaws, String field, String value) {
    if (!value.isEmpty() && PartialDate.read(value).isEmpty()) {
      flaws.add(at("INVALID_DATE", "Give a year, a month or a day, such as 2010-05.", field));
    }
  }

  /** An organisation sits in one country at most. */
  private static void countries(
      List<UserError> flaws, String value, Map<EntryField, String> current) {
    var codes = value.isEmpty() ? List.<String>of() : Arrays.asList(value.split(" ", -1));
    if (current.containsKey(EntryField.ACRONYM) && codes.size() > 1) {
      flaws.add(at("TOO_MANY", "An organisation sits in one country.", "countries"));
    } else {
      SuggestionRules.countries(flaws, codes);
    }
  }

  private static UserError at(String code, String message, String field) {
    return UserError.at(code, message, "input", field);
  }
}
