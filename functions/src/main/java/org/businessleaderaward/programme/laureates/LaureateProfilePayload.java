package org.businessleaderaward.programme.laureates;

import java.util.List;
import org.businessleaderaward.gateway.UserError;
import org.jspecify.annotations.Nullable;

/**
 * Answer to what was written of a laureate.
 *
 * @param profile what is on record now; null when nothing is
 * @param userErrors why it was refused
 */
record LaureateProfilePayload(@Nullable LaureateProfile profile, List<UserError> userErrors) {}
