package org.businessleaderaward.directory.pages;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.businessleaderaward.directory.entries.DocumentTitles;
import org.businessleaderaward.directory.entries.Entry;
import org.businessleaderaward.directory.entries.Organisation;
import org.businessleaderaward.directory.entries.OtherName;
import org.businessleaderaward.directory.entries.Partnership;
import org.businessleaderaward.directory.entries.Reach;
import org.businessleaderaward.directory.entries.RemovedEntry;
import org.businessleaderaward.directory.entries.Source;
import org.businessleaderaward.directory.search.PartnershipNode;
import org.businessleaderaward.language.Language;
import org.jspecify.annotations.Nullable;

/**
 * What a template's tags stand for (frontend-static's template-entries.ts), in words. What is empty
 * is not shown.
 */
final class EntryValues {
  private static final String ID = "id";
  private static final String NAME = "name";
  private static final String KIND = "kind";
  private static final String COUNTRY = "country";
  private static final String INDUSTRIES = "industries";
  private static final String COUNTRIES = "countries";
  private static final String THEMES = "themes";
  private static final String LANGUAGE = "language";
  private static final String PARAGRAPHS = "paragraphs";

  private final Language language;
  private final PageWords words;

  EntryValues(Language language, PageWords words) {
    this.language = language;
    this.words = words;
  }

  Map<String, Object> of(Partnership entry, Around around) {
    var values = common(entry, around);
    values.put(KIND, words.of("kinds", entry.kind()));
    values.put("summary", entry.summary().in(language));
    values.put(THEMES, words.all(THEMES, entry.themes()));
    values.put(
        COUNTRIES, entry.reach() == Reach.NOT_STATED ? words.text("notStated") : where(entry));
    values.put("startedOn", words.period(entry.startedOn(), null));
    values.put("endedOn", words.period(null, entry.endedOn()));
    otherNames(values, entry.naming().others().stream());
    list(
        values,
        "participants",
        "anyParticipants",
        around.members(entry).stream().map(this::participant).toList());
    return values;
  }

  Map<String, Object> of(Organisation entry, Around around) {
    var values = common(entry, around);
    values.put(KIND, words.of("organisationKinds", entry.kind()));
    values.put("acronym", entry.acronym(language) == null ? "" : acronyms(entry));
    values.put(
        COUNTRY,
        entry.country() == null ? words.text("notStated") : words.country(entry.country()));
    values.put("place", orEmpty(entry.place()));
    values.put("websiteUrl", webAddress(entry.websiteUrl()));
    boolean anyOthers =
        otherNames(
            values,
            entry.naming().others().stream()
                .filter(other -> other.kind() != OtherName.Kind.ACRONYM));
    var ids = new ArrayList<Map<String, Object>>();
    for (var id : entry.externalIds()) {
      ids.add(
          Map.of(
              "register",
              words.of("registers", id.register()),
              "page",
              words.page(id),
              "value",
              id.value()));
    }
    list(values, "externalIds", "anyExternalIds", ids);
    values.put(
        "more",
        entry.place() != null
            || entry.websiteUrl() != null
            || anyOthers
            || !ids.isEmpty()
            || !entry.industries().isEmpty());
    list(
        values,
        "partnerships",
        "anyPartnerships",
        around.takenPartIn(language).stream().map(node -> takenPartIn(node, entry.id())).toList());
    return values;
  }

  Map<String, Object> of(RemovedEntry gone) {
    var values = new HashMap<String, Object>();
    values.put(ID, gone.id());
    values.put("removedAt", words.day(gone.removedAt()));
    values.put(
        "withdrawal", gone.withdrawal() == null ? "" : words.of("withdrawals", gone.withdrawal()));
    return values;
  }

  /** Where a partnership acts; empty when nobody says. */
  private String where(Partnership entry) {
    var countries = words.countries(entry.countries());
    if (!entry.worldwide()) {
      return countries;
    }
    var everywhere = words.text("worldwide");
    return countries.isEmpty() ? everywhere : everywhere + PageWords.BETWEEN + countries;
  }

