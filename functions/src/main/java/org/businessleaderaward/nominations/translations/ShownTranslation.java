package org.businessleaderaward.nominations.translations;

import java.time.Instant;
import java.util.List;
import org.businessleaderaward.language.Language;

/**
 * A translation, as somebody who judges sees it.
 *
 * @param isRead whether they read its language, as far as is known
 * @param translator who translated, in the secretariat's words; empty when it does not say
 * @param savedAt when it was last saved
 */
record ShownTranslation(
    Language language,
    boolean isRead,
    String translator,
    Instant savedAt,
    List<ShownStatement> statements) {}
