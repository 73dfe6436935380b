package org.businessleaderaward.nominations.submission;

import java.util.List;
import org.businessleaderaward.limits.Network;
import org.businessleaderaward.nominations.Nomination;
import org.businessleaderaward.nominations.domain.Draft;
import org.businessleaderaward.nominations.domain.Entered;
import org.businessleaderaward.programme.Edition;
import org.jspecify.annotations.Nullable;

/**
 * A wish to change a nomination.
 *
 * @param version the version that the nominator last saw, by its receipt
 * @param content what is to stand there, whole
 * @param files ids of the files that are to stand there; null where they stay as they are
 * @param declaresAccuracy that what is said is true to the best of the nominator's knowledge
 * @param from where the wish comes from; of an officer's it is neither kept nor counted
 * @param entered that an officer enters it for the nominator; null when the nominator does
 */
public record NewVersion(
    int version,
    Draft content,
    @Nullable List<String> files,
    boolean declaresAccuracy,
    Network from,
    @Nullable Entered entered) {
  /**
   * What is to stand in a nomination. The language in which it is written stays: statements are
   * counted by it; and so do statements that the nominee writes, whoever changes it.
   */
  Draft within(Nomination stored, Edition edition) {
    var asked = content.askedOfNominators(edition.nomineesWrite());
    return new Draft(
        asked.texts(),
        asked.nomineeLanguage(),
        edition.nomineesWrite() ? stored.statements() : asked.statements(),
        asked.answers(),
        asked.evidenceLinks(),
        stored.language());
  }

  Nomination of(Nomination changed) {
    return entered == null ? changed : changed.entered(entered);
  }

  /** Whether what stands there is of this wish, and not of another that says the same. */
  boolean mayBeOf(Nomination stored) {
    return entered == null || stored.entered().contains(entered);
  }
}
