package org.businessleaderaward.directory.pages;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.businessleaderaward.directory.entries.DocumentTitles;
import org.businessleaderaward.directory.entries.Entry;
import org.businessleaderaward.directory.entries.Organisation;
import org.businessleaderaward.directory.entries.OrganisationKind;
import org.businessleaderaward.directory.entries.OrganisationRole;
import org.businessleaderaward.directory.entries.Partnership;
import org.businessleaderaward.directory.entries.Source;
import org.businessleaderaward.language.Language;
import org.businessleaderaward.wiring.SiteUrl;

/** Entries as schema.org knows them, word for word as the site's build says it (json-ld.ts). */
final class LinkedData {
  private static final String TYPE = "@type";
  private static final String ID = "@id";
  private static final String NAME = "name";
  private static final String ALTERNATE_NAME = "alternateName";
  private static final String MEMBER = "member";

  private final String site;
  private final Language language;
  private final PageWords words;

  LinkedData(SiteUrl site, Language language, PageWords words) {
    this.site = site.address();
    this.language = language;
    this.words = words;
  }

  Map<String, Object> of(Partnership entry, Around around) {
    var data = about(entry);
    data.put(TYPE, "Project");
    data.put("description", entry.summary().in(language));
    data.put("keywords", entry.themes().stream().map(LinkedData::lower).toList());
    var areas = new ArrayList<>(entry.countries().stream().map(LinkedData::country).toList());
    if (entry.worldwide()) {
      areas.addFirst(Map.of(TYPE, "Place", "name", "Worldwide"));
    }
    data.put("areaServed", areas);
    if (entry.startedOn() != null) {
      data.put("foundingDate", entry.startedOn().value());
    }
    if (entry.endedOn() != null) {
      data.put("dissolutionDate", entry.endedOn().value());
    }
    var members = new LinkedHashMap<String, List<Object>>();
    for (var member : around.members(entry)) {
      var property = member.role() == OrganisationRole.SUPPORTER ? "sponsor" : MEMBER;
      members
          .computeIfAbsent(property, _ -> new ArrayList<>())
          .add(inRole(member.role(), organisation(member.organisation())));
    }
    data.putAll(members);
    return data;
  }

  Map<String, Object> of(Organisation entry) {
    var data = about(entry);
    data.putAll(type(entry.kind()));
    var acronym = entry.acronym(language);
    if (acronym != null) {
      var names = new ArrayList<Object>(List.of(acronym));
      names.addAll(otherNames(entry));
      data.put(ALTERNATE_NAME, names);
    }
    if (entry.country() != null) {
      data.put("address", address(entry.country()));
    }
    if (entry.place() != null) {
      data.put("location", entry.place());
    }
    var elsewhere = new ArrayList<String>();
    if (entry.websiteUrl() != null) {
      elsewhere.add(entry.websiteUrl());
    }
    entry.externalIds().forEach(id -> elsewhere.add(words.page(id)));
    if (!elsewhere.isEmpty()) {
      data.put("sameAs", elsewhere);
    }
    return data;
  }

  private Map<String, Object> about(Entry entry) {
    var data = new LinkedHashMap<String, Object>();
    data.put("@context", "https://schema.org");
    data.put(ID, page(Language.EN, entry.id()));
    data.put("identifier", entry.id());
    data.put("url", page(language, entry.id()));
    data.put(NAME, entry.name().in(language));
    data.put(ALTERNATE_NAME, otherNames(entry));
    data.put("subjectOf", entry.sources().stream().map(this::work).toList());
    data.put(
        "mainEntityOfPage",
        Map.of(
            TYPE,
            "WebPage",
            ID,
            page(language, entry.id()),
            "inLanguage",
            language.tag(),
            "dateModified",
            entry.updatedAt().toString()));
    return data;
  }

  private List<Object> otherNames(Entry entry) {
    var names = new ArrayList<Object>();
    entry
        .name()
        .byLanguage()
        .forEach(
            (each, text) -> {
              if (!text.equals(entry.name().in(language))) {
                names.add(Map.of("@language", each.tag(), "@value", text));
              }
            });
    return names;
  }

  private Map<String, Object> work(Source source) {
    var data = new LinkedHashMap<String, Object>();
    data.put(TYPE, "CreativeWork");
    data.put(NAME, DocumentTitles.in(language, source.document()));
    if (source.paragraph() != null) {
      data.put("pagination", "§ " + source.paragraph());
    }
    if (source.url() != null) {
      data.put("url", source.url());
    }
    return data;
  }

  private Map<String, Object> organisation(Organisation entry) {
    var data = new LinkedHashMap<String, Object>(type(entry.kind()));
    data.put(ID, page(Language.EN, entry.id()));
    data.put(NAME, entry.name().in(language));
    var acronym = entry.acronym(language);
    if (acronym != null && !acronym.isEmpty()) {
      data.put(ALTERNATE_NAME, acronym);
    }
    if (entry.country() != null) {
      data.put("address", address(entry.country()));
    }
    return data;
  }

  /** As a member of whom a role says more, where there is a word for it. */
  private static Map<String, Object> inRole(OrganisationRole role, Map<String, Object> who) {
    return switch (role) {
      case PARTNER, SUPPORTER -> who;
      case LEAD, HOST -> Map.of(TYPE, "OrganizationRole", "roleName", lower(role), MEMBER, who);
    };
  }

  private static Map<String, Object> type(OrganisationKind kind) {
    return Map.of(
        TYPE, kind == OrganisationKind.PUBLIC ? "GovernmentOrganization" : "Organization");
  }

  private static Map<String, Object> address(String country) {
    return Map.of(TYPE, "PostalAddress", "addressCountry", country);
  }

  private static Map<String, Object> country(String code) {
    return Map.of(TYPE, "Country", "identifier", code);
  }

  private String page(Language in, String id) {
    return site + "/" + in.tag() + "/directory/" + id + "/";
  }

  private static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
