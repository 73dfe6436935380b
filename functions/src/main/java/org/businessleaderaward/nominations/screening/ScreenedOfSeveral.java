package org.businessleaderaward.nominations.screening;

import java.util.List;
import org.businessleaderaward.gateway.UserError;
import org.businessleaderaward.nominations.BoardNomination;
import org.jspecify.annotations.Nullable;

/**
 * What came of a decision on one of several nominations.
 *
 * @param id which one
 * @param nomination the nomination as it is now on record; null when unknown
 * @param userErrors why it was refused
 */
record ScreenedOfSeveral(
    String id, @Nullable BoardNomination nomination, List<UserError> userErrors) {}
