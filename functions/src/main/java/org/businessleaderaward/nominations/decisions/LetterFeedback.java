package org.businessleaderaward.nominations.decisions;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The feedback to a nominator, as the secretariat sees it.
 *
 * @param text the paragraph; empty while there is none
 * @param approvedBy name of who approved it; null of a draft, and of whoever is no member any more
 * @param approvedAt when that was; null of a draft, and once it is released
 * @param releasedAt when it went with a letter; null before
 */
record LetterFeedback(
    String text,
    @Nullable String approvedBy,
    @Nullable Instant approvedAt,
    @Nullable Instant releasedAt) {}
