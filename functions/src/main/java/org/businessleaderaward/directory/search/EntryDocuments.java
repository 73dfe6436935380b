package org.businessleaderaward.directory.search;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedNumericDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.util.BytesRef;
import org.businessleaderaward.directory.documents.EntryBytes;
import org.businessleaderaward.directory.entries.Entry;
import org.businessleaderaward.directory.entries.Organisation;
import org.businessleaderaward.directory.entries.OrganisationRole;
import org.businessleaderaward.directory.entries.OtherName;
import org.businessleaderaward.directory.entries.Partnership;
import org.businessleaderaward.directory.entries.RemovedEntry;
import org.businessleaderaward.directory.names.LooseAcronyms;
import org.businessleaderaward.directory.names.NameReader;
import org.businessleaderaward.directory.names.NameReading;
import org.businessleaderaward.directory.names.Romanised;
import org.businessleaderaward.language.Language;
import org.businessleaderaward.language.NameOrder;
import org.businessleaderaward.recent.RecentlyUsed;
import org.jspecify.annotations.Nullable;

/** Makes the index's documents of entries. Not for several threads at once. */
final class EntryDocuments {
  private static final int REMEMBERED = 20_000;

  /** A term that counts as often as it stands there, however long the text is. */
  private static final FieldType COUNTED = counted();

  private final NameOrder order = new NameOrder();
  private final IndexedTexts texts = new IndexedTexts();
  private final Map<String, List<IndexableField>> romanised = new RecentlyUsed<>(REMEMBERED);
  private @Nullable NameReader reader;
  private final Map<String, NameReading> readings = new RecentlyUsed<>(REMEMBERED);
  private final Thesaurus thesaurus;

  /** Makes documents with these meanings. */
  EntryDocuments(Thesaurus thesaurus) {
    this.thesaurus = thesaurus;
  }

  /**
   * The document of a partnership.
   *
   * @param organisations those of its organisations that there are, by the id that it has of them
   */
  Document of(Partnership partnership, Map<String, Organisation> organisations) {
    var document = document(partnership, IndexFields.PARTNERSHIP);
    var meant = new AgreedMeanings(thesaurus);
    partnership
        .summary()
        .byLanguage()
        .forEach(
            (language, text) -> {
              var cut = texts.text(language, text);
              IndexedTexts.add(document, IndexFields.summary(language), cut);
              meanings(document, meant, cut);
            });
    meant.each(each -> meaning(document, IndexFields.MEANINGS, each));
    thesaurus.subject().forEach(each -> meaning(document, IndexFields.MEANINGS, each));
    var named = new TreeSet<String>();
    for (var participant : partnership.participants()) {
      takingPart(document, participant.role(), participant.organisation());
      var organisation = organisations.get(participant.organisation());
      if (organisation != null) {
        if (!organisation.id().equals(participant.organisation())) {
          takingPart(document, participant.role(), organisation.id());
        }
        if (named.add(organisation.id())) {
          participant(document, organisation);
        }
      }
    }
    number(document, IndexFields.KIND, Numbered.of(partnership.kind()));
    number(document, IndexFields.THEME, Numbered.bits(partnership.themes()));
    number(document, IndexFields.REACH, Numbered.of(partnership.reach()));
    if (partnership.firstYear() != 0) {
      number(document, IndexFields.YEAR, partnership.firstYear());
      number(document, IndexFields.LAST_YEAR, partnership.lastYear());
    }
    partnership.countries().stream().distinct().forEach(country -> country(document, country));
    return document;
  }

  /** The document of an organisation. */
  Document of(Organisation organisation) {
    var document = document(organisation, IndexFields.ORGANISATION);
    number(document, IndexFields.KIND, Numbered.of(organisation.kind()));
    if (organisation.country() != null) {
      country(document, organisation.country());
    }
    organisation.naming().all().stream()
        .flatMap(name -> reading(name).terms().stream())
        .distinct()
        .forEach(term -> document.add(new Field(IndexFields.NAME_TERMS, term, COUNTED)));
    return document;
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
    for (var language : Language.values()) {
      var key = new BytesRef(order.key(language, entry.name().in(language)));
      document.add(new SortedDocValuesField(IndexFields.nameOrder(language), key));
    }
    number(document, IndexFields.ADDED, entry.history().addedAt().getEpochSecond());
    number(document, IndexFields.UPDATED, entry.updatedAt().getEpochSecond());
    if (entry.verifiedAt() != null) {
      number(document, IndexFields.VERIFIED, entry.verifiedAt().getEpochSecond());
    }
    number(document, IndexFields.INDUSTRY, Numbered.bits(entry.industries()));
    number(document, IndexFields.LANGUAGE, Numbered.bits(entry.name().byLanguage().keySet()));
    entry
        .relations()
        .forEach(
            relation ->
                document.add(new StringField(IndexFields.RELATED, relation.to(), Field.Store.NO)));
    var meant = new AgreedMeanings(thesaurus);
    names(
        entry,
        (language, name) -> {
          var cut = texts.name(language, name);
          IndexedTexts.add(document, IndexFields.name(language), cut);
          meanings(document, meant, cut);
        });
    meant.each(each -> meaning(document, IndexFields.NAME_MEANINGS, each));
    entry.naming().all().stream()
        .flatMap(name -> reading(name).countries().stream().flatMap(Set::stream))
        .distinct()
        .forEach(country -> named(document, country));
    for (var name : entry.naming().all()) {
      var cut = texts.name(name);
      var words = texts.asked(cut);
      IndexedTexts.add(document, IndexFields.NAMES, cut);
      acronyms(document, name, words);
      term(document, IndexFields.WHOLE_NAME, cut(String.join(" ", words)));
      romanised(document, words);
    }
    return document;
  }

