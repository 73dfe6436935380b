package org.businessleaderaward.nominations.notes;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What an officer wrote to the others about a nomination. It stays as it was written; who wrote it
 * may withdraw it, which marks it.
 *
 * @param id identifier within the nomination
 * @param author id of who wrote it
 * @param writtenAt when it was written
 * @param withdrawnAt when it was withdrawn; null when it was not
 */
public record Note(
    String edition,
    String nomination,
    String id,
    String author,
    String text,
    Instant writtenAt,
    @Nullable Instant withdrawnAt) {
  Note withdrawn(Instant now) {
    return new Note(edition, nomination, id, author, text, writtenAt, now);
  }

  boolean isBy(String person) {
    return author.equals(person);
  }
}
