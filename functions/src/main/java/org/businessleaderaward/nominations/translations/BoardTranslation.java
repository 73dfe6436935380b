package org.businessleaderaward.nominations.translations;

import java.time.Instant;
import java.util.List;
import org.businessleaderaward.language.Language;
import org.jspecify.annotations.Nullable;

/**
 * A translation, as the secretariat's room shows it.
 *
 * @param given whether those who judge read it; a draft otherwise
 * @param version number of the version on record
 * @param translator who translated, in an officer's words; empty when nobody says
 * @param author name of who saved it last; null when they are no member any more
 * @param savedAt when that was
 */
record BoardTranslation(
    Language language,
    boolean given,
    long version,
    String translator,
    @Nullable String author,
    Instant savedAt,
    List<ShownStatement> statements) {}
