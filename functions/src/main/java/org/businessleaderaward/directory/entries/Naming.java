package org.businessleaderaward.directory.entries;

import java.util.LinkedHashSet;
import java.util.List;
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
 * @param others its other names
 */
public record Naming(LocalizedText name, Language original, List<OtherName> others) {
  /** A name and no other. */
  public static Naming of(LocalizedText name, Language original) {
    return new Naming(name, original, List.of());
  }

  /** The first acronym; null when there is none. */
  public @Nullable String acronym() {
    return others.stream()
        .filter(other -> other.kind() == OtherName.Kind.ACRONYM)
        .map(OtherName::text)
        .findFirst()
        .orElse(null);
  }

  /** Every different name: in each language, and the others. */
  public Set<String> all() {
    var all = new LinkedHashSet<>(name.byLanguage().values());
    others.forEach(other -> all.add(other.text()));
    return all;
  }
}
