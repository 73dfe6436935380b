package org.businessleaderaward.access.trail;

import java.time.Instant;
import org.businessleaderaward.access.Role;
import org.jspecify.annotations.Nullable;

/**
 * That somebody opened something. It holds identifiers, no name and nothing of what was read.
 *
 * @param id identifier
 * @param at when first within the hour
 * @param role the reader's role
 * @param reader id of the reader; null once they were erased
 * @param opened what it was
 * @param subject id of what it was
 * @param file id of the file; null when it was none
 */
public record Opening(
    String id,
    Instant at,
    Role role,
    @Nullable String reader,
    Opened opened,
    String subject,
    @Nullable String file) {}
