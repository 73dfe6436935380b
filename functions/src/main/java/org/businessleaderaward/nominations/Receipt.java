package org.businessleaderaward.nominations;

import java.time.Instant;

/**
 * What the nominator gets for a nomination.
 *
 * @param reference reference such as {@code BLA-2026-0042}
 * @param submittedAt when it was submitted
 */
public record Receipt(String reference, Instant submittedAt) {}
