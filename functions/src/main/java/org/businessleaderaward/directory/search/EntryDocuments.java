package org.businessleaderaward.directory.search;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
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
import org.apache.lucene.util.BytesRef;
import org.businessleaderaward.directory.entries.Entry;
import org.businessleaderaward.directory.entries.Organisation;
import org.businessleaderaward.directory.entries.OrganisationRole;
import org.businessleaderaward.directory.entries.OtherName;
import org.businessleaderaward.directory.entries.Partnership;
import org.businessleaderaward.directory.entries.RemovedEntry;
import org.businessleaderaward.directory.names.Romanised;
import org.businessleaderaward.directory.names.Umlauts;
import org.businessleaderaward.language.Language;
import org.businessleaderaward.language.NameOrder;
import org.businessleaderaward.recent.RecentlyUsed;

/** Makes the index's documents of entries. Not for several threads at once. */
final class EntryDocuments {
  private static final int REMEMBERED = 20_000;

  /** A term that counts as often as it stands there, however long the text is. */
  private static final FieldType COUNTED = counted();

  private final NameOrder order = new NameOrder();
  private final IndexTerms terms = new IndexTerms();
  private final Map<String, Set<String>> romanised = new RecentlyUsed<>(REMEMBERED);
  private final Map<String, Told> told = new RecentlyUsed<>(REMEMBERED);
  private final Thesaurus thesaurus;

  /** Makes documents with these meanings. */
  EntryDocuments(Thesaurus thesaurus) {
    this.thesaurus = thesaurus;
  }

  /** What a name says besides its words: which countries it names, and its first letters. */
  private record Told(Set<String> countries, Set<String> acronyms) {}

  /**
   * The document of a partnership.
   *
   * @param organisations those of its organisations that there are, by the id that it has of them
   */
  Document of(Partnership partnership, Map<String, Organisation> organisations) {
    var document = document(partnership, IndexFields.PARTNERSHIP);
    partnership
        .summary()
        .byLanguage()
        .forEach(
            (language, text) -> {
              text(document, IndexFields.summary(language), text);
              meanings(document, IndexFields.MEANINGS, language, text);
            });
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
    allNames(organisation).stream()
        .flatMap(name -> NameMatching.reader().read(name).terms().stream())
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
    names(
        entry,
        (language, name) -> {
          text(document, IndexFields.name(language), name);
          meanings(document, IndexFields.NAME_MEANINGS, language, name);
        });
    allNames(entry).stream()
        .flatMap(name -> told(name).countries().stream())
        .distinct()
        .forEach(country -> named(document, country));
    allNames(entry)
        .forEach(
            name -> {
              document.add(new TextField(IndexFields.NAMES, name, Field.Store.NO));
              spelledOut(document, IndexFields.NAMES, name);
              told(name).acronyms().forEach(each -> term(document, IndexFields.INITIALS, each));
              document.add(
                  new StringField(IndexFields.WHOLE_NAME, cut(terms.whole(name)), Field.Store.NO));
              romanised(document, name);
            });
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
          text(document, IndexFields.participants(language), name);
          thesaurus
              .named(language, name)
              .forEach(each -> meaning(document, IndexFields.MEANINGS, each));
        });
    allNames(organisation)
        .forEach(
            name -> {
              romanised(document, name);
              told(name).acronyms().forEach(each -> term(document, IndexFields.INITIALS, each));
            });
  }

  private void romanised(Document document, String name) {
    for (var word : terms.different(IndexFields.WORDS, name, Integer.MAX_VALUE)) {
      if (Romanised.isArabic(word)) {
        term(document, IndexFields.ARABIC_SOUND, Romanised.arabicSound(word));
      }
      if (Romanised.isForeign(word)) {
        for (var form : romanised.computeIfAbsent(word, Romanised::of)) {
          term(document, IndexFields.LATIN, form);
          if (!Romanised.isArabic(word)) {
            term(document, IndexFields.OTHER_SOUND, Romanised.sound(form));
          }
        }
      } else {
        term(document, IndexFields.OTHER_SOUND, Romanised.sound(word));
      }
    }
  }

  private Told told(String name) {
    return told.computeIfAbsent(
        name,
        text -> {
          var reading = NameMatching.reader().read(text);
          var countries =
              reading.countries().stream().flatMap(Set::stream).collect(Collectors.toSet());
          return new Told(countries, reading.acronyms());
        });
  }

  /** A country that an entry's own name names. */
  private static void named(Document document, String country) {
    for (var language : Language.values()) {
      var names = String.join(" ", CountryWords.of(country, language));
      document.add(new TextField(IndexFields.namedCountries(language), names, Field.Store.NO));
    }
  }

  private static void spelledOut(Document document, String field, String text) {
    Umlauts.words(text).forEach(word -> document.add(new TextField(field, word, Field.Store.NO)));
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

  private static Set<String> allNames(Entry entry) {
    return entry.naming().all();
  }

  private static void takingPart(Document document, OrganisationRole role, String organisation) {
    term(document, IndexFields.TAKING_PART, organisation);
    term(document, IndexFields.TAKING_PART, IndexFields.inRole(role, organisation));
  }

  private static void text(Document document, String field, String text) {
    document.add(new TextField(field, text, Field.Store.NO));
    document.add(new TextField(IndexFields.WORDS, text, Field.Store.NO));
    spelledOut(document, IndexFields.WORDS, text);
  }

  /** What the words of an entry's own text mean, and how they begin. */
  private void meanings(Document document, String field, Language language, String text) {
    document.add(new TextField(IndexFields.beginnings(language), text, Field.Store.NO));
    thesaurus.of(language, text).forEach(each -> meaning(document, field, each));
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

  private void country(Document document, String country) {
    int number = CountryNumber.of(country);
    if (number >= 0) {
      document.add(new SortedNumericDocValuesField(IndexFields.COUNTRY, number));
      thesaurus.ofCountry(country).forEach(each -> meaning(document, IndexFields.MEANINGS, each));
      for (var language : Language.values()) {
        var names = String.join(" ", CountryWords.of(country, language));
        document.add(new TextField(IndexFields.countries(language), names, Field.Store.NO));
        document.add(new TextField(IndexFields.COUNTRY_WORDS, names, Field.Store.NO));
      }
    }
  }
}
