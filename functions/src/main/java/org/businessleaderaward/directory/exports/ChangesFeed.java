package org.businessleaderaward.directory.exports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.businessleaderaward.directory.entries.Entry;
import org.businessleaderaward.directory.entries.Partnership;
import org.businessleaderaward.directory.entries.RemovedEntry;
import org.businessleaderaward.language.Language;

/**
 * The newest changes of the directory as an Atom feed (RFC 4287), newest first, and after them what
 * was taken out last, as its tombstones (RFC 6721).
 */
final class ChangesFeed {
  static final String NAME = "changes.atom";

  /** How many changes it holds, and how many tombstones at most. */
  static final int LENGTH = 50;

  private static final String ATOM = "http://www.w3.org/2005/Atom";
  private static final String TOMBSTONES = "http://purl.org/atompub/tombstones/1.0";

  private final String siteUrl;

  /** A feed whose links lead to this site. */
  ChangesFeed(String siteUrl) {
    this.siteUrl = siteUrl;
  }

  /**
   * Writes it.
   *
   * @param entries as they are now, the one that changed last first
   * @param removed what was taken out, the last first
   * @param now what the feed says of its age when it has neither
   */
  void write(List<Entry> entries, List<RemovedEntry> removed, Instant now, Writer out) {
    try {
      var xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out);
      xml.writeStartDocument("utf-8", "1.0");
      xml.writeStartElement("feed");
      xml.writeDefaultNamespace(ATOM);
      xml.writeNamespace("at", TOMBSTONES);
      element(xml, "id", address(ExportStore.PATH + NAME));
      element(xml, "title", "Changes of the directory of partnerships against human trafficking");
      element(xml, "updated", lastChange(entries, removed).orElse(now).toString());
      xml.writeStartElement("author");
      element(xml, "name", "The secretariat");
      xml.writeEndElement();
      link(xml, "self", null, address(ExportStore.PATH + NAME));
      link(xml, "alternate", null, address("/en/directory/"));
      for (var entry : entries) {
        entry(xml, entry);
      }
      for (var gone : removed) {
        tombstone(xml, gone);
      }
      xml.writeEndElement();
      xml.writeEndDocument();
      xml.flush();
      out.write("\n");
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<Instant> lastChange(List<Entry> entries, List<RemovedEntry> removed) {
    return Stream.concat(
            entries.stream().map(Entry::updatedAt), removed.stream().map(RemovedEntry::removedAt))
        .max(Comparator.naturalOrder());
  }

  /** It names the entry by the id that the entry had in the feed. */
  private void tombstone(XMLStreamWriter xml, RemovedEntry gone) throws XMLStreamException {
    xml.writeStartElement(TOMBSTONES, "deleted-entry");
    xml.writeAttribute("ref", page(Language.EN, gone.id()));
    xml.writeAttribute("when", gone.removedAt().toString());
    xml.writeStartElement(TOMBSTONES, "comment");
    xml.writeCharacters(gone.reason().name());
    if (gone.withdrawal() != null) {
      xml.writeCharacters(" " + gone.withdrawal().name());
    }
    xml.writeEndElement();
    if (gone.mergedInto() != null) {
      link(xml, "related", null, page(Language.EN, gone.mergedInto()));
    }
    xml.writeEndElement();
  }

  private void entry(XMLStreamWriter xml, Entry entry) throws XMLStreamException {
    xml.writeStartElement("entry");
    element(xml, "id", page(Language.EN, entry.id()));
    element(xml, "title", entry.name().in(Language.EN));
    element(xml, "updated", entry.updatedAt().toString());
    for (var language : Language.values()) {
      link(xml, "alternate", language.tag(), page(language, entry.id()));
    }
    if (entry instanceof Partnership partnership) {
      element(xml, "summary", partnership.summary().in(Language.EN));
    }
    xml.writeEndElement();
  }

  private String page(Language language, String id) {
    return address("/" + language.tag() + "/directory/" + id + "/");
  }

  private String address(String path) {
    return siteUrl + path;
  }

  private static void link(
      XMLStreamWriter xml,
      String relation,
      @org.jspecify.annotations.Nullable String language,
      String address)
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
