package org.businessleaderaward.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that was done and goes on record.
 *
 * @param log the log it belongs to: an edition's id, or {@code directory}
 * @param at when
 * @param actor who: a role and an id such as {@code SECRETARIAT:person-1}, or {@code clock} or
 *     {@code count}
 * @param act what, in upper case, such as {@code CALL_CLOSED}
 * @param subject to what: an id
 * @param detail why or with what; never a secret and never a person's data
 */
public record Act(
    String log, Instant at, String actor, String act, String subject, @Nullable String detail) {}
