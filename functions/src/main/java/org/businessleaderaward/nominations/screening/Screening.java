package org.businessleaderaward.nominations.screening;

import org.businessleaderaward.nominations.NominationStatus;
import org.jspecify.annotations.Nullable;

/**
 * How a nomination was screened.
 *
 * @param reason why it is not eligible; null when it is
 * @param note note of whoever screened it; null without one
 */
public record Screening(@Nullable Reason reason, @Nullable String note) {
  /** Where a nomination stands that was screened so. */
  public NominationStatus status() {
    return reason == null ? NominationStatus.ELIGIBLE : NominationStatus.INELIGIBLE;
  }

  /** Whether it goes no further since another nomination of the same person does. */
  public boolean isDuplicate() {
    return reason == Reason.DUPLICATE;
  }

  /** Why a nomination is not eligible. The names are the values of the schema's enum. */
  public enum Reason {
    NOT_A_BUSINESS_LEADER,
    OUT_OF_SCOPE,
    DUPLICATE,
    NOT_VERIFIABLE,
    OTHER
  }
}
