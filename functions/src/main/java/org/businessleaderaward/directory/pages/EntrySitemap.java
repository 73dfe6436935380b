package org.businessleaderaward.directory.pages;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
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

  /** A file may have 50,000 addresses and 50 MB; an entry has one for each language. */
  private static final int IN_A_FILE = 5_000;

  private static final String PROTOCOL = "http://www.sitemaps.org/schemas/sitemap/0.9";
  private static final String XHTML = "http://www.w3.org/1999/xhtml";
  private static final String NAME = "sitemap-entries";

  private final String site;
  private final List<Listed> listed = new ArrayList<>();

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

  void add(Entry entry) {
    listed.add(Listed.of(entry));
  }

  int size() {
    return listed.size();
  }

  List<PageFile> newest(List<Entry> entries) {
    return List.of(pages("-newest", entries.stream().map(Listed::of).toList()));
  }

  /** The files of all entries that were added, and the index. */
  List<PageFile> all() {
    var files = new ArrayList<PageFile>();
    for (int from = 0; from < listed.size(); from += IN_A_FILE) {
      var part = listed.subList(from, Math.min(from + IN_A_FILE, listed.size()));
      files.add(pages("-" + (files.size() + 1), part));
    }
    var names = new ArrayList<>(files.stream().map(PageFile::path).toList());
    names.add(NAME + "-newest.xml");
    files.add(
        file(
            "",
            "sitemapindex",
            xml -> {
              for (var name : names) {
                xml.writeStartElement("sitemap");
                element(xml, "loc", site + "/" + name);
                xml.writeEndElement();
              }
            }));
    return files;
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
