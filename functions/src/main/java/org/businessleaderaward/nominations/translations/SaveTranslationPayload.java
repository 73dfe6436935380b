package org.businessleaderaward.nominations.translations;

import java.util.List;
import org.businessleaderaward.gateway.UserError;

/**
 * Answer to a translation.
 *
 * @param translations all of the nomination, as they are on record now
 * @param userErrors why it was not saved
 */
record SaveTranslationPayload(List<BoardTranslation> translations, List<UserError> userErrors) {}
