package org.businessleaderaward.directory.search;

import java.util.HashMap;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.businessleaderaward.directory.documents.EntryBytes;
import org.businessleaderaward.directory.entries.OrganisationRole;
import org.businessleaderaward.language.Language;

/** The fields of the search index. */
final class IndexFields {
  static final String ID = "id";
  static final String SORT = "sort";
  static final String PARTNERSHIP = "partnership";
  static final String ORGANISATION = "organisation";
  static final String REMOVED = "removed";

  /** The entry itself, as {@link EntryBytes}. */
  static final String ENTRY = "entry";

  /** Orders: by name, by id; instants in seconds. */
  static final String ID_ORDER = "idOrder";

  static final String ADDED = "added";
  static final String UPDATED = "updated";
  static final String VERIFIED = "verified";

  /** Every word of an entry in every language, folded, not stemmed. */
  static final String WORDS = "words";

  /** Every word of an entry's own names in every language, folded, not stemmed. */
  static final String NAMES = "names";

  /** Each of an entry's own names whole, folded. */
  static final String WHOLE_NAME = "wholeName";

  /**
   * What an organisation's names say, each written together, and the first letters of their words;
   * see {@link org.businessleaderaward.directory.names.NameReading#terms}.
   */
  static final String NAME_TERMS = "nameTerms";

  /** Words of names that are in another script, in Latin letters. */
  static final String LATIN = "latin";

  /** The names of an entry's countries in every language, folded, not stemmed. */
  static final String COUNTRY_WORDS = "countryWords";

  /**
   * What the words of an entry's own names mean, and those of its summary, see {@link Thesaurus}.
   */
  static final String NAME_MEANINGS = "nameMeanings";

  static final String MEANINGS = "meanings";

  /** The first letters of the words of names, by which no entry may be known otherwise. */
  static final String INITIALS = "initials";

  /** Sounds of Arabic words of names, and of all others. */
  static final String ARABIC_SOUND = "arabicSound";

  static final String OTHER_SOUND = "otherSound";

  /** What lists are narrowed and counted by; see {@link Columns}. */
  static final String THEME = "theme";

  static final String KIND = "kind";
  static final String COUNTRY = "country";
  static final String INDUSTRY = "industry";
  static final String REACH = "reach";
  static final String YEAR = "year";
  static final String LAST_YEAR = "lastYear";
  static final String LANGUAGE = "language";

  /** Ids of the organisations that take part in a partnership, alone and behind their role. */
  static final String TAKING_PART = "takingPart";

  /**
   * The synonyms that an index was made with, beside its documents: a search reads its text with
   * the words that the entries were read with.
   */
  static final String SYNONYMS = "synonyms";

  /** Ids of the entries that an entry has a relation to. */
  static final String RELATED = "related";

  private IndexFields() {}

  static String name(Language language) {
    return "name." + language.tag();
  }

  static String summary(Language language) {
    return "summary." + language.tag();
  }

  static String participants(Language language) {
    return "participants." + language.tag();
  }

  /** The names of an entry's countries in a language. */
  static String countries(Language language) {
    return "countries." + language.tag();
  }

  /** The beginnings of an entry's terms in a language; of Chinese, each two signs. */
  static String beginnings(Language language) {
    return "beginnings." + language.tag();
  }

  /** What entries are sorted by for readers of a language. */
  static String nameOrder(Language language) {
    return "nameOrder." + language.tag();
  }

  /** The names in a language of the countries that an entry's own names name. */
  static String namedCountries(Language language) {
    return "namedCountries." + language.tag();
  }

  /** An organisation in a role, as {@link #TAKING_PART} has it. */
  static String inRole(OrganisationRole role, String organisation) {
    return role.name() + ' ' + organisation;
  }

  /** Cuts the texts of entries. */
  static Analyzer analyzer() {
    return analyzer(true);
  }

  /** Cuts what is asked, where a word with dots is one word; for one thread at a time. */
  static Analyzer asking() {
    return analyzer(false);
  }

  private static Analyzer analyzer(boolean withParts) {
    var byField = new HashMap<String, Analyzer>();
    for (var language : Language.values()) {
      var analyzer = LanguageAnalyzer.of(language, withParts);
      byField.put(name(language), analyzer);
      byField.put(summary(language), analyzer);
      byField.put(participants(language), analyzer);
      byField.put(countries(language), analyzer);
      byField.put(namedCountries(language), analyzer);
      if (language.counting() == Language.Counting.CHARACTERS) {
        byField.put(beginnings(language), LanguageAnalyzer.pairs());
      }
    }
    return new PerFieldAnalyzerWrapper(LanguageAnalyzer.plain(withParts), byField);
  }
}
