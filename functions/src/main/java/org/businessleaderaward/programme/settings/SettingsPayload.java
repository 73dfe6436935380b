package org.businessleaderaward.programme.settings;

import java.util.List;
import org.businessleaderaward.gateway.UserError;

/**
 * Answer to a change of the settings.
 *
 * @param settings the settings as they are now on record, also when the change was refused
 * @param userErrors why it was refused
 */
public record SettingsPayload(EditionSettings settings, List<UserError> userErrors) {}
