package org.businessleaderaward.programme.pages;

import java.util.List;
import org.businessleaderaward.gateway.UserError;
import org.jspecify.annotations.Nullable;

/**
 * Answer to a text for a page.
 *
 * @param text the current text as it is now on record; null when there is none
 * @param userErrors why it was refused
 */
record PagePayload(@Nullable PageText text, List<UserError> userErrors) {}
