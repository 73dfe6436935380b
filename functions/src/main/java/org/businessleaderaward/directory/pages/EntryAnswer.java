package org.businessleaderaward.directory.pages;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.businessleaderaward.directory.entries.DocumentTitles;
import org.businessleaderaward.directory.entries.Entry;
import org.businessleaderaward.directory.entries.Organisation;
import org.businessleaderaward.directory.entries.Partnership;
import org.businessleaderaward.directory.entries.RemovedEntry;
import org.businessleaderaward.directory.entries.Source;
import org.businessleaderaward.directory.search.PartnershipNode;
import org.businessleaderaward.language.Language;
import org.jspecify.annotations.Nullable;

/**
 * An entry as the site's page asks for it (graphql-schema/operations/public/pages), so that the
 * page's script takes over with what the page shows and waits for nothing.
 */
final class EntryAnswer {
  private static final String TYPE = "__typename";
  private static final String ID = "id";
  private static final String NAME = "name";
  private static final String KIND = "kind";
  private static final String COUNTRY = "country";
  private static final String LANGUAGE = "language";

  private final Language language;

  EntryAnswer(Language language) {
    this.language = language;
  }

  Map<String, Object> of(Partnership entry, Around around) {
    var members = new Members().with(TYPE, "Partnership");
    common(members, entry, around);
    var participants = new ArrayList<Object>();
    for (var member : around.members(entry)) {
      participants.add(
          Map.of("role", member.role(), "organisation", organisation(member.organisation())));
    }
    return members
        .with("summary", entry.summary().in(language))
        .with("themes", entry.themes())
        .with("countries", entry.countries())
        .with("reach", entry.reach())
        .with("startedOn", text(entry.startedOn()))
        .with("endedOn", text(entry.endedOn()))
        .with("participants", participants)
        .with(KIND, entry.kind())
        .all;
  }

  Map<String, Object> of(Organisation entry, Around around) {
    var members = new Members().with(TYPE, "Organisation");
    common(members, entry, around);
    var ids = new ArrayList<Object>();
    for (var id : entry.externalIds()) {
      ids.add(Map.of("register", id.register(), "value", id.value()));
    }
    return members
        .with("acronym", entry.acronym(language))
        .with(KIND, entry.kind())
        .with(COUNTRY, entry.country())
        .with("place", entry.place())
        .with("websiteUrl", entry.websiteUrl())
        .with("externalIds", ids)
        .with(
            "partnerships",
            around.takenPartIn(language).stream().map(node -> listed(node, entry.id())).toList())
        .all;
  }

  Map<String, Object> of(RemovedEntry gone, Optional<Entry> successor) {
    return new Members()
        .with(TYPE, "RemovedEntry")
        .with(ID, gone.id())
        .with("removedAt", gone.removedAt().toString())
        .with("withdrawal", gone.withdrawal())
        .with(
            "mergedInto",
            successor
                .map(entry -> Map.of(ID, entry.id(), NAME, entry.name().in(language)))
                .orElse(null))
        .all;
  }

  private void common(Members members, Entry entry, Around around) {
    var names = new ArrayList<Object>();
    entry
        .name()
        .byLanguage()
        .forEach((each, text) -> names.add(Map.of(LANGUAGE, each, "text", text)));
    var others = new ArrayList<Object>();
    for (var other : entry.naming().others()) {
      others.add(
          new Members()
              .with(KIND, other.kind())
              .with("text", other.text())
              .with(LANGUAGE, other.language())
              .all);
    }
    var relations = new ArrayList<Object>();
    for (var relation : entry.relations()) {
      var other = around.related().get(relation.to());
      relations.add(
          new Members()
              .with(KIND, relation.kind())
              .with(ID, relation.to())
              .with(
                  "entry",
                  other == null ? null : Map.of(TYPE, sort(other), NAME, other.name().in(language)))
              .all);
    }
    var verified = entry.verifiedAt();
    members
        .with(ID, entry.id())
        .with(NAME, entry.name().in(language))
        .with("names", names)
        .with("otherNames", others)
        .with("industries", entry.industries())
        .with("relations", relations)
        .with("sources", entry.sources().stream().map(this::source).toList())
        .with("updatedAt", entry.updatedAt().toString())
        .with("verifiedAt", verified == null ? null : verified.toString());
  }

  private Map<String, Object> listed(PartnershipNode node, String organisation) {
    var entry = node.partnership();
    var paragraphs = new ArrayList<Object>();
    for (var source : entry.sources()) {
      paragraphs.add(new Members().with("paragraph", source.paragraph()).all);
    }
    return new Members()
        .with(ID, entry.id())
        .with(NAME, entry.name().in(language))
        .with("summary", entry.summary().in(language))
        .with(KIND, entry.kind())
        .with("themes", entry.themes())
        .with("countries", entry.countries())
        .with("reach", entry.reach())
        .with("startedOn", text(entry.startedOn()))
        .with("endedOn", text(entry.endedOn()))
        .with("sources", paragraphs)
        .with("roles", node.roles(organisation))
        .all;
  }

  private Map<String, Object> organisation(Organisation entry) {
    return new Members()
        .with(ID, entry.id())
        .with(NAME, entry.name().in(language))
        .with("acronym", entry.acronym(language))
        .with(KIND, entry.kind())
        .with(COUNTRY, entry.country())
        .all;
  }

  private Map<String, Object> source(Source source) {
    return new Members()
        .with("document", DocumentTitles.in(language, source.document()))
        .with("paragraph", source.paragraph())
        .with("url", source.url())
        .all;
  }

  private static String sort(Entry entry) {
    return entry instanceof Partnership ? "Partnership" : "Organisation";
  }

  private static @Nullable String text(@Nullable Object value) {
    return value == null ? null : value.toString();
  }

  /** Members in their order, of which some are null. */
  private static final class Members {
    final Map<String, Object> all = new LinkedHashMap<>();

    @SuppressWarnings("NullAway") // JSON has null, which maps of Java may hold.
    Members with(String name, @Nullable Object value) {
      all.put(name, value);
      return this;
    }
  }

  /** An answer as the page keeps it for its script. */
  static Map<String, Object> fetched(String body) {
    var answer = new LinkedHashMap<String, Object>();
    answer.put("status", 200);
    answer.put("statusText", "");
    answer.put("headers", Map.of());
    answer.put("body", body);
    return answer;
  }
}