  private Map<String, Object> common(Entry entry, Around around) {
    var values = new HashMap<String, Object>();
    var name = entry.name().in(language);
    values.put(ID, entry.id());
    values.put(NAME, name);
    values.put(LANGUAGE, otherLanguage(entry, name));
    boolean others = false;
    for (var each : Language.values()) {
      var text = entry.name().byLanguage().get(each);
      values.put("name_" + each.tag(), orEmpty(text));
      others |= each != language && text != null;
    }
    values.put("otherLanguages", others);
    values.put("updatedAt", words.day(entry.updatedAt()));
    values.put("updatedAtExact", entry.updatedAt().toString());
    var verified = entry.verifiedAt();
    values.put("verified", verified == null ? words.text("notVerified") : words.day(verified));
    boolean reported = verified == null && !paragraphs(entry.sources()).isEmpty();
    values.put("reported", reported ? words.text("reported") : "");
    values.put(INDUSTRIES, words.all(INDUSTRIES, entry.industries()));
    values.put("sources", sources(entry));
    var relations = new ArrayList<Map<String, Object>>();
    for (var relation : entry.relations()) {
      var other = around.related().get(relation.to());
      relations.add(
          Map.of(
              KIND,
              words.of("relations", relation.kind()),
              ID,
              relation.to(),
              NAME,
              other == null ? relation.to() : other.name().in(language)));
    }
    list(values, "relations", "anyRelations", relations);
    return values;
  }

  /** The language of the texts, where the entry has none in the reader's. */
  private String otherLanguage(Entry entry, String name) {
    if (entry.name().byLanguage().containsKey(language)) {
      return "";
    }
    return entry.name().byLanguage().entrySet().stream()
        .filter(each -> each.getValue().equals(name))
        .map(each -> each.getKey().tag())
        .findFirst()
        .orElse("");
  }

  private static void list(
      Map<String, Object> values, String name, String any, List<Map<String, Object>> items) {
    values.put(name, items);
    values.put(any, !items.isEmpty());
  }

  private Map<String, Object> participant(PartnershipNode.Member member) {
    var organisation = member.organisation();
    var name = organisation.name().in(language);
    var acronym = organisation.acronym(language);
    return Map.of(
        ID,
        organisation.id(),
        NAME,
        acronym == null || acronym.isEmpty() || acronym.equals(name)
            ? name
            : words.withAcronym(name, acronym),
        "role",
        words.of("roles", member.role()),
        KIND,
        words.of("organisationKinds", organisation.kind()),
        COUNTRY,
        organisation.country() == null ? "–" : words.country(organisation.country()));
  }

  private Map<String, Object> takenPartIn(PartnershipNode node, String organisation) {
    var entry = node.partnership();
    return Map.of(
        ID,
        entry.id(),
        NAME,
        entry.name().in(language),
        KIND,
        words.of("kinds", entry.kind()),
        "period",
        words.period(entry.startedOn(), entry.endedOn()),
        "roles",
        words.all("roles", node.roles(organisation)),
        THEMES,
        words.all(THEMES, entry.themes()),
        COUNTRIES,
        where(entry),
        PARAGRAPHS,
        words.ofReport(paragraphs(entry.sources())));
  }

  /** Whether there are any. */
  private boolean otherNames(Map<String, Object> values, Stream<OtherName> names) {
    var others = names.map(this::otherName).toList();
    list(values, "otherNames", "anyOtherNames", others);
    return !others.isEmpty();
  }

  private Map<String, Object> otherName(OtherName other) {
    return Map.of(
        "text",
        other.kind() == OtherName.Kind.FORMER
            ? words.text("formerName").replace("{name}", other.text())
            : other.text(),
        LANGUAGE,
        other.language() == null ? "" : other.language().tag());
  }

  /** Each document at its address once, with all of its paragraphs. */
  private List<Map<String, Object>> sources(Entry entry) {
    return entry.sources().stream()
        .collect(
            Collectors.groupingBy(
                source -> List.of(source.document(), orEmpty(source.url())),
                LinkedHashMap::new,
                Collectors.toList()))
        .values()
        .stream()
        .map(this::document)
        .toList();
  }

  private Map<String, Object> document(List<Source> sources) {
    var first = sources.getFirst();
    return Map.of(
        "document",
        DocumentTitles.in(language, first.document()),
        "url",
        webAddress(first.url()),
        PARAGRAPHS,
        words.paragraphs(paragraphs(sources)));
  }

  private static List<Integer> paragraphs(List<Source> sources) {
    return sources.stream().map(Source::paragraph).filter(Objects::nonNull).toList();
  }

  /** That of the reader's language first, then those of others. */
  private String acronyms(Organisation entry) {
    var found = new LinkedHashSet<String>();
    found.add(orEmpty(entry.acronym(language)));
    for (var other : entry.naming().others()) {
      if (other.kind() == OtherName.Kind.ACRONYM) {
        found.add(other.text());
      }
    }
    return String.join(PageWords.BETWEEN, found);
  }

  /** An address that a browser opens as a page; nothing of any other scheme becomes a link. */
  private static String webAddress(@Nullable String address) {
    return address != null && address.matches("(?i)https?://.*") ? address : "";
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
