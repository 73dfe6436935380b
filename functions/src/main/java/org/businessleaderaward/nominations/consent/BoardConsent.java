package org.businessleaderaward.nominations.consent;

import java.time.Instant;
import org.businessleaderaward.nominations.Nomination;
import org.businessleaderaward.nominations.deadlines.StatementsDeadline;
import org.jspecify.annotations.Nullable;

/**
 * What a nominee was asked and answered, as the secretariat sees it.
 *
 * @param nomination id of the nomination
 * @param person id of the nominee as a person
 * @param askedAt when the nominee was first asked
 * @param givenAt when the nominee agreed; null before
 * @param paperNote how consent was given elsewhere; null otherwise
 * @param lapsedAt when a consent lapsed that was to an earlier version; null otherwise
 * @param writesUntil until when the nominee may write at least what is missing of the statements,
 *     whenever the call closes; null when they may not, or nothing is
 */
public record BoardConsent(
    String nomination,
    String person,
    Instant askedAt,
    @Nullable Instant givenAt,
    @Nullable String paperNote,
    @Nullable Instant lapsedAt,
    @Nullable Instant writesUntil) {
  public static @Nullable BoardConsent of(Nomination nomination) {
    var consent = nomination.consent();
    return consent == null
        ? null
        : new BoardConsent(
            nomination.id(),
            consent.person(),
            consent.askedAt(),
            consent.givenAt(),
            consent.paperNote(),
            consent.lapsedAt(),
            nomination.unwritten().isEmpty() ? null : StatementsDeadline.least(nomination));
  }
}
