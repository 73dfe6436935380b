package org.businessleaderaward.directory.entries;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.businessleaderaward.language.Language;
import org.businessleaderaward.language.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * What an entry is called.
 *
 * @param name its name in every language on record
 * @param original the language of the source, which the texts of the others were made from; the
 *     summary's, too
 * @param quoted whether the name in that language is the source's own, word by word
 * @param others its other names
 */
public record Naming(
    LocalizedText name, Language original, boolean quoted, List<OtherName> others) {
  /** A name as its source has it, and no other. */
  public static Naming of(LocalizedText name, Language original) {
    return new Naming(name, original, true, List.of());
  }

  /** The same with other names. */
  public Naming with(List<OtherName> changed) {
    return new Naming(name, original, quoted, List.copyOf(changed));
  }

  /** The same with another text for its name. */
  public Naming with(LocalizedText changed) {
    return new Naming(changed, original, quoted, others);
  }

  /**
   * The acronym in a language, else one of no language, else the English one, else any; empty when
   * there is none.
   */
  public Optional<OtherName> acronym(Language wanted) {
    return others.stream()
        .filter(other -> other.kind() == OtherName.Kind.ACRONYM)
        .min(Comparator.comparingInt(other -> distance(other.language(), wanted)));
  }

  private static int distance(@Nullable Language language, Language wanted) {
    if (language == wanted) {
      return 0;
    }
    return language == null ? 1 : language == Language.EN ? 2 : 3;
  }

  /** Whether a text is one of its acronyms. */
  public boolean hasAcronym(String text) {
    return others.stream()
        .anyMatch(other -> other.kind() == OtherName.Kind.ACRONYM && other.text().equals(text));
  }

  /** Every different name: in each language, and the others. */
  public Set<String> all() {
    var all = new LinkedHashSet<>(name.byLanguage().values());
    others.forEach(other -> all.add(other.text()));
    return all;
  }
}
