package org.businessleaderaward.directory;

import com.ibm.icu.text.Collator;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetField;
import org.apache.lucene.util.BytesRef;
import org.businessleaderaward.language.Language;

/** Makes the index's documents of entries. Not for several threads at once. */
final class EntryDocuments {
  private final FacetsConfig facets = IndexFields.facets();
  private final Collator order = Collator.getInstance(ULocale.ENGLISH);

  /**
   * The document of a partnership.
   *
   * @param organisations those of its organisations that there are, by the id that it has of them
   */
  Document of(Partnership partnership, Map<String, Organisation> organisations) {
    var document = document(partnership, IndexFields.PARTNERSHIP);
    for (var language : Language.values()) {
      var summary = partnership.summary().byLanguage().get(language);
      if (summary != null) {
        text(document, IndexFields.summary(language), summary);
      }
    }
    var ids = new TreeSet<String>();
    for (var participant : partnership.participants()) {
      var organisation = organisations.get(participant.organisation());
      if (ids.add(participant.organisation()) && organisation != null) {
        ids.add(organisation.id());
        participant(document, organisation);
      }
    }
    ids.forEach(id -> document.add(new StringField(IndexFields.TAKING_PART, id, Field.Store.NO)));
    partnership.themes().stream()
        .distinct()
        .forEach(theme -> facet(document, IndexFields.THEME, theme.name()));
    partnership.countries().stream()
        .distinct()
        .forEach(country -> facet(document, IndexFields.COUNTRY, country));
    facet(document, IndexFields.KIND, partnership.kind().name());
    try {
      return facets.build(document);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The document of an organisation. */
  Document of(Organisation organisation) {
    return document(organisation, IndexFields.ORGANISATION);
  }

  /** The document of what is left of an entry, which no search finds. */
  static Document of(RemovedEntry removed) {
    var document = new Document();
    document.add(new StringField(IndexFields.ID, removed.id(), Field.Store.NO));
    document.add(new StringField(IndexFields.SORT, IndexFields.REMOVED, Field.Store.NO));
    document.add(new StoredField(IndexFields.ENTRY, EntryBytes.write(removed)));
    return document;
  }

  private Document document(Entry entry, String sort) {
    var document = new Document();
    document.add(new StringField(IndexFields.ID, entry.id(), Field.Store.NO));
    document.add(new StringField(IndexFields.SORT, sort, Field.Store.NO));
    document.add(new StoredField(IndexFields.ENTRY, EntryBytes.write(entry)));
    document.add(new SortedDocValuesField(IndexFields.ID_ORDER, new BytesRef(entry.id())));
    document.add(new SortedDocValuesField(IndexFields.NAME_ORDER, nameOrder(entry)));
    names(entry, (language, name) -> text(document, IndexFields.name(language), name));
    return document;
  }

  /** The collation key of the English name (UTS 10, CLDR's root order). */
  private BytesRef nameOrder(Entry entry) {
    var key = order.getRawCollationKey(entry.name().in(Language.EN), null);
    return new BytesRef(Arrays.copyOf(key.bytes, key.size));
  }

  private static void participant(Document document, Organisation organisation) {
    names(
        organisation, (language, name) -> text(document, IndexFields.participants(language), name));
  }

  /** Every name with its language; one of no language with each. */
  private static void names(Entry entry, BiConsumer<Language, String> reader) {
    entry.name().byLanguage().forEach(reader);
    for (var other : entry.naming().others()) {
      if (other.language() != null) {
        reader.accept(other.language(), other.text());
      } else {
        for (var language : Language.values()) {
          reader.accept(language, other.text());
        }
      }
    }
  }

  private static void text(Document document, String field, String text) {
    document.add(new TextField(field, text, Field.Store.NO));
    document.add(new TextField(IndexFields.WORDS, text, Field.Store.NO));
  }

  private static void facet(Document document, String dimension, String value) {
    document.add(new SortedSetDocValuesFacetField(dimension, value));
  }
}
