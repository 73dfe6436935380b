package org.businessleaderaward.programme.laureates;

import java.time.Instant;
import java.time.LocalDate;
import org.businessleaderaward.language.Texts;
import org.jspecify.annotations.Nullable;

/**
 * What the secretariat wrote of a laureate. Each text may lack languages, or be there in none.
 *
 * @param edition id of the edition
 * @param laureate id of the nomination by which this person was chosen
 * @param story who they are and how they came to it
 * @param deeds what they did
 * @param ceremonyOn on which day the award is presented; null while nobody knows
 * @param ceremonyPlace where
 * @param ceremony what is said of it
 * @param version how many were written before it, and one
 * @param writtenAt when
 * @param writtenBy id of the officer
 */
record LaureateProfile(
    String edition,
    String laureate,
    Texts story,
    Texts deeds,
    @Nullable LocalDate ceremonyOn,
    Texts ceremonyPlace,
    Texts ceremony,
    long version,
    Instant writtenAt,
    String writtenBy) {
  /** The day as the schema has it. */
  @Nullable String ceremonyDay() {
    return ceremonyOn == null ? null : ceremonyOn.toString();
  }
}
