package org.businessleaderaward.advisory.assignment;

import java.time.Instant;
import org.businessleaderaward.advisory.AdvisoryRefusal;
import org.businessleaderaward.programme.Edition;
import org.businessleaderaward.programme.EditionState;
import org.businessleaderaward.programme.Window;
import org.jspecify.annotations.Nullable;

/**
 * When assessments are written and changed, and nominators asked: while advice is open, and until a
 * shortlist is recorded, which rests on what was submitted by then.
 */
public final class Assessing {
  private Assessing() {}

  /**
   * Why no assessment of an edition, and no question, is taken at an instant; null when they are.
   */
  public static @Nullable AdvisoryRefusal refusal(Edition edition, Instant now) {
    if (!edition.isOpen(EditionState.ADVICE, Window.Kind.ADVICE, now)) {
      return AdvisoryRefusal.ADVICE_CLOSED;
    }
    return edition.hasShortlist() ? AdvisoryRefusal.SHORTLIST_RECORDED : null;
  }
}
