package org.businessleaderaward.nominations.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the nominee was asked and answered. Who declines leaves no consent: the nomination is
 * erased.
 *
 * @param person id of the nominee as a person who may come in
 * @param askedAt when the nominee was first asked
 * @param givenAt when the nominee agreed; null before
 * @param paperNote how consent was given outside this site, as the secretariat noted it; null when
 *     it was given here, and before
 * @param correction the facts as the nominee gives them; null when nothing was corrected
 */
public record Consent(
    String person,
    Instant askedAt,
    @Nullable Instant givenAt,
    @Nullable String paperNote,
    @Nullable NomineeFacts correction) {
  /** That a nominee is being asked. */
  public static Consent asked(String person, Instant now) {
    return new Consent(person, now, null, null, null);
  }

  /** Whether the nominee agreed. */
  public boolean isGiven() {
    return givenAt != null;
  }

  /** Agreed by the nominee; the first time counts when it is said again. */
  public Consent given(Instant now, @Nullable NomineeFacts corrected) {
    return new Consent(person, askedAt, givenAt == null ? now : givenAt, paperNote, corrected);
  }

  /**
   * To be agreed to anew, since the nominator changed what was written. What the nominee corrected
   * stays; the other facts are as they are written now.
   */
  public Consent lapsed(NomineeFacts was, NomineeFacts is) {
    var corrected = correction == null ? null : correction.over(was, is);
    return new Consent(person, askedAt, null, null, is.equals(corrected) ? null : corrected);
  }

  /** Agreed elsewhere, as the secretariat noted it. */
  public Consent givenOnPaper(Instant now, String note) {
    return new Consent(person, askedAt, now, note, correction);
  }
}
