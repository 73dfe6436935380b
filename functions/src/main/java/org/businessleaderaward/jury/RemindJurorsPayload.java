package org.businessleaderaward.jury;

import java.util.List;
import org.businessleaderaward.gateway.UserError;

/** Answer to the wish that the jury is reminded. */
record RemindJurorsPayload(boolean reminded, List<UserError> userErrors) {}
