package org.businessleaderaward.directory.pages;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.businessleaderaward.directory.entries.Entry;
import org.businessleaderaward.language.Language;
import org.businessleaderaward.wiring.SiteUrl;

/**
 * The pages of entries for search engines (sitemaps.org 0.9): an index, which robots.txt names, of
 * files with some entries each, and one with those that changed last, which is written after every
 * change.
 */
final class EntrySitemap {
  /** How many changed entries there are in the file that is written after every change. */
  static final int NEWEST = 200;

  /**
   * A file may have 50,000 addresses and 50 MB, and the edge compresses none above 10 MB; an entry
   * has an address for each language, and each names the others.
   */
  private static final int IN_A_FILE = 1_000;

  private static final String PROTOCOL = "http://www.sitemaps.org/schemas/sitemap/0.9";
  private static final String XHTML = "http://www.w3.org/1999/xhtml";
  private static final String NAME = "sitemap-entries";

  private final String site;
  private final List<Listed> listed = new ArrayList<>();
  private int size;
  private int full;

  EntrySitemap(SiteUrl site) {
    this.site = site.address();
  }

  private record Listed(String id, String changed) {
    static Listed of(Entry entry) {
      return new Listed(entry.id(), entry.updatedAt().toString());
    }
  }

  private interface Writing {
    void into(XMLStreamWriter xml) throws XMLStreamException;
  }

  /**
   * Adds an entry to those of all.
   *
   * @return a file that is full with it
   */
  Optional<PageFile> add(Entry entry) {
    listed.add(Listed.of(entry));
    size++;
    return listed.size() < IN_A_FILE ? Optional.empty() : Optional.of(next());
  }

  int size() {
    return size;
  }

  List<PageFile> newest(List<Entry> entries) {
    return List.of(pages("-newest", entries.stream().map(Listed::of).toList()));
  }

  /** The last file of all entries that were added, and the index. */
  List<PageFile> end() {
    var files = new ArrayList<PageFile>();
    if (!listed.isEmpty()) {
      files.add(next());
    }
    files.add(
        file(
            "",
            "sitemapindex",
            xml -> {
              for (var name : names()) {
                xml.writeStartElement("sitemap");
                element(xml, "loc", site + "/" + name);
                xml.writeEndElement();
              }
            }));
    return files;
  }

  private List<String> names() {
    var names = new ArrayList<String>();
    for (int number = 1; number <= full; number++) {
      names.add(NAME + "-" + number + ".xml");
    }
    names.add(NAME + "-newest.xml");
    return names;
  }

  private PageFile next() {
    full++;
    var file = pages("-" + full, listed);
    listed.clear();
    return file;
  }

  private PageFile pages(String suffix, List<Listed> part) {
    return file(
        suffix,
        "urlset",
        xml -> {
          for (var each : part) {
            for (var language : Language.values()) {
              xml.writeStartElement("url");
              element(xml, "loc", page(language, each.id()));
              element(xml, "lastmod", each.changed());
              for (var other : Language.values()) {
                alternate(xml, other.tag(), page(other, each.id()));
              }
              alternate(xml, "x-default", page(Language.EN, each.id()));
              xml.writeEndElement();
            }
          }
        });
  }

  private static PageFile file(String suffix, String root, Writing writing) {
    var text = new StringWriter();
    try {
      var xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeStartElement(root);
      xml.writeDefaultNamespace(PROTOCOL);
      xml.writeNamespace("xhtml", XHTML);
      writing.into(xml);
      xml.writeEndElement();
      xml.writeEndDocument();
      xml.flush();
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
    return PageFile.xml(NAME + suffix + ".xml", text.toString());
  }

  private static void element(XMLStreamWriter xml, String name, String text)
      throws XMLStreamException {
    xml.writeStartElement(name);
    xml.writeCharacters(text);
    xml.writeEndElement();
  }

  private static void alternate(XMLStreamWriter xml, String language, String address)
      throws XMLStreamException {
    xml.writeEmptyElement(XHTML, "link");
    xml.writeAttribute("rel", "alternate");
    xml.writeAttribute("hreflang", language);
    xml.writeAttribute("href", address);
  }

  private String page(Language language, String id) {
    return site + "/" + language.tag() + "/directory/" + id + "/";
  }
}
