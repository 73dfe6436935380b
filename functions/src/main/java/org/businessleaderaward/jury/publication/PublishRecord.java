package org.businessleaderaward.jury.publication;

import java.time.Clock;
import org.businessleaderaward.jury.count.CountedRecord;
import org.businessleaderaward.programme.Editions;

/**
 * Puts the record of an edition, in the function count, where the site gives it out as one file:
 * the bytes whose hash was mailed, once the result is public. The same bytes as often as it is
 * asked.
 */
public final class PublishRecord {
  private final Editions editions;
  private final CountedRecord counted;
  private final PublicRecords records;
  private final Clock clock;

  PublishRecord(Editions editions, CountedRecord counted, PublicRecords records, Clock clock) {
    this.editions = editions;
    this.counted = counted;
    this.records = records;
    this.clock = clock;
  }

  /** Puts the record of an edition if its result is public and there is one. */
  public void publish(String edition) {
    if (editions.get(edition).isPublic(clock.instant())) {
      counted.file(edition).ifPresent(file -> records.put(edition, file));
    }
  }
}
