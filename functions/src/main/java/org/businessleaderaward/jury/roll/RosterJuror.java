package org.businessleaderaward.jury.roll;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.businessleaderaward.access.Person;
import org.businessleaderaward.language.Language;
import org.businessleaderaward.mail.Deliveries;
import org.jspecify.annotations.Nullable;

/**
 * A member of the jury, as the secretariat sees them.
 *
 * @param id id of the person
 * @param name name
 * @param email mail address
 * @param language language in which the juror is written to
 * @param chair whether this juror chairs the jury
 * @param lastSeenAt the beginning of the day, in UTC, on which the juror last came in, since the
 *     time would tell when a ballot was cast; null when never
 * @param delivery how far the last mail came
 * @param hasVoted whether a ballot is on record
 */
public record RosterJuror(
    String id,
    String name,
    String email,
    Language language,
    boolean chair,
    @Nullable Instant lastSeenAt,
    Deliveries.@Nullable State delivery,
    boolean hasVoted) {

  public static RosterJuror of(Person person, @Nullable Seat seat) {
    return new RosterJuror(
        person.id(),
        person.name(),
        person.email(),
        person.language(),
        seat != null && seat.chair(),
        day(person.lastSeenAt()),
        person.delivery(),
        seat != null && seat.voted());
  }

  private static @Nullable Instant day(@Nullable Instant instant) {
    return instant == null ? null : instant.truncatedTo(ChronoUnit.DAYS);
  }
}
