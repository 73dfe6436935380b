package org.businessleaderaward.nominations.translations;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.businessleaderaward.language.Language;
import org.businessleaderaward.nominations.Dossier;

/**
 * The translations of a dossier, as one of those who judge sees them.
 *
 * @param readsOriginal whether they read the language of the original, as far as is known
 * @param all those that are given, first what they read
 */
public record DossierTranslations(boolean readsOriginal, List<ShownTranslation> all) {
  /**
   * What there is of a dossier; empty when nothing is translated.
   *
   * @param reads what the reader reads, which nobody looks up where nothing is translated
   */
  public static Optional<DossierTranslations> of(
      Dossier dossier, Supplier<? extends Collection<Language>> reads) {
    var given =
        dossier.translations().stream()
            .filter(one -> one.language() != dossier.language())
            .toList();
    if (given.isEmpty()) {
      return Optional.empty();
    }
    var read = reads.get();
    return Optional.of(
        new DossierTranslations(
            read.contains(dossier.language()),
            given.stream()
                .map(one -> shown(one, dossier, read))
                .sorted(
                    Comparator.comparing(ShownTranslation::isRead)
                        .reversed()
                        .thenComparing(ShownTranslation::language))
                .toList()));
  }

  private static ShownTranslation shown(
      Translation translation, Dossier dossier, Collection<Language> read) {
    return new ShownTranslation(
        translation.language(),
        read.contains(translation.language()),
        translation.translator(),
        translation.savedAt(),
        translation.beside(dossier.statements()));
  }
}
