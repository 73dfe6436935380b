package org.businessleaderaward.directory.exports;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.businessleaderaward.directory.entries.Entry;
import org.businessleaderaward.directory.entries.Organisation;
import org.businessleaderaward.directory.entries.Partnership;
import org.businessleaderaward.directory.entries.Source;
import org.businessleaderaward.language.Language;

/**
 * What an entry says, as the content of an entry of the feed (XHTML): its facts in English, and its
 * texts in every language on record. Links lead to the site's own pages only.
 */
final class EntryContent {
  private static final String XHTML = "http://www.w3.org/1999/xhtml";

  private final String site;
  private final Map<String, Organisation> organisations;

  /**
   * Of entries of this site.
   *
   * @param organisations those that take part, by the id that is on record of them
   */
  EntryContent(String site, Map<String, Organisation> organisations) {
    this.site = site;
    this.organisations = organisations;
  }

  private record Fact(String name, String text) {}

  void write(XMLStreamWriter xml, Entry entry) throws XMLStreamException {
    xml.writeStartElement("content");
    xml.writeAttribute("type", "xhtml");
    xml.writeStartElement("div");
    xml.writeDefaultNamespace(XHTML);
    for (var language : entry.name().byLanguage().keySet()) {
      texts(xml, entry, language);
    }
    xml.writeStartElement("dl");
    xml.writeAttribute("lang", Language.EN.tag());
    for (var fact : facts(entry)) {
      text(xml, "dt", fact.name());
      text(xml, "dd", fact.text());
    }
    xml.writeEndElement();
    if (entry instanceof Partnership partnership && !partnership.participants().isEmpty()) {
      participants(xml, partnership);
    }
    xml.writeEndElement();
    xml.writeEndElement();
  }

  private static void texts(XMLStreamWriter xml, Entry entry, Language language)
      throws XMLStreamException {
    xml.writeStartElement("div");
    xml.writeAttribute("lang", language.tag());
    xml.writeAttribute("dir", language.direction().html());
    text(xml, "h2", entry.name().in(language));
    if (entry instanceof Partnership partnership) {
      text(xml, "p", partnership.summary().in(language));
    }
    xml.writeEndElement();
  }

  private static List<Fact> facts(Entry entry) {
    var facts = new ArrayList<Fact>();
    switch (entry) {
      case Partnership partnership -> {
        add(facts, "Kind", lower(partnership.kind()));
        add(facts, "For", joined(partnership.themes().stream().map(EntryContent::lower).toList()));
        add(facts, "Reach", partnership.worldwide() ? "worldwide" : "");
        add(facts, "Countries", joined(partnership.countries()));
        add(facts, "Began", partnership.startedOn() == null ? "" : partnership.startedOn().value());
        add(facts, "Ended", partnership.endedOn() == null ? "" : partnership.endedOn().value());
      }
      case Organisation organisation -> {
        add(facts, "Kind", lower(organisation.kind()));
        add(facts, "Country", organisation.country() == null ? "" : organisation.country());
        add(facts, "Place", organisation.place() == null ? "" : organisation.place());
        add(facts, "Website", organisation.websiteUrl() == null ? "" : organisation.websiteUrl());
      }
    }
    add(facts, "Also called", names(entry));
    add(facts, "Industries", joined(entry.industries().stream().map(Enum::name).toList()));
    add(
        facts,
        "In other registers",
        joined(entry.externalIds().stream().map(id -> id.register() + " " + id.value()).toList()));
    add(
        facts,
        "Sources",
        entry.sources().stream().map(EntryContent::source).collect(Collectors.joining("; ")));
    return facts;
  }

  private static void add(List<Fact> facts, String name, String text) {
    if (!text.isEmpty()) {
      facts.add(new Fact(name, text));
    }
  }

  private static String names(Entry entry) {
    return joined(entry.naming().others().stream().map(other -> other.text()).toList());
  }

  private static String source(Source source) {
    var paragraph = source.paragraph() == null ? "" : ", paragraph " + source.paragraph();
    return source.document() + paragraph + (source.url() == null ? "" : ", " + source.url());
  }

  /** Those that are there, each with the way to its page; where one was merged, the other. */
  private void participants(XMLStreamWriter xml, Partnership partnership)
      throws XMLStreamException {
    xml.writeStartElement("ul");
    xml.writeAttribute("lang", Language.EN.tag());
    for (var participant : partnership.participants()) {
      var organisation = organisations.get(participant.organisation());
      if (organisation != null) {
        xml.writeStartElement("li");
        xml.writeStartElement("a");
        xml.writeAttribute("href", site + "/en/directory/" + organisation.id() + "/");
        xml.writeCharacters(XmlText.of(organisation.name().in(Language.EN)));
        xml.writeEndElement();
        xml.writeCharacters(" (" + lower(participant.role()) + ")");
        xml.writeEndElement();
      }
    }
    xml.writeEndElement();
  }

  private static void text(XMLStreamWriter xml, String name, String text)
      throws XMLStreamException {
    xml.writeStartElement(name);
    xml.writeCharacters(XmlText.of(text));
    xml.writeEndElement();
  }

  private static String joined(List<String> texts) {
    return String.join(", ", texts);
  }

  private static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
