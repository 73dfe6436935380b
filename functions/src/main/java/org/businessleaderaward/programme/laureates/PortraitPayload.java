package org.businessleaderaward.programme.laureates;

import java.util.List;
import org.businessleaderaward.gateway.UserError;
import org.jspecify.annotations.Nullable;

/**
 * Answer to what was done with a portrait.
 *
 * @param portrait what is on record now; null when nothing is
 * @param userErrors why it was refused
 */
record PortraitPayload(@Nullable Portrait portrait, List<UserError> userErrors) {}
