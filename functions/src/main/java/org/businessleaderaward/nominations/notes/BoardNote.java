package org.businessleaderaward.nominations.notes;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A note, as the secretariat's room shows it.
 *
 * @param id identifier within the nomination
 * @param author name of who wrote it; null when they are no member any more
 * @param isOwn whether the caller wrote it
 * @param writtenAt when it was written
 * @param withdrawnAt when it was withdrawn; null when it was not
 */
record BoardNote(
    String id,
    @Nullable String author,
    boolean isOwn,
    String text,
    Instant writtenAt,
    @Nullable Instant withdrawnAt) {}
