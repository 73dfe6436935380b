package org.businessleaderaward.directory.proposals;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.businessleaderaward.directory.entries.Entry;
import org.businessleaderaward.directory.entries.EntryId;
import org.businessleaderaward.directory.entries.Organisation;
import org.businessleaderaward.directory.entries.OtherName;
import org.businessleaderaward.directory.entries.Partnership;
import org.businessleaderaward.directory.register.Entries;
import org.businessleaderaward.gateway.UserError;

/** What corrected lists must be like: who takes part, relations, other names. */
public final class CorrectedLists {
  static final int MOST_PARTICIPANTS = 40;
  static final int MOST_RELATIONS = 20;
  static final int MOST_NAMES = 20;

  private CorrectedLists() {}

  /** The flaws that are seen without the directory. */
  static void flaws(List<UserError> flaws, EntryField field, String value) {
    var name = CorrectionRules.NAMES.getOrDefault(field, "");
    var items = EntryLists.items(field, value);
    int most =
        switch (field) {
          case PARTICIPANTS -> MOST_PARTICIPANTS;
          case RELATIONS -> MOST_RELATIONS;
          default -> MOST_NAMES;
        };
    if (items.size() > most) {
      flaws.add(at("TOO_MANY", "Give at most " + most + ".", name));
    }
    if (field != EntryField.OTHER_NAMES) {
      return;
    }
    for (var item : items) {
      if (item.startsWith(OtherName.Kind.ACRONYM.name())) {
        flaws.add(at("NOT_OF_THIS_ENTRY", "An acronym has its own field.", name));
      }
      SuggestionRules.line(
          flaws,
          name,
          EntryLists.what(item),
          OrganisationRules.SHORTEST_NAME,
          SuggestionRules.LONGEST_NAME);
    }
  }

  /**
   * The flaws of what is new in the lists: an entry is named that there is not, or of another sort,
   * or the entry itself. One request for the entries of each list that has something new.
   */
  static List<UserError> flaws(
      Map<EntryField, String> values, Map<EntryField, String> current, Entry entry, Entries all) {
    var flaws = new ArrayList<UserError>();
    for (var field : List.of(EntryField.PARTICIPANTS, EntryField.RELATIONS)) {
      var added = new LinkedHashSet<String>();
      EntryLists.items(field, values.getOrDefault(field, ""))
          .forEach(item -> added.add(EntryLists.what(item)));
      EntryLists.items(field, current.getOrDefault(field, ""))
          .forEach(item -> added.remove(EntryLists.what(item)));
      if (!added.isEmpty() && !areThere(added, field, entry, all)) {
        flaws.add(
            at(
                "NOT_FOUND",
                "Give entries of the directory.",
                CorrectionRules.NAMES.getOrDefault(field, "")));
      }
    }
    return List.copyOf(flaws);
  }

  private static boolean areThere(Set<String> ids, EntryField field, Entry entry, Entries all) {
    var sort =
        field == EntryField.PARTICIPANTS || entry instanceof Organisation
            ? Organisation.ID_PREFIX
            : Partnership.ID_PREFIX;
    if (ids.contains(entry.id())
        || !ids.stream().allMatch(id -> id.startsWith(sort) && EntryId.read(id).isPresent())) {
      return false;
    }
    var found = all.look(ids);
    return ids.stream().allMatch(id -> found.get(id) instanceof Entry);
  }

  private static UserError at(String code, String message, String field) {
    return UserError.at(code, message, "input", field);
  }
}