  /** The most bytes of a term are 32,766; a name has far fewer that tell it from others. */
  private static String cut(String name) {
    return name.substring(0, Math.min(name.length(), 400));
  }

  private void participant(Document document, Organisation organisation) {
    names(
        organisation,
        (language, name) -> {
          var cut = texts.name(language, name);
          IndexedTexts.add(document, IndexFields.participants(language), cut);
          thesaurus
              .named(language, texts.asked(cut))
              .forEach(each -> meaning(document, IndexFields.MEANINGS, each));
        });
    for (var name : organisation.naming().all()) {
      var words = texts.asked(texts.name(name));
      romanised(document, words);
      acronyms(document, name, words);
    }
  }

  private void acronyms(Document document, String name, List<String> words) {
    LooseAcronyms.beside(reading(name).acronyms(), words, LanguageAnalyzer::isCommonest)
        .forEach(each -> term(document, IndexFields.INITIALS, each));
  }

  private void romanised(Document document, List<String> words) {
    for (var word : new LinkedHashSet<>(words)) {
      romanised.computeIfAbsent(word, EntryDocuments::romanised).forEach(document::add);
    }
  }

  /** A word in Latin letters, if it has others, and its sound. */
  private static List<IndexableField> romanised(String word) {
    var forms = new Document();
    if (Romanised.isArabic(word)) {
      term(forms, IndexFields.ARABIC_SOUND, Romanised.arabicSound(word));
    }
    if (Romanised.isForeign(word)) {
      for (var form : Romanised.of(word)) {
        term(forms, IndexFields.LATIN, form);
        if (!Romanised.isArabic(word)) {
          term(forms, IndexFields.OTHER_SOUND, Romanised.sound(form));
        }
      }
    } else {
      term(forms, IndexFields.OTHER_SOUND, Romanised.sound(word));
    }
    return forms.getFields();
  }

  private NameReading reading(String name) {
    if (reader == null) {
      reader = NameMatching.reader().with(CountryWords.remembering(REMEMBERED)::in);
    }
    return readings.computeIfAbsent(name, reader::read);
  }

  /** A country that an entry's own name names, and its regions. */
  private void named(Document document, String country) {
    regions(document, IndexFields.NAME_MEANINGS, country);
    for (var language : Language.values()) {
      IndexedTexts.addTerms(
          document, IndexFields.namedCountries(language), texts.country(language, country));
    }
  }

  /** Every name with its language; one of no language, and an acronym, with each. */
  private static void names(Entry entry, BiConsumer<Language, String> reader) {
    entry.name().byLanguage().forEach(reader);
    for (var other : entry.naming().others()) {
      if (other.language() != null && other.kind() != OtherName.Kind.ACRONYM) {
        reader.accept(other.language(), other.text());
      } else {
        for (var language : Language.values()) {
          reader.accept(language, other.text());
        }
      }
    }
  }

  private static void takingPart(Document document, OrganisationRole role, String organisation) {
    term(document, IndexFields.TAKING_PART, organisation);
    term(document, IndexFields.TAKING_PART, IndexFields.inRole(role, organisation));
  }

  /** What the words of an entry's own text mean, and how they begin. */
  private void meanings(Document document, AgreedMeanings meant, IndexedTexts.Cut text) {
    IndexedTexts.addBeginnings(document, text);
    meant.add(text.language(), thesaurus.of(text.language(), texts.asked(text)));
  }

  private static void meaning(Document document, String field, String meaning) {
    document.add(new Field(field, meaning, COUNTED));
  }

  private static void term(Document document, String field, String term) {
    if (!term.isEmpty()) {
      document.add(new StringField(field, term, Field.Store.NO));
    }
  }

  private static FieldType counted() {
    var type = new FieldType();
    type.setTokenized(false);
    type.setOmitNorms(true);
    type.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
    type.freeze();
    return type;
  }

  private static void number(Document document, String field, long number) {
    document.add(new NumericDocValuesField(field, number));
  }

  private void regions(Document document, String field, String country) {
    thesaurus.regions().of(country).forEach(each -> meaning(document, field, each));
  }

  private void country(Document document, String country) {
    int number = Numbered.ofCountry(country);
    if (number >= 0) {
      document.add(new SortedNumericDocValuesField(IndexFields.COUNTRY, number));
      regions(document, IndexFields.MEANINGS, country);
      for (var language : Language.values()) {
        var names = texts.country(language, country);
        IndexedTexts.addTerms(document, IndexFields.countries(language), names);
        document.add(new TextField(IndexFields.COUNTRY_WORDS, names.plain().words().stream()));
      }
    }
  }
}
