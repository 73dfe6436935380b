package org.businessleaderaward.directory.synonyms;

import java.util.List;
import org.businessleaderaward.language.Language;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Words of a language that mean the same to whoever searches, beside those that {@code
 * search/thesaurus.txt} has for everybody.
 *
 * @param words each as it was written; some of them may be several words
 */
public record SynonymGroup(String id, Language language, List<String> words) {
  private static final TypeReference<List<SynonymGroup>> GROUPS = new TypeReference<>() {};

  /** Groups as one text. */
  public static String write(List<SynonymGroup> groups) {
    return JsonMapper.shared().writeValueAsString(groups);
  }

  /** The same read again. */
  public static List<SynonymGroup> read(String text) {
    return JsonMapper.shared().readValue(text, GROUPS);
  }
}
