package org.businessleaderaward.directory.proposals;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.businessleaderaward.gateway.UserError;

/**
 * What the secretariat writes instead of what a correction proposed: other words, and of a list
 * what stands there or was proposed for it.
 */
final class Edits {
  private static final Set<EntryField> WORDS =
      EnumSet.of(
          EntryField.NAME,
          EntryField.SUMMARY,
          EntryField.STARTED,
          EntryField.ENDED,
          EntryField.ACRONYM,
          EntryField.PLACE,
          EntryField.WEBSITE);
  private static final Set<EntryField> LISTS =
      EnumSet.of(
          EntryField.THEMES,
          EntryField.INDUSTRIES,
          EntryField.COUNTRIES,
          EntryField.EXTERNAL_IDS,
          EntryField.PARTICIPANTS,
          EntryField.RELATIONS,
          EntryField.OTHER_NAMES);

  private Edits() {}

  /**
   * The values with the edits, lists in their order.
   *
   * @param values what is proposed of the fields that are taken
   */
  static Map<EntryField, String> made(
      Map<EntryField, String> values, Map<EntryField, String> edits) {
    var made = new EnumMap<>(values);
    edits.forEach(
        (field, text) ->
            made.put(
                field,
                LISTS.contains(field)
                    ? EntryLists.text(field, EntryLists.items(field, text).stream())
                    : text));
    return made;
  }

  /** The flaws of edits; empty when they can be published. */
  static List<UserError> flaws(
      Map<EntryField, String> values,
      Map<EntryField, String> edits,
      Map<EntryField, String> current) {
    var flaws = new ArrayList<UserError>();
    edits.forEach(
        (field, text) -> {
          var name = CorrectionRules.NAMES.getOrDefault(field, "");
          if (!values.containsKey(field) || !isAllowed(field, text, values, current)) {
            flaws.add(
                UserError.at(
                    "NOT_PROPOSED",
                    "Choose among what the entry says and what was proposed.",
                    "input",
                    name));
          } else {
            CorrectionRules.value(flaws, field, text, current);
          }
        });
    return List.copyOf(flaws);
  }

  private static boolean isAllowed(
      EntryField field,
      String text,
      Map<EntryField, String> values,
      Map<EntryField, String> current) {
    if (!LISTS.contains(field)) {
      return WORDS.contains(field);
    }
    var known = new HashSet<>(EntryLists.items(field, values.getOrDefault(field, "")));
    known.addAll(EntryLists.items(field, current.getOrDefault(field, "")));
    return known.containsAll(EntryLists.items(field, text));
  }
}
