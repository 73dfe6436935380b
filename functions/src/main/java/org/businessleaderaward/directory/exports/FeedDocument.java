package org.businessleaderaward.directory.exports;

import java.io.Writer;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.businessleaderaward.directory.entries.Entry;
import org.businessleaderaward.directory.entries.OnRecord;
import org.businessleaderaward.directory.entries.Organisation;
import org.businessleaderaward.directory.entries.Participant;
import org.businessleaderaward.directory.entries.Partnership;
import org.businessleaderaward.directory.entries.RemovedEntry;
import org.businessleaderaward.directory.register.Change;
import org.businessleaderaward.directory.register.Entries;
import org.businessleaderaward.directory.register.NumberedChange;
import org.businessleaderaward.language.Language;
import org.businessleaderaward.wiring.SiteUrl;
import org.jspecify.annotations.Nullable;

/**
 * A document of the feed in Atom (RFC 4287): an entry for each change, known by its address, and a
 * tombstone for one that was taken out (RFC 6721). An entry has its content where it has not
 * changed since, so that whoever reads all documents has each entry once as it is now; and what was
 * taken out is gone from every document that is made anew.
 */
final class FeedDocument {
  private static final String ATOM = "http://www.w3.org/2005/Atom";
  private static final String TOMBSTONES = "http://purl.org/atompub/tombstones/1.0";
  private static final String HISTORY = "http://purl.org/syndication/history/1.0";

  private final Entries entries;
  private final String site;
  private final DataLicence licence;

  /** Documents of these entries, whose links lead to this site. */
  FeedDocument(Entries entries, SiteUrl site, DataLicence licence) {
    this.entries = entries;
    this.site = site.address();
    this.licence = licence;
  }

  /**
   * Writes one; two reads of the store.
   *
   * @param now what it says of its age when it has no change
   */
  void write(ChangesFeed.Document document, Instant now, Writer out) throws XMLStreamException {
    var ids = document.changes().stream().map(each -> each.change().entry()).toList();
    var found = entries.look(ids);
    var content = new EntryContent(site, organisations(found));
    var xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out);
    xml.writeStartDocument("utf-8", "1.0");
    xml.writeStartElement("feed");
    xml.writeDefaultNamespace(ATOM);
    xml.writeNamespace("at", TOMBSTONES);
    xml.writeNamespace("fh", HISTORY);
    head(xml, document, now);
    for (var each : document.changes()) {
      change(xml, each.change(), found.get(each.change().entry()), content);
    }
    xml.writeEndElement();
    xml.writeEndDocument();
    xml.flush();
  }

  private Map<String, Organisation> organisations(Map<String, OnRecord> found) {
    Set<String> ids =
        found.values().stream()
            .filter(Partnership.class::isInstance)
            .flatMap(entry -> ((Partnership) entry).participants().stream())
            .map(Participant::organisation)
            .collect(Collectors.toSet());
    return entries.organisations(ids);
  }

  private void head(XMLStreamWriter xml, ChangesFeed.Document document, Instant now)
      throws XMLStreamException {
    var changes = document.changes();
    element(xml, "id", file(ChangesFeed.NAME));
    element(xml, "title", "Changes of the directory of partnerships against human trafficking");
    element(xml, "updated", updated(changes, now).toString());
    xml.writeStartElement("author");
    element(xml, "name", "The secretariat");
    xml.writeEndElement();
    element(xml, "rights", "On the terms of " + licence.address());
    link(xml, "license", null, licence.address());
    link(xml, "self", null, file(document.name()));
    link(xml, "current", null, file(ChangesFeed.NAME));
    if (document.archives() > 0) {
      link(xml, "prev-archive", null, file(ChangesFeed.archive(document.archives())));
    }
    link(xml, "alternate", null, site + "/en/directory/");
    if (!document.isCurrent()) {
      xml.writeEmptyElement(HISTORY, "archive");
    }
  }

  private static Instant updated(List<NumberedChange> newestFirst, Instant now) {
    return newestFirst.isEmpty() ? now : newestFirst.getFirst().change().at();
  }

  private void change(
      XMLStreamWriter xml, Change change, @Nullable OnRecord found, EntryContent content)
      throws XMLStreamException {
    switch (change.kind()) {
      case MERGED, WITHDRAWN -> tombstone(xml, change, found);
      case ADDED, CHANGED, VERIFIED, RESTORED -> {
        if (found instanceof Entry entry) {
          entry(xml, change, entry, content);
        }
      }
    }
  }

  /** It names the entry by the id that the entry had in the feed. */
  private void tombstone(XMLStreamWriter xml, Change change, @Nullable OnRecord found)
      throws XMLStreamException {
    xml.writeStartElement(TOMBSTONES, "deleted-entry");
    xml.writeAttribute("ref", page(Language.EN, change.entry()));
    xml.writeAttribute("when", change.at().toString());
    xml.writeStartElement(TOMBSTONES, "comment");
    xml.writeCharacters(change.kind().name());
    if (found instanceof RemovedEntry gone && gone.withdrawal() != null) {
      xml.writeCharacters(" " + gone.withdrawal().name());
    }
    xml.writeEndElement();
    if (change.mergedInto() != null) {
      link(xml, "related", null, page(Language.EN, change.mergedInto()));
    }
    xml.writeEndElement();
  }

  private void entry(XMLStreamWriter xml, Change change, Entry entry, EntryContent content)
      throws XMLStreamException {
    xml.writeStartElement("entry");
    element(xml, "id", page(Language.EN, entry.id()));
    element(xml, "title", entry.name().in(Language.EN));
    element(xml, "published", entry.history().addedAt().toString());
    element(xml, "updated", change.at().toString());
    xml.writeEmptyElement("category");
    xml.writeAttribute("term", change.kind().name());
    for (var language : Language.values()) {
      link(xml, "alternate", language.tag(), page(language, entry.id()));
    }
    if (change.at().isBefore(entry.updatedAt())) {
      element(xml, "summary", "It has changed again since: a newer document has it as it is.");
    } else {
      content.write(xml, entry);
    }
    xml.writeEndElement();
  }

  private String file(String name) {
    return site + ExportStore.PATH + name;
  }

  private String page(Language language, String id) {
    return site + "/" + language.tag() + "/directory/" + id + "/";
  }

  private static void link(
      XMLStreamWriter xml, String relation, @Nullable String language, String address)
      throws XMLStreamException {
    xml.writeEmptyElement("link");
    xml.writeAttribute("rel", relation);
    if (language != null) {
      xml.writeAttribute("hreflang", language);
    }
    xml.writeAttribute("href", address);
  }

  private static void element(XMLStreamWriter xml, String name, String text)
      throws XMLStreamException {
    xml.writeStartElement(name);
    xml.writeCharacters(XmlText.of(text));
    xml.writeEndElement();
  }
}
