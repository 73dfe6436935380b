package org.businessleaderaward.directory;

import java.util.HashMap;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.facet.FacetsConfig;
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

  /** Orders: by name, by id. */
  static final String NAME_ORDER = "nameOrder";

  static final String ID_ORDER = "idOrder";

  /** Every word of an entry in every language, folded, not stemmed. */
  static final String WORDS = "words";

  /** What lists are narrowed and counted by. */
  static final String THEME = "theme";

  static final String KIND = "kind";
  static final String COUNTRY = "country";

  /** Ids of the organisations that take part in a partnership. */
  static final String TAKING_PART = "takingPart";

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

  static Analyzer analyzer() {
    var byField = new HashMap<String, Analyzer>();
    for (var language : Language.values()) {
      var analyzer = LanguageAnalyzer.of(language);
      byField.put(name(language), analyzer);
      byField.put(summary(language), analyzer);
      byField.put(participants(language), analyzer);
    }
    return new PerFieldAnalyzerWrapper(LanguageAnalyzer.plain(), byField);
  }

  static FacetsConfig facets() {
    var config = new FacetsConfig();
    config.setMultiValued(THEME, true);
    config.setMultiValued(COUNTRY, true);
    return config;
  }
}
