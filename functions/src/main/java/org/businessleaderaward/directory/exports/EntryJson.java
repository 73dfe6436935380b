package org.businessleaderaward.directory.exports;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.businessleaderaward.directory.entries.Entry;
import org.businessleaderaward.directory.entries.ExternalId;
import org.businessleaderaward.directory.entries.Industry;
import org.businessleaderaward.directory.entries.Organisation;
import org.businessleaderaward.directory.entries.OtherName;
import org.businessleaderaward.directory.entries.Partnership;
import org.businessleaderaward.directory.entries.Relation;
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
        members.put("reach", partnership.reach().name());
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
    var naming = entry.naming();
    members.put("originalLanguage", naming.original().name());
    members.put("nameIsOriginal", naming.quoted());
    members.put("otherNames", naming.others().stream().map(EntryJson::otherName).toList());
    members.put("industries", entry.industries().stream().map(Industry::name).toList());
    members.put("relations", entry.relations().stream().map(EntryJson::relation).toList());
    members.put("externalIds", entry.externalIds().stream().map(EntryJson::externalId).toList());
    members.put("sources", sources(entry.sources()));
    members.put("addedAt", entry.history().addedAt().toString());
    members.put("updatedAt", entry.updatedAt().toString());
    put(members, "verifiedAt", entry.verifiedAt());
    put(members, "verifiedBy", entry.history().verifiedBy());
    return JsonMapper.shared().writeValueAsString(members);
  }

  private static List<Map<String, Object>> participants(Partnership partnership) {
    return partnership.participants().stream()
        .map(
            participant -> {
              Map<String, Object> members = new LinkedHashMap<>();
              members.put("organisation", participant.organisation());
              members.put("role", participant.role().name());
              putSources(members, participant.sources());
              return members;
            })
        .toList();
  }

  private static Map<String, Object> relation(Relation relation) {
    var members = new LinkedHashMap<String, Object>();
    members.put("kind", relation.kind().name());
    members.put("id", relation.to());
    putSources(members, relation.sources());
    return members;
  }

  private static Map<String, Object> otherName(OtherName other) {
    var members = new LinkedHashMap<String, Object>();
    members.put("kind", other.kind().name());
    members.put("text", other.text());
    put(members, "language", other.language());
    return members;
  }

  private static Map<String, Object> externalId(ExternalId id) {
    var members = new LinkedHashMap<String, Object>();
    members.put("register", id.register().name());
    members.put("value", id.value());
    return members;
  }

  private static List<Map<String, Object>> sources(List<Source> sources) {
    return sources.stream().map(EntryJson::source).toList();
  }

  /** Where a part of an entry comes from; what has none comes from the entry's sources. */
  private static void putSources(Map<String, Object> members, List<Source> sources) {
    if (!sources.isEmpty()) {
      members.put("sources", sources(sources));
    }
  }

  private static Map<String, Object> source(Source source) {
    var members = new LinkedHashMap<String, Object>();
    members.put("document", source.document());
    if (source.paragraph() != null) {
      members.put("paragraph", source.paragraph());
    }
    put(members, "url", source.url());
    if (!source.statements().isEmpty()) {
      members.put("statements", source.statements().stream().map(Enum::name).toList());
    }
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
