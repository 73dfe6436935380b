package org.businessleaderaward.directory.exports;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.businessleaderaward.directory.entries.Entry;
import org.businessleaderaward.directory.entries.Organisation;
import org.businessleaderaward.directory.entries.Partnership;
import org.businessleaderaward.directory.entries.Source;
import org.businessleaderaward.directory.entries.Theme;
import org.businessleaderaward.language.Language;
import org.businessleaderaward.language.LocalizedText;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * An entry as one line of JSON, with the names of the public room's schema. A text has a member for
 * each language on record; what is not on record is left out.
 */
final class EntryJson {
  private EntryJson() {}

  static String line(Entry entry) {
    var members = new LinkedHashMap<String, Object>();
    members.put("id", entry.id());
    switch (entry) {
      case Partnership partnership -> {
        members.put("type", "Partnership");
        members.put("name", text(partnership.name()));
        members.put("summary", text(partnership.summary()));
        members.put("kind", partnership.kind().name());
        members.put("themes", partnership.themes().stream().map(Theme::name).toList());
        members.put("countries", partnership.countries());
        put(members, "startedOn", partnership.startedOn());
        put(members, "endedOn", partnership.endedOn());
        members.put("participants", participants(partnership));
      }
      case Organisation organisation -> {
        members.put("type", "Organisation");
        members.put("name", text(organisation.name()));
        put(members, "acronym", organisation.acronym(Language.EN));
        members.put("kind", organisation.kind().name());
        put(members, "country", organisation.country());
        put(members, "place", organisation.place());
        put(members, "websiteUrl", organisation.websiteUrl());
      }
    }
    members.put("sources", entry.sources().stream().map(EntryJson::source).toList());
    members.put("updatedAt", entry.updatedAt().toString());
    put(members, "verifiedAt", entry.verifiedAt());
    return JsonMapper.shared().writeValueAsString(members);
  }

  private static List<Map<String, String>> participants(Partnership partnership) {
    return partnership.participants().stream()
        .map(
            participant ->
                Map.of(
                    "role", participant.role().name(), "organisation", participant.organisation()))
        .map(members -> (Map<String, String>) new java.util.TreeMap<>(members))
        .toList();
  }

  private static Map<String, Object> source(Source source) {
    var members = new LinkedHashMap<String, Object>();
    members.put("document", source.document());
    if (source.paragraph() != null) {
      members.put("paragraph", source.paragraph());
    }
    put(members, "url", source.url());
    return members;
  }

  private static Map<String, String> text(LocalizedText text) {
    var members = new LinkedHashMap<String, String>();
    text.byLanguage().forEach((language, words) -> members.put(language.tag(), words));
    return members;
  }

  private static void put(Map<String, Object> members, String name, @Nullable Object value) {
    if (value != null) {
      members.put(name, value.toString());
    }
  }
}
