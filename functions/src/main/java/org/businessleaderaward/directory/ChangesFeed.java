package org.businessleaderaward.directory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.Instant;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.businessleaderaward.language.Language;

/** The newest changes of the directory as an Atom feed (RFC 4287), newest first. */
final class ChangesFeed {
  static final String NAME = "changes.atom";

  /** How many changes it holds. */
  static final int LENGTH = 50;

  private static final String ATOM = "http://www.w3.org/2005/Atom";

  private final String siteUrl;

  /** A feed whose links lead to this site. */
  ChangesFeed(String siteUrl) {
    this.siteUrl = siteUrl;
  }

  /**
   * Writes it.
   *
   * @param entries as they are now, the one that changed last first
   * @param now what the feed says of its age when it has no entries
   */
  void write(List<Entry> entries, Instant now, Writer out) {
    try {
      var xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out);
      xml.writeStartDocument("utf-8", "1.0");
      xml.writeStartElement("feed");
      xml.writeDefaultNamespace(ATOM);
      element(xml, "id", address(ExportStore.PATH + NAME));
      element(xml, "title", "Changes of the directory of partnerships against human trafficking");
      element(
          xml, "updated", (entries.isEmpty() ? now : entries.getFirst().updatedAt()).toString());
      xml.writeStartElement("author");
      element(xml, "name", "The secretariat");
      xml.writeEndElement();
      link(xml, "self", null, address(ExportStore.PATH + NAME));
      link(xml, "alternate", null, address("/en/directory/"));
      for (var entry : entries) {
        entry(xml, entry);
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

  private void entry(XMLStreamWriter xml, Entry entry) throws XMLStreamException {
    xml.writeStartElement("entry");
    element(xml, "id", page(Language.EN, entry));
    element(xml, "title", entry.name().in(Language.EN));
    element(xml, "updated", entry.updatedAt().toString());
    for (var language : Language.values()) {
      link(xml, "alternate", language.tag(), page(language, entry));
    }
    if (entry instanceof Partnership partnership) {
      element(xml, "summary", partnership.summary().in(Language.EN));
    }
    xml.writeEndElement();
  }

  private String page(Language language, Entry entry) {
    return address("/" + language.tag() + "/directory/" + entry.id() + "/");
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
