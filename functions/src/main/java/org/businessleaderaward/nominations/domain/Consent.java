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
 * @param lapsedAt when a consent that was given lapsed, since the nomination was changed; null when
 *     none did, and once the nominee has agreed anew
 */
public record Consent(
    String person,
    Instant askedAt,
    @Nullable Instant givenAt,
    @Nullable String paperNote,
    @Nullable NomineeFacts correction,
    @Nullable Instant lapsedAt) {
  /** That a nominee is being asked. */
  public static Consent asked(String person, Instant now) {
    return new Consent(person, now, null, null, null, null);
  }

  /** Whether the nominee agreed. */
  public boolean isGiven() {
    return givenAt != null;
  }

  /** Whether the nominee agreed to an earlier version alone. */
  public boolean isLapsed() {
    return lapsedAt != null;
  }

  /** Agreed by the nominee; the first time counts when it is said again. */
  public Consent given(Instant now, @Nullable NomineeFacts corrected) {
    return new Consent(
        person, askedAt, givenAt == null ? now : givenAt, paperNote, corrected, null);
  }

  /**
   * To be agreed to anew, since the nominator changed what was written. What the nominee corrected
   * stays; the other facts are as they are written now.
   */
  public Consent lapsed(NomineeFacts was, NomineeFacts is, Instant now) {
    var corrected = correction == null ? null : correction.over(was, is);
    return new Consent(
        person,
        askedAt,
        null,
        null,
        is.equals(corrected) ? null : corrected,
        isGiven() ? now : lapsedAt);
  }

  /** Agreed elsewhere, as the secretariat noted it. */
  public Consent givenOnPaper(Instant now, String note) {
    return new Consent(person, askedAt, now, note, correction, null);
  }
}
